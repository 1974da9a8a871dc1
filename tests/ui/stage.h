// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests and the pictures of the desktop program share: a sandbox, a workspace over a real keychain, the main
// window, and hands: widgets found by their object names, texts put in, buttons pressed, waits on conditions.
#pragma once

#include "tests/support/sandbox_process.h"
#include "ui/main_window.h"
#include "ui/workspace.h"
#include "ui/wizard/connection_wizard.h"

#include <QAction>
#include <QTest>

#include <functional>
#include <memory>

namespace tsunagi::tests {

inline constexpr int patienceMs = 60'000; ///< the machine is busy

/// The one of that name that can be seen; else any.
template <typename Widget>
[[nodiscard]] Widget *findWidget(const QWidget *root, const char *objectName)
{
    const auto all = root->findChildren<Widget *>(QLatin1StringView(objectName));
    for (Widget *widget : all) {
        if (widget->isVisible())
            return widget;
    }
    return all.isEmpty() ? nullptr : all.constFirst();
}

/// What the message bar of that name says: message and hint, a line each. Empty where none is on the screen.
[[nodiscard]] QString messageShown(const QWidget *root, const char *barName = "messageBar");
/// Of all labels that can be seen.
[[nodiscard]] QStringList labelsShown(const QWidget *root);

[[nodiscard]] bool waitUntil(const std::function<bool()> &condition, int milliseconds = patienceMs);

/// Takes the place of the person's browser: notes what it is asked to open.
class BrowserStub : public QObject {
    Q_OBJECT
public:
    BrowserStub();
    ~BrowserStub() override;
    QList<QUrl> opened;
    Q_SLOT void open(const QUrl &url) { opened.append(url); }
};

/// Connection files and settings in a home of its own (tests/support/isolated); one workspace and window at a time.
class Stage {
public:
    Stage();
    ~Stage();

    [[nodiscard]] SandboxProcess &sandbox() { return m_sandbox; }
    [[nodiscard]] ui::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }

    /// A new workspace and window, as after a start of the program; the running sandbox is the trial space.
    void open(QSize size = { 1280, 800 });
    /// Takes the keychain's place from the next open() on; null: the keychain again.
    void setSecrets(std::shared_ptr<auth::SecretStore> secrets) { m_secrets = std::move(secrets); }
    void close();

    /// Puts @p text into the line edit of that name.
    void enter(const char *objectName, const QString &text, QWidget *root = nullptr);
    /// Presses the button of that name once it can be pressed. False if it never can.
    [[nodiscard]] bool press(const char *objectName, QWidget *root = nullptr);
    /// The wizard's page of that name is on the screen, and not busy.
    [[nodiscard]] bool waitForPage(const char *objectName);
    [[nodiscard]] ui::ConnectionWizard *wizard();

    /// Opens the wizard on the sandbox's space and goes to the page of methods.
    [[nodiscard]] bool goToMethods();
    /// From there: OAuth, the application's details filled in, and its page left.
    [[nodiscard]] bool leaveAppPage(const QString &callbackUrl, const QString &clientSecret);
    /// The same, up to the page that awaits the browser with its URL.
    [[nodiscard]] bool goToLogin(const QString &callbackUrl);
    [[nodiscard]] bool goToLogin(const QString &callbackUrl, const QString &clientSecret);
    /// The login page awaits the browser and shows its URL.
    [[nodiscard]] bool waitForBrowserUrl();
    /// By API key, up to the page where the connection is named.
    [[nodiscard]] bool goToSaveByKey();
    /// A code for the URL that the login page shows, as the browser would bring it.
    [[nodiscard]] QString codeForShownUrl();
    /// Saves a connection by API key, without the wizard.
    [[nodiscard]] QString saveApiKeyConnection(const QString &name);
    /// The same by OAuth; nobody has signed in yet.
    [[nodiscard]] QString saveOAuthConnection(const QString &name, const QString &callbackUrl);
    /// On a machine without a keychain, up to the offer of a vault under the message.
    [[nodiscard]] bool goToVaultOffer();
    /// Accepts it with that passphrase, new or standing, and waits for the saved connection.
    [[nodiscard]] bool acceptVault(const QString &passphrase);
    /// The dialog that asks for the vault's passphrase, once it is there; else null.
    [[nodiscard]] QWidget *vaultDialog();
    /// Shows the page of a saved connection.
    [[nodiscard]] bool showConnection(const QString &id);
    /// Presses the menu's action of that name and gives the dialog that it opens, or null.
    template <typename Dialog>
    [[nodiscard]] Dialog *openByAction(const char *actionName)
    {
        m_window->findChild<QAction *>(QLatin1StringView(actionName))->trigger();
        const auto open = m_window->findChildren<Dialog *>();
        return open.isEmpty() ? nullptr : open.constLast();
    }

    [[nodiscard]] BrowserStub &browser() { return m_browser; }

private:
    [[nodiscard]] QString save(auth::SavedConnection connection, const QString &secret);

    BrowserStub m_browser;
    SandboxProcess m_sandbox;
    QString m_infoFile;
    std::shared_ptr<auth::SecretStore> m_secrets;
    std::unique_ptr<ui::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// A port of 127.0.0.1 that was free a moment ago.
[[nodiscard]] int freePort();

} // namespace tsunagi::tests
