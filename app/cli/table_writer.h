// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as a table for people: columns aligned by the width that characters really take. On a terminal it is fitted to
// the terminal's width and foreign text is escaped; in a pipe everything is there as it is.
#pragma once

#include "app/cli/output_options.h"
#include "app/cli/streams.h"
#include "backlog/export/cell_text.h"
#include "backlog/rows/row_batch.h"

#include <functional>
#include <vector>

namespace tsunagi::cli {

struct TableColumn {
    QString heading;
    backlog::ColumnType type = backlog::ColumnType::String;
    qsizetype index = 0; ///< in the batch
    bool shownFirst = true; ///< stays where there is no room for all
};

struct TableStyle {
    bool header = true;
    bool colour = false;
    int width = 0; ///< of the terminal; 0: not on one
    bool mayFit = false; ///< leave out columns and cut cells to fit: only where other options show the rest
    QByteArray nullText;
    QTimeZone zone = QTimeZone::utc();
};

class TableWriter {
public:
    /// @param leftOut  told once how many columns there was no room for
    TableWriter(OutputStream &out, std::vector<TableColumn> columns, TableStyle style,
                std::function<void(int)> leftOut);

    /// The first batch decides the columns' widths.
    [[nodiscard]] Result<void> write(const backlog::RowBatch &batch);
    /// The header, where no batch came.
    [[nodiscard]] Result<void> finish();

private:
    using Line = std::vector<QByteArray>;

    [[nodiscard]] QByteArray textOf(const backlog::Cell &cell);
    [[nodiscard]] Line headings() const;
    void layOut(const std::vector<Line> &lines);
    void leaveOutColumns();
    void narrowColumns(int total);
    [[nodiscard]] int totalWidth() const;
    [[nodiscard]] QByteArray joined(const Line &line) const;
    [[nodiscard]] Result<void> writeHeader();

    OutputStream &m_out;
    std::vector<TableColumn> m_columns;
    TableStyle m_style;
    backlog::CellText m_cellText;
    std::function<void(int)> m_leftOut;
    std::vector<int> m_widths; ///< 0: left out
    bool m_isLaidOut = false;
};
} // namespace tsunagi::cli
