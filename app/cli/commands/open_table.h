// SPDX-License-Identifier: GPL-3.0-or-later
// From a table and the conditions of `--where` to a request for its rows, over a connection that has its credential.
#pragma once

#include "app/cli/connection_setup.h"
#include "backlog/client.h"
#include "backlog/table_reader.h"

namespace tsunagi::cli {

struct OpenTable {
    auth::Shared<Connection> connection;
    std::shared_ptr<backlog::Client> client;
    backlog::ReadRequest request; ///< limited by the connection's MaxRows
    QUrl space; ///< empty where only the settings file knows it
};

/// @param conditions checked by backlog::checkConditions(), so that a mistyped name is told before anything is asked
[[nodiscard]] QCoro::Task<Result<auth::Shared<OpenTable>>> openTable(Session &session, const backlog::Table *table,
                                                                     QStringList conditions);

} // namespace tsunagi::cli
