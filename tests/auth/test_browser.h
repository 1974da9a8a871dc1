// SPDX-License-Identifier: GPL-3.0-or-later
// A person at a browser, as far as the sandbox's pages ask for one: logs in, allows or refuses, and says where the
// browser is sent.
#pragma once

#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QUrl>

namespace tsunagi::tests {

class TestBrowser {
public:
    explicit TestBrowser(const SandboxProcess &sandbox)
        : m_client(sandbox.url())
        , m_userId(sandbox.userId().toUtf8())
        , m_password(sandbox.password().toUtf8())
    {
    }

    /// The callback URL that the browser would go to; empty where the sandbox shows an error instead.
    [[nodiscard]] QUrl decide(const QUrl &authorizationUrl, const QByteArray &decision = "allow")
    {
        Answer page = m_client.get(authorizationUrl.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        if (page.body.contains("name=\"password\"")) {
            const Answer loggedIn = m_client.post("/Login.action",
                                                  form({ { "token", hidden(page, "token") },
                                                         { "next", hidden(page, "next") },
                                                         { "userId", m_userId },
                                                         { "password", m_password } }));
            page = m_client.get(loggedIn.header("Location"));
        }
        const Answer decided = m_client.post("/OAuth2Consent.action",
                                             form({ { "token", hidden(page, "token") },
                                                    { "consent", hidden(page, "consent") },
                                                    { "decision", decision } }));
        return QUrl::fromEncoded(decided.header("Location"));
    }

private:
    static QByteArray hidden(const Answer &page, const QByteArray &name)
    {
        const QByteArray before = "name=\"" + name + "\" value=\"";
        const qsizetype at = page.body.indexOf(before);
        if (at < 0)
            return {};
        const qsizetype start = at + before.size();
        return page.body.sliced(start, page.body.indexOf('"', start) - start).replace("&amp;", "&");
    }

    Client m_client;
    QByteArray m_userId;
    QByteArray m_password;
};

} // namespace tsunagi::tests
