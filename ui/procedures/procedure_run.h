// SPDX-License-Identifier: GPL-3.0-or-later
// One call of a procedure with a connection's values below the inputs that a person has given. It can be stopped while
// nothing is spent; a code or refresh token that is on its way is answered, and that answer is still told.
#pragma once

#include "auth/procedures.h"
#include "auth/shared.h"
#include "ui/connections/connection_session.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::ui {

struct ProcedureInputs {
    auth::PropertyBag properties; ///< at Origin::CommandLine
    QString state;
    std::optional<auth::AuthMode> mode; ///< none: by ProcedureCall::defaultAuthMode()
};

struct ProcedureOutcome {
    std::vector<auth::Secret> values; ///< in the order of the declared outputs; empty: not told
    QString refreshedFile; ///< the settings file that was refreshed in place of the given token; empty: none
};
using ProcedureResult = auth::Result<auth::Shared<const ProcedureOutcome>>;

class ProcedureRun : public QObject {
    Q_OBJECT
public:
    explicit ProcedureRun(ConnectionSession *session, QObject *parent = nullptr);
    ~ProcedureRun() override;

    /// While one runs, another call changes nothing.
    void start(const auth::ProcedureInfo &procedure, ProcedureInputs inputs);
    /// finished() follows all the same.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isStopping() const { return m_isRunning && m_stop.stop_requested(); }

Q_SIGNALS:
    /// As ProcedureCall's.
    void loginStarted(tsunagi::auth::AuthorizationFlow *flow, const QString &callbackUrl);
    void loginFinished();
    void warned(const tsunagi::auth::Error &warning);
    /// The last signal of a run.
    void finished(const tsunagi::ui::ProcedureResult &result);

private:
    [[nodiscard]] QCoro::Task<ProcedureResult> run(const auth::ProcedureInfo *procedure,
                                                   std::shared_ptr<ProcedureInputs> inputs, std::stop_token stop);
    void watch(const auth::ProcedureCall &call, const QString &callbackUrl);
    void end(const auth::ProcedureInfo &procedure, const ProcedureResult &result);

    QPointer<ConnectionSession> m_session;
    std::stop_source m_stop;
    bool m_isRunning = false;
};

} // namespace tsunagi::ui
