// SPDX-License-Identifier: GPL-3.0-or-later
// Lines 3 and 4 of InitiateOAuth against the sandbox and real files: what is used as it is, and what is refreshed. And
// API keys, which have none of it.
#include "auth/age/age.h"
#include "tests/auth/authenticator_rig.h"
#include "tests/support/files.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

constexpr qint64 nearlyTheEnd = 3600 - 30; ///< of a token of the sandbox's

enum class KeepBackup { No, Yes };

} // namespace

class TestAuthenticatorRefresh : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig.clear();
        QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText()));
    }

    // Lines 3 and 4

    void anOldTokenIsRefreshed_data()
    {
        QTest::addColumn<QString>("mode");
        for (const char *mode : { "rotate", "keep", "same-while-alive", "one-grant-per-client" })
            QTest::newRow(mode) << QString::fromLatin1(mode);
    }

    void anOldTokenIsRefreshed()
    {
        QFETCH(const QString, mode);
        QVERIFY(!m_rig.sandbox().control(u"config"_s, { { u"refreshMode"_s, mode } }).isEmpty());
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        QVERIFY(!m_rig.sandbox().control(u"expire"_s).isEmpty());
        Session session = m_rig.session(u"REFRESH"_s, {}, { .clockAhead = nearlyTheEnd });
        const auto credential = session.credential();
        QVERIFY2(credential, why(credential));
        QCOMPARE(m_rig.statusWith(*credential), 200);
        const auto after = m_rig.stored();
        QCOMPARE(after->generation, before->generation + 1);
        QCOMPARE(after->grantId, before->grantId);
        QVERIFY(!after->tokens.accessToken.equals(before->tokens.accessToken));
        QCOMPARE(after->tokens.refreshToken.equals(before->tokens.refreshToken), mode != "rotate"_L1);
        QCOMPARE(after->user->id, before->user->id);
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
        QVERIFY2(session.log->join(u'\n').startsWith(
                     u"refresh.ok generation=%1→%2 ttl="_s.arg(before->generation).arg(after->generation)),
                 qPrintable(session.log->join(u'\n')));
        QCOMPARE((*credential)->generation, after->generation);
    }

    // A server that gives the same token again while it lives must not be asked at every request.
    void aTokenOfShortLifeMakesNoLoop()
    {
        QVERIFY(!m_rig.sandbox()
                     .control(u"config"_s, { { u"refreshMode"_s, u"same-while-alive"_s }, { u"expiresIn"_s, 45 } })
                     .isEmpty());
        QVERIFY(m_rig.signIn());
        Session session = m_rig.session(u"REFRESH"_s);
        for (int i = 0; i < 10; ++i)
            QVERIFY(session.credential());
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 0);
        const auto credential = session.refreshed();
        QVERIFY2(credential, why(credential));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(tokenOf(session.credential()), tokenOf(credential));
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
    }

    void a401IsAnsweredWithOneRefresh()
    {
        QVERIFY(m_rig.signIn());
        Session one = m_rig.session(u"REFRESH"_s);
        Session other = m_rig.session(u"REFRESH"_s);
        const auto first = one.credential();
        const auto same = other.credential();
        QVERIFY(!m_rig.sandbox().control(u"expire"_s).isEmpty());
        QCOMPARE(m_rig.statusWith(*first), 401);
        const auto replaced = one.replacementFor(*first);
        QVERIFY2(replaced, why(replaced));
        QCOMPARE(m_rig.statusWith(*replaced), 200);
        // Who comes later with the same refused token takes what is there.
        QCOMPARE(tokenOf(other.replacementFor(*same)), tokenOf(replaced));
        QCOMPARE(tokenOf(one.replacementFor(*first)), tokenOf(replaced));
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
    }

    void anAnswerWithoutARefreshTokenKeepsTheOldOne()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        QVERIFY(!m_rig.sandbox()
                     .control(u"faults"_s,
                              { { u"match"_s, u"/api/v2/oauth2/token"_s },
                                { u"status"_s, 200 },
                                { u"body"_s, uR"({"access_token":"next","expires_in":3600})"_s } })
                     .isEmpty());
        Session session = m_rig.session(u"REFRESH"_s);
        QCOMPARE(tokenOf(session.refreshed()), QByteArray("next"));
        QVERIFY(m_rig.stored()->tokens.refreshToken.equals(before->tokens.refreshToken));
    }

    void aNewerClientSecretIsUsedAndWritten()
    {
        QVERIFY(m_rig.signIn());
        Session wrong = m_rig.session(u"REFRESH"_s, { { OAuthClientSecret, u"newer"_s } });
        QCOMPARE(outcomeOf(wrong.refreshed()), u"ClientRefused"_s);
        QCOMPARE(m_rig.stored()->clientSecret.reveal(), m_rig.sandbox().clientSecret().toUtf8());
        QVERIFY(!m_rig.sandbox()
                     .control(u"faults"_s,
                              { { u"match"_s, u"/api/v2/oauth2/token"_s },
                                { u"status"_s, 200 },
                                { u"body"_s, uR"({"access_token":"next"})"_s } })
                     .isEmpty());
        QCOMPARE(tokenOf(wrong.refreshed()), QByteArray("next"));
        QCOMPARE(m_rig.stored()->clientSecret.reveal(), QByteArray("newer"));
    }

    void theClockMayBeWrong()
    {
        QVERIFY(m_rig.signIn());
        const auto stored = m_rig.stored();
        for (const qint64 ahead : { -86400LL, -10LL * 365 * 86400 }) {
            Session session = m_rig.session(u"REFRESH"_s, {}, { .clockAhead = ahead });
            for (int i = 0; i < 3; ++i)
                QCOMPARE(tokenOf(session.credential()), stored->tokens.accessToken.reveal());
        }
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 0);
        // A 401 is believed all the same.
        Session session = m_rig.session(u"REFRESH"_s, {}, { .clockAhead = -86400 });
        const auto first = session.credential();
        QVERIFY(session.replacementFor(*first));
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
    }

    void offNeverWrites()
    {
        QVERIFY(m_rig.signIn());
        const auto stored = m_rig.stored();
        const QByteArray before = m_rig.settingsBytes();
        const int requests = m_rig.tokenRequests();
        Session session = m_rig.session(u"OFF"_s);
        const auto credential = session.credential();
        QCOMPARE(tokenOf(credential), stored->tokens.accessToken.reveal());
        QVERIFY(session.confirmUser(999, u"Somebody"_s));
        const auto replaced = session.replacementFor(*credential);
        QCOMPARE(outcomeOf(replaced), u"RefreshNotAllowed"_s);
        QCOMPARE(replaced.error().exitCode(), 11);
        QCOMPARE(outcomeOf(session.refreshed()), u"RefreshNotAllowed"_s);
        Session late = m_rig.session(u"OFF"_s, {}, { .clockAhead = 3600 });
        QCOMPARE(outcomeOf(late.credential()), u"RefreshNotAllowed"_s);
        Session verifier = m_rig.session(u"OFF"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        QCOMPARE(outcomeOf(verifier.credential()), u"VerifierNotAllowed"_s);
        QCOMPARE(m_rig.settingsBytes(), before);
        QCOMPARE(m_rig.tokenRequests(), requests);
        QVERIFY(QFile::remove(m_rig.settingsPath()));
        Session empty = m_rig.session(u"OFF"_s);
        QCOMPARE(outcomeOf(empty.credential()), u"NoGrant"_s);
        QVERIFY(!QFile::exists(m_rig.settingsPath()));
    }

    void offWithATokenOpensNoFile()
    {
        QFile rubbish(m_rig.settingsPath());
        QVERIFY(rubbish.open(QIODevice::WriteOnly) && rubbish.write("rubbish") > 0);
        rubbish.close();
        Session session = m_rig.session(u"OFF"_s, { { OAuthAccessToken, u"given"_s } });
        const auto credential = session.credential();
        QCOMPARE(tokenOf(credential), QByteArray("given"));
        QCOMPARE(outcomeOf(session.replacementFor(*credential)), u"RefreshNotAllowed"_s);
        QCOMPARE(tokenOf(session.credential()), QByteArray("given"));
        QCOMPARE(outcomeOf(session.refreshed()), u"RefreshNotAllowed"_s);
        QCOMPARE(m_rig.settingsBytes(), QByteArray("rubbish"));
    }

    void aGrantThatIsOver()
    {
        QVERIFY(m_rig.signIn());
        QVERIFY(!m_rig.sandbox().control(u"revoke"_s).isEmpty());
        const QByteArray before = m_rig.settingsBytes();
        Session session = m_rig.session(u"REFRESH"_s);
        const auto credential = session.credential();
        const auto over = session.replacementFor(*credential);
        QCOMPARE(outcomeOf(over), u"GrantOver"_s);
        QCOMPARE(over.error().exitCode(), 11);
        QCOMPARE(m_rig.settingsBytes(), before); // nothing is erased
        // A verifier in the same place heals it.
        Session healed = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        const auto next = healed.credential();
        QVERIFY2(next, why(next));
        QCOMPARE(m_rig.statusWith(*next), 200);
    }

    void theNetworkIsDown()
    {
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        m_rig.sandbox().stop();
        Session session = m_rig.session(u"REFRESH"_s, {}, { .clockAhead = 3600 });
        const auto credential = session.credential();
        QCOMPARE(outcomeOf(credential), u"ConnectionFailed"_s);
        QCOMPARE(credential.error().exitCode(), 5);
        QCOMPARE(m_rig.settingsBytes(), before);
        Session young = m_rig.session(u"REFRESH"_s);
        QVERIFY(young.credential()); // no network is needed
        m_rig.clear();
        Session verifier = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, u"any"_s } });
        QCOMPARE(outcomeOf(verifier.credential()), u"ConnectionFailed"_s);
        QVERIFY(!QFile::exists(m_rig.settingsPath()));
    }

    void troublesOfTheTokenEndpoint_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("503") << QJsonObject{ { u"status"_s, 503 } } << Reason::ServerUnavailable;
        QTest::newRow("429") << QJsonObject{ { u"status"_s, 429 } } << Reason::RateLimitReached;
        QTest::newRow("HTML") << QJsonObject{ { u"status"_s, 200 }, { u"body"_s, u"<html>"_s } } << Reason::BadReply;
        QTest::newRow("cut") << QJsonObject{ { u"cut"_s, 10 } } << Reason::ConnectionFailed;
        QTest::newRow("hang") << QJsonObject{ { u"hang"_s, true } } << Reason::TimedOut;
    }

    void troublesOfTheTokenEndpoint()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(const Reason, reason);
        // By rotation, an answer that is cut would take the grant with it: nobody can mend that but the server.
        QVERIFY(!m_rig.sandbox().control(u"config"_s, { { u"refreshMode"_s, u"keep"_s } }).isEmpty());
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        fault[u"match"_s] = u"/api/v2/oauth2/token"_s;
        QVERIFY(!m_rig.sandbox().control(u"faults"_s, fault).isEmpty());
        Session session = m_rig.session(u"REFRESH"_s, { { Timeout, u"1"_s } });
        QCOMPARE(outcomeOf(session.refreshed()), nameOf(reason));
        QCOMPARE(m_rig.settingsBytes(), before);
        QVERIFY(m_rig.sandbox().clearFaults());
        const auto next = session.refreshed();
        QVERIFY2(next, why(next));
    }

    // A file carried here by hand, as the guide's option 2 has it: read by its passphrase, and from the first refresh
    // on by an identity of this machine.

    void aPassphraseFileIsResealedAtTheFirstRefresh()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        sealByPassphrase(*before);
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthSettingsPassphrase, u"pass"_s } });
        const auto used = session.credential();
        QCOMPARE(tokenOf(used), before->tokens.accessToken.reveal());
        QVERIFY(session.confirmUser(before->user->id, before->user->name));
        QVERIFY(!QFile::exists(m_rig.path(u"identity.txt"_s)));

        QStringList made;
        connect(session.authenticator.get(), &Authenticator::identityMade, this,
                [&made](const QString &path) { made << path; });
        const auto renewed = session.refreshed();
        QVERIFY2(renewed, why(renewed));
        QCOMPARE(made, QStringList{ m_rig.path(u"identity.txt"_s) });
        QCOMPARE(m_rig.statusWith(*renewed), 200);
        const auto after = m_rig.stored(); // opened by the identity alone
        QVERIFY2(after, why(after));
        QCOMPARE(after->generation, before->generation + 1);
        QCOMPARE(after->grantId, before->grantId);
        QCOMPARE(tokenOf(m_rig.session(u"REFRESH"_s).credential()), tokenOf(renewed));
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
    }

    void whatElseIsWrittenResealsItToo()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        sealByPassphrase(*before);
        // A recipient beside it is no identity of ours: the file must stay readable here.
        const QString rescue = age::Identity::generate().recipient().text();
        Session session = m_rig.session(
            u"REFRESH"_s, { { OAuthSettingsPassphrase, u"pass"_s }, { OAuthSettingsRecipients, rescue } });
        QVERIFY(session.credential());
        const auto confirmed = session.confirmUser(before->user->id, u"another name"_s);
        QVERIFY2(confirmed, why(confirmed));
        const auto after = m_rig.stored();
        QVERIFY2(after, why(after));
        QCOMPARE(after->user->name, u"another name"_s);
    }

    // Nothing is spent where no identity may be made: an earlier generation could be opened by nobody then.
    void aPassphraseFileBesideAStrangersIsNotRefreshed()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        const QString backup = m_rig.settingsPath() + u".bak"_s;
        QVERIFY(QFile::remove(backup) && QFile::copy(m_rig.settingsPath(), backup));
        sealByPassphrase(*before, KeepBackup::Yes);
        const QByteArray bytes = m_rig.settingsBytes();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthSettingsPassphrase, u"pass"_s } });
        QVERIFY(session.credential());
        QCOMPARE(outcomeOf(session.refreshed()), u"IdentityMissing"_s);
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 0);
        QCOMPARE(m_rig.settingsBytes(), bytes);
    }

    // API keys

    void anApiKeyNeedsNoFile()
    {
        Session session =
            m_rig.session(u"OFF"_s, { { Property::AuthScheme, u"APIToken"_s }, { ApiKey, m_rig.sandbox().apiKey() } });
        const auto credential = session.credential();
        QVERIFY2(credential, why(credential));
        QVERIFY((*credential)->scheme == tsunagi::auth::AuthScheme::ApiToken);
        QCOMPARE(outcomeOf(session.replacementFor(*credential)), u"WrongApiKey"_s);
        QCOMPARE(outcomeOf(session.refreshed()), u"NotWithApiKey"_s);
        QVERIFY(session.confirmUser(1, u"x"_s));
        QVERIFY(!QFile::exists(m_rig.settingsPath()) && !QFile::exists(m_rig.path(u"identity.txt"_s)));
        Session without = m_rig.session(u"OFF"_s, { { Property::AuthScheme, u"APIToken"_s } });
        QCOMPARE(outcomeOf(without.credential()), u"MissingProperty"_s);
    }

private:
    /// The settings file as it would be on a machine that has never seen it: sealed by "pass", and no identity there.
    void sealByPassphrase(const SettingsPayload &payload, KeepBackup backup = KeepBackup::No)
    {
        QFile::remove(m_rig.path(u"identity.txt"_s));
        if (backup == KeepBackup::No)
            QFile::remove(m_rig.settingsPath() + u".bak"_s);
        put(m_rig.settingsPath(),
            age::encryptWithPassphrase(serialise(payload).view(), "pass", age::Armor::Yes, 4).value());
    }

    AuthenticatorRig m_rig;
};

QTEST_GUILESS_MAIN(TestAuthenticatorRefresh)
#include "tst_authenticator_refresh.moc"
