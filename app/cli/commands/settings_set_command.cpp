// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/settings_file_words.h"
#include "app/cli/given_bag.h"
#include "app/cli/property_values.h"
#include "app/cli/results.h"
#include "auth/transfer/set_stored.h"

#include <QCoreApplication>

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    using enum backlog::ColumnType;
    static const QList<backlog::Column> all{
        { .name = "File", .title = "File", .nullable = false },
        { .name = "Property", .title = "Property", .nullable = false },
        { .name = "Generation", .title = "Generation", .type = Integer, .nullable = false },
    };
    return all;
}

class SettingsSetCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto property = auth::propertyFromName(session.line().words().at(1));
        if (!property)
            co_return fail(property.error());
        if (!auth::isStoredAndChangeable(*property))
            co_return fail(badArgument(
                nameOf(*property),
                QT_TRANSLATE_NOOP("Cli",
                                  "can't be changed in a settings file: only OAuthClientSecret and CallbackURL can; "
                                  "another space or client needs a new grant")));
        const auto bag = co_await givenBag(session);
        if (!bag)
            co_return fail(bag.error());
        const auto properties = checkedOf(session, **bag);
        if (!properties)
            co_return fail(properties.error());
        // What the environment or a saved connection has anyway is not meant.
        if (!(*bag)->has(*property) || (*bag)->origin(*property) > auth::Origin::ConnectionString)
            co_return fail(about(Reason::MissingProperty, nameOf(*property)));
        co_return co_await change(session, *properties, *property);
    }

private:
    static QCoro::Task<Result<void>> change(Session &session, auth::Shared<const auth::ConnectionProperties> properties,
                                            auth::Property property)
    {
        const QString path = settingsPathOf(session.line().words().first());
        const auto keys = co_await keysForChanging(session, properties, path);
        if (!keys)
            co_return fail(keys.error());
        const auto settings = co_await lockForChanging(session, properties, path, *keys);
        if (!settings)
            co_return fail(settings.error());
        const auto generation = auth::setStored(**settings, property, *properties);
        if (!generation)
            co_return fail(generation.error());
        co_return printRows(session, columns(),
                            { HandMadeRow().text(path).text(nameOf(property)).integer(*generation) });
    }
};

} // namespace

const CommandInfo settingsSetCommand{
    .name = "settings set",
    .synopsis = "FILE NAME --property-file NAME=VALUEFILE",
    .summary = QT_TRANSLATE_NOOP("Cli", "changes a property that stands in a settings file"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "OAuthClientSecret, after it was renewed on the page of the OAuth application, or "
                                     "CallbackURL. The value comes from --property-file or -p; - is standard input."),
    .fewestWords = 2,
    .mostWords = 2,
    .make = makeCommand<SettingsSetCommand>,
};

} // namespace tsunagi::cli
