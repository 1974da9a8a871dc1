// SPDX-License-Identifier: GPL-3.0-or-later
// How long a token must live for whoever asks for one: `--min-ttl` of `token` and `exec`.
#pragma once

#include "app/cli/connection_setup.h"

#include <QCoreApplication>
#include <QCoroTask>

namespace tsunagi::cli {

inline constexpr OptionInfo minimumLifeOption{
    "min-ttl", '\0', "DURATION",
    QT_TRANSLATE_NOOP("Cli", "refresh if less than this is left (60s, 45m, 12h); exit code 10 if it can't be had")
};

/// Seconds that `--min-ttl` asks for, or @p otherwise. BadArgument.
[[nodiscard]] Result<qint64> minimumLife(const CommandLine &line, qint64 otherwise);

/// @p held, or a newer one where less than @p wanted seconds are left of it and one can be had; an error in getting it
/// is a warning. At most one refresh a minute a file.
[[nodiscard]] QCoro::Task<Result<auth::CredentialPtr>>
livingFor(Session &session, std::shared_ptr<Connection> connection, auth::CredentialPtr held, qint64 wanted);

/// TokenExpiring as a warning where less than @p wanted seconds are left. @return whether it was told
[[nodiscard]] bool warnIfShort(Session &session, const auth::Credential &credential, qint64 wanted);

} // namespace tsunagi::cli
