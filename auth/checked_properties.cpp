// SPDX-License-Identifier: GPL-3.0-or-later
// From given values to checked ones: each property is looked at once, the first fault is told.
#include "auth/age/recipient.h"
#include "auth/properties.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

Error badValue(Property property, QString allowed = {})
{
    const PropertyInfo &info = infoOf(property);
    if (allowed.isEmpty() && info.allowed)
        allowed = QString::fromUtf8(info.allowed);
    return { .reason = Reason::BadPropertyValue,
             .subject = QString::fromLatin1(info.name),
             .detail = allowed,
             .suggestion = {} };
}

/// Index of the value among the declared ones ("OFF|REFRESH|…"), case ignored.
Result<int> choice(const PropertyBag &bag, Property property)
{
    const QStringList allowed = QString::fromUtf8(infoOf(property).allowed).split(u'|');
    const QString value = bag.text(property).trimmed();
    for (int i = 0; i < allowed.size(); ++i)
        if (allowed[i].compare(value, Qt::CaseInsensitive) == 0)
            return i;
    return fail(badValue(property));
}

/// An integer within the declared range ("1..100"; no upper end: any).
Result<qint64> integer(const PropertyBag &bag, Property property)
{
    const QStringList ends = QString::fromUtf8(infoOf(property).allowed).split(".."_L1);
    bool isNumber = false;
    const QString text = bag.text(property).trimmed();
    const qint64 value = text.toLongLong(&isNumber);
    const qint64 highest = ends.at(1).isEmpty() ? std::numeric_limits<qint64>::max() : ends.at(1).toLongLong();
    if (text.isEmpty() && infoOf(property).defaultValue[0] == '\0')
        return 0;
    if (!isNumber || value < ends.at(0).toLongLong() || value > highest)
        return fail(badValue(property));
    return value;
}

/// CR, LF and NUL have no place in any field: they would change a request (asks.md, CVE-2024-50338).
Result<void> refuseControlCharacters(const PropertyBag &bag)
{
    for (const PropertyInfo &info : allProperties()) {
        const Secret value = bag.secret(info.id);
        // A list of recipients and the callback URL pasted from a terminal may be wrapped; nothing else may.
        const bool mayWrap = info.id == Property::OAuthSettingsRecipients;
        const bool found = std::ranges::any_of(
            value.view(), [mayWrap](char c) { return c == '\0' || (!mayWrap && (c == '\r' || c == '\n')); });
        if (found)
            return fail(Error{ .reason = Reason::ControlCharacter,
                               .subject = QString::fromLatin1(info.name),
                               .detail = {},
                               .suggestion = {} });
    }
    return {};
}

Result<QString> checkedCallbackUrl(const PropertyBag &bag)
{
    const QString text = bag.text(Property::CallbackUrl).trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const auto bad = [&text](const QString &why) {
        return fail(Error{ .reason = Reason::BadCallbackUrl, .subject = text, .detail = why, .suggestion = {} });
    };
    if (url.authority().contains(u'@')) // a password may stand there: it is not repeated
        return fail(Error{
            .reason = Reason::BadCallbackUrl, .subject = url.host(), .detail = u"user info"_s, .suggestion = {} });
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return bad(u"no http or https URL"_s);
    if (url.hasFragment())
        return bad(u"fragment"_s); // RFC 6749, 3.1.2
    if (url.port() == 0)
        return bad(u"port"_s);
    return text;
}

QString settingsPath(const PropertyBag &bag, const QString &dataHome)
{
    QString path = bag.text(Property::OAuthSettingsLocation);
    if (path.isEmpty())
        path = dataHome + '/'_L1;
    const bool isFolder = path.endsWith(u'/') || QFileInfo(path).isDir();
    return QDir::cleanPath(QDir::current().absoluteFilePath(isFolder ? path + "/OAuthSettings.txt"_L1 : path));
}

QString identityPath(const PropertyBag &bag, const QString &configHome)
{
    const QString path = bag.text(Property::OAuthSettingsIdentity);
    if (path.compare("keychain"_L1, Qt::CaseInsensitive) == 0)
        return {};
    return QDir::cleanPath(QDir::current().absoluteFilePath(path.isEmpty() ? configHome + "/identity.txt"_L1 : path));
}

