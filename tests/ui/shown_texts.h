// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a person could read of the windows, seen or told: titles, labels, edits as they show themselves,
// boxes, tips, and accessible texts.
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>

#include <algorithm>

namespace tsunagi::tests {

/// Of a list or table, its first rows: what is shown, told in a tip, and read out.
[[nodiscard]] inline QStringList textsOf(const QAbstractItemModel &model)
{
    constexpr int most = 60;
    QStringList texts;
    for (int row = 0; row < std::min(model.rowCount(), most); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            for (const int role : { Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole })
                texts << model.index(row, column).data(role).toString();
    return texts;
}

[[nodiscard]] inline QStringList shownTexts()
{
    QStringList texts;
    for (const QWidget *widget : QApplication::allWidgets()) {
        texts << widget->windowTitle() << widget->toolTip() << widget->accessibleName()
              << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->displayText() << edit->placeholderText();
        else if (const auto *box = qobject_cast<const QPlainTextEdit *>(widget))
            texts << box->toPlainText();
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            texts << textsOf(*view->model());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
            texts << accessible->text(QAccessible::Name) << accessible->text(QAccessible::Value);
    }
    texts.removeAll(QString());
    return texts;
}

/// Those of them that hold @p secret.
[[nodiscard]] inline QStringList textsShowing(const QByteArray &secret)
{
    return shownTexts().filter(QString::fromUtf8(secret));
}

} // namespace tsunagi::tests
