// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/open_table.h"

namespace tsunagi::cli {

QCoro::Task<Result<auth::Shared<OpenTable>>> openTable(Session &session, const backlog::Table *table,
                                                       QStringList conditions)
{
    const auto opened = co_await openConnection(session, {});
    if (!opened)
        co_return fail(opened.error());
    const auto made = std::make_shared<OpenTable>();
    made->connection = *opened;
    const auth::ConnectionProperties &properties = *made->connection->properties;
    made->request.table = table;
    made->request.limit = properties.maxRows;
    made->request.pageSize = properties.pageSize;
    if (properties.url)
        made->space = QUrl(properties.url->text());
    const auto credential = co_await credentialOf(session, made->connection);
    if (!credential)
        co_return fail(credential.error());
    made->client = std::make_shared<backlog::Client>(made->connection->authenticator, made->connection->network);
    auto choices = co_await backlog::resolveChoices(made->client, table, conditions, session.stop());
    if (!choices)
        co_return fail(choices.error());
    if (!choices->isEmpty())
        made->request.filters = choices->takeFirst().parameters;
    made->request.parents = std::move(*choices);
    co_return auth::Shared<OpenTable>(made);
}

} // namespace tsunagi::cli
