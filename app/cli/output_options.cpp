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
    { "csv"_L1, OutputFormat::Csv },     { "tsv"_L1, OutputFormat::Tsv },
};

Result<OutputFormat> formatOf(const QString &name)
{
    QStringList known;
    for (const FormatName &format : formats) {
        if (name == format.name)
            return format.format;
        known << format.name;
    }
    if (name == "xlsx"_L1)
        return fail(outputNotPossible(
            name,
            QT_TRANSLATE_NOOP("Cli",
                              "this command line can't write Excel files yet; csv with --bom opens right in Excel")));
    if (name == "openmetrics"_L1)
        return fail(outputNotPossible(name, QT_TRANSLATE_NOOP("Cli", "only settings check has metrics")));
    return fail(badArgument(u"--output"_s, QT_TRANSLATE_NOOP("Cli", "is table, json, jsonl, csv or tsv"),
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
