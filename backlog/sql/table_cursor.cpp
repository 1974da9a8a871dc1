// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/table_cursor.h"

#include "backlog/condition_parser.h"
#include "backlog/sql/sql_values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using Comparison = ScanTerm::Comparison;

namespace {

constexpr qsizetype rowsKept = 20'000; ///< of a table that has been asked for once
constexpr std::size_t keysAtOnce = 100;

/// "Issues.Id".
QByteArray fullName(const Table &table, int column)
{
    return QByteArray(table.name) + '.' + table.columns.at(column).name;
}

/// The columns hold keys of the same thing.
bool areSameKeys(const Table &a, int columnOfA, const Table &b, int columnOfB)
{
    const QByteArray referenceOfA = a.columns.at(columnOfA).references;
    const QByteArray referenceOfB = b.columns.at(columnOfB).references;
    return referenceOfA == fullName(b, columnOfB) || referenceOfB == fullName(a, columnOfA)
        || (!referenceOfA.isEmpty() && referenceOfA == referenceOfB);
}

} // namespace

TableCursor::TableCursor(std::shared_ptr<SqlTables> tables, const Table &table)
    : m_tables(std::move(tables))
    , m_table(table)
{
    m_tables->cursors().push_back(this);
}

TableCursor::~TableCursor()
{
    closeFeed();
    std::erase(m_tables->cursors(), this);
    if (m_tables->cursors().empty())
        m_tables->cache().clear();
}

bool TableCursor::isInner() const
{
    return std::ranges::any_of(m_tables->cursors(),
                               [this](const TableCursor *other) { return other != this && !other->isAtEnd(); });
}

auth::Result<void> TableCursor::filter(const ScanPlan &plan, std::vector<std::vector<SqlValue>> values, qint64 limit)
{
    closeFeed();
    m_plan = plan;
    m_values = std::move(values);
    m_read.reset();
    m_chosen = nullptr;
    m_kept.reset();
    m_isAtEnd = false;
    m_nextScan = 0;
    m_alike.clear();
    if (const auto term = batchedTerm(); term && isInner())
        return filterByBatch(*term);
    auto scans = scansOf(m_table, m_plan, m_values, limit);
    if (!scans)
        return auth::fail(scans.error());
    const auto here = std::ranges::find(m_plan.terms, Comparison::Here, &ScanTerm::comparison);
    if (here != m_plan.terms.end() && isInner()) {
        const auto rows = whole(*scans);
        if (!rows)
            return auth::fail(rows.error());
        const auto index = static_cast<std::size_t>(here - m_plan.terms.begin());
        goThrough(*rows, (*rows)->rowsWith(here->column, m_values[index].front()));
        return {};
    }
    m_scans = std::move(*scans);
    if (m_scans.size() == 1 && limit == 0) {
        m_key = keyOf(m_scans.front(), m_plan);
        if (const auto known = m_tables->cache().find(m_key)) {
            goThrough(known, nullptr);
            return {};
        }
        m_keepsAll = m_tables->cache().meet(m_key);
        m_kept.emplace();
    }
    m_batch.reset();
    return nextBatch();
}

void TableCursor::goThrough(std::shared_ptr<ReadRows> rows, const RowIndex *chosen)
{
    m_read = std::move(rows);
    m_chosen = chosen;
    m_row = 0;
    m_isAtEnd = m_chosen != nullptr ? m_chosen->empty() : m_read->rows().rowCount() == 0;
}

auth::Result<void> TableCursor::next()
{
    ++m_row;
    if (m_read) {
        m_isAtEnd = m_row >= (m_chosen != nullptr ? std::ssize(*m_chosen) : m_read->rows().rowCount());
        return {};
    }
    if (m_row < m_batch->rowCount())
        return {};
    return nextBatch();
}

auth::Result<void> TableCursor::nextBatch()
{
    m_row = 0;
    for (;;) {
        if (!m_feed) {
            if (m_nextScan >= m_scans.size()) {
                keep();
                m_isAtEnd = true;
                return {};
            }
            m_feed = m_tables->open(m_scans[m_nextScan++]);
        }
        const auto batch = m_feed->next();
        if (!batch)
            return auth::fail(batch.error());
        if (!*batch) {
            closeFeed();
            continue;
        }
        m_batch = *batch;
        if (m_kept)
            m_kept->append(m_batch);
        if (m_kept && !m_keepsAll && m_kept->rowCount() > rowsKept)
            m_kept.reset();
        if (m_batch->rowCount() > 0)
            return {};
    }
}

void TableCursor::keep()
{
    if (m_kept)
        m_tables->cache().put(m_key, std::make_shared<ReadRows>(std::move(*m_kept)));
    m_kept.reset();
}

