// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_options.h"

#include "app/cli/command.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

struct FormatName {
    QLatin1StringView name;
    OutputFormat format;
};
constexpr FormatName formats[] = {
    { "table"_L1, OutputFormat::Table }, { "json"_L1, OutputFormat::Json }, { "jsonl"_L1, OutputFormat::JsonLines },
    { "csv"_L1, OutputFormat::Csv },     { "tsv"_L1, OutputFormat::Tsv },   { "xlsx"_L1, OutputFormat::Xlsx },
};

Result<OutputFormat> formatOf(const QString &name)
{
    QStringList known;
    for (const FormatName &format : formats) {
        if (name == format.name)
            return format.format;
        known << format.name;
    }
    if (name == "openmetrics"_L1)
        return fail(outputNotPossible(name, QT_TRANSLATE_NOOP("Cli", "only settings check has metrics")));
    return fail(badArgument(u"--output"_s, QT_TRANSLATE_NOOP("Cli", "is table, json, jsonl, csv, tsv or xlsx"),
                            auth::nearestName(name, known)));
}

Result<char> delimiterOf(const QString &text)
{
    if (text == "\\t"_L1)
        return '\t';
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() != 1 || QByteArrayView("\"\r\n").contains(bytes[0]))
        return fail(badArgument(
            u"--delimiter"_s,
            QT_TRANSLATE_NOOP("Cli", "is one ASCII character, and neither a quotation mark nor a line end")));
    return bytes[0];
}

/// UTF-8, unless CP932 is asked for, which only tables of text can have.
Result<bool> wantsShiftJis(const CommandLine &line, OutputFormat format)
{
    if (!line.has("encoding"))
        return false;
    const QString name = line.value("encoding").toLower();
    if (name == "utf-8"_L1 || name == "utf8"_L1)
        return false;
    if (name != "cp932"_L1)
        return fail(badArgument(u"--encoding"_s, QT_TRANSLATE_NOOP("Cli", "is utf-8 or cp932")));
    if (format != OutputFormat::Csv && format != OutputFormat::Tsv)
        return fail(outputNotPossible(u"--encoding"_s, QT_TRANSLATE_NOOP("Cli", "cp932 is for csv and tsv")));
    if (line.has("bom"))
        return fail(badArgument(u"--bom"_s, QT_TRANSLATE_NOOP("Cli", "is a mark of UTF-8, not of cp932")));
    return true;
}

/// A workbook is no text: it goes into a file, as it is.
Result<void> checkWorkbook(const OutputOptions &options)
{
    if (options.format != OutputFormat::Xlsx)
        return {};
    if (options.to.isEmpty())
        return fail(outputNotPossible(u"xlsx"_s, QT_TRANSLATE_NOOP("Cli", "a workbook goes into a file: --to FILE.xlsx")));
    if (options.compressed)
        return fail(outputNotPossible(u"xlsx"_s, QT_TRANSLATE_NOOP("Cli", "a workbook is compressed already, so not .gz")));
    return {};
}

/// Where the result is a secret in plain text, it goes to standard output as it is and nowhere else.
Result<void> checkSecretOutput(const CommandLine &line)
{
    if (!line.command() || !line.command()->printsSecrets || !line.has("to"))
        return {};
    return fail(outputNotPossible(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "the result is a secret in plain text")));
}

/// A command's own `--to` takes the place of the global one (keygen's is not where the results go).
bool hasOwnTo(const CommandLine &line)
{
    return line.command() && std::ranges::any_of(line.command()->options, [](const OptionInfo &option) {
               return qstrcmp(option.name, "to") == 0;
           });
}

} // namespace

bool wantsJson(const CommandLine &line)
{
    const QString format = line.value("output");
    return format == "json"_L1 || format == "jsonl"_L1;
}

Result<OutputOptions> outputOptions(const CommandLine &line, bool outIsTerminal)
{
    if (auto allowed = checkSecretOutput(line); !allowed)
        return fail(allowed.error());
    OutputOptions options;
    if (!hasOwnTo(line))
        options.to = line.value("to");
    if (options.to == "-"_L1) // as age has it: standard output
        options.to.clear();
    if (line.has("to") && line.value("to").isEmpty())
        return fail(badArgument(u"--to"_s, QT_TRANSLATE_NOOP("Cli", "needs a value")));
    options.compressed = options.to.endsWith(".gz"_L1);
    options.format = outIsTerminal && options.to.isEmpty() ? OutputFormat::Table : OutputFormat::Tsv;
    if (line.has("output")) {
        const auto format = formatOf(line.value("output"));
        if (!format)
            return fail(format.error());
        options.format = *format;
    }
    options.nullText = line.value("null").toUtf8();
    options.bom = line.has("bom");
    options.header = !line.has("no-header");
    options.titles = line.has("titles");
    options.guarded = line.has("guard");
    if (const auto possible = checkWorkbook(options); !possible)
        return fail(possible.error());
    const auto shiftJis = wantsShiftJis(line, options.format);
    if (!shiftJis)
        return fail(shiftJis.error());
    options.shiftJis = *shiftJis;
    if (line.has("delimiter")) {
        const auto delimiter = delimiterOf(line.value("delimiter"));
        if (!delimiter)
            return fail(delimiter.error());
        options.delimiter = *delimiter;
    }
    if (line.has("timezone")) {
        options.zone = QTimeZone(line.value("timezone").toUtf8());
        if (!options.zone.isValid())
            return fail(badArgument(u"--timezone"_s, QT_TRANSLATE_NOOP("Cli", "is a zone such as Asia/Tokyo, or UTC")));
    }
    return options;
}

} // namespace tsunagi::cli
