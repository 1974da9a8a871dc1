// SPDX-License-Identifier: GPL-3.0-or-later
// The day of a cell: a date's own, or that of a moment in a time zone.
#pragma once

#include "backlog/rows/row_table.h"
#include "backlog/rows/zone_offsets.h"

#include <optional>

namespace tsunagi::backlog {

class CellDays {
public:
    explicit CellDays(const QTimeZone &zone)
        : m_offsets(zone)
    {
    }

    /// In days since 1970-01-01; nothing for what is neither a date nor a moment.
    [[nodiscard]] std::optional<qint64> of(const Cell &cell)
    {
        constexpr qint64 msOfDay = 24LL * 60 * 60 * 1000;
        if (cell.kind == Cell::Kind::Date)
            return cell.integer;
        if (cell.kind != Cell::Kind::DateTime)
            return std::nullopt;
        const qint64 local = cell.integer + m_offsets.at(cell.integer);
        return (local - (local < 0 ? msOfDay - 1 : 0)) / msOfDay;
    }

private:
    ZoneOffsets m_offsets;
};

} // namespace tsunagi::backlog
