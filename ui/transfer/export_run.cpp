// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/export_run.h"

#include "auth/host_id.h"
#include "auth/procedures.h"
#include "auth/transfer/export_settings.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {

ExportRun::ExportRun(ConnectionSession *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

ExportRun::~ExportRun() { m_stop.request_stop(); }

void ExportRun::stop() { m_stop.request_stop(); }

void ExportRun::start(const ExportOrder &order)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    auto request = std::make_shared<auth::ExportRequest>();
    request->path = order.path;
    request->recipients = order.recipients;
    request->passphrase = order.passphrase.clone();
    request->withoutClientSecret = order.withoutClientSecret;
    request->accessOnly = order.accessOnly;
    const std::stop_token stop = m_stop.get_token();
    QCoro::connect(run(this, request, order.way, stop), this, [this, stop](const auth::Result<bool> &same) {
        if (m_session)
            m_session->note(same ? u"export.ok"_s
                                 : u"export.failed reason=%1"_s.arg(auth::nameOf(same.error().reason)));
        if (!stop.stop_requested())
            Q_EMIT finished(same ? auth::Result<void>() : auth::fail(same.error()), same && *same);
    });
}

QCoro::Task<auth::Result<bool>> ExportRun::run(QPointer<ExportRun> self, RequestPtr request, GrantWay way,
                                               std::stop_token stop)
{
    const QPointer<ConnectionSession> session = self->m_session;
    Q_EMIT self->entered(Part::Testing);
    const auto source = co_await exportSource(session, stop);
    if (!source)
        co_return auth::fail(source.error());
    if (!self)
        co_return auth::fail(auth::Reason::Interrupted);
    // Before anybody is asked anything.
    if (const auto rehearsed = auth::rehearseExport(*request); !rehearsed)
        co_return auth::fail(rehearsed.error());
    if (way == GrantWay::Own)
        co_return co_await own(self, request, *source, stop);
    Q_EMIT self->entered(Part::Writing);
    const auto done = co_await ofStored(request, way, *source, stop);
    // What is open here holds tokens that this computer has given away.
    if (done && session && way == GrantWay::HandOver) {
        session->close();
        session->check();
    }
    co_return done;
}

QCoro::Task<auth::Result<bool>> ExportRun::own(QPointer<ExportRun> self, RequestPtr request,
                                               std::shared_ptr<const ExportSource> source, std::stop_token stop)
{
    const auto properties = auth::forSigningIn(*source->opened.properties, *source->application);
    auth::ProcedureCall call(properties, source->opened.surroundings);
    QObject::connect(&call, &auth::ProcedureCall::loginStarted, self,
                     [self, properties](auth::AuthorizationFlow *flow) {
                         Q_EMIT self->loginStarted(flow, properties->callbackUrl);
                     });
    QObject::connect(&call, &auth::ProcedureCall::loginFinished, self, &ExportRun::loginFinished);
    Q_EMIT self->entered(Part::LoggingIn);
    const auto tokens = co_await call.accessToken(auth::AuthMode::App, stop);
    if (!tokens)
        co_return auth::fail(tokens.error());
    // Tokens that are here are kept, whoever has gone meanwhile.
    if (self)
        Q_EMIT self->entered(Part::Writing);
    const auto own =
        co_await auth::exportOwn(request, source->application, *tokens, source->user, source->opened.network, stop);
    if (!own)
        co_return auth::fail(own.error());
    const auto &stored = source->stored;
    co_return stored && (stored->knows((*tokens)->accessToken) || stored->knows((*tokens)->refreshToken));
}

QCoro::Task<auth::Result<bool>> ExportRun::ofStored(RequestPtr request, GrantWay way,
                                                    std::shared_ptr<const ExportSource> source, std::stop_token stop)
{
    const auth::ConnectionProperties &properties = *source->opened.properties;
    const auto keys = co_await source->opened.surroundings.keys->keys(false, stop);
    if (!keys)
        co_return auth::fail(keys.error());
    const auto settings = co_await auth::lockSettings(auth::SettingsFile(properties.settingsLocation), *keys,
                                                      properties.recoveryFolder, stop);
    if (!settings)
        co_return auth::fail(settings.error());
    if (stop.stop_requested())
        co_return auth::fail(auth::Reason::Interrupted);
    const auto done = way == GrantWay::Copy
        ? auth::exportCopy(**settings, *request, auth::hostId(properties.settingsHost))
        : auth::exportHandOver(**settings, *request);
    co_return done ? auth::Result<bool>(false) : auth::fail(done.error());
}

} // namespace tsunagi::ui
