// SPDX-License-Identifier: GPL-3.0-or-later
// ほかの方法, Webアプリケーション: the URL to open or copy, a code or callback URL that is pasted, tokens that were got
// elsewhere; what is saved then, where each secret is, and that the connection goes on by itself.
#include "tests/ui/oauth_stage.h"

#include "auth/oauth/token_client.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using auth::Property;

namespace {

const QString elsewhere = u"https://tsunagi.example.com/cb"_s; ///< no address of this computer

} // namespace

class TestWizardWeb : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;

    [[nodiscard]] bool goToWebPage(const QString &callback = elsewhere)
    {
        if (!stage.goToMethods())
            return false;
        auto *others = findWidget<QPushButton>(stage.wizard(), "otherMethodsButton");
        if (!others->isChecked())
            others->click();
        findWidget<QRadioButton>(stage.wizard(), "webRadio")->click();
        if (!stage.press("nextButton", stage.wizard()) || !stage.waitForPage("appPage"))
            return false;
        stage.enter("callbackUrlEdit", callback, stage.wizard());
        stage.enter("clientIdEdit", stage.sandbox().clientId(), stage.wizard());
        stage.enter("clientSecretEdit", stage.sandbox().clientSecret(), stage.wizard());
        return stage.press("nextButton", stage.wizard()) && stage.waitForPage("webPage");
    }
    [[nodiscard]] bool paste(const QString &text)
    {
        stage.enter("pasteEdit", text, stage.wizard());
        return stage.press("nextButton", stage.wizard());
    }
    [[nodiscard]] bool enterTokens(const QString &access, const QString &refresh, const QString &expiresIn)
    {
        auto *button = findWidget<QPushButton>(stage.wizard(), "tokensButton");
        if (!button->isChecked())
            button->click();
        stage.enter("accessTokenEdit", access, stage.wizard());
        stage.enter("refreshTokenEdit", refresh, stage.wizard());
        stage.enter("expiresInEdit", expiresIn, stage.wizard());
        return stage.press("nextButton", stage.wizard());
    }
    /// As GetOAuthAccessToken would have given them, on another machine.
    [[nodiscard]] QJsonObject tokensFromElsewhere(const QString &userId = {})
    {
        const QString code = stage.sandbox().authorize({}, elsewhere, userId);
        return Client(stage.sandbox().url())
            .post("/api/v2/oauth2/token",
                  form({ { "grant_type", "authorization_code" },
                         { "code", code.toUtf8() },
                         { "redirect_uri", elsewhere.toUtf8() },
                         { "client_id", stage.sandbox().clientId().toUtf8() },
                         { "client_secret", stage.sandbox().clientSecret().toUtf8() } }))
            .object();
    }
    [[nodiscard]] QString said() { return messageShown(stage.wizard()); }
    [[nodiscard]] bool saysIt(const QString &words)
    {
        const bool does = waitUntil([&] { return said().contains(words); });
        if (!does)
            qWarning("It says: %s", qPrintable(said()));
        return does;
    }
    [[nodiscard]] const ConnectionSession *session() { return stage.window().connectionPage()->session(); }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        stage.sandbox().control(u"callbacks"_s, { { u"add"_s, elsewhere } });
    }

    void init()
    {
        forgetAll();
        QVERIFY(stage.sandbox().clearFaults());
        stage.sandbox().control(u"revoke"_s);
        stage.browser().opened.clear();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void isFoldedUntilItIsAskedFor()
    {
        QVERIFY(stage.goToMethods());
        QVERIFY(!findWidget<QRadioButton>(stage.wizard(), "webRadio")->isVisible());
        QVERIFY(stage.press("otherMethodsButton", stage.wizard()));
        QVERIFY(findWidget<QRadioButton>(stage.wizard(), "webRadio")->isVisible());
        findWidget<QRadioButton>(stage.wizard(), "webRadio")->click();
        QVERIFY(stage.press("otherMethodsButton", stage.wizard())); // what is chosen is not folded away
        QVERIFY(findWidget<QRadioButton>(stage.wizard(), "webRadio")->isVisible());
    }

    void theUrlIsShownOpenedAndCopied()
    {
        QVERIFY(goToWebPage());
        const QUrl url = stage.shownUrl();
        const QUrlQuery query(url);
        QCOMPARE(url.path(), u"/OAuth2AccessRequest.action"_s);
        QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), elsewhere);
        QCOMPARE(query.queryItemValue(u"client_id"_s), stage.sandbox().clientId());
        QVERIFY(!query.hasQueryItem(u"code_challenge"_s)); // somebody else may exchange it
        QVERIFY(stage.stateShown().size() >= 43);
        QCOMPARE(stage.browser().opened, QList<QUrl>()); // not by itself
        QVERIFY(stage.press("openUrlButton", stage.wizard()));
        QCOMPARE(stage.browser().opened, QList{ url });
        QVERIFY(stage.press("copyUrlButton", stage.wizard()));
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(url.toEncoded()));
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QCOMPARE(stage.shownUrl(), url); // a person may have it open already
    }

    void theCallbackUrl_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("whole URL") << true;
        QTest::newRow("code alone") << false;
    }

    void theCallbackUrl()
    {
        QFETCH(const bool, whole);
        QVERIFY(goToWebPage());
        const QUrl end = stage.decided();
        QVERIFY(end.toString().startsWith(elsewhere));
        const QString code = QUrlQuery(end).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        QVERIFY(paste(whole ? end.toString(QUrl::FullyEncoded) : code));
        QVERIFY(stage.save());
        const QString id = stage.saved().id;
        const auto &properties = stage.saved().properties;
        QCOMPARE(properties.value(Property::InitiateOAuth), u"REFRESH"_s);
        QCOMPARE(properties.value(Property::AuthScheme), u"OAuth"_s);
        QCOMPARE(properties.value(Property::CallbackUrl), elsewhere);
        QVERIFY(!properties.contains(Property::OAuthVerifier));
        QCOMPARE(keychainNamesOfConnections(), QStringList{ auth::secretKey(id, Property::OAuthClientSecret) });
        const auto held = stage.settingsOf(id);
        QVERIFY(held);
        QCOMPARE(stage.userBehind(held->tokens.accessToken), stage.sandbox().userId());
        for (const QByteArray &secret : { code.toUtf8(), held->tokens.accessToken.reveal(),
                                          held->tokens.refreshToken.reveal(), stage.sandbox().clientSecret().toUtf8() })
            QCOMPARE(filesHolding(secret), QStringList());
        // It goes on by itself.
        stage.sandbox().control(u"expire"_s);
        stage.window().connectionPage()->session()->check();
        QVERIFY(waitUntil([this] { return session()->state() == ConnectionSession::State::Ready; }));
        QVERIFY(waitUntil([&] { return stage.settingsOf(id)->generation > held->generation; }));
    }

    void whatCannotBeTaken_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("english");
        QTest::newRow("another attempt") << u"{callback}?code=1&state=bm90LW91cnM"_s
                                         << u"The pasted URL belongs to another sign-in attempt."_s;
        QTest::newRow("refused") << u"{callback}?error=access_denied&state={state}"_s
                                 << u"The pasted URL says that permission was not given (access_denied)."_s;
        QTest::newRow("another address") << u"https://tsunagi.example.com/cc?code=1&state={state}"_s
                                         << u"different from character 30 on"_s;
        QTest::newRow("nothing in it") << u"{callback}?state={state}"_s
                                       << u"neither an authorization code nor a URL that holds one"_s;
        QTest::newRow("unknown code") << u"0123456789abcdef"_s
                                      << u"The authorization code (verifier) is wrong, used, or expired."_s;
    }

    void whatCannotBeTaken()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, english);
        QVERIFY(goToWebPage());
        QString text = pasted;
        text.replace(u"{callback}"_s, elsewhere).replace(u"{state}"_s, stage.stateShown());
        QVERIFY(paste(text));
        QVERIFY(saysIt(english));
        QCOMPARE(settingsFiles(), QStringList());
        QVERIFY(paste(stage.decided().toString(QUrl::FullyEncoded))); // the same attempt goes on
        QVERIFY(stage.waitForPage("savePage"));
    }

    void backAndForthSpendsNoSecondCode()
    {
        QVERIFY(goToWebPage());
        QVERIFY(paste(stage.decided().toString(QUrl::FullyEncoded)));
        QVERIFY(stage.waitForPage("savePage"));
        const int exchanges = stage.answered(u"/api/v2/oauth2/token"_s);
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("webPage"));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(stage.answered(u"/api/v2/oauth2/token"_s), exchanges);
    }

    void tokensFromElsewhereSeedTheConnection_data()
    {
        QTest::addColumn<bool>("alive");
        QTest::addColumn<bool>("withAccess");
        QTest::newRow("alive") << true << true;
        QTest::newRow("expired") << false << true;
        QTest::newRow("refresh token alone") << true << false;
    }

    void tokensFromElsewhereSeedTheConnection()
    {
        QFETCH(const bool, alive);
        QFETCH(const bool, withAccess);
        const QJsonObject tokens = tokensFromElsewhere();
        const QString access = tokens[u"access_token"_s].toString();
        const QString refresh = tokens[u"refresh_token"_s].toString();
        QVERIFY(!access.isEmpty() && !refresh.isEmpty());
        if (!alive)
            stage.sandbox().control(u"expire"_s);
        QVERIFY(goToWebPage());
        QVERIFY(enterTokens(withAccess ? access : QString(), refresh, u"3600"_s));
        QVERIFY(stage.save());
        const QString id = stage.saved().id;
        QCOMPARE(stage.saved().properties.value(Property::InitiateOAuth), u"REFRESH"_s);
        QVERIFY(!stage.saved().properties.contains(Property::OAuthExpiresIn));
        QCOMPARE(keychainNamesOfConnections(), QStringList{ auth::secretKey(id, Property::OAuthClientSecret) });
        const auto held = stage.settingsOf(id);
        QVERIFY(held);
        QVERIFY(held->knows(auth::Secret::fromText(refresh)));
        QCOMPARE(stage.userBehind(held->tokens.accessToken), stage.sandbox().userId());
        for (const QByteArray &secret : { access.toUtf8(), refresh.toUtf8() })
            QCOMPARE(filesHolding(secret), QStringList());
        stage.open(); // and after a restart, from the file alone
        stage.window().begin();
        QVERIFY(waitUntil([this] {
            return stage.window().connectionPage() && session()
                && session()->state() == ConnectionSession::State::Ready;
        }));
    }

    void aLoneAccessTokenWorksUntilItEnds()
    {
        const QString access = tokensFromElsewhere()[u"access_token"_s].toString();
        QVERIFY(goToWebPage());
        QVERIFY(enterTokens(access, {}, {}));
        QVERIFY(stage.waitForPage("savePage"));
        QVERIFY(labelsShown(stage.wizard()).join(u'\n').contains(u"works only until the access token ends"_s));
        QVERIFY(stage.save());
        const QString id = stage.saved().id;
        QCOMPARE(stage.saved().properties.value(Property::InitiateOAuth), u"OFF"_s);
        QCOMPARE(settingsFiles(), QStringList());
        QCOMPARE(keychainSecret(auth::secretKey(id, Property::OAuthAccessToken)), access.toUtf8());
        QCOMPARE(filesHolding(access.toUtf8()), QStringList());
        QVERIFY(!stage.window().findChild<QAction *>(u"refreshTokenAction"_s)->isEnabled());

        stage.window().connectionPage()->showTab(ConnectionPage::Overview);
        stage.sandbox().control(u"expire"_s);
        stage.window().connectionPage()->session()->check();
        QVERIFY(waitUntil([this] { return session()->state() == ConnectionSession::State::LoginNeeded; }));
        QVERIFY2(messageShown(&stage.window()).startsWith(u"The permission has expired or was withdrawn."_s),
                 qPrintable(messageShown(&stage.window())));
        QVERIFY(stage.press("messageActionButton"));
        QVERIFY(waitUntil([this] { return stage.wizard(); }) && stage.waitForPage("webPage"));
        QVERIFY(paste(stage.decided().toString(QUrl::FullyEncoded))); // now with a code: it renews itself from here on
        QVERIFY(stage.save());
        QCOMPARE(stage.saved().id, id);
        QCOMPARE(stage.saved().properties.value(Property::InitiateOAuth), u"REFRESH"_s);
        QVERIFY(waitUntil([&] {
            return keychainNamesOfConnections() == QStringList{ auth::secretKey(id, Property::OAuthClientSecret) };
        }));
        QCOMPARE(settingsFiles(), QStringList{ id });
    }

    void aTokenThatIsRefused()
    {
        QVERIFY(goToWebPage());
        QVERIFY(enterTokens(u"WrongWrongWrong"_s, {}, {}));
        QVERIFY(saysIt(u"Backlog refused the access token."_s));
        QVERIFY(enterTokens({}, u"WrongWrongWrong"_s, {}));
        QVERIFY(saysIt(u"The permission has expired or was withdrawn."_s));
        QCOMPARE(settingsFiles(), QStringList());
        QVERIFY(enterTokens(u"x"_s, u"y"_s, u"soon"_s));
        QVERIFY(saysIt(u"The value of OAuthExpiresIn is not valid."_s));
    }

    void givenUpAfterTheExchangeNothingIsLeft()
    {
        QVERIFY(goToWebPage());
        QVERIFY(paste(stage.decided().toString(QUrl::FullyEncoded)));
        QVERIFY(stage.waitForPage("savePage"));
        QVERIFY(stage.press("cancelButton", stage.wizard()));
        QVERIFY(waitUntil([] { return settingsFolders().isEmpty(); }));
        QCOMPARE(keychainNamesOfConnections(), QStringList());
        QVERIFY(!QFile::exists(connectionsFile()));
    }
};

QTEST_MAIN(TestWizardWeb)
#include "tst_wizard_web.moc"
