// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/filter_bar.h"

#include "ui/results/condition_chip.h"
#include "ui/results/condition_words.h"
#include "ui/results/filter_form.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

QRect onScreen(const QWidget *widget) { return { widget->mapToGlobal(QPoint(0, 0)), widget->size() }; }

} // namespace

FilterBar::FilterBar(ThingLists *lists, QWidget *parent)
    : Translated(parent)
    , m_lists(lists)
    , m_add(makeButton("addConditionButton", this))
    , m_flow(new FlowLayout(space::s))
    , m_line(new QHBoxLayout(this))
{
    setObjectName(u"filterBar"_s);
    m_add->setProperty("kind", u"add"_s);
    m_add->setIcon(icon(u"plus"_s, Tint::Secondary));
    m_flow->addWidget(m_add);
    auto *chips = new QWidget(this);
    chips->setLayout(m_flow);
    m_line->setContentsMargins(space::m, 0, space::m, space::s);
    m_line->setSpacing(space::s);
    m_line->addWidget(chips, 1);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::openForm);
    retranslate();
}

void FilterBar::addAtEnd(QWidget *widget) { m_line->addWidget(widget, 0, Qt::AlignTop); }

void FilterBar::showConditions(const backlog::Table &table, const ServerConditions &conditions)
{
    if (m_table != &table) {
        m_table = &table;
        m_offers = backlog::conditionsOf(table);
    }
    m_conditions = conditions;
    fill();
}

QStringList FilterBar::words() const
{
    QStringList words;
    for (const ConditionChip *chip : m_chips)
        words += chip->words();
    return words;
}

void FilterBar::fill()
{
    for (ConditionChip *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // its own button may have been pressed just now
    }
    m_chips.clear();
    const QStringList words = m_table ? wordsOf(m_conditions, *m_table) : QStringList();
    for (int i = 0; i < words.size(); ++i) {
        auto *chip = new ConditionChip(m_conditions.at(i).name, words.at(i), this);
        connect(chip, &ConditionChip::editWanted, this, [this, chip] { edit(chip); });
        connect(chip, &ConditionChip::dropWanted, this, [this, chip] { drop(chip->name()); });
        m_flow->insertWidget(i, chip);
        m_chips += chip;
        chip->show();
    }
    m_add->setVisible(canAdd());
    updateGeometry();
}

QList<backlog::ConditionOffer> FilterBar::offersLeft() const
{
    QList<backlog::ConditionOffer> left = m_offers;
    left.removeIf([this](const backlog::ConditionOffer &offer) {
        return std::ranges::find(m_conditions, offer.name, &ServerCondition::name) != m_conditions.end();
    });
    return left;
}

bool FilterBar::canAdd() const { return !offersLeft().isEmpty(); }

FilterForm *FilterBar::form()
{
    if (!m_form) {
        m_form = new FilterForm(m_lists, this);
        connect(m_form, &FilterForm::conditionChosen, this, &FilterBar::put);
    }
    return m_form;
}

void FilterBar::openForm()
{
    if (m_table && canAdd())
        form()->openToAdd(offersLeft(), projectsOf(m_conditions, *m_table), onScreen(m_add));
}

void FilterBar::edit(const ConditionChip *chip)
{
    const auto condition = std::ranges::find(m_conditions, chip->name(), &ServerCondition::name);
    const auto offer = std::ranges::find(m_offers, chip->name(), &backlog::ConditionOffer::name);
    if (condition != m_conditions.end() && offer != m_offers.end())
        form()->openToEdit(*offer, *condition, projectsOf(m_conditions, *m_table), onScreen(chip));
}

void FilterBar::put(const ServerCondition &condition)
{
    const auto same = std::ranges::find(m_conditions, condition.name, &ServerCondition::name);
    if (same == m_conditions.end())
        m_conditions += condition;
    else if (*same == condition)
        return;
    else
        *same = condition;
    fill();
    Q_EMIT conditionsChanged();
}

void FilterBar::drop(const QString &name)
{
    m_conditions.removeIf([&](const ServerCondition &condition) { return condition.name == name; });
    fill();
    m_add->setFocus();
    Q_EMIT conditionsChanged();
}

void FilterBar::dropAll()
{
    if (m_conditions.isEmpty())
        return;
    m_conditions.clear();
    fill();
    Q_EMIT conditionsChanged();
}

void FilterBar::retranslate()
{
    m_add->setText(tr("Add condition"));
    fill();
}

} // namespace tsunagi::ui