QString recoveryFolder(const PropertyBag &bag)
{
    const QString path = bag.text(Property::OAuthSettingsRecovery).trimmed();
    return path.isEmpty() ? QString() : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

Result<void> readProxy(const PropertyBag &bag, ConnectionProperties &checked)
{
    const QString text = bag.text(Property::Proxy).trimmed();
    if (text.compare("system"_L1, Qt::CaseInsensitive) == 0) {
        checked.proxyMode = ProxyMode::System;
    } else if (text.compare("none"_L1, Qt::CaseInsensitive) == 0) {
        checked.proxyMode = ProxyMode::None;
    } else {
        const QUrl url(text, QUrl::StrictMode);
        const QString scheme = url.scheme().toLower();
        const bool isKnown = scheme == "http"_L1 || scheme == "socks5"_L1;
        if (!url.isValid() || url.host().isEmpty() || url.port() == 0 || !isKnown)
            return fail(badValue(Property::Proxy));
        checked.proxyMode = ProxyMode::Explicit;
        checked.proxy = bag.secret(Property::Proxy);
    }
    return {};
}

Result<void> readOAuth(const PropertyBag &bag, ConnectionProperties &checked)
{
    const auto initiate = choice(bag, Property::InitiateOAuth);
    if (!initiate)
        return fail(initiate.error());
    checked.initiateOAuth = static_cast<InitiateOAuth>(*initiate);
    const auto pkce = choice(bag, Property::Pkce);
    if (!pkce)
        return fail(pkce.error());
    checked.pkce = *pkce == 0;
    const auto callback = checkedCallbackUrl(bag);
    if (!callback)
        return fail(callback.error());
    checked.callbackUrl = *callback;
    checked.callbackUrlGiven = bag.has(Property::CallbackUrl);
    const auto expiresIn = integer(bag, Property::OAuthExpiresIn);
    if (!expiresIn)
        return fail(expiresIn.error());
    checked.expiresIn = *expiresIn;
    if (bag.has(Property::OAuthTokenTimestamp)) {
        QDateTime time = QDateTime::fromString(bag.text(Property::OAuthTokenTimestamp).trimmed(), Qt::ISODate);
        if (!time.isValid())
            return fail(badValue(Property::OAuthTokenTimestamp, u"2026-11-23T03:00:05Z"_s));
        if (time.timeSpec() == Qt::LocalTime) // written without a zone: UTC (product.md)
            time.setTimeSpec(Qt::UTC);
        checked.tokenTimestamp = time.toUTC();
    }
    checked.clientId = bag.text(Property::OAuthClientId).trimmed();
    checked.clientSecret = bag.secret(Property::OAuthClientSecret);
    checked.verifier = bag.secret(Property::OAuthVerifier);
    checked.accessToken = bag.secret(Property::OAuthAccessToken);
    checked.refreshToken = bag.secret(Property::OAuthRefreshToken);
    checked.passphrase = bag.secret(Property::OAuthSettingsPassphrase);
    return {};
}

Result<void> readLimits(const PropertyBag &bag, ConnectionProperties &checked)
{
    const auto timeout = integer(bag, Property::Timeout);
    if (!timeout)
        return fail(timeout.error());
    const auto pageSize = integer(bag, Property::PageSize);
    if (!pageSize)
        return fail(pageSize.error());
    const auto maxRows = integer(bag, Property::MaxRows);
    if (!maxRows)
        return fail(maxRows.error());
    const auto concurrency = integer(bag, Property::Concurrency);
    if (!concurrency)
        return fail(concurrency.error());
    checked.timeoutSeconds = static_cast<int>(*timeout);
    checked.pageSize = static_cast<int>(*pageSize);
    checked.maxRows = *maxRows;
    checked.concurrency = static_cast<int>(*concurrency);
    return {};
}

/// APIToken if only an API key is given, else OAuth (product.md).
Result<AuthScheme> schemeOf(const PropertyBag &bag)
{
    if (bag.has(Property::AuthScheme)) {
        const auto chosen = choice(bag, Property::AuthScheme);
        if (!chosen)
            return fail(chosen.error());
        return *chosen == 0 ? AuthScheme::ApiToken : AuthScheme::OAuth;
    }
    using enum Property;
    const auto isGiven = [&bag](Property property) {
        return bag.has(property) && bag.origin(property) != Origin::Default;
    };
    const bool initiates = bag.text(Property::InitiateOAuth).trimmed().compare("OFF"_L1, Qt::CaseInsensitive) != 0;
    const bool anyOAuth = initiates
        || std::ranges::any_of(std::array{ OAuthClientId, OAuthClientSecret, OAuthVerifier, OAuthAccessToken,
                                           OAuthRefreshToken, OAuthSettingsLocation, OAuthSettingsPassphrase },
                               isGiven);
    return bag.has(ApiKey) && !anyOAuth ? auth::AuthScheme::ApiToken : auth::AuthScheme::OAuth;
}

} // namespace

