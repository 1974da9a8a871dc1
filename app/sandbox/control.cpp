// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control.h"

#include "app/sandbox/access_log.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/grants.h"
#include "app/sandbox/rate_limiter.h"
#include "app/sandbox/space.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

Reply jsonAnswer(const QJsonObject &json, int status = 200)
{
    Reply reply;
    reply.status = status;
    reply.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return reply;
}

Reply done() { return jsonAnswer({ { "ok"_L1, true } }); }

Reply refused(const QByteArray &why, int status = 400)
{
    return jsonAnswer({ { "error"_L1, QString::fromUtf8(why) } }, status);
}

} // namespace

Control::Control(const Space &space, Settings &settings, Grants &grants, RateLimiter &limiter, Faults &faults,
                 AccessLog &log)
    : m_space(space)
    , m_settings(settings)
    , m_grants(grants)
    , m_limiter(limiter)
    , m_faults(faults)
    , m_log(log)
{
}

Reply Control::answer(const Request &request)
{
    if (request.header("sandbox-control") != m_settings.credentials.controlToken)
        return refused("the header Sandbox-Control must hold the control token", 403);
    const QByteArray what = request.path.sliced(QByteArrayView("/control/").size());
    if (request.method == "GET" && what == "log") {
        Reply reply;
        reply.body = m_log.json();
        return reply;
    }
    if (request.method == "GET" && what == "state")
        return state();
    if (request.method == "DELETE" && what == "faults") {
        m_faults.clear();
        return done();
    }
    if (request.method != "POST")
        return refused("no such control: " + request.method + ' ' + what, 404);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body.isEmpty() ? "{}" : request.body, &error);
    if (!document.isObject())
        return refused("the body must be a JSON object");
    return post(what, document.object());
}

Reply Control::post(const QByteArray &what, const QJsonObject &json)
{
    if (what == "faults")
        return addFaults(json);
    if (what == "authorize")
        return authorize(json);
    if (what == "config")
        return configure(json);
    if (what == "revoke") {
        m_grants.revokeAll();
        return done();
    }
    if (what == "expire") {
        const int seconds = json.contains("inSeconds"_L1) ? json["inSeconds"_L1].toInt(-1) : 0;
        if (seconds < 0)
            return refused("\"inSeconds\" must be a number from 0");
        m_grants.expireAll(seconds);
        return done();
    }
    if (what == "latency") {
        const int milliseconds = json["ms"_L1].toInt(-1);
        if (milliseconds < 0)
            return refused("\"ms\" must be a number from 0");
        m_settings.latencyMs = milliseconds;
        return done();
    }
    if (what == "callbacks") {
        const QByteArray callback = json["add"_L1].toString().toUtf8();
        if (callback.isEmpty())
            return refused("\"add\" must be a URL");
        m_settings.callbacks.append(callback);
        return done();
    }
    return refused("no such control: " + what, 404);
}

Reply Control::addFaults(const QJsonObject &json)
{
    const QJsonArray several = json.contains("faults"_L1) ? json["faults"_L1].toArray() : QJsonArray{ json };
    if (several.isEmpty())
        return refused("\"faults\" must be a list of faults");
    for (const auto &fault : several) {
        if (const auto added = m_faults.add(fault.toObject()); !added)
            return refused(added.error());
    }
    return done();
}

Reply Control::authorize(const QJsonObject &json)
{
    AuthorizationRequest request;
    request.clientId = json["clientId"_L1].toString().toUtf8();
    request.redirectUri = json["redirectUri"_L1].toString().toUtf8();
    request.codeChallenge = json["codeChallenge"_L1].toString().toUtf8();
    if (request.clientId != m_settings.credentials.clientId)
        return refused("unknown clientId");
    if (!m_settings.callbacks.contains(request.redirectUri))
        return refused("redirectUri is not registered");
    const auto user =
        m_space.userIndex(json["userId"_L1].toString(QString::fromUtf8(m_settings.credentials.userId)).toUtf8());
    if (!user)
        return refused("unknown userId");
    return jsonAnswer({ { "code"_L1, QString::fromLatin1(m_grants.makeCode(request, *user)) } });
}

Reply Control::configure(const QJsonObject &json)
{
    RefreshMode mode = m_settings.refreshMode;
    RateLimits limits = m_limiter.limits();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const bool isCount = it.value().isDouble() && it.value().toInt() > 0;
        const bool ok = it.key() == "refreshMode"_L1 ? parseRefreshMode(it.value().toString().toUtf8(), mode)
            : it.key() == "rateLimit"_L1             ? parseRateLimits(it.value().toString(), limits)
                                         : isCount && (it.key() == "expiresIn"_L1 || it.key() == "codeLife"_L1);
        if (!ok)
            return refused("what is \"" + it.key().toUtf8() + "\"?");
    }
    m_settings.refreshMode = mode;
    m_grants.setMode(mode);
    if (json.contains("rateLimit"_L1))
        m_limiter.setLimits(limits);
    if (json.contains("expiresIn"_L1))
        m_grants.setExpiresIn(json["expiresIn"_L1].toInt());
    if (json.contains("codeLife"_L1))
        m_grants.setCodeLife(json["codeLife"_L1].toInt());
    return done();
}

Reply Control::state() const
{
    QJsonObject json = m_grants.state();
    json["refreshMode"_L1] = QString::fromLatin1(nameOf(m_settings.refreshMode));
    json["requests"_L1] = m_log.count();
    json["faults"_L1] = static_cast<int>(m_faults.count());
    json["latencyMs"_L1] = m_settings.latencyMs;
    json["issues"_L1] = m_settings.issues;
    return jsonAnswer(json);
}

} // namespace tsunagi::sandbox
