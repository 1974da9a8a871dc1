// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_table.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int arrowSize = 12;
constexpr int placeWidth = 10; ///< of a digit beside it
} // namespace

PlainHeader::PlainHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsMovable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(40);
}

QSize PlainHeader::sizeHint() const { return { QHeaderView::sizeHint().width(), theme().rowHeight() + space::xs }; }

std::optional<PlainHeader::SortMark> PlainHeader::sortMark(int logicalIndex) const
{
    if (!isSortIndicatorShown() || sortIndicatorSection() != logicalIndex)
        return std::nullopt;
    return SortMark{ sortIndicatorOrder() == Qt::DescendingOrder };
}

void PlainHeader::paintMark(QPainter *painter, const SortMark &mark, const QPoint &middleLeft) const
{
    const QString arrow = mark.descending ? u"chevron-down"_s : u"chevron-up"_s;
    painter->drawPixmap(middleLeft - QPoint(0, arrowSize / 2 - 1),
                        iconPixmap(arrow, theme().colours().text, arrowSize, devicePixelRatioF()));
    if (mark.place > 0)
        painter->drawText(QRect(middleLeft + QPoint(arrowSize, -height() / 2), QSize(placeWidth, height())),
                          Qt::AlignCenter, QString::number(mark.place));
}

void PlainHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Colours &c = theme().colours();
    painter->fillRect(rect, c.header);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), c.border);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.border);
    const std::optional<SortMark> mark = sortMark(logicalIndex);
    QRect area = rect.adjusted(space::s, 0, -space::s, 0);
    painter->setFont(theme().font(TextRole::Secondary, mark.has_value()));
    painter->setPen(mark ? c.text : c.secondary);
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const QVariant given = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const Qt::Alignment alignment = given.isValid() ? Qt::Alignment(given.toInt()) : defaultAlignment();
    if (mark)
        area.setRight(area.right() - arrowSize - space::xs - (mark->place > 0 ? placeWidth : 0));
    const QString shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(alignment | Qt::AlignVCenter), shown);
    if (!mark)
        return;
    const int after = alignment.testFlag(Qt::AlignRight)
        ? area.right()
        : area.left() + painter->fontMetrics().horizontalAdvance(shown);
    paintMark(painter, *mark, QPoint(after + space::xs, rect.center().y()));
}

void dressAsPlainTable(QTableView *table, const char *objectName)
{
    table->setObjectName(QLatin1StringView(objectName));
    table->setHorizontalHeader(new PlainHeader(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(10);
    table->verticalHeader()->setDefaultSectionSize(theme().rowHeight());
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
}

QTableView *makePlainTable(const char *objectName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    dressAsPlainTable(table, objectName);
    return table;
}

} // namespace tsunagi::ui
