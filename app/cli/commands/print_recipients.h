// SPDX-License-Identifier: GPL-3.0-or-later
// Public keys as results: a bare line each, or rows where a format is asked for.
#pragma once

#include "app/cli/session.h"

#include <QStringList>

namespace tsunagi::cli {

[[nodiscard]] Result<void> printRecipients(Session &session, const QStringList &recipients);
/// The public keys of the identities in @p path. IdentityMissing, UnreadablePropertyFile, WritablePropertyFile.
[[nodiscard]] Result<void> printRecipientsOf(Session &session, const QString &path);

} // namespace tsunagi::cli
