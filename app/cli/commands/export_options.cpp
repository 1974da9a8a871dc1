// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/export_options.h"

#include "app/cli/given_file.h"
#include "app/cli/property_sources.h"
#include "auth/connection_string.h"
#include "auth/settings/identity_file.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

Result<auth::Secret> passphraseOf(Session &session, bool takesStandardInput)
{
    const QString path = session.line().value(passphraseOption);
    Result<auth::Secret> content = auth::Secret();
    if (path == "-"_L1) {
        if (takesStandardInput || readsStandardInput(session.line()))
            return fail(Reason::TwoStandardInputs);
        content = session.readStandardInput(u"OAuthSettingsPassphrase"_s);
    } else {
        auto file = readGivenFile(path, u"--passphrase-file"_s);
        if (!file)
            return fail(file.error());
        if (file->readableByOthers)
            session.reporter().warn(
                { .reason = Reason::ReadablePropertyFile, .subject = path, .detail = {}, .suggestion = {} });
        content = std::move(file->content);
    }
    if (!content)
        return fail(content.error());
    auth::Secret passphrase(auth::withoutLastLineEnd(content->view()));
    if (passphrase.isEmpty())
        return fail(badArgument(u"--passphrase-file"_s, QT_TRANSLATE_NOOP("Cli", "the passphrase is empty")));
    session.reporter().hide(passphrase);
    return passphrase;
}

Result<void> addRecipients(Session &session, std::vector<auth::age::Recipient> &recipients)
{
    QStringList entries = session.line().values(recipientOption);
    for (QString &entry : entries) {
        entry = entry.trimmed();
        // A path here would be read as a file of keys, which is what -R is for.
        if (const auto parsed = auth::age::Recipient::parse(entry); !parsed)
            return fail(parsed.error());
    }
    for (const QString &file : session.line().values(recipientsFileOption))
        entries << QDir::cleanPath(QDir::current().absoluteFilePath(file));
    const auto read = auth::readRecipients(entries);
    if (!read)
        return fail(read.error());
    for (const auth::age::Recipient &recipient : *read)
        if (std::ranges::find(recipients, recipient) == recipients.end())
            recipients.push_back(recipient);
    if (recipients.empty())
        return fail(badArgument(u"--recipients-file"_s, QT_TRANSLATE_NOOP("Cli", "there is no public key in it")));
    return {};
}

} // namespace

Result<void> readSealing(Session &session, auth::ExportRequest &request, bool takesStandardInput)
{
    const CommandLine &line = session.line();
    const bool hasKeys = line.has(recipientOption) || line.has(recipientsFileOption);
    if (hasKeys && line.has(passphraseOption))
        return fail(
            badArgument(u"--passphrase-file"_s,
                        QT_TRANSLATE_NOOP("Cli", "a file is sealed by a passphrase or to public keys, not both")));
    if (hasKeys)
        return addRecipients(session, request.recipients);
    if (!line.has(passphraseOption))
        return fail(badArgument(u"--recipient"_s,
                                QT_TRANSLATE_NOOP("Cli",
                                                  "say who can open the file: -r with the other machine's public key "
                                                  "(“tsunagi-cli recipient” prints it there), or --passphrase-file")));
    auto passphrase = passphraseOf(session, takesStandardInput);
    if (!passphrase)
        return fail(passphrase.error());
    request.passphrase = std::move(*passphrase);
    return {};
}

} // namespace tsunagi::cli
