// SPDX-License-Identifier: GPL-3.0-or-later
// A value to read and to copy. A secret is masked: its text is in the widget only while a person has revealed it, and
// leaves the clipboard after 30 seconds.
#pragma once

#include "auth/secret.h"
#include "ui/widgets/translated.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace tsunagi::ui {

class CopyButton;

class ShownValue : public Translated<QWidget> {
    Q_OBJECT
public:
    enum class Kind { Plain, Secret };
    /// @p objectName  of the edit; the buttons are objectName + "Reveal" and objectName + "Copy"
    ShownValue(const char *objectName, Kind kind, QWidget *parent = nullptr);

    /// Masked again, whatever stood there. Empty: nothing to copy.
    void setValue(const auth::Secret &value);
    /// What it is called, for those who do not see the words beside it.
    void setLabel(const QString &label);

protected:
    void retranslate() override;

private:
    void showValue();

    Kind m_kind;
    auth::Secret m_value;
    QString m_label;
    QLineEdit *m_edit;
    QPushButton *m_reveal;
    CopyButton *m_copy;
};

} // namespace tsunagi::ui
