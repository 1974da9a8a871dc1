// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/sql/scan_plan.h"

#include "backlog/condition_parser.h"
#include "backlog/rows/dates.h"
#include "backlog/sql/sql_values.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {

using auth::fail;
using Comparison = ScanTerm::Comparison;

namespace {

constexpr qsizetype valuesOfRequest = 100; ///< the URL stays below what servers take
constexpr qint64 dayMs = 86'400'000;

const Filter *filterOf(const Table &table, int column)
{
    const qsizetype index = column - table.columns.size();
    return index < 0 ? nullptr : &table.filters.at(index);
}

QString nameOf(const Table &table, int column)
{
    const Filter *filter = filterOf(table, column);
    return QString::fromLatin1(filter != nullptr ? filter->name : table.columns.at(column).name);
}

/// A value that the column could have, so that the room of conditions tells whether it filters.
QString exampleFor(const Column &column)
{
    switch (column.type) {
    case ColumnType::Integer:
    case ColumnType::Number:
        return u"1"_s;
    case ColumnType::Boolean:
        return u"true"_s;
    case ColumnType::Date:
    case ColumnType::DateTime:
        return u"2026-01-01"_s;
    case ColumnType::String:
    case ColumnType::Json:
        break;
    }
    return u"x"_s;
}

/// Only the column itself: "Status" would also mean StatusName there.
std::optional<PlacedCondition> placed(const Table &table, const Column &column, const QString &comparison)
{
    const auto condition = placedCondition(table, QString::fromLatin1(column.name) + comparison + exampleFor(column));
    return condition ? std::optional(*condition) : std::nullopt;
}

bool isRange(const Column &column) { return QByteArrayView(column.filter).contains('|'); }

/// The parameter, at the table or one above it, can stand more than once.
bool takesSeveral(const Table &table, const Column &column)
{
    const auto place = placed(table, column, u"="_s);
    if (!place)
        return false;
    if (place->matchedColumn >= 0)
        return true;
    const auto checked = checkedCondition(*place->table, place->text);
    if (!checked)
        return false;
    const QString parameter =
        checked->lookUpFor.isEmpty() ? checked->parameters.constFirst().first : checked->lookUpFor;
    return parameter.endsWith("[]"_L1);
}

/// What the space is asked for one value; nothing where SQLite alone can judge it.
struct Asked {
    QStringList conditions = {};
    bool meetsNothing = false;
};

std::optional<qint64> integerOf(const SqlValue &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto *number = std::get_if<double>(&value);
        number && std::trunc(*number) == *number && std::abs(*number) < 9e15)
        return static_cast<qint64>(*number);
    if (const auto *text = std::get_if<QByteArray>(&value)) {
        bool isNumber = false;
        const qint64 number = text->toLongLong(&isNumber);
        if (isNumber)
            return number;
    }
    return std::nullopt;
}

QString dayAfter(qint64 day, qint64 days)
{
    QByteArray text;
    appendDay(text, day + days);
    return QString::fromLatin1(text);
}

/// Backlog filters by days, and whose days is not documented: a moment's neighbours are asked for, too.
Asked askedDays(const Column &column, Comparison comparison, const SqlValue &value)
{
    const auto *text = std::get_if<QByteArray>(&value);
    if (text == nullptr)
        return {};
    const auto day = parseDay(text->left(10));
    if (!day || (text->size() > 10 && !parseTimestamp(*text)))
        return {};
    const QString name = QString::fromLatin1(column.name);
    const qint64 slack = column.type == ColumnType::DateTime ? 1 : 0;
    Asked asked;
    if (comparison != Comparison::AtMost)
        asked.conditions += name + u">="_s + dayAfter(*day, -slack);
    if (comparison != Comparison::AtLeast)
        asked.conditions += name + u"<="_s + dayAfter(*day, slack);
    return asked;
}

Asked askedValue(const Table &table, const Column &column, const SqlValue &value)
{
    const QString name = QString::fromLatin1(column.name);
    if (column.type == ColumnType::Integer) {
        const auto number = integerOf(value);
        return number ? Asked{ .conditions = { name + u'=' + QString::number(*number) } } : Asked{};
    }
    if (column.type == ColumnType::Boolean) {
        const auto truth = integerOf(value);
        return truth && (*truth == 0 || *truth == 1)
            ? Asked{ .conditions = { name + (*truth == 1 ? u"=true"_s : u"=false"_s) } }
            : Asked{};
    }
    const QString text = QString::fromUtf8(textOf(value));
    const bool canBeSaid = !text.isEmpty() && text == text.trimmed();
    return canBeSaid && placed(table, column, u"="_s) ? Asked{ .conditions = { name + u'=' + text } } : Asked{};
}

auth::Result<Asked> askedFilter(const Table &table, const Filter &filter, const SqlValue &value)
{
    QString text = QString::fromUtf8(textOf(value));
    if (filter.type == ColumnType::Boolean)
        if (const auto truth = integerOf(value))
            text = *truth != 0 ? u"true"_s : u"false"_s;
    const QString condition = QString::fromLatin1(filter.name) + u'=' + text;
    if (const auto checked = checkedCondition(table, condition); !checked)
        return fail(checked.error());
    return Asked{ .conditions = { condition } };
}

