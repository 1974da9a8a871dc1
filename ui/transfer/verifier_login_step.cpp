// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/verifier_login_step.h"

#include "auth/oauth/pasted_callback.h"
#include "auth/procedures.h"
#include "ui/connections/opened.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/callback_paste.h"
#include "ui/widgets/copy_box.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/shield_line.h"

#include <QDesktopServices>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

VerifierLoginStep::VerifierLoginStep(ConnectionSession *session, ServerRequest *request, QWidget *parent)
    : StepPage(parent)
    , m_session(session)
    , m_request(request)
    , m_url(new CopyBox("authorizationUrlText", "copyUrlButton", 4, page()))
    , m_open(makePrimaryButton("openBrowserButton", page()))
    , m_paste(new CallbackPaste(page()))
{
    setObjectName(u"verifierLoginStep"_s);
    m_open->setIcon(icon(u"external"_s, Tint::OnButton));
    body()->addWidget(message());
    body()->addWidget(m_url);
    body()->addWidget(m_open, 0, Qt::AlignLeft);
    body()->addSpacing(space::s);
    body()->addWidget(m_paste);
    body()->addStretch();
    body()->addWidget(new ShieldLine(ShieldLine::Promise::ScopeOfGrant, page()));
    connect(m_open, &QPushButton::clicked, this, &VerifierLoginStep::openBrowser);
    connect(m_paste, &CallbackPaste::offered, this, &VerifierLoginStep::offer);
    retranslate();
}

VerifierLoginStep::~VerifierLoginStep() { m_stop.request_stop(); }

void VerifierLoginStep::enter()
{
    // A code of before is spent or nearly so: whoever comes back wants another one.
    *m_request = {};
    begin();
}

void VerifierLoginStep::leave()
{
    m_stop.request_stop();
    m_paste->clear();
    message()->clear();
    setBusy(false);
}

void VerifierLoginStep::begin()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_browserFailed = false;
    message()->clear();
    m_paste->clear();
    m_url->setText({});
    setBusy(true);
    retranslate();
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(makeRequest(m_session, stop), this,
                   [this, stop](const auth::Result<auth::Shared<ServerRequest>> &made) {
                       if (!stop.stop_requested())
                           take(made);
                   });
}

QCoro::Task<auth::Result<auth::Shared<ServerRequest>>>
VerifierLoginStep::makeRequest(QPointer<ConnectionSession> session, std::stop_token stop)
{
    if (!session)
        co_return auth::fail(auth::Reason::Interrupted);
    const auto values = co_await session->values(stop);
    if (!session)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!values)
        co_return auth::fail(values.error());
    const auto opened = open(**values, session->store(), Browser::Never);
    if (!opened)
        co_return auth::fail(opened.error());
    const auth::ProcedureCall call(opened->properties, opened->surroundings);
    const auto made = call.authorizationUrl({});
    if (!made)
        co_return auth::fail(made.error());
    auto request = std::make_shared<ServerRequest>();
    request->authorizationUrl = made->url;
    request->state = made->state;
    request->callbackUrl = opened->properties->callbackUrl;
    request->clientSecret = opened->properties->clientSecret.clone();
    co_return auth::Shared<ServerRequest>(request);
}

void VerifierLoginStep::take(const auth::Result<auth::Shared<ServerRequest>> &made)
{
    setBusy(false);
    if (!made) {
        message()->showError(made.error());
        Q_EMIT changed();
        return;
    }
    *m_request = std::move(**made);
    m_url->setText(QString::fromUtf8(m_request->authorizationUrl.toEncoded()));
    m_paste->setCallbackUrl(m_request->callbackUrl);
    retranslate();
    m_open->setFocus();
}

void VerifierLoginStep::openBrowser()
{
    m_browserFailed = !QDesktopServices::openUrl(m_request->authorizationUrl);
    retranslate();
    m_paste->setFocus();
}

void VerifierLoginStep::offer(const QString &pasted)
{
    auto code = auth::codeForAttempt(pasted, m_request->callbackUrl, m_request->state.toLatin1());
    if (!code) {
        m_paste->showError(code.error());
        return;
    }
    m_request->code = std::move(*code);
    m_request->receivedAt = QDateTime::currentDateTime();
    Q_EMIT done();
}

bool VerifierLoginStep::isComplete() const { return !isBusy() && message()->error().has_value(); }

QString VerifierLoginStep::nextText() const { return message()->error() ? tr("&Try again") : StepPage::nextText(); }

void VerifierLoginStep::next() { begin(); }

QString VerifierLoginStep::stepTitle() const { return tr("Log in and allow"); }

void VerifierLoginStep::retranslate()
{
    const bool isMade = !m_request->authorizationUrl.isEmpty();
    setTitle(tr("Allow it in a browser"), tr("Log in as the person whose data the server is to read."));
    m_url->setLabels(m_browserFailed ? tr("No browser could be opened. Copy this URL and open it in a browser.")
                                     : tr("Open this URL in any browser, on this computer or another."),
                     tr("URL to open in the browser"));
    m_open->setText(tr("&Open the browser"));
    m_open->setEnabled(isMade);
    m_paste->setEnabled(isMade);
    m_paste->setLabel(tr("Then paste the URL of the page that is shown last. The browser may say that it cannot "
                         "connect: that is all right, the URL in its address bar is what counts."));
}

} // namespace tsunagi::ui
