// SPDX-License-Identifier: GPL-3.0-or-later
// Reading one table and writing its rows as they arrive, with progress on a terminal.
#pragma once

#include "app/cli/session.h"
#include "backlog/client.h"
#include "backlog/table_reader.h"

#include <QCoroTask>

#include <memory>

namespace tsunagi::cli {

struct FetchPlan {
    backlog::ReadRequest request;
    QStringList conditions; ///< of --where, checked
    QList<int> columns; ///< chosen ones; empty: all
    QUrl space; ///< empty where only the settings file knows it
    bool allowsPartial = false;
    bool isStrict = false;
};

/// RowsLeftOut where rows are missing and that is not allowed; rows that came before an error have been written.
[[nodiscard]] QCoro::Task<Result<void>> fetchTable(Session &session, std::shared_ptr<backlog::Client> client,
                                                   FetchPlan plan);

} // namespace tsunagi::cli
