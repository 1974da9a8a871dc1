// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/print_recipients.h"
#include "app/cli/connection_setup.h"
#include "app/cli/results.h"
#include "auth/settings/identity_file.h"

#include <QCoreApplication>
#include <QDir>

namespace tsunagi::cli {
namespace {

class RecipientCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        if (!session.line().words().isEmpty())
            co_return printRecipientsOf(session, QDir::current().absoluteFilePath(session.line().words().first()));
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        if (!(*properties)->identityPath.isEmpty())
            co_return printRecipientsOf(session, (*properties)->identityPath);
        const auto source = keySourceOf(session, **properties, (*properties)->settingsLocation);
        const auto keys = co_await source->keys(false, session.stop());
        if (!keys)
            co_return fail(keys.error());
        QStringList recipients;
        for (const auth::age::Identity &identity : (*keys)->identities)
            recipients << identity.recipient().text();
        co_return printRecipients(session, recipients);
    }
};

} // namespace

Result<void> printRecipients(Session &session, const QStringList &recipients)
{
    const auto options = outputOptions(session.line(), session.out().isTerminal());
    if (!options)
        return fail(options.error());
    if (!session.line().has("output") && options->to.isEmpty())
        return session.out().write(recipients.join(u'\n').toLatin1() + '\n');
    QList<HandMadeRow> rows;
    for (const QString &recipient : recipients)
        rows << HandMadeRow().text(recipient);
    return printRows(session, { { .name = "Recipient", .title = "Recipient", .nullable = false } }, rows);
}

Result<void> printRecipientsOf(Session &session, const QString &path)
{
    QList<Error> warnings;
    const auto identities = auth::readIdentityFile(path, &warnings);
    for (const Error &warning : warnings)
        session.reporter().warn(warning);
    if (!identities)
        return fail(identities.error());
    QStringList recipients;
    for (const auth::age::Identity &identity : *identities)
        recipients << identity.recipient().text();
    return printRecipients(session, recipients);
}

const CommandInfo recipientCommand{
    .name = "recipient",
    .synopsis = "[FILE]",
    .summary = QT_TRANSLATE_NOOP("Cli", "prints the public key of this machine's identity, or of FILE"),
    .mostWords = 1,
    .make = makeCommand<RecipientCommand>,
};

} // namespace tsunagi::cli
