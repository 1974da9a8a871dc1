// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/add_recipient.h"

#include "auth/places.h"
#include "auth/secrets/key_source_of.h"
#include "auth/settings/identity_file.h"
#include "auth/transfer/recipient_list.h"
#include "auth/transfer/rekey_settings.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

SavedConnection withEntry(SavedConnection connection, const QStringList &entries, const RecipientChange &change)
{
    connection.properties[Property::OAuthSettingsRecipients] = changedEntries(entries, change).join(u", "_s);
    return connection;
}

} // namespace

QCoro::Task<Result<void>> addRecipient(SavedConnection connection, std::shared_ptr<SecretStore> store,
                                       age::Recipient recipient, KeepRecord keep, std::stop_token stop)
{
    const auto bag = co_await openSaved(connection, store, stop);
    if (!bag)
        co_return fail(bag.error());
    const auto properties = checkedProperties(**bag, dataHome(), configHome());
    if (!properties)
        co_return fail(properties.error());
    const auto listed = readRecipients((*properties)->recipients);
    if (!listed)
        co_return fail(listed.error());
    RecipientChange change;
    change.add.push_back(recipient);
    const SavedConnection changedRecord = withEntry(connection, (*properties)->recipients, change);
    const SettingsFile file((*properties)->settingsLocation);
    if (!file.exists())
        co_return keep(changedRecord);
    // Keys are fetched before the lock is taken: a keychain may ask a person.
    const auto source = keySourceOf(**properties, store, file.path());
    const auto found = co_await source->keys(false, stop);
    if (!found)
        co_return fail(found.error());
    const auto keys = withRecipients(**found, changed(*listed, change));
    const auto settings = co_await lockSettings(file, keys, (*properties)->recoveryFolder, stop);
    if (!settings)
        co_return fail(settings.error());
    if ((*settings)->unadopted)
        co_return fail((*settings)->whyUnadopted);
    if (const auto rehearsed = file.rehearse(*keys, *(*settings)->lock); !rehearsed)
        co_return rehearsed;
    if (const auto kept = keep(changedRecord); !kept)
        co_return kept;
    const auto left = resealSettings(**settings);
    co_return left ? Result<void>() : fail(left.error());
}

} // namespace tsunagi::auth
