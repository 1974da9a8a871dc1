// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program.h"

#include "app/cli/command_table.h"
#include "app/cli/help.h"
#include "app/cli/interruption.h"
#include "app/cli/session.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <cstdio>
#include <exception>
#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr int interrupted = static_cast<int>(auth::ErrorCode::Interrupted);

/// Qt's own talk is for developers, may hold a token (qt.networkauth), and would stand among our lines.
void dropQtMessages(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "tsunagi-cli: %s\n", qUtf8Printable(message));
}

/// Bytes that are no UTF-8 could not be told from others afterwards.
std::optional<QStringList> decodedArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        if (!QByteArrayView(argv[i]).isValidUtf8())
            return std::nullopt;
        arguments << QString::fromUtf8(argv[i]);
    }
    return arguments;
}

ReportStyle styleOf(const CommandLine &line, const Environment &environment, const OutputStream &err)
{
    ReportStyle style;
    style.json = wantsJson(line);
    style.quiet = line.has("quiet");
    style.verbose = line.has("verbose");
    style.logAsJson = line.value("log-format") == "json"_L1;
    style.colour = mayUseColour(line, environment, err);
    style.language = line.value("lang");
    return style;
}

Result<void> checkTalkOptions(const CommandLine &line)
{
    if (line.has("lang") && line.value("lang") != "en"_L1 && line.value("lang") != "ja"_L1)
        return fail(badArgument(u"--lang"_s, QT_TRANSLATE_NOOP("Cli", "is en or ja")));
    if (line.has("log-format") && line.value("log-format") != "text"_L1 && line.value("log-format") != "json"_L1)
        return fail(badArgument(u"--log-format"_s, QT_TRANSLATE_NOOP("Cli", "is text or json")));
    return {};
}

/// An exception that nobody caught would end the task without a word, and the loop would wait for ever.
QCoro::Task<Result<void>> guarded(Command &command, Session &session)
{
    try {
        co_return co_await command.run(session);
    } catch (const std::exception &exception) {
        co_return fail(Error{ .reason = Reason::Unexpected,
                              .subject = {},
                              .detail = QString::fromUtf8(exception.what()),
                              .suggestion = {} });
    }
}

/// Runs the event loop until the command has ended.
Result<void> runCommand(Session &session)
{
    const auto command = session.line().command()->make();
    std::optional<Result<void>> ended;
    QCoro::connect(guarded(*command, session), qApp, [&ended](const Result<void> &result) {
        ended = result;
        QCoreApplication::exit();
    });
    if (!ended)
        QCoreApplication::exec();
    if (!ended) // somebody else ended the loop
        return fail(Reason::Unexpected);
    if (auto flushed = session.out().flush(); *ended && !flushed)
        return flushed;
    return *ended;
}

int failureCode(const Error &error, const CommandLine &line)
{
    return line.command() && line.command()->failsWith != 0 ? line.command()->failsWith : error.exitCode();
}

int exitCodeOf(const Result<void> &result, Session &session)
{
    if (result)
        return session.exitCode();
    const Error &error = result.error();
    if (isClosedPipe(error)) // the reader has what it wanted
        return 0;
    if (Interruption::wasAsked()) {
        if (wantsJson(session.line()))
            session.reporter().error(
                Error{ .reason = Reason::Interrupted, .subject = {}, .detail = {}, .suggestion = {} });
        return interrupted;
    }
    session.reporter().error(error);
    // Tokens wait in a recovery file, or stand in what was just told: no later failure hides that.
    constexpr int recovered = static_cast<int>(auth::ErrorCode::Recovered);
    const bool failsItsOwnWay = session.line().command() && session.line().command()->failsWith != 0;
    return session.exitCode() == recovered && !failsItsOwnWay ? recovered : failureCode(error, session.line());
}

int runParsed(ParsedCommandLine parsed, StandardStreams streams)
{
    const Environment environment = systemEnvironment();
    Reporter reporter(streams.err, styleOf(parsed.line, environment, streams.err));
    if (!parsed.error)
        if (const auto checked = checkTalkOptions(parsed.line); !checked)
            parsed.error = checked.error();
    if (!parsed.error && parsed.line.has("log-file"))
        if (const auto opened = reporter.openLogFile(parsed.line.value("log-file")); !opened)
            parsed.error = opened.error();
    if (parsed.error) {
        reporter.error(*parsed.error);
        return failureCode(*parsed.error, parsed.line);
    }
    const Interruption interruption;
    Session session(parsed.line, streams, environment, reporter, interruption.token());
    if (parsed.line.wantsHelp()) {
        reporter.useLanguage();
        const auto printed = printHelp(streams.out, parsed.line.command());
        return exitCodeOf(printed, session);
    }
    return exitCodeOf(runCommand(session), session);
}

} // namespace

int runProgram(int argc, char **argv)
{
    DescriptorOutput out(STDOUT_FILENO, u"standard output"_s);
    DescriptorOutput err(STDERR_FILENO, u"standard error"_s, DescriptorOutput::Waiting::Always);
    DescriptorInput in(STDIN_FILENO);
    qInstallMessageHandler(dropQtMessages);
    const auto arguments = decodedArguments(argc, argv);
    ParsedCommandLine parsed;
    if (arguments)
        parsed = parseCommandLine(*arguments, globalOptions(), allCommands());
    else
        parsed.error = badArgument(u"COMMAND"_s, QT_TRANSLATE_NOOP("Cli", "an argument is not UTF-8"));
    // Before anything heavy is made: scripts ask for it often.
    if (parsed.line.wantsVersion() && !parsed.error)
        return out.write("tsunagi-cli " TSUNAGI_VERSION "\n") && out.flush()
            ? 0
            : static_cast<int>(auth::ErrorCode::Storage);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"tsunagi-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TSUNAGI_VERSION));
    return runParsed(std::move(parsed), { out, err, in });
}

} // namespace tsunagi::cli
