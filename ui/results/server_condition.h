// SPDX-License-Identifier: GPL-3.0-or-later
// A condition that Backlog applies, as a person has chosen it: what is chosen by name is kept with its ids, so that a
// renamed project is still found, and days may be told from today on.
#pragma once

#include "backlog/condition_offers.h"
#include "backlog/conditions.h"

#include <QDate>
#include <QJsonArray>
#include <QList>
#include <QStringList>

namespace tsunagi::ui {

struct ChosenThing {
    QString name; ///< as it was called when it was chosen
    QList<qint64> ids = {};

    bool operator==(const ChosenThing &) const = default;
};

/// Days from today on are reckoned when the table is read.
enum class DayRange { Between, BeforeToday, Today, Next7Days, ThisWeek, ThisMonth, Last7Days, Last30Days };

struct ServerCondition {
    QString name; ///< of its backlog::ConditionOffer
    QList<ChosenThing> things = {}; ///< things, issues, and numbers that have a name: any of them
    QStringList values = {}; ///< of texts and numbers; "true" or "false"
    DayRange range = DayRange::Between;
    QDate since = {}; ///< of Between; either may be null
    QDate until = {};

    bool operator==(const ServerCondition &) const = default;
};

struct DayBounds {
    QDate since; ///< null: open
    QDate until;
};

using ServerConditions = QList<ServerCondition>;

[[nodiscard]] DayBounds boundsOf(const ServerCondition &condition, const QDate &today);
/// What backlog::resolveChoices() takes; empty where it is a matter of ids.
[[nodiscard]] QStringList textsOf(const ServerCondition &condition, const QDate &today);
/// The projects that they choose, whose states and types can be named.
[[nodiscard]] QList<qint64> projectsOf(const ServerConditions &conditions, const backlog::Table &table);
[[nodiscard]] QList<qint64> idsOf(const ServerCondition &condition);
/// All of them as choices of rows, without a request. UnknownFilter, BadArgument.
[[nodiscard]] auth::Result<QList<backlog::RowChoice>> choicesOf(const ServerConditions &conditions,
                                                                const backlog::Table &table, const QDate &today);

/// As kept in files (docs/formats.md, views). What is not understood is left out.
[[nodiscard]] QJsonArray jsonOf(const ServerConditions &conditions);
[[nodiscard]] ServerConditions conditionsFrom(const QJsonArray &json);

} // namespace tsunagi::ui
