// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the wizard: what it asks, whether that suffices to go on, and what goes on when a person does.
#pragma once

#include "ui/widgets/translated.h"
#include "ui/wizard/draft.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace tsunagi::ui {

class MessageBar;

class WizardPage : public Translated<QScrollArea> {
    Q_OBJECT
public:
    /// @param draft  lives longer than the page
    explicit WizardPage(Draft *draft, QWidget *parent = nullptr);

    /// In the list of steps.
    [[nodiscard]] virtual QString stepTitle() const = 0;
    /// On the main button.
    [[nodiscard]] virtual QString nextText() const;
    /// False where the page goes on by itself and the button is only a help.
    [[nodiscard]] virtual bool nextIsMain() const { return true; }
    [[nodiscard]] virtual bool isComplete() const = 0;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Now on the screen.
    virtual void enter() { }
    /// No longer: what runs is stopped, what was typed stays.
    virtual void leave() { }
    /// The person goes on: done() follows when all is well.
    virtual void next() { Q_EMIT done(); }

Q_SIGNALS:
    void done();
    /// isComplete(), isBusy() or the words changed.
    void changed();

protected:
    [[nodiscard]] Draft &draft() { return *m_draft; }
    [[nodiscard]] const Draft &draft() const { return *m_draft; }
    [[nodiscard]] QWidget *page() const { return m_page; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] MessageBar *message() const { return m_message; }
    void setTitle(const QString &title, const QString &subtitle);
    void setBusy(bool busy);
    /// After what was added last; then the message bar and the rest of the room.
    void closeBody();

private:
    Draft *m_draft;
    QWidget *m_page;
    QVBoxLayout *m_body;
    QLabel *m_title;
    QLabel *m_subtitle;
    MessageBar *m_message;
    bool m_busy = false;
};

} // namespace tsunagi::ui
