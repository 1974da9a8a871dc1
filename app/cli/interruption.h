// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C, SIGTERM and SIGHUP: they ask the running command to stop and do nothing else, so that no token request is
// cut in two. A write that blocks on a full pipe returns, and sees that it was asked.
#pragma once

#include <QObject>

#include <stop_token>

namespace tsunagi::cli {

/// One object a program. The handlers stay when it goes.
class Interruption : public QObject {
    Q_OBJECT
public:
    /// A signal that was ignored when the program started (nohup) stays ignored.
    explicit Interruption(QObject *parent = nullptr);

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// Whether a signal has come. Safe at any time, on any thread.
    [[nodiscard]] static bool wasAsked();
    /// Blocks until @p descriptor is ready for @p events (of poll()), or a signal comes. @return false after a signal,
    /// even one that came a moment before: nothing is missed between asking and waiting.
    [[nodiscard]] static bool awaitReady(int descriptor, short events);

private:
    std::stop_source m_source;
};

} // namespace tsunagi::cli
