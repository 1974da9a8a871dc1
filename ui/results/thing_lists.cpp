// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/thing_lists.h"

#include "ui/connections/connection_session.h"

namespace tsunagi::ui {

ThingLists::ThingLists(ConnectionSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

ThingLists::~ThingLists() { m_stop.request_stop(); }

void ThingLists::forget() { m_lookup.reset(); }

QCoro::Task<auth::Result<auth::Shared<backlog::NameLookup>>> ThingLists::opened()
{
    const QPointer<ThingLists> self(this);
    if (!m_session)
        co_return auth::fail(auth::Reason::Interrupted);
    const auto client = co_await m_session->client();
    if (!self)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!client)
        co_return auth::fail(client.error());
    // Another client where the connection was opened anew.
    if (!m_lookup || m_client != *client) {
        m_client = *client;
        m_lookup = std::make_shared<backlog::NameLookup>(m_client, m_stop.get_token());
    }
    co_return auth::Shared<backlog::NameLookup>(m_lookup);
}

QCoro::Task<auth::Result<QList<backlog::NamedThing>>> ThingLists::named(QString parameter, QList<qint64> projects)
{
    const auto lookup = co_await opened();
    if (!lookup)
        co_return auth::fail(lookup.error());
    co_return co_await backlog::NameLookup::named(*lookup, parameter, projects);
}

QCoro::Task<auth::Result<QList<qint64>>> ThingLists::idsOf(backlog::CheckedCondition wanted, backlog::Parameters chosen)
{
    const auto lookup = co_await opened();
    if (!lookup)
        co_return auth::fail(lookup.error());
    const auto found = co_await backlog::NameLookup::idsOf(*lookup, wanted, chosen);
    if (!found)
        co_return auth::fail(found.error());
    co_return found->ids;
}

} // namespace tsunagi::ui
