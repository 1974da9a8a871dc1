// SPDX-License-Identifier: GPL-3.0-or-later
// "Prepare for a server", against a real sandbox, a real keyring and a real tsunagi-cli in another home, which stands
// for the server: what the pages show is run there as it stands.
#include "tests/app/cli_runner.h"
#include "tests/auth/test_browser.h"
#include "tests/ui/shown_texts.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/transfer/server_dialog.h"
#include "ui/transfer/server_texts.h"
#include "ui/widgets/step_page.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestServerPage : public QObject {
    Q_OBJECT
private:
    Stage stage;
    std::unique_ptr<CliRunner> server;
    QString callback;
    QString connection;
    QPointer<ServerDialog> dialog;

    [[nodiscard]] bool isOn(const char *step)
    {
        return waitUntil([&] {
            return dialog && dialog->currentPage()->objectName() == QLatin1StringView(step)
                && !dialog->currentPage()->isBusy();
        });
    }
    [[nodiscard]] bool openLogin()
    {
        dialog = stage.openByAction<ServerDialog>("prepareServerAction");
        return isOn("wayStep") && stage.press("nextButton", dialog) && isOn("verifierLoginStep") && !url().isEmpty();
    }
    [[nodiscard]] QString text(const char *box) { return findWidget<QPlainTextEdit>(dialog, box)->toPlainText(); }
    [[nodiscard]] QString label(const char *name) { return findWidget<QLabel>(dialog, name)->text(); }
    [[nodiscard]] QUrl url() { return QUrl(text("authorizationUrlText")); }
    [[nodiscard]] QString decided(const QByteArray &decision = "allow")
    {
        return QString::fromUtf8(TestBrowser(stage.sandbox()).decide(url(), decision).toEncoded());
    }
    [[nodiscard]] bool paste(const QString &pasted)
    {
        stage.enter("pasteEdit", pasted, dialog);
        return stage.press("pasteButton", dialog);
    }
    [[nodiscard]] QString said() { return messageShown(dialog, "pasteMessageBar"); }
    [[nodiscard]] QByteArray copied(const char *button)
    {
        QGuiApplication::clipboard()->clear();
        return stage.press(button, dialog) ? QGuiApplication::clipboard()->text().toUtf8() : QByteArray();
    }
    /// A shell command of the page on the server, with what a person types into it.
    [[nodiscard]] CliResult onServer(const QString &command, const QByteArray &typed = {})
    {
        return server->shell(u"{ %1\n} < '%2'"_s.arg(command, server->file(u"typed"_s, typed + '\n')));
    }
    [[nodiscard]] qsizetype tokenRequests()
    {
        const QJsonArray log = stage.sandbox().log();
        return std::ranges::count_if(
            log, [](const auto &entry) { return entry.toObject()["path"_L1].toString() == "/api/v2/oauth2/token"_L1; });
    }
    [[nodiscard]] static QString pathWithCli()
    {
        return QFileInfo(CliRunner::program()).path() + u':' + qEnvironmentVariable("PATH");
    }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
    }

    void init()
    {
        useLanguage(u"en"_s);
        forgetAll();
        QVERIFY(stage.sandbox().clearFaults());
        callback = u"http://localhost:%1/cb"_s.arg(freePort());
        stage.sandbox().control(u"callbacks"_s, { { u"add"_s, callback } });
        stage.browser().opened.clear();
        stage.open();
        connection = stage.saveOAuthConnection(u"監査用"_s, callback);
        QVERIFY(stage.showConnection(connection));
        server = std::make_unique<CliRunner>();
        server->set(u"PATH"_s, pathWithCli());
    }

    void cleanup() { stage.close(); }

    void onlyOAuthIsPrepared()
    {
        const auto *action = stage.window().findChild<QAction *>(u"prepareServerAction"_s);
        QVERIFY(action->isEnabled());
        QVERIFY(stage.showConnection(stage.saveApiKeyConnection(u"キー"_s)));
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->text(), u"Prepare for a ser&ver… (OAuth connections only)"_s);
    }

    void byACode()
    {
        QVERIFY(openLogin());
        const QUrlQuery query(url());
        QVERIFY(!query.hasQueryItem(u"code_challenge"_s)); // another machine exchanges the code
        QVERIFY(query.queryItemValue(u"state"_s).size() >= 43);
        QVERIFY(stage.press("openBrowserButton", dialog));
        QCOMPARE(stage.browser().opened, QList{ url() });
        QCOMPARE(copied("copyUrlButton"), text("authorizationUrlText").toUtf8());
        QVERIFY(isPortFree(QUrl(callback).port())); // nothing listens: the page is pasted
        const QString answer = decided();
        const QString code = QUrlQuery(QUrl(answer)).queryItemValue(u"code"_s, QUrl::FullyDecoded);
        const qsizetype asked = tokenRequests();
        QVERIFY(paste(answer));
        QVERIFY(isOn("verifierServerStep"));
        QCOMPARE(tokenRequests(), asked); // the code is the server's to spend
        QVERIFY(label("verifierLastsLabel").contains(u"only for a few minutes"_s));
        QCOMPARE(findWidget<QLineEdit>(dialog, "verifierValue")->text(), auth::maskedSecret.toString());
        QCOMPARE(copied("verifierValueCopy"), code.toUtf8());

        const QString folder = server->path(u"srv;it's \"a\" $HOME 設定"_s);
        stage.enter("serverSettingsEdit", folder + u"/OAuthSettings.txt"_s, dialog);
        stage.enter("serverSecretFileEdit", folder + u"/client-secret"_s, dialog);
        const QByteArray secret = copied("clientSecretValueCopy");
        QCOMPARE(secret, stage.sandbox().clientSecret().toUtf8());
        const QStringList shown{ text("secretCommandText"), text("connectCommandText"), text("laterPropertiesText") };
        for (const QString &one : shown) {
            QVERIFY(!one.contains(code));
            QVERIFY(!one.contains(stage.sandbox().clientSecret()));
        }
        QCOMPARE(copied("copyConnectCommandButton"), shown.at(1).toUtf8());

        const CliResult kept = onServer(shown.at(0), secret);
        QVERIFY2(kept.exitCode == 0 && kept.err.isEmpty(), kept.told());
        QCOMPARE(contentOf(folder + u"/client-secret"_s), secret + '\n');
        QCOMPARE(modeOf(folder + u"/client-secret"_s), mode_t(0600));
        QCOMPARE(modeOf(folder), mode_t(0700));
        const CliResult connected = onServer(shown.at(1), code.toUtf8());
        QVERIFY2(connected.exitCode == 0, connected.told());
        QVERIFY(!connected.err.contains("warning"));
        QVERIFY(contentOf(folder + u"/OAuthSettings.txt"_s).startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n"));

        const QString file = server->file(u"backlog.conf"_s, shown.at(2).toUtf8());
        const CliResult later = server->run({ u"test"_s, u"--connection-file"_s, file, u"-o"_s, u"json"_s });
        QVERIFY2(later.exitCode == 0 && later.err.isEmpty(), later.told());
        const CliResult refreshed = server->run({ u"refresh"_s, u"--connection-file"_s, file });
        QVERIFY2(refreshed.exitCode == 0, refreshed.told());
        QCOMPARE(settingsFiles(), QStringList()); // of this computer: nothing was got here
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(waitUntil([this] { return !dialog; }));
    }

    void wrongPastes_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("english");
        const QString neither = u"What was pasted is neither an authorization code nor a URL that holds one."_s;
        QTest::newRow("two words") << u"not a code"_s << neither;
        QTest::newRow("no code") << u"{callback}?state={state}"_s << neither;
        QTest::newRow("refused") << u"{callback}?error=access_denied&state={state}"_s
                                 << u"The pasted URL says that permission was not given (access_denied)."_s;
        QTest::newRow("another path") << u"{callback}x?code=1&state={state}"_s
                                      << u"does not begin with the callback URL {callback} (different from character"_s;
        QTest::newRow("another attempt") << u"{callback}?code=1&state=bm90LW91cnM"_s
                                         << u"The pasted URL belongs to another sign-in attempt."_s;
    }

    void wrongPastes()
    {
        QFETCH(const QString, pasted);
        QFETCH(const QString, english);
        QVERIFY(openLogin());
        const QString state = QUrlQuery(url()).queryItemValue(u"state"_s, QUrl::FullyEncoded);
        const auto filled = [&](QString words) {
            return words.replace(u"{callback}"_s, callback).replace(u"{state}"_s, state);
        };
        QVERIFY(paste(filled(pasted)));
        QVERIFY2(said().contains(filled(english)), qPrintable(said()));
        QVERIFY2(said().contains(u'\n'), qPrintable(said())); // and what to do
        QVERIFY(isOn("verifierLoginStep"));
        QVERIFY(!findWidget<QPushButton>(dialog, "nextButton")->isEnabled());
        QVERIFY(paste(decided())); // the same attempt goes on
        QVERIFY(isOn("verifierServerStep"));
    }

    void theCodeAlone()
    {
        QVERIFY(openLogin());
        QVERIFY(paste(stage.sandbox().authorize({}, callback)));
        QVERIFY(isOn("verifierServerStep"));
    }

    /// The key that takes the paste does not press the next page's main button too.
    void byKeysAlone()
    {
        dialog = stage.openByAction<ServerDialog>("prepareServerAction");
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"verifierRadio"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isOn("verifierLoginStep") && waitUntil([this] { return !url().isEmpty(); }));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"openBrowserButton"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(stage.browser().opened, QList{ url() });
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"pasteEdit"_s);
        QTest::keyClicks(QApplication::focusWidget(), decided());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(isOn("verifierServerStep"));
        QTest::qWait(50);
        QVERIFY(dialog && dialog->isVisible());
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"verifierValue"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(waitUntil([this] { return !dialog; }));
    }

    /// Whoever goes back gets a new URL; the page of the attempt before is not taken for it.
    void backBeginsAnotherAttempt()
    {
        QVERIFY(openLogin());
        const QString first = decided();
        QVERIFY(paste(first));
        QVERIFY(isOn("verifierServerStep"));
        QVERIFY(stage.press("backButton", dialog));
        QVERIFY(isOn("verifierLoginStep"));
        QVERIFY(paste(first));
        QVERIFY(said().contains(u"The pasted URL belongs to another sign-in attempt."_s));
    }

    void nothingSecretIsShownBeforeItIsRevealed()
    {
        QVERIFY(openLogin());
        const QString answer = decided();
        const QByteArray code = QUrlQuery(QUrl(answer)).queryItemValue(u"code"_s, QUrl::FullyDecoded).toUtf8();
        QVERIFY(code.size() > 15);
        QVERIFY(paste(answer));
        QVERIFY(isOn("verifierServerStep"));
        QCOMPARE(textsShowing(code), QStringList());
        QCOMPARE(textsShowing(stage.sandbox().clientSecret().toUtf8()), QStringList());
        QCOMPARE(filesHolding(code), QStringList());
        QVERIFY(stage.press("verifierValueReveal", dialog));
        QVERIFY(!textsShowing(code).isEmpty()); // the search does find what is there
        QCOMPARE(findWidget<QLineEdit>(dialog, "verifierValue")->text().toUtf8(), code);
    }

    void placesMustBeWholePaths()
    {
        QVERIFY(openLogin());
        QVERIFY(paste(decided()));
        QVERIFY(isOn("verifierServerStep"));
        for (const QString &bad :
             { u"OAuthSettings.txt"_s, u"~/OAuthSettings.txt"_s, u"/var/lib/tsunagi/"_s, QString() }) {
            stage.enter("serverSettingsEdit", bad, dialog);
            QVERIFY(label("serverPlacesHint").startsWith(u"Enter whole paths"_s));
            QCOMPARE(text("connectCommandText"), QString());
            QVERIFY(!findWidget<QPushButton>(dialog, "copyConnectCommandButton")->isEnabled());
        }
        stage.enter("serverSettingsEdit", u"/srv/OAuthSettings.txt"_s, dialog);
        QVERIFY(text("connectCommandText").contains(u"OAuthSettingsLocation=/srv/OAuthSettings.txt"_s));
    }

    void aKeychainThatIsWithoutTheSecretIsTold()
    {
        const QString key = auth::secretKey(connection, auth::Property::OAuthClientSecret);
        QVERIFY(QCoro::waitFor(stage.workspace().secrets()->remove(key, {})));
        dialog = stage.openByAction<ServerDialog>("prepareServerAction");
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("verifierLoginStep"));
        QVERIFY(waitUntil([this] { return !messageShown(dialog).isEmpty(); }));
        const QString told = messageShown(dialog);
        QVERIFY2(told.contains(u"has no OAuthClientSecret for the connection"_s), qPrintable(told));
        QVERIFY(!findWidget<QPushButton>(dialog, "openBrowserButton")->isEnabled());
        QVERIFY(QCoro::waitFor(
            stage.workspace().secrets()->write(key, auth::Secret::fromText(stage.sandbox().clientSecret()), {})));
        QCOMPARE(findWidget<QPushButton>(dialog, "nextButton")->text(), u"&Try again"_s);
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(waitUntil([this] { return !url().isEmpty(); }));
        QCOMPARE(messageShown(dialog), QString());
    }

    void wordsOfTheShell_data()
    {
        QTest::addColumn<QString>("word");
        for (const auto *word : { "plain/path.txt", "", "two words", "it's", "''", "$HOME `id` $(id)", "a;b&c|d>e",
                                  "\"q\"", "back\\slash", "~/x", "設定", "*?[a]", "#c", "!x", "-n" })
            QTest::newRow(*word ? word : "empty") << QString::fromUtf8(word);
    }

    void wordsOfTheShell()
    {
        QFETCH(const QString, word);
        QCOMPARE(server->shell(u"printf %s "_s + shellWord(word)).out, word.toUtf8());
    }

    void theDefaultCallbackIsLeftOut()
    {
        const ServerPlaces places{ .url = u"https://acme.backlog.com"_s,
                                   .clientId = u"id"_s,
                                   .callbackUrl = {},
                                   .settingsLocation = u"/s/OAuthSettings.txt"_s,
                                   .clientSecretFile = u"/s/secret"_s };
        QCOMPARE(connectCommand(places),
                 u"tsunagi-cli connect -p URL=https://acme.backlog.com -p AuthScheme=OAuth -p InitiateOAuth=REFRESH "
                 "-p OAuthClientId=id -p OAuthSettingsLocation=/s/OAuthSettings.txt --property-file "
                 "OAuthClientSecret=/s/secret --property-file OAuthVerifier=-"_s);
        QCOMPARE(laterProperties(places),
                 u"URL=https://acme.backlog.com\nAuthScheme=OAuth\nInitiateOAuth=REFRESH\nOAuthClientId=id\n"
                 "OAuthClientSecret@=/s/secret\nOAuthSettingsLocation=/s/OAuthSettings.txt\n"_s);
    }
};

QTEST_MAIN(TestServerPage)
#include "tst_server_page.moc"
