// SPDX-License-Identifier: GPL-3.0-or-later
// グラフ: beside the rows, a chart of those that are shown, made anew as they change; a press on a bar filters them.
#pragma once

#include "ui/results/chart/chart_data.h"
#include "ui/widgets/translated.h"
#include "ui/window_memory.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace tsunagi::ui {

class ChartChoices;
class ChartReckoner;
class ChartView;
class RowModel;

class ChartPane : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ChartPane(QWidget *parent = nullptr);

    /// @p columns  those that are on the screen
    void showRows(RowModel *model, const QList<int> &columns, const ChartMemory &memory);
    void setColumns(const QList<int> &columns);
    /// The rows are others now, or more: made anew, a moment later.
    void renew();
    /// All but whether it is shown.
    [[nodiscard]] ChartMemory memory() const;

Q_SIGNALS:
    void choiceChanged();
    /// Rows with this text are wanted.
    void filterWanted(const QString &text);
    /// What is on the screen is of all rows that are shown.
    void drawn();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpLayout();
    void changeWish();
    void reckon();
    void take(const ChartData &reckoned);
    void tell();

    QPointer<RowModel> m_model;
    QList<int> m_columns;
    ChartData m_data;
    QTimer m_soon;
    bool m_isStale = false; ///< more has come while it was reckoned
    ChartReckoner *m_reckoner;
    ChartChoices *m_choices;
    ChartView *m_view;
    QLabel *m_note;
    QToolButton *m_copy;
    QAction *m_copyFigures;
    QAction *m_copyPicture;
};

} // namespace tsunagi::ui
