// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard by OAuth against a real sandbox, a real keyring and a person at its pages: the callback by the loopback,
// refusals, a wrong application, a port in use, and what the settings file is like in the end.
#include "tests/auth/test_browser.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "auth/places.h"
#include "auth/secrets/keychain_keys.h"
#include "auth/settings/settings_file.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestWizardOAuth : public QObject {
    Q_OBJECT
private:
    Stage stage;
    int port = 0;
    QString callback;

    [[nodiscard]] QUrl shownUrl()
    {
        return QUrl(findWidget<QPlainTextEdit>(stage.wizard(), "authorizationUrlText")->toPlainText());
    }
    [[nodiscard]] QString textOf(const char *edit) { return findWidget<QLineEdit>(stage.wizard(), edit)->text(); }
    [[nodiscard]] QString nextText() { return findWidget<QPushButton>(stage.wizard(), "nextButton")->text(); }
    /// Where the person's decision sends the browser; empty where the space shows an error instead.
    [[nodiscard]] QUrl decided(const QByteArray &decision = "allow")
    {
        return TestBrowser(stage.sandbox()).decide(shownUrl(), decision);
    }
    /// The browser follows; what it shows then.
    [[nodiscard]] Answer visit(const QUrl &url) { return Client().get(url.toEncoded()); }
    [[nodiscard]] bool save()
    {
        return stage.waitForPage("savePage") && stage.press("nextButton", stage.wizard())
            && waitUntil([this] { return !stage.wizard(); });
    }
    [[nodiscard]] auth::SavedConnection saved() { return stage.window().connectionPage()->session()->connection(); }
    [[nodiscard]] bool failedWith(const QString &words)
    {
        const bool said = waitUntil([&] { return messageShown(stage.wizard()).contains(words); });
        if (!said)
            qWarning("It says: %s", qPrintable(messageShown(stage.wizard())));
        return said;
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
        QVERIFY(stage.sandbox().clearFaults());
        port = freePort();
        callback = u"http://localhost:%1/cb"_s.arg(port);
        stage.sandbox().control(u"callbacks"_s, { { u"add"_s, callback } });
        stage.browser().opened.clear();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void allowedInTheBrowser()
    {
        QVERIFY(stage.goToLogin(callback));
        QCOMPARE(stage.browser().opened, QList{ shownUrl() });
        QVERIFY(!isPortFree(port));
        const Answer page = visit(decided());
        QCOMPARE(page.status, 200);
        QVERIFY(save());
        QVERIFY(isPortFree(port));
        QCOMPARE(settingsFiles(), QStringList{ saved().id });
        QCOMPARE(keychainNamesOfConnections(),
                 QStringList{ auth::secretKey(saved().id, auth::Property::OAuthClientSecret) });
        QCOMPARE(keychainSecret(keychainNamesOfConnections().constFirst()), stage.sandbox().clientSecret().toUtf8());
    }

    void theSettingsFileIsSealed()
    {
        QVERIFY(stage.goToLogin(callback));
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
        const QString path = folderOf(saved().id) + u"/OAuthSettings.txt"_s;
        QVERIFY(contentOf(path).startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n"));
        const auto rights = [](const QString &of) {
            return QFileInfo(of).permissions()
                & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
                   | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
        };
        QCOMPARE(rights(path), QFile::ReadOwner | QFile::WriteOwner);
        QCOMPARE(rights(folderOf(saved().id)), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

        auth::KeychainKeys source(stage.workspace().secrets(), {}, {}, path);
        const auto keys = QCoro::waitFor(source.keys(false, {}));
        QVERIFY(keys);
        const auto payload = auth::SettingsFile(path).read(**keys);
        QVERIFY(payload);
        Client client(stage.sandbox().url());
        const QByteArray access = payload->tokens.accessToken.reveal();
        QCOMPARE(client.get("/api/v2/users/myself", { { "Authorization", "Bearer " + access } }).status, 200);
        QVERIFY(!filesHolding(payload->clientId.toUtf8()).isEmpty()); // the search does find what is there
        for (const QByteArray &secret : { access, payload->tokens.refreshToken.reveal(),
                                          stage.sandbox().clientSecret().toUtf8(), keychainSecret(u"identity"_s) }) {
            QVERIFY(secret.size() > 15);
            QCOMPARE(filesHolding(secret), QStringList());
        }
    }

    void aDamagedSettingsFileIsToldAndLeft()
    {
        QVERIFY(stage.goToLogin(callback));
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
        const QString path = folderOf(saved().id) + u"/OAuthSettings.txt"_s;
        QByteArray damaged = contentOf(path);
        damaged[damaged.size() / 2] = damaged.at(damaged.size() / 2) == 'A' ? 'B' : 'A';
        put(path, damaged);
        const qsizetype asked = stage.sandbox().log().size();
        stage.open();
        stage.window().begin();
        QVERIFY(waitUntil([&] { return messageShown(&stage.window()).contains(path + u" is damaged"_s); }));
        QVERIFY2(messageShown(&stage.window()).contains(u"\nThe version before stands beside it"_s),
                 qPrintable(messageShown(&stage.window())));
        QCOMPARE(contentOf(path), damaged);
        QCOMPARE(stage.sandbox().log().size(), asked);
    }

    void refusedInTheBrowser()
    {
        QVERIFY(stage.goToLogin(callback));
        const QUrl first = shownUrl();
        QCOMPARE(visit(decided("deny")).status, 200);
        QVERIFY(failedWith(u"Permission was not given in the browser.\nTry again"_s));
        QCOMPARE(nextText(), u"&Try again"_s);
        QVERIFY(isPortFree(port));
        QCOMPARE(settingsFiles(), QStringList());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QVERIFY(shownUrl() != first); // a state and a PKCE verifier of its own
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
    }

    void aRefusalWithoutOurStateChangesNothing()
    {
        QVERIFY(stage.goToLogin(callback));
        QCOMPARE(visit(QUrl(callback + u"?error=access_denied"_s)).status, 400);
        QVERIFY(waitUntil([this] { return findWidget<QWidget>(stage.wizard(), "confirmBar")->isVisible(); }));
        QCOMPARE(nextText(), u"&Open the browser again"_s); // it still waits
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
    }

    void theCallbackOfAnotherSignIn()
    {
        QVERIFY(stage.goToLogin(callback));
        const int grantsBefore = stage.sandbox().state()[u"grants"_s].toInt(-1);
        const QUrl other(callback + u"?code=%1&state=%2"_s.arg(stage.codeForShownUrl(), u"bm90LW91cnM"_s));
        QCOMPARE(visit(other).status, 400);
        QCOMPARE(stage.sandbox().state()[u"grants"_s].toInt(-1), grantsBefore);
        QCOMPARE(nextText(), u"&Open the browser again"_s);
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
    }

    void wrongClientSecretThenTheRightOne()
    {
        QVERIFY(stage.goToLogin(callback, u"WrongSecretWrongSecret"_s));
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(failedWith(u"The client ID or client secret of the OAuth application is wrong.\nCompare both"_s));
        QCOMPARE(settingsFiles(), QStringList());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("appPage"));
        QCOMPARE(textOf("clientIdEdit"), stage.sandbox().clientId());
        QCOMPARE(textOf("callbackUrlEdit"), callback);
        QCOMPARE(textOf("clientSecretEdit"), u"WrongSecretWrongSecret"_s);
        stage.enter("clientSecretEdit", stage.sandbox().clientSecret(), stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
        QCOMPARE(settingsFiles(), QStringList{ saved().id });
    }

    void aCallbackThatDiffersByASlash()
    {
        QVERIFY(stage.goToLogin(callback + u'/'));
        QVERIFY(decided().isEmpty()); // the space shows an error, and sends the browser nowhere
        QVERIFY(stage.press("loginDetailsButton", stage.wizard()));
        QVERIFY(labelsShown(stage.wizard())
                    .contains(u"The answer is awaited at %1/, on this computer only."_s.arg(callback)));
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("appPage"));
        QVERIFY(waitUntil([this] { return isPortFree(port); }));
        QVERIFY(labelsShown(stage.wizard())
                    .contains(u"It must equal the registered one to the letter, a slash at the end included."_s));
        stage.enter("callbackUrlEdit", callback, stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
    }

    void aPortInUseIsToldWithItsHolder()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost, static_cast<quint16>(port)));
        const QByteArray name = contentOf(u"/proc/self/comm"_s).trimmed();
        QVERIFY(stage.goToMethods());
        QVERIFY(stage.leaveAppPage(callback, stage.sandbox().clientSecret()));
        QVERIFY(failedWith(u"Port %1 is in use by another program (%2).\nClose that program"_s.arg(port).arg(
            QString::fromUtf8(name))));
        QCOMPARE(stage.browser().opened, QList<QUrl>()); // nobody would hear its answer
        holder.close();
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(visit(decided()).status, 200);
        QVERIFY(save());
    }

    void whatCannotBeACallbackIsRefusedWhereItIsTyped()
    {
        QVERIFY(stage.goToMethods());
        QVERIFY(stage.leaveAppPage(u"localhost:33333"_s, stage.sandbox().clientSecret()));
        QVERIFY(stage.waitForPage("appPage"));
        QVERIFY(failedWith(u"“localhost:33333” can't be used as callback URL"_s));
        QCOMPARE(textOf("clientSecretEdit"), stage.sandbox().clientSecret());
        stage.enter("callbackUrlEdit", callback, stage.wizard());
        QCOMPARE(messageShown(stage.wizard()), QString());
    }
};

QTEST_MAIN(TestWizardOAuth)
#include "tst_wizard_oauth.moc"
