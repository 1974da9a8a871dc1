// SPDX-License-Identifier: GPL-3.0-or-later
// Every line and column of InitiateOAuth's list, in every combination of what is stored and what is given: exit code,
// requests, and the file afterwards, as tests/auth/initiate_oauth_list reads them from the specification.
#include "auth/authenticator.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/settings_file.h"
#include "tests/auth/initiate_oauth_list.h"
#include "tests/auth/making.h"
#include "tests/auth/raw_server.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

/// A space that knows a few codes and tokens, and counts.
class Space {
public:
    Space()
        : server([this](const RawRequest &request) { return answer(request); })
    {
    }

    void reset()
    {
        living = { "A9" };
        refreshTokens = { "R9" };
        codes = { "C9", "C7" };
        exchanges = refreshes = userRequests = 0;
    }

    RawServer server;
    QSet<QByteArray> living;
    QSet<QByteArray> refreshTokens;
    QSet<QByteArray> codes;
    int exchanges = 0;
    int refreshes = 0;
    int userRequests = 0;

private:
    RawAnswer answer(const RawRequest &request)
    {
        if (request.target == "/api/v2/oauth2/token")
            return answerToken(request.form());
        if (request.target == "/api/v2/users/myself")
            ++userRequests;
        const bool isLiving = living.contains(request.header("authorization").mid(7));
        return isLiving ? RawAnswer::http(200, R"({"id":1,"name":"Yumi"})") : RawAnswer::http(401, "");
    }
    RawAnswer answerToken(const QHash<QByteArray, QByteArray> &form)
    {
        const bool isRefresh = form["grant_type"] == "refresh_token";
        ++(isRefresh ? refreshes : exchanges);
        const bool isGood = isRefresh ? refreshTokens.remove(form["refresh_token"]) : codes.remove(form["code"]);
        if (!isGood)
            return RawAnswer::http(400, R"({"error":"invalid_grant"})");
        const QByteArray number = QByteArray::number(++m_made);
        living << "made-A" + number;
        refreshTokens << "made-R" + number;
        QByteArray body =
            R"({"access_token":"made-A#","refresh_token":"made-R#","token_type":"Bearer","expires_in":3600})";
        return RawAnswer::http(200, body.replace('#', number));
    }

    int m_made = 0;
};

/// "exit 11, exchanges 0, …": compared as text, so that a failure shows all.
QByteArray told(int exitCode, int exchanges, int refreshes, int users, int logins)
{
    return "exit " + QByteArray::number(exitCode) + ", exchanges " + QByteArray::number(exchanges) + ", refreshes "
        + QByteArray::number(refreshes) + ", user requests " + QByteArray::number(users) + ", logins "
        + QByteArray::number(logins);
}

} // namespace

class TestAuthenticatorMatrix : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCombination_data();
    void everyCombination();

private:
    struct Run {
        int exitCode = 0;
        int logins = 0;
        QByteArray token;
    };
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString settingsPath() const { return path(u"grant/OAuthSettings.txt"_s); }
    [[nodiscard]] SettingsPayload payloadOf(const Case &one) const;
    [[nodiscard]] QByteArray contentOf(const Case &one);
    void prepare(const Case &one);
    [[nodiscard]] std::shared_ptr<const ConnectionProperties> propertiesOf(const Case &one) const;
    [[nodiscard]] Run run(const Case &one);
    [[nodiscard]] QByteArray complaint(const Case &one);
    [[nodiscard]] QByteArray fileComplaint(const Case &one, const Expected &expected, const QByteArray &before);

    Space m_space;
    std::unique_ptr<QTemporaryDir> m_folder;
    Shared<const SettingsKeys> m_keys;
    QHash<QByteArray, QByteArray> m_sealed; ///< files by what is in them: sealing is made once each
};

