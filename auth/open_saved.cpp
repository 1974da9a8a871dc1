// SPDX-License-Identifier: GPL-3.0-or-later
// From a saved connection to its property values: what stands in the file, what the secret store holds, and the places
// that follow from its id.
#include "auth/connections.h"
#include "auth/places.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
QCoro::Task<Result<Shared<PropertyBag>>> openSaved(SavedConnection connection, std::shared_ptr<SecretStore> store,
                                                   std::stop_token stop)
{
    auto bag = std::make_shared<PropertyBag>();
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        bag->set(property, value, Origin::SavedConnection);
    if (!bag->has(Property::OAuthSettingsLocation))
        bag->set(Property::OAuthSettingsLocation, settingsPathOf(connection),
                 isByApiKey(connection) ? Origin::Default : Origin::SavedConnection);
    if (connection.identityInKeychain)
        bag->set(Property::OAuthSettingsIdentity, u"keychain"_s, Origin::SavedConnection);
    for (const Property property : connection.secrets) {
        auto secret = co_await store->read(secretKey(connection.id, property), stop);
        if (!secret)
            co_return fail(secret.error());
        if (!*secret)
            co_return fail(Error{ .reason = Reason::SecretMissing,
                                  .subject = QString::fromLatin1(infoOf(property).name),
                                  .detail = connection.name,
                                  .suggestion = {} });
        bag->set(property, std::move(**secret), Origin::SavedConnection);
    }
    co_return bag;
}

bool isByApiKey(const SavedConnection &connection)
{
    const auto scheme = connection.properties.constFind(Property::AuthScheme);
    if (scheme != connection.properties.cend())
        return scheme->compare("APIToken"_L1, Qt::CaseInsensitive) == 0;
    return connection.secrets == QList{ Property::ApiKey } && !connection.properties.contains(Property::OAuthClientId);
}

QString settingsPathOf(const SavedConnection &connection)
{
    return connection.properties.value(Property::OAuthSettingsLocation,
                                       u"%1/%2/OAuthSettings.txt"_s.arg(dataHome(), connection.id));
}

QString secretKey(const QString &connectionId, Property property)
{
    return connectionId + u'/' + QString::fromLatin1(infoOf(property).name);
}

} // namespace tsunagi::auth
