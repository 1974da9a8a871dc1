// SPDX-License-Identifier: GPL-3.0-or-later
// One more public key that may open a saved connection's settings file, such as that of a rescue key: kept among its
// OAuthSettingsRecipients, and the file with all that stands beside it sealed anew.
#pragma once

#include "auth/age/recipient.h"
#include "auth/connections.h"

#include <functional>

namespace tsunagi::auth {

/// Keeps the changed record of the connection, as Connections::save() does.
using KeepRecord = std::function<Result<void>(const SavedConnection &)>;

/// The write is rehearsed first; then the record is kept, then the file is sealed anew: cut short in between, the next
/// refresh does it. Where there is no file yet, the record is all. What the store, the lock and the disk say; where a
/// recovery file waits that can't be put in place, what that says.
[[nodiscard]] QCoro::Task<Result<void>> addRecipient(SavedConnection connection, std::shared_ptr<SecretStore> store,
                                                     age::Recipient recipient, KeepRecord keep, std::stop_token stop);

} // namespace tsunagi::auth
