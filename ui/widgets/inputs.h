// SPDX-License-Identifier: GPL-3.0-or-later
// Line edits for what is pasted: blanks and line ends around a value never count, and a secret is masked with a button
// to reveal it.
#pragma once

#include "auth/secret.h"

#include <QLineEdit>

class QToolButton;
class QPushButton;

namespace tsunagi::ui {

/// Takes blanks and line ends away from both ends of what is typed or pasted. No length limit that a token could meet.
class PasteEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit PasteEdit(const char *objectName, QWidget *parent = nullptr);

private:
    void trim(const QString &text);
};

/// A masked PasteEdit with 表示. Its text is kept out of the clipboard while masked, by QLineEdit's own rule.
class SecretEdit : public QWidget {
    Q_OBJECT
public:
    SecretEdit(const char *objectName, QWidget *parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_edit->text().isEmpty(); }
    [[nodiscard]] auth::Secret secret() const { return auth::Secret::fromText(m_edit->text()); }
    void setSecret(const auth::Secret &secret);
    void clear() { m_edit->clear(); }
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// The accessible name of the edit.
    void setLabel(const QString &label) { m_edit->setAccessibleName(label); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setRevealed(bool revealed);
    PasteEdit *m_edit;
    QPushButton *m_reveal;
};

} // namespace tsunagi::ui
