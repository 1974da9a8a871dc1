// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/days_editor.h"

#include "backlog/rows/text_folding.h"
#include "ui/results/condition_words.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr DayRange ranges[] = { DayRange::Between,   DayRange::Today,      DayRange::ThisWeek,    DayRange::ThisMonth,
                                DayRange::Last7Days, DayRange::Last30Days, DayRange::BeforeToday, DayRange::Next7Days };

} // namespace

QDate dayFrom(const QString &typed)
{
    QByteArray folded;
    backlog::appendFolded(folded, typed.trimmed().toUtf8());
    const QStringList parts = QString::fromUtf8(folded).replace(u'/', u'-').replace(u'.', u'-').split(u'-');
    return parts.size() == 3 ? QDate(parts[0].toInt(), parts[1].toInt(), parts[2].toInt()) : QDate();
}

DaysEditor::DaysEditor(QWidget *parent)
    : Translated(parent)
    , m_range(new QComboBox(this))
    , m_sinceLabel(makeLabel("muted", this))
    , m_untilLabel(makeLabel("muted", this))
    , m_since(new QLineEdit(this))
    , m_until(new QLineEdit(this))
{
    m_range->setObjectName(u"dayRangeCombo"_s);
    m_since->setObjectName(u"sinceEdit"_s);
    m_until->setObjectName(u"untilEdit"_s);
    m_sinceLabel->setBuddy(m_since);
    m_untilLabel->setBuddy(m_until);
    for (const DayRange range : ranges)
        m_range->addItem(QString(), static_cast<int>(range));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_range, 0, 0, 1, 2);
    layout->addWidget(m_sinceLabel, 1, 0);
    layout->addWidget(m_since, 1, 1);
    layout->addWidget(m_untilLabel, 2, 0);
    layout->addWidget(m_until, 2, 1);
    layout->setColumnStretch(1, 1);
    connect(m_range, &QComboBox::currentIndexChanged, this, &DaysEditor::showRange);
    for (const QLineEdit *edit : { m_since, m_until })
        connect(edit, &QLineEdit::returnPressed, this, &DaysEditor::returnPressed);
    retranslate();
}

void DaysEditor::begin(const ServerCondition &condition)
{
    m_range->setCurrentIndex(m_range->findData(static_cast<int>(condition.range)));
    m_since->setText(condition.since.toString(u"yyyy/MM/dd"_s));
    m_until->setText(condition.until.toString(u"yyyy/MM/dd"_s));
    showRange();
}

void DaysEditor::showRange()
{
    const bool isBetween = m_range->currentData().toInt() == static_cast<int>(DayRange::Between);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_sinceLabel, m_untilLabel, m_since, m_until })
        widget->setEnabled(isBetween);
}

std::optional<ServerCondition> DaysEditor::changed(ServerCondition condition) const
{
    condition.range = static_cast<DayRange>(m_range->currentData().toInt());
    condition.since = condition.until = {};
    if (condition.range != DayRange::Between)
        return condition;
    condition.since = dayFrom(m_since->text());
    condition.until = dayFrom(m_until->text());
    const bool isMistyped = (!condition.since.isValid() && !m_since->text().trimmed().isEmpty())
        || (!condition.until.isValid() && !m_until->text().trimmed().isEmpty());
    const bool isEmpty = !condition.since.isValid() && !condition.until.isValid();
    const bool isTurned = condition.since.isValid() && condition.until.isValid() && condition.since > condition.until;
    return isMistyped || isEmpty || isTurned ? std::nullopt : std::optional(condition);
}

void DaysEditor::takeFocus() { m_range->setFocus(); }

void DaysEditor::retranslate()
{
    for (int i = 0; i < m_range->count(); ++i)
        m_range->setItemText(i, wordsOf(static_cast<DayRange>(m_range->itemData(i).toInt())));
    m_range->setAccessibleName(tr("Days"));
    m_sinceLabel->setText(tr("From"));
    m_untilLabel->setText(tr("Until"));
    for (QLineEdit *edit : { m_since, m_until })
        edit->setPlaceholderText(tr("2026/11/23"));
    m_since->setAccessibleName(tr("From"));
    m_until->setAccessibleName(tr("Until"));
}

} // namespace tsunagi::ui
