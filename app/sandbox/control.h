// SPDX-License-Identifier: GPL-3.0-or-later
// The control endpoint for tests and the trial's owner, with a token of its own in the header Sandbox-Control:
//   POST   /control/faults      a fault (faults.h), or {"faults": [...]} for several   DELETE removes all
//   POST   /control/expire      {"inSeconds": 5}: all living access tokens end then (now, if not told)
//   POST   /control/revoke      all grants
//   POST   /control/latency     {"ms": 150} for every reply
//   POST   /control/authorize   {"clientId", "redirectUri", "codeChallenge"?, "userId"?} -> {"code"}
//   POST   /control/callbacks   {"add": "http://localhost:40000/x"}
//   POST   /control/config      {"refreshMode", "expiresIn", "codeLife", "rateLimit": "read=600,window=60"}
//   GET    /control/log, /control/state
#pragma once

#include "app/sandbox/exchange.h"

namespace tsunagi::sandbox {

class AccessLog;
class Faults;
class Grants;
class RateLimiter;
class Space;
struct Settings;

class Control {
public:
    Control(const Space &space, Settings &settings, Grants &grants, RateLimiter &limiter, Faults &faults,
            AccessLog &log);

    [[nodiscard]] Reply answer(const Request &request);

private:
    [[nodiscard]] Reply post(const QByteArray &what, const QJsonObject &json);
    [[nodiscard]] Reply addFaults(const QJsonObject &json);
    [[nodiscard]] Reply authorize(const QJsonObject &json);
    [[nodiscard]] Reply configure(const QJsonObject &json);
    [[nodiscard]] Reply state() const;

    const Space &m_space;
    Settings &m_settings;
    Grants &m_grants;
    RateLimiter &m_limiter;
    Faults &m_faults;
    AccessLog &m_log;
};

} // namespace tsunagi::sandbox
