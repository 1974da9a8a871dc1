// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauth_endpoint.h"

#include "app/sandbox/json_writer.h"

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

Reply withoutCache(Reply reply)
{
    reply.with("Cache-Control", "no-store").with("Pragma", "no-cache"); // RFC 6749, 5.1
    return reply;
}

Reply oauthError(int status, const QByteArray &error, const QByteArray &description, const QByteArray &reason = {})
{
    Reply reply;
    reply.status = status;
    JsonWriter(reply.body).beginObject().text("error", error).text("error_description", description).endObject();
    reply.note["error"_L1] = QString::fromUtf8(error);
    if (!reason.isEmpty())
        reply.note["reason"_L1] = QString::fromUtf8(reason);
    return withoutCache(reply);
}

Reply invalidRequest(const QByteArray &description) { return oauthError(400, "invalid_request", description); }

Reply tokenReply(const TokenAnswer &answer)
{
    Reply reply;
    JsonWriter json(reply.body);
    json.beginObject().text("access_token", answer.accessToken).text("token_type", "Bearer");
    json.number("expires_in", answer.expiresIn).text("refresh_token", answer.refreshToken).endObject();
    return withoutCache(reply);
}

Reply answerForm(const Parameters &form, Grants &grants, const Credentials &credentials)
{
    for (const auto &[name, value] : form.pairs()) {
        if (form.count(name) > 1)
            return invalidRequest("Parameter given twice: " + name);
    }
    for (const QByteArrayView name : { "grant_type", "client_id", "client_secret" }) {
        if (form.value(name).isEmpty())
            return invalidRequest("Missing parameter: " + name.toByteArray());
    }
    if (form.value("client_id") != credentials.clientId || form.value("client_secret") != credentials.clientSecret)
        return oauthError(401, "invalid_client", "Client is invalid.");

    const QByteArray grantType = form.value("grant_type");
    std::expected<TokenAnswer, QByteArray> answer;
    if (grantType == "authorization_code") {
        if (form.value("code").isEmpty() || form.value("redirect_uri").isEmpty())
            return invalidRequest("Missing parameter: code or redirect_uri");
        answer = grants.exchange(form.value("code"), form.value("redirect_uri"), form.value("code_verifier"));
    } else if (grantType == "refresh_token") {
        if (form.value("refresh_token").isEmpty())
            return invalidRequest("Missing parameter: refresh_token");
        answer = grants.refresh(form.value("refresh_token"));
    } else {
        return oauthError(400, "unsupported_grant_type", "Grant type is not supported.");
    }
    return answer ? tokenReply(*answer) : oauthError(400, "invalid_grant", "Grant is invalid.", answer.error());
}

} // namespace

Reply answerTokenRequest(const Request &request, Grants &grants, const Credentials &credentials)
{
    if (request.method != "POST") {
        Reply reply;
        reply.status = 405;
        return reply.with("Allow", "POST");
    }
    if (!request.header("content-type").toLower().startsWith("application/x-www-form-urlencoded"))
        return invalidRequest("The body must be application/x-www-form-urlencoded.");
    const Parameters form = Parameters::parse(request.body);
    Reply reply = answerForm(form, grants, credentials);
    reply.note["grantType"_L1] = QString::fromUtf8(form.value("grant_type"));
    reply.note["clientId"_L1] = QString::fromUtf8(form.value("client_id"));
    return reply;
}

} // namespace tsunagi::sandbox
