// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connections.h"

#include "auth/places.h"
#include "auth/settings/durable_file.h"
#include "auth/settings/file_lock.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <sodium.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr int schema = 1;

QString propertyName(Property property) { return QString::fromLatin1(infoOf(property).name); }

QJsonObject toJson(const SavedConnection &connection)
{
    QJsonObject properties;
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        properties[propertyName(property)] = value;
    QJsonArray secrets;
    for (const Property property : connection.secrets)
        secrets << propertyName(property);
    return { { u"id"_s, connection.id },
             { u"name"_s, connection.name },
             { u"properties"_s, properties },
             { u"secretsInKeychain"_s, secrets },
             { u"identity"_s, connection.identityInKeychain ? u"keychain"_s : u"file"_s },
             { u"trial"_s, connection.isTrial } };
}

/// Properties that this version does not know are left alone by the caller: they stay in the file's own object.
SavedConnection fromJson(const QJsonObject &json)
{
    SavedConnection connection;
    connection.id = json["id"_L1].toString();
    connection.name = json["name"_L1].toString();
    const QJsonObject properties = json["properties"_L1].toObject();
    for (const QString &name : properties.keys())
        if (const auto property = propertyFromName(name); property && !infoOf(*property).secret)
            connection.properties[*property] = properties[name].toString();
    for (const QJsonValue &name : json["secretsInKeychain"_L1].toArray())
        if (const auto property = propertyFromName(name.toString()))
            connection.secrets << *property;
    connection.identityInKeychain = json["identity"_L1].toString() == "keychain"_L1;
    connection.isTrial = json["trial"_L1].toBool();
    return connection;
}

bool isSoundId(const QString &id)
{
    return id.size() >= 8 && id.size() <= 64
        && std::ranges::all_of(id, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

QString uniqueName(const QString &wanted, const QString &ownId, const QList<SavedConnection> &others)
{
    const auto isTaken = [&](const QString &name) {
        return std::ranges::any_of(others, [&](const SavedConnection &other) {
            return other.id != ownId && other.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = wanted;
    for (int i = 2; isTaken(name); ++i)
        name = u"%1 %2"_s.arg(wanted, QString::number(i));
    return name;
}

/// The writers of this small file hold its lock for milliseconds: worth waiting for, even on the GUI's thread.
Result<FileLock> shortLock(const QString &path)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        auto lock = tryLockFile(path);
        if (lock || lock.error().reason != Reason::LockTimedOut)
            return lock;
        QThread::msleep(20);
    }
    return tryLockFile(path);
}

} // namespace

struct Connections::Private {
    QString path;
    QFileSystemWatcher watcher;
    std::pair<QDateTime, qint64> seen; ///< time and size of the file when it was last looked at

    [[nodiscard]] std::pair<QDateTime, qint64> stamp() const
    {
        const QFileInfo info(path);
        return { info.lastModified(), info.size() };
    }

    /// The file's object; an empty one of our schema where there is no file.
    [[nodiscard]] Result<QJsonObject> read() const
    {
        if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
            return QJsonObject{ { u"schema"_s, schema }, { u"connections"_s, QJsonArray() } };
        const auto file = readChecked(path);
        if (!file)
            return fail(file.error());
        QJsonParseError parseError;
        const QJsonDocument document = QJsonDocument::fromJson(file->content.reveal(), &parseError);
        if (!document.isObject())
            return fail(Error{ .reason = Reason::SettingsDamaged,
                               .subject = path,
                               .detail = parseError.errorString(),
                               .suggestion = {} });
        const int found = document.object()["schema"_L1].toInt();
        if (found > schema)
            return fail(Error{ .reason = Reason::SettingsTooNew,
                               .subject = path,
                               .detail = {},
                               .suggestion = {},
                               .status = 0,
                               .number = found });
        return document.object();
    }

    [[nodiscard]] Result<void> write(const QJsonObject &object)
    {
        auto written = writeDurably(path, QJsonDocument(object).toJson());
        seen = stamp();
        return written;
    }
};

Connections::Connections(QString configHome, QObject *parent)
    : QObject(parent)
    , d(new Private)
{
    d->path = configHome + "/connections.json"_L1;
    d->seen = d->stamp();
    // Another program may add one; the folder is watched since a durable write replaces the file.
    if (QFileInfo(configHome).isDir())
        d->watcher.addPath(configHome);
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        if (std::exchange(d->seen, d->stamp()) != d->seen)
            Q_EMIT changed();
    });
}

