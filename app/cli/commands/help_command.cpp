// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_table.h"
#include "app/cli/commands/commands.h"
#include "app/cli/help.h"
#include "app/cli/session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

class HelpCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        session.reporter().useLanguage();
        const QString topic = session.line().words().join(u' ');
        if (topic.isEmpty())
            co_return printHelp(session.out(), nullptr);
        if (topic == "properties"_L1)
            co_return printPropertyHelp(session.out());
        QStringList names{ u"properties"_s };
        for (const CommandInfo *command : allCommands()) {
            if (topic == QLatin1StringView(command->name))
                co_return printHelp(session.out(), command);
            names << QString::fromLatin1(command->name);
        }
        co_return fail(Error{ .reason = Reason::UnknownCommand,
                              .subject = topic,
                              .detail = {},
                              .suggestion = auth::nearestName(topic, names) });
    }
};

} // namespace

const CommandInfo helpCommand{
    .name = "help",
    .synopsis = "[COMMAND]",
    .summary = QT_TRANSLATE_NOOP("Cli", "the commands and options, or one command's"),
    .mostWords = 2,
    .make = makeCommand<HelpCommand>,
};

} // namespace tsunagi::cli
