// SPDX-License-Identifier: GPL-3.0-or-later
// Several callers and programs on one settings file, and files that are not as they should be.
#include "auth/settings/file_lock.h"
#include "auth/settings/identity_file.h"
#include "tests/auth/authenticator_rig.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

class TestAuthenticatorTogether : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig.clear();
        QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText()));
    }

    // Together

    void callersAtTheSameTimeShareOneRefresh()
    {
        QVERIFY(m_rig.signInBriefly());
        Session session = m_rig.session(u"REFRESH"_s);
        QVERIFY(!m_rig.sandbox().control(u"latency"_s, { { u"ms"_s, 200 } }).isEmpty());
        QList<QByteArray> tokens;
        for (int i = 0; i < 8; ++i)
            session.authenticator->credential({}).then(
                [&](const Result<CredentialPtr> &credential) { tokens << tokenOf(credential); });
        QTRY_COMPARE_WITH_TIMEOUT(tokens.size(), 8, 60'000);
        for (const QByteArray &token : tokens)
            QCOMPARE(token, tokens.first());
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
    }

    void aSharedWalkServesEachDemand()
    {
        QVERIFY(m_rig.signIn());
        Session session = m_rig.session(u"REFRESH"_s);
        const auto old = session.credential();
        QHash<QByteArray, QByteArray> tokens;
        const auto keep = [&](const char *name) {
            return [&tokens, name](const Result<CredentialPtr> &credential) { tokens[name] = tokenOf(credential); };
        };
        session.authenticator->credential({}).then(keep("any"));
        session.authenticator->replacementFor(*old, {}).then(keep("replacement"));
        session.authenticator->refreshed({}).then(keep("refreshed"));
        QTRY_COMPARE_WITH_TIMEOUT(tokens.size(), 3, 60'000);
        QVERIFY(tokens["replacement"] != tokenOf(old));
        QVERIFY(tokens["refreshed"] != tokenOf(old));
        QCOMPARE(m_rig.stored()->tokens.accessToken.reveal(), tokens["refreshed"]);
    }

    void twoAuthenticatorsOnOneFileRefreshOnce()
    {
        QVERIFY(m_rig.signInBriefly());
        Session one = m_rig.session(u"REFRESH"_s);
        Session other = m_rig.session(u"REFRESH"_s);
        QVERIFY(!m_rig.sandbox().control(u"latency"_s, { { u"ms"_s, 300 } }).isEmpty());
        QList<QByteArray> tokens;
        const auto keep = [&](const Result<CredentialPtr> &credential) { tokens << tokenOf(credential); };
        one.authenticator->credential({}).then(keep);
        other.authenticator->credential({}).then(keep);
        QTRY_COMPARE_WITH_TIMEOUT(tokens.size(), 2, 60'000);
        QCOMPARE(tokens[0], tokens[1]);
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(m_rig.sandbox().state()["refreshTokenReuses"_L1].toInt(), 0);
    }

    void fiveProgramsOnOneFileRefreshOnce()
    {
        QVERIFY(m_rig.signInBriefly());
        QVERIFY(!m_rig.sandbox().control(u"latency"_s, { { u"ms"_s, 300 } }).isEmpty());
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 5; ++i) {
            programs.push_back(std::make_unique<QProcess>());
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TEST_HOME"_s, m_rig.path({}));
            programs.back()->setProcessEnvironment(environment);
            programs.back()->start(QCoreApplication::applicationFilePath(), QStringList());
        }
        QSet<QByteArray> digests;
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(100'000));
            QCOMPARE(program->exitCode(), 0);
            digests << program->readAllStandardOutput();
        }
        QCOMPARE(digests, QSet{ m_rig.stored()->tokens.accessToken.digest().toLatin1() });
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 1);
        QCOMPARE(m_rig.sandbox().state()["refreshTokenReuses"_L1].toInt(), 0);
    }

    void theAuthenticatorMayGoWhileItRefreshes()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        QVERIFY(!m_rig.sandbox().control(u"latency"_s, { { u"ms"_s, 500 } }).isEmpty());
        std::optional<Result<CredentialPtr>> result;
        {
            Session session = m_rig.session(u"REFRESH"_s);
            bool isAsked = false;
            connect(session.authenticator.get(), &Authenticator::tokenRequested, this, [&] { isAsked = true; });
            session.authenticator->refreshed({}).then([&](const Result<CredentialPtr> &ended) { result = ended; });
            QTRY_VERIFY(isAsked);
        }
        // What was asked for is waited for and kept: its refresh token is spent.
        QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30'000);
        QVERIFY2(*result, why(*result));
        QCOMPARE(m_rig.stored()->generation, before->generation + 1);
        QCOMPARE(m_rig.stored()->tokens.accessToken.reveal(), tokenOf(*result));
        const auto lock = tryLockFile(m_rig.settingsPath());
        QVERIFY2(lock, why(lock));
    }

    void theLockIsWaitedForUntilStopped()
    {
        QVERIFY(m_rig.signIn());
        auto lock = tryLockFile(m_rig.settingsPath());
        QVERIFY(lock);
        Session session = m_rig.session(u"REFRESH"_s);
        std::stop_source stop;
        QTimer::singleShot(200, this, [&] { stop.request_stop(); });
        QCOMPARE(outcomeOf(QCoro::waitFor(session.authenticator->refreshed(stop.get_token()))), u"Interrupted"_s);
        QCOMPARE(m_rig.tokenRequests(u"refresh_token"_s), 0);
        QVERIFY(session.credential()); // no lock is needed for what lives
        QTimer::singleShot(200, this, [&] { lock = fail(Reason::Unexpected); });
        QVERIFY(session.refreshed());
    }

    // Files

    void givenPropertiesMustAgreeWithTheFile_data()
    {
        QTest::addColumn<Property>("property");
        QTest::addColumn<QString>("value");
        QTest::newRow("URL") << Url << u"https://other.backlog.com"_s;
        QTest::newRow("client") << OAuthClientId << u"other"_s;
        QTest::newRow("callback URL") << CallbackUrl << u"http://localhost:33334"_s;
    }

    void givenPropertiesMustAgreeWithTheFile()
    {
        QFETCH(const Property, property);
        QFETCH(const QString, value);
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        for (const QString &initiate : { u"OFF"_s, u"REFRESH"_s, u"GETANDREFRESH"_s }) {
            Session session = m_rig.session(initiate, { { property, value } }, { .clockAhead = 3600 });
            const auto credential = session.credential();
            QCOMPARE(outcomeOf(credential), u"SettingsDiffer"_s);
            QCOMPARE(credential.error().exitCode(), 6);
            QCOMPARE(credential.error().subject, QString::fromLatin1(infoOf(property).name));
        }
        QCOMPARE(m_rig.settingsBytes(), before);
        QCOMPARE(m_rig.tokenRequests(), 1);
    }

    void whatIsMissingIsSaidBeforeAnythingIsMade()
    {
        for (const Property property : { Url, OAuthClientId, OAuthClientSecret }) {
            Session session = m_rig.session(u"REFRESH"_s, { { property, QString() }, { OAuthVerifier, u"code"_s } });
            const auto credential = session.credential();
            QCOMPARE(outcomeOf(credential), u"MissingProperty"_s);
            QCOMPARE(credential.error().subject, QString::fromLatin1(infoOf(property).name));
        }
        QVERIFY(!QFile::exists(m_rig.path(u"identity.txt"_s)));
        QCOMPARE(m_rig.tokenRequests(), 0);
    }

    void aFileThatCantBeOpenedIsLeftAlone()
    {
        QVERIFY(m_rig.signIn());
        const QByteArray before = m_rig.settingsBytes();
        QVERIFY(QFile::rename(m_rig.path(u"identity.txt"_s), m_rig.path(u"away.txt"_s)));
        for (const QString &initiate : { u"OFF"_s, u"REFRESH"_s, u"GETANDREFRESH"_s }) {
            Session session = m_rig.session(initiate, {}, { .mayOpenBrowser = true });
            const auto credential = session.credential();
            QCOMPARE(outcomeOf(credential), u"IdentityMissing"_s);
            QCOMPARE(credential.error().exitCode(), 15);
        }
        QVERIFY(!QFile::exists(m_rig.path(u"identity.txt"_s)));
        QVERIFY(QFile::rename(m_rig.path(u"away.txt"_s), m_rig.path(u"identity.txt"_s)));
        QFile file(m_rig.settingsPath());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(before.size() / 2));
        file.close();
        const QByteArray damaged = m_rig.settingsBytes();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize() } });
        const auto credential = session.credential();
        QCOMPARE(outcomeOf(credential), u"SettingsDamaged"_s);
        QCOMPARE(m_rig.settingsBytes(), damaged);
        QCOMPARE(m_rig.tokenRequests(), 1);
    }

    void aFileThatWasGivenAwayServesNobody()
    {
        QVERIFY(m_rig.signIn());
        QVERIFY(m_rig.giveAway());
        for (const QString &initiate : { u"OFF"_s, u"REFRESH"_s }) {
            Session session = m_rig.session(initiate);
            const auto credential = session.credential();
            QCOMPARE(outcomeOf(credential), u"GivenAway"_s);
            QCOMPARE(credential.error().exitCode(), 11);
        }
        QCOMPARE(m_rig.tokenRequests(), 1);
        // A new verifier, whoever's it is, starts anew here.
        Session session = m_rig.session(
            u"REFRESH"_s, { { OAuthVerifier, m_rig.sandbox().authorize({}, {}, m_rig.somebodyElse().userId) } });
        const auto credential = session.credential();
        QVERIFY2(credential, why(credential));
        QVERIFY(!m_rig.stored()->givenAway);
    }

    // security.md, O6
    void nothingSecretIsLogged()
    {
        QVERIFY(m_rig.signIn());
        const auto before = m_rig.stored();
        const QString code = m_rig.sandbox().authorize();
        Session session = m_rig.session(u"REFRESH"_s, { { OAuthVerifier, code } });
        QVERIFY(session.credential());
        QVERIFY(session.refreshed());
        const auto after = m_rig.stored();
        const QString log = session.log->join(u'\n');
        QVERIFY(log.contains(u"grant.new"_s) && log.contains(u"refresh.ok"_s));
        for (const QString &secret : { code, m_rig.sandbox().clientSecret(), textOf(before->tokens.accessToken),
                                       textOf(after->tokens.accessToken), textOf(after->tokens.refreshToken) })
            QVERIFY2(!log.contains(secret), qPrintable(log));
        // A warning that is the same at each request is told once.
        QVERIFY(QFile::setPermissions(m_rig.path(u"identity.txt"_s),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        Session warned = m_rig.session(u"REFRESH"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(warned.credential());
        QCOMPARE(*warned.warnings, QStringList{ u"ReadablePropertyFile"_s });
    }

private:
    AuthenticatorRig m_rig;
};

namespace {

/// What a program of fiveProgramsOnOneFileRefreshOnce() does: from the file alone to a token.
int printDigest(const QString &home)
{
    const auto properties = checkedProperties(bagOf({ { OAuthSettingsLocation, home + u"/OAuthSettings.txt"_s },
                                                      { OAuthSettingsIdentity, home + u"/identity.txt"_s },
                                                      { Property::InitiateOAuth, u"REFRESH"_s } }),
                                              home, home)
                                .value();
    Surroundings surroundings;
    surroundings.network = std::make_shared<Network>(properties);
    surroundings.keys = std::make_shared<IdentityFileKeys>(properties->identityPath, QStringList(), Secret(),
                                                           properties->settingsLocation);
    Authenticator authenticator(properties, surroundings);
    const auto credential = QCoro::waitFor(authenticator.credential({}));
    if (!credential) {
        qWarning("%s", why(credential).constData());
        return credential.error().exitCode();
    }
    std::fputs(qPrintable((*credential)->secret.digest()), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString home = qEnvironmentVariable("TEST_HOME"); !home.isEmpty())
        return printDigest(home);
    TestAuthenticatorTogether test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_authenticator_together.moc"
