// SPDX-License-Identifier: GPL-3.0-or-later
// The state machine of InitiateOAuth (product.md, "What InitiateOAuth does"): from checked connection properties to a
// credential that a request can be made with. The desktop program and the command line both go through it.
#pragma once

#include "auth/network.h"
#include "auth/oauth/authorization_flow.h"
#include "auth/properties.h"
#include "auth/shared.h"
#include "auth/settings/settings_keys.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace tsunagi::auth {

/// What one request is authorised with. Shared and read-only.
struct Credential {
    SpaceUrl space;
    AuthScheme scheme = AuthScheme::OAuth;
    ApiKeyPlacement apiKeyPlacement = ApiKeyPlacement::Header;
    Secret secret; ///< API key or access token
    QDateTime expiresAt; ///< UTC; null where unknown or for an API key
    QDateTime obtainedAt; ///< UTC; null alike
    qint64 generation = 0; ///< of the settings file; 0 where there is none
};
using CredentialPtr = Shared<const Credential>;

/// What an Authenticator is given from outside; tests choose each.
struct Surroundings {
    std::shared_ptr<Network> network;
    std::shared_ptr<KeySource> keys; ///< identities and recipients of the settings file
    std::function<QDateTime()> now; ///< UTC; empty: the system's clock
    bool mayOpenBrowser = false; ///< line 5 of GETANDREFRESH
    bool replaceUser = false;
    bool signInAnew = false; ///< もう一度ログイン: the grant that is stored does not serve, until a new one is there
};

class Authenticator : public QObject {
    Q_OBJECT
public:
    Authenticator(std::shared_ptr<const ConnectionProperties> properties, Surroundings surroundings,
                  QObject *parent = nullptr);
    ~Authenticator() override;

    /// A credential that is good by what is known here; makes requests only where the list says so. Callers at the same
    /// time share one walk of the list. The stop token of the first caller counts.
    [[nodiscard]] QCoro::Task<Result<CredentialPtr>> credential(std::stop_token stop);
    /// After a 401 for @p refused: refreshes once (line 4), or takes what another process has got meanwhile.
    [[nodiscard]] QCoro::Task<Result<CredentialPtr>> replacementFor(CredentialPtr refused, std::stop_token stop);
    /// Refreshes now, whatever the token's age (トークンを更新).
    [[nodiscard]] QCoro::Task<Result<CredentialPtr>> refreshed(std::stop_token stop);
    /// Called once the connection test knows who is behind the grant: writes the user into the settings file, or
    /// OtherUser.
    [[nodiscard]] QCoro::Task<Result<void>> confirmUser(qint64 userId, QString userName, std::stop_token stop);

    [[nodiscard]] const ConnectionProperties &properties() const;

Q_SIGNALS:
    /// A person is needed: show the flow's URL and paste box. The flow lives until loginFinished().
    void loginStarted(tsunagi::auth::AuthorizationFlow *flow);
    void loginFinished();
    /// The code is being exchanged or the token refreshed.
    void tokenRequested();
    /// Something a person should know that did not stop the work.
    void warned(const tsunagi::auth::Error &warning);
    /// This machine had no identity, and got one at that path; whoever has it can open the settings file.
    void identityMade(const QString &path);
    /// One line for the log, such as "refresh.ok generation=41→42 ttl=3599"; never a secret.
    void logged(const QString &event);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::auth
