// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/burn_up.h"

#include "backlog/rows/cell_days.h"
#include "backlog/rows/dates.h"
#include "backlog/rows/json_token.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

struct Columns {
    explicit Columns(const Table &table)
        : names(table.columnIndex(u"MilestoneNames"_s))
        , milestone(table.columnIndex(u"Milestone"_s))
        , projectKey(table.columnIndex(u"ProjectKey"_s))
        , status(table.columnIndex(u"StatusId"_s))
        , created(table.columnIndex(u"Created"_s))
        , updated(table.columnIndex(u"Updated"_s))
    {
    }
    [[nodiscard]] bool areThere() const
    {
        return std::ranges::min({ names, milestone, projectKey, status, created, updated }) >= 0;
    }

    int names;
    int milestone;
    int projectKey;
    int status;
    int created;
    int updated;
};

/// When an issue came, and when it was completed.
struct Life {
    qint64 created = std::numeric_limits<qint64>::min(); ///< before all days, where it is not told
    qint64 completed = never;
};

/// Empty for what is no text.
QByteArray textAt(QByteArrayView json, QByteArrayView key)
{
    QByteArray text;
    return appendUnescaped(text, valueAt(json, key)) ? text : QByteArray();
}

std::optional<qint64> dayAt(QByteArrayView json, QByteArrayView key) { return parseDay(textAt(json, key)); }

Milestone milestoneOf(QByteArrayView json)
{
    Milestone milestone;
    milestone.id = valueAt(json, "id").toLongLong();
    milestone.name = textAt(json, "name");
    milestone.start = dayAt(json, "startDate");
    milestone.due = dayAt(json, "releaseDueDate");
    return milestone;
}

/// Gathers the milestones and the lives of their issues, one row after the other.
class Gatherer {
public:
    Gatherer(const RowTable &rows, const Columns &columns, const QTimeZone &zone)
        : m_rows(rows)
        , m_columns(columns)
        , m_days(zone)
    {
    }

    void take(quint32 row)
    {
        if (m_rows.cell(row, m_columns.names).kind == Cell::Kind::Null) // most have none: nothing is unpacked for them
            return;
        Life life;
        life.created = m_days.of(m_rows.cell(row, m_columns.created)).value_or(life.created);
        if (m_rows.cell(row, m_columns.status).integer == closedStatus)
            life.completed = m_days.of(m_rows.cell(row, m_columns.updated)).value_or(life.created);
        for (const std::size_t place : placesOf(row)) {
            ++m_milestones[place].issues;
            m_lives[place].push_back(life);
        }
    }

    [[nodiscard]] std::vector<Milestone> &milestones() { return m_milestones; }
    [[nodiscard]] const std::vector<Life> &livesOf(qint64 id) { return m_lives[m_places.value(id)]; }

private:
    /// The same milestones stand in many rows, byte for byte: they are read once.
    const std::vector<std::size_t> &placesOf(quint32 row)
    {
        const QByteArrayView json = m_rows.cell(row, m_columns.milestone).text;
        const auto known = m_known.constFind(QByteArray::fromRawData(json.data(), json.size()));
        if (known != m_known.constEnd())
            return *known;
        std::vector<std::size_t> places;
        for (const QByteArrayView element : splitArray(json).elements) {
            const Milestone milestone = milestoneOf(element);
            if (!m_places.contains(milestone.id)) {
                m_places.insert(milestone.id, m_milestones.size());
                m_milestones.push_back(milestone);
                m_milestones.back().projectKey = m_rows.cell(row, m_columns.projectKey).text.toByteArray();
                m_lives.emplace_back();
            }
            places.push_back(m_places.value(milestone.id));
        }
        return *m_known.insert(json.toByteArray(), places);
    }

    const RowTable &m_rows;
    const Columns &m_columns;
    CellDays m_days;
    std::vector<Milestone> m_milestones;
    std::vector<std::vector<Life>> m_lives; ///< of each
    QHash<qint64, std::size_t> m_places; ///< by id
    QHash<QByteArray, std::vector<std::size_t>> m_known; ///< by their JSON
};

/// The one asked for; else the one that is released next; else the last one.
std::size_t chosenOf(const std::vector<Milestone> &milestones, const BurnUpWish &wish)
{
    const auto asked = std::ranges::find(milestones, wish.milestone, &Milestone::id);
    if (asked != milestones.end())
        return static_cast<std::size_t>(asked - milestones.begin());
    std::size_t last = 0;
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        const std::optional<qint64> due = milestones[i].due;
        if (due && *due >= wish.today)
            return i;
        if (due)
            last = i;
    }
    return last;
}

/// How many of @p days, which are sorted, are no later than @p day.
qint64 until(const std::vector<qint64> &days, qint64 day) { return std::ranges::upper_bound(days, day) - days.begin(); }

void reckon(BurnUp &burnUp, const std::vector<Life> &lives, const BurnUpWish &wish)
{
    const Milestone &milestone = burnUp.milestones[burnUp.chosen];
    std::vector<qint64> created;
    std::vector<qint64> completed;
    for (const Life &life : lives) {
        created.push_back(life.created);
        if (life.completed != never)
            completed.push_back(life.completed);
    }
    std::ranges::sort(created);
    std::ranges::sort(completed);
    const auto firstKnown = std::ranges::upper_bound(created, std::numeric_limits<qint64>::min());
    const qint64 first = milestone.start.value_or(firstKnown == created.end() ? wish.today : *firstKnown);
    qint64 last = std::max({ first, milestone.due.value_or(first), created.back() });
    if (!completed.empty())
        last = std::max(last, completed.back());
    burnUp.step = fittingStep(wish.step == TimeStep::Automatic ? TimeStep::Day : wish.step, first, last);
    for (qint64 day = beginningOf(first, burnUp.step); day <= last; day = nextBeginning(day, burnUp.step)) {
        burnUp.beginnings.push_back(day);
        if (day > wish.today)
            continue;
        const qint64 end = nextBeginning(day, burnUp.step) - 1;
        burnUp.scope.push_back(until(created, end));
        burnUp.completed.push_back(until(completed, end));
    }
}

} // namespace

bool hasBurnUp(const Table &table) { return Columns(table).areThere(); }

std::optional<BurnUp> burnUpOf(const RowTable &rows, const RowIndex &index, const Table &table, const BurnUpWish &wish,
                               const QTimeZone &zone, const std::stop_token &stop)
{
    const Columns columns(table);
    Gatherer gatherer(rows, columns, zone);
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (i % 1024 == 0 && stop.stop_requested())
            return {};
        gatherer.take(index[i]);
    }
    BurnUp burnUp;
    burnUp.milestones = std::move(gatherer.milestones());
    if (burnUp.milestones.empty())
        return burnUp;
    std::ranges::stable_sort(burnUp.milestones, [](const Milestone &a, const Milestone &b) {
        return std::tuple(a.due.value_or(never), a.name, a.projectKey)
            < std::tuple(b.due.value_or(never), b.name, b.projectKey);
    });
    burnUp.chosen = chosenOf(burnUp.milestones, wish);
    reckon(burnUp, gatherer.livesOf(burnUp.milestones[burnUp.chosen].id), wish);
    return burnUp;
}

} // namespace tsunagi::backlog
