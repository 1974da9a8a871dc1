// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/authenticator_rig.h"

#include "auth/initiate_oauth.h"
#include "auth/oauth/token_client.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/settings_file.h"
#include "tests/auth/listening.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

using namespace tsunagi::auth;
using enum Property;

AuthenticatorRig::AuthenticatorRig() { clear(); }

bool AuthenticatorRig::start(const QStringList &arguments) { return m_sandbox.start(arguments); }

void AuthenticatorRig::clear() { m_home = std::make_unique<QTemporaryDir>(); }

QByteArray AuthenticatorRig::settingsBytes() const
{
    QFile file(settingsPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

Values AuthenticatorRig::values(const QString &initiate, const Values &more) const
{
    Values values{ { Url, m_sandbox.url() },
                   { OAuthClientId, m_sandbox.clientId() },
                   { OAuthClientSecret, m_sandbox.clientSecret() },
                   { CallbackUrl, m_sandbox.callbackUrl() },
                   { OAuthSettingsLocation, settingsPath() },
                   { OAuthSettingsIdentity, path(u"identity.txt"_s) },
                   { Property::InitiateOAuth, initiate } };
    for (const auto &[property, value] : more)
        values[property] = value;
    return values;
}

Session AuthenticatorRig::session(const QString &initiate, const Values &more, Options options) const
{
    PropertyBag bag;
    for (const auto &[property, value] : values(initiate, more))
        bag.set(property, value, Origin::CommandLine);
    const auto properties = checkedProperties(bag, path(u"data"_s), path(u"config"_s)).value();
    Session session;
    session.network = std::make_shared<Network>(properties);
    Surroundings surroundings;
    surroundings.network = session.network;
    surroundings.keys = std::make_shared<IdentityFileKeys>(
        properties->identityPath, properties->recipients, properties->passphrase.clone(), properties->settingsLocation);
    surroundings.now = [ahead = options.clockAhead] { return QDateTime::currentDateTimeUtc().addSecs(ahead); };
    surroundings.mayOpenBrowser = options.mayOpenBrowser;
    surroundings.replaceUser = options.replaceUser;
    session.authenticator = std::make_unique<Authenticator>(properties, surroundings);
    QObject::connect(session.authenticator.get(), &Authenticator::warned, session.authenticator.get(),
                     [warnings = session.warnings](const Error &warning) { *warnings << nameOf(warning.reason); });
    QObject::connect(session.authenticator.get(), &Authenticator::logged, session.authenticator.get(),
                     [log = session.log](const QString &event) { *log << event; });
    return session;
}

Result<SettingsPayload> AuthenticatorRig::stored() const
{
    IdentityFileKeys source(path(u"identity.txt"_s), {}, {}, settingsPath());
    const auto keys = QCoro::waitFor(source.keys(false, {}));
    if (!keys)
        return fail(keys.error());
    return SettingsFile(settingsPath()).read(**keys);
}

bool AuthenticatorRig::signIn()
{
    Session first = session(u"REFRESH"_s, { { OAuthVerifier, m_sandbox.authorize() } });
    const User user = owner();
    return first.credential() && first.confirmUser(user.id, user.name);
}

bool AuthenticatorRig::signInBriefly()
{
    m_sandbox.control(u"config"_s, { { u"expiresIn"_s, 1 } });
    const bool isSignedIn = signIn();
    m_sandbox.control(u"config"_s, { { u"expiresIn"_s, 3600 } });
    return isSignedIn
        && QTest::qWaitFor([this] { return !isAlive(stored()->tokens, QDateTime::currentDateTimeUtc()); }, 30'000);
}

TokenSet AuthenticatorRig::madeElsewhere(const QString &userId)
{
    OAuthApplication application{ SpaceUrl::parse(m_sandbox.url()).value(), m_sandbox.clientId(),
                                  Secret::fromText(m_sandbox.clientSecret()), m_sandbox.callbackUrl() };
    const auto network = std::make_shared<Network>(checked(PropertyBag()).value());
    const auto code = Secret::fromText(m_sandbox.authorize({}, {}, userId));
    return QCoro::waitFor(exchangeCode(network, application.clone(), code.clone(), {})).value().clone();
}

bool AuthenticatorRig::giveAway()
{
    IdentityFileKeys source(path(u"identity.txt"_s), {}, {}, settingsPath());
    const auto keys = QCoro::waitFor(source.keys(false, {}));
    const auto lock = tryLockFile(settingsPath());
    auto payload = stored();
    payload->givenAway = true;
    payload->generation += 1;
    return SettingsFile(settingsPath()).write(*payload, **keys, *lock).has_value();
}

void AuthenticatorRig::answerBy(Session &session, TestBrowser &browser, const QByteArray &decision)
{
    const auto visit = [&browser, decision](const QUrl &url) {
        const QUrl callback = browser.decide(url, decision);
        (void)answerTo(static_cast<quint16>(callback.port()),
                       "GET " + callback.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                           + " HTTP/1.1\r\nHost: " + callback.authority().toLatin1() + "\r\n\r\n");
    };
    connect(session.authenticator.get(), &Authenticator::loginStarted, this, [this, visit](AuthorizationFlow *flow) {
        connect(flow, &AuthorizationFlow::browserWanted, this,
                [this, visit](const QUrl &url) { QTimer::singleShot(0, this, [visit, url] { visit(url); }); });
    });
}

int AuthenticatorRig::tokenRequests(const QString &grantType)
{
    const QJsonArray log = m_sandbox.log();
    return static_cast<int>(std::count_if(log.begin(), log.end(), [&](const QJsonValue &entry) {
        return entry["path"_L1] == "/api/v2/oauth2/token"_L1
            && (grantType.isEmpty() || entry["grantType"_L1].toString() == grantType);
    }));
}

int AuthenticatorRig::userRequests()
{
    const QJsonArray log = m_sandbox.log();
    return static_cast<int>(std::count_if(log.begin(), log.end(), [&](const QJsonValue &entry) {
        return entry["path"_L1] == "/api/v2/users/myself"_L1;
    }));
}

int AuthenticatorRig::statusWith(const CredentialPtr &credential) const
{
    Network network(checked(PropertyBag()).value());
    HttpRequest request;
    request.url = credential->space.resolved(u"/api/v2/users/myself"_s);
    request.headers = { { "Authorization", "Bearer " + credential->secret.reveal() } };
    const auto reply = QCoro::waitFor(network.get(request, {}));
    return reply ? reply->status : 0;
}

QJsonArray AuthenticatorRig::users()
{
    Network network(checked(PropertyBag()).value());
    HttpRequest request;
    request.url = QUrl(m_sandbox.url() + u"/api/v2/users"_s);
    request.headers = { { "Backlog-API-Key", m_sandbox.apiKey().toLatin1() } };
    const auto reply = QCoro::waitFor(network.get(request, {}));
    return reply ? QJsonDocument::fromJson(reply->body).array() : QJsonArray();
}

AuthenticatorRig::User AuthenticatorRig::owner()
{
    for (const QJsonValue user : users())
        if (user["userId"_L1].toString() == m_sandbox.userId())
            return { user["id"_L1].toInteger(), m_sandbox.userId(), user["name"_L1].toString() };
    return {};
}

AuthenticatorRig::User AuthenticatorRig::somebodyElse()
{
    for (const QJsonValue user : users())
        if (const QString id = user["userId"_L1].toString(); !id.isEmpty() && id != m_sandbox.userId())
            return { user["id"_L1].toInteger(), id, user["name"_L1].toString() };
    return {};
}

} // namespace tsunagi::tests
