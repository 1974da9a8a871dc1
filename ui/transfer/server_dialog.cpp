// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/server_dialog.h"

#include "ui/connections/connection_session.h"
#include "ui/transfer/export_step.h"
#include "ui/transfer/file_server_step.h"
#include "ui/transfer/fleet_list_step.h"
#include "ui/transfer/fleet_run_step.h"
#include "ui/transfer/verifier_login_step.h"
#include "ui/transfer/verifier_server_step.h"
#include "ui/transfer/way_step.h"
#include "ui/transfer/who_opens_step.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ServerDialog::ServerDialog(ConnectionSession *session, QWidget *parent)
    : StepsDialog(parent)
    , m_connectionName(session->connection().name)
    , m_way(new WayStep(this))
    , m_login(new VerifierLoginStep(session, &m_request, this))
    , m_server(new VerifierServerStep(session->connection(), &m_request, this))
    , m_whoOpens(new WhoOpensStep(&m_order, this))
    , m_export(new ExportStep(session, &m_order, this))
    , m_fileServer(new FileServerStep(session->connection(), &m_order, this))
    , m_fleetList(new FleetListStep(&m_fleet, this))
    , m_fleetRun(new FleetRunStep(session, &m_fleet, this))
{
    setObjectName(u"serverDialog"_s);
    for (StepPage *page : std::initializer_list<StepPage *>{ m_way, m_login, m_server, m_whoOpens, m_export,
                                                             m_fileServer, m_fleetList, m_fleetRun })
        addPage(page);
    retranslate();
    showPage(m_way);
}

QList<StepPage *> ServerDialog::steps() const
{
    switch (m_way->way()) {
    case ServerWay::Verifier:
        return { m_way, m_login, m_server };
    case ServerWay::SettingsFile:
        return { m_way, m_whoOpens, m_export, m_fileServer };
    case ServerWay::Fleet:
        return { m_way, m_fleetList, m_fleetRun };
    }
    return {};
}

/// A file that was made is not made once more.
qsizetype ServerDialog::stepBefore(qsizetype index) const
{
    const StepPage *page = steps().value(index);
    return page == m_fileServer || (page == m_fleetRun && page->isFinal()) ? -1 : index - 1;
}

void ServerDialog::retranslate()
{
    setWindowTitle(tr("Prepare for a server - %1").arg(m_connectionName));
    StepsDialog::retranslate();
}

} // namespace tsunagi::ui
