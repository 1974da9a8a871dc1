// SPDX-License-Identifier: GPL-3.0-or-later
// A grant that fares badly is told: by the desktop's notifications, once until it is well again; in the window where
// there are none; and on the overview in plain words.
#include "tests/ui/notification_service.h"
#include "tests/ui/oauth_stage.h"

#include "translations/translations.h"
#include "ui/connections/connection_page.h"
#include "ui/connections/health_notices.h"
#include "ui/connections/health_watch.h"
#include "ui/widgets/desktop_notifier.h"
#include "ui/widgets/notice_bar.h"

#include <QFile>
#include <QJsonDocument>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = ConnectionSession::State;

class TestHealth : public QObject {
    Q_OBJECT
private:
    OAuthStage stage;
    NotificationService service;
    QString id;

    [[nodiscard]] ConnectionSession *session() { return stage.workspace().session(id); }
    [[nodiscard]] HealthWatch *watch() { return stage.window().findChild<HealthWatch *>(); }
    [[nodiscard]] QString stateFile() const { return auth::statePath(OAuthStage::settingsPath(id)); }

    /// A refresh, to its end.
    [[nodiscard]] bool refresh()
    {
        session()->refreshToken();
        return waitUntil([this] { return session()->state() != State::Checking; });
    }
    void breakTokenEndpoint()
    {
        stage.sandbox().control(
            u"faults"_s, { { u"match"_s, u"/api/v2/oauth2/token"_s }, { u"times"_s, -1 }, { u"status"_s, 503 } });
    }
    /// Everything that was sent before this has arrived: the service answers in order.
    [[nodiscard]] qsizetype shownInAll()
    {
        const qsizetype before = service.shown.size();
        DesktopNotifier last;
        last.notify(u"last"_s, u"last"_s, {});
        if (!waitUntil([&] { return !service.shown.isEmpty() && service.shown.constLast().title == "last"_L1; }))
            return -1;
        service.shown.removeLast();
        return std::max(before, service.shown.size());
    }
    [[nodiscard]] bool noteLastRefresh(int daysAgo)
    {
        QFile file(stateFile());
        const QJsonObject state{ { u"lastRefresh"_s,
                                   QDateTime::currentDateTimeUtc().addDays(-daysAgo).toString(Qt::ISODateWithMs) } };
        return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(state).toJson()) > 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY2(stage.sandbox().start(), qPrintable(stage.sandbox().errorText()));
        QVERIFY(service.start());
        stage.useFreeCallback();
        stage.open();
        id = stage.connectByBrowser();
        QVERIFY(!id.isEmpty());
        QVERIFY(waitUntil([this] { return session()->state() == State::Ready; }));
        stage.window().connectionPage()->showTab(ConnectionPage::Overview);
    }

    void cleanup()
    {
        stage.sandbox().clearFaults();
        QVERIFY(refresh());
        QCOMPARE(session()->state(), State::Ready);
        QVERIFY(shownInAll() >= 0);
        service.shown.clear();
    }

    void theFirstFailedRefreshIsToldOnce()
    {
        const auto payload = stage.settingsOf(id);
        QVERIFY(payload);
        breakTokenEndpoint();
        QVERIFY(refresh());
        QVERIFY(waitUntil([this] { return service.shown.size() == 1; }));
        const NotificationService::Shown told = service.shown.constFirst();
        QCOMPARE(told.title, u"“%1”: the token could not be refreshed"_s.arg(session()->connection().name));
        QVERIFY2(!told.text.isEmpty(), "says why");
        for (const auth::Secret &secret : { payload->tokens.accessToken.clone(), payload->tokens.refreshToken.clone() })
            QVERIFY(!(told.title + told.text).contains(QString::fromUtf8(secret.reveal())));
        // It fails again, and somebody looks again: it was told.
        QVERIFY(refresh());
        watch()->look();
        QCOMPARE(shownInAll(), 1);
        // Well, and not well again: told anew, in the place of the first.
        stage.sandbox().clearFaults();
        QVERIFY(refresh());
        QCOMPARE(session()->state(), State::Ready);
        breakTokenEndpoint();
        QVERIFY(refresh());
        QVERIFY(waitUntil([this] { return service.shown.size() == 2; }));
        QCOMPARE(service.shown.constLast().id, told.id);
    }

    void whatAnotherProgramMetIsToldToo()
    {
        auth::noteFailure(OAuthStage::settingsPath(id),
                          { .reason = auth::Reason::ClientRefused, .subject = {}, .detail = {}, .suggestion = {} });
        watch()->look();
        QVERIFY(waitUntil([this] { return service.shown.size() == 1; }));
        watch()->look();
        QCOMPARE(shownInAll(), 1);
        // And the overview says it in plain words.
        Q_EMIT session()->changed();
        QVERIFY2(labelText(&stage.window(), "stateFactsLabel").startsWith(u"The last refresh failed on "_s),
                 qPrintable(labelText(&stage.window(), "stateFactsLabel")));
    }

    void aClickShowsTheConnection()
    {
        breakTokenEndpoint();
        QVERIFY(refresh());
        QVERIFY(waitUntil([this] { return service.shown.size() == 1; }));
        const QString other = stage.saveApiKeyConnection(u"another"_s);
        QVERIFY(stage.showConnection(other));
        Q_EMIT service.ActionInvoked(service.shown.constFirst().id, u"default"_s);
        QVERIFY(waitUntil([this] { return stage.window().connectionPage()->session() == session(); }));
        QVERIFY(QCoro::waitFor(stage.workspace().remove(other)));
    }

    void aLongTimeWithoutARefreshIsTold()
    {
        QVERIFY(noteLastRefresh(6));
        watch()->look();
        QCOMPARE(shownInAll(), 0);
        QVERIFY(noteLastRefresh(8));
        // The program tries by itself first; the access token still lives, so that nothing is refreshed.
        watch()->look();
        QVERIFY(waitUntil([this] { return service.shown.size() == 1; }));
        QCOMPARE(service.shown.constFirst().title, u"“%1”: no refresh for 8 days"_s.arg(session()->connection().name));
        watch()->look();
        QCOMPARE(shownInAll(), 1);
        QVERIFY(refresh());
        QVERIFY(noteLastRefresh(9));
        watch()->look();
        QVERIFY(waitUntil([this] { return service.shown.size() == 2; }));
    }

    void anExpiredTokenIsRefreshedInsteadOfTold()
    {
        QVERIFY(noteLastRefresh(8));
        stage.sandbox().control(u"expire"_s, { { u"inSeconds"_s, 0 } });
        const int before = stage.answered(u"/api/v2/oauth2/token"_s);
        watch()->look();
        QVERIFY(waitUntil([&] { return stage.answered(u"/api/v2/oauth2/token"_s) == before + 1; }));
        QVERIFY(waitUntil([this] { return session()->state() == State::Ready; }));
        watch()->look();
        QCOMPARE(shownInAll(), 0);
    }

    void withoutAServiceTheWindowTells()
    {
        service.stop();
        auto *bar = stage.window().findChild<NoticeBar *>();
        QVERIFY(bar && !bar->isVisible());
        // What the page of the connection says already is not said twice.
        QSignalSpy refused(stage.window().findChild<DesktopNotifier *>(), &DesktopNotifier::notShown);
        breakTokenEndpoint();
        QVERIFY(refresh());
        QVERIFY(waitUntil([&] { return refused.size() == 1; }));
        QVERIFY(!bar->isVisible() && !messageShown(&stage.window()).isEmpty());
        stage.sandbox().clearFaults();
        QVERIFY(refresh());
        const QString other = stage.saveApiKeyConnection(u"another"_s);
        QVERIFY(stage.showConnection(other));
        breakTokenEndpoint();
        QVERIFY(refresh());
        QVERIFY(waitUntil([bar] { return bar->isVisible(); }));
        QVERIFY(labelText(bar, "noticeTitleLabel").contains(u"could not be refreshed"_s));
        useLanguage(u"ja"_s);
        QVERIFY(waitUntil([bar] { return labelText(bar, "noticeTitleLabel").contains(u"更新できませんでした"_s); }));
        useLanguage(u"en"_s);
        QVERIFY(stage.press("noticeShowButton"));
        QVERIFY(!bar->isVisible());
        QCOMPARE(stage.window().connectionPage()->session(), session());
        QVERIFY(QCoro::waitFor(stage.workspace().remove(other)));
        QVERIFY(service.start());
    }

    void theOverviewSaysHowTheTokenFares()
    {
        QVERIFY(stage.press("stateDetailsButton"));
        const QString words = labelText(&stage.window(), "stateDetailLabel");
        for (const QString &part : { u"Last refresh: "_s, u"Valid until "_s, u"No refresh has failed since then."_s })
            QVERIFY2(words.contains(part), qPrintable(words));
    }
};

QTEST_MAIN(TestHealth)
#include "tst_health.moc"