void TableCursor::closeFeed()
{
    if (m_feed)
        m_tables->close(m_feed);
    m_feed.reset();
}

auth::Result<std::shared_ptr<ReadRows>> TableCursor::whole(const std::vector<Scan> &scans)
{
    QByteArray key = "whole";
    for (const Scan &scan : scans)
        key += '\n' + keyOf(scan, m_plan);
    if (auto known = m_tables->cache().find(key))
        return known;
    RowTable rows;
    for (const Scan &scan : scans) {
        m_feed = m_tables->open(scan);
        for (;;) {
            const auto batch = m_feed->next();
            if (!batch)
                return auth::fail(batch.error());
            if (!*batch)
                break;
            rows.append(*batch);
        }
        closeFeed();
    }
    auto read = std::make_shared<ReadRows>(std::move(rows));
    m_tables->cache().put(key, read);
    return read;
}

/// The one key of a table that stands alone, by which its rows are asked for one outer row at a time.
std::optional<std::size_t> TableCursor::batchedTerm() const
{
    if (m_table.hasParent())
        return std::nullopt;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_plan.terms.size(); ++i) {
        const ScanTerm &term = m_plan.terms[i];
        if (term.comparison != Comparison::Equal || term.known || term.column >= m_table.columns.size())
            continue;
        const Column &column = m_table.columns.at(term.column);
        if (column.type != ColumnType::Integer || !canAsk(m_table, term.column, Comparison::AnyOf))
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return found;
}

std::vector<SqlValue> TableCursor::withNextKeys(const ScanTerm &term, const SqlValue &key) const
{
    std::vector<SqlValue> keys{ key };
    for (const TableCursor *other : m_tables->cursors()) {
        if (other == this || other->isAtEnd() || other->m_read || !other->m_batch)
            continue;
        for (int column = 0; column < other->m_table.columns.size(); ++column) {
            if (!areSameKeys(m_table, term.column, other->m_table, column) || sqlValueOf(other->cell(column)) != key)
                continue;
            for (qsizetype row = other->m_row + 1; row < other->m_batch->rowCount() && keys.size() < keysAtOnce; ++row)
                if (const SqlValue next = sqlValueOf(other->m_batch->cell(row, column));
                    std::holds_alternative<qint64>(next) && std::ranges::find(keys, next) == keys.end())
                    keys.push_back(next);
            return keys;
        }
    }
    return keys;
}

auth::Result<void> TableCursor::filterByBatch(std::size_t term)
{
    const SqlValue key = m_values[term].front();
    // Which reading a key is part of.
    QByteArray place = "key\n" + QByteArray(m_table.name) + '\n' + QByteArray::number(m_plan.terms[term].column) + '\n'
        + QByteArray::number(m_plan.usedColumns, 16);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        for (const SqlValue &value : m_values[i])
            place += i == term ? QByteArray() : '\n' + textOf(value);
    place += '\n' + textOf(key);
    if (const auto known = m_tables->cache().find(place)) {
        goThrough(known, known->rowsWith(m_plan.terms[term].column, key));
        return {};
    }
    ScanPlan plan = m_plan;
    plan.terms[term].comparison = Comparison::AnyOf;
    auto values = m_values;
    values[term] = withNextKeys(m_plan.terms[term], key);
    const auto scans = scansOf(m_table, plan, values, 0);
    if (!scans)
        return auth::fail(scans.error());
    const auto rows = whole(*scans);
    if (!rows)
        return auth::fail(rows.error());
    const qsizetype end = place.lastIndexOf('\n') + 1;
    for (const SqlValue &each : values[term])
        m_tables->cache().put(place.first(end) + textOf(each), *rows);
    goThrough(*rows, (*rows)->rowsWith(m_plan.terms[term].column, key));
    return {};
}

Cell TableCursor::cell(int column) const
{
    if (!m_read)
        return m_batch->cell(m_row, column);
    return m_read->rows().cell(m_chosen != nullptr ? (*m_chosen)[static_cast<std::size_t>(m_row)] : m_row, column);
}

qint64 TableCursor::rowId()
{
    size_t hash = 0;
    for (int column = 0; column < m_table.columns.size(); ++column) {
        const Cell value = cell(column);
        hash = qHashMulti(hash, column, static_cast<int>(value.kind), value.integer, value.number);
        hash = qHashBits(value.text.data(), static_cast<size_t>(value.text.size()), hash);
    }
    return static_cast<qint64>(qHashMulti(hash, m_alike[hash]++));
}

SqlValue TableCursor::filterValue(int column) const
{
    for (std::size_t i = 0; i < m_plan.terms.size() && i < m_values.size(); ++i)
        if (m_plan.terms[i].column == column && !m_values[i].empty())
            return m_values[i].front();
    return {};
}

} // namespace tsunagi::backlog
