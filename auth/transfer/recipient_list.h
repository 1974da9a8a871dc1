// SPDX-License-Identifier: GPL-3.0-or-later
// The public keys beyond our own that a settings file is sealed to, where they stand: among the properties of a saved
// connection, or in a file of keys that they name. Editing keeps comments and all other lines.
#pragma once

#include "auth/age/recipient.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tsunagi::auth {

struct RecipientChange {
    std::optional<std::vector<age::Recipient>> all; ///< in place of what is listed
    std::vector<age::Recipient> add;
    std::vector<age::Recipient> remove;

    [[nodiscard]] bool isNothing() const { return !all && add.empty() && remove.empty(); }
};

/// @p listed as it is after the change, each once.
[[nodiscard]] std::vector<age::Recipient> changed(std::vector<age::Recipient> listed, const RecipientChange &change);
/// Entries of OAuthSettingsRecipients after the change; paths among them stay.
[[nodiscard]] QStringList changedEntries(const QStringList &entries, const RecipientChange &change);
/// A file of keys after the change, written in its place with the mode that it has. What readRecipients() and
/// writeDurably() say.
[[nodiscard]] Result<void> changeKeyFile(const QString &path, const RecipientChange &change);

[[nodiscard]] bool holds(const std::vector<age::Recipient> &list, const age::Recipient &recipient);

} // namespace tsunagi::auth
