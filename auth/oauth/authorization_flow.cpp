// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauth/authorization_flow.h"

#include "auth/oauth/loopback_listener.h"
#include "auth/oauth/random_text.h"
#include "auth/oauth/pasted_callback.h"
#include "auth/oauth/token_client.h"
#include "auth/one_shot.h"

#include <QAbstractOAuthReplyHandler>
#include <QCoroFuture>
#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QOAuth2AuthorizationCodeFlow>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Gives the flow our redirect URI to the letter, and looks at a token reply itself: Qt 6.4 drops every error of it.
class ReplyHandler : public QAbstractOAuthReplyHandler {
    Q_OBJECT
public:
    ReplyHandler(QString callbackUrl, QString host)
        : m_callbackUrl(std::move(callbackUrl))
        , m_host(std::move(host))
    {
    }

    [[nodiscard]] QString callback() const override { return m_callbackUrl; }

    void networkReplyFinished(QNetworkReply *reply) override
    {
        const auto whole = Network::resultOf(reply);
        Q_EMIT replied(std::make_shared<Result<TokenSet>>(
            whole ? parseTokenReply(*whole, GrantType::AuthorizationCode, m_host) : fail(whole.error())));
        reply->deleteLater();
    }

Q_SIGNALS:
    void replied(std::shared_ptr<tsunagi::auth::Result<tsunagi::auth::TokenSet>> result);

private:
    QString m_callbackUrl;
    QString m_host;
};

/// Qt's classes log the authorization URL with its state, and replies of the token endpoint. Filter rules would not do:
/// those of the environment go before them.
void silenceQtsLog()
{
    static QLoggingCategory::CategoryFilter before = nullptr;
    static const bool isDone = [] {
        before = QLoggingCategory::installFilter([](QLoggingCategory *category) {
            if (before)
                before(category);
            if (QByteArrayView(category->categoryName()).startsWith("qt.networkauth"))
                for (const QtMsgType type : { QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg })
                    category->setEnabled(type, false);
        });
        return true;
    }();
    Q_UNUSED(isDone)
}

bool equalInConstantTime(const QString &left, const QByteArray &right)
{
    return Secret::fromText(left).equals(Secret(right));
}

} // namespace

struct AuthorizationFlow::Private {
    OAuthApplication application;
    std::shared_ptr<Network> network;
    QByteArray state;
    QByteArray codeVerifier;
    std::unique_ptr<ReplyHandler> handler; ///< outlives the flow, which keeps a bare pointer to it
    std::unique_ptr<QOAuth2AuthorizationCodeFlow> flow;
    std::unique_ptr<LoopbackListener> listener;
    QUrl url;
    std::chrono::milliseconds wait = std::chrono::seconds(waitSeconds);
    Secret code;
    std::optional<OneShot<Result<void>>> outcome; ///< set while a person is awaited
    std::optional<OneShot<std::shared_ptr<Result<TokenSet>>>> exchanged; ///< set while the token endpoint is awaited

    void settle(Result<void> result)
    {
        if (!outcome)
            return;
        const auto settled = *std::exchange(outcome, std::nullopt);
        if (listener)
            listener->close();
        settled.settle(std::move(result));
    }

