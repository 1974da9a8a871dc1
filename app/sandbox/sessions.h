// SPDX-License-Identifier: GPL-3.0-or-later
// Browser sessions of the pages: a random cookie each, a token against forged forms in each, and the authorisation
// requests that wait for the person's answer.
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/grants.h"

#include <QHash>

#include <memory>

namespace tsunagi::sandbox {

/// An authorisation request on a consent page.
struct PendingConsent {
    AuthorizationRequest request;
    QByteArray state;
    bool hasState = false;
};

struct Session {
    QByteArray id;
    QByteArray formToken; ///< every form of this session must bring it back
    int user = -1; ///< nobody is signed in
    QHash<QByteArray, PendingConsent> consents;
};

class Sessions {
public:
    using Pointer = std::shared_ptr<Session>;

    /// The request's session, or a new one.
    [[nodiscard]] Pointer of(const Request &request);
    /// A new id for a session that changes its user, so that an id planted before is worth nothing.
    void renew(const Pointer &session);
    void end(const Pointer &session) { m_sessions.remove(session->id); }

    /// The Set-Cookie value. Cookies know no ports, so the name holds ours: several sandboxes share one host.
    [[nodiscard]] static QByteArray cookie(const Request &request, const Session &session, bool secure);

private:
    QHash<QByteArray, Pointer> m_sessions;
};

} // namespace tsunagi::sandbox