ConnectionProperties ConnectionProperties::clone() const
{
    return { .url = url,
             .authScheme = authScheme,
             .apiKey = apiKey.clone(),
             .apiKeyPlacement = apiKeyPlacement,
             .initiateOAuth = initiateOAuth,
             .clientId = clientId,
             .clientSecret = clientSecret.clone(),
             .callbackUrl = callbackUrl,
             .callbackUrlGiven = callbackUrlGiven,
             .pkce = pkce,
             .verifier = verifier.clone(),
             .accessToken = accessToken.clone(),
             .refreshToken = refreshToken.clone(),
             .expiresIn = expiresIn,
             .tokenTimestamp = tokenTimestamp,
             .settingsLocation = settingsLocation,
             .identityPath = identityPath,
             .recipients = recipients,
             .passphrase = passphrase.clone(),
             .recoveryFolder = recoveryFolder,
             .settingsHost = settingsHost,
             .refusesOtherHost = refusesOtherHost,
             .timeoutSeconds = timeoutSeconds,
             .pageSize = pageSize,
             .maxRows = maxRows,
             .concurrency = concurrency,
             .proxyMode = proxyMode,
             .proxy = proxy.clone(),
             .caCertificates = caCertificates };
}

Result<std::shared_ptr<const ConnectionProperties>> checkedProperties(const PropertyBag &bag, const QString &dataHome,
                                                                      const QString &configHome)
{
    if (const auto clean = refuseControlCharacters(bag); !clean)
        return fail(clean.error());
    auto checked = std::make_shared<ConnectionProperties>();
    if (bag.has(Property::Url)) {
        const auto url = SpaceUrl::parse(bag.text(Property::Url));
        if (!url)
            return fail(url.error());
        checked->url = *url;
    }
    const auto scheme = schemeOf(bag);
    if (!scheme)
        return fail(scheme.error());
    checked->authScheme = *scheme;
    const auto placement = choice(bag, Property::ApiKeyPlacement);
    if (!placement)
        return fail(placement.error());
    checked->apiKeyPlacement = *placement == 0 ? ApiKeyPlacement::Header : ApiKeyPlacement::Query;
    checked->apiKey = bag.secret(Property::ApiKey);
    if (const auto read = readOAuth(bag, *checked); !read)
        return fail(read.error());
    if (const auto read = readLimits(bag, *checked); !read)
        return fail(read.error());
    if (const auto read = readProxy(bag, *checked); !read)
        return fail(read.error());
    const auto otherHost = choice(bag, Property::OAuthSettingsOtherHost);
    if (!otherHost)
        return fail(otherHost.error());
    checked->refusesOtherHost = *otherHost == 1;
    checked->settingsHost = bag.text(Property::OAuthSettingsHost).trimmed();
    checked->recoveryFolder = recoveryFolder(bag);
    checked->settingsLocation = settingsPath(bag, dataHome);
    checked->identityPath = identityPath(bag, configHome);
    checked->recipients = age::recipientEntries(bag.text(Property::OAuthSettingsRecipients));
    checked->caCertificates = bag.text(Property::CaCertificates);
    return checked;
}

} // namespace tsunagi::auth
