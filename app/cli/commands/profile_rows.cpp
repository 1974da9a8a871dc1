// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/profile_rows.h"

#include "app/cli/property_values.h"

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

const QList<backlog::Column> &profileColumns()
{
    static const QList<backlog::Column> all{
        { .name = "Name", .title = "Name", .nullable = false },
        { .name = "URL", .title = "URL" },
        { .name = "AuthScheme", .title = "AuthScheme", .nullable = false },
        { .name = "InitiateOAuth", .title = "InitiateOAuth" },
        { .name = "Secrets", .title = "Secrets" },
        { .name = "SettingsFile", .title = "SettingsFile" },
        { .name = "Store", .title = "Store" },
    };
    return all;
}

HandMadeRow profileRow(const auth::SavedConnection &connection)
{
    using auth::Property;
    QStringList secrets;
    for (const Property property : connection.secrets)
        secrets << nameOf(property);
    const bool isByKey = connection.secrets == QList{ Property::ApiKey };
    const QString scheme = connection.properties.value(Property::AuthScheme, isByKey ? u"APIToken"_s : u"OAuth"_s);
    HandMadeRow row;
    row.text(connection.name).textOrNull(connection.properties.value(Property::Url)).text(scheme);
    row.textOrNull(connection.properties.value(Property::InitiateOAuth)).textOrNull(secrets.join(u','));
    row.textOrNull(isByKey ? QString() : auth::settingsPathOf(connection));
    const bool usesStore = !connection.secrets.isEmpty() || connection.identityInKeychain;
    return row.textOrNull(!usesStore ? QString() : connection.inVault ? u"vault"_s : u"keychain"_s);
}

} // namespace tsunagi::cli
