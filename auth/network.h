// SPDX-License-Identifier: GPL-3.0-or-later
// The one factory of requests: TLS always verified, proxy, time-outs, no redirects followed, our User-Agent.
// Every request of both programs, the sign-in's included, leaves through a manager made here.
#pragma once

#include "auth/error.h"
#include "auth/properties.h"

#include <QCoroTask>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

#include <memory>
#include <stop_token>
#include <utility>

namespace tsunagi::auth {

/// A reply that arrived whole, whatever its status.
struct HttpReply {
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QDateTime sentAt; ///< UTC, when the request was sent: expiry is reckoned from here, which errs on the early side

    [[nodiscard]] QByteArray header(QByteArrayView lowerName) const;
};

struct HttpRequest {
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    int timeoutSeconds = -1; ///< -1: the connection's Timeout; 0: for ever
    qint64 maxBodyBytes = 256LL * 1024 * 1024; ///< BadReply beyond
};

/// Lives on one thread; create it there. Making one costs nothing until the first request (TLS starts then).
class Network {
public:
    explicit Network(std::shared_ptr<const ConnectionProperties> properties);
    ~Network();
    Network(const Network &) = delete;
    Network &operator=(const Network &) = delete;

    /// Any HTTP status is a reply; errors are HostNotFound, ConnectionFailed, TlsUntrusted, ProxyFailed, TimedOut,
    /// UnexpectedRedirect, Interrupted (stopped).
    [[nodiscard]] QCoro::Task<Result<HttpReply>> get(HttpRequest request, std::stop_token stop);
    /// Body is application/x-www-form-urlencoded and already encoded; it is wiped after sending as far as Qt lets.
    [[nodiscard]] QCoro::Task<Result<HttpReply>> postForm(HttpRequest request, Secret form, std::stop_token stop);

    /// The manager itself, for QOAuth2AuthorizationCodeFlow: same rules for each request that it makes.
    [[nodiscard]] QNetworkAccessManager *manager();
    /// What a finished reply of manager() came to; the same mapping as get() and postForm(). Does not delete it.
    [[nodiscard]] static Result<HttpReply> resultOf(QNetworkReply *reply);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with running requests: they outlive this where a caller let go of it
};

inline constexpr int tokenRequestSeconds = 20; ///< a token request never takes longer (product.md, Timeout)
inline constexpr qint64 tokenReplyBytes = 1 << 20;

} // namespace tsunagi::auth
