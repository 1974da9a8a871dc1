// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_names.h"

#include "auth/error.h"
#include "auth/procedures.h"
#include "backlog/sql/sql_database.h"
#include "backlog/sql/sql_dialect.h"
#include "backlog/sql/sql_functions.h"
#include "backlog/sql/sql_tokens.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using Kind = UsedName::Kind;

/// SQLite's own, and ours.
const QSet<QString> &knownFunctions()
{
    static const QSet<QString> names = [] {
        QSet<QString> all;
        for (const QByteArray &name : functionNames())
            all += QString::fromLatin1(name).toUpper();
        sqlite3 *db = nullptr;
        sqlite3_stmt *statement = nullptr;
        sqlite3_open(":memory:", &db);
        sqlite3_prepare_v2(db, "SELECT name FROM pragma_function_list", -1, &statement, nullptr);
        while (statement != nullptr && sqlite3_step(statement) == SQLITE_ROW)
            all += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))).toUpper();
        sqlite3_finalize(statement);
        sqlite3_close(db);
        return all;
    }();
    return names;
}

bool isKeyword(const QString &word)
{
    static const QSet<QString> ofTheDriver{ u"TOP"_s, u"PERCENT"_s, u"EXEC"_s, u"EXECUTE"_s };
    const QByteArray name = word.toUtf8();
    return sqlite3_keyword_check(name.constData(), static_cast<int>(name.size())) != 0
        || ofTheDriver.contains(word.toUpper());
}

class Collector {
public:
    explicit Collector(const QString &sql)
        : m_sql(sql)
        , m_tokens(tokensOf(m_sql))
    {
    }

    QList<UsedName> all()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i)
            takeTable(i);
        for (qsizetype i = 0; i < m_tokens.size(); ++i)
            takeOther(i);
        return m_names;
    }

private:
    [[nodiscard]] bool isName(qsizetype i) const
    {
        if (i < 0 || i >= m_tokens.size())
            return false;
        const SqlToken &token = m_tokens[i];
        return token.kind == SqlToken::Kind::Name
            || (token.kind == SqlToken::Kind::Word && !isKeyword(token.name(m_sql)));
    }
    [[nodiscard]] bool isWord(qsizetype i, QLatin1StringView word) const
    {
        return i >= 0 && i < m_tokens.size() && m_tokens[i].isWord(m_sql, word);
    }
    [[nodiscard]] bool isSign(qsizetype i, QLatin1StringView sign) const
    {
        return i >= 0 && i < m_tokens.size() && m_tokens[i].isSign(m_sql, sign);
    }
    [[nodiscard]] QString name(qsizetype i) const { return m_tokens[i].name(m_sql); }

    void add(Kind kind, const QString &name, bool isKnown, const QString &instead)
    {
        const bool isNew = std::ranges::none_of(m_names, [&](const UsedName &known) {
            return known.kind == kind && known.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (isNew)
            m_names += UsedName{ kind, name, isKnown, isKnown ? QString() : instead };
    }

    /// After FROM, JOIN or a comma among them; with what it is called in the statement.
    void takeTable(qsizetype i)
    {
        if (isWord(i, "WITH"_L1) && isName(i + 1))
            m_aliases += name(i + 1).toUpper();
        const bool begins = isWord(i, "FROM"_L1) || isWord(i, "JOIN"_L1);
        if (!begins)
            return;
        qsizetype at = i + 1;
        for (;;) {
            if (!isName(at))
                return;
            while (isSign(at + 1, "."_L1) && isName(at + 2)) // a schema's name before it
                at += 2;
            m_places += at;
            const QString table = name(at);
            qsizetype next = at + 1;
            if (isWord(next, "AS"_L1))
                ++next;
            if (isName(next)) {
                m_aliases += name(next).toUpper();
                m_places += next++;
            }
            if (!m_aliases.contains(table.toUpper()))
                addTable(table);
            if (!isSign(next, ","_L1))
                return;
            at = next + 1;
        }
    }

    void addTable(const QString &table)
    {
        QStringList names;
        for (const Table *known : tablesOfSql()) {
            names += QString::fromLatin1(known->name);
            if (table.compare(names.last(), Qt::CaseInsensitive) == 0 && !m_tables.contains(known))
                m_tables += known;
        }
        add(Kind::Table, table, names.contains(table, Qt::CaseInsensitive), auth::nearestName(table, names));
    }

    void takeOther(qsizetype i)
    {
        if ((isWord(i - 1, "EXEC"_L1) || isWord(i - 1, "EXECUTE"_L1)) && isName(i)) {
            const auto procedure = auth::procedureFromName(name(i));
            return add(Kind::Procedure, name(i), procedure.has_value(),
                       procedure ? QString() : procedure.error().suggestion);
        }
        const bool isCall = isSign(i + 1, "("_L1) && m_tokens[i].kind == SqlToken::Kind::Word;
        if (isCall && (isName(i) || isWord(i, "LEFT"_L1) || isWord(i, "RIGHT"_L1)))
            return addFunction(name(i));
        const bool isAlias = isName(i) && (m_aliases.contains(name(i).toUpper()) || isWord(i - 1, "AS"_L1));
        if (isName(i) && !m_places.contains(i) && !isAlias && !isSign(i + 1, "."_L1))
            addColumn(name(i));
    }

    void addFunction(const QString &function)
    {
        const bool isRange = function.startsWith("L_"_L1, Qt::CaseInsensitive);
        const QString instead = wayRound(function);
        const bool isKnown = instead.isEmpty()
            && (isRange ? rangeNames().contains(function.sliced(2).toUpper().toLatin1())
                        : knownFunctions().contains(function.toUpper()));
        add(Kind::Function, function, isKnown,
            instead.isEmpty() ? auth::nearestName(function.toUpper(), knownFunctions().values()) : instead);
    }

    void addColumn(const QString &column)
    {
        QStringList names;
        for (const Table *table : std::as_const(m_tables)) {
            for (const Column &of : table->columns)
                names += QString::fromLatin1(of.name);
            for (const Filter &of : table->filters)
                names += QString::fromLatin1(of.name);
        }
        add(Kind::Column, column, names.contains(column, Qt::CaseInsensitive), auth::nearestName(column, names));
    }

    QString m_sql;
    QList<SqlToken> m_tokens;
    QList<const Table *> m_tables;
    QSet<QString> m_aliases;
    QSet<qsizetype> m_places; ///< of tables and what they are called
    QList<UsedName> m_names;
};

} // namespace

QList<UsedName> usedNames(const QString &sql) { return Collector(sql).all(); }

} // namespace tsunagi::backlog
