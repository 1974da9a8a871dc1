// SPDX-License-Identifier: GPL-3.0-or-later
// An export of a snapshot on a worker, with progress; the file appears when it is whole (backlog/export).
#pragma once

#include "auth/error.h"
#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace tsunagi::ui {

enum class ExportFormat { Csv, Json };

struct RowExportOrder {
    const backlog::Table *table = nullptr;
    backlog::RowTable rows;
    std::optional<backlog::RowIndex> index; ///< none: all rows, as they came
    QList<int> columns; ///< for CSV
    ExportFormat format = ExportFormat::Csv;
    QString path;
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
    /// How many rows were written.
    void finished(const tsunagi::auth::Result<qsizetype> &rows);

private:
    std::stop_source m_stop;
    bool m_running = false;
};

} // namespace tsunagi::ui
