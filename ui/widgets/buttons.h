// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons of the kinds that the style sheet knows. Each gets its objectName, by which tests and assistive tools find
// it.
#pragma once

#include "auth/secret.h"
#include "ui/icons.h"

#include <QPushButton>
#include <QToolButton>

namespace tsunagi::ui {

[[nodiscard]] QPushButton *makeButton(const char *objectName, QWidget *parent = nullptr);
[[nodiscard]] QPushButton *makePrimaryButton(const char *objectName, QWidget *parent = nullptr);
/// Underlined text in the accent colour.
[[nodiscard]] QPushButton *makeLinkButton(const char *objectName, QWidget *parent = nullptr);
/// An icon alone: the caller sets the accessible name and the tool tip by setIconText().
[[nodiscard]] QToolButton *makeIconButton(const char *objectName, const QString &iconName, QWidget *parent = nullptr);
void setIconText(QToolButton *button, const QString &text);

/// Copies a text and says so for two seconds in the button itself.
class CopyButton : public QPushButton {
    Q_OBJECT
public:
    explicit CopyButton(const char *objectName, QWidget *parent = nullptr);
    void setCopiedText(const QString &text) { m_copied = text; }
    /// In place of a text; taken off the clipboard after 30 seconds.
    void setCopiedSecret(const auth::Secret &secret) { m_secret = secret.clone(); }
    void setLabel(const QString &label);

private:
    void copy();
    void showLabel();
    QString m_copied;
    auth::Secret m_secret;
    QString m_label;
};

} // namespace tsunagi::ui
