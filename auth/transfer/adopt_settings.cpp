// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/adopt_settings.h"

#include "auth/grant.h"
#include "auth/settings/given_away.h"
#include "auth/transfer/hand_over.h"

namespace tsunagi::auth {

Result<Adopted> adoptSettings(LockedSettings &settings, const QString &host)
{
    if (settings.unadopted)
        return fail(settings.whyUnadopted);
    if (!settings.stored)
        return fail(
            { .reason = Reason::SettingsMissing, .subject = settings.file.path(), .detail = {}, .suggestion = {} });
    // Where the exported file is there, the grant is that file's: what is left here is taken away.
    if (const auto finished = finishHandOver(settings); !finished)
        return fail(finished.error());
    SettingsPayload &stored = *settings.stored;
    const bool hasTokens = !stored.tokens.accessToken.isEmpty() || !stored.tokens.refreshToken.isEmpty();
    if (stored.givenAway && !hasTokens)
        return fail(whereGiven(stored, settings.file.path()));
    Adopted adopted{ host, stored.generation, stored.givenAway };
    if (stored.host == host && !stored.givenAway)
        return adopted;
    stored.host = host;
    takeMarkBack(stored);
    advance(stored);
    adopted.generation = stored.generation;
    if (const auto rehearsed = settings.file.rehearse(*settings.keys, *settings.lock); !rehearsed)
        return fail(rehearsed.error());
    if (const auto written = settings.file.write(stored, *settings.keys, *settings.lock); !written)
        return fail(written.error());
    return adopted;
}

} // namespace tsunagi::auth
