// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/draft.h"

#include "ui/workspace.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

using auth::Property;

/// A trial of API keys keeps the OAuth application too, and the other way round.
bool keeps(const Draft &draft, Method method) { return draft.method == method || draft.trial.has_value(); }

} // namespace

QString defaultCallbackUrl() { return QLatin1StringView(auth::infoOf(Property::CallbackUrl).defaultValue); }

QList<Property> Draft::secrets() const
{
    QList<Property> held;
    if (keeps(*this, Method::ApiKey) && !apiKey.isEmpty())
        held << Property::ApiKey;
    if (keeps(*this, Method::OAuth) && !clientSecret.isEmpty())
        held << Property::OAuthClientSecret;
    return held;
}

auth::Secret Draft::secret(Property property) const
{
    return property == Property::ApiKey ? apiKey.clone() : clientSecret.clone();
}

auth::SavedConnection Draft::toSaved() const
{
    auth::SavedConnection saved = existing.value_or(auth::SavedConnection());
    saved.id = id;
    saved.name = name;
    saved.properties[Property::Url] = space->text();
    saved.properties[Property::AuthScheme] = method == Method::OAuth ? u"OAuth"_s : u"APIToken"_s;
    if (keeps(*this, Method::OAuth) && !clientId.isEmpty()) {
        saved.properties[Property::OAuthClientId] = clientId;
        saved.properties[Property::CallbackUrl] = callbackUrl;
    }
    if (method == Method::OAuth)
        saved.properties[Property::InitiateOAuth] = u"GETANDREFRESH"_s;
    if (!existing)
        saved.identityInKeychain = true;
    for (const Property property : secrets()) {
        if (!saved.secrets.contains(property))
            saved.secrets << property;
    }
    saved.isTrial = saved.isTrial || trial.has_value();
    return saved;
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
    return bag;
}

} // namespace tsunagi::ui
