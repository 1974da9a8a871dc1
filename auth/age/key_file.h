// SPDX-License-Identifier: GPL-3.0-or-later
// The form that files of identities and of recipients share: one key a line, blank lines, comments.
#pragma once

#include "auth/error.h"

#include <QByteArrayView>

#include <vector>

namespace tsunagi::auth::age {

/// Calls @p parse for each line that holds a key. CRLF, blanks around a key and a UTF-8 byte order mark (from an
/// editor) are tolerated. The error of a line that does not parse gets the line as its number.
template <typename Key, typename Parse>
[[nodiscard]] Result<std::vector<Key>> parseKeyLines(QByteArrayView file, Parse parse)
{
    std::vector<Key> keys;
    if (file.startsWith("\xef\xbb\xbf"))
        file = file.sliced(3);
    for (qint64 number = 1; !file.isEmpty(); ++number) {
        const qsizetype end = file.indexOf('\n');
        const QByteArrayView line = (end < 0 ? file : file.first(end)).trimmed();
        file = file.sliced(end < 0 ? file.size() : end + 1);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        Result<Key> key = parse(line);
        if (!key) {
            key.error().number = number;
            return fail(std::move(key.error()));
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

} // namespace tsunagi::auth::age
