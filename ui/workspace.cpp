// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "auth/places.h"
#include "auth/transfer/add_recipient.h"
#include "ui/vault/vault_door.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QCoro::Task<auth::Result<void>> nothingToOpen() { co_return {}; }

} // namespace

Workspace::Workspace(WorkspaceParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_connections(auth::configHome())
    , m_trial(m_parts.sandboxProgram, m_parts.trialInfoFile)
    , m_memory(auth::configHome())
    , m_vaultDoor(new VaultDoor(auth::defaultVaultPath(), m_parts.vaultWorkFactor, this))
{
    connect(&m_connections, &auth::Connections::changed, this, &Workspace::reload);
    reload();
}

Workspace::~Workspace() = default;

ConnectionSession *Workspace::session(const QString &id) const
{
    for (ConnectionSession *one : m_sessions) {
        if (one->connection().id == id)
            return one;
    }
    return nullptr;
}

std::shared_ptr<auth::SecretStore> Workspace::storeOf(const auth::SavedConnection &connection) const
{
    return connection.inVault ? m_vaultDoor->vault() : m_parts.secrets;
}

QCoro::Task<auth::Result<void>> Workspace::opened(const auth::SavedConnection &connection, std::stop_token stop) const
{
    // No coroutine of its own: the reference need not live on.
    return connection.inVault ? m_vaultDoor->opened(std::move(stop)) : nothingToOpen();
}

void Workspace::reload()
{
    const auto saved = m_connections.all();
    m_error = saved ? std::nullopt : std::optional(saved.error());
    if (saved) {
        QList<ConnectionSession *> next;
        for (const auth::SavedConnection &connection : *saved) {
            ConnectionSession *one = session(connection.id);
            // Its secrets are elsewhere now: another session.
            if (one && one->connection().inVault != connection.inVault)
                one = nullptr;
            if (one)
                one->setConnection(connection);
            else
                one = new ConnectionSession(connection, storeOf(connection), &m_trial,
                                            connection.inVault ? m_vaultDoor : nullptr, this);
            next.append(one);
        }
        std::swap(m_sessions, next);
        for (ConnectionSession *gone : next) {
            if (!m_sessions.contains(gone))
                gone->deleteLater();
        }
    }
    Q_EMIT sessionsChanged();
}

QCoro::Task<auth::Result<void>> Workspace::remove(QString id, SecretsOfRemoved secrets)
{
    const QPointer<Workspace> self(this);
    const auto found = m_connections.find(id);
    if (!found)
        co_return auth::fail(found.error());
    if (secrets == SecretsOfRemoved::Removed) {
        const auto entered = co_await opened(*found, {});
        if (!self)
            co_return auth::fail(auth::Reason::Interrupted);
        if (!entered)
            co_return auth::fail(entered.error());
    }
    if (ConnectionSession *open = session(id))
        open->close();
    if (secrets == SecretsOfRemoved::Removed) {
        const std::shared_ptr<auth::SecretStore> store = storeOf(*found);
        for (const auth::Property property : found->secrets) {
            const auto removed = co_await store->remove(auth::secretKey(id, property), {});
            if (!self)
                co_return auth::fail(auth::Reason::Interrupted);
            if (!removed)
                co_return auth::fail(removed.error());
        }
    }
    const auto removed = m_connections.remove(id);
    if (!removed)
        co_return auth::fail(removed.error());
    removeFolderOf(id);
    m_memory.forget(id);
    co_return {};
}

QCoro::Task<auth::Result<auth::Shared<const auth::Removals>>> Workspace::logOut(QString id)
{
    const QPointer<Workspace> self(this);
    const auto found = m_connections.find(id);
    if (!found)
        co_return auth::fail(found.error());
    const auto credentials = auth::credentialsOf(*found);
    if (!credentials)
        co_return auth::fail(credentials.error());
    const auto entered = co_await opened(*found, {});
    if (!self)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!entered)
        co_return auth::fail(entered.error());
    if (ConnectionSession *open = session(id))
        open->close();
    const auto removals = co_await auth::disconnect(*credentials, storeOf(*found), {});
    ConnectionSession *now = self ? session(id) : nullptr;
    const bool all =
        std::ranges::none_of(removals->list, [](const auto &removal) { return removal.failure.has_value(); });
    if (now && all)
        now->loggedOut();
    co_return removals;
}

QCoro::Task<auth::Result<void>> Workspace::sealAlsoTo(QString id, auth::age::Recipient recipient)
{
    const auto found = m_connections.find(id);
    if (!found)
        co_return auth::fail(found.error());
    const QPointer<Workspace> here(this);
    const auto entered = co_await opened(*found, {});
    if (!here)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!entered)
        co_return auth::fail(entered.error());
    const std::shared_ptr<auth::SecretStore> store = storeOf(*found);
    const auth::KeepRecord keep = [self = here](const auth::SavedConnection &changed) {
        if (!self)
            return auth::Result<void>(auth::fail(auth::Reason::Interrupted));
        const auto saved = self->m_connections.save(changed);
        return saved ? auth::Result<void>() : auth::Result<void>(auth::fail(saved.error()));
    };
    co_return co_await auth::addRecipient(*found, store, recipient, keep, {});
}

auth::Result<void> Workspace::rename(const QString &id, const QString &name)
{
    auto connection = m_connections.find(id);
    if (!connection)
        return auth::fail(connection.error());
    connection->name = name;
    const auto saved = m_connections.save(*connection);
    if (!saved)
        return auth::fail(saved.error());
    return {};
}

void Workspace::checkAll(const QString &first)
{
    m_toCheck.clear();
    m_mayAsk = true;
    for (const ConnectionSession *one : std::as_const(m_sessions)) {
        // A trial space is started when it is chosen, not before.
        if (one->connection().id == first)
            m_toCheck.prepend(first);
        else if (!one->connection().isTrial)
            m_toCheck.append(one->connection().id);
    }
    checkNext();
}

/// One at a time: a keychain that asks should ask once, and nobody is in a hurry.
void Workspace::checkNext()
{
    while (!m_toCheck.isEmpty()) {
        ConnectionSession *next = session(m_toCheck.takeFirst());
        if (!next || next->state() != ConnectionSession::State::Unchecked)
            continue;
        auto *watch = new QObject(next);
        connect(next, &ConnectionSession::changed, watch, [this, next, watch] {
            if (next->state() == ConnectionSession::State::Checking)
                return;
            watch->deleteLater();
            QObject::disconnect(next, nullptr, watch, nullptr);
            // Who has cancelled is not asked again for each of them.
            if (next->isVaultClosed())
                m_mayAsk = false;
            QMetaObject::invokeMethod(this, &Workspace::checkNext, Qt::QueuedConnection);
        });
        next->check(m_mayAsk ? Asking::ForPerson : Asking::Nobody);
        return;
    }
}

QString folderOf(const QString &connectionId) { return u"%1/%2"_s.arg(auth::dataHome(), connectionId); }

void removeFolderOf(const QString &connectionId)
{
    // Not removeRecursively(): what a person has put there is not ours.
    QDir folder(folderOf(connectionId));
    if (connectionId.isEmpty() || !folder.exists())
        return;
    for (const QString &file : folder.entryList({ u"OAuthSettings.txt*"_s }, QDir::Files | QDir::Hidden | QDir::System))
        folder.remove(file);
    QDir().rmdir(folder.path());
}

} // namespace tsunagi::ui
