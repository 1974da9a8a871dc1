// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests a statement comes to, before it runs: what can be counted is counted (one request a table), and the
// rest is taken for as little as it can be.
#pragma once

#include "backlog/client.h"
#include "backlog/sql/sql_database.h"

#include <QCoroTask>

#include <stop_token>

namespace tsunagi::backlog {

struct EstimatedScan {
    PlannedScan planned;
    qint64 requests = 1; ///< at least
    qint64 shortestSeconds = -1; ///< of them alone; -1 where Backlog has not told its rate limit
};

struct EstimatedQuery {
    QList<EstimatedScan> scans;
    qint64 requests = 0;
    qint64 shortestSeconds = -1;
};

[[nodiscard]] QCoro::Task<auth::Result<EstimatedQuery>> estimated(std::shared_ptr<Client> client,
                                                                  QList<PlannedScan> scans, std::stop_token stop);

} // namespace tsunagi::backlog
