// SPDX-License-Identifier: GPL-3.0-or-later
// A cell as typed words are looked for in it: texts folded (rows/text_folding.h), dates as 2026-11-20 and 2026/11/20,
// moments by their day and time in a zone.
#pragma once

#include "backlog/rows/row_table.h"
#include "backlog/rows/zone_offsets.h"

namespace tsunagi::backlog {

class CellHaystack {
public:
    explicit CellHaystack(const QTimeZone &zone)
        : m_offsets(zone)
    {
    }

    /// Valid until the next call.
    [[nodiscard]] const QByteArray &of(const Cell &cell);

private:
    void appendWithSlashes();

    QByteArray m_text;
    ZoneOffsets m_offsets;
};

} // namespace tsunagi::backlog
