// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON inside a settings file: what is read and written again reads the same.
#include "auth/settings/settings_payload.h"
#include "tests/fuzz/invariant.h"

using namespace tsunagi::auth;
using namespace tsunagi::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const Result<SettingsPayload> payload = parsePayload(Secret(viewOf(data, size)));
    if (!payload) {
        requireSilence(payload.error());
        const Reason reason = payload.error().reason;
        require(reason == Reason::SettingsDamaged || reason == Reason::SettingsTooNew, "a failure has its reason");
        return 0;
    }
    require(!payload->grantId.isEmpty() && payload->generation >= 1, "a grant can be told from others");
    require(payload->known.size() <= SettingsPayload::knownLimit, "what is remembered has an end");
    const Secret text = serialise(*payload);
    const Result<SettingsPayload> again = parsePayload(text);
    require(again.has_value(), "what is written can be read");
    require(again->tokens.accessToken.equals(payload->tokens.accessToken), "the access token round-trips");
    require(again->tokens.refreshToken.equals(payload->tokens.refreshToken), "the refresh token round-trips");
    require(again->clientSecret.equals(payload->clientSecret), "the client secret round-trips");
    require(again->grantId == payload->grantId && again->generation == payload->generation, "the grant round-trips");
    require(again->unknown == payload->unknown, "keys of a newer program are kept");
    require(serialise(*again).equals(text), "writing is stable");
    require(serialise(payload->clone()).equals(text), "a clone is the same");
    return 0;
}
