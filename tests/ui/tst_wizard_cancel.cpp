// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard given up at each of its steps, in three ways, also while something is under way: nothing is saved, nothing
// is left behind, and the program goes on. And what was typed stays from page to page.
#include "tests/auth/test_browser.h"
#include "tests/ui/late_store.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/wizard/wizard_page.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

namespace {

enum class GiveUp { CancelButton, ClosedWizard, ClosedMainWindow };

} // namespace

class TestWizardCancel : public QObject {
    Q_OBJECT
private:
    using Step = bool (TestWizardCancel::*)();

    Stage stage;
    std::shared_ptr<LateStore> store;
    int port = 0;

    [[nodiscard]] QString callback() const { return u"http://localhost:%1"_s.arg(port); }
    [[nodiscard]] QString textOf(const char *edit) { return findWidget<QLineEdit>(stage.wizard(), edit)->text(); }
    /// Requests to paths that begin so, whose answer is not awaited.
    [[nodiscard]] bool asked(const QString &path)
    {
        const QJsonArray log = stage.sandbox().log();
        return std::ranges::any_of(
            log, [&](const auto &entry) { return entry.toObject()["path"_L1].toString().startsWith(path); });
    }
    void holdBack(const QString &path, int milliseconds)
    {
        stage.sandbox().control(u"faults"_s,
                                { { u"match"_s, path }, { u"times"_s, -1 }, { u"latencyMs"_s, milliseconds } });
        QCOMPARE(stage.sandbox().errorText(), QString());
    }
    [[nodiscard]] bool isBusyOn(const char *page)
    {
        return waitUntil([&] {
            const WizardPage *here = stage.wizard()->currentPage();
            return here->objectName() == QLatin1StringView(page) && here->isBusy();
        });
    }
    [[nodiscard]] QUrl decided()
    {
        const QUrl shown(findWidget<QPlainTextEdit>(stage.wizard(), "authorizationUrlText")->toPlainText());
        return TestBrowser(stage.sandbox()).decide(shown);
    }

    // --- the steps, each up to where it is given up ---
    bool spaceTyped()
    {
        stage.window().startWizard();
        stage.enter("spaceUrlEdit", stage.sandbox().url(), stage.wizard());
        return stage.waitForPage("spacePage");
    }
    bool spaceProbed()
    {
        holdBack(u"/api/v2/space"_s, 60'000);
        stage.window().startWizard(stage.sandbox().url());
        return isBusyOn("spacePage");
    }
    bool keyTyped()
    {
        if (!stage.goToMethods())
            return false;
        stage.enter("apiKeyEdit", stage.sandbox().apiKey(), stage.wizard());
        return true;
    }
    bool keyTested()
    {
        if (!keyTyped())
            return false;
        holdBack(u"/api/v2/*"_s, 60'000);
        return stage.press("nextButton", stage.wizard()) && isBusyOn("methodPage");
    }
    bool applicationTyped()
    {
        return stage.goToMethods() && stage.leaveAppPage(u"nonsense"_s, stage.sandbox().clientSecret())
            && stage.waitForPage("appPage");
    }
    bool browserAwaited() { return stage.goToLogin(callback()) && isBusyOn("loginPage") && !isPortFree(port); }
    bool codeExchanged()
    {
        holdBack(u"/api/v2/oauth2/token"_s, 300); // what is spent by then is answered, and written too late
        return stage.goToLogin(callback()) && Client().get(decided().toEncoded()).status == 200
            && waitUntil([this] { return asked(u"/api/v2/oauth2/token"_s); });
    }
    bool grantTested()
    {
        if (!stage.goToLogin(callback()))
            return false;
        holdBack(u"/api/v2/users/*"_s, 60'000);
        return Client().get(decided().toEncoded()).status == 200
            && waitUntil([] { return !settingsFiles().isEmpty(); });
    }
    bool grantNotSaved()
    {
        return stage.goToLogin(callback()) && Client().get(decided().toEncoded()).status == 200
            && stage.waitForPage("savePage") && !settingsFiles().isEmpty();
    }
    bool keyNotSaved() { return stage.goToSaveByKey(); }
    bool savePressed() { return stage.goToSaveByKey() && stage.press("nextButton", stage.wizard()); }
    bool secretWritten()
    {
        store->holdsBack = true;
        return savePressed() && waitUntil([this] { return store->written == 1; })
            && keychainNamesOfConnections().size() == 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
    }

    void init()
    {
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText())); // its log is empty
        forgetAll();
        port = freePort();
        stage.sandbox().control(u"callbacks"_s, { { u"add"_s, callback() } });
        store = std::make_shared<LateStore>();
        stage.setSecrets(store);
        stage.open();
    }

    void cleanup() { stage.close(); }

    void givenUp_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<GiveUp>("way");
        const std::pair<const char *, Step> steps[] = {
            { "space typed", &TestWizardCancel::spaceTyped },
            { "space probed", &TestWizardCancel::spaceProbed },
            { "key typed", &TestWizardCancel::keyTyped },
            { "key tested", &TestWizardCancel::keyTested },
            { "application typed", &TestWizardCancel::applicationTyped },
            { "browser awaited", &TestWizardCancel::browserAwaited },
            { "code exchanged", &TestWizardCancel::codeExchanged },
            { "grant tested", &TestWizardCancel::grantTested },
            { "grant not saved", &TestWizardCancel::grantNotSaved },
            { "key not saved", &TestWizardCancel::keyNotSaved },
            { "save pressed", &TestWizardCancel::savePressed },
            { "secret written", &TestWizardCancel::secretWritten },
        };
        const std::pair<const char *, GiveUp> ways[] = { { "cancel", GiveUp::CancelButton },
                                                         { "wizard closed", GiveUp::ClosedWizard },
                                                         { "main window closed", GiveUp::ClosedMainWindow } };
        for (const auto &[stepName, step] : steps) {
            for (const auto &[wayName, way] : ways)
                QTest::addRow("%s, %s", stepName, wayName) << step << way;
        }
    }

