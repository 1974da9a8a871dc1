// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program. Options are read before there is an application, so that --version and --help need no display,
// and a missing display is a sentence rather than an abort.
#include "auth/secrets/keychain_store.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/theme.h"
#include "ui/widgets/system_preference.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLoggingCategory>
#include <QTimer>

#include <sys/resource.h>
#include <sys/stat.h>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace tsunagi;

namespace {

constexpr int usageError = 2; // cli.md's code for it

struct Options {
    QString language;
    QString theme;
    QString trialInfo;
};

void print(FILE *stream, const QString &text) { std::fputs(qPrintable(text + u'\n'), stream); }

constexpr auto helpText = R"(Usage: tsunagi [options]
Connection manager for Nulab Backlog.

  --lang ja|en                 language; else as chosen in the program, or the system's
  --theme light|dark|system    colours; else as chosen in the program
  --trial-info FILE            a running tsunagi-sandbox to offer as the trial space: the file of its ready line
  -h, --help                   this text
  -v, --version                the version
)";

/// @return the exit code where the program ends here
std::optional<int> parse(const QStringList &arguments, Options &options)
{
    QCommandLineParser parser;
    const QCommandLineOption help(QStringList{ u"h"_s, u"help"_s });
    const QCommandLineOption version(QStringList{ u"v"_s, u"version"_s });
    const QCommandLineOption lang(u"lang"_s, {}, u"ja|en"_s);
    const QCommandLineOption theme(u"theme"_s, {}, u"light|dark|system"_s);
    const QCommandLineOption trial(u"trial-info"_s, {}, u"file"_s);
    parser.addOptions({ help, version, lang, theme, trial });
    const bool parsed = parser.parse(arguments);
    if (parsed && parser.isSet(help)) {
        std::fputs(helpText, stdout);
        return 0;
    }
    if (parsed && parser.isSet(version)) {
        print(stdout, u"tsunagi %1"_s.arg(QLatin1StringView(TSUNAGI_VERSION)));
        return 0;
    }
    options = { parser.value(lang), parser.value(theme), parser.value(trial) };
    const auto oneOf = [](const QString &value, const QStringList &allowed) {
        return value.isEmpty() || allowed.contains(value);
    };
    QString wrong = parsed ? QString() : parser.errorText();
    if (!oneOf(options.language, { u"ja"_s, u"en"_s }))
        wrong = u"--lang is ja or en"_s;
    else if (!oneOf(options.theme, { u"light"_s, u"dark"_s, u"system"_s }))
        wrong = u"--theme is light, dark or system"_s;
    else if (!parser.positionalArguments().isEmpty())
        wrong = u"it takes no argument %1"_s.arg(parser.positionalArguments().constFirst());
    if (wrong.isEmpty())
        return std::nullopt;
    print(stderr, u"tsunagi: %1 (see tsunagi --help)"_s.arg(wrong));
    return usageError;
}

/// Qt ends a program without a display by abort(): it is looked for before.
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

ui::ThemeChoice themeOf(const Options &options, const ui::WindowMemory &memory)
{
    if (options.theme.isEmpty())
        return memory.themeChoice();
    return options.theme == "dark"_L1 ? ui::ThemeChoice::Dark
        : options.theme == "light"_L1 ? ui::ThemeChoice::Light
                                      : ui::ThemeChoice::System;
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    // What the program remembers is its user's alone, and a crash leaves no memory with tokens behind.
    umask(S_IRWXG | S_IRWXO);
    const rlimit none{ 0, 0 };
    setrlimit(RLIMIT_CORE, &none);
    Options options;
    if (const auto ends = parse(argumentsOf(argc, argv), options))
        return *ends;
    if (!hasDisplay()) {
        print(stderr,
              u"tsunagi: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). "
              "On a machine without one, use tsunagi-cli."_s);
        return 1;
    }
    QLoggingCategory::setFilterRules(u"qt.networkauth.*=false"_s); // it logs URLs that hold a state or a code
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"tsunagi"_s);
    QApplication::setApplicationDisplayName(u"Tsunagi"_s);
    QApplication::setApplicationVersion(QLatin1StringView(TSUNAGI_VERSION));
    QApplication::setDesktopFileName(u"tsunagi"_s);

    ui::Workspace workspace({ .secrets = std::make_shared<auth::KeychainStore>(),
                              .sandboxProgram = QApplication::applicationDirPath() + u"/tsunagi-sandbox"_s,
                              .trialInfoFile = options.trialInfo });
    ui::use(options.language.isEmpty() ? workspace.memory().languageChoice()
                                       : ui::languageChoiceFrom(options.language));
    ui::Theme::start(themeOf(options, workspace.memory()));
    ui::MainWindow window(&workspace);
    window.show();

    ui::SystemPreference preference;
    // Once the window is on the screen: the keychain, the network and D-Bus come after it.
    QTimer::singleShot(0, &window, [&] {
        preference.ask();
        window.begin();
    });
    return QApplication::exec();
}
