// SPDX-License-Identifier: GPL-3.0-or-later
// Who refreshes a grant: the machine, by a keyed digest of its machine-id, which must not leave it as it is
// (machine-id(5)). A container has no lasting one.
#pragma once

#include <QString>

namespace tsunagi::auth {

/// @p given (OAuthSettingsHost) as it is, else the digest, 22 characters; empty in a container, or without a
/// machine-id.
[[nodiscard]] QString hostId(const QString &given);

} // namespace tsunagi::auth
