// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_export.h"

#include "backlog/export/export_file.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

namespace tsunagi::ui {
namespace {

/// CSV as Japanese Excel opens it: UTF-8 with a mark, titles in the header, moments by this computer's clock.
std::unique_ptr<backlog::RowWriter> writerFor(const RowExportOrder &order)
{
    if (order.format == ExportFormat::Json)
        return backlog::makeJsonWriter(backlog::ExportColumns::all(*order.table), backlog::JsonForm::Array);
    backlog::ExportColumns columns{ order.table, { order.columns.begin(), order.columns.end() } };
    backlog::SeparatedOptions options;
    options.titlesInHeader = true;
    options.hasByteOrderMark = true;
    options.moments = backlog::MomentForm::Spreadsheet;
    options.zone = QTimeZone::systemTimeZone();
    return backlog::makeCsvWriter(std::move(columns), std::move(options));
}

/// On a worker.
auth::Result<qsizetype> write(const RowExportOrder &order, const std::function<void(qsizetype)> &progress,
                              std::stop_token stop)
{
    const std::unique_ptr<backlog::RowWriter> writer = writerFor(order);
    const backlog::RowIndex index = order.index.value_or(backlog::everyRow(order.rows.rowCount()));
    return backlog::exportToFile(order.path, *writer, order.rows, index, progress, stop);
}

} // namespace

RowExport::~RowExport() { m_stop.request_stop(); }

void RowExport::start(RowExportOrder order)
{
    cancel();
    m_running = true;
    const std::stop_token stop = m_stop.get_token();
    const qsizetype total = order.index ? static_cast<qsizetype>(order.index->size()) : order.rows.rowCount();
    const QPointer<RowExport> self(this);
    // Called on the worker: taken to our thread, where it counts only if this is still the export that runs.
    const auto progress = [self, stop, total](qsizetype done) {
        QMetaObject::invokeMethod(qApp, [self, stop, done, total] {
            if (self && !stop.stop_requested())
                Q_EMIT self->progressed(done, total);
        });
    };
    QtConcurrent::run(write, std::move(order), std::function<void(qsizetype)>(progress), stop)
        .then(this, [this, stop](const auth::Result<qsizetype> &rows) {
            if (stop.stop_requested())
                return;
            m_running = false;
            Q_EMIT finished(rows);
        });
}

void RowExport::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_running = false;
}

} // namespace tsunagi::ui
