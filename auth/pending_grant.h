// SPDX-License-Identifier: GPL-3.0-or-later
// A new grant beside a file that holds somebody's: it is sealed to "<file>.pending" before anything else is asked, and
// becomes the file once it is shown to be the same person's. What waits there is taken by a later run, without a new
// code.
#pragma once

#include "auth/network.h"
#include "auth/settings/locked_settings.h"
#include "auth/shared.h"
#include "auth/space_url.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::auth {

/// What both functions work with.
struct GrantKeeper {
    std::shared_ptr<Network> network;
    Shared<LockedSettings> settings;
    bool replaceUser = false;
    std::function<void(const Error &)> warn = [](const Error &) { }; ///< SavedToRecovery
};

/// Writes @p grant: at once where the file is nobody's, else by way of the pending file; to a recovery file where the
/// disk has become full meanwhile.
/// @return what was kept; OtherUser (suggestion: the pending file, which stays), or why it could not be found out
///         (the pending file stays)
[[nodiscard]] QCoro::Task<Result<SettingsPayload>> keepGrant(GrantKeeper keeper, SettingsPayload grant,
                                                             std::stop_token stop);

/// Takes a grant that waits for the file's own, if it is the same person's or @p keeper replaces the user.
/// @param given  the code and tokens of this run: where they brought the one that waits, they are not spent again
/// @return the grant that was put in place, or none; an error only where what is given has brought what waits
[[nodiscard]] QCoro::Task<Result<std::optional<SettingsPayload>>>
takePending(GrantKeeper keeper, std::vector<Secret> given, std::stop_token stop);

/// Who is behind a token: GET /users/myself. WrongAccessToken, ServerUnavailable, BadReply, or what Network says.
[[nodiscard]] QCoro::Task<Result<SettingsPayload::User>> userOf(std::shared_ptr<Network> network, SpaceUrl space,
                                                                Secret accessToken, std::stop_token stop);

} // namespace tsunagi::auth
