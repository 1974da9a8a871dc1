// SPDX-License-Identifier: GPL-3.0-or-later
// Lines 1 and 2 of InitiateOAuth against the sandbox and real files: verifiers and tokens that are given.
#include "tests/auth/authenticator_rig.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

constexpr qint64 nearlyTheEnd = 3600 - 30; ///< of a token of the sandbox's

} // namespace

class TestAuthenticatorSeeds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig.clear();
        QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText()));
    }

    // Line 1

    void aVerifierIsExchangedOnce()
    {
        const QString code = m_rig.sandbox().authorize();
        Session first = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, code } });
        const auto credential = first.credential();
        QVERIFY2(credential, why(credential));
        QCOMPARE(m_rig.statusWith(*credential), 200);
        QCOMPARE((*credential)->generation, 1);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo((*credential)->expiresAt);
        QVERIFY2(left > 3500 && left <= 3600, QByteArray::number(left));
        struct stat info{};
        QCOMPARE(::stat(qPrintable(m_rig.settingsPath()), &info), 0);
        QCOMPARE(info.st_mode & 07777, 0600U);
        QVERIFY(m_rig.settingsBytes().startsWith("-----BEGIN AGE ENCRYPTED FILE-----"));

        const auto stored = m_rig.stored();
        QVERIFY2(stored, why(stored));
        QCOMPARE(stored->url, m_rig.sandbox().url());
        QCOMPARE(stored->clientId, m_rig.sandbox().clientId());
        QCOMPARE(stored->clientSecret.reveal(), m_rig.sandbox().clientSecret().toUtf8());
        QCOMPARE(stored->callbackUrl, m_rig.sandbox().callbackUrl());
        QCOMPARE(stored->generation, 1);
        QVERIFY(stored->knows(Secret::fromText(code)) && stored->knows(stored->tokens.accessToken));
        QVERIFY(!stored->follows);

        // A job left with its verifier keeps working, as a code or as the pasted URL.
        const QString url = m_rig.sandbox().callbackUrl() + u"?code=%1&state=x"_s.arg(code);
        for (const QString &verifier : { code, url }) {
            Session next = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, verifier } });
            QCOMPARE(tokenOf(next.credential()), tokenOf(credential));
        }
        // And from the file alone (the guide's option 2).
        Session alone = m_rig.session(
            u"REFRESH"_s, { { Url, {} }, { OAuthClientId, {} }, { OAuthClientSecret, {} }, { CallbackUrl, {} } });
        QCOMPARE(tokenOf(alone.credential()), tokenOf(credential));
        QCOMPARE(m_rig.tokenRequests(), 1);
    }

    void aNewVerifierReplacesTheGrant()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        const auto credential = session.credential();
        QVERIFY2(credential, why(credential));
        const auto after = m_rig.stored();
        QVERIFY(after->grantId != before->grantId);
        QCOMPARE(after->generation, 1);
        QCOMPARE(after->follows->grantId, before->grantId);
        QCOMPARE(after->follows->generation, before->generation);
        QVERIFY(after->knows(before->tokens.refreshToken));
        QCOMPARE(after->user->id, before->user->id);
        QVERIFY(!QFile::exists(m_rig.pendingPath()));
        QVERIFY(QFile::exists(m_rig.settingsPath() + u".bak"_s));
    }

    void aWrongVerifierWithoutAGrant()
    {
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, u"wrong"_s } });
        const auto credential = session.credential();
        QCOMPARE(outcomeOf(credential), u"CodeRefused"_s);
        QCOMPARE(credential.error().exitCode(), 4);
        QVERIFY(!QFile::exists(m_rig.settingsPath()));
        QVERIFY(!QFile::exists(m_rig.settingsPath() + u".rehearsal"_s));
        // The right one works then.
        Session right = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        QVERIFY(right.credential());
    }

    void aWrongVerifierBesideAWorkingGrant()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, u"wrong"_s } });
        QCOMPARE(tokenOf(session.credential()), before->tokens.accessToken.reveal());
        QCOMPARE(*session.warnings, QStringList{ u"CodeRefused"_s });
        const auto after = m_rig.stored();
        QVERIFY(after->knows(Secret("wrong")));
        QCOMPARE(after->grantId, before->grantId);
        QCOMPARE(after->generation, before->generation + 1);
        QCOMPARE(after->follows->generation, before->generation);
        const int requests = m_rig.tokenRequests();
        Session again = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, u"wrong"_s } });
        QVERIFY(again.credential());
        QCOMPARE(*again.warnings, QStringList());
        QCOMPARE(m_rig.tokenRequests(), requests);
    }

    void aWrongClientIsNoWrongVerifier()
    {
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        const QString code = m_rig.sandbox().authorize();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, code }, { OAuthClientSecret, u"wrong"_s } });
        QCOMPARE(outcomeOf(session.credential()), u"ClientRefused"_s);
        QCOMPARE(m_rig.settingsBytes(), before);
        Session right = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, code } });
        QVERIFY(right.credential());
    }

    // The tokens were made, the answer was lost: an error that says "network", and nothing is written.
    void aLostAnswerLosesNothingElse()
    {
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        QVERIFY(!m_rig.sandbox()
                     .control(u"faults"_s,
                              { { u"match"_s, u"/api/v2/oauth2/token"_s }, { u"process"_s, true }, { u"cut"_s, -1 } })
                     .isEmpty());
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        const auto credential = session.credential();
        QVERIFY(!credential);
        QCOMPARE(credential.error().exitCode(), 5);
        QCOMPARE(m_rig.settingsBytes(), before);
        QCOMPARE(m_rig.tokenRequests(), 2);
    }

    // Line 2

    void aLivingSeedIsTriedAndWritten()
    {
        const TokenSet seed = m_rig.madeElsewhere();
        const int requests = m_rig.tokenRequests();
        const Values given{ { OAuthAccessToken, textOf(seed.accessToken) },
                            { OAuthRefreshToken, textOf(seed.refreshToken) },
                            { OAuthExpiresIn, u"3600"_s },
                            { OAuthTokenTimestamp, QDateTime::currentDateTimeUtc().toString(Qt::ISODate) } };
        Session session = m_rig.session(u"REFRESH"_s, given);
        const auto credential = session.credential();
        QCOMPARE(tokenOf(credential), seed.accessToken.reveal());
        QVERIFY((*credential)->expiresAt.isValid());
        QCOMPARE(m_rig.tokenRequests(), requests); // not refreshed: it lives
        QCOMPARE(m_rig.userRequests(), 1);
        const auto stored = m_rig.stored();
        QVERIFY2(stored, why(stored));
        QVERIFY(stored->knows(seed.accessToken) && stored->knows(seed.refreshToken));
        Session again = m_rig.session(u"REFRESH"_s, given);
        QCOMPARE(tokenOf(again.credential()), seed.accessToken.reveal());
        QCOMPARE(m_rig.userRequests(), 1);
        // The next connection's token is refreshed though the old seed is still given (the guide's F4).
        Session later = m_rig.session(u"REFRESH"_s, given, { .clockAhead = nearlyTheEnd });
        const auto renewed = later.credential();
        QVERIFY2(renewed, why(renewed));
        QVERIFY(tokenOf(renewed) != seed.accessToken.reveal());
        QCOMPARE(m_rig.statusWith(*renewed), 200);
    }

    void aDeadAccessTokenWithAGoodRefreshToken()
    {
        const TokenSet seed = m_rig.madeElsewhere();
        for (const QString &access : { QString(), u"dead"_s }) {
            m_rig.clear();
            const TokenSet own = m_rig.madeElsewhere();
            Session session = m_rig.session(
                u"REFRESH"_s, { { OAuthAccessToken, access }, { OAuthRefreshToken, textOf(own.refreshToken) } });
            const auto credential = session.credential();
            QVERIFY2(credential, why(credential));
            QCOMPARE(m_rig.statusWith(*credential), 200);
            const auto stored = m_rig.stored();
            QVERIFY(stored->knows(own.refreshToken));
            QVERIFY(!stored->tokens.refreshToken.equals(own.refreshToken)); // rotated
            QCOMPARE(stored->knows(Secret::fromText(access)), !access.isEmpty());
        }
    }

    void aRefusedSeed()
    {
        const Values wrong{ { OAuthAccessToken, u"dead"_s }, { OAuthRefreshToken, u"wrong"_s } };
        Session alone = m_rig.session(u"REFRESH"_s, wrong);
        const auto refused = alone.credential();
        QCOMPARE(outcomeOf(refused), u"GrantOver"_s);
        QVERIFY(!QFile::exists(m_rig.settingsPath()));

        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        Session session = m_rig.session(u"REFRESH"_s, wrong);
        QCOMPARE(tokenOf(session.credential()), before->tokens.accessToken.reveal());
        QCOMPARE(*session.warnings, QStringList{ u"GrantOver"_s });
        const int requests = m_rig.tokenRequests();
        Session again = m_rig.session(u"REFRESH"_s, wrong);
        QVERIFY(again.credential());
        QCOMPARE(*again.warnings, QStringList());
        QCOMPARE(m_rig.tokenRequests(), requests);
        QVERIFY(m_rig.stored()->tokens.refreshToken.equals(before->tokens.refreshToken));
    }

    void anAccessTokenAloneIsForThisRunOnly()
    {
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        const TokenSet other = m_rig.madeElsewhere();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthAccessToken, textOf(other.accessToken) } });
        const auto credential = session.credential();
        QCOMPARE(tokenOf(credential), other.accessToken.reveal());
        QCOMPARE((*credential)->generation, 0);
        // Whoever is behind it: the file is somebody else's business.
        QVERIFY(session.confirmUser(999, u"Somebody"_s));
        QCOMPARE(m_rig.settingsBytes(), before);
        QVERIFY(QFile::remove(m_rig.settingsPath()));
        Session without = m_rig.session(u"REFRESH"_s, { { OAuthAccessToken, textOf(other.accessToken) } });
        QCOMPARE(tokenOf(without.credential()), other.accessToken.reveal());
        QVERIFY(!QFile::exists(m_rig.settingsPath()));
    }

    void aRefusedAccessTokenGivesWayToTheGrant()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthAccessToken, u"dead"_s } });
        const auto dead = session.credential();
        QCOMPARE(tokenOf(dead), QByteArray("dead"));
        const auto replaced = session.replacementFor(*dead);
        QCOMPARE(tokenOf(replaced), before->tokens.accessToken.reveal());
        QCOMPARE(*session.warnings, QStringList{ u"WrongAccessToken"_s });
        // From then on it is not tried again, in this run and in the next.
        QCOMPARE(tokenOf(session.credential()), before->tokens.accessToken.reveal());
        QVERIFY(m_rig.stored()->knows(Secret("dead")));
        Session again = m_rig.session(u"REFRESH"_s, { { OAuthAccessToken, u"dead"_s } });
        QCOMPARE(tokenOf(again.credential()), before->tokens.accessToken.reveal());
        QCOMPARE(*again.warnings, QStringList());
        QCOMPARE(m_rig.tokenRequests(), 1);
    }

private:
    AuthenticatorRig m_rig;
};

QTEST_GUILESS_MAIN(TestAuthenticatorSeeds)
#include "tst_authenticator_seeds.moc"
