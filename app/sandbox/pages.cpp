// SPDX-License-Identifier: GPL-3.0-or-later
// Routing of the pages and the signing in; consent is in pages_consent.cpp, the space's own pages in pages_space.cpp.
#include "app/sandbox/pages.h"

#include "app/sandbox/icon_png.h"
#include "app/sandbox/page_html.h"

#include <QHostAddress>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

/// Names that other sites can point here (DNS rebinding) get no pages.
bool isLoopbackHost(const QByteArray &host)
{
    const QString name = QUrl(u"http://"_s + QString::fromLatin1(host)).host();
    return name == "localhost"_L1 || QHostAddress(name).isLoopback();
}

/// Only back to ourselves: "//elsewhere" and "/\elsewhere" are other hosts to a browser.
bool isOwnPath(const QByteArray &next)
{
    return next.startsWith('/') && !next.startsWith("//") && !next.startsWith("/\\") && !next.contains('\n')
        && !next.contains('\r');
}

QByteArray targetOf(const Request &request)
{
    const QByteArray path = request.path.toPercentEncoding("/");
    return request.rawQuery.isEmpty() ? path : path + '?' + request.rawQuery;
}

} // namespace

Pages::Pages(const Space &space, const Settings &settings, Grants &grants, const ApiKeys &apiKeys)
    : m_space(space)
    , m_settings(settings)
    , m_grants(grants)
    , m_apiKeys(apiKeys)
{
}

const char *Pages::say(const char *japanese, const char *english) const
{
    return m_settings.japanesePages ? japanese : english;
}

QByteArray Pages::hiddenToken(const Session &session) const
{
    return "<input type=\"hidden\" name=\"token\" value=\"" + session.formToken + "\">";
}

Reply Pages::answer(const Request &request)
{
    if (request.path == "/favicon.ico") {
        Reply icon;
        icon.body = plainPng(32, 0x0b7a5c);
        icon.contentType = "image/png";
        return icon;
    }
    if (!isLoopbackHost(request.header("host")))
        return errorPage(421, "このアドレスでは表示できません。", "This page is not served under that name.");
    const Sessions::Pointer session = m_sessions.of(request);
    Reply reply = route(request, session);
    return reply.with("Set-Cookie", Sessions::cookie(request, *session, !m_settings.tlsCertificate.isEmpty()));
}

Reply Pages::route(const Request &request, const Sessions::Pointer &session)
{
    if (request.method == "POST")
        return post(request, session);
    if (request.method != "GET" && request.method != "HEAD")
        return errorPage(405, "この操作はできません。", "That can't be done here.");
    if (request.path == "/OAuth2AccessRequest.action")
        return authorize(request, session);
    if (request.path == "/LoginDisplay.action")
        return loginPage(*session, "/", false);
    if (session->user < 0)
        return loginPage(*session, targetOf(request), false);
    return spacePage(request, *session);
}

Reply Pages::post(const Request &request, const Sessions::Pointer &session)
{
    const Parameters form = Parameters::parse(request.body);
    if (form.value("token") != session->formToken)
        return errorPage(403, "画面の有効期限が切れました。前の画面に戻って、もう一度試してください。",
                         "This form is out of date. Go back and try again.");
    if (request.path == "/Login.action")
        return logIn(form, session);
    if (request.path == "/OAuth2Consent.action")
        return decide(form, session);
    if (request.path == "/Logout.action") {
        session->user = -1;
        m_sessions.renew(session);
        return redirectReply(isOwnPath(form.value("next")) ? form.value("next") : "/");
    }
    return notFound();
}

Reply Pages::loginPage(const Session &session, const QByteArray &next, bool failed) const
{
    const Credentials &credentials = m_settings.credentials;
    QByteArray people;
    for (const User &user : m_space.users()) {
        if (!user.userId.isEmpty())
            people += "<option value=\"" + escaped(user.userId) + "\">" + escaped(user.name) + "</option>";
    }
    QByteArray body = QByteArray("<main><h1>") + say("スペースにログイン", "Log in to the space") + "</h1>";
    if (failed) {
        body += QByteArray("<p class=\"bad\" role=\"alert\" id=\"error\">")
            + say("ユーザーIDまたはパスワードが正しくありません。", "The user ID or the password is wrong.") + "</p>";
    }
    body += "<form method=\"post\" action=\"/Login.action\">" + hiddenToken(session)
        + "<input type=\"hidden\" name=\"next\" value=\"" + escaped(next) + "\"><label for=\"userId\">"
        + say("ユーザーID", "User ID")
        + "</label><input id=\"userId\" name=\"userId\" list=\"people\" autocomplete=\"username\" autofocus required>"
          "<datalist id=\"people\">"
        + people + "</datalist><label for=\"password\">" + say("パスワード", "Password")
        + "</label><input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\" "
          "required>"
          "<div class=\"buttons\"><button class=\"main\" id=\"login\">"
        + say("ログイン", "Log in") + "</button></div></form><div class=\"hint\">"
        + say("お試し用のユーザーです。ほかのユーザーIDも同じパスワードで使えます。",
              "A user to try with. All other user IDs have the same password.")
        + "<br><code id=\"trialUser\">" + escaped(credentials.userId) + "</code> / <code id=\"trialPassword\">"
        + escaped(credentials.password) + "</code> <button type=\"button\" id=\"fill\">" + say("入力する", "Fill in")
        + "</button></div></main>";
    static const QByteArray fill =
        "document.getElementById('fill').addEventListener('click',()=>{for(const[f,t]of[['userId','trialUser'],"
        "['password','trialPassword']])document.getElementById(f).value=document.getElementById(t)"
        ".textContent;document.getElementById('login').focus();});";
    return htmlReply(m_settings.japanesePages, say("ログイン", "Log in"), body, fill, failed ? 401 : 200);
}

Reply Pages::logIn(const Parameters &form, const Sessions::Pointer &session)
{
    const QByteArray next = isOwnPath(form.value("next")) ? form.value("next") : "/";
    const auto user = m_space.userIndex(form.value("userId").trimmed());
    if (!user || form.value("password") != m_settings.credentials.password)
        return loginPage(*session, next, true);
    session->user = *user;
    m_sessions.renew(session);
    return redirectReply(next);
}

Reply Pages::errorPage(int status, const QByteArray &japanese, const QByteArray &english) const
{
    const QByteArray text = m_settings.japanesePages ? japanese : english;
    const QByteArray body = QByteArray("<main><h1>") + say("エラー", "Error") + "</h1><p id=\"error\" role=\"alert\">"
        + text + "</p></main>";
    return htmlReply(m_settings.japanesePages, say("エラー", "Error"), body, {}, status);
}

Reply Pages::notFound() const { return errorPage(404, "ページが見つかりません。", "There is no such page."); }

} // namespace tsunagi::sandbox
