// SPDX-License-Identifier: GPL-3.0-or-later
// What simdjson's On-Demand parser leaves to its user: it checks only what it is asked for. These take a value as a
// token, or go over a whole value so that its text is known to be sound JSON.
#pragma once

#include "backlog/rows/json_token.h"

#include <QByteArray>

#include <simdjson.h>

namespace tsunagi::backlog {

/// The token at which @p value begins; for a scalar, all of it. Nothing is consumed.
[[nodiscard]] inline QByteArrayView tokenOf(simdjson::ondemand::value &value)
{
    const std::string_view token = value.raw_json_token();
    return trimmedJson({ token.data(), static_cast<qsizetype>(token.size()) });
}
/// Steps over a string, so that what follows is checked as well. (Unread numbers and literals are stepped over soundly
/// by simdjson itself; a string that nobody took is mistaken for a key if a colon follows.)
[[nodiscard]] inline simdjson::error_code takeString(simdjson::ondemand::value &value)
{
    return value.get_raw_json_string().error();
}
/// Goes over @p value, down to 200 levels.
[[nodiscard]] simdjson::error_code walkJson(simdjson::ondemand::value value, int depth = 0);
/// @p key as field.key() gives it: sound up to its closing quote.
[[nodiscard]] bool isSoundKey(simdjson::ondemand::raw_json_string key);

} // namespace tsunagi::backlog
