// SPDX-License-Identifier: GPL-3.0-or-later
// Files in CP932, Microsoft's Shift_JIS, which older Japanese programs still ask for. It lacks many characters: what it
// can't express is a 〓 in the file, and is listed.
#pragma once

#include "backlog/export/row_writer.h"

#include <map>

namespace tsunagi::backlog {

class ShiftJisWriter : public RowWriter {
public:
    /// How often which character could not be written, so far.
    [[nodiscard]] virtual const std::map<char32_t, qint64> &missing() const = 0;
};

/// What @p utf8Writer writes, in CP932. Its options must ask for no byte order mark.
[[nodiscard]] std::unique_ptr<ShiftJisWriter> makeShiftJisWriter(std::unique_ptr<RowWriter> utf8Writer);

} // namespace tsunagi::backlog
