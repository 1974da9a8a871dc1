// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/save_connection.h"

#include "auth/settings/settings_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString nameOf(Property property) { return QString::fromLatin1(infoOf(property).name); }

/// They live in the settings file, or are used once.
bool isPassing(Property property)
{
    constexpr Property passing[] = { Property::OAuthVerifier, Property::OAuthAccessToken, Property::OAuthRefreshToken,
                                     Property::OAuthExpiresIn, Property::OAuthTokenTimestamp };
    return std::ranges::find(passing, property) != std::end(passing);
}

Result<SavedConnection> recordOf(const QString &name, const PropertyBag &bag)
{
    SavedConnection connection;
    connection.id = Connections::newId();
    connection.name = name;
    for (const PropertyInfo &info : allProperties()) {
        if (!bag.has(info.id))
            continue;
        if (isPassing(info.id))
            return fail(Error{ .reason = Reason::BadPropertyValue,
                               .subject = nameOf(info.id),
                               .detail = u"not saved with a connection"_s,
                               .suggestion = {} });
        if (holdsSecret(info.id, bag.secret(info.id).view()))
            connection.secrets << info.id;
        else
            connection.properties.insert(info.id, bag.text(info.id));
    }
    return connection;
}

Result<void> checkNameIsFree(const Connections &connections, const QString &name)
{
    const auto all = connections.all();
    if (!all)
        return fail(all.error());
    const bool isTaken = std::ranges::any_of(*all, [&](const SavedConnection &other) { return other.name == name; });
    return isTaken
        ? Result<void>(
              fail(Error{ .reason = Reason::ConnectionNameTaken, .subject = name, .detail = {}, .suggestion = {} }))
        : Result<void>();
}

} // namespace

QCoro::Task<Result<SavedConnection>> saveNew(std::shared_ptr<Connections> connections, QString name,
                                             Shared<const PropertyBag> bag, std::shared_ptr<SecretStore> store,
                                             KeptIn keptIn, std::stop_token stop)
{
    if (const auto isFree = checkNameIsFree(*connections, name); !isFree)
        co_return fail(isFree.error());
    auto record = recordOf(name, *bag);
    if (!record)
        co_return fail(record.error());
    record->inVault = keptIn == KeptIn::Vault;
    record->identityInKeychain = record->inVault && !bag->has(Property::OAuthSettingsIdentity);
    Result<SavedConnection> saved = *record;
    QList<Property> written;
    for (const Property property : record->secrets) {
        written << property;
        const auto put = co_await store->write(secretKey(record->id, property), bag->secret(property), stop);
        if (!put) {
            // A vault that could not be written is as it was, and nobody is asked for its passphrase once more.
            if (keptIn == KeptIn::Vault)
                written.removeLast();
            saved = fail(put.error());
            break;
        }
    }
    if (saved)
        saved = connections->save(*record);
    if (!saved)
        for (const Property property : written)
            (void)co_await store->remove(secretKey(record->id, property), {});
    co_return saved;
}

QCoro::Task<Result<void>> removeSaved(std::shared_ptr<Connections> connections, SavedConnection connection,
                                      std::shared_ptr<SecretStore> store, std::stop_token stop)
{
    if (store)
        for (const Property property : connection.secrets)
            if (const auto removed = co_await store->remove(secretKey(connection.id, property), stop); !removed)
                co_return fail(removed.error());
    const bool hasOwnFolder = !connection.properties.contains(Property::OAuthSettingsLocation);
    const SettingsFile file(settingsPathOf(connection));
    if (hasOwnFolder && file.exists()) {
        const auto lock = co_await lockFile(file.path(), stop);
        const auto removed = lock ? file.remove(*lock) : Result<QStringList>(fail(lock.error()));
        if (!removed)
            co_return fail(removed.error());
    }
    if (const auto removed = connections->remove(connection.id); !removed)
        co_return removed;
    // The lock file goes with the folder that nobody else uses; what a person has put there is not ours.
    if (hasOwnFolder) {
        QFile::remove(file.path() + u".lock"_s);
        QDir().rmdir(QFileInfo(file.path()).path());
    }
    co_return {};
}

} // namespace tsunagi::auth
