// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of this room say beside their fields: a coloured line with a sign before it for something to know that
// is no failure, and hints that turn bad.
#pragma once

#include <QFrame>

class QLabel;

namespace tsunagi::ui {

class WarningBand : public QFrame {
    Q_OBJECT
public:
    explicit WarningBand(QWidget *parent = nullptr);
    [[nodiscard]] QLabel *words() const { return m_words; }

private:
    QLabel *m_words;
};

/// @p isGood: in the secondary colour, else as a mistake.
void sayHint(QLabel *label, bool isGood, const QString &text);

} // namespace tsunagi::ui
