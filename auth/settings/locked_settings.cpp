// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/locked_settings.h"

namespace tsunagi::auth {
namespace {

/// The same grant's next tokens replace what stands there. Those of another grant might be another person's: they wait
/// as every new grant does, until it is known whose they are.
bool mayReplace(const SettingsPayload &waiting, const std::optional<SettingsPayload> &stored)
{
    if (!stored || !stored->user || stored->givenAway || waiting.grantId == stored->grantId)
        return true;
    return waiting.user && waiting.user->id == stored->user->id;
}

Result<void> putInPlace(LockedSettings &settings, const Recovered &recovered)
{
    if (mayReplace(recovered.payload, settings.stored)) {
        if (auto written = settings.file.write(recovered.payload, *settings.keys, *settings.lock); !written)
            return written;
        settings.stored = recovered.payload.clone();
    } else {
        const auto sealed = seal(recovered.payload, settings.keys->recipients);
        if (!sealed)
            return fail(sealed.error());
        if (auto written = writeDurably(settings.file.pendingPath(), *sealed); !written)
            return written;
    }
    // One that can't be removed follows no longer what the file holds: it is not taken again.
    (void)removeDurably(recovered.path);
    settings.lock->writeNote({});
    settings.adopted = recovered.path;
    return {};
}

} // namespace

Result<std::optional<Error>> LockedSettings::keep(const SettingsPayload &payload) const
{
    const auto written = file.write(payload, *keys, *lock);
    if (written)
        return std::optional<Error>();
    auto saved = saveToRecovery(file, payload, *keys, *lock, recoveryFolder);
    if (!saved)
        return fail(written.error());
    return std::optional<Error>(std::move(*saved));
}

QCoro::Task<Result<Shared<LockedSettings>>> lockSettings(SettingsFile file, Shared<const SettingsKeys> keys,
                                                         QString recoveryFolder, std::stop_token stop)
{
    auto taken = co_await lockFile(file.path(), stop);
    if (!taken)
        co_return fail(taken.error());
    auto settings =
        std::make_shared<LockedSettings>(LockedSettings{ .file = file,
                                                         .keys = keys,
                                                         .recoveryFolder = recoveryFolder,
                                                         .lock = std::make_shared<FileLock>(std::move(*taken)),
                                                         .stored = {},
                                                         .adopted = {},
                                                         .unadopted = {},
                                                         .whyUnadopted = {} });
    if (file.exists()) {
        auto stored = file.read(*keys);
        if (!stored)
            co_return fail(stored.error());
        settings->stored = std::move(*stored);
    }
    const SettingsPayload *stored = settings->stored ? &*settings->stored : nullptr;
    auto recovered = findRecovery(file, stored, *keys, *settings->lock, recoveryFolder);
    if (!recovered)
        co_return Shared<LockedSettings>(settings);
    if (const auto put = putInPlace(*settings, *recovered); !put) {
        settings->unadopted = std::move(recovered->payload);
        settings->whyUnadopted = put.error();
    }
    co_return Shared<LockedSettings>(settings);
}

QCoro::Task<Result<SettingsPayload>> latestPayload(SettingsFile file, Shared<const SettingsKeys> keys,
                                                   QString recoveryFolder, std::stop_token stop)
{
    const auto settings = co_await lockSettings(file, std::move(keys), std::move(recoveryFolder), std::move(stop));
    if (!settings)
        co_return fail(settings.error());
    auto &latest = (*settings)->unadopted ? (*settings)->unadopted : (*settings)->stored;
    if (!latest)
        co_return fail({ .reason = Reason::SettingsMissing, .subject = file.path(), .detail = {}, .suggestion = {} });
    co_return std::move(*latest);
}

} // namespace tsunagi::auth
