// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace tsunagi::ui {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel("secondary", this))
    , m_body(new QVBoxLayout(this))
{
    setProperty("card", true);
    m_body->setContentsMargins(space::l, space::m, space::l, space::l);
    m_body->setSpacing(space::s);
    m_body->addWidget(m_title);
    m_title->hide();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

} // namespace tsunagi::ui
