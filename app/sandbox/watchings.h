// SPDX-License-Identifier: GPL-3.0-or-later
// Who watches which issues: every user about one in thirty of each joined project.
#pragma once

#include "app/sandbox/space.h"

namespace tsunagi::sandbox {

struct Watching {
    qint64 id = 0;
    int user = 0;
    int issue = 0;
    bool alreadyRead = false;
    QByteArray note; ///< empty: null
    qint64 created = 0;
    qint64 updated = 0;
    qint64 lastContentUpdated = 0; ///< 0: null
};

/// Nothing where the user does not watch it.
[[nodiscard]] std::optional<Watching> watchingOf(const Space &space, int user, int issue);
[[nodiscard]] std::optional<Watching> watchingById(const Space &space, qint64 id);
/// All of a user, in the order of their ids.
[[nodiscard]] QList<Watching> watchingsOf(const Space &space, int user);

} // namespace tsunagi::sandbox
