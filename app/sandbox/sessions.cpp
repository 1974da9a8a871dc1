// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sessions.h"

#include "app/sandbox/options.h"

namespace tsunagi::sandbox {

namespace {

constexpr qsizetype mostSessions = 500;
constexpr int idLength = 32;

QByteArray cookieName(const Request &request)
{
    const QByteArray host = request.header("host");
    const qsizetype colon = host.lastIndexOf(':');
    const QByteArray port = colon >= 0 ? host.sliced(colon + 1) : QByteArray();
    bool isNumber = false;
    port.toUInt(&isNumber);
    return "sandbox_session" + (isNumber ? '_' + port : QByteArray());
}

QByteArray cookieValue(const Request &request)
{
    const QByteArray name = cookieName(request);
    for (const QByteArray &part : request.header("cookie").split(';')) {
        const QByteArray cookie = part.trimmed();
        if (cookie.startsWith(name + '='))
            return cookie.sliced(name.size() + 1);
    }
    return {};
}

} // namespace

Sessions::Pointer Sessions::of(const Request &request)
{
    if (const Pointer known = m_sessions.value(cookieValue(request)))
        return known;
    if (m_sessions.size() >= mostSessions)
        m_sessions.clear();
    auto session = std::make_shared<Session>();
    session->formToken = randomText(idLength);
    session->id = randomText(idLength);
    m_sessions.insert(session->id, session);
    return session;
}

void Sessions::renew(const Pointer &session)
{
    m_sessions.remove(session->id);
    session->id = randomText(idLength);
    session->formToken = randomText(idLength);
    m_sessions.insert(session->id, session);
}

QByteArray Sessions::cookie(const Request &request, const Session &session, bool secure)
{
    // Lax: the desktop program opens pages by a link from outside, but forms from elsewhere come without the cookie.
    return cookieName(request) + '=' + session.id + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
}

} // namespace tsunagi::sandbox
