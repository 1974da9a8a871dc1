// SPDX-License-Identifier: GPL-3.0-or-later
// Names and values of a row's fields, in as many columns as there is room for. Its labels are used again from row to
// row: making them anew would be felt when a person walks down the table.
#pragma once

#include <QList>
#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace tsunagi::ui {

class FieldGrid : public QScrollArea {
    Q_OBJECT
public:
    explicit FieldGrid(QWidget *parent = nullptr);

    struct Field {
        QString name;
        QString value;
    };
    void show(const QList<Field> &fields);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    void arrange();
    [[nodiscard]] int columnsFor(int width) const;

    QWidget *m_page;
    QGridLayout *m_grid;
    QList<Line> m_lines;
    qsizetype m_used = 0;
    int m_columns = 0;
};

} // namespace tsunagi::ui
