// SPDX-License-Identifier: GPL-3.0-or-later
// A step of a StepsDialog: what it asks, whether that suffices to go on, and what goes on when a person does.
#pragma once

#include "ui/widgets/titled_page.h"

namespace tsunagi::ui {

class StepPage : public TitledPage {
    Q_OBJECT
public:
    using TitledPage::TitledPage;

    /// In the list of steps.
    [[nodiscard]] virtual QString stepTitle() const = 0;
    /// On the main button.
    [[nodiscard]] virtual QString nextText() const;
    /// False where the page goes on by itself and the button is only a help.
    [[nodiscard]] virtual bool nextIsMain() const { return true; }
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// Nothing is left that could be cancelled.
    [[nodiscard]] virtual bool isFinal() const { return false; }
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
    void setBusy(bool busy);

private:
    bool m_busy = false;
};

} // namespace tsunagi::ui
