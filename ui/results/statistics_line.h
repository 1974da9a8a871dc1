// SPDX-License-Identifier: GPL-3.0-or-later
// The line below the rows: how many are shown and chosen, and what there is to say of the current column, over the
// chosen rows where there are several, else over all that are shown. What does not fit stands in its tool tip.
#pragma once

#include "ui/results/row_statistics.h"
#include "ui/widgets/translated.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace tsunagi::ui {

class RowsView;

class StatisticsLine : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit StatisticsLine(RowsView *view, QWidget *parent = nullptr);

    /// Rows, choice or column are others now: reckoned anew, a moment later.
    void renew();
    /// What it says at present, one text a fact.
    [[nodiscard]] const QStringList &facts() const { return m_facts; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 0, sizeHint().height() }; }

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void reckon();
    void take(const backlog::ColumnStatistics &statistics);
    void tell();
    [[nodiscard]] QStringList factsOfRows() const;
    [[nodiscard]] QStringList factsOfColumn(const backlog::ColumnStatistics &statistics) const;
    void say(const QStringList &facts);
    void place();

    RowsView *m_view;
    RowStatistics *m_statistics;
    QList<QLabel *> m_labels;
    QStringList m_facts;
    QTimer m_soon;
    int m_column = -1; ///< that is reckoned
    std::optional<backlog::ColumnStatistics> m_reckoned; ///< of that column
};

} // namespace tsunagi::ui
