// SPDX-License-Identifier: GPL-3.0-or-later
// What can be seen of an OAuth application's details while they are pasted: blanks inside, a URL, the two swapped, an
// API key in their place; and a callback URL that nobody can listen on.
#pragma once

#include "auth/secret.h"

#include <QString>

namespace tsunagi::ui {

/// What was pasted so far. Nothing of it is asked of anybody.
struct ApplicationDetails {
    QString clientId;
    auth::Secret clientSecret;
    auth::Secret apiKey; ///< what was entered as API key on the page before; may be empty
    QString callbackUrl;
};

struct FieldDoubt {
    QString words; ///< empty: nothing to say
    bool isSure = false; ///< it can't work so
};

[[nodiscard]] FieldDoubt doubtOfClientId(const ApplicationDetails &details);
[[nodiscard]] FieldDoubt doubtOfClientSecret(const ApplicationDetails &details);
/// Never sure: a callback URL of another computer works by pasting.
[[nodiscard]] FieldDoubt doubtOfCallbackUrl(const ApplicationDetails &details);

} // namespace tsunagi::ui
