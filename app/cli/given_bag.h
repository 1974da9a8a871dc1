// SPDX-License-Identifier: GPL-3.0-or-later
// The connection's values before they are checked, for commands that must know where a value came from.
#pragma once

#include "app/cli/session.h"
#include "auth/properties.h"
#include "auth/shared.h"

#include <QCoroTask>

namespace tsunagi::cli {

/// From all places, layered; warnings are told. What connectionProperties() begins with.
/// @param inputs  of the rank of -p: RepeatedProperty where that gives one of them, too
[[nodiscard]] QCoro::Task<Result<auth::Shared<auth::PropertyBag>>> givenBag(Session &session,
                                                                            auth::PropertyBag inputs = {});
/// Checked, and their secrets named to the reporter so that it masks them.
[[nodiscard]] Result<auth::Shared<const auth::ConnectionProperties>> checkedOf(Session &session,
                                                                               const auth::PropertyBag &bag);

} // namespace tsunagi::cli
