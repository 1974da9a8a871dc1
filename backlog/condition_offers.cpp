// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/condition_offers.h"

#include "backlog/catalog/ancestors.h"
#include "backlog/condition_parser.h"

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

struct Place {
    const Table *table = nullptr;
    QString name = {}; ///< by that table's own names
    bool isMatched = false; ///< its rows are compared, since the space can't choose
};

/// Where a condition of that name would stand; nothing where there can be none.
std::optional<Place> placeOf(const Table &table, const char *name)
{
    const auto placed = placedCondition(table, QLatin1StringView(name) + "=0"_L1);
    if (!placed)
        return std::nullopt;
    Place place{ .table = placed->table };
    place.isMatched = placed->matchedColumn >= 0;
    place.name = place.isMatched ? QString::fromLatin1(placed->table->columns[placed->matchedColumn].name)
                                 : placed->text.section(u'=', 0, 0);
    return place;
}

const Column *columnNamed(const Table &table, const QString &name)
{
    const int index = table.columnIndex(name);
    return index < 0 ? nullptr : &table.columns[index];
}

bool isThing(const QString &parameter)
{
    static const QStringList known{ u"projectId[]"_s,  u"issueTypeId[]"_s,   u"statusId[]"_s,   u"categoryId[]"_s,
                                    u"versionId[]"_s,  u"milestoneId[]"_s,   u"priorityId[]"_s, u"resolutionId[]"_s,
                                    u"assigneeId[]"_s, u"createdUserId[]"_s, u"senderId"_s };
    return known.contains(parameter);
}

bool isIssue(const QString &parameter)
{
    return parameter == "id[]"_L1 || parameter == "issueId[]"_L1 || parameter == "parentIssueId[]"_L1;
}

bool isNamed(const Column &column) { return column.type == ColumnType::String || column.type == ColumnType::Json; }

ConditionKind kindOf(ColumnType type)
{
    return type == ColumnType::Boolean ? ConditionKind::YesNo
        : type == ColumnType::Integer  ? ConditionKind::Number
                                       : ConditionKind::Text;
}

class Collector {
public:
    explicit Collector(const Table &table)
        : m_table(table)
    {
    }

    /// What @p owner declares, as far as a condition of the table can name it.
    void take(const Table &owner)
    {
        for (const Column &column : owner.columns) {
            if (const auto place = placeOf(m_table, column.name); place && place->isMatched)
                takeMatched(column.name, *place);
            else if (place)
                takeColumn(column.name, *place);
        }
        for (const Filter &filter : owner.filters)
            if (const auto place = placeOf(m_table, filter.name))
                takeFilter(filter, *place);
    }

    [[nodiscard]] QList<ConditionOffer> offers() const
    {
        QList<ConditionOffer> sorted = m_offers;
        const QList<const Table *> ancestors = ancestorsOf(m_table); // outermost first, without the table
        std::ranges::stable_sort(sorted, std::greater(), [&](const ConditionOffer &offer) {
            return offer.owner == &m_table ? ancestors.size() : ancestors.indexOf(offer.owner);
        });
        return sorted;
    }

private:
    void takeColumn(const char *name, const Place &place)
    {
        const Column *column = columnNamed(*place.table, place.name);
        if (column == nullptr || *column->filter == '\0')
            return;
        const QString parameter = QString::fromLatin1(column->filter);
        ConditionOffer *known = find(*place.table, parameter);
        if (known == nullptr) {
            ConditionOffer offer{ .owner = place.table };
            offer.name = QString::fromLatin1(name);
            offer.title = column->title;
            offer.parameter = parameter;
            offer.takesSeveral = parameter.endsWith("[]"_L1);
            offer.kind = parameter.contains(u'|')        ? ConditionKind::Days
                : isIssue(parameter)                     ? ConditionKind::Issues
                : isThing(parameter) && isNamed(*column) ? ConditionKind::Things
                                                         : kindOf(column->type);
            m_offers += offer;
            return;
        }
        // Two columns, one of ids and one of names: told by the name, asked by the id.
        if (isNamed(*column) && known->kind == ConditionKind::Number && isThing(parameter))
            known->kind = ConditionKind::Things;
        if (column->type == ColumnType::String && known->kind != ConditionKind::Days && !isTitledByName(*known))
            known->title = column->title;
    }

