// SPDX-License-Identifier: GPL-3.0-or-later
// The table of rows: which columns, in what order and width, sorted by what; rows chosen, copied as tab-separated text.
#pragma once

#include "backlog/rows/order.h"
#include "ui/window_memory.h"

#include <QSet>
#include <QTableView>

namespace tsunagi::ui {

enum class CopyForm;
struct RowCopy;
class PinnedColumns;
class RowDelegate;
class RowFinder;
class RowModel;
class RowsHeader;

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
    void hideShownColumn(int column);
    /// Those that stay at the left while the others scroll; the leftmost of the shown ones, in their order.
    [[nodiscard]] QList<int> pinnedColumns() const;
    void setPinned(int column, bool pinned);
    /// The most important first; none: as the rows came.
    [[nodiscard]] std::vector<backlog::SortKey> sortKeys() const;
    /// As a person wishes it; sortWanted() follows.
    void sortBy(std::vector<backlog::SortKey> keys);
    /// All but the filter.
    [[nodiscard]] TableMemory memory() const;

    /// Row of the store that is current; -1: none.
    [[nodiscard]] qsizetype currentStoreRow() const;
    /// The chosen rows, in the shown columns, to the clipboard: at once, or where they are many once a worker has them.
    void copyAs(CopyForm form);
    /// First and last of each run of rows that are chosen, from above.
    [[nodiscard]] std::vector<std::pair<int, int>> chosenRuns() const;
    void markHits(const RowFinder *finder);
    void repaintCells();

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// The list of all columns is asked for.
    void columnsWanted();
    void sortWanted();
    void columnsChanged();
    void currentStoreRowChanged(qsizetype storeRow);
    /// Others, more, or in another order.
    void rowsChanged();
    /// Other rows are chosen, or another cell is the current one.
    void choiceChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void mousePressEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    /// Of the rows on the screen: there may be a million.
    [[nodiscard]] int sizeHintForColumn(int column) const override;
    void updateGeometries() override;

private:
    void clickHeader(int column, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] std::vector<backlog::SortKey> rememberedSort(const TableMemory &memory) const;
    void setUpHeadings(RowsHeader *headings);
    [[nodiscard]] RowCopy chosenRows() const;
    void openColumnMenu(int column, const QPoint &at);
    void columnMoved();
    void placePinned();
    void rememberPlace();
    void returnToPlace();

    RowModel *m_model = nullptr;
    RowDelegate *m_delegate;
    PinnedColumns *m_pinnedView = nullptr; ///< made once a column is pinned
    QSet<int> m_pinned;
    quint64 m_copies = 0; ///< an older one must not overtake
    qsizetype m_keptRow = -1; ///< while the order is made anew
    int m_keptScroll = 0;
    bool m_isReturning = false;
    bool m_isPlacing = false; ///< columns are being moved by us
};

} // namespace tsunagi::ui
