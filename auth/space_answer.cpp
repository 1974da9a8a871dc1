// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/space_answer.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Backlog answers errors as {"errors":[…]} (backlog-api.md, section 2), and the space itself as an object with its
/// key.
bool isFromBacklog(const HttpReply &reply)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    return json.contains("errors"_L1) || json.contains("spaceKey"_L1);
}

} // namespace

Result<void> answersAsSpace(const SpaceUrl &space, const Result<HttpReply> &answer)
{
    Error notFound;
    notFound.reason = Reason::SpaceNotFound;
    notFound.subject = space.text();
    if (!answer) {
        // Names without a space are sent on to Nulab's own pages.
        if (answer.error().reason == Reason::UnexpectedRedirect || answer.error().reason == Reason::BadReply)
            return fail(notFound);
        return fail(answer.error());
    }
    if (answer->status >= 500) {
        Error unavailable;
        unavailable.reason = Reason::ServerUnavailable;
        unavailable.subject = space.host();
        unavailable.status = answer->status;
        return fail(unavailable);
    }
    if (!isFromBacklog(*answer)) {
        notFound.status = answer->status;
        return fail(notFound);
    }
    return {};
}

} // namespace tsunagi::auth
