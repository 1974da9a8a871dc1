// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/grouping.h"

#include "backlog/rows/json_token.h"

#include <QCollator>
#include <QHashFunctions>

#include <algorithm>
#include <bit>
#include <deque>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

struct HashOfText {
    std::size_t operator()(QByteArrayView text) const { return qHash(text); }
};

QByteArray textOf(QByteArrayView jsonString)
{
    QByteArray text;
    return appendUnescaped(text, jsonString) ? text : QByteArray();
}

/// The name of a thing that may have its place beside it: "status.name".
bool isNameOfThing(const Column &column)
{
    return column.extract == Extract::Value && QByteArrayView(column.path).endsWith(".name");
}

/// Counts one cell after the other.
class Counter {
public:
    struct Counted {
        Cell value;
        qint64 rows = 0;
        std::vector<quint32> samples; ///< one row of each project, for things that have places; else the first row
    };

    Counter(const RowTable &rows, const Table &table, const Column &column)
        : m_rows(rows)
        , m_column(column)
        , m_projectColumn(isNameOfThing(column) ? table.columnIndex(u"ProjectId"_s) : -1)
    {
    }

    void take(quint32 row, qsizetype column)
    {
        const Cell cell = m_rows.cell(row, column);
        if (cell.kind == Cell::Kind::Null || (cell.kind == Cell::Kind::Text && cell.text.isEmpty()))
            ++m_empty;
        else if (cell.kind != Cell::Kind::Text)
            takeNumber(row, cell);
        else if (m_column.extract == Extract::JoinedNames && cell.text.contains(", "))
            takeNames(row, cell);
        else
            takeText(row, cell);
    }

    [[nodiscard]] std::vector<Counted> &counted() { return m_counted; }
    [[nodiscard]] qint64 empty() const { return m_empty; }
    [[nodiscard]] bool overlaps() const { return m_overlaps; }

private:
    void count(std::size_t place, quint32 row, const Cell &cell)
    {
        if (place == m_counted.size())
            m_counted.push_back({ cell, 0, {} });
        Counted &group = m_counted[place];
        ++group.rows;
        const bool isSample = m_projectColumn < 0 ? group.samples.empty()
                                                  : group.samples.size() < mostSamples
                && m_sampled.emplace(place, m_rows.cell(row, m_projectColumn).integer).second;
        if (isSample)
            group.samples.push_back(row);
    }

    void takeNumber(quint32 row, const Cell &cell)
    {
        const bool isNumber = cell.kind == Cell::Kind::Number;
        const quint64 key = isNumber ? std::bit_cast<quint64>(cell.number == 0 ? 0.0 : cell.number)
                                     : static_cast<quint64>(cell.integer);
        count(m_numbers.try_emplace(key, m_counted.size()).first->second, row, cell);
    }

    void takeText(quint32 row, const Cell &cell)
    {
        count(m_texts.try_emplace(cell.text, m_counted.size()).first->second, row, cell);
    }

    /// A name may have the comma in it: the row's own JSON tells where one ends. Its bytes may go: a name that is new
    /// is kept.
    void takeNames(quint32 row, const Cell &whole)
    {
        const auto array = splitArray(valueAt(m_rows.rawJson(row), m_column.path));
        QByteArrayList names;
        for (const QByteArrayView element : array.elements) {
            const QByteArray name = textOf(element.startsWith('"') ? element : valueAt(element, "name"));
            if (!name.isEmpty() && !names.contains(name))
                names += name;
        }
        if (names.isEmpty())
            takeText(row, whole);
        for (const QByteArray &name : std::as_const(names)) {
            Cell cell;
            cell.kind = Cell::Kind::Text;
            cell.text = m_texts.contains(name) ? QByteArrayView(name) : QByteArrayView(m_kept.emplace_back(name));
            takeText(row, cell);
        }
        m_overlaps = m_overlaps || names.size() > 1;
    }

    struct HashOfPlace {
        std::size_t operator()(const std::pair<std::size_t, qint64> &place) const
        {
            return qHashMulti(0, place.first, place.second);
        }
    };
    static constexpr std::size_t mostSamples = 64;

