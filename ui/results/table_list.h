// SPDX-License-Identifier: GPL-3.0-or-later
// The tables by group, at the left of the results browser; those that were read show how many rows they have.
#pragma once

#include "backlog/catalog/catalog.h"
#include "ui/widgets/translated.h"

#include <QTreeWidget>

namespace tsunagi::ui {

class TableList : public Translated<QTreeWidget> {
    Q_OBJECT
public:
    explicit TableList(QWidget *parent = nullptr);
    void choose(const QString &tableName);
    void setCount(const QString &tableName, qint64 rows);

Q_SIGNALS:
    void tableChosen(const QString &tableName);

protected:
    void retranslate() override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void fill();
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &tableName) const;
};

} // namespace tsunagi::ui
