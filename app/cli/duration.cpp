// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duration.h"

namespace tsunagi::cli {

std::optional<qint64> secondsOf(const QString &text)
{
    constexpr qint64 longest = 10LL * 365 * 24 * 60 * 60;
    if (text.isEmpty())
        return std::nullopt;
    qint64 unit = 1;
    switch (text.back().unicode()) {
    case 'd':
        unit = 24LL * 60 * 60;
        break;
    case 'h':
        unit = 60LL * 60;
        break;
    case 'm':
        unit = 60;
        break;
    default:
        break;
    }
    const bool hasUnit = unit > 1 || text.endsWith(u's');
    const QString digits = hasUnit ? text.chopped(1) : text;
    for (const QChar digit : digits)
        if (digit < u'0' || digit > u'9')
            return std::nullopt;
    bool isNumber = false;
    const qint64 count = digits.toLongLong(&isNumber);
    if (!isNumber || count > longest / unit)
        return std::nullopt;
    return count * unit;
}

} // namespace tsunagi::cli
