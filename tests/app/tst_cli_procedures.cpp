// SPDX-License-Identifier: GPL-3.0-or-later
// call, refresh and exec against a sandbox: what they print, what they persist, and the exit code of each mishap.
#include "tests/app/cli_space.h"

#include <QFile>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliProcedures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_space.reset(); }
    void authorizationUrl();
    void stateAndCallbackAreEncoded();
    void tokenByVerifier();
    void tokenByWholeCallbackUrl();
    void tokenInAppModeNeedsAPerson();
    void refreshByHand();
    void refreshOfAStoredGrant();
    void refreshOfAnOlderTokenOfTheFile();
    void nothingIsSpentWhereTheFileCantBeOpened();
    void inputsFromFilesAndStandardInput();
    void mistakes_data();
    void mistakes();
    void refreshKeepsAndTells();
    void refreshOnlyWhatIsOld();
    void refreshHasItsCodes();
    void refreshOfASeedGetsNewTokens();
    void execGivesTheCredential();
    void execGivesTheKey();
    void execLeavesNothingOfOurs();
    void execFailsWith125();
    void execEndsAsItsCommand();

private:
    /// The outputs of a procedure, or an empty object.
    QJsonObject called(const QStringList &words, const QStringList &more = {})
    {
        const CliResult result =
            m_space->cli.run(QStringList{ u"call"_s } + words + QStringList{ u"-o"_s, u"json"_s } + more);
        return result.exitCode == 0 ? rowsOf(result).first().toObject() : QJsonObject();
    }
    bool works(const QString &accessToken)
    {
        CliRunner other;
        other.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
        other.set(u"TSUNAGI_OAUTHACCESSTOKEN"_s, accessToken);
        return other.run({ u"test"_s }).exitCode == 0;
    }

    std::unique_ptr<CliSpace> m_space;
};

void TestCliProcedures::init()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
    m_space->useOAuth(u"OFF"_s);
}

void TestCliProcedures::authorizationUrl()
{
    const QJsonObject first = called({ u"GetOAuthAuthorizationURL"_s });
    const QUrl url(first["URL"_L1].toString());
    QCOMPARE(url.path(), u"/OAuth2AccessRequest.action"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"response_type"_s), u"code"_s);
    QCOMPARE(query.queryItemValue(u"client_id"_s), m_space->sandbox.clientId());
    QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), m_space->sandbox.callbackUrl());
    QCOMPARE(query.queryItemValue(u"state"_s), first["State"_L1].toString());
    // Another process exchanges the code: no challenge.
    QVERIFY(!query.hasQueryItem(u"code_challenge"_s));
    QVERIFY(first["State"_L1].toString().size() >= 43);
    QVERIFY(called({ u"getoauthauthorizationurl"_s })["State"_L1] != first["State"_L1]);
    QCOMPARE(m_space->sandbox.log().size(), 0);
}

void TestCliProcedures::stateAndCallbackAreEncoded()
{
    const QString callback = u"https://example.com/cb?x=1&y=a+b"_s;
    const QJsonObject made =
        called({ u"GetOAuthAuthorizationURL"_s, u"CallbackURL="_s + callback, u"State=a&b+c=ü"_s });
    QCOMPARE(made["State"_L1].toString(), u"a&b+c=ü"_s);
    const QString url = made["URL"_L1].toString();
    QVERIFY2(url.contains(u"redirect_uri=https%3A%2F%2Fexample.com%2Fcb%3Fx%3D1%26y%3Da%2Bb&"_s), qPrintable(url));
    QVERIFY2(url.endsWith(u"&state=a%26b%2Bc%3D%C3%BC"_s), qPrintable(url));
}

void TestCliProcedures::tokenByVerifier()
{
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize());
    const QJsonObject tokens = called({ u"GetOAuthAccessToken"_s });
    QCOMPARE(tokens.keys(), (QStringList{ u"ExpiresIn"_s, u"OAuthAccessToken"_s, u"OAuthRefreshToken"_s }));
    QCOMPARE(tokens["ExpiresIn"_L1].toInt(), 3600);
    QVERIFY(works(tokens["OAuthAccessToken"_L1].toString()));
    QVERIFY(!QFile::exists(m_space->settingsFile())); // a procedure persists nothing
    // The same code once more.
    const CliResult again = m_space->cli.run({ u"call"_s, u"GetOAuthAccessToken"_s, u"-o"_s, u"json"_s });
    QCOMPARE(again.exitCode, 4);
    QCOMPARE(again.error()["reason"_L1].toString(), u"CodeRefused"_s);
}

