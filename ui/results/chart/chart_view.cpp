// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chart/chart_view.h"

#include "ui/results/chart/chart_painter.h"
#include "ui/theme.h"
#include "ui/widgets/clipboard.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// What comes from a space is never read as rich text.
QString asTip(const QString &plain) { return Qt::convertFromPlainText(plain); }

} // namespace

ChartView::ChartView(QWidget *parent)
    : Translated(parent)
{
    setObjectName(u"chartView"_s);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void ChartView::showPicture(const ChartPicture &picture)
{
    if (picture.title != m_picture.title || m_current >= picture.items.size())
        m_current = -1; // another chart
    m_picture = picture;
    setMinimumHeight(ChartPainter::leastHeight(m_picture));
    retranslate();
    update();
}

QPixmap ChartView::painted()
{
    QPixmap pixmap(size() * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(theme().colours().surface);
    QPainter painter(&pixmap);
    ChartPainter(m_picture, rect()).paint(painter, -1);
    return pixmap;
}

QRect ChartView::rectOf(qsizetype item) const { return ChartPainter(m_picture, rect()).rectOf(item); }

qsizetype ChartView::itemAt(const QPoint &at) const { return ChartPainter(m_picture, rect()).itemAt(at); }

void ChartView::copy() { copyText(m_picture.figures); }

void ChartView::retranslate()
{
    name();
    setAccessibleDescription(m_picture.figures.isEmpty() ? m_picture.note : m_picture.figures + u'\n' + m_picture.note);
}

/// A change of the name is told at once by those who read the screen aloud: so it says what the keys have come to.
void ChartView::name()
{
    const QString name = m_picture.title.isEmpty() ? tr("Chart") : tr("Chart: %1").arg(m_picture.title);
    setAccessibleName(m_current < 0 ? name : tr("%1. %2").arg(m_picture.items.at(m_current).tip, name));
}

void ChartView::point(qsizetype item)
{
    if (item == m_current)
        return;
    m_current = item;
    const bool canPress = item >= 0 && !m_picture.items.at(item).filter.isEmpty();
    setCursor(canPress ? Qt::PointingHandCursor : Qt::ArrowCursor);
    name();
    update();
}

void ChartView::press(qsizetype item)
{
    if (item >= 0 && !m_picture.items.at(item).filter.isEmpty())
        Q_EMIT filterWanted(QString(m_picture.items.at(item).filter)); // the picture may be another meanwhile
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Translated::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype item = itemAt(help->pos());
    if (item >= 0)
        QToolTip::showText(help->globalPos(), asTip(m_picture.items.at(item).tip), this, rectOf(item));
    else
        QToolTip::hideText();
    return true;
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChartPainter(m_picture, rect()).paint(painter, m_current);
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colours().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void ChartView::mouseMoveEvent(QMouseEvent *event) { point(itemAt(event->pos())); }

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        press(itemAt(event->pos()));
}

void ChartView::leaveEvent(QEvent *event)
{
    point(-1);
    Translated::leaveEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_picture.items.size() - 1;
    qsizetype next = m_current;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        next = std::min(m_current + 1, last);
        break;
    case Qt::Key_Up:
    case Qt::Key_Left:
        next = std::min<qsizetype>(std::max<qsizetype>(m_current - 1, 0), last);
        break;
    case Qt::Key_Home:
        next = std::min<qsizetype>(0, last);
        break;
    case Qt::Key_End:
        next = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        press(m_current);
        return;
    default:
        Translated::keyPressEvent(event);
        return;
    }
    point(next);
    if (next >= 0)
        QToolTip::showText(mapToGlobal(rectOf(next).center()), asTip(m_picture.items.at(next).tip), this);
}

} // namespace tsunagi::ui
