// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot of rows into a file that a person has chosen: written beside it, then put in its place, so that it is
// whole or not there. Meant to run on a worker. (What holds credentials is written by auth/settings/durable_file, under
// stricter rules.)
#pragma once

#include "auth/error.h"
#include "backlog/export/row_writer.h"

#include <QString>

#include <functional>
#include <stop_token>

namespace tsunagi::backlog {

/// @param progress called with the rows written so far, every few thousand, on the calling thread
/// @return the number of rows; StorageFailed (subject: path; detail: system call; number: errno), Interrupted. What
/// stood at
///         @p path before is then still there.
[[nodiscard]] auth::Result<qsizetype> exportToFile(const QString &path, RowWriter &writer, const RowTable &rows,
                                                   const RowIndex &index,
                                                   const std::function<void(qsizetype)> &progress,
                                                   std::stop_token stop);

} // namespace tsunagi::backlog
