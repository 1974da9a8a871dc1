// SPDX-License-Identifier: GPL-3.0-or-later
// The browser's last page: says in Japanese and English that it may be closed; loads nothing and reflects nothing of
// the request.
#pragma once

#include <QByteArray>

namespace tsunagi::auth {

enum class CallbackPage {
    Received, ///< 200: the code is here
    Denied, ///< 200: the person said no
    NotOurs, ///< 400: wrong or missing state, or not a callback
    NotFound, ///< 404: another path
    NotAllowed, ///< 405: another method than GET
    TooLarge, ///< 431: more than a browser sends
};

/// The whole HTTP response, ready to be written; the connection closes after it.
[[nodiscard]] QByteArray httpResponse(CallbackPage page);

} // namespace tsunagi::auth
