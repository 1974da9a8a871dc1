// SPDX-License-Identifier: GPL-3.0-or-later
// sqlite.org/vtab.html. SQLite owns what stands behind the bare pointers, and says when they go.
#include "backlog/sql/table_module.h"

#include "backlog/sql/sql_values.h"
#include "backlog/sql/table_cursor.h"

#include <QScopeGuard>

#include <algorithm>
#include <new>

namespace tsunagi::backlog {
namespace {

using Comparison = ScanTerm::Comparison;

constexpr double rowsOfTable = 10'000; ///< about; nobody tells
constexpr double rowsOfList = 100; ///< of a resource that comes whole
constexpr double costOfRequest = 1'000; ///< in rows
constexpr int oldestWithAnyOf = 3'038'000; ///< sqlite3_vtab_in(), sqlite3_vtab_rhs_value(), LIMIT

struct Module {
    std::shared_ptr<SqlTables> tables;
    const Table *table;
};

struct VirtualTable : sqlite3_vtab {
    const Module *module = nullptr;
    /// SQLite keeps a number of each plan; those of one statement are few.
    std::vector<ScanPlan> plans;
};

struct Cursor : sqlite3_vtab_cursor {
    explicit Cursor(const Module &module)
        : sqlite3_vtab_cursor{}
        , rows(module.tables, *module.table)
    {
    }
    TableCursor rows;
};

Cursor &cursorOf(sqlite3_vtab_cursor *cursor) { return *static_cast<Cursor *>(cursor); }
VirtualTable &tableOf(sqlite3_vtab *table) { return *static_cast<VirtualTable *>(table); }

void sayError(sqlite3_vtab *table, const auth::Error &error)
{
    sqlite3_free(table->zErrMsg);
    const QByteArray text = auth::nameOf(error.reason).toUtf8() + ": " + error.detail.toUtf8();
    table->zErrMsg = sqlite3_mprintf("%s", text.constData());
}

/// The error itself waits in SqlTables; SQLite gets what a program that has loaded the extension will show.
int answer(sqlite3_vtab *table, const auth::Result<void> &result)
{
    if (result)
        return SQLITE_OK;
    tableOf(table).module->tables->fail(result.error());
    if (result.error().reason == auth::Reason::Interrupted)
        return SQLITE_INTERRUPT;
    sayError(table, result.error());
    return SQLITE_ERROR;
}

extern "C" {

int connectTable(sqlite3 *db, void *module, int, const char *const *, sqlite3_vtab **made, char **)
{
    const auto *own = static_cast<const Module *>(module);
    own->tables->setDeclaring(true);
    const int code = sqlite3_declare_vtab(db, declarationOf(*own->table).constData());
    own->tables->setDeclaring(false);
    if (code != SQLITE_OK)
        return code;
    auto *table = new (std::nothrow) VirtualTable();
    if (table == nullptr)
        return SQLITE_NOMEM;
    table->module = own;
    *made = table;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab *table)
{
    delete &tableOf(table);
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab *table, sqlite3_vtab_cursor **made)
{
    *made = new (std::nothrow) Cursor(*tableOf(table).module);
    return *made != nullptr ? SQLITE_OK : SQLITE_NOMEM;
}

int closeCursor(sqlite3_vtab_cursor *cursor)
{
    delete &cursorOf(cursor);
    return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor *cursor) { return answer(cursor->pVtab, cursorOf(cursor).rows.next()); }

int isAtEnd(sqlite3_vtab_cursor *cursor) { return cursorOf(cursor).rows.isAtEnd() ? 1 : 0; }

int columnOf(sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
    const TableCursor &rows = cursorOf(cursor).rows;
    if (column < rows.table().columns.size())
        setResult(context, rows.cell(column));
    else
        setResult(context, rows.filterValue(column));
    return SQLITE_OK;
}

int rowIdOf(sqlite3_vtab_cursor *cursor, sqlite3_int64 *id)
{
    *id = cursorOf(cursor).rows.rowId();
    return SQLITE_OK;
}

} // extern "C"

std::optional<Comparison> comparisonOf(unsigned char op)
{
    switch (op) {
    case SQLITE_INDEX_CONSTRAINT_EQ:
        return Comparison::Equal;
    case SQLITE_INDEX_CONSTRAINT_GT:
    case SQLITE_INDEX_CONSTRAINT_GE:
        return Comparison::AtLeast;
    case SQLITE_INDEX_CONSTRAINT_LT:
    case SQLITE_INDEX_CONSTRAINT_LE:
        return Comparison::AtMost;
    default:
        return std::nullopt;
    }
}

/// One call of xBestIndex: which of the conditions are taken, and what that costs.
class Planning {
public:
    Planning(const Table &table, sqlite3_index_info *info)
        : m_table(table)
        , m_info(info)
        , m_isRecent(sqlite3_libversion_number() >= oldestWithAnyOf)
    {
    }

