// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen by name in a connection's space: each list is read once, when it is first asked for.
#pragma once

#include "auth/shared.h"
#include "backlog/name_lookup.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <stop_token>

namespace tsunagi::ui {

class ConnectionSession;

class ThingLists : public QObject {
    Q_OBJECT
public:
    explicit ThingLists(ConnectionSession *session, QObject *parent = nullptr);
    ~ThingLists() override;

    /// Of NameLookup: all that a parameter can name, and the ids of one name.
    [[nodiscard]] QCoro::Task<auth::Result<QList<backlog::NamedThing>>> named(QString parameter,
                                                                              QList<qint64> projects);
    [[nodiscard]] QCoro::Task<auth::Result<QList<qint64>>> idsOf(backlog::CheckedCondition wanted,
                                                                 backlog::Parameters chosen);
    /// Read anew when next asked for: the space may have changed.
    void forget();

private:
    [[nodiscard]] QCoro::Task<auth::Result<auth::Shared<backlog::NameLookup>>> opened();

    QPointer<ConnectionSession> m_session;
    std::shared_ptr<backlog::Client> m_client; ///< of the lookup
    std::shared_ptr<backlog::NameLookup> m_lookup;
    std::stop_source m_stop;
};

} // namespace tsunagi::ui
