// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/sql_tokens.h"

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

bool beginsWord(QChar c) { return c.isLetter() || c == u'_' || c.unicode() > 0x7f; }
bool isOfWord(QChar c) { return beginsWord(c) || c.isDigit() || c == u'$'; }

class Scanner {
public:
    explicit Scanner(QStringView sql)
        : m_sql(sql)
    {
    }

    QList<SqlToken> all(bool withComments)
    {
        QList<SqlToken> tokens;
        while (m_at < m_sql.size()) {
            if (m_sql[m_at].isSpace()) {
                ++m_at;
                continue;
            }
            const SqlToken token = next();
            if (withComments || token.kind != SqlToken::Kind::Comment)
                tokens += token;
        }
        return tokens;
    }

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_sql.size() ? m_sql[m_at + ahead] : QChar();
    }

    SqlToken next()
    {
        using enum SqlToken::Kind;
        const QChar c = peek();
        if (c == u'-' && peek(1) == u'-')
            return until(Comment, u"\n", 2, true);
        if (c == u'/' && peek(1) == u'*')
            return until(Comment, u"*/", 2, false);
        if (c == u'\'')
            return quoted(Text, u'\'');
        if (c == u'"' || c == u'`')
            return quoted(Name, c);
        if (c == u'[')
            return until(Name, u"]", 1, false);
        if (c.isDigit() || (c == u'.' && peek(1).isDigit()))
            return number();
        if ((c == u':' || c == u'@' || c == u'$') && isOfWord(peek(1)))
            return run(Parameter, 1);
        if (c == u'?')
            return run(Parameter, 1);
        if (beginsWord(c))
            return run(Word, 0);
        return sign();
    }

    SqlToken made(SqlToken::Kind kind, qsizetype end, bool isClosed = true)
    {
        const SqlToken token{ .kind = kind, .start = m_at, .length = end - m_at, .isClosed = isClosed };
        m_at = end;
        return token;
    }

    SqlToken run(SqlToken::Kind kind, qsizetype from)
    {
        qsizetype end = m_at + from;
        while (end < m_sql.size() && isOfWord(m_sql[end]))
            ++end;
        return made(kind, end);
    }

    SqlToken until(SqlToken::Kind kind, QStringView stop, qsizetype from, bool mayEnd)
    {
        const qsizetype found = m_sql.indexOf(stop, m_at + from);
        return found < 0 ? made(kind, m_sql.size(), mayEnd) : made(kind, found + stop.size());
    }

    /// A doubled quote stands for itself.
    SqlToken quoted(SqlToken::Kind kind, QChar quote)
    {
        for (qsizetype end = m_at + 1; end < m_sql.size(); ++end) {
            if (m_sql[end] != quote)
                continue;
            if (end + 1 < m_sql.size() && m_sql[end + 1] == quote)
                ++end;
            else
                return made(kind, end + 1);
        }
        return made(kind, m_sql.size(), false);
    }

    SqlToken number()
    {
        qsizetype end = m_at;
        while (end < m_sql.size()
               && (isOfWord(m_sql[end]) || m_sql[end] == u'.'
                   || ((m_sql[end] == u'+' || m_sql[end] == u'-') && end > m_at && m_sql[end - 1].toLower() == u'e')))
            ++end;
        return made(SqlToken::Kind::Number, end);
    }

    SqlToken sign()
    {
        for (const QStringView two : { u"<=", u">=", u"<>", u"!=", u"==", u"||", u"<<", u">>", u"->" })
            if (m_sql.sliced(m_at).startsWith(two))
                return made(SqlToken::Kind::Sign, m_at + 2);
        return made(SqlToken::Kind::Sign, m_at + 1);
    }

    QStringView m_sql;
    qsizetype m_at = 0;
};

} // namespace

QString SqlToken::name(QStringView sql) const
{
    const QStringView whole = in(sql);
    if (kind != Kind::Name && kind != Kind::Text)
        return whole.toString();
    QString inner = whole.sliced(1, qMax<qsizetype>(0, length - (isClosed ? 2 : 1))).toString();
    const QChar quote = whole.front();
    return quote == u'[' ? inner : inner.replace(QString(2, quote), QString(quote));
}

QList<SqlToken> tokensOf(QStringView sql, bool withComments) { return Scanner(sql).all(withComments); }

} // namespace tsunagi::backlog
