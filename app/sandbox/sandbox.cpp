// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/oauth_endpoint.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

constexpr QByteArrayView apiPrefix("/api/v2/");
constexpr QByteArrayView controlPrefix("/control/");
constexpr QByteArrayView tokenPath("/api/v2/oauth2/token");

/// RFC 6750, 3.1; the real service promises no body with it.
Reply refusedToken(const QByteArray &description)
{
    Reply reply;
    reply.status = 401;
    reply.contentType = "text/plain";
    reply.note["error"_L1] = u"invalid_token"_s;
    return reply.with("WWW-Authenticate", "Bearer error=\"invalid_token\", error_description=\"" + description + '"');
}

int indexOfOwner(const Space &space, const QByteArray &userId) { return space.userIndex(userId).value_or(0); }

} // namespace

Sandbox::Sandbox(const Settings &settings)
    : m_settings(settings)
    , m_space({ settings.seed, settings.issues, settings.today, settings.hostileFiles })
    , m_limiter(settings.rateLimits)
    , m_grants(settings.refreshMode, settings.expiresIn, settings.codeLife)
    , m_api(m_space, m_limiter)
    , m_apiKeys(m_space, settings.credentials.apiKey, indexOfOwner(m_space, settings.credentials.userId))
    , m_pages(m_space, m_settings, m_grants, m_apiKeys)
    , m_control(m_space, m_settings, m_grants, m_limiter, m_faults, m_log)
    , m_front([this](const Request &request) { return deliver(request); })
{
    if (m_settings.credentials.userId.isEmpty())
        m_settings.credentials.userId = m_space.users().first().userId;
}

QString Sandbox::start()
{
    if (!m_space.userIndex(m_settings.credentials.userId))
        return u"the space has no user %1"_s.arg(QString::fromUtf8(m_settings.credentials.userId));
    if (const QString wrong = m_log.open(m_settings.accessLog); !wrong.isEmpty())
        return wrong;
    return m_front.listen(m_settings);
}

QByteArray Sandbox::readyLine() const
{
    const Credentials &credentials = m_settings.credentials;
    const QByteArray url = m_front.url().toUtf8();
    QByteArray line;
    JsonWriter json(line);
    json.beginObject().text("url", url).text("apiKey", credentials.apiKey);
    json.text("clientId", credentials.clientId).text("clientSecret", credentials.clientSecret);
    json.text("callbackUrl", m_settings.callbacks.first()).text("userId", credentials.userId);
    json.text("password", credentials.password).text("controlUrl", url + "/control");
    json.text("controlToken", credentials.controlToken).endObject();
    return line;
}

Delivery Sandbox::deliver(const Request &request)
{
    if (request.path.startsWith(controlPrefix))
        return { m_control.answer(request), 0, {}, false };
    QElapsedTimer timer;
    timer.start();
    Delivery delivery;
    const std::optional<Fault> fault = m_faults.take(request);
    if (!fault || !fault->replacesReply() || fault->process)
        delivery.reply = answer(request);
    delivery.delayMs = m_settings.latencyMs;
    if (fault) {
        fault->spoil(delivery.reply);
        delivery.delayMs += fault->latencyMs;
        delivery.cut = fault->cut;
        delivery.hang = fault->hang;
        delivery.reply.note["fault"_L1] = true;
    }
    m_log.write(request, delivery.reply, timer.nsecsElapsed() / 1000);
    return delivery;
}

Reply Sandbox::answer(const Request &request)
{
    if (request.path == tokenPath)
        return answerTokenRequest(request, m_grants, m_settings.credentials);
    if (request.path.startsWith(apiPrefix))
        return answerApi(request);
    return m_pages.answer(request);
}

Reply Sandbox::answerApi(const Request &request)
{
    const QByteArray authorization = request.header("authorization");
    const QByteArray headerKey = request.header("backlog-api-key");
    const bool hasKey = !headerKey.isEmpty() || request.query.has("apiKey");
    const bool hasToken = authorization.startsWith("Bearer ");
    if (hasKey && hasToken) // which one wins on the real service nobody knows, so nobody may rely on it
        return apiError(ErrorCode::InvalidRequest, "Both an API key and an access token were sent.");
    if (hasToken)
        return answerWithToken(request, authorization.sliced(7).trimmed());
    const auto user = m_apiKeys.userOf(headerKey.isEmpty() ? request.query.value("apiKey") : headerKey);
    if (!hasKey || !user)
        return apiError(ErrorCode::Authentication, "Authentication failure.");
    Reply reply = m_api.handle(request, *user);
    reply.note["auth"_L1] = headerKey.isEmpty() ? u"query"_s : u"header"_s;
    return reply;
}

Reply Sandbox::answerWithToken(const Request &request, const QByteArray &token)
{
    const Grants::Access access = m_grants.check(token);
    if (access.state == TokenState::Invalid)
        return refusedToken("The access token is invalid");
    if (access.state == TokenState::Expired)
        return refusedToken("The access token expired");
    Reply reply = m_api.handle(request, access.user);
    reply.note["auth"_L1] = u"bearer"_s;
    return reply;
}

} // namespace tsunagi::sandbox
