// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_choices.h"

#include "ui/results/chart/chart_words.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using backlog::Column;
using backlog::ColumnType;
using backlog::GroupOrder;
using backlog::TimeStep;

// As they are remembered, in the order of the enumerations; what nobody has chosen is empty.
constexpr std::array kinds{ ""_L1, "overTime"_L1, "burnUp"_L1 };
constexpr std::array orders{ ""_L1, "count"_L1, "value"_L1 };
constexpr std::array steps{ ""_L1, "day"_L1, "week"_L1, "month"_L1, "year"_L1 };

template <typename Choice, std::size_t count>
Choice choiceOf(const std::array<QLatin1StringView, count> &names, const QString &name)
{
    const auto found = std::ranges::find(names, name);
    return static_cast<Choice>(found == names.end() ? 0 : found - names.begin());
}

template <typename Choice, std::size_t count>
QString nameOf(const std::array<QLatin1StringView, count> &names, Choice choice)
{
    return names.at(static_cast<std::size_t>(choice));
}

/// Raw JSON is for programs: nobody counts by it.
bool canBeCounted(const Column &column) { return column.type != ColumnType::Json; }

/// People, states, types and the like: the names of what a row refers to.
bool isNameOfAnother(const Column &column)
{
    const QByteArrayView path(column.path);
    return column.type == ColumnType::String && path.endsWith(".name");
}

void choose(QComboBox *combo, const QVariant &data) { combo->setCurrentIndex(std::max(0, combo->findData(data))); }

} // namespace

ChartChoices::ChartChoices(QWidget *parent)
    : Translated(parent)
    , m_kind(makeCombo("chartKindCombo"))
    , m_column(makeCombo("chartColumnCombo"))
    , m_order(makeCombo("chartOrderCombo"))
    , m_step(makeCombo("chartStepCombo"))
    , m_milestoneCombo(makeCombo("chartMilestoneCombo"))
{
    auto *first = new QHBoxLayout;
    first->setSpacing(space::s);
    first->addWidget(m_kind, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(space::s);
    for (QComboBox *combo : { m_column, m_milestoneCombo })
        second->addWidget(combo, 3);
    for (QComboBox *combo : { m_order, m_step })
        second->addWidget(combo, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(first);
    layout->addLayout(second);
    retranslate();
}

QComboBox *ChartChoices::makeCombo(const char *objectName)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(QLatin1StringView(objectName));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(4);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(combo, &QComboBox::activated, this, [this, combo] { take(combo); });
    return combo;
}

void ChartChoices::addAtEnd(QWidget *widget)
{
    static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout())->addWidget(widget);
}

void ChartChoices::showTable(const backlog::Table *table, const QList<int> &shown, const ChartMemory &memory)
{
    m_table = table;
    m_shown = shown;
    m_milestones.clear();
    m_wish = wishFrom(memory);
    m_isColumnChosen = !memory.column.isEmpty();
    m_milestone = m_wish.milestone;
    retranslate();
    showWhatIsNeeded();
}

void ChartChoices::setShownColumns(const QList<int> &shown)
{
    if (!m_table || m_shown == shown)
        return;
    m_shown = shown;
    fillColumns();
}

ChartWish ChartChoices::wishFrom(const ChartMemory &memory) const
{
    ChartWish wish;
    wish.kind = choiceOf<ChartKind>(kinds, memory.kind);
    const bool isThere = wish.kind == ChartKind::OverTime
        ? !backlog::timeSeriesOf(*m_table).empty()
        : wish.kind == ChartKind::Counts || backlog::hasBurnUp(*m_table);
    if (!isThere)
        wish.kind = ChartKind::Counts;
    wish.column = memory.column.isEmpty() ? -1 : m_table->columnIndex(memory.column); // it may have gone with an update
    if (wish.column < 0 || !canBeCounted(m_table->columns.at(wish.column)))
        wish.column = usualColumn();
    wish.order = choiceOf<GroupOrder>(orders, memory.order);
    wish.step = choiceOf<TimeStep>(steps, memory.step);
    wish.milestone = memory.milestone;
    return wish;
}

ChartMemory ChartChoices::memory() const
{
    ChartMemory memory;
    if (!m_table)
        return memory;
    memory.kind = nameOf(kinds, m_wish.kind);
    if (m_isColumnChosen && m_wish.column >= 0)
        memory.column = QString::fromLatin1(m_table->columns.at(m_wish.column).name);
    memory.order = nameOf(orders, m_wish.order);
    memory.step = nameOf(steps, m_wish.step);
    memory.milestone = m_wish.milestone;
    return memory;
}

/// States, where there are any; else what is likely to have few values.
int ChartChoices::usualColumn() const
{
    const auto first = [this](auto &&suits) {
        const auto found =
            std::ranges::find_if(m_shown, [&](int column) { return suits(m_table->columns.at(column)); });
        return found == m_shown.end() ? -1 : *found;
    };
    for (const int column :
         { m_table->columnIndex(u"StatusName"_s), first(isNameOfAnother),
           first([](const Column &column) { return column.type == ColumnType::Boolean; }),
           first([](const Column &column) { return column.type == ColumnType::Integer && !column.primaryKey; }),
           first(isOfDays), first(canBeCounted) }) {
        if (column >= 0)
            return column;
    }
    return -1;
}

