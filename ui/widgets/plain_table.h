// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows of one fixed height, chosen by rows, with a header that paints itself in the theme's colours. Sizes
// are never reckoned over all rows: a space may have a million of them.
#pragma once

#include <QHeaderView>

#include <optional>

class QTableView;

namespace tsunagi::ui {

class PlainHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit PlainHeader(QWidget *parent = nullptr);

protected:
    /// That rows are sorted by a column.
    struct SortMark {
        bool descending = false;
        int place = 0; ///< 1, 2, … where they are sorted by several; 0: by this one alone
    };
    /// Qt's sort indicator, which knows one column, unless a header knows more.
    [[nodiscard]] virtual std::optional<SortMark> sortMark(int logicalIndex) const;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintMark(QPainter *painter, const SortMark &mark, const QPoint &middleLeft) const;
};

void dressAsPlainTable(QTableView *table, const char *objectName);
[[nodiscard]] QTableView *makePlainTable(const char *objectName, QWidget *parent);

} // namespace tsunagi::ui
