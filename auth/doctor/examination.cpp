// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/examination.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {

std::optional<SpaceUrl> Examination::space() const
{
    if (properties->url || malformed.contains(Property::Url))
        return properties->url;
    if (!stored)
        return {};
    const auto url = SpaceUrl::parse(stored->url);
    return url ? std::optional(*url) : std::nullopt;
}

QString Examination::clientId() const
{
    return properties->clientId.isEmpty() && stored ? stored->clientId : properties->clientId;
}

QString Examination::callbackUrl() const
{
    const bool isStored = !properties->callbackUrlGiven && stored && !stored->callbackUrl.isEmpty();
    return isStored ? stored->callbackUrl : properties->callbackUrl;
}

std::optional<Finding> Examination::whyNotReachable() const
{
    // With a proxy or an authority left out, a request would go another way than was meant.
    const bool isWayKnown = !malformed.contains(Property::Proxy) && !malformed.contains(Property::CaCertificates);
    if (isWayKnown && space())
        return {};
    return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: mend the properties first."));
}

std::optional<Finding> Examination::whyNotAskable() const
{
    if (auto why = whyNotReachable())
        return why;
    if (malformed.contains(Property::AuthScheme) || malformed.contains(Property::ApiKeyPlacement))
        return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: mend the properties first."));
    if (!isSpace)
        return skipped(QT_TRANSLATE_NOOP("Doctor", "Not checked: the space must answer first."));
    return {};
}

HttpRequest Examination::request(const QUrl &url) const
{
    HttpRequest request;
    request.url = url;
    const int timeout = properties->timeoutSeconds;
    request.timeoutSeconds = timeout > 0 ? std::min(timeout, checkSeconds) : checkSeconds;
    request.maxBodyBytes = 4LL * 1024 * 1024;
    return request;
}

QCoro::Task<void> askSpace(ExaminationPtr examination)
{
    if (examination->answer)
        co_return;
    // Without a key or token: whoever answers there, nothing is given away.
    const HttpRequest request = examination->request(examination->space()->resolved(u"/api/v2/space"_s));
    examination->askedAt = examination->time();
    auto reply = co_await examination->network->get(request, examination->stop);
    examination->answeredAt = examination->time();
    examination->answer = std::move(reply);
}

} // namespace tsunagi::auth
