// SPDX-License-Identifier: GPL-3.0-or-later
// No page of a saved connection, its dialogs, its log, the clipboard or a file shows a secret (O6, K2), beside a space
// that repeats what it was sent in each kind of answer.
#include "tests/ui/canary_stage.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/procedures/procedures_dialog.h"
#include "ui/results/results_page.h"
#include "ui/results/table_load.h"
#include "ui/transfer/server_dialog.h"
#include "ui/widgets/step_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using auth::Property;

class TestConnectionCanaries : public QObject {
    Q_OBJECT
private:
    CanaryStage stage;

    [[nodiscard]] ConnectionPage *page() { return stage.window().connectionPage(); }
    /// The output of that name is there.
    [[nodiscard]] static bool hasOutput(const QWidget *dialog, const char *name)
    {
        return waitUntil([dialog, name] {
            const auto *output = findWidget<QLineEdit>(dialog, name);
            return output->isVisible() && !output->text().isEmpty();
        });
    }
    /// Runs the procedure of that row with that input; it is to fail.
    void runInVain(QWidget *dialog, int row, const char *input, const QString &value)
    {
        findWidget<QListWidget>(dialog, "procedureList")->setCurrentRow(row);
        stage.enter(input, value, dialog);
        stage.look("an input is pasted");
        QVERIFY(stage.press("runButton", dialog) && stage.failsNow(dialog));
        stage.look("the procedure failed");
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

    void aConnectionInUse();
    void procedures();
    void preparingAServer();
    void loggingInAgainAndOut();
    void aPassphrase();
};

void TestConnectionCanaries::aConnectionInUse()
{
    QVERIFY(stage.connectAndSave());
    page()->showIssues();
    const auto *load = page()->results()->load();
    QVERIFY(waitUntil([load] { return load->state() == TableLoad::State::Done; }));
    stage.look("data");
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        stage.space.repeat(tokenPath, answer);
        stage.session()->refreshToken();
        QVERIFY(stage.hasEnded());
        stage.lookAtTabs("the refresh failed");
        stage.space.repeat(apiPath + "users", answer);
        stage.session()->check();
        QVERIFY(stage.hasEnded());
        stage.lookAtTabs("the test failed");
        stage.space.repeat(apiPath + "issues", answer);
        page()->showTab(ConnectionPage::Data);
        page()->results()->load()->start();
        QVERIFY(waitUntil([load] { return !load->isRunning(); }));
        stage.look("reading failed");
        page()->showTab(ConnectionPage::Log);
        stage.look("reading failed, the log");
        stage.space.passOn();
    }
    stage.session()->check();
    QVERIFY(stage.isAt(ConnectionSession::State::Ready)); // nothing of this has ended the grant
}

void TestConnectionCanaries::procedures()
{
    QVERIFY(stage.connectAndSave());
    auto *dialog = stage.openByAction<ProceduresDialog>("proceduresAction");
    QVERIFY(stage.press("runButton", dialog) && hasOutput(dialog, "URLOutput"));
    const QUrl url(findWidget<QLineEdit>(dialog, "URLOutput")->text());
    stage.look("the URL");
    const auto pasted = [&] { return QString::fromUtf8(stage.allowed(url).toEncoded()); };
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        stage.space.repeat(tokenPath, answer);
        runInVain(dialog, 1, "VerifierInput", pasted());
        runInVain(dialog, 2, "OAuthRefreshTokenInput", stage.newCanary("refresh"));
    }
    stage.space.passOn();
    findWidget<QListWidget>(dialog, "procedureList")->setCurrentRow(1);
    stage.enter("VerifierInput", pasted(), dialog);
    QVERIFY(stage.press("runButton", dialog));
    QVERIFY2(hasOutput(dialog, "OAuthAccessTokenOutput"), qPrintable(messageShown(dialog)));
    stage.look("outputs");
    QVERIFY(stage.press("OAuthAccessTokenOutputCopy", dialog)); // whoever presses it, wants it
    QVERIFY(stage.space.secrets().contains(QGuiApplication::clipboard()->text().toUtf8()));
    QGuiApplication::clipboard()->clear();
    dialog->close();
}

