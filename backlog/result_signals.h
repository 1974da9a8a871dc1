// SPDX-License-Identifier: GPL-3.0-or-later
// Lets a signal carry a Result. moc makes a QMetaType of each argument, and Qt asks whether it can be compared: g++
// 12's std::expected says yes whatever it holds, and then does not compile. Nothing compares results: the answer is no.
#pragma once

#include "auth/error.h"

#include <QtCore/qtypeinfo.h>

#include <type_traits>

template <typename T>
struct QTypeTraits::has_operator_equal<std::expected<T, tsunagi::auth::Error>> : std::false_type { };
