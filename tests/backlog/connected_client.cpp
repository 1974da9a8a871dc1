// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backlog/connected_client.h"

#include "auth/places.h"
#include "auth/settings/identity_file.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

using auth::Property;

Connected connectedBy(const auth::PropertyBag &bag, const QString &home)
{
    const auto checked = auth::checkedProperties(bag, home, home);
    if (!checked)
        qFatal("properties: %s", qPrintable(factsOf(checked.error())));
    Connected made;
    made.properties = *checked;
    made.network = std::make_shared<auth::Network>(made.properties);
    auth::Surroundings surroundings;
    surroundings.network = made.network;
    surroundings.keys = std::make_shared<auth::IdentityFileKeys>(made.properties->identityPath, QStringList(),
                                                                 auth::Secret(), made.properties->settingsLocation);
    made.authenticator = std::make_shared<auth::Authenticator>(made.properties, std::move(surroundings));
    made.client = std::make_shared<backlog::Client>(made.authenticator, made.network);
    return made;
}

auth::PropertyBag bagOf(Given given, Given further, const QString &home)
{
    auth::PropertyBag bag;
    const auto set = [&bag](Property property, const QString &value) {
        bag.set(property, value, auth::Origin::CommandLine);
    };
    set(Property::OAuthSettingsLocation, home + u"/OAuthSettings.txt"_s);
    set(Property::OAuthSettingsIdentity, home + u"/identity.txt"_s);
    for (const auto &[property, value] : given)
        set(property, value);
    for (const auto &[property, value] : further)
        set(property, value);
    return bag;
}

} // namespace

Connected connected(Given given, const QString &home) { return connectedBy(bagOf(given, {}, home), home); }

Connected connectedByKey(const SandboxProcess &sandbox, const QString &home, Given further)
{
    return connectedBy(bagOf({ { Property::Url, sandbox.url() },
                               { Property::AuthScheme, u"APIToken"_s },
                               { Property::ApiKey, sandbox.apiKey() } },
                             further, home),
                       home);
}

Connected connectedByOAuth(SandboxProcess &sandbox, const QString &home, Given further)
{
    return connectedBy(bagOf({ { Property::Url, sandbox.url() },
                               { Property::AuthScheme, u"OAuth"_s },
                               { Property::InitiateOAuth, u"REFRESH"_s },
                               { Property::OAuthClientId, sandbox.clientId() },
                               { Property::OAuthClientSecret, sandbox.clientSecret() },
                               { Property::CallbackUrl, sandbox.callbackUrl() },
                               { Property::OAuthVerifier, sandbox.authorize() } },
                             further, home),
                       home);
}

int requestsFor(SandboxProcess &sandbox, const QString &path, int status)
{
    int count = 0;
    for (const QJsonValue &request : sandbox.log())
        if (request["path"_L1].toString() == path && (status == 0 || request["status"_L1].toInt() == status))
            ++count;
    return count;
}

void forgetRateLimits()
{
    for (const QString &home : { auth::runtimeHome(), auth::cacheHome() })
        QDir(home + u"/rate-limits"_s).removeRecursively();
}

QString factsOf(const auth::Error &error)
{
    return u"%1 %2|%3|%4 %5 %6"_s.arg(auth::nameOf(error.reason), error.subject, error.detail, error.suggestion,
                                      QString::number(error.status), QString::number(error.number));
}

} // namespace tsunagi::tests
