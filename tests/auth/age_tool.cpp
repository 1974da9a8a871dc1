// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/age_tool.h"

#include <QProcess>
#include <QStandardPaths>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace tsunagi::tests {
namespace {

constexpr int patience = 60'000; // the machine may be busy

} // namespace

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
             process.readAllStandardError() };
}

Ran runOnTerminal(const QByteArrayList &command, QByteArrayView answer)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<char *> arguments;
        for (const QByteArray &word : command)
            arguments.push_back(const_cast<char *>(word.constData()));
        arguments.push_back(nullptr);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }
    Ran ran;
    qsizetype answered = 0;
    char buffer[1024];
    for (pollfd ready{ terminal, POLLIN, 0 }; ::poll(&ready, 1, patience) > 0;) {
        const ssize_t size = ::read(terminal, buffer, sizeof buffer);
        if (size <= 0)
            break;
        ran.talk.append(buffer, size);
        const qsizetype prompt = ran.talk.indexOf(": ", answered);
        if (prompt >= 0) {
            answered = ran.talk.size();
            const QByteArray line = answer.toByteArray() + '\n';
            if (::write(terminal, line.constData(), static_cast<std::size_t>(line.size())) < 0)
                break;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

QString missingOf(const QStringList &programs)
{
    for (const QString &program : programs)
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program;
    return {};
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) & 0xff);
    return bytes;
}

} // namespace tsunagi::tests
