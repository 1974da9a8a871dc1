// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/client.h"

#include "auth/body_pump.h"
#include "backlog/api_error.h"
#include "backlog/shared_limits.h"
#include "backlog/waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::fail;
using auth::HttpReply;
using auth::Reason;

constexpr qint64 longestWaitSeconds = 120; // cli.md, exit code 8
constexpr qint64 usualWindowSeconds = 60; // backlog-api.md, section 2: limits count by the minute
constexpr int mostRefusals = 3; // 429s in a row for one request: others use up the user's limit
constexpr int mostRetries = 3;
constexpr std::chrono::seconds firstPause = 1s; // each further one twice as long

std::unexpected<Error> rateLimitReached(qint64 seconds)
{
    Error error;
    error.reason = Reason::RateLimitReached;
    error.number = seconds;
    return fail(error);
}

/// What is asked for, and where its body goes.
struct Asked {
    QString path;
    Parameters parameters;
    std::shared_ptr<auth::BodySink> sink; ///< null: into the reply, as JSON
};

/// Exactly one credential: a header, or the parameter where the connection says so.
auth::HttpRequest requestFor(const auth::Credential &credential, const Asked &asked)
{
    QByteArray query;
    const auto add = [&query](QByteArrayView name, QByteArrayView value) {
        if (!query.isEmpty())
            query += '&';
        query += QByteArray::fromRawData(name.data(), name.size()).toPercentEncoding() + '=';
        query += QByteArray::fromRawData(value.data(), value.size()).toPercentEncoding();
    };
    for (const auto &[name, value] : asked.parameters)
        add(name.toUtf8(), value.toUtf8());

    auth::HttpRequest request;
    request.headers.emplaceBack("Accept", asked.sink ? "*/*" : "application/json");
    if (credential.scheme == auth::AuthScheme::OAuth)
        request.headers.emplaceBack("Authorization", "Bearer " + credential.secret.reveal());
    else if (credential.apiKeyPlacement == auth::ApiKeyPlacement::Header)
        request.headers.emplaceBack("Backlog-API-Key", credential.secret.reveal());
    else
        add("apiKey", credential.secret.view());
    request.url = credential.space.resolved(u"/api/v2"_s + asked.path);
    if (!query.isEmpty())
        request.url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return request;
}

/// A file may hold anything: its status alone says that it is good.
Judgement judged(const HttpReply &reply, const Asked &asked, const auth::Credential &credential)
{
    const bool isGoodFile = asked.sink && reply.status >= 200 && reply.status < 300;
    return isGoodFile ? Judgement() : judgementOf(reply, asked.path, credential);
}

/// Seconds that a 429 asks for. Backlog tells the reset; Retry-After isn't documented, but means the same where it is
/// sent.
qint64 secondsAsked(const HttpReply &reply, const RateLimit &limit)
{
    bool ok = false;
    const qint64 retryAfter = reply.header("retry-after").trimmed().toLongLong(&ok);
    if (ok && retryAfter >= 0)
        return qMax<qint64>(retryAfter, 1);
    if (!limit.resetAt.isValid())
        return usualWindowSeconds;
    return qMax<qint64>((QDateTime::currentDateTimeUtc().msecsTo(limit.resetAt) + 999) / 1000, 1);
}

} // namespace

/// Shared with the coroutines: they outlive a Client that goes while they wait.
struct Client::Private {
    using Self = std::shared_ptr<Private>;

    QPointer<Client> q;
    std::shared_ptr<auth::Authenticator> authenticator;
    std::shared_ptr<auth::Network> network;
    std::shared_ptr<Turnstile> turnstile;
    RateLimits limits;
    SharedLimits sharedLimits;
    bool knowsPlaces = false; ///< of the shared limits: the first credential tells
    std::stop_source closing;
    QString usedHost; ///< of the credential: the settings file may know the URL where no property does

    [[nodiscard]] QString host() const
    {
        const auto &url = authenticator->properties().url;
        return url ? url->host() : usedHost;
    }
    void noteCredential(const auth::Credential &credential)
    {
        usedHost = credential.space.host();
        if (std::exchange(knowsPlaces, true))
            return;
        sharedLimits.open(SharedLimits::placesFor(credential, authenticator->properties().settingsLocation));
    }
    void takeRateLimit(RateClass rateClass, const HttpReply &reply)
    {
        if (sharedLimits.update(limits, rateClass, reply.headers, QDateTime::currentDateTimeUtc()) && q)
            Q_EMIT q->rateLimitsChanged();
    }

