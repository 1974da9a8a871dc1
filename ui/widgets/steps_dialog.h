// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog of several steps: their list at the left, the page of the present one, and below it the way out, back and
// on. Which steps there are may depend on what was chosen in an earlier one.
#pragma once

#include "ui/widgets/translated.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QStackedWidget;

namespace tsunagi::ui {

class StepPage;
class StepsPanel;

class StepsDialog : public Translated<QDialog> {
    Q_OBJECT
public:
    explicit StepsDialog(QWidget *parent = nullptr);

    [[nodiscard]] StepPage *currentPage() const;

protected:
    /// Of the way that is chosen, in order.
    [[nodiscard]] virtual QList<StepPage *> steps() const = 0;
    /// Where 戻る leads to from steps().at(@p index); negative: nowhere.
    [[nodiscard]] virtual qsizetype stepBefore(qsizetype index) const { return index - 1; }

    /// All that steps() may name; the first one is on the screen, once showPage() was called.
    void addPage(StepPage *page);
    void showPage(StepPage *page);
    void updateButtons();
    void retranslate() override;

private:
    void setUpLayout();
    void goOn();
    void goBack();

    StepsPanel *m_panel;
    QStackedWidget *m_stack;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace tsunagi::ui
