// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/titled_page.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QVBoxLayout>

namespace tsunagi::ui {

TitledPage::TitledPage(QWidget *parent)
    : Translated(parent)
    , m_page(new QWidget(this))
    , m_body(new QVBoxLayout(m_page))
    , m_title(makeParagraph("title", m_page))
    , m_subtitle(makeParagraph("muted", m_page))
    , m_message(new MessageBar(m_page))
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_page->setProperty("scrolled", true);
    m_body->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    m_body->setSpacing(space::m);
    auto *head = new QVBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    m_body->addLayout(head);
    m_body->addSpacing(space::xs);
    setWidget(m_page);
}

void TitledPage::setTitle(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(title);
}

void TitledPage::closeBody()
{
    m_body->addWidget(m_message);
    m_body->addStretch();
}

} // namespace tsunagi::ui
