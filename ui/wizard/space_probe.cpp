// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/space_probe.h"

#include "auth/network.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr int probeSeconds = 20;

/// Backlog answers errors as {"errors":[…]} (backlog-api.md, section 2), and the space itself as an object with its
/// key.
bool isFromBacklog(const auth::HttpReply &reply)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    return json.contains("errors"_L1) || json.contains("spaceKey"_L1);
}

} // namespace

QCoro::Task<auth::Result<void>> probeSpace(std::shared_ptr<const auth::ConnectionProperties> properties,
                                           std::stop_token stop)
{
    const auth::SpaceUrl space = *properties->url;
    auth::Network network(properties);
    auth::HttpRequest request;
    request.url = space.resolved(u"/api/v2/space"_s);
    request.timeoutSeconds = probeSeconds;
    request.maxBodyBytes = 1024 * 1024;
    const auto reply = co_await network.get(request, stop);
    auth::Error notFound;
    notFound.reason = auth::Reason::SpaceNotFound;
    notFound.subject = space.text();
    if (!reply) {
        // Names without a space are sent on to Nulab's own pages.
        if (reply.error().reason == auth::Reason::UnexpectedRedirect || reply.error().reason == auth::Reason::BadReply)
            co_return auth::fail(notFound);
        co_return auth::fail(reply.error());
    }
    if (reply->status >= 500) {
        auth::Error unavailable;
        unavailable.reason = auth::Reason::ServerUnavailable;
        unavailable.subject = space.host();
        unavailable.status = reply->status;
        co_return auth::fail(unavailable);
    }
    if (!isFromBacklog(*reply)) {
        notFound.status = reply->status;
        co_return auth::fail(notFound);
    }
    co_return {};
}

} // namespace tsunagi::ui
