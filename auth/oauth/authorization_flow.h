// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt to sign in by the browser (RFC 6749, section 4.1; RFC 8252), over QOAuth2AuthorizationCodeFlow with our
// own reply handler, state and PKCE. Two steps, so that the settings file's lock is never held while a person is
// awaited: awaitCallback() ends when a callback arrived or was pasted, exchange() trades its code for tokens.
#pragma once

#include "auth/network.h"
#include "auth/oauth/callback_page.h"
#include "auth/oauth/token_set.h"
#include "auth/space_url.h"

#include <QCoroTask>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <stop_token>

namespace tsunagi::auth {

/// The registered OAuth application and the space that it is used with.
struct OAuthApplication {
    SpaceUrl space;
    QString clientId;
    Secret clientSecret;
    QString callbackUrl; ///< to the letter as registered
    bool pkce = true;

    [[nodiscard]] OAuthApplication clone() const
    {
        return { space, clientId, clientSecret.clone(), callbackUrl, pkce };
    }
};

class AuthorizationFlow : public QObject {
    Q_OBJECT
public:
    static constexpr int waitSeconds = 300; ///< how long a person is awaited

    AuthorizationFlow(OAuthApplication application, std::shared_ptr<Network> network, QObject *parent = nullptr);
    ~AuthorizationFlow() override;

    /// Binds the listener on what CallbackURL's host means (another host: paste only), before anything is shown.
    /// PortInUse or BadCallbackUrl. Makes state and PKCE verifier afresh.
    [[nodiscard]] Result<void> start();
    /// What the browser opens; valid after start().
    [[nodiscard]] QUrl authorizationUrl() const;
    /// Another time than waitSeconds; before awaitCallback().
    void setWait(std::chrono::milliseconds wait);
    /// False where CallbackURL's host is not loopback: only a paste can end the wait.
    [[nodiscard]] bool isListening() const;

    /// Emits browserWanted(), then waits for the callback or a paste, whichever is first.
    /// AuthorizationDenied, LoginTimedOut, LoginCancelled (stopped).
    [[nodiscard]] QCoro::Task<Result<void>> awaitCallback(std::stop_token stop);
    /// A pasted code or callback URL, while awaitCallback() waits (else LoginCancelled). StateMismatch,
    /// CallbackMismatch, CallbackRefused or CallbackUnreadable leave the attempt as it was.
    [[nodiscard]] Result<void> offerPaste(const QString &pasted);
    /// Trades the code for tokens; at most 20 s, and can't be stopped: once sent, a code is spent, and the answer is
    /// worth waiting for. ClientRefused, CodeRefused, Network errors.
    [[nodiscard]] QCoro::Task<Result<TokenSet>> exchange();

Q_SIGNALS:
    void browserWanted(const QUrl &url);
    void callbackReceived();
    /// The browser brought error=… without our state: shown, but nothing is changed.
    void refusalReported(const QString &errorCode);

private:
    [[nodiscard]] CallbackPage judge(const QUrl &request);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tsunagi::auth
