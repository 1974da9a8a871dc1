// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/results.h"
#include "auth/host_id.h"
#include "auth/transfer/adopt_settings.h"

#include <QCoreApplication>

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    using enum backlog::ColumnType;
    static const QList<backlog::Column> all{
        { .name = "File", .title = "File", .nullable = false },
        { .name = "Host", .title = "Host" },
        { .name = "Generation", .title = "Generation", .type = Integer, .nullable = false },
    };
    return all;
}

class SettingsAdoptCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        const QString path = settingsPathOf(session.line().words().first());
        const auto keys = co_await keysForChanging(session, *properties, path);
        if (!keys)
            co_return fail(keys.error());
        const auto settings = co_await lockForChanging(session, *properties, path, *keys);
        if (!settings)
            co_return fail(settings.error());
        const auto adopted = auth::adoptSettings(**settings, auth::hostId((*properties)->settingsHost));
        if (!adopted)
            co_return fail(adopted.error());
        if (adopted->isTakenBack) {
            session.reporter().useLanguage();
            session.reporter().note(QCoreApplication::translate(
                "Cli", "The hand-over that had not ended was taken back: this machine keeps the grant."));
        }
        co_return printRows(session, columns(),
                            { HandMadeRow().text(path).textOrNull(adopted->host).integer(adopted->generation) });
    }
};

} // namespace

const CommandInfo settingsAdoptCommand{
    .name = "settings adopt",
    .synopsis = "FILE",
    .summary = QT_TRANSLATE_NOOP("Cli", "takes the grant of a settings file over to this machine"),
    .description = QT_TRANSLATE_NOOP(
        "Cli",
        "After a move, so that no warning tells of another machine. The other one must not use the grant any more. A "
        "hand-over that ended before its file was written is taken back."),
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<SettingsAdoptCommand>,
};

} // namespace tsunagi::cli
