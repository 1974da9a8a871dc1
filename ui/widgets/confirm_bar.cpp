// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm_bar.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/symbol.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ConfirmBar::ConfirmBar(QWidget *parent)
    : QFrame(parent)
    , m_question(makeParagraph("message", this))
    , m_explanation(makeParagraph("body", this))
    , m_yes(makeButton("confirmButton", this))
    , m_no(makeButton("declineButton", this))
    , m_link(makeLinkButton("confirmLinkButton", this))
{
    setObjectName(u"confirmBar"_s);
    setProperty("band", u"warning"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    buttons->addWidget(m_link);
    buttons->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_question);
    words->addWidget(m_explanation);
    words->addSpacing(space::xs);
    words->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->setSpacing(space::m);
    layout->addWidget(new Symbol(u"warning"_s, Tint::Warning, 18, this), 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    connect(m_yes, &QPushButton::clicked, this, &ConfirmBar::hide);
    connect(m_yes, &QPushButton::clicked, this, &ConfirmBar::confirmed);
    connect(m_no, &QPushButton::clicked, this, &ConfirmBar::hide);
    connect(m_no, &QPushButton::clicked, this, &ConfirmBar::declined);
    connect(m_link, &QPushButton::clicked, this, &ConfirmBar::linkWanted);
    m_link->hide();
    hide();
}

void ConfirmBar::setTexts(const QString &question, const QString &explanation, const QString &yes, const QString &no)
{
    m_question->setText(question);
    m_explanation->setText(explanation);
    m_yes->setText(yes);
    m_no->setText(no);
    setAccessibleName(question);
}

void ConfirmBar::setLink(const QString &label)
{
    m_link->setText(label);
    m_link->setVisible(!label.isEmpty());
}

void ConfirmBar::ask()
{
    show();
    m_no->setFocus();
}

} // namespace tsunagi::ui
