// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/properties.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

const QList<PropertyInfo> &allProperties()
{
    using enum Property;
    static const QList<PropertyInfo> properties{
        { Url, "URL", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "The space's URL; any page of the space may be pasted") },
        { AuthScheme, "AuthScheme", "", false, "APIToken|OAuth",
          QT_TRANSLATE_NOOP("Property", "How requests are authorised: by API key or by OAuth") },
        { ApiKey, "ApiKey", "", true, nullptr,
          QT_TRANSLATE_NOOP("Property", "The key made under personal settings, API") },
        { ApiKeyPlacement, "ApiKeyPlacement", "header", false, "header|query",
          QT_TRANSLATE_NOOP("Property", "Where the API key travels; query only for old on-premise hosts") },
        { InitiateOAuth, "InitiateOAuth", "OFF", false, "OFF|REFRESH|GETANDREFRESH",
          QT_TRANSLATE_NOOP("Property", "What Tsunagi may do to get a token: nothing, refresh, or also sign in") },
        { OAuthClientId, "OAuthClientId", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "Client ID of the registered OAuth application") },
        { OAuthClientSecret, "OAuthClientSecret", "", true, nullptr,
          QT_TRANSLATE_NOOP("Property", "Client secret of the registered OAuth application") },
        { CallbackUrl, "CallbackURL", "http://localhost:33333", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "The callback URL, to the letter as registered with the application") },
        { Pkce, "PKCE", "on", false, "on|off",
          QT_TRANSLATE_NOOP("Property", "Protects the code exchange where one process does all of it") },
        { OAuthVerifier, "OAuthVerifier", "", true, nullptr,
          QT_TRANSLATE_NOOP("Property",
                            "The authorization code, or the whole callback URL as pasted from the browser") },
        { OAuthAccessToken, "OAuthAccessToken", "", true, nullptr,
          QT_TRANSLATE_NOOP("Property", "An access token got elsewhere") },
        { OAuthRefreshToken, "OAuthRefreshToken", "", true, nullptr,
          QT_TRANSLATE_NOOP("Property", "A refresh token got elsewhere") },
        { OAuthExpiresIn, "OAuthExpiresIn", "", false, "0..",
          QT_TRANSLATE_NOOP("Property", "Seconds that the access token lives, as the token endpoint said") },
        { OAuthTokenTimestamp, "OAuthTokenTimestamp", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "When that token was obtained: UTC, ISO 8601") },
        { OAuthSettingsLocation, "OAuthSettingsLocation", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "The encrypted settings file, or the folder of its OAuthSettings.txt") },
        { OAuthSettingsIdentity, "OAuthSettingsIdentity", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "File of the private keys that open the settings file, or “keychain”") },
        { OAuthSettingsRecipients, "OAuthSettingsRecipients", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property",
                            "Further public keys (or a file of them) that the settings file is encrypted to") },
        { OAuthSettingsPassphrase, "OAuthSettingsPassphrase", "", true, nullptr,
          QT_TRANSLATE_NOOP("Property", "Opens a settings file that is protected by a passphrase") },
        { OAuthSettingsRecovery, "OAuthSettingsRecovery", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "Folder for the recovery file") },
        { OAuthSettingsHost, "OAuthSettingsHost", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "The name under which this machine refreshes the grant") },
        { OAuthSettingsOtherHost, "OAuthSettingsOtherHost", "warn", false, "warn|refuse",
          QT_TRANSLATE_NOOP("Property", "What to do where another machine refreshed the grant last") },
        { Timeout, "Timeout", "60", false, "0..86400",
          QT_TRANSLATE_NOOP("Property", "Seconds for one request; 0 waits for ever") },
        { PageSize, "PageSize", "100", false, "1..100", QT_TRANSLATE_NOOP("Property", "Rows a request") },
        { MaxRows, "MaxRows", "0", false, "0..", QT_TRANSLATE_NOOP("Property", "Stop after so many rows; 0 is all") },
        { Concurrency, "Concurrency", "1", false, "1..6",
          QT_TRANSLATE_NOOP("Property", "Requests in flight; Nulab asks for 1") },
        { Proxy, "Proxy", "system", false, "system|none|http://…|socks5://…",
          QT_TRANSLATE_NOOP("Property", "The proxy of every request") },
        { CaCertificates, "CACertificates", "", false, nullptr,
          QT_TRANSLATE_NOOP("Property", "PEM file of further certificate authorities to trust") },
    };
    return properties;
}

