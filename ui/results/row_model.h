// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one table as a model: a snapshot of the column store and, where they are sorted or filtered, an index
// vector that a worker has made. Strings are made for the cells that are looked at, and for no others.
#pragma once

#include "backlog/rows/order.h"
#include "backlog/rows/row_index.h"
#include "backlog/rows/row_table.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QRgb>

#include <optional>
#include <vector>

namespace tsunagi::ui {

class RowModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StatusColourRole = Qt::UserRole + 1,
        OverdueRole,
        SortDescendingRole, ///< of a heading: invalid where rows are not sorted by it
        SortPlaceRole, ///< 1, 2, … where they are sorted by several columns, else 0
    };

    explicit RowModel(const backlog::Table *table, QObject *parent = nullptr);

    [[nodiscard]] const backlog::Table &table() const { return *m_table; }
    [[nodiscard]] const backlog::RowTable &rows() const { return m_rows; }
    /// Row of the store behind a row of the model.
    [[nodiscard]] qsizetype storeRow(int row) const;
    /// -1 where the filter hides it.
    [[nodiscard]] int modelRow(qsizetype storeRow) const;

    void clear();
    /// One insertion, however many batches. Under an arrangement the rows show once it has been made again.
    void append(const std::vector<std::shared_ptr<const backlog::RowBatch>> &batches);
    /// The same rows in the same places, some with other values, and perhaps more behind them.
    void replaceRows(backlog::RowTable rows);
    /// @p order  rows of the store; nothing: all, as they came.
    void setOrder(std::optional<backlog::RowIndex> order);
    [[nodiscard]] bool isArranged() const { return m_order.has_value(); }
    /// The rows that are shown, in their order, for an export.
    [[nodiscard]] const std::optional<backlog::RowIndex> &order() const { return m_order; }
    /// By what the rows are sorted, for the headings; the order itself comes by setOrder().
    void setSort(std::vector<backlog::SortKey> keys);
    [[nodiscard]] const std::vector<backlog::SortKey> &sort() const { return m_sort; }
    /// The day that overdue dates are reckoned from.
    void setToday(const QDate &today);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Chosen rows can be dragged out.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString text(int row, int column) const;
    /// Of the state's dot, for the column that has one.
    [[nodiscard]] std::optional<QRgb> statusColour(int row, int column) const;
    [[nodiscard]] bool isOverdue(int row, int column) const;

private:
    [[nodiscard]] QVariant sortData(int section, int role) const;

    const backlog::Table *m_table;
    backlog::RowTable m_rows;
    std::optional<backlog::RowIndex> m_order;
    std::vector<backlog::SortKey> m_sort;
    int m_statusColumn;
    int m_statusColourColumn;
    int m_statusIdColumn;
    int m_dueColumn;
    qint64 m_today = 0; ///< days since 1970-01-01
};

} // namespace tsunagi::ui