void TestConnectionCanaries::preparingAServer()
{
    QVERIFY(stage.connectAndSave());
    const QPointer<ServerDialog> dialog = stage.openByAction<ServerDialog>("prepareServerAction");
    stage.look("way");
    QVERIFY(stage.press("nextButton", dialog)); // a hidden page has one of that name, too
    const auto *url = findWidget<QPlainTextEdit>(dialog, "authorizationUrlText");
    QVERIFY(waitUntil([url] { return !url->toPlainText().isEmpty(); }));
    const QString callback = QString::fromUtf8(stage.allowed(QUrl(url->toPlainText())).toEncoded());
    for (const QString &wrong :
         { QString(callback).replace(u"state="_s, u"state=x"_s), QString(callback).replace(u"code="_s, u"error="_s),
           QString(callback).replace(u"localhost"_s, u"127.0.0.1"_s), callback + u" x"_s }) {
        stage.enter("pasteEdit", wrong, dialog);
        QVERIFY(stage.press("pasteButton", dialog));
        QVERIFY(!messageShown(dialog, "pasteMessageBar").isEmpty());
        stage.look("a wrong paste");
    }
    stage.enter("pasteEdit", callback, dialog);
    stage.look("a paste");
    QVERIFY(stage.press("pasteButton", dialog));
    QVERIFY(waitUntil([&] { return dialog->currentPage()->objectName() == "verifierServerStep"_L1; }));
    stage.look("the server's steps");
    dialog->close();
    QVERIFY(waitUntil([&] { return !dialog; }));
}

void TestConnectionCanaries::loggingInAgainAndOut()
{
    QVERIFY(stage.connectAndSave());
    stage.window().loginAgain(stage.session()->connection().id);
    QVERIFY(stage.waitForBrowserUrl());
    stage.look("logging in again");
    for (const RepeatingSpace::Answer answer : RepeatingSpace::answers) {
        stage.space.repeat(tokenPath, answer);
        QCOMPARE(stage.visit(stage.allowed(stage.shownUrl())).status, 200);
        QVERIFY(stage.failsNow(stage.wizard()));
        stage.look("logging in again failed");
        stage.space.passOn();
        QVERIFY(stage.press("nextButton", stage.wizard()) && stage.waitForBrowserUrl());
    }
    stage.wizard()->close();
    QVERIFY(waitUntil([this] { return !stage.wizard(); }));
    page()->askToRemove();
    stage.look("the question before a removal");
    QVERIFY(stage.press("declineButton", &stage.window()));
    page()->askToLogOut();
    stage.look("the question before a log-out");
    QVERIFY(stage.press("confirmButton", findWidget<QWidget>(&stage.window(), "logOutQuestionBar")));
    QVERIFY(stage.isAt(ConnectionSession::State::LoginNeeded));
    stage.lookAtTabs("logged out");
}

/// One that does not open the settings file.
void TestConnectionCanaries::aPassphrase()
{
    QVERIFY(stage.connectAndSave());
    auth::SavedConnection connection = stage.session()->connection();
    const QByteArray passphrase = stage.newCanary("passphrase").toUtf8();
    connection.secrets << Property::OAuthSettingsPassphrase;
    connection.identityInKeychain = false;
    QVERIFY(QCoro::waitFor(stage.workspace().secrets()->write(
        auth::secretKey(connection.id, Property::OAuthSettingsPassphrase), auth::Secret(passphrase), {})));
    QVERIFY(stage.workspace().connections().save(connection));
    stage.close();
    stage.open();
    QVERIFY(stage.showConnection(connection.id));
    stage.session()->check();
    QVERIFY(stage.hasEnded());
    stage.lookAtTabs("a passphrase");
    QVERIFY(stage.failsNow(&stage.window()));
    auto *dialog = stage.openByAction<ProceduresDialog>("proceduresAction");
    runInVain(dialog, 2, "OAuthRefreshTokenInput", stage.newCanary("refresh"));
    dialog->close();
}

QTEST_MAIN(TestConnectionCanaries)
#include "tst_connection_canaries.moc"
