// SPDX-License-Identifier: GPL-3.0-or-later
// 検索: a line above the rows that finds a text in their cells, tells how many there are, and goes from one to the
// next. It hides no row; that is the filter's part.
#pragma once

#include "ui/results/row_finder.h"
#include "ui/widgets/translated.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace tsunagi::ui {

class RowsView;

class FindBar : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit FindBar(RowsView *view, QWidget *parent = nullptr);

    [[nodiscard]] RowFinder *finder() const { return m_finder; }
    void open();
    void close();
    /// Opens the bar where it is closed.
    void goOn(bool backwards);
    /// Rows, their order or the columns are others now: looked for anew, a moment later.
    void renew();

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpLayout();
    void search();
    void take();
    void goTo(qsizetype hit);
    void sayCount();

    RowsView *m_view;
    RowFinder *m_finder;
    QLineEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_close;
    QTimer m_soon;
    bool m_goesThere = false; ///< what was typed is gone to; what came anew by itself is not
};

} // namespace tsunagi::ui
