// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, in the page where it went wrong: what happened, why, what to do next; it can be copied, and tried
// again.
#pragma once

#include "auth/error.h"
#include "ui/widgets/translated.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace tsunagi::ui {

class MessageBar : public Translated<QFrame> {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    enum class Kind { Bad, Warning };
    void showError(const auth::Error &error, Kind kind = Kind::Bad);
    /// Hidden until the next error.
    void clear();
    [[nodiscard]] const std::optional<auth::Error> &error() const { return m_error; }
    /// A button that emits actionWanted(); an empty label takes it away. Labels are set anew by their owner's
    /// retranslate().
    void setAction(const QString &label);
    [[nodiscard]] QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionWanted();

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void copy() const;
    std::optional<auth::Error> m_error;
    Kind m_kind = Kind::Bad;
    QLabel *m_icon;
    QLabel *m_message;
    QLabel *m_hint;
    QLabel *m_detail;
    QPushButton *m_action;
    QPushButton *m_copy;
};

} // namespace tsunagi::ui
