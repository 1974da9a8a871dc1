// SPDX-License-Identifier: GPL-3.0-or-later
// What has happened, what is awaited, and what is to come: a line each with its mark.
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace tsunagi::ui {

class Symbol;
class Wheel;

class ProgressList : public QWidget {
    Q_OBJECT
public:
    explicit ProgressList(int lines, QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    /// Those before are done; @p failed: this one is where it ended.
    void setCurrent(int line, bool failed = false);
    [[nodiscard]] int current() const { return m_current; }
    /// At the right of the current line, such as "あと4分38秒待ちます".
    void setNote(const QString &note);

private:
    struct Line {
        Symbol *mark = nullptr;
        Wheel *wheel = nullptr;
        QLabel *text = nullptr;
        QLabel *note = nullptr;
    };
    void show(int index);

    QList<Line> m_lines;
    int m_current = -1;
    bool m_failed = false;
};

} // namespace tsunagi::ui