    /// @return SQLITE_CONSTRAINT where a filter would need a value that is not known yet
    int plan()
    {
        m_plan.usedColumns = m_info->colUsed;
        for (int i = 0; i < m_info->nConstraint; ++i) {
            const auto &constraint = m_info->aConstraint[i];
            const bool isFilter = constraint.iColumn >= m_table.columns.size();
            if (!constraint.usable && isFilter && constraint.op == SQLITE_INDEX_CONSTRAINT_EQ)
                return SQLITE_CONSTRAINT;
            if (constraint.usable && constraint.iColumn >= 0)
                take(i);
        }
        takeOrder();
        takeLimit();
        reckon();
        return SQLITE_OK;
    }

    [[nodiscard]] ScanPlan &made() { return m_plan; }

private:
    void take(int i)
    {
        const auto &constraint = m_info->aConstraint[i];
        auto comparison = comparisonOf(constraint.op);
        if (!comparison || isTaken(constraint.iColumn, *comparison))
            return;
        const bool isFilter = constraint.iColumn >= m_table.columns.size();
        if (*comparison == Comparison::Equal && !isFilter && m_isRecent && sqlite3_vtab_in(m_info, i, -1) != 0
            && canAsk(m_table, constraint.iColumn, Comparison::AnyOf)) {
            sqlite3_vtab_in(m_info, i, 1);
            comparison = Comparison::AnyOf;
        }
        if (!canAsk(m_table, constraint.iColumn, *comparison)) {
            if (*comparison != Comparison::Equal)
                return;
            comparison = Comparison::Here;
        }
        ScanTerm term{ .column = constraint.iColumn, .comparison = *comparison, .known = {} };
        if (sqlite3_value *value = nullptr; m_isRecent && *comparison != Comparison::AnyOf
            && sqlite3_vtab_rhs_value(m_info, i, &value) == SQLITE_OK && value != nullptr)
            term.known = sqlValueOf(value);
        // A constant is compared as rows arrive; only what changes from row to row is worth an index.
        if (*comparison == Comparison::Here && term.known)
            return;
        m_plan.terms.push_back(term);
        m_info->aConstraintUsage[i].argvIndex = static_cast<int>(m_plan.terms.size());
        m_info->aConstraintUsage[i].omit = isFilter ? 1 : 0;
    }

    /// A second condition of the same kind on a column is SQLite's alone.
    [[nodiscard]] bool isTaken(int column, Comparison comparison) const
    {
        return std::ranges::any_of(m_plan.terms, [&](const ScanTerm &term) {
            return term.column == column
                && (term.comparison == comparison || term.comparison == Comparison::AnyOf
                    || term.comparison == Comparison::Equal || comparison == Comparison::Equal);
        });
    }

    [[nodiscard]] bool isOneReading() const
    {
        return std::ranges::none_of(m_plan.terms, [](const ScanTerm &term) {
            return term.comparison == Comparison::AnyOf || term.comparison == Comparison::Here;
        });
    }

    void takeOrder()
    {
        if (m_info->nOrderBy != 1 || m_table.hasParent() || !isOneReading())
            return;
        const auto &order = m_info->aOrderBy[0];
        const auto sort = std::ranges::find_if(m_table.sorts, [&](const Sort &each) {
            return order.iColumn >= 0 && order.iColumn < m_table.columns.size()
                && qstrcmp(each.column, m_table.columns.at(order.iColumn).name) == 0;
        });
        if (sort == m_table.sorts.end())
            return;
        m_plan.sort = &*sort;
        m_plan.isDescending = order.desc != 0;
        m_info->orderByConsumed = 1;
    }

    /// Only where every row that comes is one that is wanted.
    void takeLimit()
    {
        if (!m_isRecent || (m_info->nOrderBy > 0 && m_info->orderByConsumed == 0) || !isOneReading())
            return;
        int limit = -1;
        for (int i = 0; i < m_info->nConstraint; ++i) {
            const auto &constraint = m_info->aConstraint[i];
            if (constraint.op == SQLITE_INDEX_CONSTRAINT_LIMIT && constraint.usable)
                limit = i;
            else if (m_info->aConstraintUsage[i].argvIndex == 0)
                return;
        }
        const bool isExactAll =
            std::ranges::all_of(m_plan.terms, [this](const ScanTerm &term) { return isExact(m_table, term); });
        if (limit < 0 || !isExactAll)
            return;
        m_plan.takesLimit = true;
        m_info->aConstraintUsage[limit].argvIndex = static_cast<int>(m_plan.terms.size()) + 1;
    }

