// SPDX-License-Identifier: GPL-3.0-or-later
// No page of the wizard, log, clipboard or file shows a secret (O6, K2): tokens, codes, PKCE verifiers, keys and the
// client secret go through it, beside a space that repeats what it was sent in each kind of answer, and past callbacks
// that nobody should have sent.
#include "tests/ui/canary_stage.h"

#include "translations/translations.h"
#include "ui/wizard/wizard_page.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestWizardCanaries : public QObject {
    Q_OBJECT
private:
    CanaryStage stage;

    [[nodiscard]] bool goOn() { return stage.press("nextButton", stage.wizard()); }
    [[nodiscard]] bool goOnInVain() { return goOn() && stage.failsNow(stage.wizard()); }
    [[nodiscard]] bool hasFailed() { return !messageShown(stage.wizard()).isEmpty(); }
    [[nodiscard]] bool tryAgain() { return goOn() && stage.waitForBrowserUrl(); }
    [[nodiscard]] bool allowedInBrowser() { return stage.visit(stage.allowed(stage.shownUrl())).status == 200; }
    /// Where the space answers requests below that path so.
    [[nodiscard]] bool failsAfterBrowser(const QByteArray &path, RepeatingSpace::Answer answer)
    {
        stage.space.repeat(path, answer);
        return allowedInBrowser() && stage.failsNow(stage.wizard());
    }
    void close()
    {
        stage.wizard()->close();
        QVERIFY(waitUntil([this] { return !stage.wizard(); }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.startSandbox(), qPrintable(stage.sandbox().errorText()));
    }
    void init() { stage.begin(); }
    void cleanup() { stage.end(); }

    void theSearchFindsWhatIsThere();
    void signingInByTheBrowser();
    void callbacksOfStrangers();
    void codesThatArePasted();
    void tokensThatArePasted();
    void anApiKey();
    void connectionStrings_data();
    void connectionStrings();
};

void TestWizardCanaries::theSearchFindsWhatIsThere()
{
    stage.look("the first screen");
    const QByteArray canary = "canary/of+this=test-0123456789";
    QVERIFY(stage.goToMethods());
    stage.enter("apiKeyEdit", QString::fromUtf8(canary), stage.wizard());
    QCOMPARE(stage.seen().now({ canary }), QStringList()); // masked
    QVERIFY(stage.press("apiKeyEditReveal", stage.wizard()));
    QVERIFY(!stage.seen().now({ canary }).isEmpty());
    close();
    QCOMPARE(stage.seen().now({ canary }), QStringList());
    qInfo("%s", canary.toPercentEncoding().constData());
    QVERIFY(!stage.seen().now({ canary }).isEmpty());
}

/// Every answer to the exchange and to the test after it; then good ones.
void TestWizardCanaries::signingInByTheBrowser()
{
    QVERIFY(stage.goToLogin());
    stage.look("waiting");
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        for (const QByteArray &path : { tokenPath, apiPath + "users/myself" }) {
            QVERIFY(failsAfterBrowser(path, answer));
            stage.look("signing in failed");
            stage.space.passOn();
            QVERIFY(tryAgain());
        }
    }
    QVERIFY(stage.space.repeated() >= 2 * static_cast<int>(std::size(RepeatingSpace::answers)));
    QVERIFY(allowedInBrowser());
    QVERIFY(stage.waitForPage("savePage"));
    stage.look("save");
    QVERIFY(stage.save());
    stage.lookAtTabs("saved");
    // Codes, PKCE verifiers and tokens: all of them have gone by, and were looked for.
    QVERIFY2(stage.space.secrets().size() > 40, qPrintable(QString::number(stage.space.secrets().size())));
}

void TestWizardCanaries::callbacksOfStrangers()
{
    QVERIFY(stage.goToLogin());
    const QString canary = stage.newCanary("stranger").replace(u'%', u'-');
    stage.space.know(canary.toUtf8());
    for (const QString &query : { u"?error=%1"_s, u"?error=access_denied&error_description=%1"_s, u"?code=%1"_s,
                                  u"?code=%1&state=%1"_s, u"?code=%1&code=%1&state=x"_s }) {
        (void)stage.visit(QUrl(stage.callback() + u'/' + query.arg(canary)));
        stage.look("a stranger's callback");
        stage.enter("pasteEdit", stage.callback() + u'/' + query.arg(canary), stage.wizard());
        QVERIFY(stage.press("pasteButton", stage.wizard()));
        stage.look("a stranger's paste");
        QVERIFY(
            waitUntil([this] { return hasFailed() || !messageShown(stage.wizard(), "pasteMessageBar").isEmpty(); }));
        stage.look("a stranger's paste failed");
        if (hasFailed()) // it was taken for a code
            QVERIFY(tryAgain());
    }
    const QString refusal = u"/?error=%1&error_description=%1&state=%2"_s;
    (void)stage.visit(QUrl(stage.callback() + refusal.arg(canary, stage.stateShown())));
    QVERIFY(stage.failsNow(stage.wizard()));
    stage.look("refused");
}

