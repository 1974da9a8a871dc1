// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/connection_row.h"
#include "app/cli/results.h"
#include "backlog/client.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    using enum backlog::ColumnType;
    static const QList<backlog::Column> all{
        { .name = "Space", .title = "Space", .nullable = false },
        { .name = "SpaceName", .title = "SpaceName", .nullable = false },
        { .name = "User", .title = "User", .nullable = false },
        { .name = "UserId", .title = "UserId", .type = Integer, .nullable = false },
        { .name = "Role", .title = "Role", .nullable = false },
        { .name = "AuthScheme", .title = "AuthScheme", .nullable = false },
        { .name = "ExpiresIn", .title = "ExpiresIn", .type = Integer },
        { .name = "ElapsedMs", .title = "ElapsedMs", .type = Integer, .nullable = false },
    };
    return all;
}

/// The roles' names in Backlog's English; scripts compare them, so they are not translated.
QString roleName(int roleType)
{
    switch (roleType) {
    case 1:
        return u"Administrator"_s;
    case 2:
        return u"NormalUser"_s;
    case 3:
        return u"Reporter"_s;
    case 4:
        return u"Viewer"_s;
    case 5:
        return u"GuestReporter"_s;
    case 6:
        return u"GuestViewer"_s;
    default:
        return QString::number(roleType);
    }
}

HandMadeRow rowOf(const backlog::ConnectionTest &test)
{
    HandMadeRow row;
    row.text(test.spaceKey).text(test.spaceName).text(test.userName).integer(test.userId).text(roleName(test.roleType));
    row.text(test.authScheme == auth::AuthScheme::ApiToken ? u"APIToken"_s : u"OAuth"_s);
    if (test.expiresAt.isValid())
        row.integer(QDateTime::currentDateTimeUtc().secsTo(test.expiresAt));
    else
        row.null();
    return row.integer(test.elapsedMs);
}

class TestCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (const auto output = outputOptions(session.line(), session.out().isTerminal()); !output)
            co_return fail(output.error());
        const auto connection = co_await openConnection(session, {});
        if (!connection)
            co_return fail(connection.error());
        co_return co_await printConnectionTest(session, *connection);
    }
};

} // namespace

QCoro::Task<Result<void>> printConnectionTest(Session &session, std::shared_ptr<Connection> connection)
{
    const auto credential = co_await credentialOf(session, connection);
    if (!credential)
        co_return fail(credential.error());
    const auto client = std::make_shared<backlog::Client>(connection->authenticator, connection->network);
    const auto test = co_await client->test(session.stop());
    if (!test)
        co_return fail(test.error());
    co_return printRows(session, columns(), { rowOf(*test) });
}

const CommandInfo testCommand{
    .name = "test",
    .synopsis = "",
    .summary = QT_TRANSLATE_NOOP("Cli", "tests the connection: the space and the user behind the credentials"),
    .make = makeCommand<TestCommand>,
};

} // namespace tsunagi::cli
