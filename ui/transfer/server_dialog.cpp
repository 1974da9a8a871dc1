// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/server_dialog.h"

#include "ui/connections/connection_session.h"
#include "ui/transfer/file_step.h"
#include "ui/transfer/verifier_login_step.h"
#include "ui/transfer/verifier_server_step.h"
#include "ui/transfer/way_step.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ServerDialog::ServerDialog(ConnectionSession *session, QWidget *parent)
    : StepsDialog(parent)
    , m_connectionName(session->connection().name)
    , m_way(new WayStep(this))
    , m_login(new VerifierLoginStep(session, &m_request, this))
    , m_server(new VerifierServerStep(session->connection(), &m_request, this))
    , m_file(new FileStep(session->connection(), this))
{
    setObjectName(u"serverDialog"_s);
    for (StepPage *page : std::initializer_list<StepPage *>{ m_way, m_login, m_server, m_file })
        addPage(page);
    retranslate();
    showPage(m_way);
}

QList<StepPage *> ServerDialog::steps() const
{
    if (m_way->way() == ServerWay::Verifier)
        return { m_way, m_login, m_server };
    return { m_way, m_file };
}

void ServerDialog::retranslate()
{
    setWindowTitle(tr("Prepare for a server - %1").arg(m_connectionName));
    StepsDialog::retranslate();
}

} // namespace tsunagi::ui
