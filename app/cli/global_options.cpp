// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_table.h"

#include <QCoreApplication>

namespace tsunagi::cli {
namespace {

using enum OptionInfo::Given;

constexpr OptionInfo options[] = {
    { "connection", 'c', "STRING", QT_TRANSLATE_NOOP("Cli", "a connection string: Name=Value;Name=Value"), Once },
    { "connection-file", '\0', "FILE",
      QT_TRANSLATE_NOOP(
          "Cli",
          "the same from a file, one property a line; NAME@=FILE takes a value from a file; - is standard input"),
      Once },
    { "profile", 'P', "NAME", QT_TRANSLATE_NOOP("Cli", "a saved connection"), Once },
    { "property", 'p', "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "one property; may be repeated"), ManyTimes },
    { "property-file", '\0', "NAME=FILE",
      QT_TRANSLATE_NOOP("Cli", "one property whose value is a file's content; - is standard input"), ManyTimes },
    { "output", 'o', "FORMAT",
      QT_TRANSLATE_NOOP("Cli", "table (default on a terminal), json, jsonl, csv or tsv (default otherwise)") },
    { "to", '\0', "FILE", QT_TRANSLATE_NOOP("Cli", "results into a file, whole or not at all; .gz compresses"), Once },
    { "null", '\0', "TEXT", QT_TRANSLATE_NOOP("Cli", "csv, tsv: what stands for a null") },
    { "bom", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "csv, tsv: begin with a byte order mark, for Excel") },
    { "no-header", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "no line of column names") },
    { "titles", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "table, csv, tsv, xlsx: titles in the language of the messages instead of column names") },
    { "guard", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "csv, tsv: a ' before texts that a spreadsheet would take for a formula") },
    { "encoding", '\0', "utf-8|cp932", QT_TRANSLATE_NOOP("Cli", "csv, tsv: of the file; cp932 is Windows' Shift_JIS") },
    { "delimiter", '\0', "CHARACTER", QT_TRANSLATE_NOOP("Cli", "csv: what stands between values") },
    { "timezone", '\0', "ZONE",
      QT_TRANSLATE_NOOP("Cli", "dates with a time in this zone, such as Asia/Tokyo; default UTC") },
    { "interactive", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "the command may open the browser for signing in") },
    { "lang", '\0', "en|ja", QT_TRANSLATE_NOOP("Cli", "the language of messages; default from the locale") },
    { "quiet", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "no warnings and no progress") },
    { "verbose", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "one line an event on standard error; never a secret") },
    { "log-file", '\0', "FILE", QT_TRANSLATE_NOOP("Cli", "one line an event, added to a file"), Once },
    { "log-format", '\0', "text|json", QT_TRANSLATE_NOOP("Cli", "the form of those lines") },
    { "no-color", '\0', nullptr, QT_TRANSLATE_NOOP("Cli", "no colour on a terminal; NO_COLOR does the same") },
};

} // namespace

std::span<const OptionInfo> globalOptions() { return options; }

} // namespace tsunagi::cli
