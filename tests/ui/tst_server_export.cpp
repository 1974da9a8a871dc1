// SPDX-License-Identifier: GPL-3.0-or-later
// "Prepare for a server" by a settings file, against a real sandbox and a real keyring: what is exported is opened by
// the distribution's age, and used by a real tsunagi-cli in another home with the commands that the page shows.
#include "tests/app/cli_runner.h"
#include "tests/ui/oauth_stage.h"
#include "tests/ui/shown_texts.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/transfer/server_dialog.h"
#include "ui/widgets/step_page.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestServerExport : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;
    std::unique_ptr<CliRunner> server;
    std::unique_ptr<QTemporaryDir> folder;
    QString connection;
    QPointer<ServerDialog> dialog;

    [[nodiscard]] QString path(const QString &name) const { return folder->filePath(name); }
    [[nodiscard]] bool isOn(const char *step)
    {
        return waitUntil([&] { return dialog && dialog->currentPage()->objectName() == QLatin1StringView(step); });
    }
    [[nodiscard]] QString text(const char *box) { return findWidget<QPlainTextEdit>(dialog, box)->toPlainText(); }
    [[nodiscard]] QString label(const char *name) { return findWidget<QLabel>(dialog, name)->text(); }
    [[nodiscard]] bool canGoOn() { return findWidget<QPushButton>(dialog, "nextButton")->isEnabled(); }
    void choose(const char *radio) { findWidget<QRadioButton>(dialog, radio)->click(); }
    void setKeys(const QString &keys) { findWidget<QPlainTextEdit>(dialog, "serverKeysEdit")->setPlainText(keys); }
    /// The server's public key, by the command that the page shows.
    [[nodiscard]] QString serverKey()
    {
        return QString::fromUtf8(server->shell(text("keygenCommandText")).out.trimmed());
    }
    /// Up to the page that asks who opens it; a file of that name is to be saved.
    [[nodiscard]] bool openExport(const QString &name)
    {
        dialog = stage.openByAction<ServerDialog>("prepareServerAction");
        choose("settingsFileRadio");
        if (!stage.press("nextButton", dialog) || !isOn("whoOpensStep"))
            return false;
        stage.enter("exportPathEdit", path(name), dialog);
        return true;
    }
    /// The person allows what the page has opened the browser for.
    [[nodiscard]] bool allow()
    {
        if (!waitUntil([this] { return !text("authorizationUrlText").isEmpty(); }))
            return false;
        const QUrl url(text("authorizationUrlText"));
        return stage.visit(TestBrowser(stage.sandbox()).decide(url)).status == 200;
    }
    /// What the distribution's age makes of it with the server's key alone.
    [[nodiscard]] QJsonObject opened(const QString &name) const
    {
        QProcess age;
        age.start(u"age"_s, { u"-d"_s, u"-i"_s, server->path(u".config/tsunagi/identity.txt"_s), path(name) });
        return age.waitForFinished() && age.exitCode() == 0
            ? QJsonDocument::fromJson(age.readAllStandardOutput()).object()
            : QJsonObject();
    }
    /// The page's commands on the server where the file has arrived, then a refresh there.
    [[nodiscard]] CliResult useOnServer(const QString &name, const QByteArray &typed = {})
    {
        const QString place = server->path(u"its \"own\" place/OAuthSettings.txt"_s);
        stage.enter("serverSettingsEdit", place, dialog);
        (void)server->file(name, contentOf(path(name)));
        const CliResult put =
            server->shell(u"{ %1\n} < '%2'"_s.arg(text("placeCommandText"), server->file(u"typed"_s, typed + '\n')));
        if (put.exitCode != 0)
            return put;
        if (modeOf(place) != 0600 || QFileInfo::exists(server->path(name)))
            return {};
        const QString file = server->file(u"backlog.conf"_s, text("laterPropertiesText").toUtf8());
        return server->run({ u"refresh"_s, u"--connection-file"_s, file, u"-o"_s, u"json"_s });
    }
    [[nodiscard]] ConnectionSession *session() { return stage.window().connectionPage()->session(); }
    [[nodiscard]] bool isReadyHere()
    {
        session()->check();
        return waitUntil([this] { return session()->state() != ConnectionSession::State::Checking; })
            && session()->state() == ConnectionSession::State::Ready;
    }
    [[nodiscard]] bool close()
    {
        if (dialog)
            dialog->close();
        return waitUntil([this] { return !dialog; });
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
        stage.sandbox().control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } });
        stage.useFreeCallback();
        stage.open();
        connection = stage.connectByBrowser();
        QVERIFY(!connection.isEmpty());
        server = std::make_unique<CliRunner>();
        server->set(u"PATH"_s, QFileInfo(CliRunner::program()).path() + u':' + qEnvironmentVariable("PATH"));
        folder = std::make_unique<QTemporaryDir>();
        stage.browser().opened.clear();
    }

    void cleanup() { stage.close(); }

    void aPermissionOfItsOwn()
    {
        QVERIFY(openExport(u"OAuthSettings.txt"_s));
        QVERIFY(!canGoOn()); // nobody could open it yet
        setKeys(serverKey());
        QCOMPARE(label("serverKeysHint"), u"1 public key in the right form."_s);
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("exportStep"));
        QVERIFY(allow());
        QVERIFY(isOn("fileServerStep"));
        const QString file = path(u"OAuthSettings.txt"_s);
        QVERIFY(label("exportedFileLabel").contains(file));
        QVERIFY(!findWidget<QLabel>(dialog, "exportWarningLabel")->isVisible());
        QCOMPARE(modeOf(file), mode_t(0600));
        const QJsonObject payload = opened(u"OAuthSettings.txt"_s);
        const QByteArray token = payload["refreshToken"_L1].toString().toUtf8();
        QVERIFY(token.size() > 20);
        QCOMPARE(payload["clientSecret"_L1].toString(), stage.sandbox().clientSecret());
        QVERIFY(payload["user"_L1].isObject());
        // No secret on the screen or on the disk.
        for (const QByteArray &secret : { token, stage.sandbox().clientSecret().toUtf8() }) {
            QCOMPARE(textsShowing(secret), QStringList());
            QCOMPARE(filesHolding(secret), QStringList());
        }
        QCOMPARE(text("carryCommandText"), u"scp %1 SERVER:"_s.arg(file));
        // Both live on, each by itself.
        const CliResult there = useOnServer(u"OAuthSettings.txt"_s);
        QVERIFY2(there.exitCode == 0, there.told());
        QVERIFY(isReadyHere());
        session()->refreshToken();
        QVERIFY(waitUntil([this] { return session()->state() != ConnectionSession::State::Checking; }));
        QCOMPARE(session()->state(), ConnectionSession::State::Ready);
        // What was made is not made once more.
        QVERIFY(!findWidget<QPushButton>(dialog, "backButton")->isEnabled());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(waitUntil([this] { return !dialog; }));
    }

    void handedOver()
    {
        QVERIFY(openExport(u"given.txt"_s));
        setKeys(serverKey());
        choose("handOverRadio");
        QVERIFY(!findWidget<QCheckBox>(dialog, "accessOnlyCheck")->isEnabled());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("fileServerStep"));
        QVERIFY(label("exportWarningLabel").contains(u"log in again"_s));
        const CliResult there = useOnServer(u"given.txt"_s);
        QVERIFY2(there.exitCode == 0, there.told());
        const auto left = stage.settingsOf(connection);
        QVERIFY(left && left->givenAway && left->tokens.refreshToken.isEmpty());
        QVERIFY(waitUntil([this] { return session()->state() == ConnectionSession::State::LoginNeeded; }));
    }

    void copied()
    {
        QVERIFY(openExport(u"-copy.txt"_s)); // a name that a command could take for an option
        setKeys(serverKey());
        choose("copyGrantRadio");
        QVERIFY(labelsShown(dialog).contains(
            u"If one permission is used on two machines, it may stop working on one of them."_s));
        findWidget<QCheckBox>(dialog, "clientSecretCheck")->click();
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("fileServerStep"));
        QVERIFY(label("exportWarningLabel").contains(u"may stop working"_s));
        const QJsonObject payload = opened(u"-copy.txt"_s);
        QVERIFY(!payload.contains("clientSecret"_L1));
        const auto here = stage.settingsOf(connection);
        QVERIFY(here);
        QCOMPARE(payload["refreshToken"_L1].toString().toUtf8(), here->tokens.refreshToken.reveal());
        // The client secret goes another way.
        stage.enter("serverSecretFileEdit", server->path(u"secrets/client"_s), dialog);
        const CliResult kept = server->shell(u"{ %1\n} < '%2'"_s.arg(
            text("secretCommandText"), server->file(u"typed"_s, stage.sandbox().clientSecret().toUtf8() + '\n')));
        QVERIFY2(kept.exitCode == 0, kept.told());
        const CliResult there = useOnServer(u"-copy.txt"_s);
        QVERIFY2(there.exitCode == 0, there.told());
    }

    void onlyTheAccessToken()
    {
        QVERIFY(openExport(u"lone.txt"_s));
        setKeys(serverKey());
        choose("copyGrantRadio");
        findWidget<QCheckBox>(dialog, "accessOnlyCheck")->click();
        QVERIFY(!findWidget<QCheckBox>(dialog, "clientSecretCheck")->isEnabled());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("fileServerStep"));
        QVERIFY(label("exportWarningLabel").contains(u"ends within the hour"_s));
        const QJsonObject payload = opened(u"lone.txt"_s);
        QVERIFY(payload["refreshToken"_L1].isNull() && !payload.contains("clientSecret"_L1));
        QVERIFY(!payload["accessToken"_L1].toString().isEmpty());
    }

    void byAPassphrase()
    {
        QVERIFY(openExport(u"carried.txt"_s));
        choose("byPassphraseRadio");
        choose("copyGrantRadio");
        stage.enter("passphraseEdit", u"correct horse"_s, dialog);
        QVERIFY(!canGoOn());
        stage.enter("passphraseAgainEdit", u"correct house"_s, dialog);
        QVERIFY(!canGoOn());
        QCOMPARE(label("passphraseHint"), u"The two are different."_s);
        stage.enter("passphraseAgainEdit", u"correct horse"_s, dialog);
        QCOMPARE(textsShowing("correct horse"), QStringList());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("fileServerStep"));
        QVERIFY(contentOf(path(u"carried.txt"_s)).startsWith("-----BEGIN AGE ENCRYPTED FILE-----"));
        QVERIFY(!text("placeCommandText").contains(u"correct"_s));
        const CliResult wrong = server->shell(u"{ %1\n} < '%2'"_s.arg(
            text("placeCommandText").replace(u" carried.txt "_s, u" '%1' "_s.arg(path(u"carried.txt"_s))),
            server->file(u"typed"_s, "correct house\n")));
        QCOMPARE(wrong.exitCode, 15);
        const CliResult there = useOnServer(u"carried.txt"_s, "correct horse");
        QVERIFY2(there.exitCode == 0, there.told());
    }

    void keysFromAFile()
    {
        QVERIFY(openExport(u"x.txt"_s));
        const QString key = serverKey();
        const QString other =
            QString::fromUtf8(server->run({ u"keygen"_s, u"--to"_s, server->path(u"other.key"_s) }).out.trimmed());
        const QString file = path(u"keys.txt"_s);
        put(file, "# ours\n" + key.toUtf8() + "\nssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQ== skipped\n" + other.toUtf8());
        QVERIFY(stage.press("loadKeysButton", dialog));
        auto *chooser = dialog->findChild<QFileDialog *>(u"keysDialog"_s);
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(file);
        QCOMPARE(label("serverKeysHint"), u"2 public keys in the right form."_s);
        Q_EMIT chooser->fileSelected(path(u"nowhere"_s));
        QVERIFY(messageShown(dialog, "keysMessageBar").contains(path(u"nowhere"_s)));
        chooser->close();
        // What is typed is looked at as it stands: one wrong letter, and which.
        QString wrong = key;
        wrong[20] = wrong[20] == u'q' ? u'p' : u'q';
        setKeys(key + u'\n' + wrong);
        QVERIFY2(label("serverKeysHint").contains(u"Character 21 of the key"_s), qPrintable(label("serverKeysHint")));
        QVERIFY(!canGoOn());
        setKeys(u"AGE-SECRET-KEY-1QQQQ"_s);
        QVERIFY(!canGoOn() && !label("serverKeysHint").contains(u"QQQQ"_s));
        setKeys(u"# nobody"_s);
        QVERIFY(!canGoOn());
        setKeys(key);
        QVERIFY(canGoOn());
        // Nothing is overwritten, and a place is a whole path.
        stage.enter("exportPathEdit", file, dialog);
        QVERIFY(label("exportPathHint").contains(u"already"_s) && !canGoOn());
        stage.enter("exportPathEdit", u"relative.txt"_s, dialog);
        QVERIFY(label("exportPathHint").startsWith(u"Enter the whole path"_s) && !canGoOn());
    }

    void whatDoesNotWorkHereIsNotExported()
    {
        stage.sandbox().control(u"revoke"_s);
        QVERIFY(openExport(u"x.txt"_s));
        setKeys(serverKey());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("exportStep"));
        QVERIFY(waitUntil([this] { return !messageShown(dialog).isEmpty(); }));
        QVERIFY(!QFileInfo::exists(path(u"x.txt"_s)));
        QCOMPARE(stage.browser().opened.size(), 0);
        QCOMPARE(findWidget<QPushButton>(dialog, "nextButton")->text(), u"&Try again"_s);
        QVERIFY(close());
    }

    void aPersonWhoSaysNo()
    {
        QVERIFY(openExport(u"x.txt"_s));
        setKeys(serverKey());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("exportStep"));
        QVERIFY(waitUntil([this] { return !text("authorizationUrlText").isEmpty(); }));
        const QUrl url(text("authorizationUrlText"));
        (void)stage.visit(TestBrowser(stage.sandbox()).decide(url, "deny"));
        QVERIFY(waitUntil([this] { return !messageShown(dialog).isEmpty(); }));
        QVERIFY(!QFileInfo::exists(path(u"x.txt"_s)));
        QVERIFY(stage.press("nextButton", dialog)); // once more
        QVERIFY(waitUntil(
            [&] { return !text("authorizationUrlText").isEmpty() && QUrl(text("authorizationUrlText")) != url; }));
        QVERIFY(allow());
        QVERIFY(isOn("fileServerStep"));
        QVERIFY(!opened(u"x.txt"_s).isEmpty());
    }

    /// Closed while a person is awaited: nothing listens any more, and nothing was written.
    void closedMeanwhile()
    {
        QVERIFY(openExport(u"x.txt"_s));
        setKeys(serverKey());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("exportStep"));
        QVERIFY(waitUntil([this] { return !text("authorizationUrlText").isEmpty(); }));
        QVERIFY(!isPortFree(stage.port()));
        QVERIFY(close());
        QVERIFY(waitUntil([this] { return isPortFree(stage.port()); }));
        QVERIFY(!QFileInfo::exists(path(u"x.txt"_s)));
    }

    void theSameGrantAgainIsTold()
    {
        stage.sandbox().control(u"config"_s, { { u"refreshMode"_s, u"one-grant-per-client"_s } });
        stage.sandbox().control(u"revoke"_s);
        stage.open();
        connection = stage.connectByBrowser();
        QVERIFY(!connection.isEmpty());
        QVERIFY(openExport(u"same.txt"_s));
        setKeys(serverKey());
        QVERIFY(stage.press("nextButton", dialog));
        QVERIFY(isOn("exportStep") && allow() && isOn("fileServerStep"));
        QVERIFY(label("exportWarningLabel").startsWith(u"Backlog gave the permission again"_s));
    }
};

QTEST_MAIN(TestServerExport)
#include "tst_server_export.moc"
