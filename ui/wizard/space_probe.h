// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a Backlog space answers at a URL: asked once without any credential, which a space refuses in its own way.
#pragma once

#include "auth/error.h"
#include "auth/space_url.h"

#include <QCoroTask>

#include <stop_token>

namespace tsunagi::ui {

/// GET /api/v2/space, expecting 401 with Backlog's JSON. SpaceNotFound where something else answers; else what the
/// network says.
[[nodiscard]] QCoro::Task<auth::Result<void>> probeSpace(auth::SpaceUrl space, std::stop_token stop);

} // namespace tsunagi::ui
