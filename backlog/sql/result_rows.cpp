// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/result_rows.h"

#include "backlog/rows/cell_values.h"
#include "backlog/rows/row_batch_builder.h"
#include "backlog/sql/sql_values.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>
#include <deque>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace tsunagi::backlog {
namespace {

constexpr qsizetype rowsOfBatch = 1000;
constexpr std::size_t rowsSeenFirst = 100; ///< before a reckoned column's type is settled
constexpr qint64 longestPauseMs = 200; ///< of rows that are there
constexpr qsizetype bodyOfBatch = 1 << 20; ///< bytes of JSON

/// A table that owns its names.
struct OwnTable {
    Table table{ .name = "", .title = "", .group = "" };
    std::deque<QByteArray> texts;

    const char *keep(const QByteArray &text) { return texts.emplace_back(text).constData(); }
};

/// One value of the current row, valid until the next step.
Cell cellOf(sqlite3_stmt *statement, int column, const Column &of)
{
    Cell cell;
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        cell.integer = sqlite3_column_int64(statement, column);
        cell.kind = of.type == ColumnType::Boolean ? Cell::Kind::Boolean : Cell::Kind::Integer;
        if (of.type == ColumnType::Number) {
            cell.kind = Cell::Kind::Number;
            cell.number = static_cast<double>(cell.integer);
        }
        break;
    case SQLITE_FLOAT:
        cell.kind = Cell::Kind::Number;
        cell.number = sqlite3_column_double(statement, column);
        break;
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_column_blob(statement, column);
        const QByteArrayView text(static_cast<const char *>(bytes), sqlite3_column_bytes(statement, column));
        return of.type == ColumnType::Json ? textCell(text) : cellFromString(of, text);
    }
    default:
        break;
    }
    return cell;
}

/// A result has no JSON of whole rows; that of its columns is found from here.
QByteArrayView noRow(const QByteArray &body) { return { body.constData(), 0 }; }

bool isJson(const Column &column) { return column.type == ColumnType::Json; }

} // namespace

struct ResultRows::Private {
    Private(SqlStatement &running, qint64 most)
        : statement(running)
        , left(most > 0 ? most : std::numeric_limits<qint64>::max())
    {
    }

    SqlStatement &statement;
    qint64 left; ///< rows that may still be given out
    std::shared_ptr<OwnTable> own;
    std::shared_ptr<const Table> table;
    std::vector<bool> isDeclared;
    std::vector<std::vector<SqlValue>> first; ///< rows that came before the types were settled
    bool isSettled = false;
    bool isDone = false;
    bool isRowWaiting = false; ///< the statement stands at a row that is in no batch yet
    std::optional<auth::Error> failure; ///< told once the rows before it are given out

    void declare();
    void settle();
    [[nodiscard]] std::shared_ptr<const RowBatch> batchOfFirst();
    [[nodiscard]] auth::Result<std::shared_ptr<const RowBatch>> readFirst();
    [[nodiscard]] auth::Result<std::shared_ptr<const RowBatch>> readMore();
    void addRow(RowBatchBuilder &builder, QByteArray &body, std::vector<Cell> &cells);
    [[nodiscard]] qsizetype bytesOfJson() const;
};

/// What is known before the first row: names, and the types of the space's own columns.
void ResultRows::Private::declare()
{
    own = std::make_shared<OwnTable>();
    const int count = sqlite3_column_count(statement.get());
    QSet<QByteArray> names;
    for (int i = 0; i < count; ++i) {
        QByteArray name = sqlite3_column_name(statement.get(), i);
        const char *declared = sqlite3_column_decltype(statement.get(), i);
        // An object of JSON has a name once.
        const QByteArray given = name;
        for (int again = 2; names.contains(name); ++again)
            name = given + '_' + QByteArray::number(again);
        names += name;
        Column column;
        column.name = own->keep(name);
        column.title = column.name;
        column.type = declared != nullptr ? typeDeclared(declared) : ColumnType::String;
        column.shownFirst = true;
        isDeclared.push_back(declared != nullptr);
        own->table.columns += column;
    }
    table = std::shared_ptr<const Table>(own, &own->table);
}

void ResultRows::Private::settle()
{
    isSettled = true;
    for (std::size_t i = 0; i < isDeclared.size(); ++i) {
        if (isDeclared[i])
            continue;
        bool hasText = false;
        bool hasNumber = false;
        bool hasInteger = false;
        for (const auto &row : first) {
            hasText = hasText || std::holds_alternative<QByteArray>(row[i]);
            hasNumber = hasNumber || std::holds_alternative<double>(row[i]);
            hasInteger = hasInteger || std::holds_alternative<qint64>(row[i]);
        }
        own->table.columns[static_cast<qsizetype>(i)].type = hasText ? ColumnType::String
            : hasNumber                                              ? ColumnType::Number
            : hasInteger                                             ? ColumnType::Integer
                                                                     : ColumnType::String;
    }
}

