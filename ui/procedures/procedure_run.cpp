// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/procedures/procedure_run.h"

#include "ui/connections/opened.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using Outcome = auth::Shared<const ProcedureOutcome>;

std::vector<auth::Secret> outputsOf(const auth::ProcedureCall::AuthorizationUrl &made)
{
    std::vector<auth::Secret> values;
    values.push_back(auth::Secret(made.url.toEncoded()));
    values.push_back(auth::Secret::fromText(made.state));
    return values;
}

std::vector<auth::Secret> outputsOf(const auth::TokenSet &tokens)
{
    std::vector<auth::Secret> values;
    values.push_back(tokens.accessToken.clone());
    values.push_back(tokens.refreshToken.clone());
    values.push_back(auth::Secret::fromText(tokens.expiresIn > 0 ? QString::number(tokens.expiresIn) : QString()));
    return values;
}

} // namespace

ProcedureRun::ProcedureRun(ConnectionSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

ProcedureRun::~ProcedureRun() { m_stop.request_stop(); }

void ProcedureRun::start(const auth::ProcedureInfo &procedure, ProcedureInputs inputs)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_stop = std::stop_source();
    QCoro::connect(run(&procedure, std::make_shared<ProcedureInputs>(std::move(inputs)), m_stop.get_token()), this,
                   [this, &procedure](const ProcedureResult &result) { end(procedure, result); });
}

void ProcedureRun::stop() { m_stop.request_stop(); }

QCoro::Task<ProcedureResult> ProcedureRun::run(const auth::ProcedureInfo *procedure,
                                               std::shared_ptr<ProcedureInputs> inputs, std::stop_token stop)
{
    const QPointer<ProcedureRun> self(this);
    const QPointer<ConnectionSession> session(m_session);
    if (!session)
        co_return auth::fail(auth::Reason::Interrupted);
    const auto saved = co_await session->values(stop);
    if (!self || !session)
        co_return auth::fail(auth::Reason::Interrupted);
    if (!saved)
        co_return auth::fail(saved.error());
    if (const auto filled = inputs->properties.fillFrom(**saved); !filled)
        co_return auth::fail(filled.error());
    const auto opened = open(inputs->properties, session->store(), Browser::Allowed);
    if (!opened)
        co_return auth::fail(opened.error());
    const auto call = std::make_shared<auth::ProcedureCall>(opened->properties, opened->surroundings);
    watch(*call, opened->properties->callbackUrl);
    auto outcome = std::make_shared<ProcedureOutcome>();
    connect(call.get(), &auth::ProcedureCall::storedGrantRefreshed, call.get(),
            [outcome](const QString &path) { outcome->refreshedFile = path; });
    if (procedure->id == auth::Procedure::GetOAuthAuthorizationUrl) {
        const auto made = call->authorizationUrl(inputs->state);
        if (!made)
            co_return auth::fail(made.error());
        outcome->values = outputsOf(*made);
        co_return Outcome(outcome);
    }
    auto task = procedure->id == auth::Procedure::RefreshOAuthAccessToken
        ? call->refreshedTokens(stop)
        : call->accessToken(inputs->mode.value_or(call->defaultAuthMode()), stop);
    const auto tokens = co_await std::move(task);
    if (!tokens)
        co_return auth::fail(tokens.error());
    outcome->values = outputsOf(**tokens);
    co_return Outcome(outcome);
}

void ProcedureRun::watch(const auth::ProcedureCall &call, const QString &callbackUrl)
{
    connect(&call, &auth::ProcedureCall::loginStarted, this,
            [this, callbackUrl](auth::AuthorizationFlow *flow) { Q_EMIT loginStarted(flow, callbackUrl); });
    connect(&call, &auth::ProcedureCall::loginFinished, this, &ProcedureRun::loginFinished);
    connect(&call, &auth::ProcedureCall::warned, this, &ProcedureRun::warned);
    connect(&call, &auth::ProcedureCall::logged, m_session, &ConnectionSession::note);
}

void ProcedureRun::end(const auth::ProcedureInfo &procedure, const ProcedureResult &result)
{
    m_isRunning = false;
    if (m_session) {
        const QString name = QString::fromLatin1(procedure.name);
        m_session->note(result
                            ? u"procedure.ok name=%1"_s.arg(name)
                            : u"procedure.failed name=%1 reason=%2"_s.arg(name, auth::nameOf(result.error().reason)));
    }
    Q_EMIT finished(result);
}

} // namespace tsunagi::ui
