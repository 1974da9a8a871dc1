// SPDX-License-Identifier: GPL-3.0-or-later
// A connection's grant as a settings file for another machine: a grant of its own, this one handed over, or a copy of
// it. The file is new, sealed to whom it is for, and rehearsed before anything is spent for it.
#pragma once

#include "auth/authenticator.h"
#include "auth/settings/locked_settings.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace tsunagi::auth {

struct ExportRequest {
    QString path; ///< absolute, with its file name
    std::vector<age::Recipient> recipients; ///< or
    Secret passphrase;
    bool withoutClientSecret = false;
    bool accessOnly = false; ///< nothing to refresh with, and so no client secret either
};
using ExportRequestPtr = std::shared_ptr<const ExportRequest>;

/// Missing folders are made, and the file could be written. WouldOverwrite where anything has its name.
[[nodiscard]] Result<void> rehearseExport(const ExportRequest &request);

/// The file's next content under the lock, as it is, for a machine that shares the grant with @p host, this one.
/// SettingsMissing, GivenAway, NoGrant.
[[nodiscard]] Result<void> exportCopy(LockedSettings &settings, const ExportRequest &request, const QString &host);
/// handOver() into the exported file.
[[nodiscard]] Result<void> exportHandOver(LockedSettings &settings, const ExportRequest &request);

/// What a sign-in for another machine works with: the application's values, whatever the connection's own say.
[[nodiscard]] std::shared_ptr<const ConnectionProperties> forSigningIn(const ConnectionProperties &properties,
                                                                       const OAuthApplication &application);

struct OwnGrant {
    SettingsPayload payload;
    std::optional<Error> unconfirmed; ///< why it is not known whose it is
};

/// The tokens of a sign-in, at once into the exported file and nowhere else; then whose they are is asked. OtherUser
/// where they are not @p user's: the file is removed again.
[[nodiscard]] QCoro::Task<Result<Shared<const OwnGrant>>>
exportOwn(ExportRequestPtr request, std::shared_ptr<const OAuthApplication> application, Shared<const TokenSet> tokens,
          std::optional<SettingsPayload::User> user, std::shared_ptr<Network> network, std::stop_token stop);

} // namespace tsunagi::auth