std::shared_ptr<const RowBatch> ResultRows::Private::batchOfFirst()
{
    settle();
    QByteArray body;
    for (const auto &row : first)
        for (std::size_t i = 0; i < row.size(); ++i)
            if (const auto *text = std::get_if<QByteArray>(&row[i]);
                text && own->table.columns[static_cast<qsizetype>(i)].type == ColumnType::Json)
                body += *text;
    RowBatchBuilder builder(own->table.columns, body.constData(), first.size());
    qsizetype at = 0;
    for (const auto &row : first) {
        std::vector<Cell> cells(row.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Column &column = own->table.columns[static_cast<qsizetype>(i)];
            Cell &cell = cells[i];
            if (const auto *integer = std::get_if<qint64>(&row[i])) {
                cell.kind = column.type == ColumnType::Boolean ? Cell::Kind::Boolean
                    : column.type == ColumnType::Number        ? Cell::Kind::Number
                                                               : Cell::Kind::Integer;
                cell.integer = *integer;
                cell.number = static_cast<double>(*integer);
            } else if (const auto *number = std::get_if<double>(&row[i])) {
                cell.kind = Cell::Kind::Number;
                cell.number = *number;
            } else if (const auto *text = std::get_if<QByteArray>(&row[i]); text && column.type == ColumnType::Json) {
                cell = textCell(QByteArrayView(body).sliced(at, text->size()));
                at += text->size();
            } else if (text) {
                cell = cellFromString(column, *text);
            }
        }
        builder.addRow(cells, noRow(body));
    }
    first.clear();
    return builder.finish(std::move(body));
}

auth::Result<std::shared_ptr<const RowBatch>> ResultRows::Private::readFirst()
{
    QElapsedTimer clock;
    while (first.size() < rowsSeenFirst && left > 0) {
        const auto row = statement.step();
        if (!row && first.empty())
            return auth::fail(row.error());
        if (!row) {
            failure = row.error();
            break;
        }
        if (!own)
            declare();
        if (!*row) {
            isDone = true;
            break;
        }
        if (first.empty())
            clock.start();
        --left;
        auto &values = first.emplace_back();
        for (int i = 0; i < own->table.columns.size(); ++i)
            values.push_back(sqlValueOf(sqlite3_column_value(statement.get(), i)));
        if (clock.elapsed() > longestPauseMs)
            break;
    }
    return batchOfFirst();
}

void ResultRows::Private::addRow(RowBatchBuilder &builder, QByteArray &body, std::vector<Cell> &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Column &column = own->table.columns[static_cast<qsizetype>(i)];
        cells[i] = cellOf(statement.get(), static_cast<int>(i), column);
        if (column.type != ColumnType::Json || cells[i].kind != Cell::Kind::Text)
            continue;
        const qsizetype at = body.size();
        body.append(cells[i].text); // there is room: the caller has seen to it
        cells[i].text = QByteArrayView(body).sliced(at);
    }
    builder.addRow(cells, noRow(body));
}

/// The JSON lies in one piece of memory that is never moved: a row for which there is no room begins the next batch.
auth::Result<std::shared_ptr<const RowBatch>> ResultRows::Private::readMore()
{
    QByteArray body;
    const bool hasJson = std::ranges::any_of(own->table.columns, isJson);
    if (hasJson)
        body.reserve(std::max(bodyOfBatch, isRowWaiting ? bytesOfJson() : 0));
    RowBatchBuilder builder(own->table.columns, body.constData(), rowsOfBatch);
    std::vector<Cell> cells(isDeclared.size());
    QElapsedTimer clock;
    clock.start();
    while (left > 0 && builder.rowCount() < rowsOfBatch && clock.elapsed() < longestPauseMs) {
        if (!std::exchange(isRowWaiting, false)) {
            const auto row = statement.step();
            if (!row && builder.rowCount() == 0)
                return auth::fail(row.error());
            if (!row) {
                failure = row.error(); // after the rows that are there
                break;
            }
            if (!*row) {
                isDone = true;
                break;
            }
        }
        if (hasJson && body.size() + bytesOfJson() > body.capacity()) {
            isRowWaiting = true;
            break;
        }
        addRow(builder, body, cells);
        --left;
    }
    if (builder.rowCount() == 0)
        return std::shared_ptr<const RowBatch>();
    return builder.finish(std::move(body));
}

qsizetype ResultRows::Private::bytesOfJson() const
{
    qsizetype bytes = 0;
    for (int i = 0; i < own->table.columns.size(); ++i)
        if (isJson(own->table.columns.at(i)))
            bytes += sqlite3_column_bytes(statement.get(), i);
    return bytes;
}

ResultRows::ResultRows(SqlStatement &statement, qint64 most)
    : d(std::make_unique<Private>(statement, most))
{
}

ResultRows::~ResultRows() = default;

auth::Result<std::shared_ptr<const RowBatch>> ResultRows::next()
{
    if (d->failure)
        return auth::fail(*d->failure);
    if (d->isDone)
        return std::shared_ptr<const RowBatch>();
    return d->isSettled ? d->readMore() : d->readFirst();
}

const std::shared_ptr<const Table> &ResultRows::table() const { return d->table; }

} // namespace tsunagi::backlog
