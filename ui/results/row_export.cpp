// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/row_export.h"

#include "backlog/export/export_file.h"
#include "backlog/export/shift_jis.h"
#include "backlog/export/xlsx.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// As Japanese Excel opens it: titles in the header, moments by this computer's clock.
backlog::SeparatedOptions forSpreadsheets()
{
    backlog::SeparatedOptions options;
    options.titlesInHeader = true;
    options.moments = backlog::MomentForm::Spreadsheet;
    options.zone = QTimeZone::systemTimeZone();
    return options;
}

/// One file's writer, and what only some formats can say of it afterwards.
struct Writing {
    std::unique_ptr<backlog::RowWriter> writer;
    backlog::XlsxWriter *workbook = nullptr;
    backlog::ShiftJisWriter *shiftJis = nullptr;

    [[nodiscard]] ExportLosses losses() const
    {
        ExportLosses losses;
        if (workbook)
            losses.cellsCut = workbook->cellsCut();
        if (shiftJis)
            for (const auto &[character, count] : shiftJis->missing())
                losses.missing += QString::fromUcs4(&character, 1);
        return losses;
    }
};

Writing writingFor(const RowExportOrder &order)
{
    backlog::ExportColumns columns{ order.table, { order.columns.begin(), order.columns.end() } };
    backlog::SeparatedOptions options = forSpreadsheets();
    switch (order.format) {
    case ExportFormat::Json:
        return { backlog::makeJsonWriter(backlog::ExportColumns::all(*order.table), backlog::JsonForm::Array) };
    case ExportFormat::JsonLines:
        return { backlog::makeJsonWriter(backlog::ExportColumns::all(*order.table), backlog::JsonForm::Lines) };
    case ExportFormat::Tsv:
        return { backlog::makeTsvWriter(std::move(columns), std::move(options)) };
    case ExportFormat::Csv:
        options.hasByteOrderMark = true;
        return { backlog::makeCsvWriter(std::move(columns), std::move(options)) };
    case ExportFormat::CsvShiftJis: {
        auto writer = backlog::makeShiftJisWriter(backlog::makeCsvWriter(std::move(columns), std::move(options)));
        backlog::ShiftJisWriter *shiftJis = writer.get();
        return { std::move(writer), nullptr, shiftJis };
    }
    case ExportFormat::Xlsx: {
        auto writer = backlog::makeXlsxWriter(
            std::move(columns), { .zone = QTimeZone::systemTimeZone(), .space = order.space });
        backlog::XlsxWriter *workbook = writer.get();
        return { std::move(writer), workbook };
    }
    }
    return {};
}

/// On a worker.
auth::Result<ExportOutcome> write(const RowExportOrder &order, const std::function<void(qsizetype)> &progress,
                                  std::stop_token stop)
{
    const Writing writing = writingFor(order);
    const backlog::RowIndex index = order.index.value_or(backlog::everyRow(order.rows.rowCount()));
    if (writing.workbook && !order.mayCut) {
        const backlog::ExportColumns columns{ order.table, { order.columns.begin(), order.columns.end() } };
        if (const backlog::XlsxFit fit = fitForXlsx(columns, order.rows, index); !fit.isWhole())
            return ExportOutcome{ .misfit = fit };
    }
    const auto rows = backlog::exportToFile(order.path, *writing.writer, order.rows, index, progress, stop);
    if (!rows)
        return auth::fail(rows.error());
    return ExportOutcome{ .rows = *rows, .losses = writing.losses() };
}

} // namespace

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Xlsx:
        return u"xlsx"_s;
    case ExportFormat::Csv:
    case ExportFormat::CsvShiftJis:
        return u"csv"_s;
    case ExportFormat::Tsv:
        return u"tsv"_s;
    case ExportFormat::Json:
        return u"json"_s;
    case ExportFormat::JsonLines:
        return u"jsonl"_s;
    }
    return {};
}

bool hasChosenColumns(ExportFormat format)
{
    return format != ExportFormat::Json && format != ExportFormat::JsonLines;
}

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
        .then(this, [this, stop](const auth::Result<ExportOutcome> &outcome) {
            if (stop.stop_requested())
                return;
            m_running = false;
            Q_EMIT finished(outcome);
        });
}

void RowExport::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_running = false;
}

} // namespace tsunagi::ui
