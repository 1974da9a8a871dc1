// SPDX-License-Identifier: GPL-3.0-or-later
// The form that files of identities and of recipients share: one key a line, blank lines, comments, perhaps lines of
// keys that are of no use to us.
#pragma once

#include "auth/error.h"

#include <QByteArrayView>
#include <QList>

#include <vector>

namespace tsunagi::auth::age {

/// Calls @p parse for each line that holds a key. CRLF, blanks around a key and a UTF-8 byte order mark (from an
/// editor) are tolerated. A line that @p parse answers with KeyTypeSkipped goes to @p skipped. Any other error gets the
/// line as its number; KeyMistyped, whose number is taken, as its detail.
template <typename Key, typename Parse>
[[nodiscard]] Result<std::vector<Key>> parseKeyLines(QByteArrayView file, Parse parse, QList<Error> *skipped = nullptr)
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
            Error &error = key.error();
            if (error.reason == Reason::KeyMistyped)
                error.detail = QString::number(number);
            else
                error.number = number;
            if (error.reason != Reason::KeyTypeSkipped)
                return fail(std::move(error));
            if (skipped)
                skipped->append(std::move(error));
            continue;
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

} // namespace tsunagi::auth::age
