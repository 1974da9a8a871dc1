// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as people see it, in their language: what the view paints and tells. It knows no rows.
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

namespace tsunagi::ui {

struct ChartPicture {
    enum class Form {
        Empty, ///< the words in @c note alone
        Bars, ///< lying, one below the other: @c values
        Steps, ///< over time: standing bars, or lines where they would be too thin
        BurnUp, ///< over time: two lines that only rise
    };
    /// Of one of Bars; of the other forms, of one step of time.
    struct Item {
        QString label = {}; ///< as short as it can be: below a step
        QString tip = {}; ///< the whole label with its figures
        QColor dot = {}; ///< beside the label, where it is valid
        bool isQuiet = false; ///< no value like the others: "others", "none"
        QString filter = {}; ///< what the rows can be filtered by, on a press; empty where they can't
    };
    struct Series {
        QString name;
        QList<qint64> values; ///< one an item; fewer where the rest is still to come
    };

    Form form = Form::Empty;
    QString title;
    QList<Item> items;
    QList<Series> series; ///< one of Bars, one or two of the others
    qsizetype marked = -1; ///< a step
    QString mark; ///< what it is
    QString note; ///< what the figures are made from; for Empty, what to do
    QString figures; ///< all of it as text: lines, cells parted by tabs
};

} // namespace tsunagi::ui
