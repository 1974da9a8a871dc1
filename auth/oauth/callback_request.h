// SPDX-License-Identifier: GPL-3.0-or-later
// The head of an HTTP request that came to the callback's port: the browser's callback, or something else. Knows no
// socket.
#pragma once

#include "auth/oauth/callback_page.h"

#include <QByteArray>
#include <QUrl>

#include <expected>

namespace tsunagi::auth {

/// @param head  the request up to its empty line
/// @return the URL asked for, if it is a GET of just the callback's path under just its host; else what to answer
[[nodiscard]] std::expected<QUrl, CallbackPage> readCallbackRequest(const QByteArray &head, const QUrl &callbackUrl);

} // namespace tsunagi::auth
