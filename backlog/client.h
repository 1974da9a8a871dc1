// SPDX-License-Identifier: GPL-3.0-or-later
// GET requests to the space's API (/api/v2): authorisation, one refresh after a 401, Backlog's errors, rate limits by
// class, and no more requests at a time than the connection's Concurrency, whoever asks.
#pragma once

#include "auth/authenticator.h"
#include "auth/network.h"
#include "backlog/rate_limit.h"
#include "backlog/result_signals.h"

#include <QCoroTask>
#include <QObject>

#include <memory>
#include <stop_token>

namespace tsunagi::auth {
class BodySink;
}

namespace tsunagi::backlog {

using auth::Result;

/// Query parameters in order, unencoded; "projectId[]" may stand more than once.
using Parameters = QList<std::pair<QString, QString>>;

struct ApiReply {
    QByteArray body; ///< as it came, JSON by Backlog's promise
    RateClass rateClass = RateClass::Read;
};

/// Who is behind the credentials, and where: two requests.
struct ConnectionTest {
    QString spaceKey;
    QString spaceName;
    qint64 userId = 0;
    QString userName;
    QString userMail; ///< may be empty
    int roleType = 0; ///< backlog-api.md, User
    auth::AuthScheme authScheme = auth::AuthScheme::OAuth;
    QDateTime expiresAt; ///< UTC; null for an API key
    qint64 elapsedMs = 0;
};

class Client : public QObject {
    Q_OBJECT
public:
    Client(std::shared_ptr<auth::Authenticator> authenticator, std::shared_ptr<auth::Network> network,
           QObject *parent = nullptr);
    ~Client() override; ///< what is under way ends with Interrupted; nothing is emitted afterwards

    /// @param path  below /api/v2, such as "/users/myself"; already percent-encoded
    /// @return the reply of a 2xx; else WrongApiKey, WrongAccessToken, AddressNotAllowed, TwoFactorRequired,
    /// NotPermitted, NotFound,
    ///         ApiRefused, RateLimitReached, SpaceNotFound, ServerUnavailable, BadReply, Interrupted, or what
    ///         Authenticator and Network say
    [[nodiscard]] QCoro::Task<Result<ApiReply>> get(QString path, Parameters parameters, std::stop_token stop);
    /// The same; ServerUnavailable and ConnectionFailed are given a few more tries, each after a longer pause.
    [[nodiscard]] QCoro::Task<Result<ApiReply>> getPatiently(QString path, Parameters parameters, std::stop_token stop);
    /// As getPatiently(), with the body to @p sink as it arrives: no file is too large for it. A try goes on where the
    /// one before has ended, and one that brings bytes starts the count of tries anew. The sink's errors besides.
    [[nodiscard]] QCoro::Task<Result<void>> download(QString path, std::shared_ptr<auth::BodySink> sink,
                                                     std::stop_token stop);
    /// GET /users/myself and /space; the user is confirmed to the authenticator.
    [[nodiscard]] QCoro::Task<Result<ConnectionTest>> test(std::stop_token stop);

    [[nodiscard]] const RateLimits &rateLimits() const;
    /// Requests that may be under way at a time.
    [[nodiscard]] int concurrency() const;
    /// The space's host; empty before the first request where only the settings file knows it. For error messages.
    [[nodiscard]] QString host() const;

Q_SIGNALS:
    void rateLimitsChanged();
    /// A request waits for the rate limit; @p seconds until it goes on by itself.
    void waitingForRateLimit(int seconds);
    /// The space did not answer; @p seconds until it is asked again.
    void waitingToRetry(int seconds);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::backlog
