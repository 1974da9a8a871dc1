// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/connection_setup.h"
#include "app/cli/result_file.h"
#include "backlog/client.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "query", '\0', "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "a parameter of the request; repeatable"),
      OptionInfo::Given::ManyTimes },
};

struct ApiRequest {
    QString path; ///< below /api/v2
    backlog::Parameters parameters;
};

/// "/users/myself", "users/myself", "/api/v2/users/myself", each with or without a query.
Result<ApiRequest> requestOf(const CommandLine &line)
{
    ApiRequest request;
    const QString given = line.words().first();
    request.path = given.section(u'?', 0, 0);
    if (!request.path.startsWith(u'/'))
        request.path.prepend(u'/');
    if (request.path.startsWith("/api/v2/"_L1))
        request.path.remove(0, 7);
    // Neither another host nor anything else of this one: the credentials go there.
    const QStringList segments = QUrl::fromPercentEncoding(request.path.toUtf8()).split(u'/');
    if (given.contains("://"_L1) || given.contains(u'#') || segments.contains(u".."_s) || segments.contains(u"."_s))
        return fail(badArgument(u"PATH"_s, QT_TRANSLATE_NOOP("Cli", "is a path below /api/v2, such as /users/myself")));
    request.path = QString::fromLatin1(QUrl::toPercentEncoding(request.path, "/%@:!$&'()*+,;="));
    if (given.contains(u'?'))
        request.parameters = QUrlQuery(given.section(u'?', 1)).queryItems(QUrl::FullyDecoded);
    for (const QString &pair : line.values("query")) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return fail(badArgument(u"--query"_s, QT_TRANSLATE_NOOP("Cli", "expects NAME=VALUE")));
        request.parameters.emplaceBack(pair.first(equals), pair.sliced(equals + 1));
    }
    return request;
}

Result<void> writeBody(Session &session, const QByteArray &body)
{
    if (!session.line().has("to")) {
        if (const auto written = session.out().write(body); !written)
            return written;
        return session.out().flush();
    }
    const auto file = ResultFile::open(session.line().value("to"));
    if (!file)
        return fail(file.error());
    if (const auto written = (*file)->write(body); !written)
        return written;
    return (*file)->commit();
}

class ApiCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto request = requestOf(session.line());
        if (!request)
            co_return fail(request.error());
        const auto opened = co_await openConnection(session, {});
        if (!opened)
            co_return fail(opened.error());
        const std::shared_ptr<Connection> &connection = *opened;
        const auto client = std::make_shared<backlog::Client>(connection->authenticator, connection->network);
        const auto reply = co_await client->getPatiently(request->path, request->parameters, session.stop());
        if (!reply)
            co_return fail(reply.error());
        co_return writeBody(session, reply->body);
    }
};

} // namespace

const CommandInfo apiCommand{
    .name = "api",
    .synopsis = "PATH [--query NAME=VALUE]…",
    .summary = QT_TRANSLATE_NOOP("Cli", "what Backlog answers to a GET of any API path"),
    .description = QT_TRANSLATE_NOOP(
        "Cli", "PATH is below /api/v2, such as /users/myself. The body is written as it came; -o does not change it."),
    .options = options,
    .fewestWords = 1,
    .mostWords = 1,
    .make = makeCommand<ApiCommand>,
};

} // namespace tsunagi::cli
