// SPDX-License-Identifier: GPL-3.0-or-later
// 表示項目: which columns are shown, and in what order; a small window below its button.
#pragma once

#include "backlog/catalog/catalog.h"

#include <QFrame>

class QListWidget;
class QLineEdit;
class QPushButton;

namespace tsunagi::ui {

class ColumnsPopup : public QFrame {
    Q_OBJECT
public:
    explicit ColumnsPopup(QWidget *parent = nullptr);

    /// @p shown  indexes of the table's columns in their order
    void openFor(const backlog::Table &table, const QList<int> &shown, const QPoint &topRight);

Q_SIGNALS:
    void columnsChosen(const QList<int> &shown);
    void defaultWanted();

private:
    void setUpLayout();
    void fill(const backlog::Table &table, const QList<int> &shown);
    void report();
    void search(const QString &text);

    QLineEdit *m_search;
    QListWidget *m_list;
    QPushButton *m_default;
    bool m_isFilling = false;
};

/// Those that the catalogue shows before a person chooses.
[[nodiscard]] QList<int> defaultColumns(const backlog::Table &table);

} // namespace tsunagi::ui
