// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steps_dialog.h"

#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_page.h"
#include "ui/widgets/steps_panel.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

StepsDialog::StepsDialog(QWidget *parent)
    : Translated(parent)
    , m_panel(new StepsPanel(this))
    , m_stack(new QStackedWidget(this))
    , m_cancel(makeButton("cancelButton", this))
    , m_back(makeButton("backButton", this))
    , m_next(makePrimaryButton("nextButton", this))
{
    setUpLayout();
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &StepsDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, [this] { currentPage()->next(); });
}

void StepsDialog::setUpLayout()
{
    auto *foot = new QWidget(this);
    foot->setProperty("panel", u"bottom"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(space::xl - space::xs, space::m + 2, space::xl - space::xs, space::m + 2);
    buttons->setSpacing(space::s);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    m_next->setDefault(true);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_panel);
    upper->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(foot);
    const double scale = theme().pixelSize(TextRole::Body) / 13.0;
    resize((QSizeF(918, 680) * scale).toSize());
}

void StepsDialog::addPage(StepPage *page)
{
    m_stack->addWidget(page);
    connect(page, &StepPage::done, this, &StepsDialog::goOn);
    connect(page, &StepPage::changed, this, &StepsDialog::updateButtons);
}

StepPage *StepsDialog::currentPage() const { return static_cast<StepPage *>(m_stack->currentWidget()); }

void StepsDialog::showPage(StepPage *page)
{
    if (currentPage() != page)
        currentPage()->leave();
    m_stack->setCurrentWidget(page);
    page->enter();
    updateButtons();
}

void StepsDialog::goOn()
{
    const QList<StepPage *> all = steps();
    const qsizetype here = all.indexOf(currentPage());
    if (here + 1 < all.size())
        showPage(all.at(here + 1));
    else
        accept();
}

void StepsDialog::goBack()
{
    const QList<StepPage *> all = steps();
    const qsizetype before = stepBefore(all.indexOf(currentPage()));
    if (before >= 0)
        showPage(all.at(before));
}

void StepsDialog::updateButtons()
{
    QStringList titles;
    const QList<StepPage *> all = steps();
    for (const StepPage *page : all)
        titles << page->stepTitle();
    const StepPage *here = currentPage();
    const qsizetype index = all.indexOf(here);
    m_panel->setSteps(titles, static_cast<int>(std::max<qsizetype>(0, index)));
    m_panel->setFixedWidth(m_panel->sizeHint().width());
    m_cancel->setVisible(!here->isFinal());
    m_back->setEnabled(index > 0 && stepBefore(index) >= 0);
    m_next->setText(here->nextText());
    m_next->setProperty("kind", here->nextIsMain() ? u"primary"_s : QString());
    restyle(m_next);
    m_next->setEnabled(here->isComplete());
}

void StepsDialog::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("&Back"));
    updateButtons();
}

} // namespace tsunagi::ui