    static QCoro::Task<Result<ApiReply>> get(Self self, Asked asked, std::stop_token stop);
    static QCoro::Task<Result<ApiReply>> getPatiently(Self self, Asked asked, std::stop_token stop);
    static QCoro::Task<Result<void>> download(Self self, Asked asked, std::stop_token stop);
    static QCoro::Task<Result<HttpReply>> send(Self self, auth::HttpRequest request,
                                               std::shared_ptr<auth::BodySink> sink, std::stop_token stop);
    static QCoro::Task<Result<HttpReply>> sendInTurn(Self self, auth::HttpRequest request,
                                                     std::shared_ptr<auth::BodySink> sink, RateClass rateClass,
                                                     std::stop_token stop);
    /// @p time with RateLimit::resetMargin in it.
    static QCoro::Task<Result<void>> waitForReset(Self self, std::chrono::milliseconds time, std::stop_token stop);
    static QCoro::Task<Result<QJsonObject>> getObject(Self self, QString path, std::stop_token stop);
    static QCoro::Task<Result<ConnectionTest>> test(Self self, std::stop_token stop);
};

QCoro::Task<Result<void>> Client::Private::waitForReset(Self self, std::chrono::milliseconds time, std::stop_token stop)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time - RateLimit::resetMargin).count();
    if (seconds > longestWaitSeconds)
        co_return rateLimitReached(seconds);
    if (self->q && seconds > 0)
        Q_EMIT self->q->waitingForRateLimit(static_cast<int>(seconds));
    if (!co_await pauseFor(time, stop))
        co_return fail(Reason::Interrupted);
    co_return Result<void>();
}

QCoro::Task<Result<HttpReply>> Client::Private::send(Self self, auth::HttpRequest request,
                                                     std::shared_ptr<auth::BodySink> sink, std::stop_token stop)
{
    if (sink)
        co_return co_await auth::getInto(self->network, request, sink, stop);
    co_return co_await self->network->get(request, stop);
}

/// Sends once there is a place and the rate limit leaves room, so that our own pace causes no 429.
QCoro::Task<Result<HttpReply>> Client::Private::sendInTurn(Self self, auth::HttpRequest request,
                                                           std::shared_ptr<auth::BodySink> sink, RateClass rateClass,
                                                           std::stop_token stop)
{
    for (;;) {
        const bool entered = co_await Turnstile::enter(self->turnstile, stop);
        if (!entered)
            co_return fail(Reason::Interrupted);
        std::chrono::milliseconds toWait(0);
        {
            const Turnstile::Place place(self->turnstile);
            toWait = std::chrono::milliseconds(
                self->sharedLimits.take(self->limits, rateClass, QDateTime::currentDateTimeUtc()));
            if (toWait == 0ms) {
                auto reply = co_await send(self, request, sink, stop);
                if (reply)
                    self->takeRateLimit(rateClass, *reply);
                co_return reply;
            }
        }
        // Without a place: requests of another class need not wait for this one.
        const auto waited = co_await waitForReset(self, toWait, stop);
        if (!waited)
            co_return fail(waited.error());
    }
}

QCoro::Task<Result<ApiReply>> Client::Private::get(Self self, Asked asked, std::stop_token stop)
{
    const EitherStop either(stop, self->closing.get_token());
    const RateClass rateClass = rateClassOf(asked.path);
    auto credential = co_await self->authenticator->credential(either.token());
    bool replaced = false;
    for (int refusals = 0;;) {
        if (!credential)
            co_return fail(credential.error());
        const auth::CredentialPtr used = *credential;
        self->noteCredential(*used);
        const auto reply = co_await sendInTurn(self, requestFor(*used, asked), asked.sink, rateClass, either.token());
        if (!reply)
            co_return fail(reply.error());

        const Judgement judgement = judged(*reply, asked, *used);
        if (judgement.verdict == Verdict::Success)
            co_return ApiReply{ reply->body, rateClass };
        if (judgement.verdict == Verdict::CredentialRefused && used->scheme == auth::AuthScheme::OAuth && !replaced) {
            replaced = true;
            credential = co_await self->authenticator->replacementFor(used, either.token());
        } else if (judgement.verdict == Verdict::RateLimited) {
            const qint64 seconds = secondsAsked(*reply, self->limits.of(rateClass));
            if (++refusals > mostRefusals)
                co_return rateLimitReached(seconds);
            const auto waited =
                co_await waitForReset(self, std::chrono::seconds(seconds) + RateLimit::resetMargin, either.token());
            if (!waited)
                co_return fail(waited.error());
        } else {
            co_return fail(judgement.error);
        }
    }
}

