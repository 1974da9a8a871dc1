// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/connection_setup.h"
#include "app/cli/results.h"
#include "auth/age/age.h"
#include "auth/settings/settings_file.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

const QList<backlog::Column> &columns()
{
    using enum backlog::ColumnType;
    static const QList<backlog::Column> all{
        { .name = "Space", .title = "Space", .nullable = false },
        { .name = "User", .title = "User" },
        { .name = "UserId", .title = "UserId", .type = Integer },
        { .name = "ClientId", .title = "ClientId" },
        { .name = "Generation", .title = "Generation", .type = Integer, .nullable = false },
        { .name = "ObtainedAt", .title = "ObtainedAt", .type = DateTime },
        { .name = "LastRefresh", .title = "LastRefresh", .type = DateTime },
        { .name = "Host", .title = "Host" },
        { .name = "Recipients", .title = "Recipients", .nullable = false },
    };
    return all;
}

HandMadeRow rowOf(const auth::SettingsPayload &payload, const QStringList &stanzas)
{
    HandMadeRow row;
    row.text(payload.url);
    if (payload.user)
        row.text(payload.user->name).integer(payload.user->id);
    else
        row.null().null();
    // The first token of a grant was not refreshed.
    const bool wasRefreshed = payload.tokens.obtainedAt > payload.grantedAt;
    return row.textOrNull(payload.clientId)
        .integer(payload.generation)
        .dateTime(payload.tokens.obtainedAt)
        .dateTime(wasRefreshed ? payload.tokens.obtainedAt : QDateTime())
        .textOrNull(payload.host)
        .text(stanzas.join(u", "_s));
}

Result<HandMadeRow> readRow(const QString &path, const auth::SettingsKeys &keys)
{
    const auto payload = auth::SettingsFile(path).read(keys);
    if (!payload)
        return fail(payload.error());
    const auto file = auth::readChecked(path);
    if (!file)
        return fail(file.error());
    auto stanzas = auth::age::stanzaTypes(file->content.view());
    if (!stanzas) {
        stanzas.error().subject = path;
        return fail(stanzas.error());
    }
    return rowOf(*payload, *stanzas);
}

class SettingsShowCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        QList<HandMadeRow> rows;
        QList<Error> errors;
        for (const QString &word : session.line().words()) {
            const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(word));
            // A missing file is told before a missing key.
            if (!auth::SettingsFile(path).exists()) {
                errors << Error{ .reason = Reason::SettingsMissing, .subject = path, .detail = {}, .suggestion = {} };
                continue;
            }
            const auto source = keySourceOf(session, **properties, path);
            const auto keys = co_await source->keys(false, session.stop());
            for (const Error &warning : source->warnings())
                session.reporter().warn(warning);
            const auto row = keys ? readRow(path, **keys) : Result<HandMadeRow>(fail(keys.error()));
            if (row)
                rows << *row;
            else
                errors << row.error();
        }
        co_return print(session, rows, errors);
    }

private:
    /// What could be opened is shown, and each file that could not is told; the last one's error is the command's.
    static Result<void> print(Session &session, const QList<HandMadeRow> &rows, QList<Error> errors)
    {
        if (!rows.isEmpty())
            if (auto printed = printRows(session, columns(), rows); !printed)
                return printed;
        if (errors.isEmpty())
            return {};
        const Error last = errors.takeLast();
        for (const Error &error : errors)
            session.reporter().error(error);
        return fail(last);
    }
};

} // namespace

const CommandInfo settingsShowCommand{
    .name = "settings show",
    .synopsis = "FILE…",
    .summary = QT_TRANSLATE_NOOP("Cli", "what a settings file holds, without its secrets"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "OAuthSettingsIdentity or OAuthSettingsPassphrase opens it. The recipients are "
                                     "shown by type: an X25519 stanza names nobody."),
    .fewestWords = 1,
    .mostWords = -1,
    .make = makeCommand<SettingsShowCommand>,
};

} // namespace tsunagi::cli
