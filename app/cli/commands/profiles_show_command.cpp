// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/property_values.h"
#include "app/cli/results.h"
#include "auth/connections.h"
#include "auth/places.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    static const QList<backlog::Column> all{
        { .name = "Property", .title = "Property", .nullable = false },
        { .name = "Value", .title = "Value", .nullable = false },
        { .name = "Place", .title = "Place", .nullable = false },
    };
    return all;
}

/// No secret is fetched: the keychain is not even asked.
class ProfilesShowCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto saved = auth::Connections(auth::configHome()).find(session.line().words().first());
        if (!saved)
            co_return fail(saved.error());
        QList<HandMadeRow> rows;
        for (const auth::PropertyInfo &info : auth::allProperties()) {
            const QString name = QString::fromLatin1(info.name);
            if (saved->secrets.contains(info.id))
                rows << HandMadeRow().text(name).text(auth::maskedSecret.toString()).text(u"keychain"_s);
            else if (saved->properties.contains(info.id))
                rows << HandMadeRow().text(name).text(saved->properties.value(info.id)).text(u"connections.json"_s);
        }
        co_return printRows(session, columns(), rows);
    }
};

} // namespace

const CommandInfo profilesShowCommand{
    .name = "profiles show",
    .synopsis = "NAME",
    .summary = QT_TRANSLATE_NOOP("Cli", "the properties of a saved connection, secrets masked"),
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ProfilesShowCommand>,
};

} // namespace tsunagi::cli
