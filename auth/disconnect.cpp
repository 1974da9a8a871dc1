// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/disconnect.h"

#include "auth/places.h"
#include "auth/settings/settings_file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr Property grants[] = { Property::ApiKey, Property::OAuthAccessToken, Property::OAuthRefreshToken,
                                Property::OAuthVerifier };

QCoro::Task<QList<Removal>> removedFiles(QString path, std::stop_token stop)
{
    QList<Removal> list;
    const SettingsFile file(path);
    const bool isThere =
        file.exists() || SettingsFile(file.backupPath()).exists() || SettingsFile(file.pendingPath()).exists();
    if (!isThere)
        co_return list;
    const auto lock = co_await lockFile(path, stop);
    const auto removed = lock ? file.remove(*lock) : Result<QStringList>(fail(lock.error()));
    for (const QString &gone : removed.value_or(QStringList()))
        list << Removal{ {}, gone, {} };
    if (!removed)
        list << Removal{ {}, path, removed.error() };
    co_return list;
}

} // namespace

Result<Credentials> credentialsOf(const SavedConnection &connection)
{
    PropertyBag bag;
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        bag.set(property, value, Origin::SavedConnection);
    bag.set(Property::OAuthSettingsLocation, settingsPathOf(connection), Origin::SavedConnection);
    const auto checked = checkedProperties(bag, dataHome(), configHome());
    if (!checked)
        return fail(checked.error());
    Credentials credentials{ (*checked)->settingsLocation, (*checked)->url, {} };
    for (const Property property : connection.secrets)
        if (std::ranges::find(grants, property) != std::end(grants))
            credentials.secrets << Credentials::Kept{ property, secretKey(connection.id, property) };
    return credentials;
}

QCoro::Task<Shared<const Removals>> disconnect(Credentials credentials, std::shared_ptr<SecretStore> store,
                                               std::stop_token stop)
{
    auto removals = std::make_shared<Removals>();
    removals->list = co_await removedFiles(credentials.settingsPath, stop);
    for (const Credentials::Kept &secret : std::as_const(credentials.secrets)) {
        const auto removed = co_await store->remove(secret.key, stop);
        Removal removal{ secret.property, store->displayName(), {} };
        if (!removed)
            removal.failure = removed.error();
        removals->list << removal;
    }
    co_return Shared<const Removals>(std::shared_ptr<const Removals>(removals));
}

QUrl withdrawalPage(const SpaceUrl &space) { return space.resolved(u"/EditApiSettings.action"_s); }

} // namespace tsunagi::auth
