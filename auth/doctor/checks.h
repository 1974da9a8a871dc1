// SPDX-License-Identifier: GPL-3.0-or-later
// The doctor's checks, each defined in the file of its subject and listed once in doctor.cpp, in whose order they find
// what the later ones need. They send GETs, and one question to the token endpoint that can't be granted.
#pragma once

#include "auth/doctor/examination.h"

namespace tsunagi::auth {

/// Every malformed and every missing property.
[[nodiscard]] QCoro::Task<Findings> checkProperties(ExaminationPtr examination);
/// The keychain answers and is not locked, where this connection needs it.
[[nodiscard]] QCoro::Task<Findings> checkKeychain(ExaminationPtr examination);
/// The settings file opens, and agrees with the properties.
[[nodiscard]] QCoro::Task<Findings> checkSettingsFile(ExaminationPtr examination);
/// Where the connection's secrets, the settings file's key and its tokens are: one finding each.
[[nodiscard]] Findings secretPlaces(const Examination &examination);
/// Where the settings file stands: read-only, mounted by itself, or in a place that does not last.
[[nodiscard]] QCoro::Task<Findings> checkStorage(ExaminationPtr examination);
/// The settings file could be written anew: rehearsed with its own bytes.
[[nodiscard]] QCoro::Task<Findings> checkRewrite(ExaminationPtr examination);

[[nodiscard]] QCoro::Task<Findings> checkHostName(ExaminationPtr examination);
[[nodiscard]] QCoro::Task<Findings> checkProxy(ExaminationPtr examination);
[[nodiscard]] QCoro::Task<Findings> checkConnection(ExaminationPtr examination);
[[nodiscard]] QCoro::Task<Findings> checkTls(ExaminationPtr examination);
[[nodiscard]] QCoro::Task<Findings> checkClock(ExaminationPtr examination);
/// What answers there is a Backlog space.
[[nodiscard]] QCoro::Task<Findings> checkSpace(ExaminationPtr examination);

/// The token endpoint knows the client.
[[nodiscard]] QCoro::Task<Findings> checkClient(ExaminationPtr examination);
/// The page where a person allows the access answers as one.
[[nodiscard]] QCoro::Task<Findings> checkAuthorizePage(ExaminationPtr examination);
/// A callback URL pasted as OAuthVerifier fits CallbackURL.
[[nodiscard]] QCoro::Task<Findings> checkPastedCallback(ExaminationPtr examination);
/// The callback's port is free, and not one that the system gives to others.
[[nodiscard]] QCoro::Task<Findings> checkCallbackPort(ExaminationPtr examination);
/// The API key or a living access token is accepted.
[[nodiscard]] QCoro::Task<Findings> checkCredential(ExaminationPtr examination);

} // namespace tsunagi::auth
