// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where an Error becomes words, for both programs: what happened and why, and what to do next.
#pragma once

#include "auth/error.h"

#include <QString>

namespace tsunagi::auth {

/// What happened and why, one or two plain-text sentences in the chosen language.
[[nodiscard]] QString messageOf(const Error &error);
/// What to do next; empty where there is nothing to say.
[[nodiscard]] QString hintOf(const Error &error);

} // namespace tsunagi::auth