void TestCliProcedures::tokenByWholeCallbackUrl()
{
    const QString pasted = m_space->sandbox.callbackUrl() + u"?code="_s + m_space->sandbox.authorize() + u"&state=x"_s;
    const QJsonObject tokens = called({ u"GetOAuthAccessToken"_s, u"AuthMode=web"_s, u"Verifier="_s + pasted });
    QVERIFY(works(tokens["OAuthAccessToken"_L1].toString()));
    const CliResult refused = m_space->cli.run({ u"call"_s, u"GetOAuthAccessToken"_s, u"-o"_s, u"json"_s,
                                                 u"Verifier=http://localhost:33333/?error=access_denied"_s });
    QCOMPARE(refused.exitCode, 4);
    QCOMPARE(refused.error()["reason"_L1].toString(), u"CallbackRefused"_s);
}

void TestCliProcedures::tokenInAppModeNeedsAPerson()
{
    const CliResult result =
        m_space->cli.run({ u"call"_s, u"GetOAuthAccessToken"_s, u"AuthMode=APP"_s, u"-o"_s, u"json"_s });
    QCOMPARE(result.exitCode, 11);
    QCOMPARE(result.error()["reason"_L1].toString(), u"NoBrowserPossible"_s);
}

void TestCliProcedures::refreshByHand()
{
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize());
    const QJsonObject first = called({ u"GetOAuthAccessToken"_s });
    m_space->cli.unset(u"TSUNAGI_OAUTHVERIFIER"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHREFRESHTOKEN"_s, first["OAuthRefreshToken"_L1].toString());
    const QJsonObject second = called({ u"RefreshOAuthAccessToken"_s });
    QVERIFY(works(second["OAuthAccessToken"_L1].toString()));
    QVERIFY(second["OAuthRefreshToken"_L1] != first["OAuthRefreshToken"_L1]); // the sandbox rotates
    QVERIFY(!QFile::exists(m_space->settingsFile()));
}

void TestCliProcedures::refreshOfAStoredGrant()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray before = m_space->cli.run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out;
    const QJsonObject held = QJsonDocument::fromJson(before).object();
    m_space->cli.set(u"TSUNAGI_INITIATEOAUTH"_s, u"OFF"_s); // whatever it says
    m_space->cli.set(u"TSUNAGI_OAUTHREFRESHTOKEN"_s, held["refreshToken"_L1].toString());
    const CliResult result = m_space->cli.run({ u"call"_s, u"RefreshOAuthAccessToken"_s, u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 0 && result.err.contains(m_space->settingsFile().toUtf8()), result.told());
    const QJsonObject tokens = rowsOf(result).first().toObject();
    const QJsonObject after =
        QJsonDocument::fromJson(m_space->cli.run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out)
            .object();
    QCOMPARE(after["generation"_L1].toInt(), held["generation"_L1].toInt() + 1);
    QCOMPARE(after["accessToken"_L1], tokens["OAuthAccessToken"_L1]);
    QCOMPARE(after["refreshToken"_L1], tokens["OAuthRefreshToken"_L1]);
    m_space->cli.unset(u"TSUNAGI_OAUTHREFRESHTOKEN"_s);
    QCOMPARE(m_space->cli.run({ u"test"_s }).exitCode, 0);
}

void TestCliProcedures::refreshOfAnOlderTokenOfTheFile()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QJsonObject held =
        QJsonDocument::fromJson(m_space->cli.run({ u"settings"_s, u"decrypt"_s, m_space->settingsFile() }).out)
            .object();
    QCOMPARE(m_space->cli.run({ u"refresh"_s }).exitCode, 0);
    // Spent by the refresh: sent once more, it would revoke the grant.
    m_space->cli.set(u"TSUNAGI_OAUTHREFRESHTOKEN"_s, held["refreshToken"_L1].toString());
    const QJsonObject tokens = called({ u"RefreshOAuthAccessToken"_s });
    QVERIFY(works(tokens["OAuthAccessToken"_L1].toString()));
    m_space->cli.unset(u"TSUNAGI_OAUTHREFRESHTOKEN"_s);
    QCOMPARE(m_space->cli.run({ u"refresh"_s }).exitCode, 0);
}

