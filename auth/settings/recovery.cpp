// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/recovery.h"

#include "auth/places.h"
#include "auth/settings/checked_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

QString nameFor(const QString &settingsPath)
{
    const auto folder = CheckedFolder::of(settingsPath, MissingFolder::Fails, Reason::SettingsUntrusted);
    const QString canonical = folder ? folder->canonicalPath() : settingsPath;
    const QByteArray digest = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"tsunagi-%1.recovery"_s.arg(QString::fromLatin1(digest.first(32)));
}

/// A systemd unit may have several, parted by colons: the first is ours to use.
QString folderFrom(const char *variable)
{
    const QString folder = qEnvironmentVariable(variable).section(u':', 0, 0);
    return QDir::isAbsolutePath(folder) ? folder : QString();
}

bool isPrivate(const QString &path)
{
    struct stat info{};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 && S_ISREG(info.st_mode)
        && (info.st_mode & 07777) == 0600;
}

bool followsExactly(const SettingsPayload &payload, const SettingsPayload *stored)
{
    if (!stored)
        return !payload.follows;
    return payload.follows && payload.follows->grantId == stored->grantId
        && payload.follows->generation == stored->generation;
}

/// What the file holds is as new or newer: a write that only its last step failed for, or an old copy.
bool isSuperseded(const SettingsPayload &payload, const SettingsPayload *stored)
{
    return stored && payload.grantId == stored->grantId && payload.generation <= stored->generation;
}

/// Its own note first: the environment of the run that wrote it may have been another's.
QStringList placesToLook(const SettingsFile &file, const FileLock &lock, const QString &folder)
{
    QStringList paths = recoveryPaths(file.path(), folder);
    const QString noted = lock.note();
    if (QDir::isAbsolutePath(noted) && noted.endsWith(u'/' + nameFor(file.path())))
        paths.prepend(noted);
    paths.removeDuplicates();
    return paths;
}

} // namespace

QStringList recoveryPaths(const QString &settingsPath, const QString &folder)
{
    const QString name = nameFor(settingsPath);
    QStringList paths;
    for (const QString &place : { folder, QFileInfo(settingsPath).absolutePath(), folderFrom("RUNTIME_DIRECTORY"),
                                  stateHome() + "/recovery"_L1, folderFrom("XDG_RUNTIME_DIR") })
        if (!place.isEmpty())
            paths << QDir::cleanPath(place + u'/' + name);
    paths.removeDuplicates();
    return paths;
}

Result<Error> saveToRecovery(const SettingsFile &file, const SettingsPayload &payload, const SettingsKeys &keys,
                             const FileLock &lock, const QString &folder)
{
    const auto sealed = seal(payload, keys.recipients);
    if (!sealed)
        return fail(sealed.error());
    Error saved{ .reason = Reason::SavedToRecovery, .subject = {}, .detail = {}, .suggestion = {} };
    for (const QString &path : recoveryPaths(file.path(), folder)) {
        if (!writeDurably(path, *sealed))
            continue;
        lock.writeNote(path);
        saved.subject = path;
        saved.suggestion = path;
        return saved;
    }
    saved.detail = QString::fromLatin1(*sealed);
    return saved;
}

Error keepSealedElsewhere(const QString &path, const QByteArray &sealed)
{
    for (const QString &place : recoveryPaths(path, {}))
        if (writeDurably(place, sealed))
            return { .reason = Reason::ExportKeptElsewhere, .subject = path, .detail = {}, .suggestion = place };
    return {
        .reason = Reason::SavedToRecovery, .subject = {}, .detail = QString::fromLatin1(sealed), .suggestion = {}
    };
}

std::optional<Recovered> findRecovery(const SettingsFile &file, const SettingsPayload *stored, const SettingsKeys &keys,
                                      const FileLock &lock, const QString &folder)
{
    for (const QString &path : placesToLook(file, lock, folder)) {
        if (!isPrivate(path))
            continue;
        auto payload = SettingsFile(path).read(keys);
        if (payload && followsExactly(*payload, stored))
            return Recovered{ path, std::move(*payload) };
        if (payload && isSuperseded(*payload, stored))
            (void)removeDurably(path);
    }
    return {};
}

QStringList standingRecoveries(const SettingsFile &file, const FileLock &lock, const QString &folder)
{
    QStringList standing;
    for (const QString &path : placesToLook(file, lock, folder))
        if (isPrivate(path))
            standing << path;
    return standing;
}

} // namespace tsunagi::auth
