// SPDX-License-Identifier: GPL-3.0-or-later
// What `doctor --real-space` says and asks on the terminal: the introduction, the throw-away application, and whether
// a step is wanted.
#pragma once

#include "app/cli/session.h"
#include "auth/oauth/authorization_flow.h"
#include "auth/properties.h"

namespace tsunagi::cli {

class RealSpaceTalk {
public:
    enum class Choice { Go, Skip };

    explicit RealSpaceTalk(Session &session)
        : m_session(session)
    {
    }

    void say(const QString &text) { m_session.reporter().say(text); }
    /// What it will do, and whether the person wants that.
    [[nodiscard]] Result<bool> introduced();
    [[nodiscard]] Result<bool> agrees(const QString &question);
    /// Asks until each answer can be used; Enter takes what was given with the command.
    [[nodiscard]] Result<auth::OAuthApplication> application(const auth::ConnectionProperties &given);
    /// Says what the next step does. @p explanation: English source text, context "RealSpace".
    [[nodiscard]] Result<Choice> begin(const char *explanation);
    /// Not shown, and masked from now on; may be empty.
    [[nodiscard]] Result<auth::Secret> secret(const QString &question);

private:
    [[nodiscard]] Result<QString> line(const QString &question);
    template <typename Take>
    [[nodiscard]] Result<void> askUntil(const QString &question, const QString &given, Take take);

    Session &m_session;
    int m_step = 0;
};

/// In the context "RealSpace".
[[nodiscard]] QString realSpaceText(const char *source);

} // namespace tsunagi::cli
