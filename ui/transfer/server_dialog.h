// SPDX-License-Identifier: GPL-3.0-or-later
// サーバー用に準備: a connection by OAuth for a machine without a browser, by either option of the connection guide.
#pragma once

#include "ui/transfer/server_request.h"
#include "ui/widgets/steps_dialog.h"

namespace tsunagi::ui {

class ConnectionSession;
class FileStep;
class VerifierLoginStep;
class VerifierServerStep;
class WayStep;

class ServerDialog : public StepsDialog {
    Q_OBJECT
public:
    explicit ServerDialog(ConnectionSession *session, QWidget *parent = nullptr);

protected:
    [[nodiscard]] QList<StepPage *> steps() const override;
    void retranslate() override;

private:
    QString m_connectionName;
    ServerRequest m_request;
    WayStep *m_way;
    VerifierLoginStep *m_login;
    VerifierServerStep *m_server;
    FileStep *m_file;
};

} // namespace tsunagi::ui