void TestAuthenticatorMatrix::initTestCase()
{
    // In memory where there is such a place: each case syncs its file several times.
    const QString fast = u"/dev/shm"_s;
    m_folder = std::make_unique<QTemporaryDir>((::access(qPrintable(fast), W_OK) == 0 ? fast : u"/tmp"_s)
                                               + u"/tsunagi-matrix-XXXXXX"_s);
    QVERIFY(m_folder->isValid());
    QVERIFY(makeIdentityFile(path(u"identity.txt"_s)));
    IdentityFileKeys source(path(u"identity.txt"_s), {}, {}, settingsPath());
    const auto keys = QCoro::waitFor(source.keys(false, {}));
    QVERIFY2(keys, why(keys));
    m_keys = *keys;
}

SettingsPayload TestAuthenticatorMatrix::payloadOf(const Case &one) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SettingsPayload stored;
    stored.grantId = u"AAAAAAAAAAAAAAAAAAAAAA"_s;
    stored.generation = generationBefore;
    stored.url = one.file == File::OtherSpace ? u"https://other.backlog.com"_s : m_space.server.url();
    stored.clientId = one.file == File::OtherClient ? u"other"_s : u"id"_s;
    stored.clientSecret = Secret("secret");
    stored.callbackUrl = u"https://callback.example/cb"_s;
    stored.tokens.accessToken = Secret("A1");
    if (one.refreshToken != RefreshToken::Missing)
        stored.tokens.refreshToken = Secret("R1");
    stored.tokens.tokenType = u"Bearer"_s;
    stored.tokens.expiresIn = one.token == Token::OfUnknownLife ? 0 : 3600;
    stored.tokens.obtainedAt = now.addSecs(one.token == Token::Expired ? -7200 : -100);
    stored.user = SettingsPayload::User{ .id = 1, .name = u"Yumi"_s, .unknown = {} };
    stored.grantedAt = now.addDays(-1);
    stored.givenAway = one.file == File::GivenAway;
    for (const QByteArray known : { "A0", "R0", "C1", "A1", "R1" })
        stored.remember(Secret(known));
    return stored;
}

QByteArray TestAuthenticatorMatrix::contentOf(const Case &one)
{
    const QByteArray key = QByteArray::number(static_cast<int>(one.file)) + ' '
        + QByteArray::number(static_cast<int>(one.token)) + ' '
        + QByteArray::number(static_cast<int>(one.refreshToken));
    QByteArray &content = m_sealed[key];
    if (content.isEmpty())
        content = seal(payloadOf(one), m_keys->recipients).value();
    return one.file == File::Damaged ? content.first(content.size() / 2) : content;
}

