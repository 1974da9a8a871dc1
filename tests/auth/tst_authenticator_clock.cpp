// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong clocks, servers that give odd lives or the same token again, and what is remembered of it in "<file>.state":
// at most one refresh an expiry, and never a loop (security.md, R8). And the lock while a person is awaited.
#include "auth/initiate_oauth.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/settings_state.h"
#include "tests/auth/authenticator_rig.h"
#include "tests/auth/raw_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

constexpr qint64 day = 86'400;
constexpr qint64 tenYears = 10 * 366 * day;

/// A space that gives a token a second number at each refresh, or the same one again.
struct Space {
    Space()
        : server([this](const RawRequest &request) { return answer(request); })
    {
    }

    RawAnswer answer(const RawRequest &request)
    {
        if (request.target != "/api/v2/oauth2/token")
            return RawAnswer::http(200, R"({"id":1,"name":"Yumi"})");
        ++tokenRequests;
        if (isSilent)
            return RawAnswer::silence();
        if (!givesSameToken)
            ++number;
        QByteArray body = R"({"access_token":"A#","refresh_token":"R",@})";
        return RawAnswer::http(200, body.replace('#', QByteArray::number(number)).replace('@', life), date());
    }
    [[nodiscard]] QByteArray date() const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(clockAhead);
        return "Date: " + QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT\r\n";
    }

    RawServer server;
    int tokenRequests = 0;
    int number = 0;
    bool givesSameToken = false;
    bool isSilent = false;
    qint64 clockAhead = 0; ///< of the space's clock
    QByteArray life = R"("expires_in":3600)";
};

} // namespace

class TestAuthenticatorClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_rig.clear(); }

    void aWrongClockNeverLoops_data()
    {
        QTest::addColumn<qint64>("ahead");
        QTest::addColumn<int>("refreshes");
        QTest::newRow("right") << qint64(0) << 0;
        QTest::newRow("a day behind") << -day << 0; // used, a 401 would tell
        QTest::newRow("ten years behind") << -tenYears << 0;
        QTest::newRow("a day ahead") << day << 1;
        QTest::newRow("ten years ahead") << tenYears << 1;
    }

    // The clock is wrong and stays so: handed in for all but the birth of tokens, which the real clock dates.
    void aWrongClockNeverLoops()
    {
        QFETCH(const qint64, ahead);
        QFETCH(const int, refreshes);
        Space space;
        QVERIFY(connectBy(space));
        const int before = space.tokenRequests;
        // One more that is expired by the wrong clock makes one refresh. Its answer is dated by the same clock in a
        // real process; tests/e2e/tst_wrong_clock.py does that.
        Session session = sessionOf(space, { .clockAhead = ahead });
        QVERIFY(session.credential());
        QCOMPARE(space.tokenRequests - before, refreshes);
    }

    void livesOfTokensMakeNoLoop_data()
    {
        QTest::addColumn<QByteArray>("life");
        for (const char *life :
             { R"("expires_in":3600)", R"("expires_in":"3600")", R"("expires_in":"3600.5")", R"("x":1)",
               R"("expires_in":null)", R"("expires_in":0)", R"("expires_in":-1)", R"("expires_in":-1e300)",
               R"("expires_in":1e300)", R"("expires_in":"abc")", R"("expires_in":"")", R"("expires_in":[])",
               R"("expires_in":30)", R"("expires_in":20)", R"("expires_in":0.5)" })
            QTest::newRow(life) << QByteArray(life);
    }

    void livesOfTokensMakeNoLoop()
    {
        QFETCH(const QByteArray, life);
        Space space;
        space.life = life;
        QVERIFY(connectBy(space));
        QCOMPARE(space.tokenRequests, 1);
        for (int i = 0; i < 5; ++i) {
            Session session = sessionOf(space);
            QVERIFY(session.credential());
            QVERIFY(session.credential());
        }
        QCOMPARE(space.tokenRequests, 1);
        // Each is refreshed once where that is asked for, and that answer serves the next.
        Session session = sessionOf(space);
        QVERIFY(session.refreshed());
        for (int i = 0; i < 5; ++i)
            QVERIFY(session.credential());
        QCOMPARE(space.tokenRequests, 2);
    }

    // backlog-api.md, section 1: asked again while it lives, Backlog gave the same token with what was left of its
    // life.
    void theSameNearlyDeadTokenAgain()
    {
        Space space;
        space.life = R"("expires_in":3600)";
        QVERIFY(connectBy(space));
        space.givesSameToken = true;
        space.life = R"("expires_in":50)";
        // By its dates 50 seconds are left: one refresh, which gives the same with 50 seconds.
        for (int i = 0; i < 10; ++i) {
            Session session = sessionOf(space, { .clockAhead = i == 0 ? 3550 : 0 });
            QCOMPARE(tokenOf(session.credential()), QByteArray("A1"));
        }
        QCOMPARE(space.tokenRequests, 2);
        // To its very end, and then once more.
        Session late = sessionOf(space, { .clockAhead = 45 });
        QVERIFY(late.credential());
        QCOMPARE(space.tokenRequests, 2);
        Session over = sessionOf(space, { .clockAhead = 55 });
        QVERIFY(over.credential());
        QCOMPARE(space.tokenRequests, 3);
    }

    void theStateTellsOfTheClock()
    {
        Space space;
        space.clockAhead = -day; // ours is a day ahead
        QVERIFY(connectBy(space));
        const SettingsState state = readState(m_rig.settingsPath());
        QVERIFY(state.clockSkew);
        QVERIFY2(std::abs(*state.clockSkew + day) <= 5, QByteArray::number(*state.clockSkew));
        QVERIFY(std::abs(state.lastRefresh.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QVERIFY(!state.lastError);

        // Set right, the clock shows the token's birth in the future. It lives for an hour, not for a day and an hour.
        const int before = space.tokenRequests;
        Session soon = sessionOf(space, { .clockAhead = -day + 600 });
        const auto credential = soon.credential();
        QCOMPARE(tokenOf(credential), QByteArray("A1"));
        const qint64 left = QDateTime::currentDateTimeUtc().addSecs(-day).secsTo((*credential)->expiresAt);
        QVERIFY2(std::abs(left - 3600) < 60, QByteArray::number(left));
        QCOMPARE(space.tokenRequests, before);
        Session later = sessionOf(space, { .clockAhead = -day + 3600 });
        QCOMPARE(tokenOf(later.credential()), QByteArray("A2"));
        QCOMPARE(space.tokenRequests, before + 1);
        // The state may be lost: then the token is used until a 401 tells.
        QVERIFY(QFile::remove(statePath(m_rig.settingsPath())));
        Session without = sessionOf(space, { .clockAhead = -day + 7200 });
        QCOMPARE(tokenOf(without.credential()), QByteArray("A2"));
    }

    void theBirthIsRedatedOnlyWhereTheClockWasSetBack_data()
    {
        QTest::addColumn<qint64>("elapsed"); // by our clock, since the birth
        QTest::addColumn<qint64>("skew"); // of the space's clock, at the birth
        QTest::addColumn<bool>("isAliveNow");
        QTest::newRow("right, young") << qint64(100) << qint64(0) << true;
        QTest::newRow("right, over") << qint64(3600) << qint64(0) << false;
        QTest::newRow("ahead and still so, young") << qint64(100) << -day << true;
        QTest::newRow("ahead and still so, over") << qint64(3600) << -day << false;
        QTest::newRow("ahead, set right, young") << -day + 100 << -day << true;
        QTest::newRow("ahead, set right, over") << -day + 3600 << -day << false;
        QTest::newRow("ahead, set right, long over") << -day / 2 << -day << false;
        QTest::newRow("ahead, set too far back") << -2 * day << -day << true;
        QTest::newRow("ten years ahead, set right, over") << -tenYears + 4000 << -tenYears << false;
        QTest::newRow("behind and still so, young") << qint64(100) << day << true;
        QTest::newRow("behind, set right") << day + 100 << day << false; // one refresh too many, no more
        QTest::newRow("right, now behind") << -day << qint64(0) << true;
        QTest::newRow("right within the tolerance") << qint64(-200) << qint64(-200) << true;
    }

    void theBirthIsRedatedOnlyWhereTheClockWasSetBack()
    {
        QFETCH(const qint64, elapsed);
        QFETCH(const qint64, skew);
        QFETCH(const bool, isAliveNow);
        TokenSet tokens;
        tokens.accessToken = Secret("A1");
        tokens.expiresIn = 3600;
        tokens.obtainedAt = QDateTime({ 2026, 11, 23 }, { 3, 0 }, Qt::UTC);
        QCOMPARE(isAlive(tokens, { tokens.obtainedAt.addSecs(elapsed), skew }), isAliveNow);
    }

    // Promise 2: who waited while the holder found nobody at home does not ask again.
    void whoWaitedSharesTheNetworksFailure()
    {
        Space space;
        QVERIFY(connectBy(space));
        space.isSilent = true;
        const int before = space.tokenRequests;
        const Values quick{ { Timeout, u"1"_s } };
        std::vector<Session> sessions;
        QStringList outcomes;
        for (int i = 0; i < 4; ++i)
            sessions.push_back(sessionOf(space, { .clockAhead = 3600 }, quick));
        for (Session &session : sessions)
            session.authenticator->credential({}).then(
                [&outcomes](const Result<CredentialPtr> &credential) { outcomes << outcomeOf(credential); });
        QTRY_COMPARE_WITH_TIMEOUT(outcomes.size(), 4, 60'000);
        QCOMPARE(outcomes, QStringList(4, u"TimedOut"_s));
        QCOMPARE(space.tokenRequests - before, 1);
        const SettingsState state = readState(m_rig.settingsPath());
        QVERIFY(state.lastError && state.lastError->reason == Reason::TimedOut);
        // Who comes later asks for itself.
        space.isSilent = false;
        Session next = sessionOf(space, { .clockAhead = 3600 });
        QVERIFY(next.credential());
        QCOMPARE(space.tokenRequests - before, 2);
        QVERIFY(!readState(m_rig.settingsPath()).lastError);
    }

    // The lock is never held while a person is awaited.
    void theLockIsFreeWhileAPersonIsAwaited()
    {
        Space space;
        Session login =
            sessionOf(space, { .mayOpenBrowser = true }, { { Property::InitiateOAuth, u"GETANDREFRESH"_s } });
        AuthorizationFlow *flow = nullptr;
        connect(login.authenticator.get(), &Authenticator::loginStarted, this,
                [&](AuthorizationFlow *started) { flow = started; });
        std::optional<QString> outcome;
        login.authenticator->credential({}).then(
            [&](const Result<CredentialPtr> &credential) { outcome = outcomeOf(credential); });
        QTRY_VERIFY(flow);
        QTest::qWait(100);
        {
            const auto lock = tryLockFile(m_rig.settingsPath());
            QVERIFY2(lock, why(lock));
        }
        // Another one signs in meanwhile, refreshes, and waits for nothing.
        QElapsedTimer watch;
        watch.start();
        QVERIFY(connectBy(space));
        Session other = sessionOf(space);
        QVERIFY(other.refreshed());
        QVERIFY2(watch.elapsed() < 20'000, QByteArray::number(watch.elapsed()));
        QVERIFY(!outcome);
        // And the person's answer is taken all the same.
        QVERIFY(flow->offerPaste(u"code"_s));
        QTRY_VERIFY_WITH_TIMEOUT(outcome, 30'000);
        QCOMPARE(*outcome, u"done"_s);
    }

    void nobodyIsAskedInVain()
    {
        Space space;
        // A folder where the file should be can't be replaced.
        Session login = sessionOf(space, { .mayOpenBrowser = true },
                                  { { Property::InitiateOAuth, u"GETANDREFRESH"_s },
                                    { OAuthSettingsLocation, u"/proc/tsunagi/OAuthSettings.txt"_s } });
        bool isAsked = false;
        connect(login.authenticator.get(), &Authenticator::loginStarted, this, [&] { isAsked = true; });
        const auto credential = login.credential();
        QVERIFY(!credential);
        QCOMPARE(credential.error().exitCode(), 13);
        QVERIFY(!isAsked);
        QCOMPARE(space.tokenRequests, 0);
    }

private:
    [[nodiscard]] Session sessionOf(const Space &space, AuthenticatorRig::Options options = {}, const Values &more = {})
    {
        Values values{ { Url, space.server.url() },
                       { OAuthClientId, u"id"_s },
                       { OAuthClientSecret, u"secret"_s },
                       { CallbackUrl, u"https://callback.example/cb"_s } };
        for (const auto &[property, value] : more)
            values[property] = value;
        return m_rig.session(u"REFRESH"_s, values, options);
    }
    [[nodiscard]] bool connectBy(const Space &space)
    {
        Session first = sessionOf(space, {}, { { OAuthVerifier, u"code%1"_s.arg(++m_codes) } });
        return first.credential().has_value();
    }

    AuthenticatorRig m_rig;
    int m_codes = 0;
};

QTEST_GUILESS_MAIN(TestAuthenticatorClock)
#include "tst_authenticator_clock.moc"
