// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/import_settings.h"

#include "auth/age/age.h"
#include "auth/initiate_oauth.h"
#include "auth/settings/checked_folder.h"
#include "auth/settings/given_away.h"
#include "auth/settings/locked_settings.h"
#include "auth/settings/settings_state.h"
#include "auth/settings/unseal.h"

#include <algorithm>
#include <cerrno>
#include <optional>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// What both locks guard.
struct Locked {
    Shared<LockedSettings> target;
    std::shared_ptr<FileLock> source; ///< null: the text, a file that nobody here can write, or the target itself
};

/// A file that is only read may be a link and stand anywhere, as Kubernetes mounts it; one that is to go is ours.
ReadRules sourceRules(const ImportRequest &request)
{
    ReadRules rules;
    rules.writtenByUs = request.removeSource;
    return rules;
}

/// What is no regular file is refused, by whatever rules it is read.
Error asUntrusted(Error error)
{
    if (error.reason != Reason::StorageFailed)
        return error;
    if (error.number == EFBIG)
        return { .reason = Reason::SettingsDamaged, .subject = error.subject, .detail = u"size"_s, .suggestion = {} };
    if (error.number == EISDIR || error.number == EOPNOTSUPP)
        return { .reason = Reason::SettingsUntrusted,
                 .subject = error.subject,
                 .detail = error.number == EISDIR ? u"folder"_s : u"no regular file"_s,
                 .suggestion = {} };
    return error;
}

/// Still sealed. SettingsMissing, SettingsUntrusted, SettingsDamaged, StorageFailed.
Result<QByteArray> sealedSource(const ImportRequest &request)
{
    if (request.source.isEmpty())
        return armorWithin(request.text);
    const auto file = readChecked(request.source, sourceRules(request));
    if (!file)
        return fail(asUntrusted(file.error()));
    return file->content.reveal();
}

Result<SettingsPayload> readSource(const ImportRequest &request, const SettingsKeys &keys)
{
    const auto sealed = sealedSource(request);
    if (!sealed)
        return fail(sealed.error());
    return unseal(*sealed, keys, request.source.isEmpty() ? u"-"_s : request.source);
}

QString canonicalOf(const QString &path)
{
    const auto folder = CheckedFolder::of(path, MissingFolder::Fails, Reason::SettingsUntrusted);
    return folder ? folder->canonicalPath() : path;
}

/// On a place that only others can write, nobody here refreshes the file meanwhile.
bool maySkipLock(const Error &error)
{
    return error.reason == Reason::SettingsUntrusted || error.reason == Reason::StorageFailed;
}

QCoro::Task<Result<Locked>> lockBoth(ImportRequest request, Shared<const SettingsKeys> keys, QString recoveryFolder,
                                     std::stop_token stop)
{
    Locked locked;
    // It makes missing folders, without which there is no canonical path.
    const auto folder = CheckedFolder::of(request.target, MissingFolder::IsMade, Reason::SettingsUntrusted);
    if (!folder)
        co_return fail(folder.error());
    const QString source = request.source.isEmpty() ? QString() : canonicalOf(request.source);
    const bool isAlone = source.isEmpty() || source == folder->canonicalPath();
    const bool isSourceFirst = source < folder->canonicalPath();
    for (int turn = 0; turn < 2; ++turn) {
        const bool isSource = (turn == 0) == isSourceFirst;
        if (isSource && isAlone)
            continue;
        if (isSource) {
            auto lock = co_await lockFile(request.source, stop);
            if (lock)
                locked.source = std::make_shared<FileLock>(std::move(*lock));
            else if (request.removeSource || !maySkipLock(lock.error()))
                co_return fail(lock.error());
            continue;
        }
        const auto settings = co_await lockSettings(SettingsFile(request.target), keys, recoveryFolder, stop);
        if (!settings)
            co_return fail(settings.error());
        if ((*settings)->unadopted)
            co_return fail((*settings)->whyUnadopted);
        locked.target = *settings;
    }
    co_return locked;
}

Result<void> checkIncoming(const SettingsPayload &incoming, const ConnectionProperties &properties,
                           const QString &source)
{
    if (incoming.givenAway)
        return fail(whereGiven(incoming, source));
    if (incoming.tokens.accessToken.isEmpty() && incoming.tokens.refreshToken.isEmpty())
        return fail({ .reason = Reason::NoGrant, .subject = source, .detail = {}, .suggestion = {} });
    return agreesWithStored(properties, incoming);
}

/// Whether @p incoming takes the target's place. What else could be meant is for a person to decide: `replace`.
Result<bool> replaces(const ImportRequest &request, const SettingsPayload &incoming, const SettingsPayload *held)
{
    if (!held || request.replace)
        return true;
    if (incoming.grantId == held->grantId)
        return incoming.generation > held->generation;
    if (!request.ifNewer)
        return false;
    if (incoming.url != held->url)
        return fail({ .reason = Reason::SettingsDiffer,
                      .subject = u"URL"_s,
                      .detail = request.target,
                      .suggestion = held->url });
    if (incoming.user && held->user && incoming.user->id != held->user->id)
        return fail({ .reason = Reason::OtherUser,
                      .subject = incoming.user->name,
                      .detail = held->user->name,
                      .suggestion = {} });
    return incoming.grantedAt > held->grantedAt;
}

