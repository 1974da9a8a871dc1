// SPDX-License-Identifier: GPL-3.0-or-later
// How results are written: `-o`, `--to` and what goes with them.
#pragma once

#include "app/cli/command_line.h"

#include <QTimeZone>

namespace tsunagi::cli {

enum class OutputFormat { Table, Json, JsonLines, Csv, Tsv, Xlsx };

struct OutputOptions {
    OutputFormat format = OutputFormat::Tsv;
    QString to; ///< empty: standard output
    bool compressed = false;
    QByteArray nullText;
    bool bom = false;
    bool header = true;
    bool titles = false;
    bool guarded = false; ///< no text that a spreadsheet takes for a formula
    bool shiftJis = false; ///< CP932 instead of UTF-8
    char delimiter = ',';
    QTimeZone zone = QTimeZone::utc(); ///< of dates with a time
};

/// BadArgument, or OutputNotPossible for a format that this command can't have.
[[nodiscard]] Result<OutputOptions> outputOptions(const CommandLine &line, bool outIsTerminal);
/// Whether errors are JSON too; asked even of a line that could not be read.
[[nodiscard]] bool wantsJson(const CommandLine &line);

} // namespace tsunagi::cli
