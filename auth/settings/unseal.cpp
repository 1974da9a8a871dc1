// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/unseal.h"

#include "auth/age/age.h"

namespace tsunagi::auth {
namespace {

std::unexpected<Error> failAt(const QString &path, Error error)
{
    error.subject = path;
    return fail(std::move(error));
}

} // namespace

Result<SettingsPayload> unseal(QByteArrayView sealed, const SettingsKeys &keys, const QString &path)
{
    const Result<Secret> json = age::decrypt(sealed, { keys.identities, keys.passphrase.view() });
    if (!json)
        return failAt(path, json.error());
    Result<SettingsPayload> payload = parsePayload(*json);
    if (!payload)
        return failAt(path, payload.error());
    return payload;
}

} // namespace tsunagi::auth
