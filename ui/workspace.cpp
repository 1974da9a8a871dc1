// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "auth/places.h"

#include <QDir>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

Workspace::Workspace(WorkspaceParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_connections(auth::configHome())
    , m_trial(m_parts.sandboxProgram, m_parts.trialInfoFile)
    , m_memory(auth::configHome())
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

void Workspace::reload()
{
    const auto saved = m_connections.all();
    m_error = saved ? std::nullopt : std::optional(saved.error());
    if (saved) {
        QList<ConnectionSession *> next;
        for (const auth::SavedConnection &connection : *saved) {
            ConnectionSession *one = session(connection.id);
            if (one)
                one->setConnection(connection);
            else
                one = new ConnectionSession(connection, m_parts.secrets, &m_trial, this);
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

QCoro::Task<auth::Result<void>> Workspace::remove(QString id)
{
    const QPointer<Workspace> self(this);
    const auto found = m_connections.find(id);
    if (!found)
        co_return auth::fail(found.error());
    if (ConnectionSession *open = session(id))
        open->close();
    for (const auth::Property property : found->secrets) {
        const auto removed = co_await m_parts.secrets->remove(auth::secretKey(id, property), {});
        if (!self)
            co_return auth::fail(auth::Reason::Interrupted);
        if (!removed)
            co_return auth::fail(removed.error());
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
    if (ConnectionSession *open = session(id))
        open->close();
    const auto removals = co_await auth::disconnect(*credentials, m_parts.secrets, {});
    ConnectionSession *now = self ? session(id) : nullptr;
    const bool all =
        std::ranges::none_of(removals->list, [](const auto &removal) { return removal.failure.has_value(); });
    if (now && all)
        now->loggedOut();
    co_return removals;
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
            QMetaObject::invokeMethod(this, &Workspace::checkNext, Qt::QueuedConnection);
        });
        next->check();
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
