// SPDX-License-Identifier: GPL-3.0-or-later
// Backlog's error replies: {"errors":[{"message","code","moreInfo"}]} with the HTTP status that goes with the code.
#pragma once

#include "app/sandbox/exchange.h"

namespace tsunagi::sandbox {

/// https://developer.nulab.com/docs/backlog/error-response/
enum class ErrorCode {
    InternalError = 1,
    LicenceError = 2,
    AccessDenied = 4,
    UnauthorizedOperation = 5,
    NoResource = 6,
    InvalidRequest = 7,
    Authentication = 11,
    RequiredMfa = 12,
    TooManyRequests = 13,
};

[[nodiscard]] Reply apiError(ErrorCode code, const QByteArray &message);
/// 400 with code 7 for a parameter.
[[nodiscard]] Reply invalidParameter(const QByteArray &message, const QByteArray &name);
/// 403 with code 5.
[[nodiscard]] Reply notPermitted();
/// Neither a plan nor a project without "Wiki", "Git" … has anything of it.
[[nodiscard]] Reply featureIsOff(const QByteArray &feature);
/// The error that a status most likely means, with Backlog's own words; an empty body where none does.
[[nodiscard]] Reply apiErrorForStatus(int status);

} // namespace tsunagi::sandbox
