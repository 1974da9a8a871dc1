// SPDX-License-Identifier: GPL-3.0-or-later
// The rows and, where a person wants it, the chart of them at their right.
#pragma once

#include "ui/window_memory.h"

#include <QSplitter>

namespace tsunagi::ui {

class ChartPane;
class RowModel;
class RowsView;

class ChartSplit : public QSplitter {
    Q_OBJECT
public:
    /// @p rows  what stands at the left: @p view, or what is said in its place
    ChartSplit(QWidget *rows, RowsView *view, WindowMemory *memory, QWidget *parent = nullptr);

    /// After the view has its model.
    void showRows(RowModel *model, const ChartMemory &memory);
    [[nodiscard]] ChartMemory memory() const;
    [[nodiscard]] bool isChartShown() const { return m_isShown; }
    void setChartShown(bool shown);

Q_SIGNALS:
    /// Shown or not, or another chart.
    void chartChanged();
    void filterWanted(const QString &text);

private:
    RowsView *m_view;
    ChartPane *m_chart;
    bool m_isShown = false;
    bool m_isTaking = false; ///< what is remembered is being shown
};

} // namespace tsunagi::ui
