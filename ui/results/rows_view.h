// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rows: which columns, in what order and width, sorted by what; rows chosen, copied as tab-separated text.
#pragma once

#include "ui/window_memory.h"

#include <QTableView>

namespace tsunagi::ui {

class RowModel;

class RowsView : public QTableView {
    Q_OBJECT
public:
    explicit RowsView(QWidget *parent = nullptr);

    void showModel(RowModel *model, const TableMemory &memory);
    [[nodiscard]] RowModel *rowModel() const { return m_model; }

    /// Columns of the table that are shown, from left to right.
    [[nodiscard]] QList<int> shownColumns() const;
    void setShownColumns(const QList<int> &columns);
    void useDefaultColumns();
    /// -1: as the rows came.
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] bool isDescending() const { return m_sortOrder == Qt::DescendingOrder; }
    /// All but the filter.
    [[nodiscard]] TableMemory memory() const;

    /// Row of the store that is current; -1: none.
    [[nodiscard]] qsizetype currentStoreRow() const;
    void copySelection() const;

Q_SIGNALS:
    void sortWanted();
    void columnsChanged();
    void currentStoreRowChanged(qsizetype storeRow);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void clickHeader(int column);
    void setSort(int column, Qt::SortOrder order);
    void rememberPlace();
    void returnToPlace();

    RowModel *m_model = nullptr;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    qsizetype m_keptRow = -1; ///< while the order is made anew
    int m_keptScroll = 0;
    bool m_isReturning = false;
};

} // namespace tsunagi::ui
