// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window of our kind can be: a main window with a tree at the left and a table beside it, both with a
// few rows.
#include <QApplication>
#include <QMainWindow>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

void fill(QStandardItemModel &model, int rows, int columns)
{
    for (int row = 0; row < rows; ++row) {
        QList<QStandardItem *> items;
        for (int column = 0; column < columns; ++column)
            items.append(new QStandardItem(u"%1 / %2"_s.arg(row).arg(column)));
        model.appendRow(items);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QStandardItemModel names;
    fill(names, 10, 1);
    QStandardItemModel cells;
    fill(cells, 50, 6);

    QMainWindow window;
    auto *splitter = new QSplitter(&window);
    auto *tree = new QTreeView(splitter);
    tree->setModel(&names);
    auto *table = new QTableView(splitter);
    table->setModel(&cells);
    window.setCentralWidget(splitter);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
