// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/things_editor.h"

#include "ui/results/word_match.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ThingsEditor::ThingsEditor(QWidget *parent)
    : Translated(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_waiting(makeLabel("muted", this))
{
    m_search->setObjectName(u"thingSearchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"thingList"_s);
    m_list->setMinimumHeight(theme().rowHeight() * 9);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setMinimumHeight(theme().rowHeight() * 9);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_search);
    layout->addWidget(m_waiting);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ThingsEditor::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ThingsEditor::returnPressed);
    connect(m_list, &QListWidget::itemChanged, this, &ThingsEditor::tickOne);
    retranslate();
}

void ThingsEditor::begin(const QList<ChosenThing> &chosen, bool takesSeveral)
{
    m_before = chosen;
    m_takesSeveral = takesSeveral;
    m_things.clear();
    m_search->clear();
    m_list->clear();
    m_list->hide();
    m_waiting->show();
}

void ThingsEditor::add(const ChosenThing &thing, bool isTicked)
{
    auto *item = new QListWidgetItem(thing.name, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint(QSize(100, theme().rowHeight()));
    m_things += thing;
}

void ThingsEditor::setThings(const QList<ChosenThing> &things)
{
    m_isFilling = true;
    m_list->clear();
    m_things.clear();
    const auto isChosen = [this](const ChosenThing &thing) {
        return std::ranges::any_of(m_before, [&](const ChosenThing &one) {
            return std::ranges::any_of(one.ids, [&](qint64 id) { return thing.ids.contains(id); });
        });
    };
    for (const ChosenThing &thing : things)
        add(thing, isChosen(thing));
    // What the space no longer has is not dropped without a word.
    for (const ChosenThing &one : std::as_const(m_before)) {
        const bool isThere = std::ranges::any_of(things, [&](const ChosenThing &thing) {
            return std::ranges::any_of(one.ids, [&](qint64 id) { return thing.ids.contains(id); });
        });
        if (!isThere)
            add(one, true);
    }
    m_isFilling = false;
    m_waiting->hide();
    m_list->show();
    search();
}

void ThingsEditor::setFailed()
{
    m_waiting->hide();
    m_list->show();
}

QList<ChosenThing> ThingsEditor::chosen() const
{
    QList<ChosenThing> chosen;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen += m_things.at(row);
    return chosen;
}

QString ThingsEditor::typed() const { return m_search->text().trimmed(); }

bool ThingsEditor::tickFound()
{
    QListWidgetItem *found = m_list->currentItem();
    if (!found || found->isHidden() || typed().isEmpty())
        return false;
    found->setCheckState(Qt::Checked);
    return true;
}

void ThingsEditor::takeFocus() { m_search->setFocus(); }

void ThingsEditor::search()
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = containsWords(m_list->item(row)->text(), m_search->text());
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

/// Where only one can be chosen, the others are no longer.
void ThingsEditor::tickOne(const QListWidgetItem *item)
{
    if (m_isFilling || m_takesSeveral || item->checkState() != Qt::Checked)
        return;
    m_isFilling = true;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row) != item)
            m_list->item(row)->setCheckState(Qt::Unchecked);
    m_isFilling = false;
}

void ThingsEditor::retranslate()
{
    m_search->setPlaceholderText(tr("Search the names"));
    m_search->setAccessibleName(tr("Search the names"));
    m_list->setAccessibleName(tr("Names to choose"));
    m_waiting->setText(tr("Reading the names…"));
}

} // namespace tsunagi::ui
