// SPDX-License-Identifier: GPL-3.0-or-later
// Above the rows: filter, stop or read again, columns, chart, export.
#pragma once

#include "ui/widgets/translated.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;

namespace tsunagi::ui {

class ResultsToolBar : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit ResultsToolBar(QMenu *exportMenu, QWidget *parent = nullptr);

    [[nodiscard]] QString filter() const;
    void setFilter(const QString &text);
    void clearFilter();
    void focusFilter();
    /// The button stops then; else it reads again.
    void setRunning(bool running);
    /// What is here can be brought up to date, without reading all of it.
    void setRefreshes(bool refreshes);
    void setChartShown(bool shown);
    [[nodiscard]] QPushButton *columnsButton() const { return m_columns; }

Q_SIGNALS:
    /// A person pauses in typing.
    void filterTyped();
    void stopWanted();
    void readWanted();
    void columnsWanted();
    void chartWanted(bool shown);

protected:
    void retranslate() override;

private:
    QLineEdit *m_filter;
    QPushButton *m_stop;
    QPushButton *m_columns;
    QPushButton *m_chart;
    QPushButton *m_export;
    QTimer m_typing;
    bool m_running = false;
    bool m_refreshes = false;
};

} // namespace tsunagi::ui
