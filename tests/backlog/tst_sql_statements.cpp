// SPDX-License-Identifier: GPL-3.0-or-later
// Statements made up from a seed give the same rows over the space as over a plain SQLite copy of it.
#include "tests/backlog/sql_space.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace tsunagi::tests;

namespace {

constexpr int statementsMade = 300;

/// Tables that a few requests read.
constexpr const char *tables[] = { "Projects",    "Issues",          "Users",
                                   "Priorities",  "ProjectStatuses", "ProjectIssueTypes",
                                   "Resolutions", "WikiPages",       "ProjectVersionMilestones" };

/// Pairs that belong together, and some that only have equal values.
constexpr std::pair<const char *, const char *> joins[] = {
    { "Issues i", "Projects p ON p.Id = i.ProjectId" },
    { "Projects p", "Issues i ON i.ProjectId = p.Id" },
    { "Issues i", "Users p ON p.Id = i.AssigneeId" },
    { "Users p", "Issues i ON i.CreatedUserId = p.Id" },
    { "Issues i", "Issues p ON p.Id = i.ParentIssueId" },
    { "ProjectStatuses p", "Issues i ON i.StatusId = p.Id AND i.ProjectId = p.ProjectId" },
    { "Issues i", "Priorities p ON p.Name = i.PriorityName" },
    { "Projects p", "WikiPages i ON i.ProjectKey = p.ProjectKey" },
};

class Generator {
public:
    Generator(quint32 seed, const QHash<QByteArray, RowTable> &rows)
        : m_random(seed)
        , m_rows(rows)
    {
    }

    /// A statement, and whether its rows have an order.
    [[nodiscard]] std::pair<QString, bool> next()
    {
        switch (below(4)) {
        case 0:
            return grouped();
        case 1:
            return joined();
        default:
            return plain();
        }
    }

private:
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    template <typename List>
    auto one(const List &list)
    {
        return *(std::begin(list) + below(static_cast<int>(std::size(list))));
    }

    const Table &anyTable() { return tableNamed(one(tables)); }
    QString anyColumn(const Table &table) { return QString::fromLatin1(one(table.columns).name); }

    /// A value that stands in the column, as SQL.
    QString literal(const Table &table, int column)
    {
        const RowTable &rows = m_rows[table.name];
        if (rows.rowCount() == 0)
            return u"NULL"_s;
        const SqlValue value = sqlValueOf(rows.cell(below(static_cast<int>(rows.rowCount())), column));
        if (std::holds_alternative<std::monostate>(value))
            return u"NULL"_s;
        const QString text = QString::fromUtf8(textOf(value));
        return std::holds_alternative<QByteArray>(value) ? u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'' : text;
    }

    QString condition(const Table &table, const QString &prefix = {})
    {
        const int column = below(static_cast<int>(table.columns.size()));
        const QString name = prefix + u'"' + QString::fromLatin1(table.columns.at(column).name) + u'"';
        switch (below(8)) {
        case 0:
            return name + u" IS NULL"_s;
        case 1:
            return name + u" IN ("_s + literal(table, column) + u", "_s + literal(table, column) + u", "_s
                + literal(table, column) + u')';
        case 2:
            return name + u" >= "_s + literal(table, column);
        case 3:
            return name + u" < "_s + literal(table, column);
        case 4:
            return name + u" BETWEEN "_s + literal(table, column) + u" AND "_s + literal(table, column);
        case 5:
            return u"NOT "_s + name + u" = "_s + literal(table, column);
        default:
            return name + u" = "_s + literal(table, column);
        }
    }

    QString where(const Table &table, const QString &prefix = {})
    {
        QString text;
        for (int i = below(4); i > 0; --i)
            text += (text.isEmpty() ? u" WHERE "_s : below(4) == 0 ? u" OR "_s : u" AND "_s) + condition(table, prefix);
        return text;
    }

