// SPDX-License-Identifier: GPL-3.0-or-later
// Above a chart: of what kind it is, and by which column, order, step of time or milestone, as the kind needs it.
#pragma once

#include "ui/results/chart/chart_data.h"
#include "ui/widgets/translated.h"
#include "ui/window_memory.h"

#include <QWidget>

class QComboBox;

namespace tsunagi::ui {

class ChartChoices : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ChartChoices(QWidget *parent = nullptr);

    /// @p shown  columns that are on the screen, which are offered first
    void showTable(const backlog::Table *table, const QList<int> &shown, const ChartMemory &memory);
    void setShownColumns(const QList<int> &shown);
    /// What the rows have shown to be there: the order that suits the column, the milestones.
    void showFound(const ChartData &found);
    [[nodiscard]] const ChartWish &wish() const { return m_wish; }
    /// All but whether it is shown.
    [[nodiscard]] ChartMemory memory() const;
    /// Beside the kind, at the end of the line.
    void addAtEnd(QWidget *widget);

Q_SIGNALS:
    void wishChanged();

protected:
    void retranslate() override;

private:
    [[nodiscard]] QComboBox *makeCombo(const char *objectName);
    [[nodiscard]] ChartWish wishFrom(const ChartMemory &memory) const;
    [[nodiscard]] int usualColumn() const;
    void fillKinds();
    void fillColumns();
    void fillOrders();
    void fillSteps();
    void fillMilestones();
    void showWhatIsNeeded();
    void take(const QComboBox *combo);

    const backlog::Table *m_table = nullptr;
    QList<int> m_shown;
    ChartWish m_wish;
    bool m_isColumnChosen = false; ///< by a person; else it is the usual one
    backlog::GroupOrder m_found = backlog::GroupOrder::ByCount; ///< what Automatic has come to
    std::vector<backlog::Milestone> m_milestones;
    qint64 m_milestone = 0; ///< id of the one that is drawn
    QComboBox *m_kind;
    QComboBox *m_column;
    QComboBox *m_order;
    QComboBox *m_step;
    QComboBox *m_milestoneCombo;
};

} // namespace tsunagi::ui
