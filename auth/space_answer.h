// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what answers at a URL is a Backlog space, told from its answer to a request without any credential.
#pragma once

#include "auth/network.h"
#include "auth/space_url.h"

namespace tsunagi::auth {

/// @param answer  to a GET of /api/v2/space
/// SpaceNotFound, ServerUnavailable, or what the network said.
[[nodiscard]] Result<void> answersAsSpace(const SpaceUrl &space, const Result<HttpReply> &answer);

} // namespace tsunagi::auth
