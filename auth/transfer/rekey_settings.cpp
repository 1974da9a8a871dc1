// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/rekey_settings.h"

#include <algorithm>

namespace tsunagi::auth {
namespace {

Result<void> reseal(const QString &path, const SettingsPayload &payload, const SettingsKeys &keys)
{
    const auto sealed = seal(payload, keys.recipients);
    return sealed ? writeDurably(path, *sealed) : Result<void>(fail(sealed.error()));
}

} // namespace

Shared<const SettingsKeys> withRecipients(const SettingsKeys &keys, const std::vector<age::Recipient> &further)
{
    auto others = std::make_shared<SettingsKeys>();
    for (const age::Identity &identity : keys.identities)
        others->identities.push_back(identity.clone());
    others->passphrase = keys.passphrase.clone();
    if (!others->identities.empty())
        others->recipients.push_back(others->identities.front().recipient());
    for (const age::Recipient &recipient : further)
        if (std::ranges::find(others->recipients, recipient) == others->recipients.end())
            others->recipients.push_back(recipient);
    return std::shared_ptr<const SettingsKeys>(std::move(others));
}

Result<QStringList> resealSettings(const LockedSettings &settings)
{
    const SettingsFile &file = settings.file;
    if (!settings.stored)
        return fail({ .reason = Reason::SettingsMissing, .subject = file.path(), .detail = {}, .suggestion = {} });
    QStringList left;
    // The file itself last: cut short, all is done again, and no write in between makes a backup of what it was.
    for (const QString &path : QStringList{ file.backupPath(), file.pendingPath() }
             + standingRecoveries(file, *settings.lock, settings.recoveryFolder)) {
        if (!SettingsFile(path).exists())
            continue;
        const auto payload = SettingsFile(path).read(*settings.keys);
        if (!payload)
            left << path;
        else if (auto written = reseal(path, *payload, *settings.keys); !written)
            return fail(written.error());
    }
    if (auto written = reseal(file.path(), *settings.stored, *settings.keys); !written)
        return fail(written.error());
    return left;
}

} // namespace tsunagi::auth
