// SPDX-License-Identifier: GPL-3.0-or-later
// Reading one table and downloading the file behind each row as the rows come, one row of output a file.
#pragma once

#include "app/cli/commands/open_table.h"
#include "app/cli/session.h"

#include <QCoroTask>

#include <memory>

namespace tsunagi::cli {

struct DownloadPlan {
    QString folder;
    bool allowsPartial = false;
    bool isStrict = false;
};

/// RowsLeftOut where files are missing and that is not allowed; what came before an error stays.
[[nodiscard]] QCoro::Task<Result<void>> downloadFiles(Session &session, std::shared_ptr<OpenTable> table,
                                                      DownloadPlan plan);

} // namespace tsunagi::cli
