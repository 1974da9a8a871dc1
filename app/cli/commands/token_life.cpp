// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/token_life.h"

#include "app/cli/duration.h"
#include "auth/settings/settings_file.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr qint64 secondsBetweenRefreshes = 60;

qint64 secondsLeft(const auth::Credential &credential)
{
    return credential.expiresAt.isValid() ? QDateTime::currentDateTimeUtc().secsTo(credential.expiresAt)
                                          : std::numeric_limits<qint64>::max();
}

/// A birth that lies further ahead is of a clock that has been set right since.
bool isJustObtained(const auth::TokenSet &tokens)
{
    constexpr qint64 clockToleranceSeconds = 300;
    const qint64 age = tokens.obtainedAt.secsTo(QDateTime::currentDateTimeUtc());
    return age < secondsBetweenRefreshes && age > -clockToleranceSeconds;
}

} // namespace

Result<qint64> minimumLife(const CommandLine &line, qint64 otherwise)
{
    if (!line.has("min-ttl"))
        return otherwise;
    const auto seconds = secondsOf(line.value("min-ttl"));
    if (!seconds)
        return fail(
            badArgument(u"--min-ttl"_s, QT_TRANSLATE_NOOP("Cli", "is a duration such as 45m, 12h, 7d or seconds")));
    return *seconds;
}

/// One refresh a minute a file: a server may give the same nearly dead token again (backlog-api.md, section 1).
QCoro::Task<Result<auth::CredentialPtr>> livingFor(Session &session, std::shared_ptr<Connection> connection,
                                                   auth::CredentialPtr held, qint64 wanted)
{
    if (secondsLeft(*held) >= wanted || connection->properties->initiateOAuth == auth::InitiateOAuth::Off)
        co_return held;
    const auto keys = co_await connection->keys->keys(false, session.stop());
    if (!keys)
        co_return held;
    const auto stored = auth::SettingsFile(connection->properties->settingsLocation).read(**keys);
    if (!stored || isJustObtained(stored->tokens))
        co_return held;
    auto refreshed = co_await connection->authenticator->refreshed(session.stop());
    if (!refreshed) {
        session.reporter().warn(refreshed.error());
        co_return held;
    }
    session.reporter().hide((*refreshed)->secret);
    co_return refreshed;
}

bool warnIfShort(Session &session, const auth::Credential &credential, qint64 wanted)
{
    const qint64 left = secondsLeft(credential);
    if (left >= wanted)
        return false;
    session.reporter().warn(Error{
        .reason = Reason::TokenExpiring, .subject = {}, .detail = {}, .suggestion = {}, .status = 0, .number = left });
    return true;
}

} // namespace tsunagi::cli
