// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the wizard: a step that fills in the draft.
#pragma once

#include "ui/widgets/step_page.h"
#include "ui/wizard/draft.h"

namespace tsunagi::ui {

class WizardPage : public StepPage {
    Q_OBJECT
public:
    /// @param draft  lives longer than the page
    explicit WizardPage(Draft *draft, QWidget *parent = nullptr)
        : StepPage(parent)
        , m_draft(draft)
    {
    }

protected:
    [[nodiscard]] Draft &draft() { return *m_draft; }
    [[nodiscard]] const Draft &draft() const { return *m_draft; }

private:
    Draft *m_draft;
};

} // namespace tsunagi::ui
