// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/columns_popup.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {
constexpr int columnRole = Qt::UserRole;
}

ColumnsPopup::ColumnsPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_default(makeLinkButton("defaultColumnsButton", this))
{
    setObjectName(u"columnsPopup"_s);
    setProperty("card", true);
    m_search->setObjectName(u"columnSearchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"columnList"_s);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    setUpLayout();
    connect(m_search, &QLineEdit::textChanged, this, &ColumnsPopup::search);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsPopup::report);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnsPopup::report);
    connect(m_default, &QPushButton::clicked, this, &ColumnsPopup::defaultWanted);
    connect(m_default, &QPushButton::clicked, this, &QWidget::close);
}

void ColumnsPopup::setUpLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::m, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_default, 0, Qt::AlignLeft);
}

void ColumnsPopup::openFor(const backlog::Table &table, const QList<int> &shown, const QPoint &topRight)
{
    m_search->clear();
    m_search->setPlaceholderText(tr("Search the columns"));
    m_search->setAccessibleName(tr("Search the columns"));
    m_list->setAccessibleName(tr("Columns to show"));
    m_list->setToolTip(tr("Tick what is to be shown; drag to change the order."));
    m_default->setText(tr("Back to the first choice"));
    fill(table, shown);
    const int unit = theme().pixelSize(TextRole::Body);
    resize(unit * 24, unit * 32);
    move(topRight - QPoint(width(), 0));
    show();
    m_list->setCurrentRow(0);
    m_search->setFocus();
}

void ColumnsPopup::fill(const backlog::Table &table, const QList<int> &shown)
{
    m_isFilling = true;
    m_list->clear();
    QList<int> order = shown;
    for (int column = 0; column < table.columns.size(); ++column) {
        if (!shown.contains(column))
            order.append(column);
    }
    for (const int column : std::as_const(order)) {
        auto *item = new QListWidgetItem(backlog::titleOf(table.columns.at(column)), m_list);
        item->setData(columnRole, column);
        item->setToolTip(QLatin1StringView(table.columns.at(column).name));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
}

void ColumnsPopup::report()
{
    if (m_isFilling)
        return;
    QList<int> shown;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            shown.append(m_list->item(row)->data(columnRole).toInt());
    }
    if (!shown.isEmpty()) // a table without columns would help nobody
        Q_EMIT columnsChosen(shown);
}

void ColumnsPopup::search(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
}

QList<int> defaultColumns(const backlog::Table &table)
{
    QList<int> shown;
    for (int column = 0; column < table.columns.size(); ++column) {
        if (table.columns.at(column).shownFirst)
            shown.append(column);
    }
    if (shown.isEmpty())
        shown.append(0);
    return shown;
}

} // namespace tsunagi::ui
