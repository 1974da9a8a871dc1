// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard on a machine without a secret service: it says so, keeps what was typed, and saves nothing.
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/wizard/wizard_page.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;

class TestNoKeychain : public QObject {
    Q_OBJECT
private:
    Stage stage;

    [[nodiscard]] QString failure()
    {
        return waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }) ? messageShown(stage.wizard())
                                                                                     : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        QVERIFY(qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"));
    }

    void init() { stage.open(); }
    void cleanup() { stage.close(); }

    void aKeyIsNotSaved()
    {
        QVERIFY(stage.goToSaveByKey());
        stage.enter("connectionNameEdit", u"監査用"_s, stage.wizard());
        for (int attempt = 0; attempt < 2; ++attempt) { // and trying again is possible
            QVERIFY(stage.press("nextButton", stage.wizard()));
            QVERIFY(stage.waitForPage("savePage"));
            const QString said = failure();
            QVERIFY2(said.contains(u"There is no keyring (keychain) on this machine"_s), qPrintable(said));
            QVERIFY2(said.contains(u"Start a keyring such as GNOME Keyring or KWallet."_s), qPrintable(said));
        }
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "connectionNameEdit")->text(), u"監査用"_s);
        QVERIFY(stage.press("backButton", stage.wizard()));
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "apiKeyEdit")->text(), stage.sandbox().apiKey());
        QVERIFY(stage.workspace().sessions().isEmpty());
        QVERIFY(!QFile::exists(connectionsFile()));
        QCOMPARE(filesHolding(stage.sandbox().apiKey().toUtf8()), QStringList());
    }

    void aSignInIsNotBegun()
    {
        QVERIFY(stage.goToMethods());
        const QString callback = u"http://localhost:%1"_s.arg(freePort());
        QVERIFY(stage.leaveAppPage(callback, stage.sandbox().clientSecret()));
        const QString said = failure();
        QVERIFY2(said.contains(u"There is no keyring (keychain) on this machine"_s), qPrintable(said));
        QCOMPARE(stage.browser().opened, QList<QUrl>()); // no grant that could not be kept
        QVERIFY(isPortFree(QUrl(callback).port()));
        QVERIFY(settingsFiles().isEmpty());
        QCOMPARE(filesHolding(stage.sandbox().clientSecret().toUtf8()), QStringList());
        QVERIFY(stage.press("backButton", stage.wizard()));
        QVERIFY(stage.waitForPage("appPage"));
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "clientSecretEdit")->text(), stage.sandbox().clientSecret());
        QCOMPARE(findWidget<QLineEdit>(stage.wizard(), "callbackUrlEdit")->text(), callback);
    }
};

QTEST_MAIN(TestNoKeychain)
#include "tst_no_keychain.moc"
