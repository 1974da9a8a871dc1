// SPDX-License-Identifier: GPL-3.0-or-later
// もう一度ログイン on a saved connection: the grant is renewed in place and every property stays; somebody else is
// shown beside the person before, and takes over only after a yes, without a new code.
#include "tests/ui/oauth_stage.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using auth::Property;

class TestLoginAgain : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;

    /// A connection by the browser with properties that no page of the wizard asks for.
    [[nodiscard]] QString connectionWithProperties()
    {
        const QString id = stage.connectByBrowser();
        auto connection = stage.workspace().connections().find(id);
        if (!connection)
            return {};
        connection->properties[Property::PageSize] = u"20"_s;
        connection->properties[Property::Timeout] = u"45"_s;
        connection->properties[Property::InitiateOAuth] = u"REFRESH"_s;
        return stage.workspace().connections().save(*connection) ? id : QString();
    }
    [[nodiscard]] bool waitForBrowserAgain(const QString &id)
    {
        stage.window().loginAgain(id);
        return stage.waitForBrowserUrl();
    }
    [[nodiscard]] bool pasteOther()
    {
        stage.enter("pasteEdit", stage.codeOfOther(), stage.wizard());
        return stage.press("pasteButton", stage.wizard())
            && waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); });
    }
    [[nodiscard]] QString actionText()
    {
        const auto *button = findWidget<QPushButton>(stage.wizard(), "messageActionButton");
        return button && button->isVisible() ? button->text() : QString();
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
        stage.sandbox().control(u"revoke"_s);
        stage.useFreeCallback();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void theSamePersonRenewsTheGrantAndKeepsEveryProperty()
    {
        const QString id = connectionWithProperties();
        QVERIFY(!id.isEmpty());
        const auth::SavedConnection before = stage.saved();
        const auto first = stage.settingsOf(id);
        QVERIFY(first && first->user);
        QVERIFY(waitForBrowserAgain(id)); // the living token does not answer for the person
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.save());

        const auth::SavedConnection after = stage.saved();
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.name, before.name);
        QCOMPARE(after.properties, before.properties);
        QCOMPARE(after.secrets, before.secrets);
        QCOMPARE(stage.workspace().sessions().size(), 1);
        const auto renewed = stage.settingsOf(id);
        QVERIFY(renewed);
        QVERIFY(renewed->grantId != first->grantId);
        QVERIFY(renewed->follows && renewed->follows->grantId == first->grantId);
        QCOMPARE(renewed->user->id, first->user->id);
        QVERIFY(renewed->knows(first->tokens.refreshToken));
        QVERIFY(!QFile::exists(stage.settingsPath(id) + u".pending"_s));
        QCOMPARE(filesHolding(renewed->tokens.accessToken.reveal()), QStringList());
        QVERIFY(waitUntil(
            [this] { return stage.window().connectionPage()->session()->state() == ConnectionSession::State::Ready; }));
    }

    void afterAGrantThatIsOver()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        stage.sandbox().control(u"revoke"_s);
        stage.open();
        stage.window().begin();
        QVERIFY(waitUntil([this] { return messageShown(&stage.window()).contains(u"Please sign in again."_s); }));
        QVERIFY(stage.press("messageActionButton"));
        QVERIFY(waitUntil([this] { return stage.wizard(); }));
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.save());
        const auto renewed = stage.settingsOf(id);
        QVERIFY(renewed);
        QCOMPARE(stage.userBehind(renewed->tokens.accessToken), stage.sandbox().userId());
    }

    void somebodyElseIsShownAndTakesNothingOver()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        const QByteArray before = contentOf(stage.settingsPath(id));
        const QString owner = stage.settingsOf(id)->user->name;
        QVERIFY(waitForBrowserAgain(id));
        QVERIFY(pasteOther());
        const QString said = messageShown(stage.wizard());
        QVERIFY2(said.startsWith(u"鈴木 健一 has signed in, but this connection belongs to %1."_s.arg(owner)),
                 qPrintable(said));
        QCOMPARE(actionText(), u"Go on as this user"_s);
        QCOMPARE(contentOf(stage.settingsPath(id)), before);
        const auto waiting = stage.settingsOf(id, u".pending"_s);
        QVERIFY(waiting);
        QCOMPARE(waiting->user->name, u"鈴木 健一"_s);
        QCOMPARE(modeOf(stage.settingsPath(id) + u".pending"_s), 0600U);
        QCOMPARE(filesHolding(waiting->tokens.accessToken.reveal()), QStringList());

        QVERIFY(stage.press("cancelButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return !stage.wizard(); }));
        QCOMPARE(contentOf(stage.settingsPath(id)), before);
        QVERIFY(QFile::exists(stage.settingsPath(id) + u".pending"_s)); // and waits
        stage.window().connectionPage()->session()->check();
        QVERIFY(waitUntil(
            [this] { return stage.window().connectionPage()->session()->state() == ConnectionSession::State::Ready; }));
        QCOMPARE(stage.window().connectionPage()->session()->lastTest()->userName, owner);
    }

    void somebodyElseIsTakenAfterAYes()
    {
        const QString id = connectionWithProperties();
        QVERIFY(!id.isEmpty());
        const auth::SavedConnection before = stage.saved();
        const auto first = stage.settingsOf(id);
        QVERIFY(waitForBrowserAgain(id));
        QVERIFY(pasteOther());
        const int exchanges = stage.answered(u"/api/v2/oauth2/token"_s);
        const qsizetype browsers = stage.browser().opened.size();
        QVERIFY(stage.press("messageActionButton", stage.wizard()));
        QVERIFY(stage.waitForPage("savePage"));
        QCOMPARE(stage.answered(u"/api/v2/oauth2/token"_s), exchanges); // without a new code
        QCOMPARE(stage.browser().opened.size(), browsers);
        QVERIFY(labelsShown(stage.wizard()).join(u'\n').contains(u"鈴木 健一"_s));
        QVERIFY(stage.save());
        const auto now = stage.settingsOf(id);
        QVERIFY(now);
        QCOMPARE(now->user->name, u"鈴木 健一"_s);
        QCOMPARE(stage.userBehind(now->tokens.accessToken), u"k.suzuki"_s);
        QVERIFY(now->knows(first->tokens.refreshToken));
        QVERIFY(!QFile::exists(stage.settingsPath(id) + u".pending"_s));
        QCOMPARE(stage.saved().properties, before.properties);
        QCOMPARE(stage.window().connectionPage()->session()->lastTest()->userName, u"鈴木 健一"_s);
    }

    void afterSomebodyElseTheRightPersonStillCan()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        QVERIFY(waitForBrowserAgain(id));
        QVERIFY(pasteOther());
        QVERIFY(stage.press("nextButton", stage.wizard())); // try again
        QVERIFY(stage.waitForBrowserUrl());
        QCOMPARE(actionText(), QString());
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.save());
        QCOMPARE(stage.userBehind(stage.settingsOf(id)->tokens.accessToken), stage.sandbox().userId());
        QVERIFY(!QFile::exists(stage.settingsPath(id) + u".pending"_s));
    }

    void givenUpNothingChanges()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        const QByteArray before = contentOf(stage.settingsPath(id));
        const QByteArray connections = contentOf(connectionsFile());
        const QStringList secrets = keychainNames();
        QVERIFY(waitForBrowserAgain(id));
        QVERIFY(stage.press("cancelButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return !stage.wizard() && isPortFree(stage.port()); }));
        QCOMPARE(contentOf(stage.settingsPath(id)), before);
        QCOMPARE(contentOf(connectionsFile()), connections);
        QCOMPARE(keychainNames(), secrets);
    }

    void aKeyOfSomebodyElseIsShownToo()
    {
        QVERIFY(stage.goToSaveByKey());
        QVERIFY(stage.save());
        const QString id = stage.saved().id;
        const ConnectionSession *session = stage.window().connectionPage()->session();
        QVERIFY(session->lastTest());
        backlog::ConnectionTest somebody = *session->lastTest();
        somebody.userId += 1;
        somebody.userName = u"Somebody"_s;
        stage.workspace().session(id)->tested(somebody); // as if the key before had been theirs
        stage.window().loginAgain(id);
        QVERIFY(stage.waitForPage("methodPage"));
        stage.enter("apiKeyEdit", stage.sandbox().apiKey(), stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()));
        QVERIFY(waitUntil([this] { return !messageShown(stage.wizard()).isEmpty(); }));
        QVERIFY2(messageShown(stage.wizard()).contains(u"has signed in, but this connection belongs to Somebody."_s),
                 qPrintable(messageShown(stage.wizard())));
        QVERIFY(stage.press("messageActionButton", stage.wizard()));
        QVERIFY(stage.save());
        QCOMPARE(stage.saved().id, id);
    }
};

QTEST_MAIN(TestLoginAgain)
#include "tst_login_again.moc"
