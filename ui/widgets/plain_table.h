// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows of one fixed height, chosen by rows, with a header that paints itself in the theme's colours. Sizes
// are never reckoned over all rows: a space may have a million of them.
#pragma once

#include <QHeaderView>

class QTableView;

namespace tsunagi::ui {

class PlainHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit PlainHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sizeHint() const override;
};

void dressAsPlainTable(QTableView *table, const char *objectName);
[[nodiscard]] QTableView *makePlainTable(const char *objectName, QWidget *parent);

} // namespace tsunagi::ui
