// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/given_away.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr auto placeKey = "givenAwayTo"_L1;

} // namespace

QString givenAwayTo(const SettingsPayload &payload) { return payload.unknown[placeKey].toString(); }

void markGivenAway(SettingsPayload &payload, const QString &to)
{
    payload.givenAway = true;
    payload.unknown[placeKey] = to;
}

void takeMarkBack(SettingsPayload &payload)
{
    payload.givenAway = false;
    payload.unknown.remove(placeKey);
}

Error whereGiven(const SettingsPayload &payload, const QString &path)
{
    const QString place = givenAwayTo(payload);
    return { .reason = Reason::GivenAway, .subject = place.isEmpty() ? path : place, .detail = {}, .suggestion = {} };
}

} // namespace tsunagi::auth