/// The folder, the file in it, and what the space knows.
void TestAuthenticatorMatrix::prepare(const Case &one)
{
    QDir folder(path(u"grant"_s));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    folder.removeRecursively();
    QVERIFY(folder.mkpath(u"."_s));
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (one.file != File::Missing) {
        QFile file(settingsPath());
        const QByteArray content = contentOf(one);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    if (one.file == File::ReadOnly)
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    m_space.reset();
    if (one.token == Token::Living || one.token == Token::OfUnknownLife)
        m_space.living << "A1";
    if (one.refreshToken == RefreshToken::Good)
        m_space.refreshTokens << "R1";
}

std::shared_ptr<const ConnectionProperties> TestAuthenticatorMatrix::propertiesOf(const Case &one) const
{
    using enum Property;
    PropertyBag bag;
    const auto set = [&](Property property, const QString &value) { bag.set(property, value, Origin::CommandLine); };
    set(Url, m_space.server.url());
    set(OAuthClientId, u"id"_s);
    set(OAuthClientSecret, u"secret"_s);
    set(CallbackUrl, u"https://callback.example/cb"_s);
    set(OAuthSettingsLocation, settingsPath());
    set(OAuthSettingsIdentity, path(u"identity.txt"_s));
    set(Property::InitiateOAuth,
        one.mode == Mode::Off           ? u"OFF"_s
            : one.mode == Mode::Refresh ? u"REFRESH"_s
                                        : u"GETANDREFRESH"_s);
    if (one.verifier != Verifier::None)
        set(OAuthVerifier,
            one.verifier == Verifier::Known     ? u"C1"_s
                : one.verifier == Verifier::New ? u"C9"_s
                                                : u"C8"_s);
    if (one.seeds != Seeds::None)
        set(OAuthAccessToken, one.seeds == Seeds::Known ? u"A0"_s : u"A9"_s);
    if (one.seeds == Seeds::Known || one.seeds == Seeds::New)
        set(OAuthRefreshToken, one.seeds == Seeds::Known ? u"R0"_s : u"R9"_s);
    return checkedProperties(bag, path(u"data"_s), path(u"config"_s)).value();
}

/// One run of a program: a credential, one request with it, and after a 401 one more of each.
TestAuthenticatorMatrix::Run TestAuthenticatorMatrix::run(const Case &one)
{
    const auto properties = propertiesOf(one);
    const auto network = std::make_shared<Network>(properties);
    Surroundings surroundings;
    surroundings.network = network;
    surroundings.keys = std::make_shared<IdentityFileKeys>(properties->identityPath, QStringList(), Secret(),
                                                           properties->settingsLocation);
    surroundings.mayOpenBrowser = one.mode == Mode::GetWithPerson;
    Authenticator authenticator(properties, surroundings);
    Run run;
    connect(&authenticator, &Authenticator::loginStarted, this, [&run](AuthorizationFlow *flow) {
        ++run.logins;
        connect(flow, &AuthorizationFlow::browserWanted, flow, [flow] {
            QMetaObject::invokeMethod(flow, [flow] { (void)flow->offerPaste(u"C7"_s); }, Qt::QueuedConnection);
        });
    });
    auto credential = QCoro::waitFor(authenticator.credential({}));
    for (int attempt = 0; credential && attempt < 2; ++attempt) {
        HttpRequest request;
        request.url = (*credential)->space.resolved(u"/api/v2/space"_s);
        request.headers = { { "Authorization", "Bearer " + (*credential)->secret.reveal() } };
        const auto reply = QCoro::waitFor(network->get(request, {}));
        run.token = (*credential)->secret.reveal();
        if (reply && reply->status == 200)
            return run;
        credential = attempt == 0 ? QCoro::waitFor(authenticator.replacementFor(*credential, {}))
                                  : Result<CredentialPtr>(fail(Reason::Unexpected));
    }
    run.exitCode = credential.error().exitCode();
    return run;
}

QByteArray TestAuthenticatorMatrix::fileComplaint(const Case &one, const Expected &expected, const QByteArray &before)
{
    const SettingsFile file(settingsPath());
    QFile raw(settingsPath());
    const QByteArray now = raw.open(QIODevice::ReadOnly) ? raw.readAll() : QByteArray();
    if (QFile::exists(file.pendingPath()) || QFile::exists(settingsPath() + u".rehearsal"_s))
        return "something is left beside the file";
    if (expected.isUnchanged())
        return now == before ? QByteArray() : "the file has changed";
    if (!before.isEmpty() && !QFile::exists(file.backupPath()))
        return "no generation before it is kept";
    const auto stored = file.read(*m_keys);
    if (!stored)
        return "the file can't be read: " + why(stored);
    const QByteArray access = stored->tokens.accessToken.reveal();
    const bool isSameGrant = stored->grantId == payloadOf(one).grantId;
    if (isSameGrant == expected.isNewGrant)
        return "the grant";
    if (stored->generation != (expected.isNewGrant ? 1 : generationBefore + expected.moreGenerations))
        return "generation " + QByteArray::number(stored->generation);
    const bool isFollowing = stored->follows.has_value()
        && stored->follows->generation
            == (expected.isNewGrant ? generationBefore + expected.moreGenerations : stored->generation - 1);
    if (isFollowing == before.isEmpty())
        return "what it follows";
    const bool isNew = expected.isNewGrant || expected.isRenewed;
    if (isNew && !(expected.serves.isEmpty() ? access.startsWith("made-A") : access == expected.serves))
        return "the access token " + access;
    if (!isNew && access != "A1")
        return "the access token " + access;
    for (const Secret &held : { stored->tokens.accessToken.clone(), stored->tokens.refreshToken.clone() })
        if (!held.isEmpty() && !stored->knows(held))
            return "it does not know " + held.reveal();
    const auto properties = propertiesOf(one);
    if (!properties->verifier.isEmpty() && !stored->knows(properties->verifier))
        return "it does not know the verifier";
    // A verifier comes before the seeds: those are then still to be tried.
    const bool areSeedsTried = expected.isNewGrant && one.verifier != Verifier::New;
    if (areSeedsTried && !properties->refreshToken.isEmpty() && !stored->knows(properties->refreshToken))
        return "it does not know the seed";
    return {};
}

QByteArray TestAuthenticatorMatrix::complaint(const Case &one)
{
    prepare(one);
    const Expected expected = expectedOf(one);
    const Run found = run(one);
    const QByteArray wanted =
        told(expected.exitCode, expected.exchanges, expected.refreshes, expected.userRequests, expected.logins);
    const QByteArray seen =
        told(found.exitCode, m_space.exchanges, m_space.refreshes, m_space.userRequests, found.logins);
    if (seen != wanted)
        return named(one) + "\n  seen:   " + seen + "\n  wanted: " + wanted;
    const bool isServed = expected.serves.isEmpty() ? found.token.startsWith("made-A") : found.token == expected.serves;
    if (expected.exitCode == 0 && !isServed)
        return named(one) + "\n  served by " + found.token;
    const QByteArray before = one.file == File::Missing ? QByteArray() : contentOf(one);
    const QByteArray file = fileComplaint(one, expected, before);
    return file.isEmpty() ? file : named(one) + "\n  " + file;
}

void TestAuthenticatorMatrix::everyCombination_data()
{
    QTest::addColumn<File>("file");
    QTest::addColumn<Mode>("mode");
    const std::pair<File, const char *> files[] = {
        { File::Missing, "no file" },
        { File::Good, "a good file" },
        { File::ReadOnly, "a read-only file" },
        { File::GivenAway, "a file given away" },
        { File::OtherSpace, "another space's file" },
        { File::OtherClient, "another client's file" },
        { File::Damaged, "a damaged file" },
    };
    const std::pair<Mode, const char *> modes[] = { { Mode::Off, "OFF" },
                                                    { Mode::Refresh, "REFRESH" },
                                                    { Mode::Get, "GETANDREFRESH, nobody there" },
                                                    { Mode::GetWithPerson, "GETANDREFRESH, a person" } };
    for (const auto &[file, fileName] : files)
        for (const auto &[mode, modeName] : modes)
            QTest::addRow("%s, %s", fileName, modeName) << file << mode;
}

void TestAuthenticatorMatrix::everyCombination()
{
    QFETCH(const File, file);
    QFETCH(const Mode, mode);
    if (file == File::ReadOnly) {
        prepare({ .file = file });
        if (::access(qPrintable(path(u"grant"_s)), W_OK) == 0)
            QSKIP("No folder is read-only to this user.");
    }
    const bool dependsOnStored = file == File::Good || file == File::ReadOnly || file == File::GivenAway;
    QByteArrayList complaints;
    int cases = 0;
    for (int token = 0; token < (dependsOnStored ? 4 : 1); ++token)
        for (int refresh = 0; refresh < (dependsOnStored ? 3 : 1); ++refresh)
            for (int verifier = 0; verifier < 4; ++verifier)
                for (int seeds = 0; seeds < 4; ++seeds) {
                    ++cases;
                    const QByteArray said =
                        complaint({ file, mode, static_cast<Token>(token), static_cast<RefreshToken>(refresh),
                                    static_cast<Verifier>(verifier), static_cast<Seeds>(seeds) });
                    if (!said.isEmpty())
                        complaints << said;
                }
    QCOMPARE(cases, dependsOnStored ? 192 : 16);
    QVERIFY2(complaints.isEmpty(),
             QByteArray::number(complaints.size()) + " of " + QByteArray::number(cases) + ":\n"
                 + complaints.mid(0, 6).join('\n'));
}

int main(int argc, char **argv)
{
    // To root every folder is writable.
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        qWarning("still root");
    QCoreApplication application(argc, argv);
    TestAuthenticatorMatrix test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_authenticator_matrix.moc"
