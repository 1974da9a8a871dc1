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
    const auto sealed = seal(grant, keeper.keys->recipients);
    return sealed ? writeDurably(keeper.file.pendingPath(), *sealed) : Result<void>(fail(sealed.error()));
}

Result<SettingsPayload> put(const GrantKeeper &keeper, const SettingsPayload &grant)
{
    if (const auto written = keeper.file.write(grant, *keeper.keys, *keeper.lock); !written)
        return fail(written.error());
    // A pending file that can't be removed follows no longer what the file holds: it is never taken.
    (void)removeDurably(keeper.file.pendingPath());
    return grant.clone();
}

/// The grant is the same person's as before, or replaces them: it becomes the file.
Result<SettingsPayload> judged(const GrantKeeper &keeper, SettingsPayload grant, SettingsPayload::User user,
                               const SettingsPayload &before)
{
    const bool isSame = !before.user || before.givenAway || user.id == before.user->id;
    grant.user = std::move(user);
    if (isSame || keeper.replaceUser)
        return put(keeper, grant);
    if (const auto noted = writePending(keeper, grant); !noted)
        return fail(noted.error());
    return fail(otherUser(grant.user->name, before.user->name, keeper.file.pendingPath()));
}

QCoro::Task<Result<SettingsPayload>> settled(GrantKeeper keeper, SettingsPayload grant, SettingsPayload before,
                                             std::stop_token stop)
{
    if (grant.user)
        co_return judged(keeper, grant.clone(), *grant.user, before);
    const auto space = SpaceUrl::parse(grant.url);
    if (!space)
        co_return fail(space.error());
    const auto user = co_await userOf(keeper.network, *space, grant.tokens.accessToken.clone(), stop);
    if (!user)
        co_return fail(user.error());
    co_return judged(keeper, std::move(grant), *user, before);
}

} // namespace

QCoro::Task<Result<SettingsPayload>> keepGrant(GrantKeeper keeper, SettingsPayload grant, Stored before,
                                               std::stop_token stop)
{
    if (!before || !before->user || before->givenAway)
        co_return put(keeper, grant);
    if (const auto kept = writePending(keeper, grant); !kept)
        co_return fail(kept.error());
    co_return co_await settled(keeper, std::move(grant), std::move(*before), stop);
}

QCoro::Task<Result<Stored>> takePending(GrantKeeper keeper, Stored stored, std::vector<Secret> given,
                                        std::stop_token stop)
{
    const SettingsFile file(keeper.file.pendingPath());
    if (!stored || !file.exists())
        co_return Stored();
    auto waiting = file.read(*keeper.keys);
    // What follows another grant than the file's is left behind.
    if (!waiting || !waiting->follows || waiting->follows->grantId != stored->grantId)
        co_return Stored();
    const bool isOfThisRun = std::ranges::any_of(given, [&](const Secret &secret) { return waiting->knows(secret); });
    QStringList known = stored->known;
    known.removeIf([&](const QString &digest) { return waiting->known.contains(digest); });
    waiting->known = known + waiting->known;
    auto taken = co_await settled(keeper, std::move(*waiting), std::move(*stored), stop);
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
