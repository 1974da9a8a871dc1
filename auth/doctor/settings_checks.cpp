// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/checks.h"
#include "auth/initiate_oauth.h"
#include "auth/secrets/key_source_of.h"
#include "auth/settings/lifetime.h"
#include "auth/settings/settings_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr int lockSeconds = 5; ///< a refresh under way may hold it for longer, and that is no fault

/// Why the settings file plays no part, or nothing.
std::optional<Finding> whyNoFile(const Examination &examination)
{
    if (!examination.isOAuth())
        return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed with an API key."));
    if (usesGivenTokenOnly(*examination.properties))
        return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: OAuthAccessToken is used as it is given."));
    return {};
}

Findings opened(Examination &examination, const SettingsFile &file)
{
    auto stored = file.read(*examination.keys);
    if (!stored)
        return failed(stored.error());
    // What belongs to another space or application must not go where these properties point.
    if (const auto agrees = agreesWithStored(*examination.properties, *stored); !agrees)
        return failed(agrees.error());
    examination.stored = std::move(*stored);
    return okay(QT_TRANSLATE_NOOP("Doctor", "%1 opens (generation %2)."),
                { file.path(), QString::number(examination.stored->generation) });
}

/// Whether the folder that a first write would make can be made; nothing is made for a check.
Finding folderToCome(const QString &path)
{
    const QString above = standingFolder(path);
    if (::access(QFile::encodeName(above).constData(), W_OK | X_OK) == 0)
        return okay(QT_TRANSLATE_NOOP("Doctor", "The folder of %1 can be made."), { path });
    Error error{ .reason = Reason::StorageFailed, .subject = path, .detail = u"mkdir"_s, .suggestion = {} };
    error.number = errno;
    return failed(error);
}

} // namespace

QCoro::Task<Findings> checkSettingsFile(ExaminationPtr examination)
{
    if (auto why = whyNoFile(*examination))
        co_return *why;
    const SettingsFile file(examination->properties->settingsLocation);
    const auto source = keySourceOf(*examination->properties, examination->store, file.path());
    const auto keys = co_await source->keys(false, examination->stop);
    Findings findings;
    for (const Error &told : source->warnings())
        findings << warning(told);
    if (keys)
        examination->keys = *keys;
    if (!file.exists()) {
        // A first write makes the identity, too; one that is there and can't be read would stop it.
        if (!keys && keys.error().reason != Reason::IdentityMissing)
            findings << failed(keys.error());
        findings << skipped(QT_TRANSLATE_NOOP("Doctor", "There is no settings file yet: %1"), { file.path() });
        co_return findings;
    }
    if (keys)
        for (const Finding &finding : opened(*examination, file).list)
            findings << finding;
    else
        findings << failed(keys.error());
    examination->hasBadFile = findings.list.last().outcome == Outcome::Failed;
    co_return findings;
}

QCoro::Task<Findings> checkRewrite(ExaminationPtr examination)
{
    if (auto why = whyNoFile(*examination))
        co_return *why;
    if (examination->properties->initiateOAuth == InitiateOAuth::Off)
        co_return skipped(QT_TRANSLATE_NOOP("Doctor", "Not needed: with InitiateOAuth=OFF the file is only read."));
    const SettingsFile file(examination->properties->settingsLocation);
    if (!QFileInfo(file.path()).dir().exists())
        co_return folderToCome(file.path());
    const auto lock = co_await lockFile(file.path(), examination->stop, lockSeconds);
    if (!lock && lock.error().reason == Reason::LockTimedOut)
        co_return warning(lock.error());
    if (!lock)
        co_return failed(lock.error());
    // The size of the rehearsal depends on the recipients alone, so keys that do not open the file serve as well.
    const SettingsKeys none;
    const auto rehearsed = file.rehearse(examination->keys ? *examination->keys : none, *lock);
    if (!rehearsed && rehearsed.error().number == EBUSY) // what it is mounted from is told as Storage
        co_return failed(
            Error{ .reason = Reason::NotRenamable, .subject = file.path(), .detail = u"EBUSY"_s, .suggestion = {} });
    if (!rehearsed)
        co_return failed(rehearsed.error());
    co_return okay(QT_TRANSLATE_NOOP("Doctor", "%1 can be written anew; its content stayed as it is."),
                   { file.path() });
}

} // namespace tsunagi::auth
