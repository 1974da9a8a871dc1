// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/api_error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::Reason;

constexpr qsizetype longestMessage = 500;
constexpr qsizetype longestType = 100;

/// Backlog's own words about a failure; code 0 where the body is none of its error bodies.
struct ApiError {
    qint64 code = 0;
    QString message;
};

ApiError apiErrorIn(const QByteArray &body)
{
    const QJsonArray errors = QJsonDocument::fromJson(body).object()["errors"_L1].toArray();
    for (const QJsonValue &value : errors) {
        const QJsonObject error = value.toObject();
        ApiError found{ error["code"_L1].toInteger(), error["message"_L1].toString() };
        // Old hosts say more there, or all (backlog-api.md, section 2).
        for (const auto &name : { "moreInfo"_L1, "errorInfo"_L1 })
            if (const QString more = error[name].toString(); !more.isEmpty() && more != found.message)
                found.message += (found.message.isEmpty() ? u""_s : u" "_s) + more;
        if (found.code != 0 || !found.message.isEmpty())
            return found;
    }
    return {};
}

bool looksLikeJson(const QByteArray &body)
{
    const QByteArrayView text = QByteArrayView(body).trimmed();
    return text.isEmpty() || text.startsWith('{') || text.startsWith('[') || text.startsWith("\xEF\xBB\xBF");
}

/// A server's words without what it was sent: as it is, as URLs and forms have it, in base64. Before they are cut, so
/// that no part of it stays either.
QString masked(QString words, const auth::Credential &credential)
{
    if (credential.secret.isEmpty())
        return words;
    const QByteArray secret = credential.secret.reveal();
    QByteArrayList forms{ secret, secret.toBase64(QByteArray::OmitTrailingEquals),
                          secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) };
    for (const char *kept : { "", "/", "/+=" })
        forms << secret.toPercentEncoding(kept);
    for (const QByteArray &form : std::as_const(forms))
        words.replace(QString::fromUtf8(form), auth::maskedSecret.toString(),
                      form.contains('%') ? Qt::CaseInsensitive : Qt::CaseSensitive);
    return words;
}

/// The two resources that every space has: where they are missing, there is no space.
bool isOfEverySpace(const QString &path) { return path == "/space"_L1 || path == "/users/myself"_L1; }

Reason reasonOfCode(qint64 code)
{
    switch (code) {
    case 1:
        return Reason::ServerUnavailable;
    case 4:
        return Reason::AddressNotAllowed;
    case 5:
        return Reason::NotPermitted;
    case 6:
        return Reason::NotFound;
    case 12:
        return Reason::TwoFactorRequired;
    default:
        return Reason::ApiRefused;
    }
}

Reason reasonOfStatus(int status, bool isApiError)
{
    if (status == 403)
        return Reason::NotPermitted;
    // Backlog answers every 404 with its own body: a page means that nothing of it is there.
    if (status == 404)
        return isApiError ? Reason::NotFound : Reason::SpaceNotFound;
    return status >= 500 ? Reason::ServerUnavailable : Reason::ApiRefused;
}

Judgement judgementOfSuccess(const auth::HttpReply &reply, const QString &path, const auth::Credential &credential)
{
    Judgement judgement;
    if (looksLikeJson(reply.body) && !(reply.body.isEmpty() && isOfEverySpace(path)))
        return judgement;
    const bool isSpaceMissing = isOfEverySpace(path);
    judgement.verdict = Verdict::Failed;
    judgement.error.reason = isSpaceMissing ? Reason::SpaceNotFound : Reason::BadReply;
    judgement.error.subject = isSpaceMissing ? credential.space.text() : credential.space.host();
    const QString type = masked(QString::fromUtf8(reply.header("content-type")), credential).left(longestType);
    judgement.error.detail = u"no JSON (%1)"_s.arg(type);
    judgement.error.status = reply.status;
    return judgement;
}

} // namespace

Judgement judgementOf(const auth::HttpReply &reply, const QString &path, const auth::Credential &credential)
{
    if (reply.status >= 200 && reply.status < 300)
        return judgementOfSuccess(reply, path, credential);

    const ApiError api = apiErrorIn(reply.body);
    Judgement judgement;
    judgement.verdict = Verdict::Failed;
    Error &error = judgement.error;
    error.status = reply.status;
    error.number = api.code;
    error.detail = masked(api.message, credential).left(longestMessage);

    const bool isKnownCode = api.code >= 1 && api.code <= 13;
    if (isKnownCode ? api.code == 11 : reply.status == 401) {
        judgement.verdict = Verdict::CredentialRefused;
        error.reason = credential.scheme == auth::AuthScheme::ApiToken ? Reason::WrongApiKey : Reason::WrongAccessToken;
        return judgement;
    }
    if (isKnownCode ? api.code == 13 : reply.status == 429) {
        judgement.verdict = Verdict::RateLimited;
        error.reason = Reason::RateLimitReached;
        error.number = 0;
        return judgement;
    }
    error.reason =
        isKnownCode ? reasonOfCode(api.code) : reasonOfStatus(reply.status, api.code != 0 || !api.message.isEmpty());
    if (error.reason == Reason::SpaceNotFound)
        error.subject = credential.space.text();
    else if (error.reason == Reason::ServerUnavailable)
        error.subject = credential.space.host();
    return judgement;
}

} // namespace tsunagi::backlog
