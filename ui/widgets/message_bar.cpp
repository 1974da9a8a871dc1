// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "auth/error_text.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

MessageBar::MessageBar(QWidget *parent)
    : Translated(parent)
    , m_icon(new QLabel(this))
    , m_message(makeParagraph("message", this))
    , m_hint(makeParagraph("body", this))
    , m_detail(makeParagraph("small", this))
    , m_action(makeButton("messageActionButton", this))
    , m_copy(makeLinkButton("copyMessageButton", this))
{
    setObjectName(u"messageBar"_s);
    m_message->setObjectName(u"messageLabel"_s);
    m_hint->setObjectName(u"messageHintLabel"_s);
    m_detail->setObjectName(u"messageDetailLabel"_s);
    for (QLabel *label : { m_message, m_hint, m_detail })
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setUpLayout();
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionWanted);
    connect(m_copy, &QPushButton::clicked, this, &MessageBar::copy);
    connect(&theme(), &Theme::changed, this, &MessageBar::retranslate);
    m_action->hide();
    hide();
}

void MessageBar::setUpLayout()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_message);
    words->addWidget(m_hint);
    words->addWidget(m_detail);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_action);
    actions->addWidget(m_copy);
    actions->addStretch();
    words->addLayout(actions);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::s);
    layout->setSpacing(space::m);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
}

void MessageBar::showError(const auth::Error &error, Kind kind)
{
    m_error = error;
    m_kind = kind;
    setProperty("band", kind == Kind::Bad ? u"bad"_s : u"warning"_s);
    restyle(this);
    for (QLabel *label : { m_message, m_hint, m_detail })
        restyle(label);
    retranslate();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clear()
{
    m_error.reset();
    hide();
}

void MessageBar::setAction(const QString &label)
{
    m_action->setText(label);
    m_action->setVisible(!label.isEmpty());
}

void MessageBar::retranslate()
{
    m_copy->setText(tr("Copy this message"));
    if (!m_error)
        return;
    const Colours &c = theme().colours();
    m_icon->setPixmap(iconPixmap(m_kind == Kind::Bad ? u"error"_s : u"warning"_s,
                                 m_kind == Kind::Bad ? c.badText : c.warnText, 18, devicePixelRatioF()));
    const QString hint = auth::hintOf(*m_error);
    m_message->setText(auth::messageOf(*m_error));
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    // The server's or system's own words, where the message has not said them already.
    const bool adds = !m_error->detail.isEmpty() && !m_message->text().contains(m_error->detail);
    m_detail->setText(m_error->detail);
    m_detail->setVisible(adds);
    setAccessibleName(m_message->text());
    setAccessibleDescription(hint);
}

void MessageBar::copy() const
{
    QStringList lines{ m_message->text(), m_hint->text(),
                       u"%1 (%2)"_s.arg(auth::nameOf(m_error->reason), auth::nameOf(m_error->code())) };
    if (!m_error->detail.isEmpty())
        lines << m_error->detail;
    if (m_error->status != 0)
        lines << u"HTTP %1"_s.arg(m_error->status);
    lines.removeAll(QString());
    copyText(lines.join(u'\n'));
}

} // namespace tsunagi::ui
