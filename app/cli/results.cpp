// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/results.h"

#include "app/cli/result_file.h"
#include "app/cli/terminal_text.h"
#include "backlog/export/row_writer.h"
#include "backlog/export/shift_jis.h"
#include "backlog/export/xlsx.h"
#include "backlog/rows/row_batch_builder.h"

#include <QCoreApplication>
#include <QDateTime>

#include <numeric>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

struct Results::Private {
    OutputOptions options;
    ResultShape shape;
    OutputStream *out = nullptr; ///< the end of the chain: what the rows are written into
    std::unique_ptr<ResultFile> file;
    std::unique_ptr<GzipOutput> gzip;
    std::unique_ptr<TerminalFilter> filter;
    std::unique_ptr<TableWriter> table; ///< one of these two
    std::unique_ptr<backlog::RowWriter> writer;
    backlog::XlsxWriter *workbook = nullptr; ///< the writer, where it is one
    backlog::ShiftJisWriter *shiftJis = nullptr; ///< the same
    Reporter *reporter = nullptr;

    [[nodiscard]] Result<void> openOutput(Session &session);
    [[nodiscard]] std::unique_ptr<TableWriter> makeTable(Session &session) const;
    [[nodiscard]] std::unique_ptr<backlog::RowWriter> makeWriter();
    [[nodiscard]] std::unique_ptr<backlog::RowWriter> makeShiftJis(std::unique_ptr<backlog::RowWriter> utf8);
    void tellWhatWasLost() const;
};

Result<void> Results::Private::openOutput(Session &session)
{
    out = &session.out();
    if (!options.to.isEmpty()) {
        auto opened = ResultFile::open(options.to);
        if (!opened)
            return fail(opened.error());
        file = std::move(*opened);
        out = file.get();
    }
    if (options.compressed) {
        gzip = std::make_unique<GzipOutput>(*out);
        out = gzip.get();
    }
    // The table escapes its cells by itself: colours go through.
    if (out->isTerminal() && options.format != OutputFormat::Table) {
        const bool isJson = options.format == OutputFormat::Json || options.format == OutputFormat::JsonLines;
        filter = std::make_unique<TerminalFilter>(
            *out, isJson ? TerminalFilter::Escapes::Json : TerminalFilter::Escapes::Visible);
        out = filter.get();
    }
    return {};
}

std::unique_ptr<TableWriter> Results::Private::makeTable(Session &session) const
{
    std::vector<TableColumn> columns;
    for (const int index : shape.shown) {
        const backlog::Column &column = shape.table->columns[index];
        const QString heading = options.titles ? titleOf(column) : QString::fromLatin1(column.name);
        columns.push_back({ heading, column.type, index, column.shownFirst });
    }
    TableStyle style;
    style.header = options.header;
    style.colour = session.usesColour(*out);
    style.width = out->columns();
    style.mayFit = shape.mayFit;
    style.nullText = options.nullText;
    style.zone = options.zone;
    Reporter &said = session.reporter();
    const auto leftOut = [&said](int count) {
        said.useLanguage();
        said.note(QCoreApplication::translate(
            "Cli", "%n column(s) had no room; --columns names those to see, -o json shows all.", nullptr, count));
    };
    return std::make_unique<TableWriter>(*out, std::move(columns), std::move(style), leftOut);
}

std::unique_ptr<backlog::RowWriter> Results::Private::makeWriter()
{
    backlog::ExportColumns columns;
    columns.table = shape.table;
    columns.indices.assign(shape.shown.begin(), shape.shown.end());
    backlog::SeparatedOptions separated;
    separated.delimiter = options.delimiter;
    separated.nullText = options.nullText;
    separated.hasHeader = options.header;
    separated.titlesInHeader = options.titles;
    separated.hasByteOrderMark = options.bom;
    separated.guardsFormulas = options.guarded;
    separated.zone = options.zone;
    switch (options.format) {
    case OutputFormat::Table:
        break;
    case OutputFormat::Json:
        return makeJsonWriter(std::move(columns), backlog::JsonForm::Array, options.zone);
    case OutputFormat::JsonLines:
        return makeJsonWriter(std::move(columns), backlog::JsonForm::Lines, options.zone);
    case OutputFormat::Csv:
        return makeShiftJis(makeCsvWriter(std::move(columns), std::move(separated)));
    case OutputFormat::Tsv:
        return makeShiftJis(makeTsvWriter(std::move(columns), std::move(separated)));
    case OutputFormat::Xlsx: {
        auto made = makeXlsxWriter(std::move(columns),
                                   { .titlesInHeader = options.titles,
                                     .hasHeader = options.header,
                                     .zone = options.zone,
                                     .space = shape.space });
        workbook = made.get();
        return made;
    }
    }
    return nullptr;
}

/// In CP932 where that is asked for.
std::unique_ptr<backlog::RowWriter> Results::Private::makeShiftJis(std::unique_ptr<backlog::RowWriter> utf8)
{
    if (!options.shiftJis)
        return utf8;
    auto made = backlog::makeShiftJisWriter(std::move(utf8));
    shiftJis = made.get();
    return made;
}

