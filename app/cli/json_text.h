// SPDX-License-Identifier: GPL-3.0-or-later
// JSON written piece by piece, with the keys in the order in which people read them.
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

namespace tsunagi::cli {

/// A JSON string with its quotes. Broken UTF-8 becomes U+FFFD.
[[nodiscard]] QByteArray jsonString(QByteArrayView utf8);
[[nodiscard]] inline QByteArray jsonString(const QString &text) { return jsonString(QByteArrayView(text.toUtf8())); }

/// An object of strings: {"code":"Usage","message":"…"}.
[[nodiscard]] QByteArray jsonObject(std::initializer_list<std::pair<const char *, QString>> members);

} // namespace tsunagi::cli