    /// Qt 6.4 encodes these values partly or not at all ('+', '%', '&' reach the server changed): each is put in place
    /// encoded, once.
    void encodeParameters(QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *parameters) const
    {
        const auto put = [parameters](const QString &name, const QByteArray &value) {
            parameters->replace(name, QString::fromLatin1(value.toPercentEncoding()));
        };
        const bool authorizing = stage == QAbstractOAuth::Stage::RequestingAuthorization;
        if (!authorizing && stage != QAbstractOAuth::Stage::RequestingAccessToken)
            return;
        parameters->remove(u"scope"_s); // Backlog has none, and Qt sends it bare
        put(u"client_id"_s, application.clientId.toUtf8());
        put(u"redirect_uri"_s, application.callbackUrl.toUtf8());
        if (authorizing && application.pkce) {
            put(u"code_challenge"_s,
                QCryptographicHash::hash(codeVerifier, QCryptographicHash::Sha256)
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            put(u"code_challenge_method"_s, "S256");
        } else if (!authorizing) {
            put(u"client_secret"_s, application.clientSecret.reveal());
            put(u"code"_s, code.reveal());
            if (application.pkce)
                put(u"code_verifier"_s, codeVerifier);
        }
    }
};

AuthorizationFlow::AuthorizationFlow(OAuthApplication application, std::shared_ptr<Network> network, QObject *parent)
    : QObject(parent)
    , d(new Private{ std::move(application),
                     std::move(network),
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     std::chrono::seconds(waitSeconds),
                     {},
                     {},
                     {} })
{
}

AuthorizationFlow::~AuthorizationFlow()
{
    d->settle(fail(Reason::LoginCancelled));
    if (!d->exchanged || d->exchanged->isSettled())
        return;
    d->exchanged->settle(std::make_shared<Result<TokenSet>>(fail(Reason::LoginCancelled)));
    // Qt's flow has tied the reply to the handler by a bare pointer: it must outlive the reply.
    ReplyHandler *handler = d->handler.release();
    handler->setParent(d->network->manager());
    connect(handler, &ReplyHandler::replied, handler, &QObject::deleteLater);
}

Result<void> AuthorizationFlow::start()
{
    silenceQtsLog();
    const QUrl callback(d->application.callbackUrl, QUrl::StrictMode);
    if (isLoopbackHost(callback.host()) && callback.scheme() == "http"_L1) {
        d->listener =
            std::make_unique<LoopbackListener>(callback, [this](const QUrl &request) { return judge(request); });
        if (const auto listening = d->listener->listen(); !listening) {
            d->listener.reset();
            return fail(listening.error());
        }
    }
    d->state = randomText();
    d->codeVerifier = randomText();
    d->flow.reset();
    d->handler = std::make_unique<ReplyHandler>(d->application.callbackUrl, d->application.space.host());
    d->flow = std::make_unique<QOAuth2AuthorizationCodeFlow>(d->network->manager());
    QOAuth2AuthorizationCodeFlow &flow = *d->flow;
    flow.setAuthorizationUrl(authorizationEndpoint(d->application.space));
    flow.setAccessTokenUrl(tokenEndpoint(d->application.space));
    flow.setClientIdentifier(d->application.clientId);
    flow.setClientIdentifierSharedKey(QString::fromUtf8(d->application.clientSecret.view()));
    flow.setState(QString::fromLatin1(d->state));
    flow.setReplyHandler(d->handler.get());
    flow.setModifyParametersFunction([this](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant> *parameters) {
        d->encodeParameters(stage, parameters);
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    flow.setPkceMethod(QOAuth2AuthorizationCodeFlow::PkceMethod::None); // one way on all versions: ours
#endif
    connect(&flow, &QOAuth2AuthorizationCodeFlow::authorizeWithBrowser, this,
            [this](const QUrl &url) { d->url = url; });
    flow.grant();
    return {};
}

void AuthorizationFlow::setWait(std::chrono::milliseconds wait) { d->wait = wait; }

QUrl AuthorizationFlow::authorizationUrl() const { return d->url; }

bool AuthorizationFlow::isListening() const { return d->listener && d->listener->isListening(); }

/// State first, then error, then code (security.md, trap 7).
CallbackPage AuthorizationFlow::judge(const QUrl &request)
{
    CallbackQuery query = readCallbackQuery(QUrlQuery(request));
    if (query.repeated || !d->outcome)
        return CallbackPage::NotOurs;
    if (!equalInConstantTime(query.state, d->state)) {
        // Backlog may leave the state out of a refusal; anybody else could too, so it changes nothing.
        if (!query.error.isEmpty() && query.state.isEmpty())
            Q_EMIT refusalReported(query.error);
        return CallbackPage::NotOurs;
    }
    if (!query.error.isEmpty()) {
        // Any other code (RFC 6749, 4.1.2.1) is no person's no: the page did not like what it was asked.
        d->settle(fail(Error{ .reason = Reason::AuthorizationDenied,
                              .subject = query.error == "access_denied"_L1 ? QString() : query.error,
                              .detail = query.error,
                              .suggestion = {} }));
        return CallbackPage::Denied;
    }
    if (query.code.isEmpty())
        return CallbackPage::NotOurs;
    d->code = std::move(query.code);
    d->settle({});
    return CallbackPage::Received;
}

QCoro::Task<Result<void>> AuthorizationFlow::awaitCallback(std::stop_token stop)
{
    if (stop.stop_requested())
        co_return fail(Reason::LoginCancelled);
    const QPointer<AuthorizationFlow> self(this);
    d->outcome.emplace();
    const auto future = d->outcome->value();
    const std::stop_callback onStop(stop, [self] {
        if (self)
            QMetaObject::invokeMethod(
                self.data(), [self] { self->d->settle(fail(Reason::LoginCancelled)); }, Qt::QueuedConnection);
    });
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, [this] {
        const auto waited = std::chrono::duration_cast<std::chrono::seconds>(d->wait);
        d->settle(fail(Error{ .reason = Reason::LoginTimedOut,
                              .subject = {},
                              .detail = {},
                              .suggestion = {},
                              .status = 0,
                              .number = waited.count() }));
    });
    timer.start(d->wait);
    Q_EMIT browserWanted(d->url);
    const auto result = co_await future;
    if (self && result)
        Q_EMIT callbackReceived();
    co_return result;
}

Result<void> AuthorizationFlow::offerPaste(const QString &pasted)
{
    if (!d->outcome)
        return fail(Reason::LoginCancelled); // nobody waits for it any more
    auto code = codeForAttempt(pasted, d->application.callbackUrl, d->state);
    if (!code)
        return fail(code.error());
    d->code = std::move(*code);
    d->settle({});
    return {};
}

QCoro::Task<Result<TokenSet>> AuthorizationFlow::exchange()
{
    if (!d->flow || d->code.isEmpty())
        co_return fail(Reason::LoginCancelled);
    d->exchanged.emplace();
    const auto future = d->exchanged->value();
    connect(d->handler.get(), &ReplyHandler::replied, this,
            [settled = *d->exchanged](const std::shared_ptr<Result<TokenSet>> &result) { settled.settle(result); });
    // Qt's flow compares the state and sends the request; code and secret are put in place by encodeParameters().
    Q_EMIT d->handler->callbackReceived(
        { { u"code"_s, QString::fromUtf8(d->code.view()) }, { u"state"_s, QString::fromLatin1(d->state) } });
    d->code = Secret(); // it works once
    // Nothing of this is touched past the await: the flow may be gone, its destructor has answered then.
    const auto result = co_await future;
    co_return std::move(*result);
}

} // namespace tsunagi::auth

#include "authorization_flow.moc"
