// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/log_out_bars.h"

#include "auth/disconnect.h"
#include "ui/connections/connection_session.h"
#include "ui/widgets/confirm_bar.h"
#include "ui/widgets/message_bar.h"
#include "ui/workspace.h"

#include <QDesktopServices>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

LogOutBars::LogOutBars(Workspace *workspace, QWidget *parent)
    : Translated(parent)
    , m_workspace(workspace)
    , m_question(new ConfirmBar(this))
    , m_outcome(new ConfirmBar(this))
    , m_failure(new MessageBar(this))
{
    setObjectName(u"logOutBars"_s);
    m_question->setObjectName(u"logOutQuestionBar"_s);
    m_outcome->setObjectName(u"loggedOutBar"_s);
    m_failure->setObjectName(u"logOutFailureBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *bar : std::initializer_list<QWidget *>{ m_failure, m_question, m_outcome })
        layout->addWidget(bar);
    connect(m_question, &ConfirmBar::confirmed, this, &LogOutBars::logOut);
    connect(m_outcome, &ConfirmBar::confirmed, this, &LogOutBars::openPage);
    retranslate();
}

void LogOutBars::showSession(const ConnectionSession *session)
{
    if (m_session != session) {
        m_question->hide();
        m_outcome->hide();
        m_failure->clear();
    }
    m_session = session;
    retranslate();
}

void LogOutBars::ask()
{
    m_outcome->hide();
    m_failure->clear();
    m_question->ask();
}

void LogOutBars::logOut()
{
    if (!m_session)
        return;
    const QPointer<const ConnectionSession> of(m_session);
    QCoro::connect(m_workspace->logOut(m_session->connection().id), this,
                   [this, of](const auth::Result<auth::Shared<const auth::Removals>> &removed) {
                       if (!of || of != m_session)
                           return; // another connection is on the screen
                       if (!removed) {
                           m_failure->showError(removed.error());
                           return;
                       }
                       const auto &list = (*removed)->list;
                       const auto failed = std::ranges::find_if(
                           list, [](const auth::Removal &removal) { return removal.failure.has_value(); });
                       if (failed != list.end())
                           m_failure->showError(*failed->failure);
                       else
                           m_outcome->ask();
                   });
}

void LogOutBars::openPage() const
{
    if (m_session)
        openWithdrawalPage(*m_session);
}

void LogOutBars::retranslate()
{
    if (!m_session)
        return;
    const bool isByKey = !m_session->usesTokens();
    m_question->setTexts(
        tr("Log out of “%1” on this computer?").arg(m_session->connection().name),
        isByKey
            ? tr("The API key is deleted from this computer. The connection with its settings stays: paste a key to "
                 "use it again.")
            : tr("The tokens are deleted from this computer, with their backup. The connection with its settings and "
                 "its OAuth application stays: log in to use it again."),
        tr("Log out"), tr("Stay logged in"));
    m_outcome->setTexts(
        tr("Logged out on this computer"),
        isByKey
            ? tr("Backlog was not told: it lets no program delete a key. The key works until you delete it under “API” "
                 "in Backlog's personal settings.")
            : tr("Backlog was not told: it lets no program withdraw a permission. The permission stays until you "
                 "withdraw it in Backlog's personal settings."),
        tr("Open the personal settings"), tr("Close"));
}

void openWithdrawalPage(const ConnectionSession &session)
{
    const auto space = auth::SpaceUrl::parse(session.connection().properties.value(auth::Property::Url));
    if (space)
        QDesktopServices::openUrl(auth::withdrawalPage(*space));
}

} // namespace tsunagi::ui