void TestCliProcedures::nothingIsSpentWhereTheFileCantBeOpened()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QVERIFY(QFile::rename(m_space->cli.path(u".config/tsunagi/identity.txt"_s), m_space->cli.path(u"key"_s)));
    const int before = m_space->requestsTo(u"/api/v2/oauth2/token"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHREFRESHTOKEN"_s, u"some"_s);
    QCOMPARE(m_space->cli.run({ u"call"_s, u"RefreshOAuthAccessToken"_s }).exitCode, 15);
    QCOMPARE(m_space->requestsTo(u"/api/v2/oauth2/token"_s), before);
}

void TestCliProcedures::inputsFromFilesAndStandardInput()
{
    const QString file = m_space->cli.file(u"verifier"_s, m_space->sandbox.authorize().toUtf8() + '\n');
    QVERIFY(!called({ u"GetOAuthAccessToken"_s, u"OAuthVerifier=@"_s + file }).isEmpty());
    const CliResult piped = m_space->cli.run({ u"call"_s, u"GetOAuthAccessToken"_s, u"Verifier=-"_s },
                                             m_space->sandbox.authorize().toUtf8() + '\n');
    QVERIFY2(piped.exitCode == 0 && piped.err.isEmpty(), piped.told());
    // A secret on the command line works, and is told once.
    const CliResult seen =
        m_space->cli.run({ u"call"_s, u"GetOAuthAccessToken"_s, u"Verifier="_s + m_space->sandbox.authorize() });
    QVERIFY2(seen.exitCode == 0 && seen.err.count("OAuthVerifier") >= 1, seen.told());
}

void TestCliProcedures::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QStringList &words, int code, const QString &reason) {
        QTest::newRow(name) << words << code << reason;
    };
    row("no procedure", { u"GetOAuthAcessToken"_s }, 2, u"UnknownProcedure"_s);
    row("no input", { u"GetOAuthAccessToken"_s, u"Verifer=x"_s }, 2, u"UnknownInput"_s);
    row("input of another", { u"RefreshOAuthAccessToken"_s, u"State=x"_s }, 2, u"UnknownInput"_s);
    row("no equals sign", { u"GetOAuthAccessToken"_s, u"Verifier"_s }, 2, u"BadArgument"_s);
    row("no such mode", { u"GetOAuthAccessToken"_s, u"AuthMode=DESKTOP"_s }, 2, u"BadArgument"_s);
    row("twice", { u"GetOAuthAccessToken"_s, u"Verifier=x"_s, u"OAuthVerifier=y"_s }, 3, u"RepeatedProperty"_s);
    row("twice, by -p", { u"GetOAuthAccessToken"_s, u"Verifier=x"_s, u"-p"_s, u"OAuthVerifier=y"_s }, 3,
        u"RepeatedProperty"_s);
    row("line end", { u"GetOAuthAccessToken"_s, u"Verifier=x\ny"_s }, 3, u"ControlCharacter"_s);
    row("no verifier", { u"GetOAuthAccessToken"_s, u"AuthMode=WEB"_s }, 3, u"MissingProperty"_s);
    row("no refresh token", { u"RefreshOAuthAccessToken"_s }, 3, u"MissingProperty"_s);
    row("wrong refresh token", { u"RefreshOAuthAccessToken"_s, u"OAuthRefreshToken=x"_s }, 11, u"GrantOver"_s);
    row("no file", { u"RefreshOAuthAccessToken"_s, u"OAuthRefreshToken=@/nowhere"_s }, 3, u"UnreadablePropertyFile"_s);
    row("two standard inputs",
        { u"GetOAuthAccessToken"_s, u"Verifier=-"_s, u"--property-file"_s, u"OAuthClientSecret=-"_s }, 2,
        u"TwoStandardInputs"_s);
    row("to a file", { u"GetOAuthAccessToken"_s, u"Verifier=x"_s, u"--to"_s, u"tokens.json"_s }, 2,
        u"OutputNotPossible"_s);
}

