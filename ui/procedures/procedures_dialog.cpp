// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedures_dialog.h"

#include "ui/procedures/procedure_page.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ProceduresDialog::ProceduresDialog(ConnectionSession *session, QWidget *parent)
    : Translated(parent)
    , m_connectionName(session->connection().name)
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_note(makeParagraph("secondary", this))
{
    setObjectName(u"proceduresDialog"_s);
    m_list->setObjectName(u"procedureList"_s);
    for (const auth::ProcedureInfo &procedure : auth::allProcedures()) {
        m_list->addItem(QString::fromLatin1(procedure.name));
        m_list->item(m_list->count() - 1)->setSizeHint({ 0, theme().rowHeight() });
        auto *page = new ProcedurePage(procedure, session, this);
        m_stack->addWidget(page);
        m_pages.append(page);
        connect(page, &ProcedurePage::ended, this, &ProceduresDialog::pageEnded);
    }
    m_close = makeButton("closeButton", this); // after the pages, for the Tab key
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    setUpLayout();
    retranslate();
    m_list->setFocus();
}

void ProceduresDialog::setUpLayout()
{
    auto *side = new QWidget(this);
    side->setProperty("panel", u"side"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    auto *sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(space::s, space::l, space::s, space::l);
    sideLayout->setSpacing(space::l);
    sideLayout->addWidget(m_list, 1);
    auto *note = new QVBoxLayout;
    note->setContentsMargins(space::s, 0, space::s, 0);
    note->addWidget(m_note);
    sideLayout->addLayout(note);
    const int unit = theme().pixelSize(TextRole::Body);
    m_list->setMinimumHeight(unit * 10);
    side->setFixedWidth(unit * 18);

    auto *foot = new QWidget(this);
    foot->setProperty("panel", u"bottom"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(space::xl - space::xs, space::m + 2, space::xl - space::xs, space::m + 2);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(side);
    upper->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(foot);
    resize((QSizeF(918, 680) * unit / 13.0).toSize());
}

bool ProceduresDialog::isRunning() const
{
    return std::ranges::any_of(m_pages, [](const ProcedurePage *page) { return page->isRunning(); });
}

/// What a run has spent is not to be lost with the window: it goes when the run has ended, if that brought nothing.
void ProceduresDialog::done(int result)
{
    m_isClosing = isRunning();
    for (ProcedurePage *page : std::as_const(m_pages))
        page->stop();
    if (!m_isClosing)
        QDialog::done(result);
}

void ProceduresDialog::pageEnded(bool hasOutputs)
{
    if (hasOutputs)
        m_isClosing = false;
    else if (m_isClosing && !isRunning())
        QDialog::done(Rejected);
}

void ProceduresDialog::retranslate()
{
    setWindowTitle(tr("Stored procedures - %1").arg(m_connectionName));
    m_list->setAccessibleName(tr("Stored procedures"));
    m_note->setText(tr("A procedure shows its outputs and saves nothing. Only a refresh token of this connection's own "
                       "settings file refreshes that file, as the stored grant would be lost otherwise."));
    m_close->setText(tr("Close"));
}

} // namespace tsunagi::ui
