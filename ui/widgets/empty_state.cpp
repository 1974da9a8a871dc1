// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/marks.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_wheel(new Wheel(this))
    , m_title(makeLabel("strong", this))
    , m_text(makeLabel("muted", this))
    , m_action(makeButton("emptyStateButton", this))
{
    setObjectName(u"emptyState"_s);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setMinimumWidth(420);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::s);
    layout->addStretch(2);
    layout->addWidget(m_wheel, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(space::xs);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionWanted);
    setBusy(false);
}

void EmptyState::say(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::setBusy(bool busy) { m_wheel->setVisible(busy); }

} // namespace tsunagi::ui
