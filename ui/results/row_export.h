// SPDX-License-Identifier: GPL-3.0-or-later
// An export of a snapshot on a worker, with progress; the file appears when it is whole (backlog/export).
#pragma once

#include "auth/error.h"
#include "backlog/export/xlsx.h"
#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QObject>
#include <QUrl>

#include <optional>
#include <stop_token>

namespace tsunagi::ui {

enum class ExportFormat { Xlsx, Csv, CsvShiftJis, Tsv, Json, JsonLines };

/// What a file of a format is called: "csv".
[[nodiscard]] QString suffixOf(ExportFormat format);
/// All of JSON is written, whatever columns are shown.
[[nodiscard]] bool hasChosenColumns(ExportFormat format);

struct RowExportOrder {
    const backlog::Table *table = nullptr;
    backlog::RowTable rows;
    std::optional<backlog::RowIndex> index; ///< none: all rows, as they came
    QList<int> columns; ///< where the format has chosen columns
    ExportFormat format = ExportFormat::Csv;
    QUrl space; ///< whose pages the keys of a workbook lead to
    QString path;
    bool mayCut = false; ///< the person knows that a workbook can't hold all of it
};

/// What the format could not hold.
struct ExportLosses {
    qint64 cellsCut = 0; ///< longer than a cell of Excel may be
    QString missing; ///< the characters that CP932 lacks
};

struct ExportOutcome {
    qsizetype rows = 0;
    /// Nothing was written: this does not fit into a workbook, and the order does not allow to cut it.
    std::optional<backlog::XlsxFit> misfit;
    ExportLosses losses;
};

class RowExport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~RowExport() override;

    void start(RowExportOrder order);
    /// finished() does not follow; no file is left.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype total);
    void finished(const tsunagi::auth::Result<tsunagi::ui::ExportOutcome> &outcome);

private:
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace tsunagi::ui
