// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/result_file.h"
#include "auth/places.h"
#include "auth/transfer/connection_list.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

class ProfilesExportCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (session.line().has("output"))
            co_return fail(
                outputNotPossible(u"--output"_s, QT_TRANSLATE_NOOP("Cli", "the result is a list for profiles import")));
        const auto chosen = connections(session.line().words());
        if (!chosen)
            co_return fail(chosen.error());
        co_return write(session, auth::exportedConnections(*chosen));
    }

private:
    static Result<QList<auth::SavedConnection>> connections(const QStringList &names)
    {
        const auth::Connections saved(auth::configHome());
        if (names.isEmpty())
            return saved.all();
        QList<auth::SavedConnection> chosen;
        for (const QString &name : names) {
            const auto found = saved.find(name);
            if (!found)
                return fail(found.error());
            chosen << *found;
        }
        return chosen;
    }

    static Result<void> write(Session &session, const QByteArray &text)
    {
        const QString to = session.line().value("to");
        if (to.isEmpty() || to == "-"_L1)
            return session.out().write(text);
        const auto file = ResultFile::open(to);
        if (!file)
            return fail(file.error());
        if (auto written = (*file)->write(text); !written)
            return written;
        return (*file)->commit();
    }
};

} // namespace

const CommandInfo profilesExportCommand{
    .name = "profiles export",
    .synopsis = "[NAME…] [--to FILE]",
    .summary = QT_TRANSLATE_NOOP("Cli", "saved connections as a list for another machine, without secrets"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "All of them, or those named, as JSON. Keys, client secrets and tokens stay here: "
                                     "the list names which of them a connection needs."),
    .mostWords = -1,
    .make = makeCommand<ProfilesExportCommand>,
};

} // namespace tsunagi::cli
