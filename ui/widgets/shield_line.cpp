// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shield_line.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/symbol.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ShieldLine::ShieldLine(Promise promise, QWidget *parent)
    : Translated(parent)
    , m_promise(promise)
    , m_text(makeParagraph("secondary", this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(new Symbol(u"shield"_s, Tint::Accent, 18, this), 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    retranslate();
}

void ShieldLine::retranslate()
{
    m_text->setText(
        m_promise == Promise::ReadsOnly
            ? tr("Tsunagi only reads the data of Backlog. It never adds, changes or deletes issues or anything else.")
            : tr("Backlog's consent page offers no choice of permissions. What the person who allows it can see can be "
                 "read."));
}

} // namespace tsunagi::ui