    void givenUp()
    {
        QFETCH(const Step, step);
        QFETCH(const GiveUp, way);
        QVERIFY((this->*step)());
        const QPointer<ConnectionWizard> wizard = stage.wizard();
        switch (way) {
        case GiveUp::CancelButton:
            QVERIFY(stage.press("cancelButton", wizard));
            break;
        case GiveUp::ClosedWizard:
            QVERIFY(wizard->close());
            break;
        case GiveUp::ClosedMainWindow:
            // As in the program: it ends when its last window has been closed and nothing is left to take away.
            QTimer::singleShot(0, &stage.window(), [this] { stage.window().close(); });
            QApplication::exec();
            QCOMPARE(settingsFolders(), QStringList());
            QCOMPARE(keychainNamesOfConnections(), QStringList());
            stage.close();
            break;
        }
        QVERIFY(waitUntil([&] { return !wizard; }));
        QVERIFY(waitUntil([this] { return isPortFree(port); }));
        if (step == &TestWizardCancel::codeExchanged) // the late answer is here now
            QVERIFY(waitUntil([this] { return stage.sandbox().state()[u"grants"_s].toInt() == 1; }));
        if (step == &TestWizardCancel::savePressed || step == &TestWizardCancel::secretWritten)
            QVERIFY(waitUntil([this] { return store->removed > 0; })); // after what may have been written by then
        QVERIFY(waitUntil([] { return settingsFolders().isEmpty() && keychainNamesOfConnections().isEmpty(); }));
        QVERIFY(!waitUntil([] { return !settingsFolders().isEmpty() || !keychainNamesOfConnections().isEmpty(); },
                           step == &TestWizardCancel::codeExchanged ? 800 : 100)); // and nothing comes after all
        QVERIFY(!QFile::exists(connectionsFile()));

        if (way == GiveUp::ClosedMainWindow)
            return;
        QVERIFY(stage.workspace().sessions().isEmpty());
        QVERIFY(stage.window().isVisible());
        QVERIFY(stage.sandbox().clearFaults());
        store->holdsBack = false;
        QVERIFY(stage.goToSaveByKey()); // nothing stands in the way of the next one
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().size() == 1; }));
    }

    void whatIsTypedStays()
    {
        QVERIFY(stage.goToMethods());
        stage.enter("apiKeyEdit", u"SomeKey"_s, stage.wizard());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QCOMPARE(textOf("spaceUrlEdit"), stage.sandbox().url() + u"/view/KAKE-1"_s);
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
        QCOMPARE(textOf("apiKeyEdit"), u"SomeKey"_s);
        QVERIFY(stage.leaveAppPage(callback(), u"SomeSecret"_s));
        QVERIFY(stage.waitForBrowserUrl());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(findWidget<QRadioButton>(stage.wizard(), "oauthRadio")->isChecked());
        findWidget<QRadioButton>(stage.wizard(), "apiKeyRadio")->click();
        QCOMPARE(textOf("apiKeyEdit"), u"SomeKey"_s);
        findWidget<QRadioButton>(stage.wizard(), "oauthRadio")->click();
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QCOMPARE(textOf("callbackUrlEdit"), callback());
        QCOMPARE(textOf("clientIdEdit"), stage.sandbox().clientId());
        QCOMPARE(textOf("clientSecretEdit"), u"SomeSecret"_s);
    }

    void theNameStaysAcrossBack()
    {
        QVERIFY(stage.goToSaveByKey());
        stage.enter("connectionNameEdit", u"監査用"_s, stage.wizard());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(textOf("connectionNameEdit"), u"監査用"_s);
    }

    void backWhileTheKeyIsTested()
    {
        QVERIFY(keyTested());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("spacePage"));
        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
    }

    void backWhileItIsSavedThenByOAuth()
    {
        QVERIFY(secretWritten());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("methodPage"));
        store->holdsBack = false;
        QVERIFY(stage.leaveAppPage(callback(), stage.sandbox().clientSecret()));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(Client().get(decided().toEncoded()).status, 200);
        QVERIFY(stage.waitForPage("savePage"));
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().size() == 1; }));
        const QString id = stage.workspace().sessions().constFirst()->connection().id;
        const QStringList kept{ auth::secretKey(id, auth::Property::OAuthClientSecret) };
        QVERIFY(waitUntil([&] { return keychainNamesOfConnections() == kept; })); // the key is not needed any more
    }
};

QTEST_MAIN(TestWizardCancel)
#include "tst_wizard_cancel.moc"
