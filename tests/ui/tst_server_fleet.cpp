// SPDX-License-Identifier: GPL-3.0-or-later
// "Prepare for a server", several at once, against a real sandbox and a real keyring: the list with its mistakes, a run
// that is stopped and gone on with, and the files, opened by the distribution's age.
#include "tests/app/cli_runner.h"
#include "tests/ui/oauth_stage.h"
#include "tests/ui/shown_texts.h"

#include "translations/translations.h"
#include "ui/transfer/fleet_model.h"
#include "ui/transfer/server_dialog.h"
#include "ui/widgets/step_page.h"

#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestServerFleet : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;
    CliRunner keys; ///< makes the servers' keys
    std::unique_ptr<TestBrowser> person;
    std::unique_ptr<QTemporaryDir> folder;
    QPointer<ServerDialog> dialog;
    QUrl answered;

    [[nodiscard]] QString path(const QString &name) const { return folder->filePath(name); }
    [[nodiscard]] QString fileOf(const QString &host) const { return path(u"fleet/%1/OAuthSettings.txt"_s.arg(host)); }
    [[nodiscard]] bool isOn(const char *step)
    {
        return waitUntil([&] { return dialog && dialog->currentPage()->objectName() == QLatin1StringView(step); });
    }
    [[nodiscard]] QString label(const char *name) { return findWidget<QLabel>(dialog, name)->text(); }
    [[nodiscard]] QString nextText() { return findWidget<QPushButton>(dialog, "nextButton")->text(); }
    [[nodiscard]] QUrl url() { return QUrl(findWidget<QPlainTextEdit>(dialog, "authorizationUrlText")->toPlainText()); }
    [[nodiscard]] QString keyOf(const QString &host)
    {
        const QString file = keys.path(host);
        if (!QFileInfo::exists(file))
            (void)keys.run({ u"keygen"_s, u"--to"_s, file });
        return QString::fromUtf8(keys.run({ u"recipient"_s, file }).out.trimmed());
    }
    void list(int hosts, const QByteArray &more = {})
    {
        QByteArray csv = "recipient,HOST\r\n";
        for (int i = 1; i <= hosts; ++i)
            csv += keyOf(u"h%1"_s.arg(i)).toUtf8() + ",h" + QByteArray::number(i) + "\r\n";
        put(path(u"HOSTS.csv"_s), csv + more);
    }
    [[nodiscard]] bool openList()
    {
        dialog = stage.openByAction<ServerDialog>("prepareServerAction");
        findWidget<QRadioButton>(dialog, "fleetRadio")->click();
        if (!stage.press("nextButton", dialog) || !isOn("fleetListStep"))
            return false;
        stage.enter("fleetFolderEdit", path(u"fleet"_s), dialog);
        stage.enter("hostListEdit", path(u"HOSTS.csv"_s), dialog);
        return true;
    }
    [[nodiscard]] bool startRun() { return openList() && stage.press("nextButton", dialog) && isOn("fleetRunStep"); }
    [[nodiscard]] bool isAwaited()
    {
        return waitUntil([this] { return !url().isEmpty() && url() != answered; });
    }
    [[nodiscard]] bool answer(const QByteArray &decision = "allow")
    {
        if (!isAwaited())
            return false;
        answered = url();
        return stage.visit(person->decide(answered, decision)).status == 200;
    }
    /// "h1: done, h2: in progress".
    [[nodiscard]] QString states()
    {
        const auto *model = findWidget<QTableView>(dialog, "fleetTable")->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return all.join(u", "_s);
    }
    [[nodiscard]] QString refreshTokenOf(const QString &host)
    {
        QProcess age;
        age.start(u"age"_s, { u"-d"_s, u"-i"_s, keys.path(host), fileOf(host) });
        return age.waitForFinished() && age.exitCode() == 0
            ? QJsonDocument::fromJson(age.readAllStandardOutput())["refreshToken"_L1].toString()
            : QString();
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
        stage.sandbox().control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } });
        stage.useFreeCallback();
        stage.open();
        QVERIFY(!stage.connectByBrowser().isEmpty());
        person = std::make_unique<TestBrowser>(stage.sandbox());
        folder = std::make_unique<QTemporaryDir>();
        answered.clear();
        stage.browser().opened.clear();
    }

    void cleanup() { stage.close(); }

    void stoppedAndGoneOnWith()
    {
        list(4);
        QVERIFY(startRun());
        const QAbstractItemModelTester tester(findWidget<QTableView>(dialog, "fleetTable")->model());
        QCOMPARE(nextText(), u"S&top"_s);
        QVERIFY(answer());
        QVERIFY(answer());
        QVERIFY(isAwaited());
        QCOMPARE(states(), u"h1: done, h2: done, h3: in progress, h4: to come"_s);
        QVERIFY(label("fleetSummaryLabel").startsWith(u"2 of 4 servers done - waits "_s));
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(waitUntil([this] { return nextText() == u"&Go on"_s; }));
        QCOMPARE(states(), u"h1: done, h2: done, h3: to come, h4: to come"_s);
        QCOMPARE(label("fleetSummaryLabel"), u"2 of 4 servers done"_s);
        QCOMPARE(messageShown(dialog), QString());
        QVERIFY(isPortFree(stage.port()));
        QVERIFY(!QFileInfo::exists(path(u"fleet/h3"_s)));
        const QByteArray first = contentOf(fileOf(u"h1"_s));
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(answer() && answer());
        QVERIFY(waitUntil([this] { return nextText() == u"&Close"_s; }));
        QCOMPARE(states(), u"h1: done before, h2: done before, h3: done, h4: done"_s);
        QCOMPARE(contentOf(fileOf(u"h1"_s)), first);
        QSet<QString> tokens;
        for (const QString &host : { u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s }) {
            const QString token = refreshTokenOf(host);
            QVERIFY2(token.size() > 20, qPrintable(host));
            QCOMPARE(textsShowing(token.toUtf8()), QStringList());
            tokens << token;
            QVERIFY(QFileInfo::exists(path(u"fleet/%1/connection.txt"_s.arg(host))));
        }
        QCOMPARE(tokens.size(), 4);
        QVERIFY(!findWidget<QPushButton>(dialog, "backButton")->isEnabled());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(waitUntil([this] { return !dialog; }));
    }

    void aPersonWhoSaysNo()
    {
        list(2);
        QVERIFY(startRun());
        QVERIFY(answer());
        QVERIFY(answer("deny"));
        QVERIFY(waitUntil([this] { return nextText() == u"&Go on"_s; }));
        QVERIFY2(messageShown(dialog).contains(u"browser"_s), qPrintable(messageShown(dialog)));
        QVERIFY2(states().startsWith(u"h1: done, h2: failed: "_s), qPrintable(states()));
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(answer());
        QVERIFY(waitUntil([this] { return nextText() == u"&Close"_s; }));
        QCOMPARE(messageShown(dialog), QString());
    }

    void theSameGrantTwice()
    {
        list(3);
        stage.sandbox().control(u"config"_s, { { u"refreshMode"_s, u"one-grant-per-client"_s } });
        stage.sandbox().control(u"revoke"_s); // what earlier tests were given
        stage.open();
        QVERIFY(!stage.connectByBrowser().isEmpty());
        QVERIFY(startRun());
        QVERIFY(answer());
        QVERIFY(waitUntil([this] { return nextText() == u"&Go on"_s; }));
        QVERIFY2(messageShown(dialog).contains(u"same grant"_s), qPrintable(messageShown(dialog)));
        QVERIFY(!QFileInfo::exists(fileOf(u"h1"_s)));
    }

    void mistakesInTheList()
    {
        list(1, "age1qqqq,h2\r\n");
        QVERIFY(openList());
        QVERIFY2(label("hostListHint").contains(u"line 3"_s), qPrintable(label("hostListHint")));
        QVERIFY(!findWidget<QPushButton>(dialog, "nextButton")->isEnabled());
        list(1, keyOf(u"h1"_s).toUtf8() + ",../x\r\n");
        stage.enter("hostListEdit", path(u"./HOSTS.csv"_s), dialog);
        QVERIFY(label("hostListHint").contains(u"“../x” can't be a host's name"_s));
        QVERIFY(!findWidget<QPushButton>(dialog, "nextButton")->isEnabled());
        list(2);
        stage.enter("hostListEdit", path(u"HOSTS.csv"_s), dialog);
        QCOMPARE(label("hostListHint"), u"2 servers in the list."_s);
        QVERIFY(findWidget<QPushButton>(dialog, "nextButton")->isEnabled());
        stage.enter("fleetFolderEdit", u"relative"_s, dialog);
        QVERIFY(!findWidget<QPushButton>(dialog, "nextButton")->isEnabled());
        QVERIFY(!QFileInfo::exists(path(u"fleet"_s)));
        QCOMPARE(stage.browser().opened.size(), 0);
    }

    void closedMeanwhile()
    {
        list(2);
        QVERIFY(startRun());
        QVERIFY(answer());
        QVERIFY(isAwaited());
        dialog->close();
        QVERIFY(waitUntil([this] { return !dialog; }));
        QVERIFY(waitUntil([this] { return isPortFree(stage.port()); }));
        QVERIFY(!refreshTokenOf(u"h1"_s).isEmpty());
        QVERIFY(waitUntil([this] { return !QFileInfo::exists(path(u"fleet/h2"_s)); }));
        QVERIFY(startRun()); // the folder is free again
        QVERIFY(answer());
        QVERIFY(waitUntil([this] { return nextText() == u"&Close"_s; }));
    }
};

QTEST_MAIN(TestServerFleet)
#include "tst_server_fleet.moc"
