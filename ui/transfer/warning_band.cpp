// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/warning_band.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/symbol.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

WarningBand::WarningBand(QWidget *parent)
    : QFrame(parent)
    , m_words(makeParagraph("body", this))
{
    setProperty("band", u"warning"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::m);
    layout->addWidget(new Symbol(u"warning"_s, Tint::Warning, 18, this), 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
}

void sayHint(QLabel *label, bool isGood, const QString &text)
{
    label->setProperty("role", isGood ? u"secondary"_s : u"bad"_s);
    restyle(label);
    label->setText(text);
}

} // namespace tsunagi::ui
