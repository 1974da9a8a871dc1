// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/draft.h"

#include "ui/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::Property;

QString nameOf(Method method) { return method == Method::ApiKey ? u"APIToken"_s : u"OAuth"_s; }

} // namespace

QString defaultCallbackUrl() { return QLatin1StringView(auth::infoOf(Property::CallbackUrl).defaultValue); }

bool isDecidedByWizard(Property property)
{
    constexpr Property decided[] = {
        Property::OAuthVerifier,         Property::OAuthAccessToken,        Property::OAuthRefreshToken,
        Property::OAuthExpiresIn,        Property::OAuthTokenTimestamp,     Property::OAuthSettingsLocation,
        Property::OAuthSettingsIdentity, Property::OAuthSettingsPassphrase,
    };
    return std::ranges::find(decided, property) != std::end(decided);
}

/// A trial of API keys keeps the OAuth application too, and the other way round.
bool Draft::keeps(Method wanted) const
{
    const bool isByKey = method == Method::ApiKey;
    return isByKey == (wanted == Method::ApiKey) || trial.has_value();
}

QList<Property> Draft::secrets() const
{
    QList<Property> held;
    if (keeps(Method::ApiKey) && !apiKey.isEmpty())
        held << Property::ApiKey;
    if (keeps(Method::OAuth) && !clientSecret.isEmpty())
        held << Property::OAuthClientSecret;
    if (method == Method::Web && handed.isLoneToken())
        held << Property::OAuthAccessToken;
    if (brought && auth::holdsSecret(Property::Proxy, brought->secret(Property::Proxy).view()))
        held << Property::Proxy;
    return held;
}

auth::Secret Draft::secret(Property property) const
{
    switch (property) {
    case Property::ApiKey:
        return apiKey.clone();
    case Property::OAuthAccessToken:
        return handed.accessToken.clone();
    case Property::Proxy:
        return brought->secret(Property::Proxy);
    default:
        return clientSecret.clone();
    }
}

QList<Property> Draft::secretsToDrop() const
{
    const bool hasGrantNow = existing && method == Method::Web && !handed.isLoneToken();
    return hasGrantNow && existing->secrets.contains(Property::OAuthAccessToken) ? QList{ Property::OAuthAccessToken }
                                                                                 : QList<Property>();
}

/// As it fits what there is; what a saved connection says stays where it still fits.
QString Draft::initiateOAuth() const
{
    const QString before = existing                        ? existing->properties.value(Property::InitiateOAuth)
        : brought && brought->has(Property::InitiateOAuth) ? brought->text(Property::InitiateOAuth)
                                                           : QString();
    if (method == Method::OAuth && existing)
        return before;
    if (method == Method::Web && handed.isLoneToken())
        return u"OFF"_s;
    if (!before.isEmpty() && before.compare("OFF"_L1, Qt::CaseInsensitive) != 0)
        return before;
    return method == Method::OAuth ? u"GETANDREFRESH"_s : u"REFRESH"_s;
}

std::optional<auth::SpaceUrl> Draft::broughtSpace() const
{
    const auto parsed = auth::SpaceUrl::parse(brought->text(Property::Url));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void Draft::forgetBrought()
{
    fromString = false;
    if (!brought)
        return;
    brought.reset();
    apiKey = auth::Secret();
    clientSecret = auth::Secret();
    handed = Handed();
}

void Draft::putBrought(auth::SavedConnection &saved) const
{
    for (const auth::PropertyInfo &info : auth::allProperties())
        if (brought->has(info.id) && !isDecidedByWizard(info.id)
            && !auth::holdsSecret(info.id, brought->secret(info.id).view()) && !info.secret)
            saved.properties[info.id] = brought->text(info.id);
}

auth::SavedConnection Draft::toSaved() const
{
    auth::SavedConnection saved = existing.value_or(auth::SavedConnection());
    saved.id = id;
    saved.name = name;
    if (brought)
        putBrought(saved);
    if (!existing) {
        if (space)
            saved.properties[Property::Url] = space->text();
        saved.properties[Property::AuthScheme] = nameOf(method);
        saved.identityInKeychain = true;
        saved.inVault = inVault;
        if (method != Method::ApiKey && !rescueRecipient.isEmpty()
            && !saved.properties.contains(Property::OAuthSettingsRecipients))
            saved.properties[Property::OAuthSettingsRecipients] = rescueRecipient;
    }
    const bool changed = !existing || saved.properties.value(Property::OAuthClientId) != clientId
        || saved.properties.value(Property::CallbackUrl, defaultCallbackUrl()) != callbackUrl;
    if (keeps(Method::OAuth) && !clientId.isEmpty() && changed) {
        saved.properties[Property::OAuthClientId] = clientId;
        saved.properties[Property::CallbackUrl] = callbackUrl;
    }
    if (method == Method::ApiKey) {
        if (!existing)
            saved.properties.remove(Property::InitiateOAuth);
    } else if (const QString initiate = initiateOAuth(); !initiate.isEmpty()) {
        saved.properties[Property::InitiateOAuth] = initiate;
    }
    for (const Property property : secrets()) {
        if (!saved.secrets.contains(property))
            saved.secrets << property;
    }
    saved.secrets.removeIf([this](Property property) { return secretsToDrop().contains(property); });
    saved.isTrial = saved.isTrial || trial.has_value();
    return saved;
}

/// A code or tokens: lines 1 and 2 of InitiateOAuth.
void Draft::putHanded(auth::PropertyBag &bag) const
{
    bag.unset(Property::OAuthAccessToken);
    const auto put = [&bag](Property property, const auth::Secret &value) {
        if (!value.isEmpty())
            bag.set(property, value.clone(), auth::Origin::SavedConnection);
    };
    put(Property::OAuthVerifier, handed.code);
    if (!handed.code.isEmpty())
        return;
    put(Property::OAuthAccessToken, handed.accessToken);
    put(Property::OAuthRefreshToken, handed.refreshToken);
    if (handed.expiresIn > 0 && !handed.accessToken.isEmpty()) {
        bag.set(Property::OAuthExpiresIn, QString::number(handed.expiresIn), auth::Origin::SavedConnection);
        bag.set(Property::OAuthTokenTimestamp, handed.at.toString(Qt::ISODate), auth::Origin::SavedConnection);
    }
}

auth::PropertyBag Draft::bag() const
{
    auth::PropertyBag bag = opened ? opened->clone() : auth::PropertyBag();
    const auth::SavedConnection saved = toSaved();
    for (const auto &[property, value] : saved.properties.asKeyValueRange())
        bag.set(property, value, auth::Origin::SavedConnection);
    for (const Property property : secrets())
        bag.set(property, secret(property), auth::Origin::SavedConnection);
    if (!bag.has(Property::OAuthSettingsLocation))
        bag.set(Property::OAuthSettingsLocation, folderOf(id) + u"/OAuthSettings.txt"_s, auth::Origin::SavedConnection);
    if (saved.identityInKeychain)
        bag.set(Property::OAuthSettingsIdentity, u"keychain"_s, auth::Origin::SavedConnection);
    // Whatever the connection does by itself: here a person is at the screen.
    if (method == Method::OAuth)
        bag.set(Property::InitiateOAuth, u"GETANDREFRESH"_s, auth::Origin::SavedConnection);
    if (method == Method::Web)
        putHanded(bag);
    return bag;
}

} // namespace tsunagi::ui
