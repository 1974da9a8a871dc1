// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/network.h"

#include <QCoroNetworkReply>
#include <QCoroSignal>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr auto timeoutAttribute = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 1);
constexpr auto maxBytesAttribute = static_cast<QNetworkRequest::Attribute>(QNetworkRequest::User + 2);

/// Sits on a reply from its first moment: total time, size of the body, and what TLS complained of.
class ReplyGuard : public QObject {
    Q_OBJECT
public:
    enum class Cut { None, TooLate, TooLarge };

    ReplyGuard(QNetworkReply *reply, int seconds, qint64 maxBytes)
        : QObject(reply)
        , m_reply(reply)
        , m_seconds(seconds)
        , m_maxBytes(maxBytes)
        , m_sentAt(QDateTime::currentDateTimeUtc())
    {
        connect(reply, &QNetworkReply::readyRead, this, &ReplyGuard::checkSize);
        connect(reply, &QNetworkReply::sslErrors, this, &ReplyGuard::rememberTlsErrors);
        if (seconds > 0) {
            auto *timer = new QTimer(this);
            timer->setSingleShot(true);
            connect(timer, &QTimer::timeout, this, [this] { cut(Cut::TooLate); });
            connect(reply, &QNetworkReply::finished, timer, &QTimer::stop);
            timer->start(std::chrono::seconds(seconds));
        }
    }

    static ReplyGuard *of(QNetworkReply *reply)
    {
        return reply->findChild<ReplyGuard *>(QString(), Qt::FindDirectChildrenOnly);
    }

    [[nodiscard]] Cut reason() const { return m_cut; }
    [[nodiscard]] int seconds() const { return m_seconds; }
    [[nodiscard]] QDateTime sentAt() const { return m_sentAt; }
    [[nodiscard]] QString tlsComplaint() const { return m_tlsComplaint; }

private:
    void checkSize()
    {
        if (m_reply->bytesAvailable() > m_maxBytes)
            cut(Cut::TooLarge);
    }

    void rememberTlsErrors(const QList<QSslError> &errors)
    {
        QStringList complaints;
        for (const QSslError &error : errors) {
            const QString name = error.certificate().subjectDisplayName();
            const QString issuer = error.certificate().issuerDisplayName();
            complaints << (name.isEmpty() ? error.errorString()
                                          : u"%1 (%2, %3)"_s.arg(error.errorString(), name, issuer));
        }
        m_tlsComplaint = complaints.join("; "_L1);
    }

    void cut(Cut reason)
    {
        m_cut = reason;
        m_reply->abort();
    }

    QNetworkReply *m_reply;
    int m_seconds;
    qint64 m_maxBytes;
    QDateTime m_sentAt;
    Cut m_cut = Cut::None;
    QString m_tlsComplaint;
};

/// The system's proxy, but never for a space on this machine.
class SystemProxy : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return isLoopbackHost(query.peerHostName()) ? QList{ QNetworkProxy(QNetworkProxy::NoProxy) }
                                                    : systemProxyForQuery(query);
    }
};

QNetworkProxy explicitProxy(const Secret &text)
{
    const QUrl url(QString::fromUtf8(text.view()), QUrl::StrictMode);
    const bool socks = url.scheme().toLower() == "socks5"_L1;
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(url.port(socks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
                         url.password(QUrl::FullyDecoded));
}

class Manager : public QNetworkAccessManager {
    Q_OBJECT
public:
    explicit Manager(const ConnectionProperties &properties)
        : m_timeoutSeconds(properties.timeoutSeconds)
    {
        setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (properties.proxyMode == ProxyMode::System)
            setProxyFactory(new SystemProxy);
        else
            setProxy(properties.proxyMode == ProxyMode::None ? QNetworkProxy(QNetworkProxy::NoProxy)
                                                             : explicitProxy(properties.proxy));
        if (!properties.caCertificates.isEmpty())
            m_authorities = QSslCertificate::fromPath(properties.caCertificates, QSsl::Pem);
        m_authoritiesWanted = !properties.caCertificates.isEmpty();
    }

    [[nodiscard]] bool authoritiesMissing() const { return m_authoritiesWanted && m_authorities.isEmpty(); }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing) override
    {
        QNetworkRequest request(original);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Tsunagi/" TSUNAGI_VERSION ""_s);
        if (request.url().scheme() == "https"_L1 && !m_authorities.isEmpty()) {
            QSslConfiguration configuration = request.sslConfiguration();
            configuration.addCaCertificates(m_authorities);
            request.setSslConfiguration(configuration);
        }
        // A POST is always a token request: nothing else is ever posted.
        const bool isTokenRequest = operation == PostOperation;
        const int seconds = isTokenRequest
            ? std::min(tokenRequestSeconds, m_timeoutSeconds > 0 ? m_timeoutSeconds : tokenRequestSeconds)
            : request.attribute(timeoutAttribute, m_timeoutSeconds).toInt();
        const qint64 maxBytes = isTokenRequest
            ? tokenReplyBytes
            : request.attribute(maxBytesAttribute, HttpRequest().maxBodyBytes).toLongLong();
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, outgoing);
        new ReplyGuard(reply, seconds, maxBytes);
        return reply;
    }

