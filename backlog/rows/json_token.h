// SPDX-License-Identifier: GPL-3.0-or-later
// Single JSON tokens as they stand in a reply (RFC 8259): is it sound, and what does it say. Also the tolerant cut of
// an array into its elements, for replies that the fast parser gives up on.
#pragma once

#include <QByteArray>

#include <vector>

namespace tsunagi::backlog {

[[nodiscard]] inline bool isJsonBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Without the blanks that JSON allows, at both ends.
[[nodiscard]] inline QByteArrayView trimmedJson(QByteArrayView json)
{
    const char *begin = json.begin();
    const char *end = json.end();
    while (begin != end && isJsonBlank(*begin))
        ++begin;
    while (begin != end && isJsonBlank(end[-1]))
        --end;
    return { begin, end };
}

/// @p token with its quotes. Appends the text to @p out, escapes resolved; a lone surrogate becomes U+FFFD.
/// @return false (and nothing appended) if it is no JSON string
[[nodiscard]] bool appendUnescaped(QByteArray &out, QByteArrayView token);
/// True for a JSON string without any escape: its text is what stands between the quotes.
[[nodiscard]] bool isPlainString(QByteArrayView token);
[[nodiscard]] bool isJsonString(QByteArrayView token);
[[nodiscard]] bool isJsonNumber(QByteArrayView token);
/// A string, a number, true, false or null.
[[nodiscard]] bool isJsonScalar(QByteArrayView token);

struct ArrayElements {
    std::vector<QByteArrayView> elements; ///< trimmed; what stands between the commas, sound or not
    bool isArray = false;
    bool isClosed = false; ///< its bracket is there, and nothing but blanks after it
};
/// Cuts by brackets, quotes and commas alone.
[[nodiscard]] ArrayElements splitArray(QByteArrayView json);

struct ObjectMember {
    QByteArrayView key; ///< with its quotes
    QByteArrayView value;
};
struct ObjectMembers {
    std::vector<ObjectMember> members;
    bool isObject = false;
    bool isClosed = false;
};
/// The same for an object; what has no key is left out.
[[nodiscard]] ObjectMembers splitObject(QByteArrayView json);
/// The value at the end of a path of keys, dots between them; @p json itself for "". Null where there is none.
[[nodiscard]] QByteArrayView valueAt(QByteArrayView json, QByteArrayView path);

} // namespace tsunagi::backlog
