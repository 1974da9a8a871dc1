// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a Backlog space answers at a URL: asked once without any credential, which a space refuses in its own way.
#pragma once

#include "auth/error.h"
#include "auth/properties.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace tsunagi::ui {

/// GET /api/v2/space, expecting 401 with Backlog's JSON. SpaceNotFound where something else answers; else what the
/// network says.
/// @p properties: of the connection that is being made, with its URL; its proxy and authorities count.
[[nodiscard]] QCoro::Task<auth::Result<void>> probeSpace(std::shared_ptr<const auth::ConnectionProperties> properties,
                                                         std::stop_token stop);

} // namespace tsunagi::ui
