// SPDX-License-Identifier: GPL-3.0-or-later
// Waits for what the browser brings back, refusals included, while a person may paste it or leave the step out.
#pragma once

#include "app/cli/hidden_input.h"
#include "app/cli/session.h"
#include "auth/doctor/real_space.h"
#include "auth/oauth/loopback_listener.h"
#include "auth/one_shot.h"

#include <QObject>

#include <memory>

namespace tsunagi::cli {

class CallbackWait : public QObject {
    Q_OBJECT
public:
    using Callback = auth::Shared<const auth::CallbackQuery>;

    /// Shows the page and begins to listen. A busy port is told: then what the browser shows is pasted.
    CallbackWait(Session &session, const QString &callbackUrl, const auth::BrowserVisit &visit);
    ~CallbackWait() override;

    /// Null where the person leaves the step out; Interrupted.
    [[nodiscard]] QCoro::Task<Result<Callback>> awaited();

private:
    void listen(const QString &callbackUrl);
    [[nodiscard]] auth::CallbackPage judge(const QUrl &request);
    void offer(const QString &pasted);
    void ask();
    void settle(Result<Callback> result);

    Session &m_session;
    QString m_state;
    std::unique_ptr<auth::LoopbackListener> m_listener;
    std::unique_ptr<HiddenLines> m_lines;
    auth::OneShot<Result<Callback>> m_end;
};

} // namespace tsunagi::cli
