// SPDX-License-Identifier: GPL-3.0-or-later
// A stage whose space repeats what it was sent, and a look at everything that could show one of its secrets.
#pragma once

#include "tests/ui/oauth_stage.h"
#include "tests/ui/repeating_space.h"
#include "tests/ui/secrets_seen.h"

#include "ui/connections/connection_session.h"

namespace tsunagi::tests {

inline const QByteArray tokenPath = QByteArrayLiteral("/api/v2/oauth2/token");
inline const QByteArray apiPath = QByteArrayLiteral("/api/v2/");

class CanaryStage : public OAuthStage {
public:
    RepeatingSpace space;

    [[nodiscard]] bool startSandbox();
    /// As before the first start, with nothing seen.
    void begin();
    /// A last look, and one at the files that are left.
    void end();

    /// Nothing secret is to be seen now; else the test fails.
    void look(const char *screen);
    [[nodiscard]] SecretsSeen &seen() { return *m_seen; }
    /// A secret of the test's own, with characters that URLs and forms write otherwise; another each time.
    [[nodiscard]] QString newCanary(const char *name);

    [[nodiscard]] bool failsNow(const QWidget *root);
    [[nodiscard]] bool goToMethods();
    [[nodiscard]] bool goToLogin();
    [[nodiscard]] bool goToWebPage();
    /// Where the browser is sent back after a yes; its code is a secret from here on.
    [[nodiscard]] QUrl allowed(const QUrl &url);
    /// The wizard from its first page to its last; the identity is a secret from here on.
    [[nodiscard]] bool connectAndSave();
    [[nodiscard]] ui::ConnectionSession *session();
    [[nodiscard]] bool isAt(ui::ConnectionSession::State state);
    /// Whatever a check or refresh has come to.
    [[nodiscard]] bool hasEnded();
    void lookAtTabs(const char *what);

private:
    std::unique_ptr<SecretsSeen> m_seen;
    int m_looks = 0;
    int m_canaries = 0;
};

} // namespace tsunagi::tests
