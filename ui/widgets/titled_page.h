// SPDX-License-Identifier: GPL-3.0-or-later
// A page that can be scrolled: title, subtitle, what stands below them, and a message bar for what goes wrong in it.
#pragma once

#include "ui/widgets/translated.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace tsunagi::ui {

class MessageBar;

class TitledPage : public Translated<QScrollArea> {
    Q_OBJECT
public:
    explicit TitledPage(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QWidget *page() const { return m_page; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] MessageBar *message() const { return m_message; }
    void setTitle(const QString &title, const QString &subtitle);
    /// After what was added last; then the message bar and the rest of the room.
    void closeBody();

private:
    QWidget *m_page;
    QVBoxLayout *m_body;
    QLabel *m_title;
    QLabel *m_subtitle;
    MessageBar *m_message;
};

} // namespace tsunagi::ui