void TestCliProcedures::mistakes()
{
    QFETCH(const QStringList, words);
    const CliResult result =
        m_space->cli.run(QStringList{ u"call"_s } + words + QStringList{ u"-o"_s, u"json"_s, u"--quiet"_s });
    QTEST(result.error()["reason"_L1].toString(), "reason");
    QTEST(result.exitCode, "code");
    QVERIFY(result.out.isEmpty());
}

void TestCliProcedures::refreshKeepsAndTells()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray before = m_space->cli.run({ u"token"_s }).out;
    const CliResult result = m_space->cli.run({ u"refresh"_s, u"-o"_s, u"json"_s });
    QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
    const QJsonObject row = rowsOf(result).first().toObject();
    QCOMPARE(row.keys(), (QStringList{ u"ExpiresIn"_s, u"Generation"_s, u"ObtainedAt"_s }));
    QVERIFY(row["ExpiresIn"_L1].toInt() > 3590);
    const QByteArray after = m_space->cli.run({ u"token"_s }).out;
    QVERIFY(after != before && !result.out.contains(after.trimmed()));
}

void TestCliProcedures::refreshOnlyWhatIsOld()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const int before = m_space->requestsTo(u"/api/v2/oauth2/token"_s);
    const CliResult young = m_space->cli.run({ u"refresh"_s, u"--if-older-than"_s, u"12h"_s, u"-o"_s, u"json"_s });
    QCOMPARE(young.exitCode, 0);
    QCOMPARE(m_space->requestsTo(u"/api/v2/oauth2/token"_s), before);
    QTest::qWait(1100);
    const CliResult old = m_space->cli.run({ u"refresh"_s, u"--if-older-than"_s, u"0"_s, u"-o"_s, u"json"_s });
    QCOMPARE(rowsOf(old).first()["Generation"_L1].toInt(), rowsOf(young).first()["Generation"_L1].toInt() + 1);
    QCOMPARE(m_space->requestsTo(u"/api/v2/oauth2/token"_s), before + 1);
    QCOMPARE(m_space->cli.run({ u"refresh"_s, u"--if-older-than"_s, u"soon"_s }).exitCode, 2);
}

