// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/print_recipients.h"
#include "app/cli/connection_setup.h"
#include "auth/settings/identity_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = {
    { "to", '\0', "FILE", QT_TRANSLATE_NOOP("Cli", "another place than the configuration folder's identity.txt"),
      OptionInfo::Given::Once },
    { "if-missing", '\0', nullptr,
      QT_TRANSLATE_NOOP("Cli", "where there is one, print its public key and change nothing") },
};

class KeygenCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto properties = co_await connectionProperties(session);
        if (!properties)
            co_return fail(properties.error());
        const auto path = pathOf(session.line(), **properties);
        if (!path)
            co_return fail(path.error());
        // Anything of that name counts, even a dangling link.
        const bool isThere = QFileInfo(*path).exists() || QFileInfo(*path).isSymLink();
        if (isThere && session.line().has("if-missing"))
            co_return printRecipientsOf(session, *path);
        co_return make(session, *path, **properties);
    }

private:
    static Result<QString> pathOf(const CommandLine &line, const auth::ConnectionProperties &properties)
    {
        if (line.has("to"))
            return QDir::cleanPath(QDir::current().absoluteFilePath(line.value("to")));
        if (properties.identityPath.isEmpty())
            return fail(badArgument(
                u"keygen"_s,
                QT_TRANSLATE_NOOP("Cli", "this connection's identity is in the keychain; --to names a file")));
        return properties.identityPath;
    }

    static Result<void> make(Session &session, const QString &path, const auth::ConnectionProperties &properties)
    {
        // A new identity where a settings file waits for another one would only hide that it is lost.
        if (path == properties.identityPath)
            if (const auto allowed =
                    auth::mayMakeIdentity(path, properties.settingsLocation, !properties.passphrase.isEmpty());
                !allowed)
                return fail(allowed.error());
        const auto identity = auth::makeIdentityFile(path);
        const bool stands =
            !identity && identity.error().reason == Reason::StorageFailed && identity.error().number == EEXIST;
        if (stands && session.line().has("if-missing")) // another process was quicker
            return printRecipientsOf(session, path);
        if (stands)
            return fail(Error{ .reason = Reason::WouldOverwrite, .subject = path, .detail = {}, .suggestion = {} });
        if (!identity)
            return fail(identity.error());
        return printRecipients(session, { identity->recipient().text() });
    }
};

} // namespace

const CommandInfo keygenCommand{
    .name = "keygen",
    .synopsis = "[--to FILE] [--if-missing]",
    .summary = QT_TRANSLATE_NOOP("Cli", "makes this machine's identity and prints its public key"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "The identity opens the settings file. Its file is made with mode 0600 and never "
                                     "overwritten. The first settings file that is written makes one by itself."),
    .options = options,
    .make = makeCommand<KeygenCommand>,
};

} // namespace tsunagi::cli
