// SPDX-License-Identifier: GPL-3.0-or-later
// The authorisation endpoint: checks the request, asks the person, and sends the browser back with a code or a refusal.
#include "app/sandbox/options.h"
#include "app/sandbox/page_html.h"
#include "app/sandbox/pages.h"

namespace tsunagi::sandbox {

namespace {

/// Back to the application (RFC 6749, 4.1.2): its state is returned as it was given.
Reply sendBack(const PendingConsent &consent, const QByteArray &name, const QByteArray &value)
{
    QByteArray location = consent.request.redirectUri;
    location += location.contains('?') ? '&' : '?';
    location += name + '=' + value.toPercentEncoding();
    if (consent.hasState)
        location += "&state=" + consent.state.toPercentEncoding();
    return redirectReply(location);
}

/// What is wrong besides client and redirect_uri; those who are wrong there get no redirect (RFC 6749, 4.1.2.1).
QByteArray errorOf(const Parameters &query)
{
    for (const char *name : { "response_type", "state", "code_challenge", "code_challenge_method" }) {
        if (query.count(name) > 1)
            return "invalid_request";
    }
    if (query.value("response_type") != "code")
        return query.has("response_type") ? "unsupported_response_type" : "invalid_request";
    const bool wantsS256 = query.value("code_challenge_method") == "S256" && query.value("code_challenge").size() == 43;
    if ((query.has("code_challenge") || query.has("code_challenge_method")) && !wantsS256)
        return "invalid_request";
    return {};
}

} // namespace

Reply Pages::authorize(const Request &request, const Sessions::Pointer &session)
{
    const Parameters &query = request.query;
    if (query.count("client_id") != 1 || query.value("client_id") != m_settings.credentials.clientId)
        return errorPage(400, "クライアントIDが正しくありません。", "The client ID is wrong.");
    if (query.count("redirect_uri") != 1 || !m_settings.callbacks.contains(query.value("redirect_uri")))
        return errorPage(400, "リダイレクトURI（redirect_uri）が、登録されたものと一致しません。",
                         "The redirect_uri is not one that was registered.");
    PendingConsent consent;
    consent.request = { query.value("client_id"), query.value("redirect_uri"), query.value("code_challenge") };
    consent.state = query.value("state");
    consent.hasState = query.has("state");
    if (const QByteArray error = errorOf(query); !error.isEmpty())
        return sendBack(consent, "error", error);
    if (session->user < 0)
        return loginPage(*session, request.path + '?' + request.rawQuery, false);
    constexpr qsizetype mostOpen = 20;
    if (session->consents.size() >= mostOpen)
        session->consents.clear();
    const QByteArray id = randomText(24);
    session->consents.insert(id, consent);
    return consentPage(*session, id, consent);
}

Reply Pages::consentPage(const Session &session, const QByteArray &consentId, const PendingConsent &consent) const
{
    const User &user = m_space.users()[session.user];
    const auto row = [](const char *name, const QByteArray &value) {
        return QByteArray("<tr><th scope=\"row\">") + name + "</th><td>" + value + "</td></tr>";
    };
    const QByteArray body = QByteArray("<main><h1>")
        + say("アプリケーションにアクセスを許可しますか？", "Allow this application?") + "</h1><p>"
        + say("許可すると、このアプリケーションは、あなたと同じ範囲のデータにアクセスできます。",
              "It will have access to the same data as you have.")
        + "</p><table>" + row(say("アプリケーション", "Application"), "<b id=\"application\">Tsunagi</b>")
        + row(say("ユーザー", "User"),
              "<span id=\"user\">" + escaped(user.name) + "</span> <span class=\"soft\">" + escaped(user.userId)
                  + "</span>")
        + row(say("戻り先", "Returns to"), "<code>" + escaped(consent.request.redirectUri) + "</code>")
        + "</table><form method=\"post\" action=\"/OAuth2Consent.action\">" + hiddenToken(session)
        + "<input type=\"hidden\" name=\"consent\" value=\"" + consentId
        + "\"><div class=\"buttons\"><button class=\"main\" id=\"allow\" name=\"decision\" value=\"allow\">"
        + say("許可する", "Allow") + "</button><button id=\"deny\" name=\"decision\" value=\"deny\">"
        + say("許可しない", "Deny") + "</button></div></form></main>";
    return htmlReply(m_settings.japanesePages, say("アクセスの許可", "Allow access"), body);
}

Reply Pages::decide(const Parameters &form, const Sessions::Pointer &session)
{
    const QByteArray id = form.value("consent");
    if (session->user < 0 || !session->consents.contains(id))
        return errorPage(400, "この許可の画面はもう使えません。アプリケーションからやり直してください。",
                         "This page has been used already. Start again from the application.");
    const PendingConsent answered = session->consents.take(id);
    if (form.value("decision") != "allow")
        return sendBack(answered, "error", "access_denied");
    return sendBack(answered, "code", m_grants.makeCode(answered.request, session->user));
}

} // namespace tsunagi::sandbox
