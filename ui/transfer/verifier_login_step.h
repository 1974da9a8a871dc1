// SPDX-License-Identifier: GPL-3.0-or-later
// ログインと許可 for a server (the guide's option 1): the URL to open in any browser, and where the page that it shows
// last is pasted. Nothing listens, and nothing is sent: the code is for the server.
#pragma once

#include "auth/shared.h"
#include "ui/connections/connection_session.h"
#include "ui/transfer/server_request.h"
#include "ui/widgets/step_page.h"

#include <QPointer>

#include <stop_token>

class QPushButton;

namespace tsunagi::ui {

class CallbackPaste;
class CopyBox;

class VerifierLoginStep : public StepPage {
    Q_OBJECT
public:
    /// @param request  filled in by this step; lives longer
    VerifierLoginStep(ConnectionSession *session, ServerRequest *request, QWidget *parent = nullptr);
    ~VerifierLoginStep() override;

    [[nodiscard]] QString stepTitle() const override;
    [[nodiscard]] QString nextText() const override;
    /// Goes on by itself once a code was pasted: the main button is for a failure, and for a code that is here.
    [[nodiscard]] bool isComplete() const override;
    void enter() override;
    void leave() override;
    void next() override;

protected:
    void retranslate() override;

private:
    void begin();
    void take(const auth::Result<auth::Shared<ServerRequest>> &made);
    void openBrowser();
    void offer(const QString &pasted);
    [[nodiscard]] static QCoro::Task<auth::Result<auth::Shared<ServerRequest>>>
    makeRequest(QPointer<ConnectionSession> session, std::stop_token stop);

    QPointer<ConnectionSession> m_session;
    ServerRequest *m_request;
    std::stop_source m_stop;
    bool m_browserFailed = false;
    CopyBox *m_url;
    QPushButton *m_open;
    CallbackPaste *m_paste;
};

} // namespace tsunagi::ui
