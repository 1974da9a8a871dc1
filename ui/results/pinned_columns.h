// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that stay at the left while the others scroll: a second view of the same rows that lies over the first
// one, where they stand leftmost as well. It paints and has headings, no more: what the mouse does over its cells goes
// to the view below, which alone has the focus and what assistive tools read.
#pragma once

#include <QTableView>

namespace tsunagi::ui {

class RowsHeader;

class PinnedColumns : public QTableView {
    Q_OBJECT
public:
    explicit PinnedColumns(QTableView *rows);

    /// @p columns the leftmost of the rows' view; none: hidden.
    void follow(const QList<int> &columns);
    [[nodiscard]] RowsHeader *headings() const { return m_headings; }
    /// How much of the rows' view it covers.
    [[nodiscard]] int coveredWidth() const { return isHidden() ? 0 : width(); }

protected:
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void takeModel();
    void takeColumns(const QList<int> &columns);
    void place();

    QTableView *m_rows;
    RowsHeader *m_headings;
};

} // namespace tsunagi::ui
