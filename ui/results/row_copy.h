// SPDX-License-Identifier: GPL-3.0-or-later
// Chosen rows as a text to paste: tab-separated, CSV, a table in Markdown or in Backlog's own notation, HTML. Each
// escapes what would be more than text there.
#pragma once

#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QFuture>
#include <QList>
#include <QMimeData>

namespace tsunagi::ui {

enum class CopyForm {
    Text, ///< cells as they are shown, parted by tabs
    TextWithHeadings,
    Csv, ///< as the export writes it: for spreadsheets
    Markdown,
    Backlog, ///< Backlog記法
    Html, ///< for spreadsheets: numbers without units
};

/// A snapshot: any thread may work on it.
struct RowCopy {
    const backlog::Table *table = nullptr;
    backlog::RowTable rows;
    backlog::RowIndex index;
    QList<int> columns;

    [[nodiscard]] qsizetype cellCount() const { return static_cast<qsizetype>(index.size()) * columns.size(); }
};

/// Meant for a worker where there are many cells.
[[nodiscard]] QString copied(const RowCopy &rows, CopyForm form);

/// What a drag carries: made on workers, ready by the time that it is dropped.
class RowsMimeData : public QMimeData {
    Q_OBJECT
public:
    explicit RowsMimeData(const RowCopy &rows);
    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &mimeType) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &mimeType, QMetaType type) const override;

private:
    QFuture<QString> m_text;
    QFuture<QString> m_csv;
    QFuture<QString> m_html;
};

} // namespace tsunagi::ui
