// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_runner.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <array>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <termios.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

namespace {
constexpr int patienceMs = 120'000; // the machine may be busy; a run takes a fraction of a second
} // namespace

QJsonObject CliResult::error() const
{
    const QByteArray last = err.trimmed().split('\n').last();
    return QJsonDocument::fromJson(last).object()["error"_L1].toObject();
}

CliRunner::CliRunner()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : m_environment.keys())
        if (name.startsWith("TSUNAGI_"_L1) || name == "DISPLAY"_L1 || name == "WAYLAND_DISPLAY"_L1)
            m_environment.remove(name);
    set(u"HOME"_s, m_home.path());
    set(u"XDG_CONFIG_HOME"_s, path(u".config"_s));
    set(u"XDG_DATA_HOME"_s, path(u".local/share"_s));
    set(u"XDG_STATE_HOME"_s, path(u".local/state"_s));
    set(u"LANG"_s, u"C.UTF-8"_s);
    set(u"CLI"_s, program());
}

QString CliRunner::program()
{
    const QString bin = qEnvironmentVariable("TSUNAGI_BIN");
    const QDir folder(bin.isEmpty() ? QCoreApplication::applicationDirPath() + u"/../../bin"_s : bin);
    return QDir::cleanPath(folder.absoluteFilePath(u"tsunagi-cli"_s));
}

QString CliRunner::file(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile out(path(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        return {};
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path(name);
}

std::unique_ptr<QProcess> CliRunner::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_home.path());
    process->start(program(), arguments);
    process->waitForStarted(patienceMs);
    return process;
}

CliResult CliRunner::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    CliResult result;
    const bool ended = process->waitForFinished(patienceMs);
    result.out = process->readAllStandardOutput();
    result.err = process->readAllStandardError();
    if (ended && process->exitStatus() == QProcess::NormalExit)
        result.exitCode = process->exitCode();
    return result;
}

CliResult CliRunner::shell(const QString &script) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_home.path());
    process.start(u"bash"_s, { u"-c"_s, script });
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

CliTerminal::CliTerminal(const CliRunner &runner, const QStringList &arguments, int columns, const QString &program)
{
    std::vector<QByteArray> words{ QFile::encodeName(program) };
    for (const QString &argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<QByteArray> variables;
    for (const QString &variable : runner.environment().toStringList())
        variables.push_back(variable.toUtf8());
    variables.push_back("TERM=xterm-256color");
    const auto pointers = [](std::vector<QByteArray> &texts) {
        std::vector<char *> all;
        for (QByteArray &text : texts)
            all.push_back(text.data());
        all.push_back(nullptr);
        return all;
    };
    auto argv = pointers(words);
    auto envp = pointers(variables);
    winsize size{};
    size.ws_row = 25;
    size.ws_col = static_cast<unsigned short>(columns);
    const QByteArray home = QFile::encodeName(runner.path(u"."_s));
    m_process = forkpty(&m_terminal, nullptr, nullptr, &size);
    if (m_process == 0) {
        if (::chdir(home.constData()) == 0)
            execve(argv[0], argv.data(), envp.data());
        _exit(127);
    }
    fcntl(m_terminal, F_SETFD, FD_CLOEXEC);
}

CliTerminal::~CliTerminal()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    if (m_terminal >= 0)
        ::close(m_terminal);
}

/// @return false where nothing will come any more
bool CliTerminal::readMore(int milliseconds)
{
    pollfd waiting{ m_terminal, POLLIN, 0 };
    if (::poll(&waiting, 1, milliseconds) <= 0)
        return true;
    std::array<char, 4096> block;
    const auto count = ::read(m_terminal, block.data(), block.size());
    if (count > 0)
        m_screen.append(block.data(), count);
    return count > 0;
}

bool CliTerminal::waitFor(const QByteArray &text)
{
    QDeadlineTimer deadline(patienceMs);
    while (true) {
        if (const qsizetype at = m_screen.indexOf(text, m_seen); at >= 0) {
            m_seen = at + text.size();
            return true;
        }
        if (deadline.hasExpired() || !readMore(100))
            return m_screen.indexOf(text, m_seen) >= 0;
    }
}

void CliTerminal::type(const QByteArray &keys)
{
    for (qsizetype at = 0; at < keys.size();) {
        // The terminal's own buffer is small: what it echoes must be read meanwhile.
        const auto written = ::write(m_terminal, keys.data() + at,
                                     static_cast<std::size_t>(std::min<qsizetype>(1024, keys.size() - at)));
        if (written > 0)
            at += written;
        readMore(0);
    }
}

bool CliTerminal::echoes() const
{
    termios settings{};
    return ::tcgetattr(m_terminal, &settings) != 0 || (settings.c_lflag & ECHO) != 0;
}

int CliTerminal::exitCode()
{
    QDeadlineTimer deadline(patienceMs);
    while (!deadline.hasExpired()) {
        const bool more = readMore(20);
        int status = 0;
        if (::waitpid(m_process, &status, WNOHANG) == m_process) {
            while (readMore(0) && more) {
                pollfd waiting{ m_terminal, POLLIN, 0 };
                if (::poll(&waiting, 1, 0) <= 0)
                    break;
            }
            m_process = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
    }
    return -1;
}

QByteArray CliTerminal::screen() const
{
    QByteArray text = m_screen;
    return text.replace("\r\n", "\n");
}

} // namespace tsunagi::tests
