// SPDX-License-Identifier: GPL-3.0-or-later
// What a user was told of: the assignment of an issue, and comments on it. Each belongs to something real of the space.
#pragma once

#include "app/sandbox/space.h"

namespace tsunagi::sandbox {

struct Notification {
    enum class Reason { Assigned = 1, Commented = 2 };

    qint64 id = 0;
    Reason reason = Reason::Assigned;
    int issue = 0;
    int comment = -1; ///< -1: null
    int sender = 0;
    bool alreadyRead = false;
    bool resourceAlreadyRead = false;
    qint64 created = 0;
};

/// All of a user, in the order of their ids.
[[nodiscard]] QList<Notification> notificationsOf(const Space &space, int user);

} // namespace tsunagi::sandbox
