// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/embedded_rows.h"

namespace tsunagi::backlog {

EmbeddedRows::EmbeddedRows(const Table &table, const Table &parent, std::vector<RowMatch> matches)
    : m_parser(table)
    , m_onlyWhere(*table.parent.onlyWhere == '\0' ? -1
                                                  : parent.columnIndex(QString::fromLatin1(table.parent.onlyWhere)))
    , m_matches(std::move(matches))
{
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].extract == Extract::Inherited)
            m_inherited.emplace_back(static_cast<std::size_t>(i),
                                     parent.columnIndex(QString::fromLatin1(table.columns[i].path)));
}

ParsedPage EmbeddedRows::parse(const RowBatch &parents, qsizetype atMost, Packing packing)
{
    ParsedPage page;
    // Padded when the parents were parsed: the new rows stand in the same bytes.
    const QByteArray &body = parents.body();
    RowBatchBuilder builder(m_parser.columns(), body.constData(), m_expectedRows);
    for (qsizetype row = 0; row < parents.rowCount() && (atMost < 0 || builder.rowCount() < atMost); ++row) {
        if (!isMatch(parents, row, m_matches) || (m_onlyWhere >= 0 && !isTrue(parents.cell(row, m_onlyWhere))))
            continue;
        m_parser.keys().beginParent();
        for (const auto &[column, from] : m_inherited)
            m_parser.given()[column] = from < 0 ? Cell() : parents.cell(row, from);
        if (!m_parser.read(parents.rawJson(row), { atMost, false }, builder, page))
            ++page.unreadable;
    }
    m_expectedRows = static_cast<std::size_t>(builder.rowCount());
    page.rows = builder.finish(body, packing);
    return page;
}

} // namespace tsunagi::backlog