Connections::~Connections() = default;

QString Connections::newId()
{
    std::array<char, 8> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return QString::fromLatin1(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex());
}

Result<QList<SavedConnection>> Connections::all() const
{
    const auto object = d->read();
    if (!object)
        return fail(object.error());
    QList<SavedConnection> connections;
    for (const QJsonValue &value : (*object)["connections"_L1].toArray())
        if (auto connection = fromJson(value.toObject()); isSoundId(connection.id))
            connections << connection;
    return connections;
}

Result<SavedConnection> Connections::find(const QString &nameOrId) const
{
    const auto connections = all();
    if (!connections)
        return fail(connections.error());
    QStringList names;
    const SavedConnection *byCase = nullptr;
    for (const SavedConnection &connection : *connections) {
        if (connection.name == nameOrId || connection.id == nameOrId)
            return connection;
        if (!byCase && connection.name.compare(nameOrId, Qt::CaseInsensitive) == 0)
            byCase = &connection;
        names << connection.name;
    }
    if (byCase)
        return *byCase;
    return fail(Error{ .reason = Reason::UnknownConnection,
                       .subject = nameOrId,
                       .detail = {},
                       .suggestion = nearestName(nameOrId, names) });
}

Result<SavedConnection> Connections::save(SavedConnection connection)
{
    const auto lock = shortLock(d->path);
    if (!lock)
        return fail(lock.error());
    auto object = d->read();
    const auto others = all();
    if (!object || !others)
        return fail(object ? others.error() : object.error());
    connection.name = uniqueName(connection.name, connection.id, *others);
    QJsonArray list = (*object)["connections"_L1].toArray();
    const auto same = std::find_if(list.begin(), list.end(), [&](const auto &value) {
        return value.toObject()["id"_L1].toString() == connection.id;
    });
    QJsonObject json = same != list.end() ? (*same).toObject() : QJsonObject();
    const QJsonObject ours = toJson(connection);
    for (const QString &key : ours.keys()) // keys that we do not know stay
        json[key] = ours[key];
    if (same != list.end())
        *same = json;
    else
        list << json;
    (*object)["connections"_L1] = list;
    if (const auto written = d->write(*object); !written)
        return fail(written.error());
    Q_EMIT changed();
    return connection;
}

Result<void> Connections::remove(const QString &id)
{
    const auto lock = shortLock(d->path);
    if (!lock)
        return fail(lock.error());
    auto object = d->read();
    if (!object)
        return fail(object.error());
    QJsonArray kept;
    for (const QJsonValue &value : (*object)["connections"_L1].toArray())
        if (value.toObject()["id"_L1].toString() != id)
            kept << value;
    (*object)["connections"_L1] = kept;
    if (const auto written = d->write(*object); !written)
        return fail(written.error());
    Q_EMIT changed();
    return {};
}

QCoro::Task<Result<Shared<PropertyBag>>> openSaved(SavedConnection connection, std::shared_ptr<SecretStore> store,
                                                   std::stop_token stop)
{
    auto bag = std::make_shared<PropertyBag>();
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        bag->set(property, value, Origin::SavedConnection);
    if (!bag->has(Property::OAuthSettingsLocation))
        bag->set(Property::OAuthSettingsLocation, u"%1/%2/OAuthSettings.txt"_s.arg(dataHome(), connection.id),
                 Origin::SavedConnection);
    if (connection.identityInKeychain)
        bag->set(Property::OAuthSettingsIdentity, u"keychain"_s, Origin::SavedConnection);
    for (const Property property : connection.secrets) {
        auto secret = co_await store->read(secretKey(connection.id, property), stop);
        if (!secret)
            co_return fail(secret.error());
        if (!*secret)
            co_return fail(Error{ .reason = Reason::SecretMissing,
                                  .subject = propertyName(property),
                                  .detail = connection.name,
                                  .suggestion = {} });
        bag->set(property, std::move(**secret), Origin::SavedConnection);
    }
    co_return bag;
}

QString secretKey(const QString &connectionId, Property property)
{
    return connectionId + u'/' + propertyName(property);
}

} // namespace tsunagi::auth
