// SPDX-License-Identifier: GPL-3.0-or-later
// The replies of one level as rows of its last table: what was asked for, and what is embedded in it.
#pragma once

#include "backlog/reading/read_levels.h"
#include "backlog/rows/embedded_rows.h"
#include "backlog/rows/json_rows.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace tsunagi::backlog {

struct LevelPage {
    std::shared_ptr<const RowBatch> rows; ///< of the last table
    qsizetype unreadable = 0; ///< rows left out, of any of the tables
    qsizetype repeated = 0; ///< of the table that was asked for
    bool isGap = false; ///< ParsedPage
    QStringList folders; ///< further ones to list, for Shape::Folders
};

/// Not thread-safe: one page after the other, on any thread.
class PageParser {
public:
    explicit PageParser(const ReadLevel &level);

    void beginParent(std::vector<Cell> inherited);
    /// @param terms atMost counts rows of the last table
    [[nodiscard]] auth::Result<LevelPage> parse(QByteArray body, PageTerms terms);

private:
    const Table *m_asked;
    std::vector<Cell> m_inherited;
    JsonRows m_rows;
    std::vector<std::unique_ptr<EmbeddedRows>> m_embedded;
};

} // namespace tsunagi::backlog
