// SPDX-License-Identifier: GPL-3.0-or-later
// The ASCII armor around an age file: strict base64 between two fixed lines.
#pragma once

#include "auth/age/failure.h"

#include <QByteArray>

namespace tsunagi::auth::age {

[[nodiscard]] QByteArray armored(QByteArrayView binary);
/// Decoded whole before anything is looked at. Failure::Armor for all but the one encoding; CRLF, and blank lines
/// around it, are accepted.
[[nodiscard]] Outcome<QByteArray> dearmored(QByteArrayView text);
/// Whether these bytes are meant to be armored, sound or not: either of the two fixed lines is there, or the first one
/// cut off.
[[nodiscard]] bool looksArmored(QByteArrayView file);

} // namespace tsunagi::auth::age
