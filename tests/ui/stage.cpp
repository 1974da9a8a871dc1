// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"

#include "auth/secrets/keychain_store.h"
#include "ui/connections/connection_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/wizard/wizard_page.h"

#include <QApplication>
#include <QCoroTask>
#include <QDesktopServices>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTcpServer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

QString messageShown(const QWidget *root, const char *barName)
{
    const auto bars = root->findChildren<ui::MessageBar *>(QLatin1StringView(barName));
    for (const ui::MessageBar *bar : bars) {
        if (!bar->isVisible())
            continue;
        QStringList lines;
        for (const char *name : { "messageLabel", "messageHintLabel" })
            lines << bar->findChild<QLabel *>(QLatin1StringView(name))->text();
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    return {};
}

QStringList labelsShown(const QWidget *root)
{
    QStringList texts;
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

bool waitUntil(const std::function<bool()> &condition, int milliseconds)
{
    return QTest::qWaitFor(condition, milliseconds);
}

BrowserStub::BrowserStub()
{
    for (const auto &scheme : { u"http"_s, u"https"_s })
        QDesktopServices::setUrlHandler(scheme, this, "open");
}

BrowserStub::~BrowserStub()
{
    for (const auto &scheme : { u"http"_s, u"https"_s })
        QDesktopServices::unsetUrlHandler(scheme);
}

Stage::Stage()
    : m_infoFile(QStandardPaths::writableLocation(QStandardPaths::TempLocation) + u"/sandbox-info.json"_s)
{
}

Stage::~Stage() { close(); }

void Stage::open(QSize size)
{
    close();
    QString infoFile;
    if (m_sandbox.isRunning()) {
        QFile file(m_infoFile);
        if (file.open(QIODevice::WriteOnly)
            && file.write(QJsonDocument(m_sandbox.info()).toJson(QJsonDocument::Compact)) > 0)
            infoFile = m_infoFile;
    }
    m_workspace = std::make_unique<ui::Workspace>(
        ui::WorkspaceParts{ .secrets = m_secrets ? m_secrets : std::make_shared<auth::KeychainStore>(),
                            .sandboxProgram = SandboxProcess::program(),
                            .trialInfoFile = infoFile,
                            .vaultWorkFactor = 10 }); // a hundredth of a second instead of a whole one
    QFile::remove(m_infoFile); // it has been read, and the space's key is to be in no file
    m_window = std::make_unique<ui::MainWindow>(m_workspace.get());
    m_window->resize(size);
    m_window->show();
}

void Stage::close()
{
    m_window.reset();
    m_workspace.reset();
}

void Stage::enter(const char *objectName, const QString &text, QWidget *root)
{
    auto *edit = findWidget<QLineEdit>(root ? root : m_window.get(), objectName);
    if (!edit) {
        qWarning("There is no edit %s", objectName);
        return;
    }
    edit->clear();
    edit->insert(text);
}

bool Stage::press(const char *objectName, QWidget *root)
{
    QAbstractButton *button = nullptr;
    const bool can = waitUntil([&] {
        button = findWidget<QAbstractButton>(root ? root : m_window.get(), objectName);
        return button && button->isEnabled() && button->isVisible();
    });
    if (can)
        button->click();
    else
        qWarning("Button %s cannot be pressed", objectName);
    return can;
}

ui::ConnectionWizard *Stage::wizard() { return m_window->wizard(); }

bool Stage::waitForPage(const char *objectName)
{
    return waitUntil([&] {
        return wizard() && wizard()->currentPage()->objectName() == QLatin1StringView(objectName)
            && !wizard()->currentPage()->isBusy();
    });
}

bool Stage::goToMethods()
{
    m_window->startWizard(m_sandbox.url() + u"/view/KAKE-1"_s);
    return waitForPage("methodPage");
}

bool Stage::goToSaveByKey()
{
    if (!goToMethods())
        return false;
    enter("apiKeyEdit", m_sandbox.apiKey(), wizard());
    return press("nextButton", wizard()) && waitForPage("savePage");
}

bool Stage::goToVaultOffer()
{
    return goToSaveByKey() && press("nextButton", wizard())
        && waitUntil([this] { return findWidget<QWidget>(wizard(), "vaultOffer")->isVisible(); });
}

bool Stage::acceptVault(const QString &passphrase)
{
    enter("vaultOfferEdit", passphrase, wizard());
    enter("vaultOfferAgainEdit", passphrase, wizard());
    return press("vaultOfferButton", wizard()) && waitUntil([this] { return !wizard(); });
}

QWidget *Stage::vaultDialog()
{
    QWidget *found = nullptr;
    const auto isThere = [&found] {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->objectName() == "vaultDialog"_L1 && widget->isVisible())
                found = widget;
        return found != nullptr;
    };
    return waitUntil(isThere) ? found : nullptr;
}

bool Stage::leaveAppPage(const QString &callbackUrl, const QString &clientSecret)
{
    findWidget<QRadioButton>(wizard(), "oauthRadio")->click();
    if (!press("nextButton", wizard()) || !waitForPage("appPage"))
        return false;
    enter("callbackUrlEdit", callbackUrl, wizard());
    enter("clientIdEdit", m_sandbox.clientId(), wizard());
    enter("clientSecretEdit", clientSecret, wizard());
    return press("nextButton", wizard());
}

bool Stage::goToLogin(const QString &callbackUrl) { return goToLogin(callbackUrl, m_sandbox.clientSecret()); }

bool Stage::goToLogin(const QString &callbackUrl, const QString &clientSecret)
{
    return goToMethods() && leaveAppPage(callbackUrl, clientSecret) && waitForBrowserUrl();
}

bool Stage::waitForBrowserUrl()
{
    return waitUntil([this] {
        const auto *url = findWidget<QPlainTextEdit>(wizard(), "authorizationUrlText");
        return wizard()->currentPage()->objectName() == "loginPage"_L1 && url && !url->toPlainText().isEmpty();
    });
}

QString Stage::codeForShownUrl()
{
    const QUrl url(findWidget<QPlainTextEdit>(wizard(), "authorizationUrlText")->toPlainText());
    const QUrlQuery query(url);
    return m_sandbox.authorize(query.queryItemValue(u"code_challenge"_s, QUrl::FullyDecoded),
                               query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
}

/// @p secret  the value of the connection's only one
QString Stage::save(auth::SavedConnection connection, const QString &secret)
{
    connection.id = auth::Connections::newId();
    connection.properties[auth::Property::Url] = m_sandbox.url();
    const auto written = QCoro::waitFor(m_workspace->secrets()->write(
        auth::secretKey(connection.id, connection.secrets.constFirst()), auth::Secret::fromText(secret), {}));
    if (!written)
        qWarning() << "The keychain refused:" << auth::nameOf(written.error().reason) << written.error().detail;
    const auto saved = m_workspace->connections().save(connection);
    return saved ? saved->id : QString();
}

QString Stage::saveApiKeyConnection(const QString &name)
{
    auth::SavedConnection connection;
    connection.name = name;
    connection.properties[auth::Property::AuthScheme] = u"APIToken"_s;
    connection.secrets << auth::Property::ApiKey;
    return save(connection, m_sandbox.apiKey());
}

QString Stage::saveOAuthConnection(const QString &name, const QString &callbackUrl)
{
    auth::SavedConnection connection;
    connection.name = name;
    connection.identityInKeychain = true;
    connection.properties[auth::Property::AuthScheme] = u"OAuth"_s;
    connection.properties[auth::Property::InitiateOAuth] = u"GETANDREFRESH"_s;
    connection.properties[auth::Property::OAuthClientId] = m_sandbox.clientId();
    connection.properties[auth::Property::CallbackUrl] = callbackUrl;
    connection.secrets << auth::Property::OAuthClientSecret;
    return save(connection, m_sandbox.clientSecret());
}

bool Stage::showConnection(const QString &id)
{
    if (id.isEmpty() || !waitUntil([&] { return m_workspace->session(id); }))
        return false;
    m_window->chooseConnection(id);
    return waitUntil([&] {
        const ui::ConnectionPage *page = m_window->connectionPage();
        return page && page->session() && page->session()->connection().id == id;
    });
}

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace tsunagi::tests
