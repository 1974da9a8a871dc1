// SPDX-License-Identifier: GPL-3.0-or-later
// The names that statements written for another engine use, and which of them are not here: for who moves.
#pragma once

#include <QList>
#include <QString>

namespace tsunagi::backlog {

struct UsedName {
    enum class Kind { Table, Column, Function, Procedure };
    Kind kind = Kind::Table;
    QString name; ///< as written first
    bool isKnown = false;
    QString instead; ///< the nearest name, or what to write; empty where neither is known
};

/// Of all statements in @p sql, each once, in their order. A column is known where any of the tables named has it.
[[nodiscard]] QList<UsedName> usedNames(const QString &sql);

} // namespace tsunagi::backlog
