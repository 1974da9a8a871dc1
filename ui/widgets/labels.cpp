// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QStyle>

namespace tsunagi::ui {

QLabel *makeLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

QLabel *makeParagraph(const char *role, QWidget *parent) { return new Paragraph(role, parent); }

Paragraph::Paragraph(const char *role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", QLatin1StringView(role));
    setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred); // "Minimum" would keep the size hint
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize Paragraph::minimumSizeHint() const { return { 40, isVisibleTo(parentWidget()) ? fontMetrics().height() : 0 }; }

void restyle(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

ElidedLabel::ElidedLabel(const char *role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", QLatin1StringView(role));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text;
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const { return { 40, QLabel::minimumSizeHint().height() }; }

QSize ElidedLabel::sizeHint() const { return { fontMetrics().horizontalAdvance(m_text) + 4, fontMetrics().height() }; }

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    setToolTip(shown == m_text ? QString() : m_text.toHtmlEscaped());
    if (text() != shown)
        setText(shown);
}

} // namespace tsunagi::ui
