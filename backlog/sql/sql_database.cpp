// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_database.h"

#include "backlog/sql/sql_dialect.h"
#include "backlog/sql/sql_functions.h"
#include "backlog/sql/sql_tables.h"
#include "backlog/sql/sql_tokens.h"
#include "backlog/sql/system_tables.h"
#include "backlog/sql/table_module.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::Error;
using auth::fail;
using auth::Reason;

namespace {

/// What an action of the authorizer's would do, for people; null for what only reads.
const char *nameOfAction(int action)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
        return nullptr;
    case SQLITE_INSERT:
        return "INSERT";
    case SQLITE_UPDATE:
        return "UPDATE";
    case SQLITE_DELETE:
        return "DELETE";
    case SQLITE_ATTACH:
        return "ATTACH";
    case SQLITE_DETACH:
        return "DETACH";
    case SQLITE_PRAGMA:
        return "PRAGMA";
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return "BEGIN";
    default:
        return "CREATE";
    }
}

Error badStatement(const QString &words, const QString &suggestion = {})
{
    Error error;
    error.reason = Reason::BadStatement;
    error.detail = words;
    error.suggestion = suggestion;
    return error;
}

const Table *tableNamed(const QString &name)
{
    for (const Table *table : tablesOfSql())
        if (name.compare(QLatin1StringView(table->name), Qt::CaseInsensitive) == 0)
            return table;
    return nullptr;
}

QStringList namesOfTables()
{
    QStringList names;
    for (const Table *table : tablesOfSql())
        names += QString::fromLatin1(table->name);
    return names;
}

/// Of the tables that a statement names.
QStringList namesOfColumns(const QString &sql)
{
    QStringList names;
    for (const SqlToken &token : tokensOf(sql)) {
        const Table *table = tableNamed(token.name(sql));
        if (table == nullptr)
            continue;
        for (const Column &column : table->columns)
            names += QString::fromLatin1(column.name);
        for (const Filter &filter : table->filters)
            names += QString::fromLatin1(filter.name);
    }
    return names;
}

/// SQLite's words, with the name that was probably meant.
Error errorOf(const QString &words, const QString &sql)
{
    const auto named = [&](QLatin1StringView beginning) {
        return words.startsWith(beginning) ? words.sliced(beginning.size()) : QString();
    };
    if (const QString table = named("no such table: "_L1); !table.isEmpty()) {
        Error error;
        error.reason = Reason::UnknownTable;
        error.subject = table;
        error.suggestion = auth::nearestName(table, namesOfTables());
        return error;
    }
    if (const QString column = named("no such column: "_L1); !column.isEmpty())
        return badStatement(words, auth::nearestName(column.sliced(column.lastIndexOf(u'.') + 1), namesOfColumns(sql)));
    if (const QString function = named("no such function: "_L1); !function.isEmpty()) {
        QStringList names;
        for (const QByteArray &name : functionNames())
            names += QString::fromLatin1(name);
        return badStatement(words, auth::nearestName(function, names));
    }
    return badStatement(words);
}

/// Integers as such, so that LIMIT takes them; anything else is text, which SQLite compares by the column's type.
int bind(sqlite3_stmt *statement, int place, const QString &value)
{
    bool isInteger = false;
    const qint64 integer = value.toLongLong(&isInteger);
    if (isInteger && QString::number(integer) == value)
        return sqlite3_bind_int64(statement, place, integer);
    const QByteArray text = value.toUtf8();
    return sqlite3_bind_text(statement, place, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

std::unexpected<Error> badParameter(const QString &name, const QString &words, const QString &suggestion = {})
{
    Error error;
    error.reason = Reason::BadArgument;
    error.subject = name;
    error.detail = words;
    error.suggestion = suggestion;
    return fail(error);
}

auth::Result<void> bindAll(sqlite3_stmt *statement, const SqlParameters &parameters)
{
    QStringList names;
    for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place) {
        const char *written = sqlite3_bind_parameter_name(statement, place);
        const QString name = written != nullptr ? QString::fromUtf8(written).sliced(1) : QString::number(place);
        names += name;
        const auto given = std::ranges::find_if(parameters, [&](const auto &each) { return each.first == name; });
        if (given == parameters.end())
            return badParameter(u"--param "_s + name, u"no value"_s);
        bind(statement, place, given->second);
    }
    for (const auto &[name, value] : parameters)
        if (!names.contains(name))
            return badParameter(u"--param "_s + name, u"the statement has no such parameter"_s,
                                auth::nearestName(name, names));
    return {};
}

Error notAllowed(const QString &what)
{
    Error error;
    error.reason = Reason::StatementNotAllowed;
    error.subject = what;
    return error;
}

/// What does not read is told by its first word already, and SQLite's tables of its own settings by their names.
auth::Result<void> checkWords(const QString &sql)
{
    const QList<SqlToken> tokens = tokensOf(sql);
    if (tokens.isEmpty())
        return fail(badStatement(u"it is empty"_s));
    for (const SqlToken &token : tokens)
        if (token.kind != SqlToken::Kind::Text && token.name(sql).startsWith("pragma_"_L1, Qt::CaseInsensitive))
            return fail(notAllowed(u"PRAGMA"_s));
    for (const QLatin1StringView word : { "SELECT"_L1, "WITH"_L1, "EXPLAIN"_L1, "VALUES"_L1 })
        if (tokens.first().isWord(sql, word))
            return {};
    if (tokens.first().isSign(sql, "("_L1))
        return {};
    return fail(notAllowed(tokens.first().in(sql).toString().toUpper()));
}

} // namespace