private:
    int m_timeoutSeconds;
    bool m_authoritiesWanted = false;
    QList<QSslCertificate> m_authorities;
};

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
    } else if (guard && !guard->tlsComplaint().isEmpty()) {
        error.reason = Reason::TlsUntrusted;
        error.detail = guard->tlsComplaint();
    } else if (code == QNetworkReply::OperationCanceledError) {
        error.reason = Reason::Interrupted;
    } else if (code == QNetworkReply::HostNotFoundError) {
        error.reason = Reason::HostNotFound;
    } else if (code >= QNetworkReply::ProxyConnectionRefusedError && code <= QNetworkReply::UnknownProxyError) {
        error.reason = Reason::ProxyFailed;
    } else if (url.port() != -1) {
        error.subject = u"%1:%2"_s.arg(host, QString::number(url.port()));
    }
    return error;
}

/// An HTTP status came and the body is whole: errors of the content and of the server are replies like others.
bool isWholeReply(QNetworkReply *reply)
{
    const auto code = reply->error();
    return code == QNetworkReply::NoError
        || (code >= QNetworkReply::ContentAccessDenied && code <= QNetworkReply::UnknownContentError)
        || (code >= QNetworkReply::InternalServerError && code <= QNetworkReply::UnknownServerError);
}

} // namespace

QByteArray HttpReply::header(QByteArrayView lowerName) const
{
    for (const auto &[name, value] : headers)
        if (name == lowerName)
            return value;
    return {};
}

struct Network::Private {
    std::shared_ptr<const ConnectionProperties> properties;
    std::unique_ptr<Manager> manager; ///< made at first use: `token` never needs one

    Manager *ready()
    {
        if (!manager)
            manager = std::make_unique<Manager>(*properties);
        return manager.get();
    }

    [[nodiscard]] static QNetworkRequest prepared(const HttpRequest &request)
    {
        QNetworkRequest prepared(request.url);
        for (const auto &[name, value] : request.headers)
            prepared.setRawHeader(name, value);
        if (request.timeoutSeconds >= 0)
            prepared.setAttribute(timeoutAttribute, request.timeoutSeconds);
        prepared.setAttribute(maxBytesAttribute, request.maxBodyBytes);
        return prepared;
    }

    [[nodiscard]] Result<void> checkAuthorities()
    {
        if (!ready()->authoritiesMissing())
            return {};
        return fail(Error{
            .reason = Reason::BadPropertyValue, .subject = u"CACertificates"_s, .detail = u"PEM"_s, .suggestion = {} });
    }

    /// @p keep holds the manager, and with it the reply, until the reply has finished.
    static QCoro::Task<Result<HttpReply>> finished([[maybe_unused]] std::shared_ptr<Private> keep, QNetworkReply *reply,
                                                   std::stop_token stop)
    {
        // Queued: an abort finishes the reply at once, and a coroutine must not go on inside somebody's request_stop().
        const std::stop_callback onStop(stop, [target = QPointer(reply)] {
            if (target)
                QMetaObject::invokeMethod(target.data(), &QNetworkReply::abort, Qt::QueuedConnection);
        });
        if (!reply->isFinished())
            co_await reply;
        auto result = resultOf(reply);
        reply->deleteLater();
        co_return result;
    }
};

Network::Network(std::shared_ptr<const ConnectionProperties> properties)
    : d(std::make_shared<Private>())
{
    d->properties = std::move(properties);
}

Network::~Network() = default;

QCoro::Task<Result<HttpReply>> Network::get(HttpRequest request, std::stop_token stop)
{
    const auto keep = d;
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    if (const auto ready = keep->checkAuthorities(); !ready)
        co_return fail(ready.error());
    co_return co_await Private::finished(keep, keep->ready()->get(Private::prepared(request)), stop);
}

QCoro::Task<Result<HttpReply>> Network::postForm(HttpRequest request, Secret form, std::stop_token stop)
{
    const auto keep = d;
    if (stop.stop_requested())
        co_return fail(Reason::Interrupted);
    if (const auto ready = keep->checkAuthorities(); !ready)
        co_return fail(ready.error());
    QNetworkRequest prepared = Private::prepared(request);
    prepared.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    co_return co_await Private::finished(keep, keep->ready()->post(prepared, form.reveal()), stop);
}

QNetworkAccessManager *Network::manager() { return d->ready(); }

Result<HttpReply> Network::resultOf(QNetworkReply *reply)
{
    const ReplyGuard *guard = ReplyGuard::of(reply);
    if (!isWholeReply(reply) || (guard && guard->reason() != ReplyGuard::Cut::None))
        return fail(networkError(reply, guard));
    HttpReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (result.status >= 300 && result.status < 400) {
        const QUrl target =
            reply->url().resolved(reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
        return fail(Error{ .reason = Reason::UnexpectedRedirect,
                           .subject = reply->url().host(),
                           .detail = target.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment),
                           .suggestion = {},
                           .status = result.status });
    }
    result.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        result.headers.emplaceBack(name.toLower(), value);
    result.sentAt = guard ? guard->sentAt() : QDateTime::currentDateTimeUtc();
    return result;
}

} // namespace tsunagi::auth

#include "network.moc"
