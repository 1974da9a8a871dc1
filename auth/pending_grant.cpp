// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pending_grant.h"

#include "auth/grant.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

using Stored = std::optional<SettingsPayload>;

Error otherUser(const QString &name, const QString &nameBefore, const QString &pending)
{
    return { .reason = Reason::OtherUser, .subject = name, .detail = nameBefore, .suggestion = pending };
}

Result<void> writePending(const GrantKeeper &keeper, const SettingsPayload &grant)
{
    const auto sealed = seal(grant, keeper.settings->keys->recipients);
    return sealed ? writeDurably(keeper.settings->file.pendingPath(), *sealed) : Result<void>(fail(sealed.error()));
}

/// A grant that can't be written as it should is kept in a recovery file, and told.
Result<void> rescue(const GrantKeeper &keeper, const SettingsPayload &grant)
{
    const LockedSettings &settings = *keeper.settings;
    const auto saved = saveToRecovery(settings.file, grant, *settings.keys, *settings.lock, settings.recoveryFolder);
    if (!saved)
        return fail(saved.error());
    keeper.warn(*saved);
    return {};
}

/// @p isWaiting: the pending file holds it already, so that it is not lost if the file can't take it.
Result<SettingsPayload> put(const GrantKeeper &keeper, const SettingsPayload &grant, bool isWaiting)
{
    const LockedSettings &settings = *keeper.settings;
    const auto written = settings.file.write(grant, *settings.keys, *settings.lock);
    if (!written && isWaiting)
        return fail(written.error());
    if (!written && !rescue(keeper, grant))
        return fail(written.error());
    // A pending file that can't be removed follows no longer what the file holds: it is never taken.
    if (written)
        (void)removeDurably(settings.file.pendingPath());
    return grant.clone();
}

/// The grant is the same person's as before, or replaces them: it becomes the file.
Result<SettingsPayload> judged(const GrantKeeper &keeper, SettingsPayload grant, SettingsPayload::User user,
                               bool isWaiting)
{
    const SettingsPayload &before = *keeper.settings->stored;
    const QString pending = keeper.settings->file.pendingPath();
    const bool isSame = !before.user || before.givenAway || user.id == before.user->id;
    grant.user = std::move(user);
    if (isSame || keeper.replaceUser)
        return put(keeper, grant, isWaiting);
    if (const auto noted = writePending(keeper, grant); !noted && isWaiting)
        return fail(noted.error());
    return fail(otherUser(grant.user->name, before.user->name, pending));
}

QCoro::Task<Result<SettingsPayload>> settled(GrantKeeper keeper, SettingsPayload grant, bool isWaiting,
                                             std::stop_token stop)
{
    if (grant.user)
        co_return judged(keeper, grant.clone(), *grant.user, isWaiting);
    const auto space = SpaceUrl::parse(grant.url);
    if (!space)
        co_return fail(space.error());
    const auto user = co_await userOf(keeper.network, *space, grant.tokens.accessToken.clone(), stop);
    if (!user)
        co_return fail(user.error());
    co_return judged(keeper, std::move(grant), *user, isWaiting);
}

} // namespace

QCoro::Task<Result<SettingsPayload>> keepGrant(GrantKeeper keeper, SettingsPayload grant, std::stop_token stop)
{
    const Stored &before = keeper.settings->stored;
    if (!before || !before->user || before->givenAway)
        co_return put(keeper, grant, false);
    const auto waits = writePending(keeper, grant);
    if (!waits && !rescue(keeper, grant))
        co_return fail(waits.error());
    co_return co_await settled(keeper, std::move(grant), waits.has_value(), stop);
}

QCoro::Task<Result<Stored>> takePending(GrantKeeper keeper, std::vector<Secret> given, std::stop_token stop)
{
    const Stored &stored = keeper.settings->stored;
    const SettingsFile file(keeper.settings->file.pendingPath());
    if (!stored || !file.exists())
        co_return Stored();
    auto waiting = file.read(*keeper.settings->keys);
    // What follows another grant than the file's is left behind.
    if (!waiting || !waiting->follows || waiting->follows->grantId != stored->grantId)
        co_return Stored();
    const bool isOfThisRun = std::ranges::any_of(given, [&](const Secret &secret) { return waiting->knows(secret); });
    QStringList known = stored->known;
    known.removeIf([&](const QString &digest) { return waiting->known.contains(digest); });
    waiting->known = known + waiting->known;
    auto taken = co_await settled(keeper, std::move(*waiting), true, stop);
    if (taken)
        co_return std::move(*taken);
    if (isOfThisRun)
        co_return fail(taken.error());
    co_return Stored();
}

QCoro::Task<Result<SettingsPayload::User>> userOf(std::shared_ptr<Network> network, SpaceUrl space, Secret accessToken,
                                                  std::stop_token stop)
{
    HttpRequest request;
    request.url = space.resolved(u"/api/v2/users/myself"_s);
    request.headers = { { "Authorization", "Bearer " + accessToken.reveal() }, { "Accept", "application/json" } };
    const auto reply = co_await network->get(request, stop);
    if (!reply)
        co_return fail(reply.error());
    const QJsonObject json = QJsonDocument::fromJson(reply->body).object();
    Error error;
    error.subject = space.host();
    error.status = reply->status;
    if (reply->status == 401) {
        error.reason = Reason::WrongAccessToken;
        co_return fail(error);
    }
    if (reply->status != 200 || !json["id"_L1].isDouble()) {
        error.reason = reply->status >= 500 ? Reason::ServerUnavailable : Reason::BadReply;
        error.detail = u"/users/myself"_s;
        co_return fail(error);
    }
    SettingsPayload::User user;
    user.id = json["id"_L1].toInteger();
    user.name = json["name"_L1].toString();
    co_return user;
}

} // namespace tsunagi::auth