void TestWizardCanaries::codesThatArePasted()
{
    QVERIFY(stage.goToWebPage());
    stage.look("web");
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        stage.space.repeat(tokenPath, answer);
        const QUrl sentBack = stage.allowed(stage.shownUrl());
        stage.enter("pasteEdit", QString::fromUtf8(sentBack.toEncoded()), stage.wizard());
        stage.look("a code is pasted");
        QVERIFY(goOnInVain());
        stage.look("the code failed");
    }
    stage.space.passOn();
    stage.enter("pasteEdit", QString::fromUtf8(stage.allowed(stage.shownUrl()).toEncoded()), stage.wizard());
    QVERIFY(goOn() && stage.waitForPage("savePage"));
    stage.look("save");
    QVERIFY(stage.press("backButton", stage.wizard()) && stage.waitForPage("webPage"));
    stage.look("back on the page of the code");
}

void TestWizardCanaries::tokensThatArePasted()
{
    QVERIFY(stage.goToWebPage());
    QVERIFY(stage.press("tokensButton", stage.wizard()));
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        for (const bool isRefreshToken : { false, true }) {
            stage.space.repeat(isRefreshToken ? tokenPath : apiPath + "users", answer);
            const QString canary = stage.newCanary("token");
            stage.enter("accessTokenEdit", isRefreshToken ? QString() : canary, stage.wizard());
            stage.enter("refreshTokenEdit", isRefreshToken ? canary : QString(), stage.wizard());
            stage.look("a token is pasted");
            QVERIFY(goOnInVain());
            stage.look("the token failed");
        }
    }
    stage.enter("expiresInEdit", u"soon"_s, stage.wizard());
    QVERIFY(goOnInVain());
    stage.look("a life that is none");
}

void TestWizardCanaries::anApiKey()
{
    QVERIFY(stage.goToMethods());
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        stage.space.repeat(apiPath, answer);
        stage.enter("apiKeyEdit", stage.newCanary("key"), stage.wizard());
        QVERIFY(goOnInVain());
        stage.look("the key failed");
    }
}

void TestWizardCanaries::connectionStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a key") << u"APIKey=%1"_s;
    QTest::newRow("refused") << u"APIKey=%1;SSLServerCert=*"_s;
    QTest::newRow("tokens") << u"InitiateOAuth=REFRESH;OAuthClientId=x;OAuthClientSecret=%1;OAuthRefreshToken=%1;"
                               "OAuthAccessToken=%1"_s;
    QTest::newRow("a code and a passphrase") << u"OAuthClientId=x;OAuthClientSecret=%1;OAuthVerifier=%1;"
                                                "OAuthSettingsPassphrase=%1"_s;
    QTest::newRow("a proxy") << u"APIKey=x;ProxyServer=127.0.0.1;ProxyPort=1;ProxyUser=me;ProxyPassword=%1"_s;
    QTest::newRow("an open quote") << u"APIKey=\"%1"_s;
    QTest::newRow("a slip") << u"APIKye=%1"_s;
    QTest::newRow("twice") << u"APIKey=%1;APIKey=x%1"_s;
}

void TestWizardCanaries::connectionStrings()
{
    QFETCH(const QString, text);
    const QString canary = stage.newCanary("string").replace(u'%', u'-').replace(u'=', u'-');
    stage.space.know(canary.toUtf8());
    stage.window().startWizard(u"jdbc:backlog:URL=%1;"_s.arg(stage.space.url()) + text.arg(canary));
    QVERIFY(stage.waitForPage("broughtPage"));
    stage.look("brought over");
    if (findWidget<QPushButton>(stage.wizard(), "nextButton")->isEnabled()) {
        QVERIFY(goOn());
        QVERIFY(waitUntil([this] { return !stage.wizard()->currentPage()->isBusy(); }));
        stage.look("after it was brought over");
    }
    close();
}

QTEST_MAIN(TestWizardCanaries)
#include "tst_wizard_canaries.moc"
