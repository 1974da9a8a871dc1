// SPDX-License-Identifier: GPL-3.0-or-later
// After the first sign-in a rescue key is offered: saved to a file, it opens the settings file without this computer's
// keyring; declined, it is not offered again.
#include "tests/auth/age_tool.h"
#include "tests/ui/oauth_stage.h"

#include "auth/age/age.h"
#include "auth/places.h"
#include "translations/translations.h"
#include "ui/connections/connection_page.h"

#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = ConnectionSession::State;

class TestRescueKey : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;
    std::optional<QTemporaryDir> m_stick;

    [[nodiscard]] QWidget *page() { return stage.window().connectionPage(); }
    [[nodiscard]] bool isOffered()
    {
        return waitUntil([this] { return findWidget<QWidget>(page(), "rescueOfferBar")->isVisible(); });
    }
    [[nodiscard]] bool saveIn(const QString &path)
    {
        if (!stage.press("rescueSaveButton", page()))
            return false;
        auto *dialog = page()->findChild<QFileDialog *>(u"rescueDialog"_s);
        if (!dialog)
            return false;
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        return true;
    }
    /// What Debian's age reads from a settings file with the key in that file.
    [[nodiscard]] static QJsonObject openedByAge(const QString &key, const QString &settings)
    {
        return QJsonDocument::fromJson(run(u"age"_s, { u"-d"_s, u"-i"_s, key, settings }).output).object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        if (const QString missing = missingOf({ u"age"_s }); !missing.isEmpty())
            QSKIP("age is not installed");
    }

    void init()
    {
        stage.close();
        forgetAll();
        QFile::remove(auth::configHome() + u"/ui.ini"_s);
        m_stick.emplace();
        stage.useFreeCallback();
        stage.open();
    }
    void cleanup() { stage.close(); }

    void savedItOpensTheSettingsFile()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        QVERIFY(isOffered());
        const QString key = m_stick->filePath(u"rescue.txt"_s);
        QVERIFY(saveIn(key));
        QVERIFY(waitUntil([this] { return findWidget<QWidget>(page(), "rescueMadeBar")->isVisible(); }));
        QVERIFY(labelsShown(page()).join(u' ').contains(key));
        QCOMPARE(modeOf(key), mode_t(0600));
        const QString settings = OAuthStage::settingsPath(id);
        QVERIFY(openedByAge(key, settings).contains(u"refreshToken"_s));
        const auto listed = stage.saved().properties.value(auth::Property::OAuthSettingsRecipients);
        QVERIFY2(listed.startsWith(u"age1"_s) && contentOf(key).contains(listed.toUtf8()), qPrintable(listed));
        QVERIFY(!filesHolding("AGE-SECRET-KEY-1").contains(settings));
        // The connection goes on, and each refresh seals to the rescue key again.
        ConnectionSession *session = stage.workspace().session(id);
        QVERIFY(waitUntil([&] { return session->state() == State::Ready; }));
        const QByteArray before = contentOf(settings);
        session->refreshToken();
        QVERIFY(waitUntil([&] { return session->state() == State::Ready && contentOf(settings) != before; }));
        QVERIFY(openedByAge(key, settings).contains(u"refreshToken"_s));
        QVERIFY(!findWidget<QWidget>(page(), "rescueOfferBar")->isVisible());

        // Connections to come are sealed to it, too, and nobody asks again.
        stage.useFreeCallback();
        const QString second = stage.connectByBrowser();
        QVERIFY(!second.isEmpty() && second != id);
        QVERIFY(openedByAge(key, OAuthStage::settingsPath(second)).contains(u"refreshToken"_s));
        QVERIFY(!findWidget<QWidget>(page(), "rescueOfferBar")->isVisible());
    }

    void declinedItIsNotOfferedAgain()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(isOffered());
        QVERIFY(stage.press("rescueDeclineButton", page()));
        QVERIFY(!findWidget<QWidget>(page(), "rescueOfferBar")->isVisible());
        stage.open();
        QVERIFY(stage.showConnection(id));
        stage.workspace().session(id)->check();
        QVERIFY(waitUntil([&] { return stage.workspace().session(id)->state() == State::Ready; }));
        QVERIFY(!findWidget<QWidget>(page(), "rescueOfferBar")->isVisible());
        QVERIFY(stage.saved().properties.value(auth::Property::OAuthSettingsRecipients).isEmpty());
    }

    void whatCantBeSavedChangesNothing()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(isOffered());
        const QByteArray before = contentOf(OAuthStage::settingsPath(id));
        QVERIFY(saveIn(m_stick->filePath(u"none/rescue.txt"_s)));
        QVERIFY(!messageShown(page(), "rescueFailureBar").isEmpty());
        QCOMPARE(contentOf(OAuthStage::settingsPath(id)), before);
        QVERIFY(stage.saved().properties.value(auth::Property::OAuthSettingsRecipients).isEmpty());
    }

    void aKeyNeedsNone()
    {
        const QString id = stage.saveApiKeyConnection(u"a"_s);
        QVERIFY(stage.showConnection(id));
        stage.workspace().session(id)->check();
        QVERIFY(waitUntil([&] { return stage.workspace().session(id)->state() == State::Ready; }));
        QVERIFY(!findWidget<QWidget>(page(), "rescueOfferBar")->isVisible());
    }
};

QTEST_MAIN(TestRescueKey)
#include "tst_rescue_key.moc"
