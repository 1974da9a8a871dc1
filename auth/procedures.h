// SPDX-License-Identifier: GPL-3.0-or-later
// The stored procedures of the connection guide: GetOAuthAuthorizationURL, GetOAuthAccessToken and
// RefreshOAuthAccessToken. One declaration, from which the command `call`, its help and the desktop's form are made. A
// procedure gives its outputs and persists nothing, but for a refresh of a grant that the settings file holds.
#pragma once

#include "auth/authenticator.h"

#include <QCoroTask>
#include <QObject>
#include <QUrl>

#include <optional>
#include <span>

namespace tsunagi::auth {

enum class Procedure { GetOAuthAuthorizationUrl, GetOAuthAccessToken, RefreshOAuthAccessToken };

/// A value that is not given comes from the property of that name, never from a settings file.
struct ProcedureInput {
    const char *name; ///< "Verifier"
    std::optional<Property> property; ///< what takes the value; none: State and AuthMode
    const char *description; ///< English source text, context "Procedure"
    const char *alias = nullptr; ///< another name for it: "OAuthVerifier"
    const char *allowed = nullptr; ///< "APP|WEB"
};

struct ProcedureOutput {
    const char *name; ///< "OAuthAccessToken"
    bool secret = false;
};

struct ProcedureInfo {
    Procedure id;
    const char *name; ///< "GetOAuthAccessToken"
    const char *description; ///< English source text, context "Procedure"
    std::span<const ProcedureInput> inputs;
    std::span<const ProcedureOutput> outputs;
};

[[nodiscard]] std::span<const ProcedureInfo> allProcedures();
/// Case is ignored. UnknownProcedure with the nearest name otherwise.
[[nodiscard]] Result<const ProcedureInfo *> procedureFromName(const QString &name);
/// Case is ignored. UnknownInput with the nearest name otherwise.
[[nodiscard]] Result<const ProcedureInput *> inputFromName(const ProcedureInfo &procedure, const QString &name);

enum class AuthMode {
    App, ///< opens the browser and listens
    Web, ///< takes a verifier
};

/// One call. Its inputs that are properties stand in @p properties already, above all other places.
class ProcedureCall : public QObject {
    Q_OBJECT
public:
    /// @p surroundings: keys and network; mayOpenBrowser for AuthMode App
    ProcedureCall(std::shared_ptr<const ConnectionProperties> properties, Surroundings surroundings,
                  QObject *parent = nullptr);
    ~ProcedureCall() override;

    struct AuthorizationUrl {
        QUrl url;
        QString state;
    };
    /// What a person opens in a browser. No request is made, and no PKCE is in it: another process, or another machine,
    /// exchanges the code. An empty @p state: one is made. MissingProperty (URL, OAuthClientId).
    [[nodiscard]] Result<AuthorizationUrl> authorizationUrl(const QString &state) const;

    /// WEB where a verifier is given, else APP.
    [[nodiscard]] AuthMode defaultAuthMode() const;
    /// MissingProperty, NoBrowserPossible, what AuthorizationFlow and exchangeCode() say.
    [[nodiscard]] QCoro::Task<Result<Shared<const TokenSet>>> accessToken(AuthMode mode, std::stop_token stop);

    /// Trades OAuthRefreshToken for new tokens. One that the connection's settings file holds or has held is not spent:
    /// the file's own grant is refreshed through its lock and written, whatever InitiateOAuth says, or the manual
    /// refresh would kill it. MissingProperty, what refreshTokens() and Authenticator::refreshed() say.
    [[nodiscard]] QCoro::Task<Result<Shared<const TokenSet>>> refreshedTokens(std::stop_token stop);

Q_SIGNALS:
    /// As Authenticator's.
    void loginStarted(tsunagi::auth::AuthorizationFlow *flow);
    void loginFinished();
    void warned(const tsunagi::auth::Error &warning);
    void logged(const QString &event);
    /// The settings file at @p path was refreshed in place of the token that was given.
    void storedGrantRefreshed(const QString &path);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::auth
