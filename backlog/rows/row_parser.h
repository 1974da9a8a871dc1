// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one table out of JSON that is in memory, into a batch that is being built: what json_rows (replies) and
// embedded_rows (rows within rows) have in common.
#pragma once

#include "auth/error.h"
#include "backlog/rows/key_set.h"
#include "backlog/rows/row_batch_builder.h"
#include "backlog/rows/row_reader.h"
#include "backlog/rows/row_slices.h"

#include <QByteArray>

#include <simdjson.h>

namespace tsunagi::backlog {

struct ParsedPage {
    std::shared_ptr<const RowBatch> rows;
    qsizetype unreadable = 0; ///< rows left out
    qsizetype repeated = 0; ///< rows dropped because an earlier one has the same primary key
    /// It should have begun with a row that is known, and did not: rows between are missing, and none was taken.
    bool isGap = false;
};

/// Room behind the end, which simdjson reads in its stride.
void padJson(QByteArray &json);

class RowParser {
public:
    explicit RowParser(const Table &table);

    /// Which rows the next read() takes.
    struct Wish {
        qsizetype atMost = -1; ///< rows in the batch; -1: all
        bool mustOverlap = false; ///< ParsedPage::isGap is looked for
    };
    /// @param json the reply or a parent's row, anywhere in a buffer that padJson() has seen. The rows are at the
    /// table's rowsAt within it. @return BadReply where something else stands there; TRAILING bytes count as that
    [[nodiscard]] auth::Result<void> read(QByteArrayView json, Wish wish, RowBatchBuilder &builder, ParsedPage &page);
    /// The body is no UTF-8: read() took no row.
    [[nodiscard]] bool metBadText() const { return m_metBadText; }

    [[nodiscard]] KeySet &keys() { return m_keys; }
    /// The cells of inherited columns; see RowReader.
    [[nodiscard]] std::vector<Cell> &given() { return m_reader.given(); }
    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }

private:
    struct Progress;
    Progress readFast(QByteArrayView array, RowBatchBuilder &builder, ParsedPage &page);
    auth::Result<void> readSlowly(const RowSlices &slices, std::size_t done, RowBatchBuilder &builder,
                                  ParsedPage &page);
    bool readAlone(const RowSlice &slice, RowBatchBuilder &builder, ParsedPage &page);
    void setSpecial(const RowSlice &slice);
    void addRow(QByteArrayView rawJson, RowBatchBuilder &builder, ParsedPage &page);
    [[nodiscard]] bool hasEnough(const RowBatchBuilder &builder, const ParsedPage &page) const;

    QList<Column> m_columns;
    Shape m_shape;
    QByteArray m_rowsAt;
    std::vector<std::size_t> m_special; ///< columns of "$" fields
    RowReader m_reader;
    KeySet m_keys;
    Wish m_wish;
    bool m_awaitsOverlap = false;
    bool m_metBadText = false;
    QByteArray m_memberName; ///< unescaped, of the row that is being read
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::parser m_rowParser;
};

} // namespace tsunagi::backlog
