// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in from the command line: the browser is opened where there is a display, and on a terminal the page's
// address is printed and a paste of the callback is read while the listener waits too. What comes first counts.
#pragma once

#include "app/cli/hidden_input.h"
#include "app/cli/session.h"
#include "auth/authenticator.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <stop_token>

namespace tsunagi::cli {

class LoginPrompt : public QObject {
    Q_OBJECT
public:
    /// @p session must outlive it.
    explicit LoginPrompt(Session &session);
    ~LoginPrompt() override;

    /// From now on it asks for what @p source needs: an auth::Authenticator or auth::ProcedureCall.
    template <typename Source>
    void watch(Source &source)
    {
        connect(&source, &Source::loginStarted, this, &LoginPrompt::begin);
        connect(&source, &Source::loginFinished, this, &LoginPrompt::end);
    }

    /// Whether anybody could answer: a display, or a person at a terminal.
    [[nodiscard]] static bool isPossible(const Session &session) { return session.hasDisplay() || session.hasPerson(); }
    /// Stops when the session does, or when there is nobody left to answer.
    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }
    /// The browser did not start, and nobody is at a terminal.
    [[nodiscard]] bool foundNobody() const { return m_foundNobody; }

private:
    void begin(auth::AuthorizationFlow *flow);
    void end();
    void open(const QUrl &url);
    void ask(const QUrl &url);
    void offer(const QString &pasted);
    void askFor(const QString &question);
    void endLine();
    void close();
    [[nodiscard]] bool startBrowser(const QUrl &url) const;

    Session &m_session;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_sessionStops;
    QPointer<auth::AuthorizationFlow> m_flow;
    std::unique_ptr<HiddenLines> m_lines;
    bool m_isAsking = false; ///< the cursor stands behind a question
    bool m_foundNobody = false;
};

} // namespace tsunagi::cli
