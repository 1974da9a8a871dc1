// SPDX-License-Identifier: GPL-3.0-or-later
// How far a time zone is from UTC, remembered by quarters of an hour: asking QTimeZone for each cell would take most of
// the time of an export. Zones change only on quarters of an hour.
#pragma once

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

namespace tsunagi::backlog {

class ZoneOffsets {
public:
    explicit ZoneOffsets(const QTimeZone &zone)
        : m_zone(zone)
    {
    }

    /// Milliseconds to add to @p utcMilliseconds.
    [[nodiscard]] qint64 at(qint64 utcMilliseconds)
    {
        constexpr qint64 quarter = 15LL * 60 * 1000;
        const qint64 number = utcMilliseconds / quarter;
        if (const auto known = m_offsets.constFind(number); known != m_offsets.constEnd())
            return *known;
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(number * quarter, Qt::UTC);
        const qint64 offset = m_zone.isValid() && moment.isValid() ? 1000LL * m_zone.offsetFromUtc(moment) : 0;
        m_offsets.insert(number, offset);
        return offset;
    }

private:
    QTimeZone m_zone;
    QHash<qint64, qint64> m_offsets;
};

} // namespace tsunagi::backlog
