// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/network.h"

#include "auth/reply_guard.h"

#include <QAuthenticator>
#include <QCoroNetworkReply>
#include <QCoroSignal>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

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

/// A body that Qt can't rewind: it would send a request again, up to three times, whose connection broke before an
/// answer came. But a code or refresh token that was lost on the way may have been spent.
class BodySentOnce : public QIODevice {
public:
    explicit BodySentOnce(QByteArray body)
        : m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~BodySentOnce() override { m_body.fill('\0'); }
    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, size() - pos());
        std::copy_n(m_body.constData() + pos(), count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
};

class Manager : public QNetworkAccessManager {
    Q_OBJECT
public:
    explicit Manager(std::shared_ptr<const ConnectionProperties> properties, QObject *parent = nullptr)
        : QNetworkAccessManager(parent)
        , m_properties(std::move(properties))
    {
        setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (m_properties->proxyMode == ProxyMode::System)
            setProxyFactory(new SystemProxy);
        else
            setProxy(m_properties->proxyMode == ProxyMode::None ? QNetworkProxy(QNetworkProxy::NoProxy)
                                                                : explicitProxy(m_properties->proxy));
        if (!m_properties->caCertificates.isEmpty())
            m_authorities = QSslCertificate::fromPath(m_properties->caCertificates, QSsl::Pem);
        // Asked only once what the proxy's URL holds was refused. Queued: Qt is in the middle of the reply.
        connect(this, &QNetworkAccessManager::proxyAuthenticationRequired, this,
                [this] { QMetaObject::invokeMethod(this, &Manager::endProxied, Qt::QueuedConnection); });
    }

    [[nodiscard]] bool authoritiesMissing() const
    {
        return !m_properties->caCertificates.isEmpty() && m_authorities.isEmpty();
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing) override
    {
        // A POST is always a token request: nothing else is ever posted. It gets a connection of its own, since one
        // that was kept open may be gone by now, and the body can't be sent again.
        if (operation == PostOperation && !m_isForOne) {
            auto *forOne = new Manager(m_properties, this);
            forOne->m_isForOne = true;
            auto *body = new BodySentOnce(outgoing->readAll());
            QNetworkReply *reply = forOne->createRequest(operation, original, body);
            body->setParent(reply);
            connect(reply, &QObject::destroyed, forOne, &QObject::deleteLater);
            return reply;
        }
        const QNetworkRequest request = ruled(original);
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, outgoing);
        new ReplyGuard(reply, limitsOf(operation, request), isProxied(request.url()));
        return reply;
    }

private:
    [[nodiscard]] QNetworkRequest ruled(QNetworkRequest request) const
    {
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        // It would keep the password from the proxy, too. For a server there are no credentials to be used again.
        if (proxy().user().isEmpty())
            request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Tsunagi/" TSUNAGI_VERSION ""_s);
        if (request.url().scheme() == "https"_L1 && !m_authorities.isEmpty()) {
            QSslConfiguration configuration = request.sslConfiguration();
            configuration.addCaCertificates(m_authorities);
            request.setSslConfiguration(configuration);
        }
        return request;
    }

    [[nodiscard]] ReplyGuard::Limits limitsOf(Operation operation, const QNetworkRequest &request) const
    {
        const int timeout = m_properties->timeoutSeconds;
        if (operation == PostOperation)
            return { .seconds = timeout > 0 ? std::min(tokenRequestSeconds, timeout) : tokenRequestSeconds,
                     .maxBytes = tokenReplyBytes };
        return { .seconds = request.attribute(timeoutAttribute, timeout).toInt(),
                 .maxBytes = request.attribute(maxBytesAttribute, HttpRequest().maxBodyBytes).toLongLong(),
                 .isStream = request.attribute(isStreamAttribute, false).toBool() };
    }

    [[nodiscard]] bool isProxied(const QUrl &url) const
    {
        if (m_properties->proxyMode != ProxyMode::System)
            return m_properties->proxyMode == ProxyMode::Explicit;
        return SystemProxy().queryProxy(QNetworkProxyQuery(url)).value(0).type() != QNetworkProxy::NoProxy;
    }

    void endProxied()
    {
        for (ReplyGuard *guard : findChildren<ReplyGuard *>())
            guard->endByProxy();
    }

    std::shared_ptr<const ConnectionProperties> m_properties;
    bool m_isForOne = false; ///< made for one token request
    QList<QSslCertificate> m_authorities;
};

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
            manager = std::make_unique<Manager>(properties);
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
        // Where one reply is aborted, Qt may cancel another that waits for the same connection: to that one it was cut.
        if (!result && result.error().reason == Reason::Interrupted && !stop.stop_requested())
            result.error().reason = Reason::ConnectionFailed;
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

Result<HttpReply> Network::resultOf(QNetworkReply *reply) { return wholeReply(reply); }

} // namespace tsunagi::auth

#include "network.moc"
