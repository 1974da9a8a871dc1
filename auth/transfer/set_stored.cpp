// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/set_stored.h"

#include "auth/grant.h"
#include "auth/settings/given_away.h"

namespace tsunagi::auth {

bool isStoredAndChangeable(Property property)
{
    return property == Property::OAuthClientSecret || property == Property::CallbackUrl;
}

Result<qint64> setStored(LockedSettings &settings, Property property, const ConnectionProperties &properties)
{
    if (settings.unadopted)
        return fail(settings.whyUnadopted);
    if (!settings.stored)
        return fail(
            { .reason = Reason::SettingsMissing, .subject = settings.file.path(), .detail = {}, .suggestion = {} });
    SettingsPayload &stored = *settings.stored;
    if (stored.givenAway)
        return fail(whereGiven(stored, settings.file.path()));
    const bool isSecret = property == Property::OAuthClientSecret;
    const bool isSame =
        isSecret ? stored.clientSecret.equals(properties.clientSecret) : stored.callbackUrl == properties.callbackUrl;
    if (isSame)
        return stored.generation;
    if (isSecret)
        stored.clientSecret = properties.clientSecret.clone();
    else
        stored.callbackUrl = properties.callbackUrl;
    advance(stored);
    if (const auto rehearsed = settings.file.rehearse(*settings.keys, *settings.lock); !rehearsed)
        return fail(rehearsed.error());
    if (const auto written = settings.file.write(stored, *settings.keys, *settings.lock); !written)
        return fail(written.error());
    return stored.generation;
}

} // namespace tsunagi::auth