    std::pair<QString, bool> plain()
    {
        const Table &table = anyTable();
        QString sql =
            below(3) == 0 ? u"SELECT *"_s : u"SELECT \""_s + anyColumn(table) + u"\", \""_s + anyColumn(table) + u'"';
        sql += u" FROM "_s + QString::fromLatin1(table.name) + where(table);
        const bool isOrdered = below(2) == 0;
        if (isOrdered && QByteArrayView(table.name) == "Issues" && below(2) == 0)
            sql += u" ORDER BY "_s + (below(2) == 0 ? u"Created"_s : u"Updated"_s)
                + (below(2) == 0 ? u" DESC"_s : u""_s) + u", Id"_s;
        else if (isOrdered)
            sql += u" ORDER BY "_s + orderOfAll(table);
        if (isOrdered && below(2) == 0)
            sql += u" LIMIT %1"_s.arg(1 + below(40));
        if (isOrdered && sql.contains("LIMIT"_L1) && below(3) == 0)
            sql += u" OFFSET %1"_s.arg(below(20));
        return { sql, isOrdered };
    }

    /// Rows that differ have different places.
    static QString orderOfAll(const Table &table)
    {
        QStringList names;
        for (const Column &column : table.columns)
            names += u'"' + QString::fromLatin1(column.name) + u'"';
        return names.join(u", "_s);
    }

    std::pair<QString, bool> grouped()
    {
        const Table &table = anyTable();
        const QString by = u'"' + anyColumn(table) + u'"';
        const QString of = u'"' + anyColumn(table) + u'"';
        return { u"SELECT "_s + by + u", COUNT(*), COUNT("_s + of + u"), MIN("_s + of + u"), MAX("_s + of + u") FROM "_s
                     + QString::fromLatin1(table.name) + where(table) + u" GROUP BY "_s + by
                     + (below(2) == 0 ? u" HAVING COUNT(*) > 1"_s : u""_s),
                 false };
    }

    std::pair<QString, bool> joined()
    {
        const auto &[left, right] = one(joins);
        const QString kind = below(3) == 0 ? u" LEFT JOIN "_s : u" JOIN "_s;
        const QByteArray name = QByteArray(left).split(' ').first();
        return { u"SELECT i.Id, p.Id, i.* FROM "_s + QString::fromLatin1(left) + kind + QString::fromLatin1(right)
                     + where(tableNamed(name.constData()),
                             QString::fromLatin1(QByteArray(left).split(' ').last()) + u'.'),
                 false };
    }

    QRandomGenerator m_random;
    const QHash<QByteArray, RowTable> &m_rows;
};

} // namespace

class TestSqlStatements : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({ u"--issues"_s, u"250"_s, u"--rate-limit"_s, u"read=100000,search=100000"_s }),
                 qPrintable(m_sandbox.errorText()));
        m_connection = connectedByKey(m_sandbox, m_home.path());
        for (const char *name : tables) {
            ReadRequest request;
            request.table = &tableNamed(name);
            Reading reading(m_connection.client, request);
            QCOMPARE(reading.outcome(), u"done"_s);
            QVERIFY2(reading.rows.rowCount() > 0, name);
            QVERIFY2(m_copy.add(tableNamed(name), reading.rows), name);
            m_rows.insert(name, reading.rows);
        }
    }

    void sameRowsAsACopy()
    {
        SqlSpace space(m_connection.client);
        int withRows = 0;
        for (quint32 seed = 1; seed <= statementsMade; ++seed) {
            const auto [sql, isOrdered] = Generator(seed, m_rows).next();
            auto [expected, error] = m_copy.rowsOf(sql);
            QVERIFY2(error.isEmpty(), qPrintable(error + u": "_s + sql));
            auto ours = space.run(sql);
            QVERIFY2(ours.has_value(),
                     qPrintable(sql + u": "_s + outcomeOf(ours) + (ours ? QString() : ours.error().detail)));
            if (!isOrdered) {
                std::ranges::sort(expected);
                std::ranges::sort(*ours);
            }
            if (*ours != expected)
                QFAIL(qPrintable(u"%1 (seed %2): %3 rows instead of %4"_s.arg(sql)
                                     .arg(seed)
                                     .arg(ours->size())
                                     .arg(expected.size())));
            withRows += expected.isEmpty() ? 0 : 1;
        }
        qInfo("%d statements, %d of them with rows", statementsMade, withRows);
        QVERIFY(withRows > statementsMade / 2);
    }

private:
    SandboxProcess m_sandbox;
    QTemporaryDir m_home;
    Connected m_connection;
    QHash<QByteArray, RowTable> m_rows;
    SqlCopy m_copy;
};

QTEST_GUILESS_MAIN(TestSqlStatements)
#include "tst_sql_statements.moc"
