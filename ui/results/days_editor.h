// SPDX-License-Identifier: GPL-3.0-or-later
// A choice of days: told from today on, or from one day to another.
#pragma once

#include "ui/results/server_condition.h"
#include "ui/widgets/translated.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tsunagi::ui {

class DaysEditor : public Translated<QWidget> {
    Q_OBJECT
public:
    explicit DaysEditor(QWidget *parent = nullptr);

    void begin(const ServerCondition &condition);
    /// With the days that were chosen; nothing where what is typed is no day, where none is, or they are the wrong way
    /// round.
    [[nodiscard]] std::optional<ServerCondition> changed(ServerCondition condition) const;
    void takeFocus();

Q_SIGNALS:
    void returnPressed();

protected:
    void retranslate() override;

private:
    void showRange();

    QComboBox *m_range;
    QLabel *m_sinceLabel;
    QLabel *m_untilLabel;
    QLineEdit *m_since;
    QLineEdit *m_until;
};

/// "2026/11/23", "2026-11-23", "２０２６／１１／２３"; null where it is no day.
[[nodiscard]] QDate dayFrom(const QString &typed);

} // namespace tsunagi::ui
