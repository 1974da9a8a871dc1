// SPDX-License-Identifier: GPL-3.0-or-later
// What a reply of Backlog's means: by the code in its error body first, then by its HTTP status (backlog-api.md,
// section 2).
#pragma once

#include "auth/authenticator.h"
#include "auth/network.h"

#include <QString>

namespace tsunagi::backlog {

enum class Verdict {
    Success,
    CredentialRefused, ///< another access token may help; the error is what to say where none does
    RateLimited,
    Failed,
};

struct Judgement {
    Verdict verdict = Verdict::Success;
    auth::Error error; ///< unless Success
};

/// @param path below /api/v2. Where nothing at all answers as Backlog does, the error is SpaceNotFound.
[[nodiscard]] Judgement judgementOf(const auth::HttpReply &reply, const QString &path,
                                    const auth::Credential &credential);

} // namespace tsunagi::backlog
