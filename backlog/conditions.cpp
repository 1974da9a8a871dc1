// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/conditions.h"

#include "backlog/condition_parser.h"
#include "backlog/name_lookup.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::fail;

auth::Result<Parameters> filtersFrom(const Table &table, const QStringList &conditions)
{
    Parameters parameters;
    for (const QString &text : conditions) {
        const auto checked = checkedCondition(table, text);
        if (!checked)
            return fail(checked.error());
        if (!checked->lookUpFor.isEmpty())
            return badCondition(text, u"an id is needed here"_s);
        parameters += checked->parameters;
    }
    if (const auto once = checkRepetition(parameters); !once)
        return fail(once.error());
    return parameters;
}

namespace {

/// What the conditions ask of one table.
struct PlacedConditions {
    const Table *table = nullptr;
    QStringList conditions;
    std::vector<RowMatch> matches;
};

void addMatch(std::vector<RowMatch> &matches, int column, const QStringList &values)
{
    const auto same = std::ranges::find(matches, column, &RowMatch::column);
    if (same != matches.end())
        same->values += values;
    else
        matches.push_back({ column, values });
}

auth::Result<QList<PlacedConditions>> placedConditions(const Table &table, const QStringList &conditions)
{
    QList<PlacedConditions> levels;
    for (const QString &text : conditions) {
        const auto placed = placedCondition(table, text);
        if (!placed)
            return fail(placed.error());
        while (levels.size() <= placed->level)
            levels.emplaceBack();
        PlacedConditions &level = levels[placed->level];
        level.table = placed->table;
        if (placed->matchedColumn < 0) {
            if (const auto checked = checkedCondition(*placed->table, placed->text); !checked)
                return fail(checked.error());
            level.conditions += placed->text;
            continue;
        }
        addMatch(level.matches, placed->matchedColumn, { placed->matchedValue });
    }
    return levels;
}

} // namespace

auth::Result<void> checkConditions(const Table &table, const QStringList &conditions)
{
    const auto levels = placedConditions(table, conditions);
    return levels ? auth::Result<void>() : auth::Result<void>(fail(levels.error()));
}

QCoro::Task<auth::Result<QList<RowChoice>>> resolveChoices(std::shared_ptr<Client> client, const Table *table,
                                                           QStringList conditions, std::stop_token stop)
{
    const auto levels = placedConditions(*table, conditions);
    if (!levels)
        co_return fail(levels.error());
    QList<RowChoice> choices;
    for (const PlacedConditions &level : *levels) {
        RowChoice choice;
        choice.matches = level.matches;
        if (!level.conditions.isEmpty()) {
            const auto parameters = co_await resolveFilters(client, level.table, level.conditions, stop);
            if (!parameters)
                co_return fail(parameters.error());
            choice.parameters = *parameters;
        }
        choices += choice;
    }
    co_return choices;
}

auth::Result<QList<RowChoice>> choicesOf(const Table &table, const QStringList &conditions)
{
    const auto levels = placedConditions(table, conditions);
    if (!levels)
        return fail(levels.error());
    QList<RowChoice> choices;
    for (const PlacedConditions &level : *levels) {
        RowChoice choice;
        choice.matches = level.matches;
        if (!level.conditions.isEmpty()) {
            const auto parameters = filtersFrom(*level.table, level.conditions);
            if (!parameters)
                return fail(parameters.error());
            choice.parameters = *parameters;
        }
        choices += choice;
    }
    return choices;
}

auth::Result<QList<RowChoice>> withIds(QList<RowChoice> choices, const Table &table, const QString &name,
                                       const QList<qint64> &ids)
{
    QStringList values;
    for (const qint64 id : ids)
        values += QString::number(id);
    const auto placed = placedCondition(table, name + u'=' + values.value(0));
    if (!placed)
        return fail(placed.error());
    while (choices.size() <= placed->level)
        choices.emplaceBack();
    RowChoice &choice = choices[placed->level];
    if (placed->matchedColumn >= 0) {
        addMatch(choice.matches, placed->matchedColumn, values);
        return choices;
    }
    const auto checked = checkedCondition(*placed->table, placed->text);
    if (!checked)
        return fail(checked.error());
    const QString parameter =
        checked->lookUpFor.isEmpty() ? checked->parameters.constFirst().first : checked->lookUpFor;
    for (const QString &value : std::as_const(values))
        choice.parameters.emplaceBack(parameter, value);
    if (const auto once = checkRepetition(choice.parameters); !once)
        return fail(once.error());
    return choices;
}

namespace {

/// The projects in which ids mean the names that were given, for each parameter that the names are of.
class MeantProjects {
public:
    void add(const QString &parameter, const NamedIds &found)
    {
        Places &places = m_places[parameter];
        places.isAnywhere = places.isAnywhere || found.projects.isEmpty();
        places.projects += found.projects;
    }

    /// Asks in no other projects, as far as @p table can be asked for projects.
    void narrow(Parameters &parameters, const Table &table) const
    {
        const bool hasProjects = std::ranges::any_of(
            table.columns, [](const Column &column) { return QByteArrayView(column.filter) == "projectId[]"; });
        for (const auto &[parameter, places] : m_places)
            if (hasProjects && !places.isAnywhere)
                keep(parameters, places.projects);
    }

private:
    struct Places {
        QList<qint64> projects;
        bool isAnywhere = false;
    };

    static void keep(Parameters &parameters, const QList<qint64> &projects)
    {
        const auto isProject = [](const auto &parameter) { return parameter.first == "projectId[]"_L1; };
        if (std::ranges::any_of(parameters, isProject)) {
            parameters.removeIf([&](const auto &parameter) {
                return isProject(parameter) && !projects.contains(parameter.second.toLongLong());
            });
            return;
        }
        for (const qint64 project : std::set<qint64>(projects.begin(), projects.end()))
            parameters.emplaceBack(u"projectId[]"_s, QString::number(project));
    }

    std::map<QString, Places> m_places;
};

} // namespace

QCoro::Task<auth::Result<Parameters>> resolveFilters(std::shared_ptr<Client> client, const Table *table,
                                                     QStringList conditions, std::stop_token stop)
{
    // All are checked before the first request: a mistyped name costs none.
    Parameters parameters;
    QList<CheckedCondition> names;
    for (const QString &text : conditions) {
        const auto checked = checkedCondition(*table, text);
        if (!checked)
            co_return fail(checked.error());
        if (checked->lookUpFor.isEmpty())
            parameters += checked->parameters;
        else if (checked->lookUpFor == "projectId[]"_L1)
            names.prepend(*checked); // what the others are looked for in
        else
            names.append(*checked);
    }
    if (const auto once = checkRepetition(parameters); !once)
        co_return fail(once.error());

    MeantProjects meant;
    const auto lookup = std::make_shared<NameLookup>(client, stop);
    for (const CheckedCondition &name : names) {
        const auto ids = co_await NameLookup::idsOf(lookup, name, parameters);
        if (!ids)
            co_return fail(ids.error());
        meant.add(name.lookUpFor, *ids);
        for (const qint64 id : ids->ids)
            parameters.emplaceBack(name.lookUpFor, QString::number(id));
    }
    meant.narrow(parameters, *table);
    // Two names for a parameter that takes one.
    if (const auto once = checkRepetition(parameters); !once)
        co_return fail(once.error());
    co_return parameters;
}

} // namespace tsunagi::backlog
