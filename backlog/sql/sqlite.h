// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite, as a library, or as the program that has loaded our extension gives it.
#pragma once

#ifdef TSUNAGI_SQLITE_EXTENSION
#include <sqlite3ext.h>
extern "C" {
SQLITE_EXTENSION_INIT3
}
#else
#include <sqlite3.h>
#endif
