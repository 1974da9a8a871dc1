// SPDX-License-Identifier: GPL-3.0-or-later
// SQL in its smallest pieces (sqlite.org/lang.html): for what of the driver's dialect has to be written otherwise, and
// for an editor's colours.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace tsunagi::backlog {

struct SqlToken {
    enum class Kind {
        Word, ///< SELECT, Issues, GETDATE
        Name, ///< "…", […] or `…`
        Text, ///< '…'
        Number,
        Parameter, ///< :name, @name, $name, ?1
        Sign, ///< one of operators, parentheses, commas, semicolons
        Comment, ///< only where they are asked for
    };
    Kind kind = Kind::Sign;
    qsizetype start = 0; ///< in the statement
    qsizetype length = 0;
    bool isClosed = true; ///< false: a quote or comment that has no end

    [[nodiscard]] QStringView in(QStringView sql) const { return sql.sliced(start, length); }
    /// Case ignored.
    [[nodiscard]] bool isWord(QStringView sql, QLatin1StringView word) const
    {
        return kind == Kind::Word && in(sql).compare(word, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool isSign(QStringView sql, QLatin1StringView sign) const
    {
        return kind == Kind::Sign && in(sql) == sign;
    }
    /// Without its quotes.
    [[nodiscard]] QString name(QStringView sql) const;
};

[[nodiscard]] QList<SqlToken> tokensOf(QStringView sql, bool withComments = false);

} // namespace tsunagi::backlog
