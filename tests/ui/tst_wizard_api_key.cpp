// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard by API key, page by page, against a real sandbox and a real keyring: what each page takes, what it refuses
// and how it says so, and what is on the disk and in the keychain in the end.
#include "tests/app/tst_sandbox_client.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

const QString wrongKey = u"WrongKeyWrongKeyWrongKeyWrongKey"_s;

} // namespace

class TestWizardApiKey : public QObject {
    Q_OBJECT
private:
    Stage stage;

    [[nodiscard]] QString textOf(const char *edit) { return findWidget<QLineEdit>(stage.wizard(), edit)->text(); }
    [[nodiscard]] QString rootShown() { return findWidget<QLabel>(stage.wizard(), "spaceRootLabel")->text(); }
    [[nodiscard]] bool canGoOn() { return findWidget<QPushButton>(stage.wizard(), "nextButton")->isEnabled(); }
    [[nodiscard]] bool isOn(const char *page)
    {
        return stage.wizard()->currentPage()->objectName() == QLatin1StringView(page);
    }
    /// That the space has seen so far.
    [[nodiscard]] qsizetype requests()
    {
        const QJsonArray log = stage.sandbox().log();
        return std::ranges::count_if(
            log, [](const auto &entry) { return entry.toObject()["path"_L1].toString().startsWith("/api/"_L1); });
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
        useLanguage(u"en"_s);
        forgetAll();
        QVERIFY(stage.sandbox().clearFaults());
        stage.open();
    }

    void cleanup() { stage.close(); }

