// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real tsunagi-cli for a test, in a home of the test's own: with pipes, or as a person at a terminal has it.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace tsunagi::tests {

struct CliResult {
    int exitCode = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// The object of the last line of standard error: {"code":…,"reason":…} of -o json.
    [[nodiscard]] QJsonObject error() const;
    /// For QVERIFY2.
    [[nodiscard]] QByteArray told() const { return "exit " + QByteArray::number(exitCode) + "\n" + out + "\n" + err; }
};

class CliRunner {
public:
    CliRunner();

    /// Kept for the runs that follow.
    void set(const QString &variable, const QString &value) { m_environment.insert(variable, value); }
    void unset(const QString &variable) { m_environment.remove(variable); }
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    /// Writes a file below the home, with its folders, 0600, and returns its path.
    QString file(const QString &name, const QByteArray &content) const;

    CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Started, with its streams still open.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// As `sh -c SCRIPT`, with "$CLI" for the program.
    CliResult shell(const QString &script) const;

    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }
    [[nodiscard]] static QString program();

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

/// The program (or another one) on a terminal of its own, a pty, worked by keys.
class CliTerminal {
public:
    CliTerminal(const CliRunner &runner, const QStringList &arguments, int columns = 80,
                const QString &program = CliRunner::program());
    ~CliTerminal();
    CliTerminal(const CliTerminal &) = delete;
    CliTerminal &operator=(const CliTerminal &) = delete;

    /// Waits until the screen has shown this text after what was waited for before.
    [[nodiscard]] bool waitFor(const QByteArray &text);
    void type(const QByteArray &keys);
    /// Whether what is typed now would be shown.
    [[nodiscard]] bool echoes() const;
    /// Waits for its end; -1 where it does not come.
    [[nodiscard]] int exitCode();
    /// Everything that was shown, with "\n" for the terminal's "\r\n".
    [[nodiscard]] QByteArray screen() const;

private:
    bool readMore(int milliseconds);

    int m_terminal = -1;
    pid_t m_process = -1;
    QByteArray m_screen;
    qsizetype m_seen = 0;
};

} // namespace tsunagi::tests
