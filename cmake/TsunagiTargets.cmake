# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Tsunagi has in common: warnings, strict Qt defines, sanitizers, hardening.

add_library(tsunagi_flags INTERFACE)
target_compile_features(tsunagi_flags INTERFACE cxx_std_23)
target_compile_options(tsunagi_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor)
target_compile_definitions(tsunagi_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    TSUNAGI_VERSION="${PROJECT_VERSION}")
target_include_directories(tsunagi_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(TSUNAGI_WERROR)
    # What a newer Qt than Debian 12's deprecates still works there, and its replacement is not in 6.4. GCC 14 takes
    # strings in a coroutine's frame for uninitialised.
    target_compile_options(tsunagi_flags INTERFACE -Werror -Wno-error=deprecated-declarations
        $<$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,14>:-Wno-error=maybe-uninitialized>)
endif()
if(TSUNAGI_SANITIZE)
    target_compile_options(tsunagi_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(tsunagi_flags INTERFACE -fsanitize=address,undefined)
else()
    target_compile_options(tsunagi_flags INTERFACE -fstack-protector-strong $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
    target_link_options(tsunagi_flags INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
endif()
if(TSUNAGI_LIBFUZZER)
    # Every object tells which of its branches was taken; only the fuzzers link the driver.
    target_compile_options(tsunagi_flags INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(tsunagi_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Headers of others that nearly every file parses, compiled once: a build takes about half the time. Files include what
# they use all the same.
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "")
add_library(tsunagi_precompiled STATIC ${CMAKE_BINARY_DIR}/precompiled.cpp)
set_target_properties(tsunagi_precompiled PROPERTIES AUTOMOC OFF AUTOUIC OFF)
# Only where the headers are: a target that defines less than this one did could not use it.
target_link_libraries(tsunagi_precompiled PRIVATE tsunagi_flags)
target_include_directories(tsunagi_precompiled SYSTEM PRIVATE
    $<TARGET_PROPERTY:Qt6::Network,INTERFACE_INCLUDE_DIRECTORIES> $<TARGET_PROPERTY:QCoro::Core,INTERFACE_INCLUDE_DIRECTORIES>
    $<TARGET_PROPERTY:Qt6::Core,INTERFACE_INCLUDE_DIRECTORIES>)
target_compile_options(tsunagi_precompiled PRIVATE -fPIC) # as Qt asks of everything that links it
target_precompile_headers(tsunagi_precompiled PRIVATE
    <QCoreApplication> <QCoroTask> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QMap>
    <QNetworkAccessManager> <QNetworkReply> <QObject> <QString> <QTimer> <QUrl>
    <algorithm> <array> <chrono> <expected> <functional> <memory> <optional> <ranges> <stop_token>)

# tsunagi_use_precompiled(NAME): for targets with tsunagi_flags.
function(tsunagi_use_precompiled name)
    target_precompile_headers(${name} REUSE_FROM tsunagi_precompiled)
    # What ccache needs to keep objects that were made with it.
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# tsunagi_add_library(NAME SOURCES ... LINKS ...): a room of the house as a static library.
function(tsunagi_add_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    qt_add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC tsunagi_flags ${ARG_LINKS})
    tsunagi_use_precompiled(${name})
endfunction()

# tsunagi_add_program(NAME SOURCES ... LINKS ...): an executable in build/*/bin.
function(tsunagi_add_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    qt_add_executable(${name} MANUAL_FINALIZATION ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE tsunagi_flags ${ARG_LINKS})
    tsunagi_use_precompiled(${name})
    # The dynamic linker looks for a symbol in one library after the other, in this order. Those that have nearly all of
    # them come first: a sixth of the desktop program's start-up goes. A sanitizer's library must come before any.
    if(NOT TSUNAGI_SANITIZE)
        target_link_options(${name} PRIVATE
            LINKER:--push-state,--no-as-needed $<TARGET_FILE:Qt6::Core> -l:libc.so.6 -lstdc++ LINKER:--pop-state)
    endif()
    qt_finalize_target(${name})
endfunction()
