// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/hand_over.h"

#include "auth/grant.h"
#include "auth/settings/given_away.h"

namespace tsunagi::auth {
namespace {

bool hasTokens(const SettingsPayload &payload)
{
    return !payload.tokens.accessToken.isEmpty() || !payload.tokens.refreshToken.isEmpty();
}

Result<void> write(LockedSettings &settings, SettingsPayload payload)
{
    if (auto written = settings.file.write(payload, *settings.keys, *settings.lock); !written)
        return written;
    settings.stored = std::move(payload);
    return {};
}

/// From the file first: from then on nothing here can be refreshed. The backup is one of the same grant.
Result<void> takeTokensAway(LockedSettings &settings)
{
    SettingsPayload stripped = settings.stored->clone();
    advance(stripped);
    stripped.tokens = TokenSet();
    const auto sealed = seal(stripped, settings.keys->recipients);
    if (!sealed)
        return fail(sealed.error());
    if (auto written = writeDurably(settings.file.path(), *sealed); !written)
        return written;
    settings.stored = std::move(stripped);
    for (const QString &path : QStringList{ settings.file.backupPath() }
             + standingRecoveries(settings.file, *settings.lock, settings.recoveryFolder)) {
        if (!SettingsFile(path).exists())
            continue;
        const auto payload = SettingsFile(path).read(*settings.keys);
        const bool isOfGrant = payload && payload->grantId == settings.stored->grantId;
        if (isOfGrant)
            if (auto removed = removeDurably(path); !removed)
                return removed;
    }
    return {};
}

} // namespace

Result<void> handOver(LockedSettings &settings, const QString &to, const SealExported &sealExported)
{
    if (settings.unadopted)
        return fail(settings.whyUnadopted);
    const QString path = settings.file.path();
    if (!settings.stored)
        return fail({ .reason = Reason::SettingsMissing, .subject = path, .detail = {}, .suggestion = {} });
    if (settings.stored->givenAway)
        return fail(whereGiven(*settings.stored, path));
    if (settings.stored->tokens.refreshToken.isEmpty())
        return fail({ .reason = Reason::NoGrant, .subject = path, .detail = {}, .suggestion = {} });
    if (auto rehearsed = settings.file.rehearse(*settings.keys, *settings.lock); !rehearsed)
        return rehearsed;
    SettingsPayload marked = settings.stored->clone();
    advance(marked);
    markGivenAway(marked, to);
    // As new as what stays here in the end: a refresh there makes it newer, and the exported file itself never is.
    SettingsPayload exported = settings.stored->clone();
    advance(exported);
    advance(exported);
    exported.host.clear();
    const auto writeExported = sealExported(std::move(exported));
    if (!writeExported)
        return fail(writeExported.error());
    if (auto written = write(settings, std::move(marked)); !written)
        return written;
    if (auto written = (*writeExported)(); !written) {
        SettingsPayload back = settings.stored->clone();
        advance(back);
        takeMarkBack(back);
        // If not even that can be written, `settings adopt` takes the mark back.
        (void)write(settings, std::move(back));
        return written;
    }
    return takeTokensAway(settings);
}

Result<bool> finishHandOver(LockedSettings &settings)
{
    const auto &stored = settings.stored;
    const bool isCutShort = stored && stored->givenAway && hasTokens(*stored) && !givenAwayTo(*stored).isEmpty()
        && SettingsFile(givenAwayTo(*stored)).exists();
    if (!isCutShort)
        return false;
    if (auto rehearsed = settings.file.rehearse(*settings.keys, *settings.lock); !rehearsed)
        return fail(rehearsed.error());
    if (auto taken = takeTokensAway(settings); !taken)
        return fail(taken.error());
    return true;
}

} // namespace tsunagi::auth
