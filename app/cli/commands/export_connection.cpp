// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/export_connection.h"

#include "auth/settings/locked_settings.h"
#include "backlog/client.h"

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

QCoro::Task<Result<auth::Shared<Connection>>> openForExport(Session &session, Browser browser)
{
    ConnectionDemand demand;
    demand.browser = browser;
    auto connection = co_await openConnection(session, std::move(demand));
    if (connection && (*connection)->properties->authScheme == auth::AuthScheme::ApiToken)
        co_return fail(
            Error{ .reason = Reason::NotWithApiKey, .subject = u"settings export"_s, .detail = {}, .suggestion = {} });
    co_return connection;
}

QCoro::Task<Result<auth::SettingsPayload::User>> testedUser(Session &session, std::shared_ptr<Connection> connection)
{
    const auto credential = co_await credentialOf(session, connection);
    if (!credential)
        co_return fail(credential.error());
    const auto client = std::make_shared<backlog::Client>(connection->authenticator, connection->network);
    const auto test = co_await client->test(session.stop());
    if (!test)
        co_return fail(test.error());
    co_return auth::SettingsPayload::User{ .id = test->userId, .name = test->userName, .unknown = {} };
}

QCoro::Task<Result<auth::SettingsPayload>> storedOf(Session &session, std::shared_ptr<Connection> connection)
{
    const auto &properties = *connection->properties;
    const auth::SettingsFile file(properties.settingsLocation);
    if (!file.exists())
        co_return auth::SettingsPayload();
    const auto keys = co_await connection->keys->keys(false, session.stop());
    if (!keys)
        co_return fail(keys.error());
    co_return co_await auth::latestPayload(file, *keys, properties.recoveryFolder, session.stop());
}

} // namespace tsunagi::cli
