// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/connection_setup.h"
#include "app/cli/results.h"
#include "app/cli/secret_stores.h"
#include "auth/disconnect.h"
#include "auth/places.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "all", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "every saved connection, and the settings file that belongs to none") },
};

const QList<backlog::Column> &columns()
{
    static const QList<backlog::Column> all{
        { .name = "Connection", .title = "Connection" },
        { .name = "Thing", .title = "Thing", .nullable = false },
        { .name = "Place", .title = "Place" },
        { .name = "Result", .title = "Result", .nullable = false },
    };
    return all;
}

struct Target {
    QString name; ///< of the saved connection, or empty
    auth::Credentials credentials;
    std::shared_ptr<auth::SecretStore> store;
};

class DisconnectCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto targets = co_await chosen(session);
        if (!targets)
            co_return fail(targets.error());
        for (const Target &target : (*targets)->list)
            co_await disconnect(session, target);
        if (const auto printed = printRows(session, columns(), m_rows); !printed)
            co_return printed;
        if (m_firstError)
            co_return fail(*m_firstError);
        co_return {};
    }

private:
    struct Targets {
        QList<Target> list;
    };

    static QCoro::Task<Result<auth::Shared<Targets>>> chosen(Session &session)
    {
        auto targets = std::make_shared<Targets>();
        const bool all = session.line().has("all");
        if (all && session.line().has("profile"))
            co_return fail(badArgument(u"--all"_s, QT_TRANSLATE_NOOP("Cli", "can't be used together with --profile")));
        const auth::Connections connections(auth::configHome());
        if (session.line().has("profile")) {
            const auto saved = connections.find(session.line().value("profile"));
            if (!saved)
                co_return fail(saved.error());
            if (const auto added = add(session, *targets, *saved); !added)
                co_return fail(added.error());
            co_return auth::Shared<Targets>(targets);
        }
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        targets->list << Target{ {},
                                 { (*properties)->settingsLocation, (*properties)->url, {} },
                                 session.stores().ofThisRun() };
        if (all) {
            const auto saved = connections.all();
            if (!saved)
                co_return fail(saved.error());
            for (const auth::SavedConnection &connection : *saved)
                if (const auto added = add(session, *targets, connection); !added)
                    co_return fail(added.error());
        }
        co_return auth::Shared<Targets>(targets);
    }

    static Result<void> add(Session &session, Targets &targets, const auth::SavedConnection &saved)
    {
        const auto credentials = auth::credentialsOf(saved);
        if (!credentials)
            return fail(credentials.error());
        targets.list << Target{ saved.name, *credentials, session.stores().of(saved) };
        return {};
    }

    QCoro::Task<void> disconnect(Session &session, Target target)
    {
        const auto removals = co_await auth::disconnect(target.credentials, target.store, session.stop());
        for (const auth::Removal &removal : removals->list) {
            const QString thing =
                removal.property ? QString::fromLatin1(auth::infoOf(*removal.property).name) : u"SettingsFile"_s;
            add(target, thing, removal.place, removal.failure ? u"failed"_s : u"deleted"_s);
            if (removal.failure)
                failed(session, *removal.failure);
        }
        if (!removals->list.isEmpty())
            tellWhatBacklogKeeps(session, target);
    }

    void add(const Target &target, const QString &thing, const QString &place, const QString &result)
    {
        m_rows << HandMadeRow().textOrNull(target.name).text(thing).textOrNull(place).text(result);
    }

    void failed(Session &session, const Error &error)
    {
        if (m_firstError)
            session.reporter().warn(*m_firstError);
        m_firstError = error;
    }

    /// Backlog documents no way for a program to withdraw a permission or a key.
    void tellWhatBacklogKeeps(Session &session, const Target &target)
    {
        const QString page =
            target.credentials.space ? auth::withdrawalPage(*target.credentials.space).toString() : QString();
        add(target, u"Backlog"_s, page, u"kept"_s);
        session.reporter().useLanguage();
        const QString words = QCoreApplication::translate(
            "Cli",
            "Backlog was not told: it lets no program withdraw a permission or a key. You can do so in your personal "
            "settings on Backlog.");
        if (!std::exchange(m_hasTold, true))
            session.reporter().note(words);
    }

    QList<HandMadeRow> m_rows;
    std::optional<Error> m_firstError;
    bool m_hasTold = false;
};

} // namespace

const CommandInfo disconnectCommand{
    .name = "disconnect",
    .synopsis = "[--all]",
    .summary = QT_TRANSLATE_NOOP("Cli", "deletes the connection's tokens from this machine"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "The settings file with its backup, and a saved API key. The connection itself "
                                     "stays, to sign in again. Told as well: what Backlog could not be told, and the "
                                     "page where you can withdraw it."),
    .options = options,
    .make = makeCommand<DisconnectCommand>,
};

} // namespace tsunagi::cli
