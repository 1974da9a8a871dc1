// SPDX-License-Identifier: GPL-3.0-or-later
// The tables above a table: what has to be read before its own rows can be.
#pragma once

#include "backlog/catalog/catalog.h"

namespace tsunagi::backlog {

/// Its parent, that one's parent and so on, outermost first; empty where it stands alone.
[[nodiscard]] QList<const Table *> ancestorsOf(const Table &table);

/// Who may read its rows: "" for everybody, else the strictest role of it and its ancestors.
[[nodiscard]] QString roleFor(const Table &table);

} // namespace tsunagi::backlog
