// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading tells besides its rows: what it will cost, and what it had to leave out.
#pragma once

#include "auth/error.h"

#include <QString>

namespace tsunagi::backlog {

/// Known once it is known how many resources there are to ask; pages beyond their first are not foreseen where nothing
/// counts them.
struct ReadEstimate {
    qint64 requests = 0; ///< that are still to come, about
    qint64 shortestSeconds = -1; ///< under the rate limit as last told; -1 where Backlog has not told it yet
};

/// A row of a parent table whose own rows could not be had.
struct LeftOutParent {
    QString name; ///< "IssueKey=WEB-12"
    auth::Error error; ///< NotPermitted, NotFound, ApiRefused; its detail begins with the name
    bool ownInstead = false; ///< the list of users is closed to this one: the own user stands for it
};

} // namespace tsunagi::backlog
