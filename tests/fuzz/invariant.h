// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzzers share: the entry that both drivers call (libFuzzer's own, and mutation_driver.cpp), the statement
// that must hold, and the canary that no error may repeat.
#pragma once

#include "auth/error_text.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace tsunagi::fuzz {

/// Ends the process, as a crash does, if @p holds is false.
inline void require(bool holds, const char *statement)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", statement);
    std::abort();
}

inline QByteArrayView viewOf(const std::uint8_t *data, std::size_t size)
{
    return { data, static_cast<qsizetype>(size) };
}

/// Stands for a secret within the input, or is added to it.
inline constexpr QByteArrayView canary = "c4n4ry-2f9b";

inline void requireSilence(const auth::Error &error)
{
    const QString told = error.subject + u'\n' + error.detail + u'\n' + error.suggestion + u'\n' + messageOf(error)
        + u'\n' + hintOf(error);
    require(!told.contains(QLatin1StringView(canary)), "an error repeats no secret");
}

} // namespace tsunagi::fuzz
