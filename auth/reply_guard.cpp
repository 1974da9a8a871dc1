// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/reply_guard.h"

#include "auth/body_pump.h"

#include <QSslCertificate>
#include <QSslError>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Of a request that went by a proxy. Qt has no code of its own for a proxy that can't be reached.
bool isProxysFault(QNetworkReply::NetworkError code)
{
    return (code >= QNetworkReply::ProxyConnectionRefusedError && code <= QNetworkReply::UnknownProxyError)
        || code == QNetworkReply::ConnectionRefusedError || code == QNetworkReply::UnknownNetworkError;
}

Error networkError(QNetworkReply *reply, const ReplyGuard *guard)
{
    const QUrl url = reply->url();
    const QString host = url.host();
    Error error{
        .reason = Reason::ConnectionFailed, .subject = host, .detail = reply->errorString(), .suggestion = {}
    };
    const auto code = reply->error();
    if (guard && guard->reason() == ReplyGuard::Cut::TooLate) {
        error.reason = Reason::TimedOut;
        error.number = guard->seconds();
    } else if (guard && guard->reason() == ReplyGuard::Cut::TooLarge) {
        error.reason = Reason::BadReply;
        error.detail = u"the reply is too large"_s;
    } else if (guard && guard->reason() == ReplyGuard::Cut::ProxyRefused) {
        error.reason = Reason::ProxyFailed;
        error.detail = u"HTTP 407"_s;
    } else if (guard && !guard->tlsComplaint().isEmpty()) {
        error.reason = Reason::TlsUntrusted;
        error.detail = guard->tlsComplaint();
    } else if (const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
               code == QNetworkReply::UnknownContentError || code == QNetworkReply::ProtocolFailure) {
        error.reason = Reason::BadReply; // a body that can't be unpacked, or no HTTP
        error.status = status;
    } else if (code == QNetworkReply::OperationCanceledError) {
        error.reason = Reason::Interrupted;
    } else if (code == QNetworkReply::HostNotFoundError) {
        error.reason = Reason::HostNotFound;
    } else if (guard && guard->isProxied() && isProxysFault(code)) {
        error.reason = Reason::ProxyFailed;
    } else if (url.port() != -1) {
        error.subject = u"%1:%2"_s.arg(host, QString::number(url.port()));
    }
    return error;
}

/// Where to, without the path: a server may put there what it was sent.
Error redirectError(QNetworkReply *reply, int status)
{
    const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    return { .reason = Reason::UnexpectedRedirect,
             .subject = reply->url().host(),
             .detail = reply->url().resolved(target).toString(QUrl::RemovePath | QUrl::RemoveQuery
                                                              | QUrl::RemoveUserInfo | QUrl::RemoveFragment),
             .suggestion = {},
             .status = status };
}

/// An HTTP status came and the body is whole: errors of the content and of the server are replies like others.
bool isWholeReply(QNetworkReply *reply)
{
    const auto code = reply->error();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 400)
        return code == QNetworkReply::NoError && status > 0;
    return code == QNetworkReply::NoError
        || (code >= QNetworkReply::ContentAccessDenied && code <= QNetworkReply::UnknownContentError)
        || code == QNetworkReply::ProtocolInvalidOperationError // 400 and 418
        || (code >= QNetworkReply::InternalServerError && code <= QNetworkReply::UnknownServerError);
}

/// Qt lets an error status pass whose body was cut off. (Of a chunked body without its end it can't be told: a reader
/// of JSON finds out.)
bool isCutOff(const QNetworkReply *reply, qint64 bytes)
{
    const QByteArray length = reply->rawHeader("Content-Length");
    return !length.isEmpty() && !reply->hasRawHeader("Content-Encoding") && length.toLongLong() > bytes;
}

} // namespace

ReplyGuard::ReplyGuard(QNetworkReply *reply, Limits limits, bool isProxied)
    : QObject(reply)
    , m_reply(reply)
    , m_limits(limits)
    , m_isProxied(isProxied)
{
    connect(reply, &QNetworkReply::readyRead, this, &ReplyGuard::checkSize);
    connect(reply, &QNetworkReply::sslErrors, this, &ReplyGuard::rememberTlsErrors);
    if (limits.seconds <= 0)
        return;
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this] { cut(Cut::TooLate); });
    connect(reply, &QNetworkReply::finished, timer, &QTimer::stop);
    if (limits.isStream)
        connect(reply, &QNetworkReply::readyRead, timer, qOverload<>(&QTimer::start));
    timer->start(std::chrono::seconds(limits.seconds));
}

const ReplyGuard *ReplyGuard::of(const QNetworkReply *reply)
{
    return reply->findChild<ReplyGuard *>(QString(), Qt::FindDirectChildrenOnly);
}

void ReplyGuard::checkSize()
{
    if (m_reply->bytesAvailable() > m_limits.maxBytes)
        cut(Cut::TooLarge);
}

void ReplyGuard::rememberTlsErrors(const QList<QSslError> &errors)
{
    QStringList complaints;
    for (const QSslError &error : errors) {
        const QString name = error.certificate().subjectDisplayName();
        const QString issuer = error.certificate().issuerDisplayName();
        complaints << (name.isEmpty() ? error.errorString() : u"%1 (%2, %3)"_s.arg(error.errorString(), name, issuer));
    }
    m_tlsComplaint = complaints.join("; "_L1);
}

void ReplyGuard::endByProxy()
{
    if (m_isProxied && !m_reply->isFinished())
        cut(Cut::ProxyRefused);
}

void ReplyGuard::cut(Cut reason)
{
    m_cut = reason;
    m_reply->abort();
}

QList<std::pair<QByteArray, QByteArray>> headersOf(const QNetworkReply *reply)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : reply->rawHeaderPairs())
        headers.emplaceBack(name.toLower(), value);
    return headers;
}

Result<HttpReply> wholeReply(QNetworkReply *reply)
{
    const ReplyGuard *guard = ReplyGuard::of(reply);
    BodyPump *pump = BodyPump::of(reply);
    if (pump)
        pump->finish();
    if (pump)
        if (const auto error = pump->error())
            return fail(*error);
    HttpReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (result.status >= 300 && result.status < 400)
        return fail(redirectError(reply, result.status));
    if (!isWholeReply(reply) || (guard && guard->reason() != ReplyGuard::Cut::None))
        return fail(networkError(reply, guard));
    result.body = reply->readAll();
    if (isCutOff(reply, pump ? pump->bytesTaken() + result.body.size() : result.body.size()))
        return fail(Error{ .reason = Reason::ConnectionFailed,
                           .subject = reply->url().host(),
                           .detail = u"the reply was cut off"_s,
                           .suggestion = {} });
    result.headers = headersOf(reply);
    result.sentAt = guard ? guard->sentAt() : QDateTime::currentDateTimeUtc();
    return result;
}

} // namespace tsunagi::auth
