// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/property_values.h"
#include "app/cli/results.h"
#include "auth/connections.h"
#include "auth/places.h"
#include "auth/secret_places.h"

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
        { .name = "Item", .title = "Item" },
        { .name = "Path", .title = "Path" },
    };
    return all;
}

QString nameOf(auth::SecretPlace::Store store)
{
    using Store = auth::SecretPlace::Store;
    return store == Store::Keychain ? u"keychain"_s : store == Store::Vault ? u"vault"_s : u"file"_s;
}

HandMadeRow secretRow(const QString &name, const auth::SecretPlace &place)
{
    HandMadeRow row;
    row.text(name).text(auth::maskedSecret.toString()).text(nameOf(place.store));
    return row.textOrNull(place.item).textOrNull(place.path);
}

/// No secret is fetched: neither the keychain nor the vault is even asked.
class ProfilesShowCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto saved = auth::Connections(auth::configHome()).find(session.line().words().first());
        if (!saved)
            co_return fail(saved.error());
        using What = auth::SecretPlace::What;
        const QList<auth::SecretPlace> places = auth::secretPlacesOf(*saved);
        QList<HandMadeRow> rows;
        for (const auth::PropertyInfo &info : auth::allProperties()) {
            const QString name = QString::fromLatin1(info.name);
            for (const auth::SecretPlace &place : places)
                if (place.property == info.id)
                    rows << secretRow(name, place);
            if (!saved->secrets.contains(info.id) && saved->properties.contains(info.id))
                rows << HandMadeRow()
                            .text(name)
                            .text(saved->properties.value(info.id))
                            .text(u"connections.json"_s)
                            .textOrNull({})
                            .textOrNull({});
        }
        for (const auth::SecretPlace &place : places)
            if (place.what != What::Value)
                rows << secretRow(place.what == What::Identity ? u"Identity"_s : u"Tokens"_s, place);
        co_return printRows(session, columns(), rows);
    }
};

} // namespace

const CommandInfo profilesShowCommand{
    .name = "profiles show",
    .synopsis = "NAME",
    .summary = QT_TRANSLATE_NOOP("Cli", "the properties of a saved connection, secrets masked, and where each is kept"),
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ProfilesShowCommand>,
};

} // namespace tsunagi::cli