/// What the format could not hold, on standard error.
void Results::Private::tellWhatWasLost() const
{
    if (workbook && workbook->cellsCut() > 0) {
        reporter->useLanguage();
        reporter->note(QCoreApplication::translate("Cli",
                                                   "%n text(s) were cut: a cell of Excel holds 32,767 characters.",
                                                   nullptr, static_cast<int>(workbook->cellsCut())));
    }
    if (!shiftJis || shiftJis->missing().empty())
        return;
    QStringList characters;
    for (const auto &[character, count] : shiftJis->missing()) {
        if (characters.size() == 20) {
            characters << u"…"_s;
            break;
        }
        const QString code = QString::number(static_cast<uint>(character), 16).toUpper().rightJustified(4, u'0');
        characters << u"%1 U+%2 (×%3)"_s.arg(QString::fromUcs4(&character, 1), code).arg(count);
    }
    reporter->useLanguage();
    reporter->note(QCoreApplication::translate("Cli", "cp932 lacks characters; 〓 stands for them: %1")
                       .arg(characters.join(u", "_s)));
}

Results::Results(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Results::~Results() = default;

Result<std::unique_ptr<Results>> Results::open(Session &session, ResultShape shape)
{
    auto options = outputOptions(session.line(), session.out().isTerminal());
    if (!options)
        return fail(options.error());
    if (shape.shown.isEmpty()) {
        shape.shown.resize(shape.table->columns.size());
        std::iota(shape.shown.begin(), shape.shown.end(), 0);
    }
    if (options->titles)
        session.reporter().useLanguage();
    auto parts = std::make_unique<Private>();
    parts->options = std::move(*options);
    parts->shape = std::move(shape);
    parts->reporter = &session.reporter();
    if (auto opened = parts->openOutput(session); !opened)
        return fail(opened.error());
    if (parts->options.format == OutputFormat::Table)
        parts->table = parts->makeTable(session);
    else
        parts->writer = parts->makeWriter();
    QByteArray beginning;
    if (parts->writer)
        parts->writer->begin(beginning);
    if (auto written = parts->out->write(beginning); !written)
        return fail(written.error());
    return std::unique_ptr<Results>(new Results(std::move(parts)));
}

Result<void> Results::write(const std::shared_ptr<const backlog::RowBatch> &batch)
{
    QByteArray text;
    if (d->writer)
        d->writer->append(text, batch);
    if (auto written = d->table ? d->table->write(*batch) : d->out->write(text); !written)
        return written;
    return d->out->flush();
}

Result<void> Results::close()
{
    QByteArray end;
    if (d->writer)
        if (auto ended = d->writer->end(end); !ended)
            return ended;
    d->tellWhatWasLost();
    if (auto ended = d->table ? d->table->finish() : d->out->write(end); !ended)
        return ended;
    return d->out->flush();
}

Result<void> Results::finish()
{
    if (auto closed = close(); !closed)
        return closed;
    if (d->gzip)
        if (auto ended = d->gzip->finish(); !ended)
            return ended;
    return d->file ? d->file->commit() : Result<void>();
}

HandMadeRow &HandMadeRow::text(const QString &value)
{
    m_texts << value.toUtf8();
    backlog::Cell cell;
    cell.kind = backlog::Cell::Kind::Text;
    m_cells << cell;
    return *this;
}

HandMadeRow &HandMadeRow::textOrNull(const QString &value) { return value.isEmpty() ? null() : text(value); }

HandMadeRow &HandMadeRow::integer(qint64 value)
{
    backlog::Cell cell;
    cell.kind = backlog::Cell::Kind::Integer;
    cell.integer = value;
    m_cells << cell;
    return *this;
}

HandMadeRow &HandMadeRow::boolean(bool value)
{
    backlog::Cell cell;
    cell.kind = backlog::Cell::Kind::Boolean;
    cell.integer = value ? 1 : 0;
    m_cells << cell;
    return *this;
}

HandMadeRow &HandMadeRow::dateTime(const QDateTime &value)
{
    if (!value.isValid())
        return null();
    backlog::Cell cell;
    cell.kind = backlog::Cell::Kind::DateTime;
    cell.integer = value.toMSecsSinceEpoch();
    m_cells << cell;
    return *this;
}

HandMadeRow &HandMadeRow::null()
{
    m_cells << backlog::Cell{};
    return *this;
}

std::shared_ptr<const backlog::RowBatch> batchOf(const QList<backlog::Column> &columns, const QList<HandMadeRow> &rows)
{
    backlog::RowBatchBuilder builder(columns, nullptr, static_cast<std::size_t>(rows.size()));
    for (const HandMadeRow &row : rows) {
        std::vector<backlog::Cell> cells(row.m_cells.begin(), row.m_cells.end());
        auto text = row.m_texts.begin();
        for (backlog::Cell &cell : cells)
            if (cell.kind == backlog::Cell::Kind::Text)
                cell.text = *text++;
        builder.addRow(cells, {});
    }
    return builder.finish({});
}

Result<void> printRows(Session &session, const QList<backlog::Column> &columns, const QList<HandMadeRow> &rows)
{
    backlog::Table table{ .name = "", .title = "", .group = "" };
    table.columns = columns;
    ResultShape shape;
    shape.table = &table;
    auto results = Results::open(session, std::move(shape));
    if (!results)
        return fail(results.error());
    if (auto written = (*results)->write(batchOf(columns, rows)); !written)
        return written;
    return (*results)->finish();
}

} // namespace tsunagi::cli
