// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/secrets/keychain_keys.h"

#include "auth/places.h"
#include "auth/secrets/vault_store.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/identity_file.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Its place is the keychain, or the vault's path.
Error identityMissing(const SecretStore &store, const QString &settingsPath)
{
    const auto *vault = dynamic_cast<const VaultStore *>(&store);
    return { .reason = Reason::IdentityMissing,
             .subject = vault ? vault->path() : u"keychain"_s,
             .detail = settingsPath,
             .suggestion = {} };
}

/// A new identity's text, kept in the store: under the lock that guards the making of an identity file, too, and after
/// a second look, since two programs may start at once.
QCoro::Task<Result<Secret>> made(std::shared_ptr<SecretStore> store, QString settingsPath, bool hasPassphrase,
                                 std::stop_token stop)
{
    const auto lock = co_await lockFile(configHome() + "/identity"_L1, stop);
    if (!lock)
        co_return fail(lock.error());
    auto found = co_await store->read(KeychainKeys::itemName, stop);
    if (!found)
        co_return fail(found.error());
    if (*found)
        co_return std::move(**found);
    // A keychain outlives a settings file anywhere: its place is as good as the file's own.
    if (const auto may = mayMakeIdentity(settingsPath, settingsPath, hasPassphrase); !may)
        co_return fail(may.error().reason == Reason::IdentityMissing ? identityMissing(*store, settingsPath)
                                                                     : may.error());
    const age::Identity identity = age::Identity::generate();
    if (const auto written = co_await store->write(KeychainKeys::itemName, identity.text(), stop); !written)
        co_return fail(written.error());
    co_return identity.text();
}

} // namespace

KeychainKeys::KeychainKeys(std::shared_ptr<SecretStore> store, QStringList recipients, Secret passphrase,
                           QString settingsPath)
    : m_store(std::move(store))
    , m_recipients(std::move(recipients))
    , m_passphrase(std::move(passphrase))
    , m_settingsPath(std::move(settingsPath))
{
}

QCoro::Task<Result<Shared<const SettingsKeys>>> KeychainKeys::keys(bool mayMake, std::stop_token stop)
{
    // Copies: this may go while a person looks at the keychain's prompt.
    auto keys = std::make_shared<SettingsKeys>();
    keys->passphrase = m_passphrase.clone();
    m_warnings.clear();
    const auto further = readRecipients(m_recipients, &m_warnings);
    if (!further)
        co_return fail(further.error());
    const auto store = m_store;
    const QString settingsPath = m_settingsPath;

    auto found = co_await store->read(itemName, stop);
    if (!found)
        co_return fail(found.error());
    if (!*found && !mayMake) {
        if (keys->passphrase.isEmpty())
            co_return fail(identityMissing(*store, settingsPath));
        co_return keys; // the passphrase opens the file; whoever writes it asks again, and may make
    }
    if (!*found) {
        auto text = co_await made(store, settingsPath, !keys->passphrase.isEmpty(), stop);
        if (!text)
            co_return fail(text.error());
        *found = std::move(*text);
    }
    auto identity = age::Identity::parse((*found)->view());
    if (!identity)
        co_return fail(identity.error());
    keys->recipients.push_back(identity->recipient());
    keys->recipients.insert(keys->recipients.end(), further->begin(), further->end());
    keys->identities.push_back(std::move(*identity));
    co_return keys;
}

} // namespace tsunagi::auth
