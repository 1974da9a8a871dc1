// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/space_probe.h"

#include "auth/network.h"
#include "auth/space_answer.h"

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr int probeSeconds = 20;

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
    co_return auth::answersAsSpace(space, reply);
}

} // namespace tsunagi::ui
