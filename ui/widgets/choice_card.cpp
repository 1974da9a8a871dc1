// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_card.h"

#include "ui/theme.h"
#include "ui/widgets/labels.h"

#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int indent = 28; ///< below the words of the radio button
}

ChoiceCard::ChoiceCard(const char *objectName, QWidget *parent)
    : QFrame(parent)
    , m_button(new QRadioButton(this))
    , m_text(makeParagraph("muted", this))
    , m_contentWidget(new QWidget(this))
    , m_content(new QVBoxLayout(m_contentWidget))
{
    m_button->setObjectName(QLatin1StringView(objectName));
    QFont bold = theme().font(TextRole::Body, true);
    m_button->setFont(bold);
    m_content->setContentsMargins(indent, space::s, 0, 0);
    m_content->setSpacing(space::s);
    auto *text = new QVBoxLayout;
    text->setContentsMargins(indent, 0, 0, 0);
    text->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::l, space::l);
    layout->setSpacing(0);
    layout->addWidget(m_button);
    layout->addLayout(text);
    layout->addWidget(m_contentWidget);
    connect(m_button, &QRadioButton::toggled, this, &ChoiceCard::showChoice);
    showChoice(false);
}

void ChoiceCard::setTexts(const QString &title, const QString &text)
{
    m_button->setText(title);
    m_button->setAccessibleDescription(text);
    m_text->setText(text);
}

bool ChoiceCard::isChosen() const { return m_button->isChecked(); }

void ChoiceCard::mousePressEvent(QMouseEvent *event)
{
    m_button->setChecked(true);
    QFrame::mousePressEvent(event);
}

void ChoiceCard::showChoice(bool chosen)
{
    m_contentWidget->setVisible(chosen && m_content->count() > 0);
    setProperty("card", chosen ? u"chosen"_s : u"true"_s);
    // The frame grows by a pixel; the room inside stays.
    const int less = chosen ? 1 : 0;
    layout()->setContentsMargins(space::m - less, space::m - less, space::l - less, space::l - less);
    restyle(this);
}

} // namespace tsunagi::ui
