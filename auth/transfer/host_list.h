// SPDX-License-Identifier: GPL-3.0-or-later
// HOSTS.csv: the machines of a fleet, one a line, with the public key that each opens its file by. Host names become
// names of folders, so nothing of a list is used before all of it was found right.
#pragma once

#include "auth/age/recipient.h"
#include "auth/error.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace tsunagi::auth {

struct FleetHost {
    QString name; ///< [A-Za-z0-9._-]{1,253}, no "." first, unique whatever its case
    age::Recipient recipient;
};

/// The columns Host and Recipient, in any order and case; others are not looked at.
/// @param path  named in the error
/// BadHostList, with the line and what is wrong with it.
[[nodiscard]] Result<std::vector<FleetHost>> parseHostList(QByteArrayView text, const QString &path);

/// The same from a file, by the rules of files that Tsunagi only reads: UnreadablePropertyFile, WritablePropertyFile.
[[nodiscard]] Result<std::vector<FleetHost>> readHostList(const QString &path);

} // namespace tsunagi::auth
