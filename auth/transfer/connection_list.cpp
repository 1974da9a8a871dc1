// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/connection_list.h"

#include "auth/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr int schema = 1;

QString nameOfProperty(Property property) { return QString::fromLatin1(infoOf(property).name); }

std::unexpected<Error> bad(Reason reason, const QString &path, const QString &detail)
{
    return fail({ .reason = reason, .subject = path, .detail = detail, .suggestion = {} });
}

QJsonObject toJson(const SavedConnection &connection)
{
    QJsonObject properties;
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        properties[nameOfProperty(property)] = value;
    // Without its key, a connection by API key would look like one by OAuth.
    if (connection.secrets == QList{ Property::ApiKey } && !connection.properties.contains(Property::AuthScheme))
        properties[nameOfProperty(Property::AuthScheme)] = u"APIToken"_s;
    QJsonArray secrets;
    for (const Property property : connection.secrets)
        secrets << nameOfProperty(property);
    return { { u"name"_s, connection.name }, { u"properties"_s, properties }, { u"secrets"_s, secrets } };
}

/// What could never be opened is not taken over.
Result<void> checkUsable(const SavedConnection &connection)
{
    PropertyBag bag;
    for (const auto &[property, value] : connection.properties.asKeyValueRange()) {
        if (holdsSecret(property, value.toUtf8()))
            return bad(Reason::BadPropertyValue, nameOfProperty(property), u"no secret in a list of connections"_s);
        bag.set(property, value, Origin::SavedConnection);
    }
    const auto checked = checkedProperties(bag, dataHome(), configHome());
    return checked ? Result<void>() : fail(checked.error());
}

Result<SavedConnection> fromJson(const QJsonObject &json, const QString &path)
{
    SavedConnection connection;
    connection.name = json["name"_L1].toString().simplified();
    if (connection.name.isEmpty())
        return bad(Reason::SettingsDamaged, path, u"name"_s);
    const QJsonObject properties = json["properties"_L1].toObject();
    for (const QString &name : properties.keys()) {
        const auto property = propertyFromName(name);
        if (!property)
            return fail(property.error());
        if (!properties[name].isString())
            return bad(Reason::SettingsDamaged, path, name);
        connection.properties[*property] = properties[name].toString();
    }
    for (const QJsonValue name : json["secrets"_L1].toArray())
        if (const auto property = propertyFromName(name.toString()); property && infoOf(*property).secret)
            connection.secrets << *property;
    if (const auto usable = checkUsable(connection); !usable)
        return fail(usable.error());
    return connection;
}

const SavedConnection *namedAlike(const QList<SavedConnection> &list, const QString &name)
{
    const auto found = std::ranges::find_if(
        list, [&](const SavedConnection &each) { return each.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == list.end() ? nullptr : &*found;
}

/// Saved secrets stay with a connection that is replaced, so they must not go to another space.
Result<void> checkOrigin(const SavedConnection &before, const SavedConnection &after)
{
    const QString from = before.properties.value(Property::Url);
    const QString to = after.properties.value(Property::Url);
    const auto first = SpaceUrl::parse(from);
    const auto second = SpaceUrl::parse(to);
    if (before.secrets.isEmpty() || (first && second && *first == *second))
        return {};
    return fail({ .reason = Reason::SecretForOtherOrigin, .subject = to, .detail = from, .suggestion = {} });
}

Result<void> checkConflicts(const QList<SavedConnection> &standing, const QList<SavedConnection> &list,
                            NameTaken nameTaken)
{
    for (const SavedConnection &connection : list) {
        const SavedConnection *before = namedAlike(standing, connection.name);
        if (!before || nameTaken == NameTaken::GetsAnotherName)
            continue;
        if (nameTaken == NameTaken::IsRefused)
            return fail(
                { .reason = Reason::ConnectionNameTaken, .subject = connection.name, .detail = {}, .suggestion = {} });
        if (auto same = checkOrigin(*before, connection); !same)
            return same;
    }
    return {};
}

} // namespace

QByteArray exportedConnections(const QList<SavedConnection> &connections)
{
    QJsonArray list;
    for (const SavedConnection &connection : connections)
        list << toJson(connection);
    return QJsonDocument(QJsonObject{ { u"schema"_s, schema }, { u"tsunagiConnections"_s, list } }).toJson();
}

Result<QList<SavedConnection>> parseConnections(QByteArrayView text, const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    if (!object["tsunagiConnections"_L1].isArray())
        return bad(Reason::SettingsForeign, path, u"no list of connections"_s);
    const int found = object["schema"_L1].toInt();
    if (found > schema) {
        Error newer{ .reason = Reason::SettingsTooNew, .subject = path, .detail = {}, .suggestion = {} };
        newer.number = found;
        return fail(std::move(newer));
    }
    if (found < 1)
        return bad(Reason::SettingsDamaged, path, u"schema"_s);
    QList<SavedConnection> list;
    for (const QJsonValue value : object["tsunagiConnections"_L1].toArray()) {
        auto connection = fromJson(value.toObject(), path);
        if (!connection)
            return fail(connection.error());
        if (namedAlike(list, connection->name))
            return bad(Reason::SettingsDamaged, path, connection->name);
        list << std::move(*connection);
    }
    return list;
}

Result<QList<ImportedConnection>> importConnections(Connections &connections, const QList<SavedConnection> &list,
                                                    NameTaken nameTaken)
{
    const auto standing = connections.all();
    if (!standing)
        return fail(standing.error());
    if (const auto free = checkConflicts(*standing, list, nameTaken); !free)
        return fail(free.error());
    QList<ImportedConnection> imported;
    for (const SavedConnection &each : list) {
        SavedConnection connection = each;
        connection.secrets.clear();
        const SavedConnection *before = nameTaken == NameTaken::IsReplaced ? namedAlike(*standing, each.name) : nullptr;
        if (before) {
            connection.id = before->id;
            connection.secrets = before->secrets;
            connection.identityInKeychain = before->identityInKeychain;
            connection.inVault = before->inVault;
            connection.isTrial = before->isTrial;
        }
        const auto saved = connections.save(connection);
        if (!saved)
            return fail(saved.error());
        ImportedConnection done{ each.name, *saved, before != nullptr, {} };
        for (const Property property : each.secrets)
            if (!saved->secrets.contains(property))
                done.missing << property;
        imported << std::move(done);
    }
    return imported;
}

} // namespace tsunagi::auth
