// SPDX-License-Identifier: GPL-3.0-or-later
// A text to copy as it stands, such as a URL or a command: words above it, the text in a box of its own, and コピー.
#pragma once

#include "ui/widgets/translated.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace tsunagi::ui {

class CopyButton;

class CopyBox : public Translated<QWidget> {
    Q_OBJECT
public:
    /// @param textName  the object name of the text's box; @p buttonName  that of コピー; @p lines  of its height
    CopyBox(const char *textName, const char *buttonName, int lines, QWidget *parent = nullptr);

    /// @p label  above the box; @p name  of the box for those who do not see it
    void setLabels(const QString &label, const QString &name);
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void retranslate() override;

private:
    QLabel *m_label;
    QPlainTextEdit *m_text;
    CopyButton *m_copy;
};

} // namespace tsunagi::ui