    void takeMatched(const char *name, const Place &place)
    {
        const QLatin1StringView owner(place.table->name);
        const Column *column = columnNamed(*place.table, place.name);
        const bool isListed = owner == "Projects"_L1 || owner == "Users"_L1;
        if (isListed && place.name != "Id"_L1)
            return;
        if (!isListed && (column == nullptr || column->type != ColumnType::String))
            return;
        const QString parameter =
            isListed ? owner == "Projects"_L1 ? u"projectId[]"_s : u"createdUserId[]"_s : u"="_s + place.name;
        if (find(*place.table, parameter) != nullptr)
            return;
        ConditionOffer offer{ .owner = place.table };
        offer.name = QString::fromLatin1(name);
        offer.kind = isListed ? ConditionKind::Things : ConditionKind::Text;
        offer.title = isListed ? place.table->title : column->title;
        offer.parameter = parameter;
        offer.takesSeveral = true;
        m_offers += offer;
    }

    void takeFilter(const Filter &filter, const Place &place)
    {
        const QString parameter = QString::fromLatin1(filter.parameter);
        if (find(*place.table, parameter) != nullptr)
            return;
        ConditionOffer offer{ .owner = place.table };
        offer.name = QString::fromLatin1(filter.name);
        offer.kind = kindOf(filter.type);
        offer.title = filter.title;
        offer.parameter = parameter;
        offer.allowed = filter.allowed;
        offer.takesSeveral = parameter.endsWith("[]"_L1);
        m_offers += offer;
    }

    [[nodiscard]] ConditionOffer *find(const Table &owner, const QString &parameter)
    {
        const auto found = std::ranges::find_if(m_offers, [&](const ConditionOffer &offer) {
            return offer.owner == &owner && offer.parameter == parameter;
        });
        return found == m_offers.end() ? nullptr : &*found;
    }

    /// A title of a column of names is kept: further ones say the same in JSON.
    [[nodiscard]] static bool isTitledByName(const ConditionOffer &offer)
    {
        return std::ranges::any_of(offer.owner->columns, [&](const Column &column) {
            return column.type == ColumnType::String
                && QLatin1StringView(column.title) == QLatin1StringView(offer.title);
        });
    }

    const Table &m_table;
    QList<ConditionOffer> m_offers;
};

/// A project is chosen, not its key: the table's own title says so. What has a name beside its id is called by it.
void titleByName(QList<ConditionOffer> &offers)
{
    const auto projects = findTable(u"Projects"_s);
    for (ConditionOffer &offer : offers) {
        const Column *named =
            offer.name.endsWith("Id"_L1) ? columnNamed(*offer.owner, offer.name.chopped(2) + "Name"_L1) : nullptr;
        if (projects && offer.parameter == "projectId[]"_L1)
            offer.title = (*projects)->title;
        else if (named != nullptr)
            offer.title = named->title;
    }
}

} // namespace

QList<ConditionOffer> conditionsOf(const Table &table)
{
    Collector collector(table);
    collector.take(table);
    const QList<const Table *> ancestors = ancestorsOf(table);
    for (auto ancestor = ancestors.rbegin(); ancestor != ancestors.rend(); ++ancestor)
        collector.take(**ancestor);
    QList<ConditionOffer> offers = collector.offers();
    titleByName(offers);
    return offers;
}

QString titleOf(const ConditionOffer &offer) { return titleOf(Filter{ "", offer.title, "" }); }

} // namespace tsunagi::backlog
