// SPDX-License-Identifier: GPL-3.0-or-later
// Line 5 of InitiateOAuth: a person signs in, and whose grant it is.
#include "tests/auth/authenticator_rig.h"
#include "tests/auth/listening.h"
#include "tests/auth/raw_server.h"
#include "tests/auth/test_browser.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

constexpr qint64 nearlyTheEnd = 3600 - 30; ///< of a token of the sandbox's

} // namespace

class TestAuthenticatorLogin : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig.clear();
        QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText()));
    }

    // Line 5

    void aPersonSignsIn()
    {
        const quint16 port = freePort();
        const QString callback = u"http://localhost:%1/cb"_s.arg(port);
        QVERIFY(!m_rig.sandbox().control(u"callbacks"_s, { { u"add"_s, callback } }).isEmpty());
        Session session = m_rig.session(u"GETANDREFRESH"_s, { { CallbackUrl, callback } }, { .mayOpenBrowser = true });
        TestBrowser browser(m_rig.sandbox());
        m_rig.answerBy(session, browser, "allow");
        bool isFinished = false;
        connect(session.authenticator.get(), &Authenticator::loginFinished, this, [&] { isFinished = true; });
        const auto credential = session.credential();
        QVERIFY2(credential, why(credential));
        QVERIFY(isFinished);
        QCOMPARE(m_rig.statusWith(*credential), 200);
        QCOMPARE(m_rig.stored()->callbackUrl, callback);
        QCOMPARE(listeningOn(port), QStringList());
        const AuthenticatorRig::User user = m_rig.owner();
        QVERIFY(session.confirmUser(user.id, user.name));
        // From then on nobody is asked, whoever may open a browser.
        Session next = m_rig.session(u"GETANDREFRESH"_s, { { CallbackUrl, callback } }, { .clockAhead = nearlyTheEnd });
        QVERIFY(next.credential());
        QCOMPARE(m_rig.tokenRequests(u"authorization_code"_s), 1);
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
        // Until the grant is over: then the person is asked again, and keeps the place.
        QVERIFY(!m_rig.sandbox().control(u"revoke"_s).isEmpty());
        Session again = m_rig.session(u"GETANDREFRESH"_s, { { CallbackUrl, callback } }, { .mayOpenBrowser = true });
        m_rig.answerBy(again, browser, "allow");
        const auto dead = again.credential();
        const auto healed = again.replacementFor(*dead);
        QVERIFY2(healed, why(healed));
        QCOMPARE(m_rig.statusWith(*healed), 200);
        QCOMPARE(m_rig.stored()->user->id, user.id);
    }

    void aPersonRefuses()
    {
        const QString callback = u"http://localhost:%1/cb"_s.arg(freePort());
        QVERIFY(!m_rig.sandbox().control(u"callbacks"_s, { { u"add"_s, callback } }).isEmpty());
        Session session = m_rig.session(u"GETANDREFRESH"_s, { { CallbackUrl, callback } }, { .mayOpenBrowser = true });
        TestBrowser browser(m_rig.sandbox());
        m_rig.answerBy(session, browser, "deny");
        const auto credential = session.credential();
        QCOMPARE(outcomeOf(credential), u"AuthorizationDenied"_s);
        QVERIFY(!QFile::exists(m_rig.settingsPath()));
        QCOMPARE(m_rig.tokenRequests(), 0);
    }

    void nobodyIsThere()
    {
        Session session = m_rig.session(u"GETANDREFRESH"_s);
        const auto credential = session.credential();
        QCOMPARE(outcomeOf(credential), u"NoBrowserPossible"_s);
        QCOMPARE(credential.error().exitCode(), 11);
        Session refresh = m_rig.session(u"REFRESH"_s, {}, { .mayOpenBrowser = true });
        QCOMPARE(outcomeOf(refresh.credential()), u"NoGrant"_s);
    }

    void theCallbackPortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Session session =
            m_rig.session(u"GETANDREFRESH"_s, { { CallbackUrl, u"http://127.0.0.1:%1"_s.arg(other.serverPort()) } },
                          { .mayOpenBrowser = true });
        QCOMPARE(outcomeOf(session.credential()), u"PortInUse"_s);
    }

    void whoAsksMayStopOrGo()
    {
        const quint16 port = freePort();
        const Values callback{ { CallbackUrl, u"http://localhost:%1/cb"_s.arg(port) } };
        Session session = m_rig.session(u"GETANDREFRESH"_s, callback, { .mayOpenBrowser = true });
        std::stop_source stop;
        connect(session.authenticator.get(), &Authenticator::loginStarted, this,
                [&] { QTimer::singleShot(50, this, [&] { stop.request_stop(); }); });
        QCOMPARE(outcomeOf(session.credential(stop.get_token())), u"LoginCancelled"_s);
        QCOMPARE(listeningOn(port), QStringList());

        // A window that is closed leaves no listener behind for five minutes.
        std::optional<Result<CredentialPtr>> result;
        Session gone = m_rig.session(u"GETANDREFRESH"_s, callback, { .mayOpenBrowser = true });
        gone.authenticator->credential({}).then([&](const Result<CredentialPtr> &ended) { result = ended; });
        QTRY_VERIFY(!listeningOn(port).isEmpty());
        gone.authenticator.reset();
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30'000);
        QCOMPARE(outcomeOf(*result), u"LoginCancelled"_s);
        QCOMPARE(listeningOn(port), QStringList());
    }

    // Users

    void theUserIsWrittenOnce()
    {
        const AuthenticatorRig::User user = m_rig.owner();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        QVERIFY(session.credential());
        QVERIFY(!m_rig.stored()->user);
        QVERIFY(session.confirmUser(user.id, user.name));
        QCOMPARE(m_rig.stored()->user->id, user.id);
        QCOMPARE(m_rig.stored()->user->name, user.name);
        QCOMPARE(m_rig.stored()->generation, 2);
        const QByteArray before = m_rig.settingsBytes();
        QVERIFY(session.confirmUser(user.id, user.name));
        QCOMPARE(m_rig.settingsBytes(), before);
        const auto other = session.confirmUser(user.id + 1, u"Other"_s);
        QCOMPARE(outcomeOf(other), u"OtherUser"_s);
        QCOMPARE(other.error().subject, u"Other"_s);
        QCOMPARE(other.error().detail, user.name);
        QCOMPARE(m_rig.settingsBytes(), before);
        QVERIFY(session.confirmUser(user.id, u"New name"_s));
        QCOMPARE(m_rig.stored()->user->name, u"New name"_s);
    }

    void anotherUserTakesNothingOver()
    {
        QVERIFY(m_rig.signIn());
        const AuthenticatorRig::User other = m_rig.somebodyElse();
        QVERIFY(other.id != 0);
        const auto before = m_rig.stored();
        const Values verifier{ { OAuthVerifier, m_rig.sandbox().authorize({}, {}, other.userId) } };
        Session session = m_rig.session(u"REFRESH"_s, verifier);
        const auto refused = session.credential();
        QCOMPARE(outcomeOf(refused), u"OtherUser"_s);
        QCOMPARE(refused.error().exitCode(), 4);
        QCOMPARE(refused.error().subject, other.name);
        QCOMPARE(refused.error().detail, before->user->name);
        QCOMPARE(refused.error().suggestion, m_rig.pendingPath());
        struct stat info{};
        QCOMPARE(::stat(qPrintable(m_rig.pendingPath()), &info), 0);
        QCOMPARE(info.st_mode & 07777, 0600U);
        QVERIFY(m_rig.stored()->tokens.refreshToken.equals(before->tokens.refreshToken));

        // Without the verifier the grant goes on, and can be refreshed; with it the error stays. The code isn't spent
        // again.
        Session without = m_rig.session(u"REFRESH"_s);
        QVERIFY(without.refreshed());
        const int requests = m_rig.tokenRequests();
        Session again = m_rig.session(u"REFRESH"_s, verifier);
        QCOMPARE(outcomeOf(again.credential()), u"OtherUser"_s);
        QCOMPARE(m_rig.tokenRequests(), requests);

        // The person's yes takes it without a new code.
        Session yes = m_rig.session(u"REFRESH"_s, verifier, { .replaceUser = true });
        const auto taken = yes.credential();
        QVERIFY2(taken, why(taken));
        QCOMPARE(m_rig.statusWith(*taken), 200);
        QCOMPARE(m_rig.tokenRequests(), requests);
        QCOMPARE(m_rig.stored()->user->id, other.id);
        QCOMPARE(m_rig.stored()->follows->grantId, before->grantId);
        QVERIFY(!QFile::exists(m_rig.pendingPath()));
        Session then = m_rig.session(u"REFRESH"_s, verifier);
        QCOMPARE(tokenOf(then.credential()), tokenOf(taken));
        QCOMPARE(m_rig.tokenRequests(), requests);
    }

    void anotherUserMayBeMeantFromTheStart()
    {
        QVERIFY(m_rig.signIn());
        const AuthenticatorRig::User other = m_rig.somebodyElse();
        Session session =
            m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize({}, {}, other.userId) } },
                          { .replaceUser = true });
        const auto taken = session.credential();
        QVERIFY2(taken, why(taken));
        QVERIFY(session.confirmUser(other.id, other.name));
        QCOMPARE(m_rig.stored()->user->id, other.id);
    }

    void anotherUsersSeedTakesNothingOver()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        const TokenSet seed = m_rig.madeElsewhere(m_rig.somebodyElse().userId);
        Session session = m_rig.session(
            u"REFRESH"_s,
            { { OAuthAccessToken, textOf(seed.accessToken) }, { OAuthRefreshToken, textOf(seed.refreshToken) } });
        QCOMPARE(outcomeOf(session.credential()), u"OtherUser"_s);
        QVERIFY(m_rig.stored()->tokens.refreshToken.equals(before->tokens.refreshToken));
        QVERIFY(QFile::exists(m_rig.pendingPath()));
    }

    // Between the exchange and the question who it is, the network went: the grant waits, sealed, and is taken later.
    void aGrantWaitsUntilItsUserIsKnown()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        QVERIFY(!m_rig.sandbox()
                     .control(u"faults"_s,
                              { { u"match"_s, u"/api/v2/users/myself"_s }, { u"status"_s, 503 }, { u"times"_s, 2 } })
                     .isEmpty());
        const Values verifier{ { OAuthVerifier, m_rig.sandbox().authorize() } };
        for (int i = 0; i < 2; ++i) {
            Session session = m_rig.session(u"REFRESH"_s, verifier);
            QCOMPARE(outcomeOf(session.credential()), u"ServerUnavailable"_s);
            QVERIFY(QFile::exists(m_rig.pendingPath()));
            QVERIFY(m_rig.stored()->tokens.refreshToken.equals(before->tokens.refreshToken));
        }
        Session session = m_rig.session(u"REFRESH"_s, verifier);
        const auto credential = session.credential();
        QVERIFY2(credential, why(credential));
        QCOMPARE(m_rig.statusWith(*credential), 200);
        QCOMPARE(m_rig.tokenRequests(u"authorization_code"_s), 2);
        QVERIFY(!QFile::exists(m_rig.pendingPath()));
        QCOMPARE(m_rig.stored()->user->id, before->user->id);
        QVERIFY(m_rig.stored()->grantId != before->grantId);
    }

private:
    AuthenticatorRig m_rig;
};

QTEST_GUILESS_MAIN(TestAuthenticatorLogin)
#include "tst_authenticator_login.moc"