    void reckon()
    {
        double rows = m_table.paging == Paging::Whole ? rowsOfList : rowsOfTable;
        double parents = m_table.hasParent() ? rowsOfList : 0;
        bool isKey = false;
        bool isHere = false;
        for (const ScanTerm &term : m_plan.terms) {
            if (term.comparison == Comparison::Here) {
                isHere = true;
                continue;
            }
            const Column *column = term.column < m_table.columns.size() ? &m_table.columns.at(term.column) : nullptr;
            if (column != nullptr && column->extract == Extract::Inherited)
                parents = 1;
            else if (column != nullptr && column->primaryKey && term.comparison != Comparison::AtLeast)
                isKey = true;
            else
                rows /= 10;
        }
        if (isKey)
            rows = 1;
        const double all = rows * std::max(1.0, parents);
        double requests = m_table.hasParent() ? parents + 1 : std::max(1.0, rows / 100);
        // Read once, and looked up from then on.
        if (isHere)
            requests /= rowsOfList;
        m_info->estimatedRows = static_cast<sqlite3_int64>(std::max(1.0, isHere ? all / 10 : all));
        m_info->estimatedCost = requests * costOfRequest + (isHere ? all / 10 : all);
    }

    const Table &m_table;
    sqlite3_index_info *m_info;
    bool m_isRecent;
    ScanPlan m_plan;
};

std::vector<SqlValue> valuesOf(sqlite3_value *given, Comparison comparison)
{
    if (comparison != Comparison::AnyOf)
        return { sqlValueOf(given) };
    std::vector<SqlValue> values;
    sqlite3_value *value = nullptr;
    for (int code = sqlite3_vtab_in_first(given, &value); code == SQLITE_OK && value != nullptr;
         code = sqlite3_vtab_in_next(given, &value))
        values.push_back(sqlValueOf(value));
    return values;
}

extern "C" {

int bestIndex(sqlite3_vtab *table, sqlite3_index_info *info)
{
    VirtualTable &own = tableOf(table);
    const Table &of = *own.module->table;
    Planning planning(of, info);
    if (const int code = planning.plan(); code != SQLITE_OK)
        return code;
    const QByteArray words = (QByteArray(of.name) + ": " + wordsOf(of, planning.made()).toUtf8());
    auto known = std::ranges::find(own.plans, planning.made());
    if (known == own.plans.end())
        known = own.plans.insert(known, planning.made());
    info->idxNum = static_cast<int>(known - own.plans.begin());
    info->idxStr = sqlite3_mprintf("%s", words.constData());
    info->needToFreeIdxStr = 1;
    return info->idxStr != nullptr ? SQLITE_OK : SQLITE_NOMEM;
}

int filterRows(sqlite3_vtab_cursor *cursor, int plan, const char *, int count, sqlite3_value **given)
{
    const ScanPlan &chosen = tableOf(cursor->pVtab).plans.at(static_cast<std::size_t>(plan));
    std::vector<std::vector<SqlValue>> values;
    for (std::size_t i = 0; i < chosen.terms.size() && std::cmp_less(i, count); ++i)
        values.push_back(valuesOf(given[i], chosen.terms[i].comparison));
    qint64 limit = 0;
    if (chosen.takesLimit && std::cmp_greater(count, chosen.terms.size())) {
        limit = sqlite3_value_int64(given[count - 1]);
        if (limit < 0)
            limit = 0; // SQL's "no limit"
    }
    return answer(cursor->pVtab, cursorOf(cursor).rows.filter(chosen, std::move(values), limit));
}

void forget(void *module) { delete static_cast<Module *>(module); }

} // extern "C"

/// Without xCreate: a table is there by its name alone.
constexpr sqlite3_module moduleOfTables{
    .iVersion = 1,
    .xCreate = nullptr,
    .xConnect = connectTable,
    .xBestIndex = bestIndex,
    .xDisconnect = disconnectTable,
    .xDestroy = disconnectTable,
    .xOpen = openCursor,
    .xClose = closeCursor,
    .xFilter = filterRows,
    .xNext = nextRow,
    .xEof = isAtEnd,
    .xColumn = columnOf,
    .xRowid = rowIdOf,
    .xUpdate = nullptr,
    .xBegin = nullptr,
    .xSync = nullptr,
    .xCommit = nullptr,
    .xRollback = nullptr,
    .xFindFunction = nullptr,
    .xRename = nullptr,
    .xSavepoint = nullptr,
    .xRelease = nullptr,
    .xRollbackTo = nullptr,
    .xShadowName = nullptr,
};

QByteArray quoted(const char *name) { return '"' + QByteArray(name).replace('"', "\"\"") + '"'; }

} // namespace

QByteArray declarationOf(const Table &table)
{
    QByteArrayList columns;
    for (const Column &column : table.columns)
        columns += quoted(column.name) + ' ' + declaredType(column.type);
    for (const Filter &filter : table.filters)
        columns += quoted(filter.name) + ' ' + declaredType(filter.type) + " HIDDEN";
    return "CREATE TABLE x(" + columns.join(", ") + ')';
}

int addTable(sqlite3 *db, const std::shared_ptr<SqlTables> &tables, const Table &table)
{
    return sqlite3_create_module_v2(db, table.name, &moduleOfTables, new Module{ tables, &table }, forget);
}

} // namespace tsunagi::backlog
