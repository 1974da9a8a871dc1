// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/table_list.h"

#include "translations/translations.h"
#include "ui/icons.h"
#include "ui/results/word_match.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr int placeRole = Qt::UserRole; ///< empty for a group
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
        if (item && !item->data(0, placeRole).toString().isEmpty())
            Q_EMIT tableChosen(item->data(0, placeRole).toString());
    });
    connect(&theme(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void TableList::fill()
{
    m_views = new QTreeWidgetItem(this);
    m_views->setFlags(Qt::ItemIsEnabled);
    m_views->setHidden(true); // until there is one
    QHash<QString, QTreeWidgetItem *> groups;
    for (const backlog::Table &table : backlog::allTables()) {
        QTreeWidgetItem *&group = groups[QLatin1StringView(table.group)];
        if (!group) {
            group = new QTreeWidgetItem(this);
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(group);
        item->setData(0, placeRole, QString::fromLatin1(table.name));
    }
    const QSize size(100, theme().rowHeight());
    for (QTreeWidgetItemIterator it(this); *it; ++it)
        (*it)->setSizeHint(0, size);
}

QTreeWidgetItem *TableList::itemOf(const QString &place) const
{
    for (QTreeWidgetItemIterator it(const_cast<TableList *>(this)); *it; ++it) {
        if ((*it)->data(0, placeRole).toString() == place)
            return *it;
    }
    return nullptr;
}

void TableList::choose(const QString &place)
{
    const QSignalBlocker quiet(this);
    if (QTreeWidgetItem *item = itemOf(place))
        setCurrentItem(item);
}

void TableList::setCount(const QString &place, qint64 rows)
{
    if (QTreeWidgetItem *item = itemOf(place))
        item->setData(0, countRole, rows);
}

void TableList::setViews(const QList<std::pair<QString, QString>> &views)
{
    const QSignalBlocker quiet(this);
    const QString current = currentItem() ? currentItem()->data(0, placeRole).toString() : QString();
    QHash<QString, QVariant> counts;
    for (int i = 0; i < m_views->childCount(); ++i)
        counts.insert(m_views->child(i)->data(0, placeRole).toString(), m_views->child(i)->data(0, countRole));
    qDeleteAll(m_views->takeChildren());
    for (const auto &[place, name] : views) {
        auto *item = new QTreeWidgetItem(m_views, { name });
        item->setToolTip(0, name);
        item->setData(0, placeRole, place);
        item->setData(0, countRole, counts.value(place));
        item->setSizeHint(0, QSize(100, theme().rowHeight()));
    }
    m_views->setExpanded(true);
    showOnly(m_typed);
    setCurrentItem(itemOf(current));
}

void TableList::openPlace(const QString &place)
{
    if (QTreeWidgetItem *item = itemOf(place))
        setCurrentItem(item);
}

void TableList::contextMenuEvent(QContextMenuEvent *event)
{
    const QTreeWidgetItem *item = event->reason() == QContextMenuEvent::Keyboard ? currentItem() : itemAt(event->pos());
    if (item && item->parent() == m_views)
        Q_EMIT viewMenuWanted(item->data(0, placeRole).toString(),
                              viewport()->mapToGlobal(visualItemRect(item).bottomLeft() + QPoint(space::xl, 0)));
}

void TableList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentItem() && currentItem()->parent() == m_views)
        Q_EMIT viewRemovalWanted(currentItem()->data(0, placeRole).toString());
    else
        Translated::keyPressEvent(event);
}

bool TableList::isFound(const QTreeWidgetItem *item) const
{
    const QString name = item->data(0, placeRole).toString();
    QStringList texts{ item->text(0), name };
    if (const auto table = backlog::findTable(name))
        for (const QString &language : languages())
            texts += translatedTo(language, "Catalog", (*table)->title);
    return containsWords(texts.join(u' '), m_typed);
}

void TableList::showOnly(const QString &typed)
{
    m_typed = typed;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = topLevelItem(i);
        bool hasShown = false;
        for (int child = 0; child < group->childCount(); ++child) {
            const bool found = isFound(group->child(child));
            group->child(child)->setHidden(!found);
            hasShown = hasShown || found;
        }
        group->setHidden(!hasShown);
        if (!typed.trimmed().isEmpty())
            group->setExpanded(true);
    }
}

bool TableList::enterFromAbove()
{
    QTreeWidgetItem *target = currentItem() && !currentItem()->isHidden() ? currentItem() : nullptr;
    for (QTreeWidgetItemIterator it(this, QTreeWidgetItemIterator::NotHidden); *it && !target; ++it) {
        if (!(*it)->data(0, placeRole).toString().isEmpty())
            target = *it;
    }
    if (!target)
        return false;
    setFocus(Qt::TabFocusReason);
    setCurrentItem(target);
    return true;
}

void TableList::retranslate()
{
    setAccessibleName(tr("Tables"));
    m_views->setText(0, tr("Saved views"));
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
