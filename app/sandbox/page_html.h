// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the sandbox's pages: one frame for all, in light and dark, and escaping for what goes into it.
#pragma once

#include "app/sandbox/exchange.h"

namespace tsunagi::sandbox {

[[nodiscard]] QByteArray escaped(QByteArrayView text);

/// A whole page as a reply that no cache keeps and no other site can frame. title is plain text, body is HTML,
/// script may be empty.
[[nodiscard]] Reply htmlReply(bool japanese, const QByteArray &title, const QByteArray &body,
                              const QByteArray &script = {}, int status = 200);
/// 303: the browser fetches that address next.
[[nodiscard]] Reply redirectReply(const QByteArray &location);

} // namespace tsunagi::sandbox
