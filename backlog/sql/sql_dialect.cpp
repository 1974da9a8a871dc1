// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_dialect.h"

#include "backlog/catalog/catalog.h"
#include "backlog/sql/sql_tokens.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::fail;
using Kind = SqlToken::Kind;

namespace {

struct Instead {
    const char *written;
    const char *instead;
};

constexpr Instead functionsInstead[] = {
    { "CONVERT", "CAST(value AS type)" },
    { "TRY_CONVERT", "CAST(value AS type)" },
    { "TRY_CAST", "CAST(value AS type)" },
    { "NVL", "IFNULL(a, b)" },
    { "DECODE", "CASE value WHEN … THEN … END" },
    { "DATALENGTH", "LENGTH(CAST(value AS BLOB))" },
    { "STRING_AGG", "GROUP_CONCAT(value, ', ')" },
    { "STUFF", "SUBSTR(…) || … || SUBSTR(…)" },
    { "PATINDEX", "INSTR(text, part)" },
    { "NEWID", "HEX(RANDOMBLOB(16))" },
    { "STDEV", "SQRT(AVG(x * x) - AVG(x) * AVG(x))" },
    { "JSON_EXTRACT_PATH", "JSON_EXTRACT(json, '$.path')" },
};

/// Functions whose first argument is a part of a date, written without quotes.
constexpr QLatin1StringView partFunctions[] = { "DATEADD"_L1, "DATEDIFF"_L1, "DATEPART"_L1, "DATENAME"_L1 };

/// A piece of the statement that is written otherwise.
struct Change {
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
};

std::unexpected<auth::Error> notHere(QStringView written, const QString &instead)
{
    auth::Error error;
    error.reason = auth::Reason::NotInDialect;
    error.subject = written.toString();
    error.suggestion = instead;
    return fail(error);
}

class Translation {
public:
    explicit Translation(const QString &sql)
        : m_sql(sql)
        , m_tokens(tokensOf(m_sql))
    {
    }

    auth::Result<QString> made()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (const auto refused = refuse(i); !refused)
                return fail(refused.error());
            if (isWord(i, "SELECT"_L1)) {
                if (const auto top = takeTop(i); !top)
                    return fail(top.error());
            }
            quoteDatePart(i);
            renameFunction(i);
            takeRangeOfDays(i);
        }
        std::ranges::stable_sort(m_changes, {}, &Change::start);
        QString result;
        qsizetype at = 0;
        for (const Change &change : std::as_const(m_changes)) {
            if (change.start < at)
                continue;
            result += QStringView(m_sql).sliced(at, change.start - at);
            result += change.text;
            at = change.start + change.length;
        }
        return result + m_sql.sliced(at);
    }