void TestCliProcedures::refreshHasItsCodes()
{
    const auto reasonOf = [this](const QStringList &more = {}) {
        return m_space->cli.run(QStringList{ u"refresh"_s, u"-o"_s, u"json"_s } + more).error()["reason"_L1].toString();
    };
    QCOMPARE(reasonOf(), u"NoGrant"_s);
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QCOMPARE(reasonOf({ u"-p"_s, u"InitiateOAuth=OFF"_s }), u"RefreshNotAllowed"_s);
    QCOMPARE(reasonOf({ u"-p"_s, u"AuthScheme=APIToken"_s, u"-p"_s, u"ApiKey=x"_s, u"--quiet"_s }), u"NotWithApiKey"_s);
    QFile file(m_space->settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    m_space->sandbox.stop();
    QCOMPARE(reasonOf(), u"ConnectionFailed"_s);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestCliProcedures::refreshOfASeedGetsNewTokens()
{
    m_space->cli.set(u"TSUNAGI_OAUTHVERIFIER"_s, m_space->sandbox.authorize());
    const QJsonObject tokens = called({ u"GetOAuthAccessToken"_s });
    m_space->cli.unset(u"TSUNAGI_OAUTHVERIFIER"_s);
    m_space->cli.set(u"TSUNAGI_INITIATEOAUTH"_s, u"REFRESH"_s);
    m_space->cli.set(u"TSUNAGI_OAUTHACCESSTOKEN"_s, tokens["OAuthAccessToken"_L1].toString());
    m_space->cli.set(u"TSUNAGI_OAUTHREFRESHTOKEN"_s, tokens["OAuthRefreshToken"_L1].toString());
    QCOMPARE(m_space->cli.run({ u"refresh"_s }).exitCode, 0);
    const QByteArray now = m_space->cli.run({ u"token"_s }).out.trimmed();
    QVERIFY(now != tokens["OAuthAccessToken"_L1].toString().toUtf8());
    QVERIFY(works(QString::fromUtf8(now)));
}

void TestCliProcedures::execGivesTheCredential()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const QByteArray token = m_space->cli.run({ u"token"_s }).out;
    m_space->cli.set(u"BACKLOG_API_KEY"_s, u"of somebody else"_s);
    const CliResult result = m_space->cli.run(
        { u"exec"_s, u"--"_s, u"sh"_s, u"-c"_s,
          u"echo $BACKLOG_ACCESS_TOKEN; echo $BACKLOG_DOMAIN; echo ${BACKLOG_API_KEY-none}; echo \"$1\" >&2"_s, u"sh"_s,
          u"a b\nc"_s });
    QVERIFY2(result.exitCode == 0, result.told());
    const QString domain = QUrl(m_space->sandbox.url()).authority();
    QCOMPARE(result.out, token + domain.toUtf8() + "\nnone\n");
    QCOMPARE(result.err, QByteArray("a b\nc\n"));
}

void TestCliProcedures::execGivesTheKey()
{
    CliRunner other;
    other.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    other.set(u"TSUNAGI_APIKEY"_s, m_space->sandbox.apiKey());
    const CliResult result = other.run({ u"exec"_s, u"--"_s, u"printenv"_s, u"BACKLOG_API_KEY"_s });
    QCOMPARE(result.out, m_space->sandbox.apiKey().toUtf8() + '\n');
    QCOMPARE(other.run({ u"exec"_s, u"--"_s, u"printenv"_s, u"BACKLOG_ACCESS_TOKEN"_s }).exitCode, 1);
}

void TestCliProcedures::execLeavesNothingOfOurs()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    m_space->cli.set(u"CREDENTIALS_DIRECTORY"_s, u"/nowhere"_s);
    const QString look = u"env | grep -c '^TSUNAGI_\\|^CREDENTIALS_DIRECTORY'; umask; ulimit -Sc; "_s
        + u"ls -l /proc/self/fd | grep -v '/proc/\\|pipe:\\|/dev/null' | wc -l; grep '^Sig[IB]' /proc/self/status"_s;
    const QByteArray plain =
        m_space->cli
            .shell(u"umask 027; ulimit -Sc 0; unset $(env | grep -o '^TSUNAGI_[A-Z]*') CREDENTIALS_DIRECTORY; "_s
                   + look)
            .out;
    m_space->cli.set(u"LOOK"_s, look);
    const CliResult ours = m_space->cli.shell(u"umask 027; ulimit -Sc 0; exec \"$CLI\" exec -- sh -c \"$LOOK\""_s);
    QCOMPARE(ours.out, plain);
    QVERIFY2(plain.startsWith("0\n"), plain);
}

void TestCliProcedures::execFailsWith125()
{
    const auto failed = [this](const QStringList &words) {
        return m_space->cli.run(QStringList{ u"exec"_s, u"-o"_s, u"json"_s } + words);
    };
    const CliResult nobody = failed({ u"--"_s, u"true"_s });
    QCOMPARE(nobody.exitCode, 125);
    QCOMPARE(nobody.error()["reason"_L1].toString(), u"NoGrant"_s);
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    const CliResult missing = failed({ u"--"_s, u"/nowhere/at-all"_s });
    QCOMPARE(missing.exitCode, 125);
    QCOMPARE(missing.error()["reason"_L1].toString(), u"CommandNotStarted"_s);
    QCOMPARE(failed({}).exitCode, 125);
    QCOMPARE(failed({ u"--min-ttl"_s, u"soon"_s, u"--"_s, u"true"_s }).exitCode, 125);
}

void TestCliProcedures::execEndsAsItsCommand()
{
    QCOMPARE(m_space->connectOnce().exitCode, 0);
    QCOMPARE(m_space->cli.run({ u"exec"_s, u"--"_s, u"sh"_s, u"-c"_s, u"exit 42"_s }).exitCode, 42);
    // What can't be had is a warning, and the command runs all the same.
    const CliResult shortLived = m_space->cli.run({ u"exec"_s, u"--min-ttl"_s, u"2h"_s, u"--"_s, u"echo"_s, u"ran"_s });
    QCOMPARE(shortLived.exitCode, 0);
    QVERIFY2(shortLived.out == "ran\n" && !shortLived.err.isEmpty(), shortLived.told());
    const CliResult signalled = m_space->cli.shell(u"\"$CLI\" exec -- sh -c 'kill -TERM $$'; echo $?"_s);
    QCOMPARE(signalled.out, QByteArray("143\n"));
}

QTEST_GUILESS_MAIN(TestCliProcedures)
#include "tst_cli_procedures.moc"
