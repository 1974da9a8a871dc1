// SPDX-License-Identifier: GPL-3.0-or-later
// The whole look-alike behind its front: decides who answers a request (API, token endpoint, pages, control), checks
// credentials, applies faults, and writes the access log.
#pragma once

#include "app/sandbox/access_log.h"
#include "app/sandbox/api.h"
#include "app/sandbox/control.h"
#include "app/sandbox/faults.h"
#include "app/sandbox/grants.h"
#include "app/sandbox/http_front.h"
#include "app/sandbox/pages.h"

namespace tsunagi::sandbox {

class Sandbox {
public:
    explicit Sandbox(const Settings &settings);

    /// Opens the log and listens. Returns what is wrong; empty when all went well.
    [[nodiscard]] QString start();
    /// One line of JSON for whoever started the program.
    [[nodiscard]] QByteArray readyLine() const;

    [[nodiscard]] Delivery deliver(const Request &request);

private:
    [[nodiscard]] Reply answer(const Request &request);
    [[nodiscard]] Reply answerApi(const Request &request);
    [[nodiscard]] Reply answerWithToken(const Request &request, const QByteArray &token);

    Settings m_settings;
    Space m_space;
    RateLimiter m_limiter;
    Grants m_grants;
    Faults m_faults;
    AccessLog m_log;
    Api m_api;
    ApiKeys m_apiKeys;
    Pages m_pages;
    Control m_control;
    HttpFront m_front;
};

} // namespace tsunagi::sandbox