const PropertyInfo &infoOf(Property property) { return allProperties().at(static_cast<qsizetype>(property)); }

Result<Property> propertyFromName(const QString &name)
{
    const QByteArray typed = name.trimmed().toUtf8();
    QStringList names;
    for (const PropertyInfo &info : allProperties()) {
        if (qstricmp(info.name, typed.constData()) == 0)
            return info.id;
        names << QString::fromLatin1(info.name);
    }
    return fail(Error{ .reason = Reason::UnknownProperty,
                       .subject = name.trimmed(),
                       .detail = {},
                       .suggestion = nearestName(name.trimmed(), names) });
}

void PropertyBag::set(Property property, Secret value, Origin origin)
{
    const auto found = m_values.find(property);
    if (found != m_values.end() && found->second.origin < origin)
        return;
    m_values.insert_or_assign(property, Value{ std::move(value), origin });
}

void PropertyBag::unset(Property property) { m_values.erase(property); }

bool PropertyBag::has(Property property) const
{
    const auto found = m_values.find(property);
    return found != m_values.end() && !found->second.text.isEmpty();
}

QString PropertyBag::text(Property property) const
{
    return has(property) ? QString::fromUtf8(m_values.at(property).text.view())
                         : QString::fromUtf8(infoOf(property).defaultValue);
}

Secret PropertyBag::secret(Property property) const
{
    return has(property) ? m_values.at(property).text.clone() : Secret();
}

Origin PropertyBag::origin(Property property) const
{
    return has(property) ? m_values.at(property).origin : Origin::Default;
}

PropertyBag PropertyBag::clone() const
{
    PropertyBag copy;
    for (const auto &[property, value] : m_values)
        copy.m_values.emplace(property, Value{ value.text.clone(), value.origin });
    return copy;
}

Result<void> PropertyBag::fillFrom(const PropertyBag &lower)
{
    if (has(Property::Url) && lower.has(Property::Url)) {
        const auto mine = SpaceUrl::parse(text(Property::Url));
        const auto theirs = SpaceUrl::parse(lower.text(Property::Url));
        const bool sameOrigin = mine && theirs && *mine == *theirs;
        if (!sameOrigin && wouldSendSecretElsewhere(lower))
            return fail(Error{ .reason = Reason::SecretForOtherOrigin,
                               .subject = mine ? mine->text() : QString(),
                               .detail = theirs ? theirs->text() : QString(),
                               .suggestion = {} });
    }
    const bool lowerIsSaved = std::ranges::any_of(
        lower.m_values, [](const auto &entry) { return entry.second.origin == Origin::SavedConnection; });
    if (lowerIsSaved) {
        // A stray proxy or authority of the environment must not see what a person has saved, nor an empty one take
        // the saved one away.
        std::erase_if(m_values, [](const auto &entry) {
            return entry.second.origin == Origin::Environment
                && (entry.first == Property::Proxy || entry.first == Property::CaCertificates);
        });
    }
    for (const auto &[property, value] : lower.m_values)
        m_values.try_emplace(property, Value{ value.text.clone(), value.origin });
    return {};
}

/// What belongs to the URL of @p lower: its own secrets, and those given here by a layer below the one that gives the
/// URL.
bool PropertyBag::wouldSendSecretElsewhere(const PropertyBag &lower) const
{
    const auto belongsToOrigin = [](const auto &entry) {
        // A computed place of the settings file holds nobody's secret yet.
        return entry.second.origin != Origin::Default && !entry.second.text.isEmpty()
            && (infoOf(entry.first).secret || entry.first == Property::OAuthSettingsLocation);
    };
    const Origin urlOrigin = origin(Property::Url);
    return std::ranges::any_of(
               lower.m_values,
               [&](const auto &entry) { return belongsToOrigin(entry) && !m_values.contains(entry.first); })
        || std::ranges::any_of(
               m_values, [&](const auto &entry) { return belongsToOrigin(entry) && entry.second.origin > urlOrigin; });
}

bool holdsSecret(Property property, QByteArrayView value)
{
    if (value.isEmpty())
        return false;
    return infoOf(property).secret
        || (property == Property::Proxy && !QUrl(QString::fromUtf8(value)).password().isEmpty());
}

} // namespace tsunagi::auth
