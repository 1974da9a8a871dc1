// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connections.h"

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
const QString inKeychain = u"secretsInKeychain"_s;
const QString inVault = u"secretsInVault"_s;

QString propertyName(Property property) { return QString::fromLatin1(infoOf(property).name); }

QJsonObject toJson(const SavedConnection &connection)
{
    QJsonObject properties;
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        properties[propertyName(property)] = value;
    QJsonArray secrets;
    for (const Property property : connection.secrets)
        secrets << propertyName(property);
    const QString store = connection.inVault ? u"vault"_s : u"keychain"_s;
    return { { u"id"_s, connection.id },
             { u"name"_s, connection.name },
             { u"properties"_s, properties },
             { connection.inVault ? inVault : inKeychain, secrets },
             { u"identity"_s, connection.identityInKeychain ? store : u"file"_s },
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
            connection.properties[*property] = properties[name].toVariant().toString();
    const QString identity = json["identity"_L1].toString();
    connection.inVault = json.contains(inVault) || identity == "vault"_L1;
    for (const QJsonValue name : json[connection.inVault ? inVault : inKeychain].toArray())
        if (const auto property = propertyFromName(name.toString()))
            connection.secrets << *property;
    connection.identityInKeychain = identity == (connection.inVault ? "vault"_L1 : "keychain"_L1);
    connection.isTrial = json["trial"_L1].toBool();
    return connection;
}

/// The connection's object in the file: keys, properties and secrets that this version does not know stay.
QJsonObject merged(const QJsonObject &before, const SavedConnection &connection)
{
    QJsonObject json = before;
    const QJsonObject ours = toJson(connection);
    for (const QString &key : ours.keys())
        json[key] = ours[key];
    QJsonObject properties = ours["properties"_L1].toObject();
    const QJsonObject propertiesBefore = before["properties"_L1].toObject();
    for (const QString &name : propertiesBefore.keys())
        if (!propertyFromName(name))
            properties[name] = propertiesBefore[name];
    json["properties"_L1] = properties;
    const QString &store = connection.inVault ? inVault : inKeychain;
    QJsonArray secrets = ours[store].toArray();
    for (const QString &each : { inKeychain, inVault })
        for (const QJsonValue name : before[each].toArray())
            if (!propertyFromName(name.toString()))
                secrets << name;
    json[store] = secrets;
    json.remove(connection.inVault ? inKeychain : inVault);
    return json;
}

/// The first property whose value belongs into the secret store; none where all is well.
std::optional<Property> misplacedSecret(const SavedConnection &connection)
{
    for (const auto &[property, value] : connection.properties.asKeyValueRange())
        if (holdsSecret(property, value.toUtf8()))
            return property;
    return std::nullopt;
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

    /// Another program may add one. The folder is watched, since a durable write replaces the file; where there is none
    /// yet, the nearest one above it.
    void watchFolder()
    {
        QString folder = QFileInfo(path).absolutePath();
        while (!QFileInfo(folder).isDir() && folder != "/"_L1)
            folder = QFileInfo(folder).absolutePath();
        if (watcher.directories() == QStringList{ folder })
            return;
        if (!watcher.directories().isEmpty())
            watcher.removePaths(watcher.directories());
        watcher.addPath(folder);
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
        const QJsonObject object = document.object();
        const int found = object["schema"_L1].toInt();
        if (found > schema)
            return fail(Error{ .reason = Reason::SettingsTooNew,
                               .subject = path,
                               .detail = {},
                               .suggestion = {},
                               .status = 0,
                               .number = found });
        if (found < 1 || !object["connections"_L1].isArray())
            return fail(Error{ .reason = Reason::SettingsDamaged,
                               .subject = path,
                               .detail = found < 1 ? u"schema"_s : u"connections"_s,
                               .suggestion = {} });
        return object;
    }

    [[nodiscard]] Result<void> write(const QJsonObject &object)
    {
        WriteOptions options;
        options.keepBackup = true;
        auto written = writeDurably(path, QJsonDocument(object).toJson(), options);
        seen = stamp();
        watchFolder();
        return written;
    }
};

Connections::Connections(QString configHome, QObject *parent)
    : QObject(parent)
    , d(new Private)
{
    d->path = std::move(configHome) + "/connections.json"_L1;
    d->seen = d->stamp();
    d->watchFolder();
    connect(&d->watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        d->watchFolder();
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
    for (const QJsonValue value : (*object)["connections"_L1].toArray())
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
    if (const auto property = misplacedSecret(connection))
        return fail(Error{ .reason = Reason::BadPropertyValue,
                           .subject = propertyName(*property),
                           .detail = u"no password in connections.json"_s,
                           .suggestion = {} });
    if (connection.id.isEmpty())
        connection.id = newId();
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
    if (same != list.end())
        *same = merged((*same).toObject(), connection);
    else
        list << toJson(connection);
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
    for (const QJsonValue value : (*object)["connections"_L1].toArray())
        if (value.toObject()["id"_L1].toString() != id)
            kept << value;
    (*object)["connections"_L1] = kept;
    if (const auto written = d->write(*object); !written)
        return fail(written.error());
    Q_EMIT changed();
    return {};
}

} // namespace tsunagi::auth
