// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : Translated(parent)
    , m_icon(new QLabel(this))
    , m_title(makeParagraph("message", this))
    , m_text(makeParagraph("body", this))
    , m_go(makeButton("noticeShowButton", this))
    , m_close(makeLinkButton("noticeCloseButton", this))
{
    setObjectName(u"noticeBar"_s);
    setProperty("band", u"warning"_s);
    m_title->setObjectName(u"noticeTitleLabel"_s);
    m_text->setObjectName(u"noticeTextLabel"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::xs);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->setSpacing(space::m);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_go, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_go, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT showWanted(m_subject);
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&theme(), &Theme::changed, this, &NoticeBar::retranslate);
    hide();
    retranslate();
}

void NoticeBar::show(const QString &subject, std::function<QStringList()> words)
{
    m_subject = subject;
    m_words = std::move(words);
    for (QWidget *part : std::initializer_list<QWidget *>{ this, m_title, m_text })
        restyle(part);
    retranslate();
    QFrame::show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::retranslate()
{
    m_go->setText(tr("Show the connection"));
    m_close->setText(tr("Close"));
    m_icon->setPixmap(iconPixmap(u"warning"_s, theme().colours().warnText, 18, devicePixelRatioF()));
    if (!m_words)
        return;
    const QStringList words = m_words();
    m_title->setText(words.value(0));
    m_text->setText(words.value(1));
    setAccessibleName(words.value(0));
    setAccessibleDescription(words.value(1));
}

} // namespace tsunagi::ui
