// SPDX-License-Identifier: GPL-3.0-or-later
// A cell as text in a file: numbers so that they read back the same, days as yyyy-MM-dd, moments in one of two forms.
#pragma once

#include "backlog/rows/row_table.h"
#include "backlog/rows/zone_offsets.h"

#include <QByteArray>
#include <QTimeZone>

namespace tsunagi::backlog {

enum class MomentForm {
    Iso, ///< 2026-11-23T03:00:05Z, or with the zone's offset where that isn't UTC
    Spreadsheet, ///< 2026-11-23 12:00:05 by the zone's clock, which Excel takes for a moment
};

class CellText {
public:
    CellText(MomentForm form, const QTimeZone &zone);
    /// Nothing for a null cell.
    void append(QByteArray &out, const Cell &cell);

private:
    void appendMoment(QByteArray &out, qint64 milliseconds);

    MomentForm m_form;
    bool m_isUtc;
    ZoneOffsets m_offsets;
};

/// The shortest text that reads back as the same number.
void appendNumber(QByteArray &out, double number);

} // namespace tsunagi::backlog
