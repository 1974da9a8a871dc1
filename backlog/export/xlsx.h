// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as an Excel workbook (libxlsxwriter): real dates and numbers, keys as links, the header frozen and filtered.
// The sheet grows in an unnamed file on the disk, not in memory, however many rows there are.
#pragma once

#include "backlog/export/row_writer.h"

#include <QUrl>

namespace tsunagi::backlog {

struct XlsxOptions {
    bool titlesInHeader = true; ///< else the columns' names
    bool hasHeader = true;
    QTimeZone zone = QTimeZone::utc(); ///< whose clock moments are written by: a workbook knows no zones
    QUrl space; ///< issue and project keys become links to its pages; empty: plain text
};

/// What Excel can't hold, told before anything is written.
struct XlsxFit {
    static constexpr qint64 mostRows = 1'048'575; ///< below the header
    static constexpr qsizetype longestText = 32'767; ///< UTF-16 code units in one cell

    qint64 rowsTooMany = 0;
    qint64 cellsTooLong = 0; ///< they would be cut
    [[nodiscard]] bool isWhole() const { return rowsTooMany == 0 && cellsTooLong == 0; }
};

/// Looks at the rows that @p index names; on any thread.
[[nodiscard]] XlsxFit fitForXlsx(const ExportColumns &columns, const RowTable &rows, const RowIndex &index);

/// append() adds nothing to its bytes: all of the file comes from end(), as a view that is valid while the writer
/// lives. end() may fail with StorageFailed (subject: the folder of temporary files), and with OutputNotPossible where
/// there are more rows than a sheet has. Texts that are too long are cut: cellsCut().
class XlsxWriter : public RowWriter {
public:
    [[nodiscard]] virtual qint64 cellsCut() const = 0;
};

[[nodiscard]] std::unique_ptr<XlsxWriter> makeXlsxWriter(ExportColumns columns, XlsxOptions options = {});

} // namespace tsunagi::backlog
