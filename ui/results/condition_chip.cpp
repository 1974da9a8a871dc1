// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/condition_chip.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int widestChip = 420; ///< longer words are cut, and stand in the tool tip
}

ConditionChip::ConditionChip(QString name, const QString &words, QWidget *parent)
    : Translated(parent)
    , m_name(std::move(name))
    , m_edit(makeButton("conditionChip", this))
    , m_drop(makeIconButton("dropConditionButton", u"close"_s, this))
{
    setProperty("chip", true);
    m_edit->setProperty("kind", u"chip"_s);
    m_drop->setIcon(icon(u"close"_s, Tint::Secondary));
    m_drop->setIconSize(QSize(12, 12));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->setSpacing(0);
    layout->addWidget(m_edit);
    layout->addWidget(m_drop);
    connect(m_edit, &QPushButton::clicked, this, &ConditionChip::editWanted);
    connect(m_drop, &QToolButton::clicked, this, &ConditionChip::dropWanted);
    setWords(words);
}

QString ConditionChip::words() const { return m_edit->toolTip(); }

void ConditionChip::setWords(const QString &words)
{
    QString shown = m_edit->fontMetrics().elidedText(words, Qt::ElideRight, widestChip);
    m_edit->setText(shown.replace(u'&', "&&"_L1)); // a name's own, no mnemonic
    m_edit->setToolTip(words);
    m_edit->setAccessibleName(words);
    retranslate();
}

void ConditionChip::retranslate() { setIconText(m_drop, tr("Drop the condition “%1”").arg(words())); }

} // namespace tsunagi::ui
