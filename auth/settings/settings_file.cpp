// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/settings/settings_file.h"

#include "auth/age/age.h"
#include "auth/settings/recovery.h"
#include "auth/settings/settings_state.h"
#include "auth/settings/unseal.h"

#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

// Room for tokens of any length that a server may give, beyond what the file has now and each recipient's stanza.
constexpr qsizetype roomForTokens = 65'536;
constexpr qsizetype roomForStanza = 256;

std::unexpected<Error> failAt(const QString &path, Error error)
{
    error.subject = path;
    return fail(std::move(error));
}

std::unexpected<Error> misused(const QString &what)
{
    return fail({ .reason = Reason::Unexpected, .subject = {}, .detail = what, .suggestion = {} });
}

// What stands there is replaced only if it is an age file: nothing foreign or broken is ever written over.
Result<void> checkReplaceable(const QString &path)
{
    const Result<CheckedFile> standing = readChecked(path);
    if (!standing)
        return standing.error().reason == Reason::SettingsMissing ? Result<void>() : fail(standing.error());
    const Result<age::Header> header = age::readHeader(standing->content.view());
    if (!header)
        return failAt(path, header.error());
    return {};
}

} // namespace

bool SettingsFile::exists() const
{
    struct stat info{};
    return ::lstat(QFile::encodeName(m_path).constData(), &info) == 0;
}

Result<SettingsPayload> SettingsFile::read(const SettingsKeys &keys) const
{
    const Result<CheckedFile> file = readChecked(m_path);
    if (!file)
        return fail(file.error());
    return unseal(file->content.view(), keys, m_path);
}

Result<void> SettingsFile::write(const SettingsPayload &payload, const SettingsKeys &keys, const FileLock &lock) const
{
    if (const Result<void> locked = lock.checkIsFor(m_path); !locked)
        return fail(locked.error());
    if (payload.grantId.isEmpty() || payload.generation < 1)
        return misused(u"a payload without grantId or generation"_s);
    if (Result<void> replaceable = checkReplaceable(m_path); !replaceable)
        return replaceable;
    const Result<QByteArray> sealed = seal(payload, keys.recipients);
    if (!sealed)
        return fail(sealed.error());
    if (sealed->size() > age::Limits().fileBytes)
        return misused(u"larger than a settings file may be: "_s + m_path);
    WriteOptions options;
    options.keepBackup = true;
    return writeDurably(m_path, *sealed, options);
}

Result<void> SettingsFile::rehearse(const SettingsKeys &keys, const FileLock &lock) const
{
    if (const Result<void> locked = lock.checkIsFor(m_path); !locked)
        return fail(locked.error());
    if (keys.recipients.empty())
        return misused(u"rehearsed without a recipient: "_s + m_path);
    if (Result<void> replaceable = checkReplaceable(m_path); !replaceable)
        return replaceable;
    if (Result<void> reserved = lock.reserveNote(); !reserved)
        return reserved;
    const auto stanzas = static_cast<qsizetype>(keys.recipients.size()) * roomForStanza;
    return rehearseWrite(m_path, QFile(m_path).size() + stanzas + roomForTokens);
}

Result<QStringList> SettingsFile::remove(const FileLock &lock, const QString &recoveryFolder) const
{
    if (const Result<void> locked = lock.checkIsFor(m_path); !locked)
        return fail(locked.error());
    QStringList standing;
    for (const QString &path :
         QStringList{ m_path, backupPath(), pendingPath() } + standingRecoveries(*this, lock, recoveryFolder)) {
        if (!SettingsFile(path).exists())
            continue;
        if (Result<void> ours = checkReplaceable(path); !ours)
            return fail(ours.error());
        standing << path;
    }
    // The oldest first: a removal that is cut short leaves the grant that works.
    for (auto path = standing.crbegin(); path != standing.crend(); ++path)
        if (Result<void> removed = removeDurably(*path); !removed)
            return fail(removed.error());
    (void)removeDurably(statePath(m_path)); // it holds no secret
    return standing;
}

Result<QByteArray> seal(const SettingsPayload &payload, const std::vector<age::Recipient> &recipients)
{
    return age::encrypt(serialise(payload).view(), recipients, age::Armor::Yes);
}

} // namespace tsunagi::auth
