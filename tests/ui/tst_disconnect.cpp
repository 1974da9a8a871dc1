// SPDX-License-Identifier: GPL-3.0-or-later
// ログアウト and 接続を削除: what goes from the disk and the keychain, what stays, what is said of Backlog, and that
// its page is opened only when a person asks for it.
#include "tests/ui/late_store.h"
#include "tests/ui/oauth_stage.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/wizard/wizard_page.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using auth::Property;

namespace {

/// A keychain that refuses to remove.
class KeepingStore : public auth::KeychainStore {
public:
    bool refuses = false;
    QCoro::Task<auth::Result<void>> remove(QString key, std::stop_token stop) override
    {
        if (refuses)
            co_return auth::fail(auth::Reason::KeychainLocked);
        co_return co_await auth::KeychainStore::remove(std::move(key), std::move(stop));
    }
};

} // namespace

class TestDisconnect : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;
    std::shared_ptr<KeepingStore> store;

    void askToLogOut() { stage.window().findChild<QAction *>(u"logOutAction"_s)->trigger(); }
    [[nodiscard]] QWidget *bar(const char *name)
    {
        auto *found = findWidget<QWidget>(&stage.window(), name);
        return found && found->isVisible() ? found : nullptr;
    }
    [[nodiscard]] bool isSaid(const QString &words) { return labelsShown(&stage.window()).join(u'\n').contains(words); }
    [[nodiscard]] ConnectionSession::State state() { return stage.window().connectionPage()->session()->state(); }
    [[nodiscard]] bool logOut()
    {
        askToLogOut();
        QWidget *question = bar("logOutQuestionBar");
        return question && stage.press("confirmButton", question) && waitUntil([this] {
                   return bar("loggedOutBar") || !messageShown(&stage.window(), "logOutFailureBar").isEmpty();
               });
    }

    /// All but the overview's latest issues, which may still be on their way.
    [[nodiscard]] qsizetype requestsThatTell()
    {
        const QJsonArray log = stage.sandbox().log();
        return std::ranges::count_if(
            log, [](const auto &entry) { return entry.toObject()["path"_L1].toString() != "/api/v2/issues"_L1; });
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
        stage.useFreeCallback();
        store = std::make_shared<KeepingStore>();
        stage.setSecrets(store);
        stage.browser().opened.clear();
        stage.open();
    }

    void cleanup() { stage.close(); }

    void theGrantGoesAndTheConnectionStays()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        stage.window().connectionPage()->session()->refreshToken(); // so that there is a backup
        QVERIFY(waitUntil([&] { return QFile::exists(stage.settingsPath(id) + u".bak"_s); }));
        QVERIFY(waitUntil([this] { return state() == ConnectionSession::State::Ready; }));
        const auth::SettingsPayload held = *stage.settingsOf(id);
        put(stage.settingsPath(id) + u".pending"_s,
            contentOf(stage.settingsPath(id))); // somebody else's would stand so
        const auth::SavedConnection before = stage.saved();
        const qsizetype pages = stage.browser().opened.size();
        const qsizetype requests = requestsThatTell();
        QVERIFY(logOut());

        QStringList left = QDir(folderOf(id)).entryList(QDir::Files | QDir::Hidden);
        left.removeOne(u"OAuthSettings.txt.lock"_s);
        QCOMPARE(left, QStringList());
        QCOMPARE(keychainNamesOfConnections(), QStringList{ auth::secretKey(id, Property::OAuthClientSecret) });
        QCOMPARE(filesHolding(held.tokens.refreshToken.reveal()), QStringList());
        QCOMPARE(stage.saved().properties, before.properties);
        QCOMPARE(stage.saved().secrets, before.secrets);
        QCOMPARE(state(), ConnectionSession::State::LoginNeeded);
        QCOMPARE(messageShown(&stage.window()), QString()); // a wish is no failure
        QVERIFY(isSaid(u"Logged out on this computer"_s));
        QVERIFY(isSaid(u"Backlog was not told: it lets no program withdraw a permission."_s));
        QCOMPARE(requestsThatTell(), requests); // there is nothing that it could be told by

        QCOMPARE(stage.browser().opened.size(), pages); // only on click
        QVERIFY(stage.press("confirmButton", bar("loggedOutBar")));
        QCOMPARE(stage.browser().opened.last(), QUrl(stage.sandbox().url() + u"/EditApiSettings.action"_s));
        QVERIFY(!bar("loggedOutBar"));
    }

    void andCanBeLoggedInToAgain()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        QVERIFY(logOut());
        stage.open(); // after a restart as well
        stage.window().begin();
        QVERIFY(waitUntil([this] {
            return stage.window().connectionPage() && stage.window().connectionPage()->session()
                && state() == ConnectionSession::State::LoginNeeded;
        }));
        QVERIFY(stage.press("messageActionButton"));
        QVERIFY(waitUntil([this] { return stage.wizard(); }) && stage.waitForBrowserUrl());
        QCOMPARE(stage.visit(stage.decided()).status, 200);
        QVERIFY(stage.save());
        QCOMPARE(stage.saved().id, id);
        QVERIFY(stage.settingsOf(id));
    }

    void ofAnApiKey()
    {
        QVERIFY(stage.goToSaveByKey() && stage.save());
        const QString id = stage.saved().id;
        QVERIFY(logOut());
        QCOMPARE(keychainNamesOfConnections(), QStringList());
        QVERIFY(isSaid(u"Backlog was not told: it lets no program delete a key."_s));
        QCOMPARE(stage.workspace().sessions().size(), 1);
        stage.window().connectionPage()->session()->check();
        QVERIFY(waitUntil([this] { return !messageShown(&stage.window()).isEmpty(); }));
        QCOMPARE(state(), ConnectionSession::State::LoginNeeded);
        QVERIFY(stage.press("messageActionButton"));
        QVERIFY(waitUntil([this] { return stage.wizard(); }) && stage.waitForPage("methodPage"));
        stage.enter("apiKeyEdit", stage.sandbox().apiKey(), stage.wizard());
        QVERIFY(stage.press("nextButton", stage.wizard()) && stage.save());
        QCOMPARE(stage.saved().id, id);
        QCOMPARE(keychainSecret(auth::secretKey(id, Property::ApiKey)), stage.sandbox().apiKey().toUtf8());
    }

    void declinedNothingGoes()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        const QByteArray before = contentOf(stage.settingsPath(id));
        askToLogOut();
        QVERIFY(isSaid(u"Log out of “"_s));
        // Enter does no harm.
        QCOMPARE(stage.window().focusWidget(), findWidget<QWidget>(bar("logOutQuestionBar"), "declineButton"));
        QVERIFY(stage.press("declineButton", bar("logOutQuestionBar")));
        QVERIFY(!bar("logOutQuestionBar"));
        QCOMPARE(contentOf(stage.settingsPath(id)), before);
        QCOMPARE(state(), ConnectionSession::State::Ready);
    }

    void aLockedKeychainIsToldAndTheRestIsDone()
    {
        QVERIFY(stage.goToSaveByKey() && stage.save());
        store->refuses = true;
        QVERIFY(logOut());
        QVERIFY2(messageShown(&stage.window(), "logOutFailureBar").startsWith(u"The keyring (keychain) is locked."_s),
                 qPrintable(messageShown(&stage.window(), "logOutFailureBar")));
        QCOMPARE(keychainNamesOfConnections().size(), 1);
        QVERIFY(!bar("loggedOutBar")); // nothing is said that is not so
        store->refuses = false;
        QVERIFY(logOut());
        QVERIFY(bar("loggedOutBar"));
        QCOMPARE(keychainNamesOfConnections(), QStringList());
    }

    void whatIsNoSettingsFileStays()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        put(stage.settingsPath(id), "Dear diary\n");
        QVERIFY(logOut());
        QVERIFY(!messageShown(&stage.window(), "logOutFailureBar").isEmpty());
        QCOMPARE(contentOf(stage.settingsPath(id)), QByteArray("Dear diary\n"));
    }

    void aRemovalSaysTheSameOfBacklog()
    {
        const QString id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        stage.browser().opened.clear();
        stage.window().findChild<QAction *>(u"removeConnectionAction"_s)->trigger();
        QVERIFY(isSaid(u"Backlog is not told: a key or an allowed application stays there until you take it away"_s));
        QCOMPARE(stage.browser().opened, QList<QUrl>());
        QVERIFY(stage.press("confirmLinkButton", bar("confirmBar")));
        QCOMPARE(stage.browser().opened, QList{ QUrl(stage.sandbox().url() + u"/EditApiSettings.action"_s) });
        QVERIFY(bar("confirmBar")); // that answered nothing
        QVERIFY(stage.press("confirmButton", bar("confirmBar")));
        QVERIFY(waitUntil([this] { return stage.workspace().sessions().isEmpty(); }));
        QVERIFY(waitUntil([] { return settingsFolders().isEmpty(); }));
        QCOMPARE(keychainNamesOfConnections(), QStringList());
    }
};

QTEST_MAIN(TestDisconnect)
#include "tst_disconnect.moc"
