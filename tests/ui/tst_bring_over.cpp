// SPDX-License-Identifier: GPL-3.0-or-later
// A connection string of the commercial driver in place of a URL, on the welcome and in the wizard: what is taken, left
// out, refused; the wizard goes on with all of it, and nothing is saved before the person says so.
#include "tests/ui/oauth_stage.h"

#include "auth/driver_string.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using auth::Property;

class TestBringOver : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;

    [[nodiscard]] QString filled(QString text)
    {
        return text.replace(u"{url}"_s, stage.sandbox().url())
            .replace(u"{key}"_s, stage.sandbox().apiKey())
            .replace(u"{id}"_s, stage.sandbox().clientId())
            .replace(u"{secret}"_s, stage.sandbox().clientSecret())
            .replace(u"{callback}"_s, stage.callback());
    }
    /// In the wizard's first page, and on to what it holds.
    [[nodiscard]] bool bring(const QString &text)
    {
        stage.window().startWizard();
        stage.enter("spaceUrlEdit", filled(text), stage.wizard());
        // Its rows are made anew, and seen in the next turn.
        return stage.press("nextButton", stage.wizard()) && stage.waitForPage("broughtPage")
            && waitUntil([this] { return words().contains(u"URL\n"_s) || !messageShown(stage.wizard()).isEmpty(); });
    }
    [[nodiscard]] QString words() { return labelsShown(stage.wizard()).join(u'\n'); }
    [[nodiscard]] QString textOf(const char *edit) { return findWidget<QLineEdit>(stage.wizard(), edit)->text(); }
    [[nodiscard]] bool next(const char *page)
    {
        return stage.press("nextButton", stage.wizard()) && stage.waitForPage(page);
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
    }

    void init()
    {
        forgetAll();
        useLanguage(u"en"_s);
        QVERIFY(stage.sandbox().clearFaults());
        stage.useFreeCallback();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void byApiKey()
    {
        QVERIFY(bring(u"jdbc:backlog:URL={url}/dashboard;AuthScheme=APIToken;APIKey={key};Pagesize=50;RTK=5246;"
                      "Verbosity=3;PseudoColumns=*"_s));
        const QString shown = words();
        QVERIFY(!shown.contains(stage.sandbox().apiKey()));
        QVERIFY(shown.contains(u"ApiKey\n●●●\nthere: APIKey"_s));
        QVERIFY(shown.contains(u"PageSize\n50\nthere: Pagesize"_s));
        for (const QString &left : { u"RTK"_s, u"Verbosity"_s, u"PseudoColumns"_s })
            QVERIFY2(shown.contains(left + u"\nTsunagi needs no such setting."_s), qPrintable(shown));
        QVERIFY(shown.contains(u"Nothing is saved yet"_s));
        QVERIFY(!QFile::exists(connectionsFile()) && keychainNamesOfConnections().isEmpty());

        QVERIFY(next("methodPage"));
        QCOMPARE(textOf("apiKeyEdit"), stage.sandbox().apiKey());
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "apiKeyEdit")->echoMode(), QLineEdit::Password);
        QVERIFY(next("savePage"));
        QVERIFY(!QFile::exists(connectionsFile()) && keychainNamesOfConnections().isEmpty());
        QVERIFY(stage.save());
        const auth::SavedConnection saved = stage.saved();
        QCOMPARE(saved.properties.value(Property::Url), stage.sandbox().url());
        QCOMPARE(saved.properties.value(Property::PageSize), u"50"_s);
        QCOMPARE(saved.properties.value(Property::AuthScheme), u"APIToken"_s);
        QVERIFY(!saved.properties.contains(Property::ApiKey));
        QCOMPARE(keychainNamesOfConnections(), QStringList{ auth::secretKey(saved.id, Property::ApiKey) });
        QCOMPARE(filesHolding(stage.sandbox().apiKey().toUtf8()), QStringList());
    }

    void byOAuth()
    {
        QVERIFY(bring(u"Driver={CData ODBC Driver for Backlog};URL={url};AuthScheme=OAuth;InitiateOAuth=GETANDREFRESH;"
                      "OAuthClientId={id};OAuthClientSecret={secret};CallbackURL={callback};"
                      "OAuthSettingsLocation=/tmp/OAuthSettings.txt;Timeout=30"_s));
        QVERIFY(!words().contains(stage.sandbox().clientSecret()));
        QVERIFY(words().contains(u"OAuthSettingsLocation\nTsunagi keeps tokens in a file of its own."_s));
        QVERIFY(next("methodPage"));
        QVERIFY(findWidget<QRadioButton>(stage.wizard(), "oauthRadio")->isChecked());
        QVERIFY(next("appPage"));
        QCOMPARE(textOf("clientIdEdit"), stage.sandbox().clientId());
        QCOMPARE(textOf("clientSecretEdit"), stage.sandbox().clientSecret());
        QCOMPARE(textOf("callbackUrlEdit"), stage.callback());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.save());
        const auth::SavedConnection saved = stage.saved();
        QCOMPARE(saved.properties.value(Property::InitiateOAuth), u"GETANDREFRESH"_s);
        QCOMPARE(saved.properties.value(Property::Timeout), u"30"_s);
        QVERIFY(!saved.properties.contains(Property::OAuthSettingsLocation));
        QCOMPARE(settingsFiles(), QStringList{ saved.id });
        QCOMPARE(filesHolding(stage.sandbox().clientSecret().toUtf8()), QStringList());
    }

    void tokensAreTriedAndSealed()
    {
        const QString code = stage.sandbox().authorize({}, stage.callback());
        const QJsonObject tokens = Client(stage.sandbox().url())
                                       .post("/api/v2/oauth2/token",
                                             form({ { "grant_type", "authorization_code" },
                                                    { "code", code.toUtf8() },
                                                    { "redirect_uri", stage.callback().toUtf8() },
                                                    { "client_id", stage.sandbox().clientId().toUtf8() },
                                                    { "client_secret", stage.sandbox().clientSecret().toUtf8() } }))
                                       .object();
        const QString refresh = tokens[u"refresh_token"_s].toString();
        QVERIFY(!refresh.isEmpty());
        QVERIFY(
            bring(u"jdbc:backlog:URL={url};AuthScheme=OAuth;InitiateOAuth=REFRESH;OAuthClientId={id};"
                  "OAuthClientSecret={secret};CallbackURL={callback};OAuthAccessToken=%1;OAuthRefreshToken=%2"_s.arg(
                      tokens[u"access_token"_s].toString(), refresh)));
        QVERIFY(!words().contains(refresh));
        QVERIFY(next("methodPage"));
        QVERIFY(findWidget<QRadioButton>(stage.wizard(), "webRadio")->isVisible());
        QVERIFY(next("appPage"));
        QVERIFY(next("webPage"));
        QCOMPARE(textOf("refreshTokenEdit"), refresh);
        QVERIFY(next("savePage"));
        QVERIFY(stage.save());
        QCOMPARE(stage.saved().properties.value(Property::InitiateOAuth), u"REFRESH"_s);
        QVERIFY(stage.settingsOf(stage.saved().id)->knows(auth::Secret::fromText(refresh)));
        QCOMPARE(filesHolding(refresh.toUtf8()), QStringList());
    }

    void aProxyWithAPasswordIsASecret()
    {
        QVERIFY(bring(u"jdbc:backlog:URL={url};APIKey={key};ProxyServer=127.0.0.1;ProxyPort=1;ProxyUser=me;"
                      "ProxyPassword=CanaryProxyPassword"_s));
        QVERIFY(words().contains(u"Proxy\n●●●\nthere: ProxyPassword, ProxyPort, ProxyServer, ProxyUser"_s));
        QVERIFY(!words().contains(u"CanaryProxyPassword"_s));
        QVERIFY(stage.press("nextButton", stage.wizard())); // through a proxy that is not there
        QVERIFY(waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }));
        QVERIFY(!messageShown(stage.wizard()).contains(u"CanaryProxyPassword"_s));
        QCOMPARE(stage.wizard()->currentPage()->objectName(), u"broughtPage"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("english");
        QTest::newRow("every certificate") << u"jdbc:backlog:URL={url};APIKey={key};SSLServerCert=*"_s
                                           << u"SSLServerCert=* trusts every certificate"_s;
        QTest::newRow("cache") << u"jdbc:backlog:URL={url};APIKey={key};AutoCache=true"_s
                               << u"AutoCache of the driver keeps a copy of the data"_s;
        QTest::newRow("memory") << u"jdbc:backlog:URL={url};OAuthSettingsLocation=memory://x"_s
                                << u"keeps tokens in memory only"_s;
        QTest::newRow("unknown name") << u"jdbc:backlog:URL={url};ApiKye={key}"_s
                                      << u"There is no connection property “ApiKye”."_s;
        QTest::newRow("no URL") << u"jdbc:backlog:APIKey={key}"_s << u"The connection property URL is missing."_s;
        QTest::newRow("not encrypted") << u"jdbc:backlog:URL=http://acme.backlog.com;APIKey={key}"_s
                                       << u"is not encrypted"_s;
        QTest::newRow("bad value") << u"jdbc:backlog:URL={url};APIKey={key};Pagesize=1000"_s
                                   << u"The value of PageSize is not valid."_s;
    }

    void refusals()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, english);
        QVERIFY(bring(text));
        QVERIFY2(messageShown(stage.wizard()).contains(english), qPrintable(messageShown(stage.wizard())));
        QVERIFY(!messageShown(stage.wizard()).contains(stage.sandbox().apiKey()));
        QVERIFY(!findWidget<QPushButton>(stage.wizard(), "nextButton")->isEnabled());
        QVERIFY(words().contains(u"This connection string can't be taken over"_s));
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("spacePage"));
        QCOMPARE(textOf("spaceUrlEdit"), QString()); // a secret does not stay on the screen
        stage.enter("spaceUrlEdit", stage.sandbox().url(), stage.wizard());
        QVERIFY(next("methodPage")); // a URL after all
        QCOMPARE(textOf("apiKeyEdit"), QString());
    }

    void fromTheWelcome()
    {
        QVERIFY(waitUntil([this] { return findWidget<QWidget>(&stage.window(), "welcomePage"); }));
        stage.enter("spaceUrlEdit", filled(u"jdbc:backlog:URL={url};APIKey={key}"_s));
        QCOMPARE(findWidget<QLineEdit>(&stage.window(), "spaceUrlEdit")->echoMode(), QLineEdit::Password);
        QVERIFY(stage.press("startButton"));
        QVERIFY(stage.waitForPage("broughtPage"));
        for (const QLineEdit *edit : stage.window().findChildren<QLineEdit *>(u"spaceUrlEdit"_s))
            QVERIFY(!edit->text().contains(stage.sandbox().apiKey()));
        QVERIFY(next("methodPage") && next("savePage"));
        QVERIFY(stage.press("cancelButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return !stage.wizard(); }));
        QVERIFY(!QFile::exists(connectionsFile()));
        QCOMPARE(keychainNamesOfConnections(), QStringList());
    }

    void backToAnotherSpaceTheSecretsAreGone()
    {
        QVERIFY(bring(u"jdbc:backlog:URL={url};APIKey={key};Pagesize=50"_s));
        QVERIFY(next("methodPage"));
        QVERIFY(stage.press("backButton", stage.wizard()) && stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("spacePage"));
        QCOMPARE(textOf("spaceUrlEdit"), stage.sandbox().url());
        QVERIFY(next("broughtPage")); // the same space: as it was
        QVERIFY(stage.press("backButton", stage.wizard()));
        stage.enter("spaceUrlEdit", QString(stage.sandbox().url()).replace(u"127.0.0.1"_s, u"localhost"_s),
                    stage.wizard());
        QVERIFY(next("methodPage"));
        QCOMPARE(textOf("apiKeyEdit"), QString());
    }

    void whatIsOneAndWhatIsNot()
    {
        for (const QString &text : { u"jdbc:backlog:URL=https://a.backlog.com"_s, u"Driver={x};URL=a"_s,
                                     u"URL=https://a.backlog.com;ApiKey=k"_s, u"Server=x;RTK=1"_s })
            QVERIFY2(auth::looksLikeConnectionString(text), qPrintable(text));
        for (const QString &text : { u""_s, u"https://a.backlog.com/view/A-1"_s, u"a.backlog.com"_s,
                                     u"https://a.backlog.com/find/A?projectId=1&statusId=2"_s, u"URL"_s, u"=;="_s })
            QVERIFY2(!auth::looksLikeConnectionString(text), qPrintable(text));
    }
};

QTEST_MAIN(TestBringOver)
#include "tst_bring_over.moc"
