// SPDX-License-Identifier: GPL-3.0-or-later
// Short names for the house's error type in the command line's rooms, and the usage errors that several of them make.
#pragma once

#include "auth/error.h"

namespace tsunagi::cli {

using auth::Error;
using auth::fail;
using auth::Reason;
using auth::Result;

/// @p subject: the option or command; @p detail: English, marked by QT_TRANSLATE_NOOP("Cli", …): the reporter
/// translates it, for the language is not known while the command line is read. A "%1" in it is the suggestion.
[[nodiscard]] inline Error badArgument(const QString &subject, const char *detail, const QString &suggestion = {})
{
    return {
        .reason = Reason::BadArgument, .subject = subject, .detail = QString::fromUtf8(detail), .suggestion = suggestion
    };
}

[[nodiscard]] inline Error outputNotPossible(const QString &subject, const char *detail)
{
    return {
        .reason = Reason::OutputNotPossible, .subject = subject, .detail = QString::fromUtf8(detail), .suggestion = {}
    };
}

} // namespace tsunagi::cli