void ChartChoices::showFound(const ChartData &found)
{
    if (const auto *grouping = std::get_if<backlog::Grouping>(&found.figures)) {
        m_found = grouping->order;
        choose(m_order, static_cast<int>(m_found));
    } else if (const auto *burnUp = std::get_if<backlog::BurnUp>(&found.figures)) {
        m_milestones = burnUp->milestones;
        m_milestone = m_milestones.empty() ? 0 : m_milestones[burnUp->chosen].id;
        fillMilestones();
    }
}

void ChartChoices::take(const QComboBox *combo)
{
    const ChartWish before = m_wish;
    if (combo == m_kind)
        m_wish.kind = static_cast<ChartKind>(combo->currentData().toInt());
    else if (combo == m_order)
        m_wish.order = static_cast<GroupOrder>(combo->currentData().toInt());
    else if (combo == m_step)
        m_wish.step = static_cast<TimeStep>(combo->currentData().toInt());
    else if (combo == m_milestoneCombo)
        m_wish.milestone = combo->currentData().toLongLong();
    else if (const int column = combo->currentData().toInt(); column != m_wish.column) {
        m_wish.column = column;
        m_isColumnChosen = true;
        m_wish.order = GroupOrder::Automatic; // another column may have an order of its own
    }
    if (m_wish == before)
        return;
    showWhatIsNeeded();
    Q_EMIT wishChanged();
}

void ChartChoices::showWhatIsNeeded()
{
    const bool counts = m_wish.kind == ChartKind::Counts;
    const bool days = !counts || (m_table && m_wish.column >= 0 && isOfDays(m_table->columns.at(m_wish.column)));
    m_column->setVisible(counts);
    m_order->setVisible(counts && !days);
    m_milestoneCombo->setVisible(m_wish.kind == ChartKind::BurnUp);
    m_step->setVisible(days);
}

void ChartChoices::fillKinds()
{
    m_kind->clear();
    m_kind->addItem(tr("Counts"), static_cast<int>(ChartKind::Counts));
    if (m_table && !backlog::timeSeriesOf(*m_table).empty())
        m_kind->addItem(tr("Over time"), static_cast<int>(ChartKind::OverTime));
    if (m_table && backlog::hasBurnUp(*m_table))
        m_kind->addItem(tr("Burn-up"), static_cast<int>(ChartKind::BurnUp));
    choose(m_kind, static_cast<int>(m_wish.kind));
}

void ChartChoices::fillColumns()
{
    m_column->clear();
    if (!m_table)
        return;
    const auto add = [this](int column) {
        if (canBeCounted(m_table->columns.at(column)))
            m_column->addItem(backlog::titleOf(m_table->columns.at(column)), column);
    };
    for (const int column : std::as_const(m_shown))
        add(column);
    m_column->insertSeparator(m_column->count());
    for (int column = 0; column < m_table->columns.size(); ++column) {
        if (!m_shown.contains(column))
            add(column);
    }
    choose(m_column, m_wish.column);
}

void ChartChoices::fillOrders()
{
    m_order->clear();
    m_order->addItem(tr("Greatest first"), static_cast<int>(GroupOrder::ByCount));
    m_order->addItem(tr("By value"), static_cast<int>(GroupOrder::ByValue));
    choose(m_order, static_cast<int>(m_wish.order == GroupOrder::Automatic ? m_found : m_wish.order));
}

void ChartChoices::fillSteps()
{
    m_step->clear();
    const QString names[] = { tr("Automatic"), tr("By day"), tr("By week"), tr("By month"), tr("By year") };
    for (int step = 0; step < std::ssize(names); ++step)
        m_step->addItem(names[step], step);
    choose(m_step, static_cast<int>(m_wish.step));
}

void ChartChoices::fillMilestones()
{
    m_milestoneCombo->clear();
    for (const backlog::Milestone &milestone : m_milestones)
        m_milestoneCombo->addItem(ui::nameOf(milestone), milestone.id);
    m_milestoneCombo->setEnabled(!m_milestones.empty());
    choose(m_milestoneCombo, m_milestone);
}

void ChartChoices::retranslate()
{
    m_kind->setAccessibleName(tr("Kind of chart"));
    m_column->setAccessibleName(tr("Column that is counted"));
    m_order->setAccessibleName(tr("Order of the bars"));
    m_step->setAccessibleName(tr("Step of time"));
    m_milestoneCombo->setAccessibleName(tr("Milestone"));
    for (QComboBox *combo : { m_kind, m_column, m_order, m_step, m_milestoneCombo })
        combo->setToolTip(combo->accessibleName());
    fillKinds();
    fillColumns();
    fillOrders();
    fillSteps();
    fillMilestones();
}

} // namespace tsunagi::ui
