// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canary_stage.h"

#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

using ui::ConnectionPage;

bool CanaryStage::startSandbox()
{
    const bool starts = sandbox().start();
    space.leadTo(sandbox().url());
    return starts;
}

void CanaryStage::begin()
{
    forgetAll();
    QGuiApplication::clipboard()->clear();
    browser().opened.clear();
    useFreeCallback();
    space.passOn();
    space.forget();
    for (const QString &secret : { sandbox().clientSecret(), sandbox().apiKey() })
        space.know(secret.toUtf8());
    open();
    m_seen = std::make_unique<SecretsSeen>(*this);
    m_looks = 0;
}

void CanaryStage::end()
{
    QVERIFY(m_looks > 0);
    look("at the end");
    close();
    m_seen.reset();
    QCOMPARE(SecretsSeen::onDisk(space.secrets()), QStringList());
}

void CanaryStage::look(const char *screen)
{
    ++m_looks;
    for (const QString &found : m_seen->now(space.secrets()))
        QTest::qFail(qPrintable(u"%1: %2"_s.arg(QLatin1StringView(screen), found)), __FILE__, __LINE__);
}

QString CanaryStage::newCanary(const char *name)
{
    const QString canary = u"canary%1+%2/%=0123456789abcdef"_s.arg(++m_canaries).arg(QLatin1StringView(name));
    space.know(canary.toUtf8());
    return canary;
}

bool CanaryStage::failsNow(const QWidget *root)
{
    const bool fails = waitUntil([&] { return !messageShown(root).isEmpty(); });
    if (!fails)
        qWarning("No message is on the screen.");
    return fails;
}

bool CanaryStage::goToMethods()
{
    window().startWizard(space.url());
    return waitForPage("methodPage");
}

bool CanaryStage::goToLogin()
{
    return goToMethods() && leaveAppPage(callback(), sandbox().clientSecret()) && waitForBrowserUrl();
}

bool CanaryStage::goToWebPage()
{
    if (!goToMethods() || !press("otherMethodsButton", wizard()))
        return false;
    findWidget<QRadioButton>(wizard(), "webRadio")->click();
    if (!press("nextButton", wizard()) || !waitForPage("appPage"))
        return false;
    enter("callbackUrlEdit", callback(), wizard());
    enter("clientIdEdit", sandbox().clientId(), wizard());
    enter("clientSecretEdit", sandbox().clientSecret(), wizard());
    return press("nextButton", wizard()) && waitForPage("webPage");
}

QUrl CanaryStage::allowed(const QUrl &url)
{
    const QUrl sentBack = TestBrowser(sandbox()).decide(url);
    space.know(QUrlQuery(sentBack).queryItemValue(u"code"_s, QUrl::FullyDecoded).toUtf8());
    return sentBack;
}

bool CanaryStage::connectAndSave()
{
    if (!goToLogin() || visit(allowed(shownUrl())).status != 200 || !save())
        return false;
    for (const QByteArray &line : keychainSecret(u"identity"_s).split('\n'))
        if (line.startsWith("AGE-SECRET-KEY-"))
            space.know(line);
    return true;
}

ui::ConnectionSession *CanaryStage::session() { return window().connectionPage()->session(); }

bool CanaryStage::isAt(ui::ConnectionSession::State state)
{
    return waitUntil([&] { return session()->state() == state; });
}

bool CanaryStage::hasEnded()
{
    return waitUntil([this] { return session()->state() != ui::ConnectionSession::State::Checking; });
}

void CanaryStage::lookAtTabs(const char *what)
{
    for (const auto tab : { ConnectionPage::Overview, ConnectionPage::Properties, ConnectionPage::Log }) {
        window().connectionPage()->showTab(tab);
        look(what);
    }
    window().connectionPage()->showTab(ConnectionPage::Overview);
}

} // namespace tsunagi::tests
