// SPDX-License-Identifier: GPL-3.0-or-later
// The connection properties: one declaration of all of them, from which parser, form, help and docs are made; a bag of
// given values with the place each came from; and the checked, typed form that the rest of the program works with.
#pragma once

#include "auth/error.h"
#include "auth/secret.h"
#include "auth/space_url.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>

namespace tsunagi::auth {

enum class Property {
    Url,
    AuthScheme,
    ApiKey,
    ApiKeyPlacement,
    InitiateOAuth,
    OAuthClientId,
    OAuthClientSecret,
    CallbackUrl,
    Pkce,
    OAuthVerifier,
    OAuthAccessToken,
    OAuthRefreshToken,
    OAuthExpiresIn,
    OAuthTokenTimestamp,
    OAuthSettingsLocation,
    OAuthSettingsIdentity,
    OAuthSettingsRecipients,
    OAuthSettingsPassphrase,
    OAuthSettingsRecovery,
    OAuthSettingsHost,
    OAuthSettingsOtherHost,
    Timeout,
    PageSize,
    MaxRows,
    Concurrency,
    Proxy,
    CaCertificates,
};

/// One line of the declaration.
struct PropertyInfo {
    Property id;
    const char *name; ///< as written in product.md: "URL", "OAuthClientId"
    const char *defaultValue; ///< as text; "" where there is none or it is computed
    bool secret = false;
    const char *allowed = nullptr; ///< "OAuth|APIToken" for enumerations, "1..100" for integers, nullptr for text
    const char *description = nullptr; ///< English source text, context "Property"
};

[[nodiscard]] const QList<PropertyInfo> &allProperties();
[[nodiscard]] const PropertyInfo &infoOf(Property property);
/// Case is ignored. UnknownProperty with the nearest name otherwise.
[[nodiscard]] Result<Property> propertyFromName(const QString &name);

/// Whether @p value is to be kept like a secret: a secret property's, or a proxy's with a password in it.
[[nodiscard]] bool holdsSecret(Property property, QByteArrayView value);

/// Where a value came from, highest rank first.
enum class Origin { CommandLine, ConnectionString, Environment, SavedConnection, Default };

/// The values given for one connection. Secrets and plain values are held alike, as Secret: a connection string is not
/// trusted to have put each in its place. Move-only; share it as std::shared_ptr<const PropertyBag>.
class PropertyBag {
public:
    struct Value {
        Secret text;
        Origin origin = Origin::Default;
    };

    /// Replaces a value of lower rank; of the same rank: the later wins (parsers refuse doubles themselves).
    void set(Property property, Secret value, Origin origin);
    void set(Property property, const QString &value, Origin origin) { set(property, Secret::fromText(value), origin); }
    void unset(Property property);
    [[nodiscard]] bool has(Property property) const;
    /// The value as text, or the declared default.
    [[nodiscard]] QString text(Property property) const;
    [[nodiscard]] Secret secret(Property property) const;
    [[nodiscard]] Origin origin(Property property) const;
    [[nodiscard]] PropertyBag clone() const;
    /// Takes over from @p lower what is not given here. SecretForOtherOrigin if URL here names another origin than the
    /// URL there, and a secret or settings file of there, or one that was given here below this URL, would be used.
    [[nodiscard]] Result<void> fillFrom(const PropertyBag &lower);

private:
    [[nodiscard]] bool wouldSendSecretElsewhere(const PropertyBag &lower) const;

    std::map<Property, Value> m_values;
};

enum class AuthScheme { ApiToken, OAuth };
enum class ApiKeyPlacement { Header, Query };
enum class InitiateOAuth { Off, Refresh, GetAndRefresh };
enum class ProxyMode { System, None, Explicit };

/// Checked properties of one connection. Read-only once made; share it as std::shared_ptr<const ConnectionProperties>.
struct ConnectionProperties {
    std::optional<SpaceUrl> url; ///< may be absent where the settings file knows it
    AuthScheme authScheme = AuthScheme::OAuth;
    Secret apiKey;
    ApiKeyPlacement apiKeyPlacement = ApiKeyPlacement::Header;
    InitiateOAuth initiateOAuth = InitiateOAuth::Off;
    QString clientId;
    Secret clientSecret;
    QString callbackUrl; ///< to the letter as registered
    bool callbackUrlGiven = false; ///< false: the default, which the settings file's own replaces
    bool pkce = true;
    Secret verifier; ///< a code, or a whole callback URL
    Secret accessToken;
    Secret refreshToken;
    qint64 expiresIn = 0; ///< seconds; 0 where unknown
    QDateTime tokenTimestamp; ///< UTC; null where unknown
    QString settingsLocation; ///< absolute path of the settings file
    QString identityPath; ///< absolute path; empty: the identity is in the keychain
    QStringList recipients; ///< beyond our own: age1…, ssh-ed25519 … or a file of them
    Secret passphrase;
    QString recoveryFolder; ///< absolute; empty: the usual places
    QString settingsHost; ///< OAuthSettingsHost as given; empty: the machine's own
    bool refusesOtherHost = false; ///< where another host refreshed last
    int timeoutSeconds = 60; ///< 0: for ever
    int pageSize = 100;
    qint64 maxRows = 0; ///< 0: all
    int concurrency = 1;
    ProxyMode proxyMode = ProxyMode::System;
    Secret proxy; ///< http://… or socks5://…, may hold a password
    QString caCertificates; ///< PEM file; empty: the system's authorities only

    [[nodiscard]] ConnectionProperties clone() const;
};

/// Checks every value. @p dataHome and @p configHome are $XDG_DATA_HOME/tsunagi and $XDG_CONFIG_HOME/tsunagi.
[[nodiscard]] Result<std::shared_ptr<const ConnectionProperties>>
checkedProperties(const PropertyBag &bag, const QString &dataHome, const QString &configHome);

} // namespace tsunagi::auth