auth::Result<Asked> askedFor(const Table &table, const ScanTerm &term, const SqlValue &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return Asked{ .conditions = {}, .meetsNothing = true }; // nothing equals NULL
    if (const Filter *filter = filterOf(table, term.column))
        return askedFilter(table, *filter, value);
    const Column &column = table.columns.at(term.column);
    if (isRange(column))
        return askedDays(column, term.comparison, value);
    return askedValue(table, column, value);
}

/// Different keys have different rows, so that a reading for each hundred gives no row twice.
bool isKey(const Table &table, const ScanTerm &term)
{
    const Column &column = table.columns.at(term.column);
    return column.type == ColumnType::Integer
        && (column.primaryKey || column.extract == Extract::Inherited || *column.references != '\0');
}

/// The values of one term added to a scan; keys may be too many for one. @return false where no row can meet them
auth::Result<bool> addTerm(Scan &scan, QStringList &spread, const ScanTerm &term, const std::vector<SqlValue> &values)
{
    const Table &table = *scan.table;
    QStringList conditions;
    for (const SqlValue &value : values) {
        const auto asked = askedFor(table, term, value);
        if (!asked)
            return fail(asked.error());
        if (asked->meetsNothing)
            continue;
        if (asked->conditions.isEmpty())
            return true; // one that can't be asked for: neither can any of them
        for (const QString &condition : asked->conditions)
            if (!conditions.contains(condition))
                conditions += condition;
    }
    if (conditions.isEmpty())
        return false; // nothing but NULL
    if (conditions.size() <= valuesOfRequest)
        scan.conditions += conditions;
    else if (isKey(table, term) && spread.isEmpty())
        spread = conditions;
    return true;
}

} // namespace

bool canAsk(const Table &table, int column, Comparison comparison)
{
    if (filterOf(table, column) != nullptr)
        return comparison == Comparison::Equal;
    const Column &of = table.columns.at(column);
    if (of.type == ColumnType::Json || of.type == ColumnType::Number)
        return false;
    if (comparison == Comparison::AtLeast || comparison == Comparison::AtMost)
        return isRange(of) && placed(table, of, u">="_s).has_value();
    if (comparison == Comparison::AnyOf)
        return !isRange(of) && takesSeveral(table, of);
    return placed(table, of, u"="_s).has_value();
}

bool isExact(const Table &table, const ScanTerm &term)
{
    if (filterOf(table, term.column) != nullptr)
        return true;
    const Column &column = table.columns.at(term.column);
    return column.type == ColumnType::Integer && term.comparison == Comparison::Equal
        && QByteArrayView(column.filter).endsWith("[]");
}

std::shared_ptr<const Table> narrowed(const Table &table, const ScanPlan &plan)
{
    auto made = std::make_shared<Table>(table);
    for (qsizetype i = 0; i < made->columns.size(); ++i) {
        Column &column = made->columns[i];
        const bool isUsed = (plan.usedColumns >> std::min<qsizetype>(i, 63) & 1U) != 0;
        const bool isNeeded = column.primaryKey || column.extract == Extract::Inherited
            || QByteArrayView(column.path).startsWith('$') || QByteArrayView(column.path) == "id"
            || table.shape == Shape::Folders;
        if (!isUsed && !isNeeded) {
            column.path = "$unused";
            column.extract = Extract::Value;
        }
    }
    if (plan.sort != nullptr)
        made->fixedParameters = { { "sort", plan.sort->value }, { "order", plan.isDescending ? "desc" : "asc" } };
    return made;
}

auth::Result<std::vector<Scan>> scansOf(const Table &table, const ScanPlan &plan,
                                        const std::vector<std::vector<SqlValue>> &values, qint64 limit)
{
    Scan scan;
    scan.table = narrowed(table, plan);
    scan.limit = limit;
    QStringList spread;
    for (std::size_t i = 0; i < plan.terms.size(); ++i) {
        if (plan.terms[i].comparison == Comparison::Here)
            continue;
        const auto canMeet = addTerm(scan, spread, plan.terms[i], values[i]);
        if (!canMeet)
            return fail(canMeet.error());
        if (!*canMeet)
            return std::vector<Scan>();
    }
    if (spread.isEmpty())
        return std::vector{ scan };
    std::vector<Scan> scans;
    for (qsizetype from = 0; from < spread.size(); from += valuesOfRequest) {
        scans.push_back(scan);
        scans.back().conditions += spread.mid(from, valuesOfRequest);
    }
    return scans;
}

QString wordsOf(const Table &table, const ScanPlan &plan)
{
    QStringList words;
    for (const ScanTerm &term : plan.terms) {
        if (term.comparison == Comparison::Here)
            continue;
        const QString sign = term.comparison == Comparison::AtLeast ? u">="_s
            : term.comparison == Comparison::AtMost                 ? u"<="_s
                                                                    : u"="_s;
        const QString value = term.comparison == Comparison::AnyOf ? u"…"_s
            : term.known                                           ? QString::fromUtf8(textOf(*term.known))
                                                                   : u"?"_s;
        words += nameOf(table, term.column) + sign + value;
    }
    return words.join(separatorOfWords);
}

} // namespace tsunagi::backlog
