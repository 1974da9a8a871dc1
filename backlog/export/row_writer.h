// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as bytes of a file, batch by batch: the command line streams them as they arrive, the desktop program writes a
// snapshot on a worker.
#pragma once

#include "backlog/export/cell_text.h"
#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QByteArray>
#include <QTimeZone>

#include <memory>
#include <span>
#include <vector>

namespace tsunagi::backlog {

/// Which columns of which table, in which order.
struct ExportColumns {
    const Table *table = nullptr;
    std::vector<qsizetype> indices;

    [[nodiscard]] static ExportColumns all(const Table &table);
};

/// One file's worth: begin() once, append() as often as rows come, end() once. Any one thread at a time.
class RowWriter {
public:
    virtual ~RowWriter() = default;
    virtual void begin(QByteArray &out) = 0;
    /// Adds the rows of @p rows that @p index names, in its order.
    void append(QByteArray &out, const RowTable &rows, std::span<const quint32> index);
    /// Adds a whole batch.
    void append(QByteArray &out, const std::shared_ptr<const RowBatch> &batch);
    /// Most can't fail.
    [[nodiscard]] virtual auth::Result<void> end(QByteArray &out) = 0;

protected:
    virtual void appendRow(QByteArray &out, const RowTable &rows, qsizetype row) = 0;
};

/// For csv and tsv.
struct SeparatedOptions {
    char delimiter = ','; ///< csv only
    QByteArray nullText; ///< what stands for a null
    bool hasHeader = true;
    bool titlesInHeader = false; ///< the translated titles instead of the names
    bool hasByteOrderMark = false; ///< tells Japanese Excel that the file is UTF-8
    /// Texts that a spreadsheet would take for a formula (=, +, -, @, or a blank before them) get a ' before them.
    bool guardsFormulas = false;
    MomentForm moments = MomentForm::Iso;
    QTimeZone zone = QTimeZone::utc();
};

/// RFC 4180, lines ending in CRLF; a null is the null text, an empty string "".
[[nodiscard]] std::unique_ptr<RowWriter> makeCsvWriter(ExportColumns columns, SeparatedOptions options = {});
/// One line a row, whatever the text: tab, line feed, carriage return and backslash are written \t, \n, \r and \\.
[[nodiscard]] std::unique_ptr<RowWriter> makeTsvWriter(ExportColumns columns, SeparatedOptions options = {});

enum class JsonForm { Array, Lines };
/// Objects whose keys are the column names; types are kept, columns of JSON are JSON.
[[nodiscard]] std::unique_ptr<RowWriter> makeJsonWriter(ExportColumns columns, JsonForm form,
                                                        const QTimeZone &zone = QTimeZone::utc());

} // namespace tsunagi::backlog