/// What is written: refreshed here from now on, and known by what both have held.
SettingsPayload joined(const SettingsPayload &incoming, const SettingsPayload *held)
{
    SettingsPayload payload = incoming.clone();
    payload.host.clear();
    payload.follows.reset();
    if (!held)
        return payload;
    payload.follows = SettingsPayload::Predecessor{ held->grantId, held->generation, {} };
    QStringList known = held->known;
    known.removeIf([&](const QString &digest) { return payload.known.contains(digest); });
    known += payload.known;
    payload.known = known.last(std::min(known.size(), SettingsPayload::knownLimit));
    return payload;
}

/// The source and the generation before it. A new grant that waits beside it was not imported, and stays.
Result<void> removeSourceFile(const QString &path, const QString &recovery)
{
    const SettingsFile file(path);
    const auto backup = readChecked(file.backupPath());
    QStringList paths;
    if (backup && age::looksLikeAge(backup->content.view()))
        paths << file.backupPath();
    if (!recovery.isEmpty())
        paths << recovery;
    paths << path;
    for (const QString &each : paths)
        if (auto removed = removeDurably(each); !removed)
            return removed;
    (void)removeDurably(statePath(path)); // it holds no secret
    return {};
}

Result<Imported> importLocked(const ImportRequest &request, const SettingsKeys &keys, const Locked &locked,
                              const ConnectionProperties &properties)
{
    auto incoming = readSource(request, keys);
    if (!incoming)
        return fail(incoming.error());
    // Tokens that the source could not take are its newest.
    QString recovery;
    if (locked.source)
        if (auto found = findRecovery(SettingsFile(request.source), &*incoming, keys, *locked.source,
                                      properties.recoveryFolder)) {
            recovery = found->path;
            incoming = std::move(found->payload);
        }
    if (const auto checked = checkIncoming(*incoming, properties, request.source); !checked)
        return fail(checked.error());
    const LockedSettings &target = *locked.target;
    const SettingsPayload *held = target.stored ? &*target.stored : nullptr;
    const auto replacing = replaces(request, *incoming, held);
    if (!replacing)
        return fail(replacing.error());
    if (!*replacing && !request.ifNewer)
        return fail({ .reason = Reason::WouldOverwrite, .subject = request.target, .detail = {}, .suggestion = {} });
    Imported done{ *replacing, false };
    if (*replacing) {
        if (const auto rehearsed = target.file.rehearse(*target.keys, *target.lock); !rehearsed)
            return fail(rehearsed.error());
        if (const auto written = target.file.write(joined(*incoming, held), *target.keys, *target.lock); !written)
            return fail(written.error());
    }
    const bool isCovered = *replacing || (held && held->grantId == incoming->grantId);
    if (request.removeSource && locked.source && isCovered) {
        if (const auto removed = removeSourceFile(request.source, recovery); !removed)
            return fail(removed.error());
        done.isSourceRemoved = true;
    }
    return done;
}

} // namespace

QByteArray armorWithin(QByteArrayView text)
{
    constexpr QByteArrayView begin = "-----BEGIN AGE ENCRYPTED FILE-----";
    constexpr QByteArrayView end = "-----END AGE ENCRYPTED FILE-----";
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = text.indexOf(end);
    if (from < 0 || to < from)
        return text.toByteArray();
    QByteArray armor;
    for (const QByteArray &line : text.sliced(from, to + end.size() - from).toByteArray().split('\n'))
        if (const QByteArray bare = line.trimmed(); !bare.isEmpty())
            armor += bare + '\n';
    return armor;
}

QCoro::Task<Result<Imported>> importSettings(ImportRequest request, std::shared_ptr<KeySource> keySource,
                                             std::shared_ptr<const ConnectionProperties> properties,
                                             std::stop_token stop)
{
    // Whoever has mistyped its name is not told of keys.
    if (const auto sealed = sealedSource(request); !sealed)
        co_return fail(sealed.error());
    auto keys = co_await keySource->keys(false, stop);
    if (!keys)
        co_return fail(keys.error());
    // Before an identity is made or a folder appears.
    const auto opened = readSource(request, **keys);
    if (!opened)
        co_return fail(opened.error());
    if (const auto checked = checkIncoming(*opened, *properties, request.source); !checked)
        co_return fail(checked.error());
    if ((*keys)->identities.empty())
        keys = co_await keySource->keys(true, stop);
    if (!keys)
        co_return fail(keys.error());
    const auto locked = co_await lockBoth(request, *keys, properties->recoveryFolder, stop);
    if (!locked)
        co_return fail(locked.error());
    co_return importLocked(request, **keys, *locked, *properties);
}

} // namespace tsunagi::auth
