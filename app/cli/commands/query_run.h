// SPDX-License-Identifier: GPL-3.0-or-later
// Running one statement over the tables and writing its rows as they arrive.
#pragma once

#include "app/cli/session.h"
#include "backlog/client.h"
#include "backlog/sql/sql_query.h"

#include <QCoroTask>

#include <memory>

namespace tsunagi::cli {

struct QueryPlan {
    backlog::SqlText text;
    int pageSize = 100;
    qint64 mostRequests = 0; ///< 0: any number
    bool allowsPartial = false;
};

/// RowsLeftOut where rows of a table are missing and that is not allowed.
[[nodiscard]] QCoro::Task<Result<void>> runQuery(Session &session, std::shared_ptr<backlog::Client> client,
                                                 QueryPlan plan);

} // namespace tsunagi::cli
