// SPDX-License-Identifier: GPL-3.0-or-later
// A secret typed or pasted into a terminal: without echo, of any length. The terminal's own line editing would cut a
// paste at 4096 characters, so lines are put together here.
#pragma once

#include "app/cli/streams.h"
#include "auth/secret.h"

#include <QObject>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace tsunagi::cli {

/// Switches a terminal's echo and line editing off while it lives. What was typed and not read is dropped at its end.
class HiddenTerminal {
public:
    explicit HiddenTerminal(int descriptor);
    ~HiddenTerminal();
    HiddenTerminal(const HiddenTerminal &) = delete;
    HiddenTerminal &operator=(const HiddenTerminal &) = delete;

private:
    struct Before;
    int m_descriptor;
    std::unique_ptr<Before> m_before;
};

/// Puts typed bytes together to a line: backspace, Ctrl-U, Ctrl-D at the beginning.
class TypedLine {
public:
    TypedLine() { m_bytes.reserve(64LL * 1024); }
    ~TypedLine() { wipe(); }
    TypedLine(const TypedLine &) = delete;
    TypedLine &operator=(const TypedLine &) = delete;

    enum class State { Open, Complete, Ended, TooLong };
    /// What comes after the end of a line is dropped.
    State add(QByteArrayView typed);
    /// Without blanks at its ends and marks of a bracketed paste; the line is empty afterwards.
    [[nodiscard]] auth::Secret take();

private:
    void wipe();
    QByteArray m_bytes;
};

/// Asks on @p err and waits for the line. Interrupted by Ctrl-C; BadArgument if the input ends first.
[[nodiscard]] Result<auth::Secret> readHiddenLine(int descriptor, OutputStream &err, const QString &question);

/// The same while other things go on: each line that is entered is told, until it goes.
class HiddenLines : public QObject {
    Q_OBJECT
public:
    explicit HiddenLines(int descriptor, QObject *parent = nullptr);
    ~HiddenLines() override;

Q_SIGNALS:
    void entered(const QString &line);
    /// Nothing more will come: Ctrl-D, or the terminal is gone.
    void ended();

private:
    void read();

    int m_descriptor;
    std::unique_ptr<HiddenTerminal> m_terminal;
    QSocketNotifier *m_notifier = nullptr;
    TypedLine m_line;
};

} // namespace tsunagi::cli
