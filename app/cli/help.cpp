// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/command_table.h"
#include "app/cli/terminal_text.h"
#include "app/cli/text_wrap.h"
#include "auth/properties.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr int widestTerminal = 100;
constexpr int assumedWidth = 80; ///< in a pipe
constexpr int widestLeft = 28; ///< of the left column; what is longer has a line of its own

struct Entry {
    QString left;
    QString right;
};

QString translated(const char *text) { return QCoreApplication::translate("Cli", text); }

int widthOf(const OutputStream &out)
{
    return out.columns() > 0 ? std::min(out.columns(), widestTerminal) : assumedWidth;
}

QByteArray twoColumns(const QList<Entry> &entries, int width)
{
    int left = 0;
    for (const Entry &entry : entries)
        if (const int own = displayWidth(entry.left.toUtf8()); own <= widestLeft)
            left = std::max(left, own);
    QByteArray text;
    for (const Entry &entry : entries) {
        const QByteArray name = entry.left.toUtf8();
        const bool ownLine = displayWidth(name) > left;
        text += "  " + name;
        bool first = !ownLine;
        if (ownLine)
            text += '\n';
        for (const QByteArray &line : wrapped(entry.right, std::max(20, width - left - 4))) {
            text += QByteArray(first ? left - displayWidth(name) + 2 : left + 4, ' ') + line + '\n';
            first = false;
        }
    }
    return text;
}

QList<Entry> entriesOf(std::span<const OptionInfo> options)
{
    QList<Entry> entries;
    for (const OptionInfo &option : options) {
        QString left = option.letter != '\0'
            ? u"-%1, --%2"_s.arg(QLatin1Char(option.letter)).arg(QLatin1StringView(option.name))
            : u"--"_s + QLatin1StringView(option.name);
        if (option.valueName)
            left += u' ' + QLatin1StringView(option.valueName);
        entries << Entry{ left, translated(option.summary) };
    }
    return entries;
}

QByteArray section(const char *title, const QByteArray &body)
{
    return '\n' + translated(title).toUtf8() + '\n' + body;
}

QByteArray paragraphs(const QString &text, int width)
{
    QByteArray all;
    for (const QString &paragraph : text.split(u'\n'))
        for (const QByteArray &line : wrapped(paragraph, width))
            all += line + '\n';
    return all;
}

QByteArray overview(int width)
{
    QList<Entry> commands;
    for (const CommandInfo *command : allCommands())
        commands << Entry{ QString::fromLatin1(command->name), translated(command->summary) };
    QByteArray text =
        translated(QT_TRANSLATE_NOOP("Cli", "Usage: tsunagi-cli [GLOBAL OPTIONS] COMMAND [ARGUMENTS]")).toUtf8()
        + "\n\n";
    text += paragraphs(translated(QT_TRANSLATE_NOOP("Cli",
                                                    "Connects to a Nulab Backlog space, keeps the connection's token "
                                                    "alive and reads the space's data. It only reads.")),
                       width);
    text += section(QT_TRANSLATE_NOOP("Cli", "Commands:"), twoColumns(commands, width));
    text += section(QT_TRANSLATE_NOOP("Cli", "Global options:"), twoColumns(entriesOf(globalOptions()), width));
    text += '\n'
        + paragraphs(translated(QT_TRANSLATE_NOOP("Cli",
                                                  "“tsunagi-cli help COMMAND” tells more about a command, “tsunagi-cli "
                                                  "help properties” lists the connection properties.")),
                     width);
    return text;
}

QByteArray helpOf(const CommandInfo &command, int width)
{
    QString usage = QString::fromLatin1(command.name);
    if (*command.synopsis != '\0')
        usage += u' ' + QString::fromUtf8(command.synopsis);
    const QString line = translated(QT_TRANSLATE_NOOP("Cli", "Usage: tsunagi-cli [GLOBAL OPTIONS] %1")).arg(usage);
    QByteArray text = line.toUtf8() + "\n\n";
    text += paragraphs(translated(command.summary), width);
    if (*command.description != '\0')
        text += '\n' + paragraphs(translated(command.description), width);
    if (!command.options.empty())
        text += section(QT_TRANSLATE_NOOP("Cli", "Options:"), twoColumns(entriesOf(command.options), width));
    return text;
}

} // namespace

Result<void> printHelp(OutputStream &out, const CommandInfo *command)
{
    return out.write(command ? helpOf(*command, widthOf(out)) : overview(widthOf(out)));
}

Result<void> printPropertyHelp(OutputStream &out)
{
    QList<Entry> entries;
    for (const auth::PropertyInfo &info : auth::allProperties()) {
        QString right = QCoreApplication::translate("Property", info.description);
        if (info.allowed)
            right += u" ("_s + QString::fromUtf8(info.allowed) + u')';
        if (*info.defaultValue != '\0')
            right +=
                u' ' + translated(QT_TRANSLATE_NOOP("Cli", "Default: %1")).arg(QString::fromUtf8(info.defaultValue));
        entries << Entry{ QString::fromLatin1(info.name), right };
    }
    QByteArray text = paragraphs(
        translated(QT_TRANSLATE_NOOP(
            "Cli", "Connection properties, for -p, -c, a connection file, or the environment as TSUNAGI_NAME:")),
        widthOf(out));
    text += '\n' + twoColumns(entries, widthOf(out));
    return out.write(text);
}

} // namespace tsunagi::cli