SqlStatement::SqlStatement(sqlite3_stmt *statement, SqlTables &tables)
    : m_statement(statement)
    , m_tables(tables)
{
}

auth::Result<bool> SqlStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    if (m_tables.error())
        return fail(*m_tables.error());
    if (code == SQLITE_INTERRUPT)
        return fail(Reason::Interrupted);
    return fail(badStatement(QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement.get())))));
}

struct SqlDatabase::Private {
    struct Close {
        void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
    };

    std::shared_ptr<SqlTables> tables;
    std::unique_ptr<sqlite3, Close> db; ///< goes first
    QString refused; ///< what the authorizer has refused

    static int authorize(void *self, int action, const char *, const char *, const char *, const char *)
    {
        const char *name = nameOfAction(action);
        auto *d = static_cast<Private *>(self);
        if (name == nullptr || d->tables->isDeclaring())
            return SQLITE_OK;
        d->refused = QString::fromLatin1(name);
        return SQLITE_DENY;
    }
    [[nodiscard]] Error errorOf(const QString &sql) const;
};

/// Of the last call that failed.
Error SqlDatabase::Private::errorOf(const QString &sql) const
{
    if (!refused.isEmpty()) {
        return notAllowed(refused);
    }
    return tsunagi::backlog::errorOf(QString::fromUtf8(sqlite3_errmsg(db.get())), sql);
}

SqlDatabase::SqlDatabase(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

SqlDatabase::~SqlDatabase() = default;

auth::Result<std::unique_ptr<SqlDatabase>> SqlDatabase::open(std::shared_ptr<RowSource> rows, const QTimeZone &zone)
{
    auto made = std::make_unique<Private>();
    made->tables = std::make_shared<SqlTables>(std::move(rows));
    sqlite3 *db = nullptr;
    int code = sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    made->db.reset(db);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    for (const Table *table : tablesOfSql())
        if (code == SQLITE_OK)
            code = addTable(db, made->tables, *table);
    if (code == SQLITE_OK)
        code = addFunctions(db, zone);
    if (code == SQLITE_OK)
        code = sqlite3_set_authorizer(db, &Private::authorize, made.get());
    if (code != SQLITE_OK) {
        Error error;
        error.detail = QString::fromUtf8(sqlite3_errstr(code));
        return fail(error);
    }
    return std::unique_ptr<SqlDatabase>(new SqlDatabase(std::move(made)));
}

auth::Result<std::unique_ptr<SqlStatement>> SqlDatabase::prepare(const QString &sql, const SqlParameters &parameters)
{
    if (const auto checked = checkWords(sql); !checked)
        return fail(checked.error());
    const auto text = translated(sql);
    if (!text)
        return fail(text.error());
    d->refused.clear();
    d->tables->begin();
    const QByteArray bytes = text->toUtf8();
    sqlite3_stmt *made = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v2(d->db.get(), bytes.constData(), static_cast<int>(bytes.size()), &made, &rest);
    auto statement = std::make_unique<SqlStatement>(made, *d->tables);
    if (code != SQLITE_OK)
        return fail(d->errorOf(sql));
    const QString left = QString::fromUtf8(rest, bytes.constData() + bytes.size() - rest);
    if (!tokensOf(left).isEmpty())
        return fail(badStatement(u"there is more than one statement"_s));
    if (made == nullptr)
        return fail(badStatement(u"it is empty"_s));
    if (const auto bound = bindAll(made, parameters); !bound)
        return fail(bound.error());
    return statement;
}

auth::Result<QList<PlannedScan>> SqlDatabase::plan(const QString &sql, const SqlParameters &parameters)
{
    const QList<SqlToken> tokens = tokensOf(sql);
    if (!tokens.isEmpty() && tokens.first().isWord(sql, "EXPLAIN"_L1))
        return QList<PlannedScan>(); // it reads nothing itself
    const auto statement = prepare(u"EXPLAIN QUERY PLAN "_s + sql, parameters);
    if (!statement)
        return fail(statement.error());
    QList<PlannedScan> scans;
    QList<int> loops; ///< parents in the plan that have a loop already
    for (;;) {
        const auto row = (*statement)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return scans;
        const int parent = sqlite3_column_int((*statement)->get(), 1);
        const auto *words = reinterpret_cast<const char *>(sqlite3_column_text((*statement)->get(), 3));
        const QString detail = QString::fromUtf8(words);
        const QString mark = u" VIRTUAL TABLE INDEX "_s;
        const qsizetype at = detail.indexOf(mark);
        const qsizetype colon = at < 0 ? -1 : detail.indexOf(u':', at + mark.size());
        if (colon < 0)
            continue;
        const QString chosen = detail.sliced(colon + 1); // "Issues: ProjectId=1"
        PlannedScan scan;
        scan.table = tableNamed(chosen.section(u": "_s, 0, 0));
        scan.conditions = chosen.section(u": "_s, 1).split(separatorOfWords, Qt::SkipEmptyParts);
        scan.isInner = loops.contains(parent);
        loops += parent;
        if (scan.table != nullptr)
            scans += scan;
    }
}

void SqlDatabase::stop()
{
    sqlite3_interrupt(d->db.get());
    d->tables->stop();
}

QList<const Table *> tablesOfSql()
{
    QList<const Table *> tables;
    for (const Table &table : allTables())
        tables += &table;
    for (const Table &table : systemTables())
        tables += &table;
    return tables;
}

} // namespace tsunagi::backlog
