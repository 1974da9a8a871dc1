// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/export_settings.h"

#include "auth/age/age.h"
#include "auth/grant.h"
#include "auth/pending_grant.h"
#include "auth/settings/recovery.h"
#include "auth/settings/given_away.h"
#include "auth/transfer/hand_over.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

constexpr qsizetype roomForTokens = 65'536;

Error overwrites(const QString &path)
{
    return { .reason = Reason::WouldOverwrite, .subject = path, .detail = {}, .suggestion = {} };
}

Result<QByteArray> sealed(const ExportRequest &request, SettingsPayload payload)
{
    if (request.withoutClientSecret || request.accessOnly)
        payload.clientSecret = Secret();
    if (request.accessOnly)
        payload.tokens.refreshToken = Secret();
    if (request.passphrase.isEmpty())
        return seal(payload, request.recipients);
    return age::encryptWithPassphrase(serialise(payload).view(), request.passphrase.view(), age::Armor::Yes);
}

/// Never over anything.
Result<void> create(const QString &path, const QByteArray &content)
{
    auto created = createDurably(path, content);
    if (!created && created.error().reason == Reason::StorageFailed && created.error().number == EEXIST)
        return fail(overwrites(path));
    return created;
}

} // namespace

Result<void> rehearseExport(const ExportRequest &request)
{
    if (SettingsFile(request.path).exists())
        return fail(overwrites(request.path));
    return rehearseWrite(request.path, roomForTokens);
}

Result<void> exportCopy(LockedSettings &settings, const ExportRequest &request, const QString &host)
{
    // What waits in a recovery file is the grant's newest.
    const auto &latest = settings.unadopted ? settings.unadopted : settings.stored;
    const QString path = settings.file.path();
    if (!latest)
        return fail({ .reason = Reason::SettingsMissing, .subject = path, .detail = {}, .suggestion = {} });
    if (latest->givenAway)
        return fail(whereGiven(*latest, path));
    if (latest->tokens.refreshToken.isEmpty() && !request.accessOnly)
        return fail({ .reason = Reason::NoGrant, .subject = path, .detail = {}, .suggestion = {} });
    SettingsPayload copy = latest->clone();
    // So that the other machine warns, even of a grant that was never refreshed here.
    if (copy.host.isEmpty())
        copy.host = host;
    const auto content = sealed(request, std::move(copy));
    return content ? create(request.path, *content) : Result<void>(fail(content.error()));
}

Result<void> exportHandOver(LockedSettings &settings, const ExportRequest &request)
{
    return handOver(settings, request.path, [&request](SettingsPayload exported) -> Result<WriteExported> {
        auto content = sealed(request, std::move(exported));
        if (!content)
            return fail(content.error());
        return [path = request.path, bytes = std::move(*content)] { return create(path, bytes); };
    });
}

std::shared_ptr<const ConnectionProperties> forSigningIn(const ConnectionProperties &properties,
                                                         const OAuthApplication &application)
{
    auto changed = std::make_shared<ConnectionProperties>(properties.clone());
    changed->url = application.space;
    changed->clientId = application.clientId;
    changed->clientSecret = application.clientSecret.clone();
    changed->callbackUrl = application.callbackUrl;
    changed->callbackUrlGiven = true;
    return changed;
}

QCoro::Task<Result<Shared<const OwnGrant>>>
exportOwn(ExportRequestPtr request, std::shared_ptr<const OAuthApplication> application, Shared<const TokenSet> tokens,
          std::optional<SettingsPayload::User> user, std::shared_ptr<Network> network, std::stop_token stop)
{
    auto own = std::make_shared<OwnGrant>();
    own->payload = newGrant(*application, *tokens, nullptr, QDateTime::currentDateTimeUtc());
    const auto first = sealed(*request, own->payload.clone());
    if (!first)
        co_return fail(first.error());
    // The grant is there by now, and nowhere else.
    if (!create(request->path, *first))
        co_return fail(keepSealedElsewhere(request->path, *first));
    const auto found = co_await userOf(network, application->space, tokens->accessToken.clone(), stop);
    if (!found) {
        own->unconfirmed = found.error();
        co_return Shared<const OwnGrant>(std::shared_ptr<const OwnGrant>(own));
    }
    if (user && user->id != found->id) {
        (void)removeDurably(request->path);
        co_return fail(
            Error{ .reason = Reason::OtherUser, .subject = found->name, .detail = user->name, .suggestion = {} });
    }
    own->payload.user = *found;
    advance(own->payload);
    const auto second = sealed(*request, own->payload.clone());
    if (!second)
        co_return fail(second.error());
    // What stands there is whole without the user's name.
    if (const auto written = writeDurably(request->path, *second); !written)
        own->unconfirmed = written.error();
    co_return Shared<const OwnGrant>(std::shared_ptr<const OwnGrant>(own));
}

} // namespace tsunagi::auth
