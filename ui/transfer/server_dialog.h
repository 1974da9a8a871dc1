// SPDX-License-Identifier: GPL-3.0-or-later
// サーバー用に準備: a connection by OAuth for a machine without a browser, by either option of the connection guide, or
// several at once.
#pragma once

#include "ui/transfer/export_order.h"
#include "ui/transfer/fleet_order.h"
#include "ui/transfer/server_request.h"
#include "ui/widgets/steps_dialog.h"

namespace tsunagi::ui {

class ConnectionSession;
class ExportStep;
class FileServerStep;
class FleetListStep;
class FleetRunStep;
class VerifierLoginStep;
class VerifierServerStep;
class WayStep;
class WhoOpensStep;

class ServerDialog : public StepsDialog {
    Q_OBJECT
public:
    explicit ServerDialog(ConnectionSession *session, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QList<StepPage *> steps() const override;
    [[nodiscard]] qsizetype stepBefore(qsizetype index) const override;
    void retranslate() override;

private:
    QString m_connectionName;
    ServerRequest m_request;
    ExportOrder m_order;
    FleetOrder m_fleet;
    WayStep *m_way;
    VerifierLoginStep *m_login;
    VerifierServerStep *m_server;
    WhoOpensStep *m_whoOpens;
    ExportStep *m_export;
    FileServerStep *m_fileServer;
    FleetListStep *m_fleetList;
    FleetRunStep *m_fleetRun;
};

} // namespace tsunagi::ui
