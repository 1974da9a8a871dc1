// SPDX-License-Identifier: GPL-3.0-or-later
// The rows with what belongs to them alone: above them the line that finds, below them what there is to say of them.
#pragma once

#include <QWidget>

namespace tsunagi::ui {

class FindBar;
class RowsView;
class StatisticsLine;

class RowsPane : public QWidget {
    Q_OBJECT
public:
    explicit RowsPane(QWidget *parent = nullptr);

    [[nodiscard]] RowsView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }

private:
    RowsView *m_view;
    FindBar *m_find;
    StatisticsLine *m_statistics;
};

} // namespace tsunagi::ui