    const RowTable &m_rows;
    const Column &m_column;
    int m_projectColumn;
    std::vector<Counted> m_counted;
    std::unordered_set<std::pair<std::size_t, qint64>, HashOfPlace> m_sampled; ///< group and project
    std::unordered_map<QByteArrayView, std::size_t, HashOfText> m_texts;
    std::unordered_map<quint64, std::size_t> m_numbers;
    std::deque<QByteArray> m_kept;
    qint64 m_empty = 0;
    bool m_overlaps = false;
};

/// What stands beside the name: "status.displayOrder" and "status.color" for "status.name". Priorities have neither,
/// but ids in their order. A project with states of its own gives 完了 a later place than others do: the latest of all
/// keeps it behind 処理済み.
void takeFacts(Group &group, const Column &column, QByteArrayView json)
{
    const QByteArray base = QByteArrayView(column.path).chopped(5).toByteArray();
    const bool isPriority = base == "priority" || base.endsWith(".priority");
    bool isNumber = false;
    const qint64 place = valueAt(json, base + (isPriority ? ".id" : ".displayOrder")).toLongLong(&isNumber);
    if (isNumber)
        group.place = std::max(place, group.place.value_or(place));
    if (group.colour.isEmpty())
        group.colour = textOf(valueAt(json, base + ".color"));
}

Group groupOf(const Counter::Counted &counted, const RowTable &rows, const Column &column)
{
    Group group;
    group.kind = counted.value.kind;
    group.text = counted.value.text.toByteArray();
    group.integer = counted.value.integer;
    group.number = counted.value.number;
    group.rows = counted.rows;
    if (isNameOfThing(column)) {
        for (const quint32 row : counted.samples)
            takeFacts(group, column, rows.rawJson(row));
    }
    return group;
}

/// The places first, then numbers and days by their size, then texts as people order them.
void sortByValue(std::vector<Group> &groups, const QLocale &locale)
{
    QCollator collator(locale);
    collator.setNumericMode(true);
    const auto rank = [](const Group &group) {
        return std::tuple(!group.place, group.place.value_or(0), group.kind == Cell::Kind::Text, group.integer,
                          group.number);
    };
    std::ranges::stable_sort(groups, [&](const Group &a, const Group &b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return a.text != b.text && collator.compare(QString::fromUtf8(a.text), QString::fromUtf8(b.text)) < 0;
    });
}

} // namespace

Cell Group::cell() const
{
    Cell cell;
    cell.kind = kind;
    cell.text = text;
    cell.integer = integer;
    cell.number = number;
    return cell;
}

std::optional<Grouping> grouped(const RowTable &rows, const RowIndex &index, const Table &table,
                                const GroupingWish &wish, const std::stop_token &stop)
{
    const Column &column = table.columns.at(wish.column);
    Counter counter(rows, table, column);
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (i % 4096 == 0 && stop.stop_requested())
            return {};
        counter.take(index[i], wish.column);
    }
    auto &counted = counter.counted();
    // A single value more takes no more room than the words for it would.
    const std::size_t own = counted.size() <= wish.most + 1 ? counted.size() : wish.most;
    std::ranges::partial_sort(counted, counted.begin() + static_cast<std::ptrdiff_t>(own),
                              [](const Counter::Counted &a, const Counter::Counted &b) {
                                  return std::tuple(-a.rows, a.samples.front())
                                      < std::tuple(-b.rows, b.samples.front());
                              });
    Grouping grouping;
    grouping.empty = counter.empty();
    grouping.overlaps = counter.overlaps();
    for (std::size_t i = 0; i < own; ++i)
        grouping.groups.push_back(groupOf(counted[i], rows, column));
    for (std::size_t i = own; i < counted.size(); ++i)
        grouping.others += counted[i].rows;
    grouping.otherValues = static_cast<qint64>(counted.size() - own);
    const bool hasPlaces = !grouping.groups.empty()
        && std::ranges::all_of(grouping.groups, [](const Group &group) { return group.place.has_value(); });
    grouping.order = wish.order != GroupOrder::Automatic ? wish.order
        : hasPlaces                                      ? GroupOrder::ByValue
                                                         : GroupOrder::ByCount;
    if (grouping.order == GroupOrder::ByValue)
        sortByValue(grouping.groups, wish.locale);
    return grouping;
}

} // namespace tsunagi::backlog
