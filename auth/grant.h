// SPDX-License-Identifier: GPL-3.0-or-later
// A grant's successive contents of the settings file: a new one, a renewed one, and what a request needs of it.
#pragma once

#include "auth/authenticator.h"
#include "auth/settings/settings_payload.h"

namespace tsunagi::auth {

/// The application to ask the token endpoint with: given properties first, then the file's. MissingProperty.
[[nodiscard]] Result<OAuthApplication> applicationOf(const ConnectionProperties &properties,
                                                     const SettingsPayload *stored);

/// What to write after a first exchange or a seed: a grant of its own that remembers what the file held before.
[[nodiscard]] SettingsPayload newGrant(const OAuthApplication &application, const TokenSet &tokens,
                                       const SettingsPayload *before, const QDateTime &now);
/// Before a write of new content under the same grant: one generation on, following what the file holds.
void advance(SettingsPayload &payload);
/// The same grant with its next tokens; an answer without a refresh token keeps the one before.
[[nodiscard]] SettingsPayload renewedGrant(const SettingsPayload &stored, const TokenSet &tokens,
                                           const Secret &clientSecret);

[[nodiscard]] Result<CredentialPtr> credentialOf(const SettingsPayload &stored);
/// OAuthAccessToken as given. MissingProperty without a URL.
[[nodiscard]] Result<CredentialPtr> credentialOfGiven(const ConnectionProperties &properties);
[[nodiscard]] Result<CredentialPtr> credentialOfApiKey(const ConnectionProperties &properties);

/// OAuthAccessToken and its fellows as a token set. Of unknown life unless both expiry and timestamp are given.
[[nodiscard]] TokenSet givenTokens(const ConnectionProperties &properties);

} // namespace tsunagi::auth
