// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of the guide's option 2 know of each other: who is to open the exported file, whose permission it
// holds, and where it is saved.
#pragma once

#include "auth/age/recipient.h"
#include "auth/error.h"
#include "auth/secret.h"

#include <optional>
#include <vector>

namespace tsunagi::ui {

enum class GrantWay {
    Own, ///< allowed once more, for the server alone
    HandOver, ///< this computer's goes there
    Copy, ///< both use one
};

struct ExportOrder {
    std::vector<auth::age::Recipient> recipients; ///< or
    auth::Secret passphrase;
    GrantWay way = GrantWay::Own;
    bool withoutClientSecret = false;
    bool accessOnly = false;
    QString path; ///< absolute

    // After it was written:
    bool isSameGrant = false; ///< the space gave this computer's permission once more
};

} // namespace tsunagi::ui
