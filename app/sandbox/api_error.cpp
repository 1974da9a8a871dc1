// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/api_error.h"

#include "app/sandbox/json_writer.h"

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InternalError:
        return 500;
    case ErrorCode::LicenceError:
        return 402;
    case ErrorCode::AccessDenied:
    case ErrorCode::UnauthorizedOperation:
    case ErrorCode::RequiredMfa:
        return 403;
    case ErrorCode::NoResource:
        return 404;
    case ErrorCode::InvalidRequest:
        return 400;
    case ErrorCode::Authentication:
        return 401;
    case ErrorCode::TooManyRequests:
        return 429;
    }
    return 500;
}

} // namespace

Reply apiError(ErrorCode code, const QByteArray &message)
{
    Reply reply;
    reply.status = statusOf(code);
    JsonWriter json(reply.body);
    json.beginObject().beginArray("errors").beginObject();
    json.text("message", message).number("code", static_cast<int>(code)).text("moreInfo", {});
    json.endObject().endArray().endObject();
    reply.note["code"_L1] = static_cast<int>(code);
    return reply;
}

Reply invalidParameter(const QByteArray &message, const QByteArray &name)
{
    return apiError(ErrorCode::InvalidRequest, message + " : " + name);
}

Reply notPermitted() { return apiErrorForStatus(403); }

Reply featureIsOff(const QByteArray &feature)
{
    return apiError(ErrorCode::LicenceError, feature + " is not available in this project.");
}

Reply apiErrorForStatus(int status)
{
    switch (status) {
    case 400:
        return apiError(ErrorCode::InvalidRequest, "Invalid request.");
    case 401:
        return apiError(ErrorCode::Authentication, "Authentication failure.");
    case 403:
        return apiError(ErrorCode::UnauthorizedOperation, "You don't have a permission.");
    case 404:
        return apiError(ErrorCode::NoResource, "No resource.");
    case 429:
        return apiError(ErrorCode::TooManyRequests, "Too many requests.");
    case 500:
        return apiError(ErrorCode::InternalError, "Internal error.");
    default:
        break;
    }
    Reply reply;
    reply.status = status;
    return reply;
}

} // namespace tsunagi::sandbox
