// SPDX-License-Identifier: GPL-3.0-or-later
// The stored procedures in the desktop program, against a real sandbox and a real keyring: each to its outputs, what is
// refused, what is cancelled, what is persisted (nothing, but for a stored grant), and what is shown of secrets.
#include "tests/auth/test_browser.h"
#include "tests/ui/shown_texts.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "auth/secrets/keychain_keys.h"
#include "auth/settings/settings_file.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/procedures/procedures_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestProceduresPage : public QObject {
    Q_OBJECT
private:
    Stage stage;
    int port = 0;
    QString callback;
    QString connection;
    QPointer<ProceduresDialog> dialog;

    [[nodiscard]] bool open(const char *procedure)
    {
        if (!dialog)
            dialog = stage.openByAction<ProceduresDialog>("proceduresAction");
        auto *list = findWidget<QListWidget>(dialog, "procedureList");
        const auto found = list->findItems(QLatin1StringView(procedure), Qt::MatchExactly);
        if (found.size() != 1)
            return false;
        list->setCurrentItem(found.constFirst());
        return true;
    }
    [[nodiscard]] bool run() { return stage.press("runButton", dialog); }
    [[nodiscard]] bool hasOutputs()
    {
        const bool has = waitUntil([this] {
            const auto *outputs = findWidget<QWidget>(dialog, "procedureOutputs");
            return outputs->isVisible() || !said().isEmpty();
        });
        if (!said().isEmpty())
            qWarning("It says: %s", qPrintable(said()));
        return has && said().isEmpty();
    }
    [[nodiscard]] QString said() { return messageShown(dialog); }
    [[nodiscard]] bool saysIn(const QString &words)
    {
        const bool does = waitUntil([&] { return said().contains(words); });
        if (!does)
            qWarning("It says: %s", qPrintable(said()));
        return does;
    }
    [[nodiscard]] QLineEdit *output(const char *name)
    {
        return findWidget<QLineEdit>(dialog, QByteArray(name).append("Output").constData());
    }
    /// As it would be pasted elsewhere.
    [[nodiscard]] QString copied(const char *name)
    {
        QGuiApplication::clipboard()->clear();
        return stage.press(QByteArray(name).append("OutputCopy").constData(), dialog)
            ? QGuiApplication::clipboard()->text()
            : QString();
    }
    [[nodiscard]] QUrl shownUrl()
    {
        return QUrl(findWidget<QPlainTextEdit>(dialog, "authorizationUrlText")->toPlainText());
    }
    [[nodiscard]] bool waitsForBrowser()
    {
        return waitUntil([this] {
            const auto *url = findWidget<QPlainTextEdit>(dialog, "authorizationUrlText");
            return url && url->isVisible() && !url->toPlainText().isEmpty();
        });
    }
    [[nodiscard]] bool startApp()
    {
        if (!open("GetOAuthAccessToken"))
            return false;
        findWidget<QRadioButton>(dialog, "AuthModeInputAPP")->click();
        return run() && waitsForBrowser();
    }
    [[nodiscard]] QUrl decided(const QUrl &url, const QByteArray &decision = "allow")
    {
        return TestBrowser(stage.sandbox()).decide(url, decision);
    }
    [[nodiscard]] bool works(const QString &token)
    {
        Client client(stage.sandbox().url());
        return client.get("/api/v2/users/myself", { { "Authorization", "Bearer " + token.toUtf8() } }).status == 200;
    }
    [[nodiscard]] auth::SettingsPayload stored()
    {
        const QString path = folderOf(connection) + u"/OAuthSettings.txt"_s;
        auth::KeychainKeys source(stage.workspace().secrets(), {}, {}, path);
        const auto keys = QCoro::waitFor(source.keys(false, {}));
        auto payload = auth::SettingsFile(path).read(**keys);
        return std::move(*payload);
    }
    [[nodiscard]] qsizetype tokenRequests()
    {
        const QJsonArray log = stage.sandbox().log();
        return std::ranges::count_if(
            log, [](const auto &entry) { return entry.toObject()["path"_L1].toString() == "/api/v2/oauth2/token"_L1; });
    }
    /// A code for the procedure WEB, as a person gets it: the URL is made, allowed, and the last page's URL taken.
    [[nodiscard]] QString callbackOfMadeUrl()
    {
        if (!open("GetOAuthAuthorizationURL") || !run() || !hasOutputs())
            return {};
        return QString::fromUtf8(decided(QUrl(output("URL")->text())).toEncoded());
    }
    [[nodiscard]] bool getTokens()
    {
        const QString pasted = callbackOfMadeUrl();
        if (pasted.isEmpty() || !open("GetOAuthAccessToken"))
            return false;
        stage.enter("VerifierInput", pasted, dialog);
        return run() && hasOutputs();
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
        connection = stage.saveOAuthConnection(u"監査用"_s, callback);
        QVERIFY(stage.showConnection(connection));
    }

    void cleanup() { stage.close(); }

    void onlyOAuthHasProcedures()
    {
        const auto *action = stage.window().findChild<QAction *>(u"proceduresAction"_s);
        QVERIFY(action->isEnabled());
        QCOMPARE(action->text(), u"Stored &procedures…"_s);
        QVERIFY(stage.showConnection(stage.saveApiKeyConnection(u"キー"_s)));
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->text(), u"Stored &procedures… (OAuth connections only)"_s);
    }

    void theUrl()
    {
        QVERIFY(open("GetOAuthAuthorizationURL"));
        QCOMPARE(findWidget<QLineEdit>(dialog, "CallbackURLInput")->placeholderText(), callback);
        QVERIFY(run() && hasOutputs());
        const QUrl url(output("URL")->text());
        const QUrlQuery query(url);
        QCOMPARE(query.queryItemValue(u"client_id"_s), stage.sandbox().clientId());
        QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), callback);
        QVERIFY(!query.hasQueryItem(u"code_challenge"_s)); // another program exchanges the code
        QCOMPARE(query.queryItemValue(u"state"_s), output("State")->text());
        QVERIFY(output("State")->text().size() >= 43);
        QCOMPARE(copied("URL"), output("URL")->text());
        QCOMPARE(stage.browser().opened, QList<QUrl>());

        stage.enter("StateInput", u"my-state"_s, dialog);
        stage.enter("CallbackURLInput", u"https://app.example.com/cb"_s, dialog);
        QVERIFY(run() && hasOutputs());
        QCOMPARE(output("State")->text(), u"my-state"_s);
        QVERIFY(output("URL")->text().contains(u"redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb"_s));
        stage.enter("CallbackURLInput", u"nonsense"_s, dialog);
        QVERIFY(run());
        QVERIFY(saysIn(u"“nonsense” can't be used as callback URL"_s));
        QVERIFY(!findWidget<QWidget>(dialog, "procedureOutputs")->isVisible());
    }

    void tokensByVerifierPersistNothing()
    {
        QVERIFY(getTokens());
        QCOMPARE(output("OAuthAccessToken")->text(), auth::maskedSecret.toString());
        QCOMPARE(output("ExpiresIn")->text(), u"3600"_s);
        QVERIFY(stage.press("OAuthAccessTokenOutputReveal", dialog));
        const QString access = output("OAuthAccessToken")->text();
        QVERIFY(works(access));
        QCOMPARE(copied("OAuthAccessToken"), access);
        QVERIFY(stage.press("OAuthAccessTokenOutputReveal", dialog));
        QCOMPARE(output("OAuthAccessToken")->text(), auth::maskedSecret.toString());
        QVERIFY(labelsShown(dialog).filter(u"saved nowhere"_s).size() == 1);
        QCOMPARE(settingsFiles(), QStringList());
        QCOMPARE(filesHolding(access.toUtf8()), QStringList());
        QCOMPARE(filesHolding(copied("OAuthRefreshToken").toUtf8()), QStringList());

        QVERIFY(run()); // the same code once more
        QVERIFY(saysIn(u"The authorization code (verifier) is wrong, used, or expired."_s));
    }

    void tokensByTheBrowser()
    {
        QVERIFY(startApp());
        QCOMPARE(stage.browser().opened, QList{ shownUrl() });
        QVERIFY(QUrlQuery(shownUrl()).hasQueryItem(u"code_challenge"_s)); // one process does both
        QCOMPARE(Client().get(decided(shownUrl()).toEncoded()).status, 200);
        QVERIFY(hasOutputs());
        QVERIFY(isPortFree(port));
        QVERIFY(works(copied("OAuthAccessToken")));
        QCOMPARE(settingsFiles(), QStringList());
    }

    void theBrowsersAnswerMayBePasted()
    {
        QVERIFY(startApp());
        stage.enter("pasteEdit", u"not a code"_s, dialog);
        QVERIFY(stage.press("pasteButton", dialog));
        QVERIFY(messageShown(dialog, "pasteMessageBar").contains(u"neither an authorization code nor a URL"_s));
        stage.enter("pasteEdit", QString::fromUtf8(decided(shownUrl()).toEncoded()), dialog);
        QVERIFY(stage.press("pasteButton", dialog));
        QVERIFY(hasOutputs());
    }

    void refusedInTheBrowser()
    {
        QVERIFY(startApp());
        QCOMPARE(Client().get(decided(shownUrl(), "deny").toEncoded()).status, 200);
        QVERIFY(saysIn(u"Permission was not given in the browser."_s));
        QVERIFY(startApp());
    }

    void aRefreshTokenOfElsewhere()
    {
        QVERIFY(getTokens());
        const QString before = copied("OAuthRefreshToken");
        QVERIFY(open("RefreshOAuthAccessToken"));
        stage.enter("OAuthRefreshTokenInput", before, dialog);
        QVERIFY(run() && hasOutputs());
        QVERIFY(works(copied("OAuthAccessToken")));
        QVERIFY(copied("OAuthRefreshToken") != before); // it was rotated
        QCOMPARE(settingsFiles(), QStringList());
        QVERIFY(run());
        QVERIFY(saysIn(u"The permission has expired or was withdrawn."_s));
    }

    void wrongAndMissingRefreshTokens()
    {
        QVERIFY(open("RefreshOAuthAccessToken"));
        QVERIFY(run());
        QVERIFY(saysIn(u"The connection property OAuthRefreshToken is missing."_s));
        stage.enter("OAuthRefreshTokenInput", u"WrongTokenWrongToken"_s, dialog);
        QVERIFY(run());
        QVERIFY(saysIn(u"The permission has expired or was withdrawn."_s));
        QVERIFY(!said().contains(u"WrongTokenWrongToken"_s));
        QVERIFY(findWidget<QPushButton>(dialog, "runButton")->isEnabled());
    }

    void aStoredGrantIsRefreshedInItsFile()
    {
        QVERIFY(stage.workspace().connections().remove(connection));
        QVERIFY(stage.goToLogin(callback));
        stage.enter("pasteEdit", stage.codeForShownUrl(), stage.wizard());
        QVERIFY(stage.press("pasteButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage") && stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return !stage.wizard(); }));
        connection = stage.window().connectionPage()->session()->connection().id;
        const auth::SettingsPayload before = stored();

        QVERIFY(open("RefreshOAuthAccessToken"));
        stage.enter("OAuthRefreshTokenInput", QString::fromUtf8(before.tokens.refreshToken.view()), dialog);
        QVERIFY(run() && hasOutputs());
        const QStringList labels = labelsShown(dialog);
        QVERIFY2(!labels.filter(folderOf(connection) + u"/OAuthSettings.txt"_s).isEmpty(),
                 qPrintable(labels.join(u'\n')));
        const auth::SettingsPayload after = stored();
        QCOMPARE(after.generation, before.generation + 1);
        QVERIFY(after.tokens.accessToken.equals(auth::Secret::fromText(copied("OAuthAccessToken"))));
        QVERIFY(after.tokens.refreshToken.equals(auth::Secret::fromText(copied("OAuthRefreshToken"))));
        ConnectionSession *session = stage.workspace().session(connection);
        session->check();
        QVERIFY(waitUntil([&] { return session->state() == ConnectionSession::State::Ready; }));
    }

    void cancelledWhileTheBrowserIsAwaited()
    {
        QVERIFY(startApp());
        QVERIFY(!isPortFree(port));
        QVERIFY(stage.press("cancelRunButton", dialog));
        QVERIFY(saysIn(u"The sign-in was cancelled.\nNothing was changed."_s));
        QVERIFY(isPortFree(port));
        QVERIFY(startApp());
        QCOMPARE(Client().get(decided(shownUrl()).toEncoded()).status, 200);
        QVERIFY(hasOutputs());
    }

    void closedWhileTheBrowserIsAwaited()
    {
        QVERIFY(startApp());
        dialog->close();
        QVERIFY(waitUntil([this] { return !dialog && isPortFree(port); }));
        QVERIFY(stage.window().isVisible());
    }

    /// What a run has spent is not lost with its window.
    void closedWhileTheAnswerIsOnItsWay()
    {
        QVERIFY(getTokens());
        const QString before = copied("OAuthRefreshToken");
        QVERIFY(open("RefreshOAuthAccessToken"));
        stage.enter("OAuthRefreshTokenInput", before, dialog);
        stage.sandbox().control(
            u"faults"_s, { { u"match"_s, u"/api/v2/oauth2/token"_s }, { u"times"_s, -1 }, { u"latencyMs"_s, 4000 } });
        const qsizetype sent = tokenRequests();
        QVERIFY(run());
        QVERIFY(waitUntil([&] { return tokenRequests() > sent; }));
        dialog->close();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(labelsShown(dialog).filter(u"its answer is awaited"_s).size() == 1);
        QVERIFY(hasOutputs());
        QVERIFY(dialog->isVisible());
        QVERIFY(works(copied("OAuthAccessToken")));
        dialog->close();
        QVERIFY(waitUntil([this] { return !dialog; }));
    }

    void byKeysAlone()
    {
        QVERIFY(open("GetOAuthAuthorizationURL"));
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        auto *list = findWidget<QListWidget>(dialog, "procedureList");
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"OAuthRefreshTokenInput"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"WrongToken"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(saysIn(u"The permission has expired or was withdrawn."_s));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(waitUntil([this] { return !dialog; }));
    }

    void nothingSecretIsShownBeforeItIsRevealed()
    {
        QVERIFY(getTokens());
        QByteArrayList secrets{ copied("OAuthAccessToken").toUtf8(), copied("OAuthRefreshToken").toUtf8(),
                                stage.sandbox().clientSecret().toUtf8() };
        QVERIFY(open("RefreshOAuthAccessToken"));
        stage.enter("OAuthRefreshTokenInput", QString::fromUtf8(secrets.at(1)), dialog);
        QVERIFY(run() && hasOutputs());
        secrets << copied("OAuthAccessToken").toUtf8() << copied("OAuthRefreshToken").toUtf8();
        stage.window().connectionPage()->showTab(ConnectionPage::Log);
        QVERIFY(!shownTexts().filter(u"procedure.ok name=RefreshOAuthAccessToken"_s).isEmpty());
        for (const QByteArray &secret : std::as_const(secrets)) {
            QVERIFY(secret.size() > 15);
            QCOMPARE(textsShowing(secret), QStringList());
            QCOMPARE(filesHolding(secret), QStringList());
        }
        QVERIFY(stage.press("OAuthRefreshTokenOutputReveal", dialog));
        QVERIFY(!textsShowing(secrets.constLast()).isEmpty()); // the search does find what is there
    }

    void theClipboardIsClearedOfASecret()
    {
        QVERIFY(getTokens());
        const QString access = copied("OAuthAccessToken");
        QVERIFY(!access.isEmpty());
        QTest::qWait(25'000);
        QCOMPARE(QGuiApplication::clipboard()->text(), access);
        QVERIFY(waitUntil([] { return QGuiApplication::clipboard()->text().isEmpty(); }, 10'000));
    }
};

QTEST_MAIN(TestProceduresPage)
#include "tst_procedures_page.moc"
