// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/table_list.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr int nameRole = Qt::UserRole; ///< empty for a group
constexpr int countRole = Qt::UserRole + 1;

} // namespace

TableList::TableList(QWidget *parent)
    : Translated(parent)
{
    setObjectName(u"tableList"_s);
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    fill();
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && !item->data(0, nameRole).toString().isEmpty())
            Q_EMIT tableChosen(item->data(0, nameRole).toString());
    });
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void TableList::fill()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const backlog::Table &table : backlog::allTables()) {
        QTreeWidgetItem *&group = groups[QLatin1StringView(table.group)];
        if (!group) {
            group = new QTreeWidgetItem(this);
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(group);
        item->setData(0, nameRole, QString::fromLatin1(table.name));
    }
    const QSize size(100, theme().rowHeight());
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        (*it)->setSizeHint(0, size);
}

QTreeWidgetItem *TableList::itemOf(const QString &tableName) const
{
    for (QTreeWidgetItemIterator it(const_cast<TableList *>(this)); *it; ++it) {
        if ((*it)->data(0, nameRole).toString() == tableName)
            return *it;
    }
    return nullptr;
}

void TableList::choose(const QString &tableName)
{
    const QSignalBlocker quiet(this);
    if (QTreeWidgetItem *item = itemOf(tableName))
        setCurrentItem(item);
}

void TableList::setCount(const QString &tableName, qint64 rows)
{
    if (QTreeWidgetItem *item = itemOf(tableName))
        item->setData(0, countRole, rows);
}

void TableList::retranslate()
{
    setAccessibleName(tr("Tables"));
    for (const backlog::Table &table : backlog::allTables()) {
        QTreeWidgetItem *item = itemOf(QLatin1StringView(table.name));
        item->setText(0, backlog::titleOf(table));
        item->setToolTip(0, backlog::titleOf(table)); // long ones are elided
        item->parent()->setText(0, backlog::groupTitleOf(table));
    }
}

void TableList::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &c = theme().colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isGroup = !index.parent().isValid();
    if (isGroup) {
        painter->drawPixmap(QPointF(option.rect.left() + space::s, option.rect.center().y() - 5),
                            iconPixmap(isExpanded(index) ? u"chevron-down"_s : u"chevron-right"_s, c.secondary, 12,
                                       devicePixelRatioF()));
        painter->setFont(theme().font(TextRole::Secondary));
        painter->setPen(c.secondary);
        painter->drawText(option.rect.adjusted(space::xl, 0, -space::s, 0), Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    const bool isCurrent = index == currentIndex();
    const QRectF ground = QRectF(option.rect).adjusted(4.5, 0.5, -4.5, -0.5);
    if (isCurrent || index == indexAt(viewport()->mapFromGlobal(QCursor::pos()))) {
        painter->setBrush(isCurrent ? c.soft : c.hover);
        painter->setPen(isCurrent && hasFocus() ? QPen(c.accent, 1.5) : QPen(Qt::NoPen));
        painter->drawRoundedRect(ground, 4, 4);
    }
    const QRect area = option.rect.adjusted(space::xl + space::xs, 0, -space::l, 0);
    const QVariant count = index.data(countRole);
    const QString countText = count.isValid() ? QLocale().toString(count.toLongLong()) : QString();
    painter->setFont(theme().font(TextRole::Secondary, isCurrent));
    painter->setPen(isCurrent ? c.text : c.secondary);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, countText);
    const int taken = countText.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(countText) + space::s;
    painter->setFont(theme().font(TextRole::Body, isCurrent));
    painter->setPen(c.text);
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - taken));
    painter->restore();
}

} // namespace tsunagi::ui
