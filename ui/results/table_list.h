// SPDX-License-Identifier: GPL-3.0-or-later
// The tables by group, at the left of the results browser, below the saved views; those that were read show how many
// rows they have. What it shows goes by its place: a table's name, or SavedViews::placeOf().
#pragma once

#include "backlog/catalog/catalog.h"
#include "ui/widgets/translated.h"

#include <QTreeWidget>

namespace tsunagi::ui {

class TableList : public Translated<QTreeWidget> {
    Q_OBJECT
public:
    explicit TableList(QWidget *parent = nullptr);
    void choose(const QString &place);
    void setCount(const QString &place, qint64 rows);
    /// Places and names.
    void setViews(const QList<std::pair<QString, QString>> &views);
    /// As a click on it.
    void openPlace(const QString &place);
    /// Those whose title, in either language, or name has the typed words; all where nothing is typed.
    void showOnly(const QString &typed);
    /// The focus, and the current table unless it is hidden, else the first one. False where none is shown.
    bool enterFromAbove();

Q_SIGNALS:
    void tableChosen(const QString &place);
    void viewMenuWanted(const QString &place, const QPoint &at);
    void viewRemovalWanted(const QString &place);

protected:
    void retranslate() override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void fill();
    [[nodiscard]] bool isFound(const QTreeWidgetItem *item) const;
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &place) const;

    QTreeWidgetItem *m_views; ///< their group
    QString m_typed;
};

} // namespace tsunagi::ui
