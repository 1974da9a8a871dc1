// SPDX-License-Identifier: GPL-3.0-or-later
// One condition above the rows: its words, which open its form, and a × that drops it.
#pragma once

#include "ui/widgets/translated.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace tsunagi::ui {

class ConditionChip : public Translated<QFrame> {
    Q_OBJECT
public:
    ConditionChip(QString name, const QString &words, QWidget *parent = nullptr);
    [[nodiscard]] const QString &name() const { return m_name; } ///< of the condition
    [[nodiscard]] QString words() const;
    void setWords(const QString &words);

Q_SIGNALS:
    void editWanted();
    void dropWanted();

protected:
    void retranslate() override;

private:
    QString m_name;
    QPushButton *m_edit;
    QToolButton *m_drop;
};

} // namespace tsunagi::ui
