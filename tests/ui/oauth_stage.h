// SPDX-License-Identifier: GPL-3.0-or-later
// A stage for the ways to sign in by OAuth: a callback of its own that the sandbox knows, a person at the browser, and
// a look into the sealed settings file.
#pragma once

#include "tests/auth/test_browser.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "auth/connections.h"
#include "auth/error.h"
#include "auth/settings/settings_payload.h"

namespace tsunagi::tests {

class OAuthStage : public Stage {
public:
    /// A new one on a free port of localhost, registered with the sandbox.
    void useFreeCallback();
    [[nodiscard]] const QString &callback() const { return m_callback; }
    [[nodiscard]] int port() const { return m_port; }

    /// What the page on the screen shows as URL to open.
    [[nodiscard]] QUrl shownUrl();
    [[nodiscard]] QString stateShown();
    /// Where the person's decision sends the browser; empty where the space shows an error instead.
    [[nodiscard]] QUrl decided(const QByteArray &decision = "allow");
    /// The browser follows; what it shows then.
    [[nodiscard]] Answer visit(const QUrl &url);
    /// A code for the URL on the screen, allowed by another user of the space.
    [[nodiscard]] QString codeOfOther();

    /// The wizard's last page is left, and the connection is on the screen.
    [[nodiscard]] bool save();
    /// The wizard from its first page to its last, by the browser. The connection's id.
    [[nodiscard]] QString connectByBrowser();
    [[nodiscard]] auth::SavedConnection saved();

    [[nodiscard]] static QString settingsPath(const QString &id);
    /// Opened with the keychain's identity; @p suffix: ".pending".
    [[nodiscard]] auth::Result<auth::SettingsPayload> settingsOf(const QString &id, const QString &suffix = {});
    /// How many requests to a path have come that ended well.
    [[nodiscard]] int answered(const QString &path);
    /// Who is behind an access token, by asking the space.
    [[nodiscard]] QString userBehind(const auth::Secret &accessToken);

private:
    QString m_callback;
    int m_port = 0;
};

/// The texts of the labels of these names that can be seen.
[[nodiscard]] QString labelText(const QWidget *root, const char *name);

} // namespace tsunagi::tests