QCoro::Task<Result<ApiReply>> Client::Private::getPatiently(Self self, Asked asked, std::stop_token stop)
{
    const EitherStop either(stop, self->closing.get_token());
    auto pause = firstPause;
    for (int retries = 0;; ++retries, pause *= 2) {
        const qint64 before = asked.sink ? asked.sink->offset() : 0;
        auto reply = co_await get(self, asked, either.token());
        const bool mayPass = !reply
            && (reply.error().reason == Reason::ServerUnavailable || reply.error().reason == Reason::ConnectionFailed);
        if (asked.sink && asked.sink->offset() > before) {
            retries = 0;
            pause = firstPause;
        }
        if (!mayPass || retries == mostRetries)
            co_return reply;
        if (self->q)
            Q_EMIT self->q->waitingToRetry(static_cast<int>(pause.count()));
        if (!co_await pauseFor(pause, either.token()))
            co_return fail(Reason::Interrupted);
    }
}

QCoro::Task<Result<void>> Client::Private::download(Self self, Asked asked, std::stop_token stop)
{
    const auto reply = co_await getPatiently(self, asked, stop);
    if (!reply)
        co_return fail(reply.error());
    co_return Result<void>();
}

QCoro::Task<Result<QJsonObject>> Client::Private::getObject(Self self, QString path, std::stop_token stop)
{
    const Asked asked{ path, {}, nullptr };
    const auto reply = co_await get(self, asked, stop);
    if (!reply)
        co_return fail(reply.error());
    const QJsonDocument json = QJsonDocument::fromJson(reply->body);
    if (json.isObject())
        co_return json.object();
    Error error;
    error.reason = Reason::BadReply;
    error.subject = self->host();
    error.detail = path;
    error.status = 200;
    co_return fail(error);
}

QCoro::Task<Result<ConnectionTest>> Client::Private::test(Self self, std::stop_token stop)
{
    QElapsedTimer timer;
    timer.start();
    const auto user = co_await getObject(self, u"/users/myself"_s, stop);
    if (!user)
        co_return fail(user.error());
    ConnectionTest test;
    test.userId = (*user)["id"_L1].toInteger();
    test.userName = (*user)["name"_L1].toString();
    test.userMail = (*user)["mailAddress"_L1].toString();
    test.roleType = (*user)["roleType"_L1].toInt();
    test.authScheme = self->authenticator->properties().authScheme;
    if (test.authScheme == auth::AuthScheme::OAuth) {
        const auto confirmed = co_await self->authenticator->confirmUser(test.userId, test.userName, stop);
        if (!confirmed)
            co_return fail(confirmed.error());
    }

    const auto space = co_await getObject(self, u"/space"_s, stop);
    if (!space)
        co_return fail(space.error());
    test.spaceKey = (*space)["spaceKey"_L1].toString();
    test.spaceName = (*space)["name"_L1].toString();
    test.elapsedMs = timer.elapsed();
    const auto credential = co_await self->authenticator->credential(stop);
    if (credential)
        test.expiresAt = (*credential)->expiresAt;
    co_return test;
}

Client::Client(std::shared_ptr<auth::Authenticator> authenticator, std::shared_ptr<auth::Network> network,
               QObject *parent)
    : QObject(parent)
    , d(std::make_shared<Private>())
{
    d->q = this;
    d->turnstile = std::make_shared<Turnstile>(qMax(1, authenticator->properties().concurrency));
    d->authenticator = std::move(authenticator);
    d->network = std::move(network);
}

Client::~Client() { d->closing.request_stop(); }

QCoro::Task<Result<ApiReply>> Client::get(QString path, Parameters parameters, std::stop_token stop)
{
    return Private::get(d, { std::move(path), std::move(parameters), nullptr }, std::move(stop));
}

QCoro::Task<Result<ApiReply>> Client::getPatiently(QString path, Parameters parameters, std::stop_token stop)
{
    return Private::getPatiently(d, { std::move(path), std::move(parameters), nullptr }, std::move(stop));
}

QCoro::Task<Result<void>> Client::download(QString path, std::shared_ptr<auth::BodySink> sink, std::stop_token stop)
{
    return Private::download(d, { std::move(path), {}, std::move(sink) }, std::move(stop));
}

int Client::concurrency() const { return qMax(1, d->authenticator->properties().concurrency); }

QCoro::Task<Result<ConnectionTest>> Client::test(std::stop_token stop) { return Private::test(d, std::move(stop)); }

const RateLimits &Client::rateLimits() const { return d->limits; }

QString Client::host() const { return d->host(); }

} // namespace tsunagi::backlog
