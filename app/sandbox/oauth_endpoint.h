// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/v2/oauth2/token: form bodies only, client id and secret in the body, RFC 6749's errors (5.2).
#pragma once

#include "app/sandbox/exchange.h"
#include "app/sandbox/grants.h"

namespace tsunagi::sandbox {

/// Credentials are read at each request: control may change them.
[[nodiscard]] Reply answerTokenRequest(const Request &request, Grants &grants, const Credentials &credentials);

} // namespace tsunagi::sandbox