private:
    [[nodiscard]] bool has(qsizetype i) const { return i >= 0 && i < m_tokens.size(); }
    [[nodiscard]] bool isWord(qsizetype i, QLatin1StringView word) const
    {
        return has(i) && m_tokens[i].isWord(m_sql, word);
    }
    [[nodiscard]] bool isSign(qsizetype i, QLatin1StringView sign) const
    {
        return has(i) && m_tokens[i].isSign(m_sql, sign);
    }
    [[nodiscard]] bool isCall(qsizetype i) const
    {
        return has(i) && m_tokens[i].kind == Kind::Word && isSign(i + 1, "("_L1);
    }
    [[nodiscard]] QString at(qsizetype i) const { return m_tokens[i].in(m_sql).toString(); }
    [[nodiscard]] qsizetype endOf(qsizetype i) const { return m_tokens[i].start + m_tokens[i].length; }

    auth::Result<void> refuse(qsizetype i)
    {
        if ((isWord(i, "ROWS"_L1) || isWord(i, "ROW"_L1)) && isWord(i + 1, "ONLY"_L1))
            return notHere(u"FETCH NEXT … ROWS ONLY", u"LIMIT n OFFSET m"_s);
        if ((isWord(i, "CROSS"_L1) || isWord(i, "OUTER"_L1)) && isWord(i + 1, "APPLY"_L1))
            return notHere(u"APPLY", u"a join, or a subquery in the list of columns"_s);
        if (isCall(i) && (isWord(i, "PIVOT"_L1) || isWord(i, "UNPIVOT"_L1)))
            return notHere(at(i), u"SUM(CASE WHEN … THEN … END) AS …"_s);
        if (isWord(i, "WITH"_L1) && isSign(i + 1, "("_L1) && isWord(i + 2, "NOLOCK"_L1))
            return notHere(u"WITH (NOLOCK)", u"nothing: reading locks nothing"_s);
        if (isCall(i))
            if (const QString instead = wayRound(at(i)); !instead.isEmpty())
                return notHere(at(i), instead);
        return {};
    }

    /// SELECT [DISTINCT] TOP n … becomes SELECT [DISTINCT] … LIMIT n.
    auth::Result<void> takeTop(qsizetype select)
    {
        qsizetype top = select + 1;
        if (isWord(top, "DISTINCT"_L1) || isWord(top, "ALL"_L1))
            ++top;
        if (!isWord(top, "TOP"_L1))
            return {};
        const bool inParentheses = isSign(top + 1, "("_L1);
        const qsizetype number = top + (inParentheses ? 2 : 1);
        const bool isNumber =
            has(number) && (m_tokens[number].kind == Kind::Number || m_tokens[number].kind == Kind::Parameter);
        const qsizetype last = number + (inParentheses ? 1 : 0);
        if (!isNumber || (inParentheses && !isSign(last, ")"_L1)))
            return {}; // a column that is called Top
        if (isWord(last + 1, "PERCENT"_L1))
            return notHere(u"TOP n PERCENT", u"LIMIT (SELECT COUNT(*) * n / 100 FROM …)"_s);
        if (isWord(last + 1, "WITH"_L1))
            return notHere(u"TOP n WITH TIES", u"WHERE RANK() OVER (ORDER BY …) <= n, in a subquery"_s);
        const auto end = endOfSelect(last + 1);
        if (!end)
            return fail(end.error());
        m_changes += Change{ m_tokens[top].start, endOf(last) - m_tokens[top].start, {} };
        m_changes += Change{ *end, 0, u" LIMIT "_s + at(number) };
        return {};
    }

    /// Where its clauses end: at the parenthesis around it, a semicolon, or the end of all.
    auth::Result<qsizetype> endOfSelect(qsizetype from)
    {
        int depth = 0;
        for (qsizetype i = from; i < m_tokens.size(); ++i) {
            if (isSign(i, "("_L1))
                ++depth;
            else if (isSign(i, ")"_L1) && --depth < 0)
                return endOf(i - 1);
            else if (depth == 0 && isSign(i, ";"_L1))
                return endOf(i - 1);
            else if (depth == 0 && (isWord(i, "UNION"_L1) || isWord(i, "EXCEPT"_L1) || isWord(i, "INTERSECT"_L1)))
                return notHere(u"TOP with "_s + at(i), u"SELECT * FROM (SELECT … LIMIT n) "_s + at(i) + u" SELECT …"_s);
        }
        return endOf(m_tokens.size() - 1);
    }

    void quoteDatePart(qsizetype i)
    {
        const bool takesPart =
            isCall(i) && std::ranges::any_of(partFunctions, [&](QLatin1StringView name) { return isWord(i, name); });
        if (takesPart && has(i + 2) && m_tokens[i + 2].kind == Kind::Word && isSign(i + 3, ","_L1))
            m_changes += Change{ m_tokens[i + 2].start, m_tokens[i + 2].length, u'\'' + at(i + 2) + u'\'' };
    }

    /// LEFT and RIGHT are words of joins in SQLite.
    void renameFunction(qsizetype i)
    {
        for (const auto &[written, meant] :
             { std::pair{ "LEFT"_L1, "tsunagi_left"_L1 }, std::pair{ "RIGHT"_L1, "tsunagi_right"_L1 } })
            if (isCall(i) && isWord(i, written))
                m_changes += Change{ m_tokens[i].start, m_tokens[i].length, QString(meant) };
        // "x ISNULL" is SQLite's own; ISNULL(x, y) begins an operand.
        const bool isAfterOperand =
            has(i - 1) && m_tokens[i - 1].kind != Kind::Sign && m_tokens[i - 1].kind != Kind::Word;
        if (isCall(i) && isWord(i, "ISNULL"_L1) && !isAfterOperand && !isSign(i - 1, ")"_L1))
            m_changes += Change{ m_tokens[i].start, m_tokens[i].length, u"IFNULL"_s };
    }

    /// "Created = L_LAST_WEEK()" is a range; elsewhere the function is the range's first day.
    void takeRangeOfDays(qsizetype i)
    {
        if (!isCall(i) || !at(i).startsWith("L_"_L1, Qt::CaseInsensitive))
            return;
        qsizetype close = i + 1;
        while (has(close) && !isSign(close, ")"_L1))
            ++close;
        if (!has(close))
            return;
        const QString name = at(i).sliced(2).toUpper();
        const QString count =
            close > i + 2 ? m_sql.mid(m_tokens[i + 2].start, endOf(close - 1) - m_tokens[i + 2].start) : u"0"_s;
        const auto bound = [&](QLatin1StringView which, QLatin1StringView kind) {
            return u"tsunagi_%1('%2', %3, '%4')"_s.arg(which, name, count, kind);
        };
        const qsizetype sign = i - 1;
        const qsizetype first = operandBefore(sign);
        if (first < 0) {
            m_changes += Change{ m_tokens[i].start, endOf(close) - m_tokens[i].start, bound("from"_L1, "date"_L1) };
            return;
        }
        const QString operand = m_sql.mid(m_tokens[first].start, endOf(sign - 1) - m_tokens[first].start);
        const QLatin1StringView kind = kindOf(m_tokens[sign - 1].name(m_sql));
        const QString from = operand + u" >= "_s + bound("from"_L1, kind);
        const QString before = operand + u" < "_s + bound("from"_L1, kind);
        const QString to = operand + u" < "_s + bound("to"_L1, kind);
        const QString after = operand + u" >= "_s + bound("to"_L1, kind);
        const QString comparison = at(sign);
        const QString text = comparison == "<"_L1           ? before
            : comparison == "<="_L1                         ? to
            : comparison == ">"_L1                          ? after
            : comparison == ">="_L1                         ? from
            : comparison == "="_L1 || comparison == "=="_L1 ? u'(' + from + u" AND "_s + to + u')'
                                                            : u'(' + before + u" OR "_s + after + u')';
        m_changes += Change{ m_tokens[first].start, endOf(close) - m_tokens[first].start, text };
    }

    /// The first token of "i.Created" before a comparison; -1 where there is none.
    [[nodiscard]] qsizetype operandBefore(qsizetype sign) const
    {
        static constexpr std::array signs{ "="_L1, "=="_L1, "<"_L1, "<="_L1, ">"_L1, ">="_L1, "<>"_L1, "!="_L1 };
        if (std::ranges::none_of(signs, [&](QLatin1StringView each) { return isSign(sign, each); }))
            return -1;
        const auto isName = [this](qsizetype i) {
            return has(i) && (m_tokens[i].kind == Kind::Word || m_tokens[i].kind == Kind::Name);
        };
        qsizetype first = sign - 1;
        if (!isName(first))
            return -1;
        while (isSign(first - 1, "."_L1) && isName(first - 2))
            first -= 2;
        return first;
    }

    /// Whether a column of that name holds days or moments: no name has both in the tables that there are.
    static QLatin1StringView kindOf(const QString &column)
    {
        for (const Table &table : allTables())
            if (const int index = table.columnIndex(column); index >= 0)
                if (table.columns.at(index).type == ColumnType::Date)
                    return "date"_L1;
        return "datetime"_L1;
    }

    QString m_sql;
    QList<SqlToken> m_tokens;
    QList<Change> m_changes;
};

} // namespace

auth::Result<QString> translated(const QString &sql) { return Translation(sql).made(); }

QString wayRound(const QString &function)
{
    const auto found = std::ranges::find_if(functionsInstead, [&](const Instead &each) {
        return function.compare(QLatin1StringView(each.written), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(functionsInstead) ? QString() : QString::fromUtf8(found->instead);
}

} // namespace tsunagi::backlog
