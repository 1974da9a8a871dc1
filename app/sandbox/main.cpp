// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi-sandbox: a Backlog look-alike on loopback, to try Tsunagi without an account and for every test.
#include "app/sandbox/config_file.h"
#include "app/sandbox/options.h"
#include "app/sandbox/sandbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <sys/stat.h>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace tsunagi::sandbox;

namespace {

enum ExitCode { ok = 0, cannotServe = 1, wrongUsage = 2 };

char infoFile[4096] = ""; // what the signal handler removes

/// The end is at once: nothing here is worth keeping, but the info file holds credentials that are void now.
extern "C" void endAtOnce(int signal)
{
    if (*infoFile != '\0')
        ::unlink(infoFile);
    ::_exit(128 + signal);
}

void endOn(int signal)
{
    struct sigaction action = {};
    action.sa_handler = endAtOnce;
    ::sigaction(signal, &action, nullptr);
}

void complain(const QString &what) { std::fprintf(stderr, "tsunagi-sandbox: %s\n", qPrintable(what)); }

/// Whoever started this program holds the other end; when that is gone, so are we.
void endWithStdin(QCoreApplication &application)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier] {
        char buffer[512];
        if (::read(STDIN_FILENO, buffer, sizeof buffer) > 0)
            return;
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
}

bool announce(const QByteArray &line, const QString &path)
{
    if (!path.isEmpty()) {
        if (const QString wrong = writeInfoFile(path, line + '\n'); !wrong.isEmpty()) {
            complain(path + QStringLiteral(": ") + wrong);
            return false;
        }
        qstrncpy(infoFile, QFile::encodeName(path).constData(), sizeof infoFile);
    }
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    return std::fflush(stdout) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tsunagi-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TSUNAGI_VERSION));
    const auto line = parseCommandLine(QCoreApplication::arguments());
    if (!line) {
        complain(line.error());
        return wrongUsage;
    }
    if (line->action == CommandLine::Action::Help) {
        std::fputs(qPrintable(helpText()), stdout);
        return ok;
    }
    if (line->action == CommandLine::Action::Version) {
        std::puts("tsunagi-sandbox " TSUNAGI_VERSION);
        return ok;
    }
    ::umask(0077);
    Sandbox sandbox(line->settings);
    if (const QString wrong = sandbox.start(); !wrong.isEmpty()) {
        complain(wrong);
        return cannotServe;
    }
    for (const int signal : { SIGTERM, SIGINT, SIGHUP })
        endOn(signal);
    ::signal(SIGPIPE, SIG_IGN);
    if (line->settings.exitWithStdin)
        endWithStdin(application);
    if (!announce(sandbox.readyLine(), line->settings.infoFile))
        return cannotServe;
    const int result = QCoreApplication::exec();
    if (*infoFile != '\0')
        ::unlink(infoFile);
    return result;
}
