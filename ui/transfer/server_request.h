// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of "Prepare for a server" know of each other: the attempt that a person allows in a browser, and the
// code (verifier) that came back. It is not exchanged here: that is the server's.
#pragma once

#include "auth/secret.h"

#include <QDateTime>
#include <QUrl>

namespace tsunagi::ui {

struct ServerRequest {
    QUrl authorizationUrl; ///< without PKCE; empty: not made yet
    QString state; ///< of that URL
    QString callbackUrl; ///< to the letter as registered
    auth::Secret clientSecret;
    auth::Secret code; ///< empty: none has come back
    QDateTime receivedAt; ///< when that came
};

} // namespace tsunagi::ui