    void anyPageOfTheSpaceWillDo_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("root") << u""_s << u""_s;
        QTest::newRow("slash") << u""_s << u"/"_s;
        QTest::newRow("issue") << u""_s << u"/view/KAKE-1"_s;
        QTest::newRow("comment") << u""_s << u"/view/KAKE-1?tab=2#comment-3"_s;
        QTest::newRow("board") << u""_s << u"/board/KAKE"_s;
        QTest::newRow("with blanks and line ends") << u"  \n"_s << u"/dashboard \r\n"_s;
    }

    void anyPageOfTheSpaceWillDo()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const QString url = stage.sandbox().url();
        stage.window().startWizard();
        QVERIFY(!canGoOn());
        stage.enter("spaceUrlEdit", before + url + after, stage.wizard());
        QCOMPARE(rootShown(), u"Connects to %1."_s.arg(url));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
        QVERIFY(labelsShown(stage.wizard()).contains(u"Connecting to %1."_s.arg(url)));
        QVERIFY(stage.press("backButton", stage.wizard()));
        QCOMPARE(textOf("spaceUrlEdit"), (url + after).trimmed());
    }

    void whatIsNoSpaceIsRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("hint");
        QTest::newRow("not encrypted") << u"http://acme.backlog.com/view/A-1"_s
                                       << u"http://acme.backlog.com is not encrypted"_s
                                       << u"Use https://acme.backlog.com."_s;
        QTest::newRow("one word") << u"acme"_s << u"“acme” is not the URL of a space"_s
                                  << u"https://example.backlog.com/dashboard"_s;
        QTest::newRow("another scheme") << u"ftp://acme.backlog.com"_s
                                        << u"“ftp://acme.backlog.com” is not the URL of a space"_s
                                        << u"https://example.backlog.com/dashboard"_s;
        QTest::newRow("a password in it")
            << u"https://me:hunter2@acme.backlog.com/"_s << u"“https://acme.backlog.com” is not the URL of a space"_s
            << u"https://example.backlog.com/dashboard"_s;
    }

    void whatIsNoSpaceIsRefusedAtOnce()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, what);
        QFETCH(const QString, hint);
        const qsizetype asked = requests();
        stage.window().startWizard();
        stage.enter("spaceUrlEdit", typed, stage.wizard());
        QVERIFY2(rootShown().contains(what), qPrintable(rootShown()));
        QVERIFY2(rootShown().contains(hint), qPrintable(rootShown()));
        QVERIFY(!rootShown().contains(u"hunter2"_s));
        QVERIFY(!canGoOn());
        QCOMPARE(textOf("spaceUrlEdit"), typed);
        QCOMPARE(requests(), asked);
    }

    void whereNoSpaceAnswers_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("what");
        const auto row = [](const char *name, QJsonObject fault, const QString &what) {
            fault[u"match"_s] = u"/api/v2/space"_s;
            fault[u"times"_s] = -1;
            QTest::newRow(name) << fault << what;
        };
        row("a 404 page",
            { { u"status"_s, 404 }, { u"body"_s, u"<html>no</html>"_s }, { u"contentType"_s, u"text/html"_s } },
            u"The space was not found."_s);
        row("another API", { { u"status"_s, 200 }, { u"body"_s, u"{\"hello\":1}"_s } }, u"The space was not found."_s);
        row("a redirect",
            { { u"status"_s, 302 }, { u"headers"_s, QJsonObject{ { u"Location"_s, u"https://nulab.com/"_s } } } },
            u"The space was not found."_s);
        row("maintenance", { { u"status"_s, 503 } }, u"can't answer at the moment (HTTP 503)"_s);
        row("cut off", { { u"cut"_s, -1 } }, u"No connection to 127.0.0.1"_s);
    }

    void whereNoSpaceAnswers()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QString, what);
        stage.sandbox().control(u"faults"_s, fault);
        QCOMPARE(stage.sandbox().errorText(), QString());
        const QString typed = stage.sandbox().url() + u"/view/KAKE-1"_s;
        stage.window().startWizard(typed);
        QVERIFY(stage.waitForPage("spacePage"));
        const QString said = messageShown(stage.wizard());
        QVERIFY2(said.contains(what), qPrintable(said));
        QVERIFY2(said.contains(u'\n'), qPrintable(said)); // and what to do
        QCOMPARE(textOf("spaceUrlEdit"), typed);
        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
    }

    void whereNothingListens()
    {
        const QString typed = u"http://127.0.0.1:%1"_s.arg(freePort());
        stage.window().startWizard(typed);
        QVERIFY(stage.waitForPage("spacePage"));
        const QString english = messageShown(stage.wizard());
        QVERIFY2(english.contains(u"No connection to 127.0.0.1"_s), qPrintable(english));
        QVERIFY2(english.contains(u"Check the network connection."_s), qPrintable(english));
        QCOMPARE(textOf("spaceUrlEdit"), typed);
        useLanguage(u"ja"_s);
        QVERIFY(waitUntil([&] { return messageShown(stage.wizard()) != english; }));
        const QString japanese = messageShown(stage.wizard());
        QVERIFY2(japanese.contains(u"接続"_s) && !japanese.contains(u"Check"_s), qPrintable(japanese));
        stage.enter("spaceUrlEdit", stage.sandbox().url(), stage.wizard());
        QCOMPARE(messageShown(stage.wizard()), QString());
    }

    void whereTheCertificateIsNotTrusted()
    {
        const QTemporaryDir folder;
        SandboxProcess stranger;
        QVERIFY2(stranger.startWithOwnCertificate(folder.path()), qPrintable(stranger.errorText()));
        stage.window().startWizard(stranger.url());
        QVERIFY(stage.waitForPage("spacePage"));
        const QString said = messageShown(stage.wizard());
        QVERIFY2(said.contains(u"The certificate of 127.0.0.1 is not trusted: "_s), qPrintable(said));
        QVERIFY2(said.contains(u"CACertificates"_s), qPrintable(said));
        QCOMPARE(textOf("spaceUrlEdit"), stranger.url());
        QVERIFY(std::ranges::none_of(stranger.log(), [](const auto &entry) {
            return entry.toObject()["path"_L1].toString().startsWith("/api/"_L1);
        })); // nothing was sent
    }

    void wrongKeyThenTheRightOne()
    {
        QVERIFY(stage.goToMethods());
        QVERIFY(!canGoOn());
        stage.enter("apiKeyEdit", wrongKey, stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
        const QString said = messageShown(stage.wizard());
        QVERIFY2(said.contains(u"The API key is wrong, or it is the key of another space."_s), qPrintable(said));
        QVERIFY2(said.contains(u"Make a key under personal settings, API, of this space"_s), qPrintable(said));
        QCOMPARE(textOf("apiKeyEdit"), wrongKey);
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "apiKeyEdit")->echoMode(), QLineEdit::Password);

        stage.enter("apiKeyEdit", u" %1\n"_s.arg(stage.sandbox().apiKey()), stage.wizard());
        QCOMPARE(messageShown(stage.wizard()), QString());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(keychainNames(), QStringList()); // nothing is kept before it is saved
        QVERIFY(!QFileInfo::exists(connectionsFile()));
    }

    void whatFailsInTheTestIsTold_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("what");
        QTest::newRow("unavailable") << QJsonObject{ { u"status"_s, 503 } } << u"HTTP 503"_s;
        QTest::newRow("cut off") << QJsonObject{ { u"cut"_s, -1 } } << u"No connection to 127.0.0.1"_s;
        QTest::newRow("no JSON") << QJsonObject{ { u"body"_s, u"{\"id\":"_s } } << u"can't be read"_s;
    }

    void whatFailsInTheTestIsTold()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(const QString, what);
        QVERIFY(stage.goToMethods());
        fault[u"match"_s] = u"/api/v2/users/myself"_s;
        fault[u"times"_s] = -1;
        stage.sandbox().control(u"faults"_s, fault);
        stage.enter("apiKeyEdit", stage.sandbox().apiKey(), stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
        const QString said = messageShown(stage.wizard());
        QVERIFY2(said.contains(what), qPrintable(said));
        QCOMPARE(textOf("apiKeyEdit"), stage.sandbox().apiKey());
        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
    }

    void testedNamedAndSaved()
    {
        QVERIFY(stage.goToSaveByKey());
        Client client(stage.sandbox().url());
        const Client::Headers key{ { "Backlog-API-Key", stage.sandbox().apiKey().toUtf8() } };
        const QString user = client.get("/api/v2/users/myself", key).object()[u"name"_s].toString();
        const QJsonObject space = client.get("/api/v2/space", key).object();
        QVERIFY(!user.isEmpty());
        const QString facts = labelsShown(stage.wizard()).join(u'\n');
        for (const QString &fact :
             { user, space[u"name"_s].toString(), space[u"spaceKey"_s].toString(), stage.sandbox().url() })
            QVERIFY2(facts.contains(fact), qPrintable(fact));
        QCOMPARE(textOf("connectionNameEdit"), space[u"name"_s].toString());

        stage.enter("connectionNameEdit", u"  "_s, stage.wizard());
        QVERIFY(!canGoOn());
        stage.enter("connectionNameEdit", u" 監査 用 "_s, stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().size() == 1; }));
        const auth::SavedConnection saved = stage.workspace().sessions().constFirst()->connection();
        QCOMPARE(saved.name, u"監査 用"_s);
        QVERIFY(waitUntil([this] { return !stage.wizard(); }));
        QCOMPARE(stage.window().connectionPage()->session()->connection().id, saved.id);
        QCOMPARE(stage.window().windowTitle(), u"監査 用 - Tsunagi"_s);

        const QString name = auth::secretKey(saved.id, auth::Property::ApiKey);
        QCOMPARE(keychainNames(), QStringList{ name });
        const auto read = QCoro::waitFor(stage.workspace().secrets()->read(name, {}));
        QVERIFY(read && *read);
        QCOMPARE((*read)->reveal(), stage.sandbox().apiKey().toUtf8());

        QCOMPARE(filesHolding(stage.sandbox().url().toUtf8()), QStringList{ connectionsFile() }); // it does find things
        QCOMPARE(filesHolding(stage.sandbox().apiKey().toUtf8()), QStringList());
        QCOMPARE(QFileInfo(connectionsFile()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void namesStayUnique()
    {
        for (const auto &expected : { u"Work"_s, u"Work 2"_s }) {
            QVERIFY(stage.goToSaveByKey());
            stage.enter("connectionNameEdit", u"Work"_s, stage.wizard());
            QVERIFY(stage.press("nextButton", stage.wizard()));
            QVERIFY(waitUntil([this] { return !stage.wizard(); }));
            QCOMPARE(stage.window().connectionPage()->session()->connection().name, expected);
        }
        QCOMPARE(stage.workspace().sessions().size(), 2);
    }
};

QTEST_MAIN(TestWizardApiKey)
#include "tst_wizard_api_key.moc"
