// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/commands/token_life.h"
#include "app/cli/connection_setup.h"
#include "app/cli/hygiene.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <cerrno>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr OptionInfo options[] = { minimumLifeOption };
constexpr qint64 usualLife = 60;

constexpr const char *domainVariable = "BACKLOG_DOMAIN";
constexpr const char *tokenVariable = "BACKLOG_ACCESS_TOKEN";
constexpr const char *keyVariable = "BACKLOG_API_KEY";

/// What execvpe() takes: pointers into strings that live as long as this.
class StringVector {
public:
    void add(QByteArray text) { m_texts.push_back(std::move(text)); }
    [[nodiscard]] std::vector<char *> pointers()
    {
        std::vector<char *> all;
        for (QByteArray &text : m_texts)
            all.push_back(text.data());
        all.push_back(nullptr);
        return all;
    }

private:
    std::vector<QByteArray> m_texts;
};

/// The environment as we got it, byte for byte, but for our own variables; and the credential in it.
StringVector environmentWith(const auth::Credential &credential)
{
    StringVector environment;
    for (char **entry = environ; *entry; ++entry) {
        const QByteArrayView text(*entry);
        const QByteArrayView name = text.first(std::max<qsizetype>(0, text.indexOf('=')));
        const bool isReplaced = name == domainVariable || name == tokenVariable || name == keyVariable;
        if (!isReplaced && !isForTsunagiOnly(name))
            environment.add(text.toByteArray());
    }
    const QUrl space(credential.space.text());
    const QString domain = space.authority(QUrl::FullyEncoded);
    const bool isKey = credential.scheme == auth::AuthScheme::ApiToken;
    environment.add(QByteArray(domainVariable) + '=' + domain.toUtf8());
    environment.add(QByteArray(isKey ? keyVariable : tokenVariable) + '=' + credential.secret.reveal());
    return environment;
}

class ExecCommand final : public Command {
public:
    QCoro::Task<Result<void>> run(Session &session) override
    {
        const auto wanted = minimumLife(session.line(), usualLife);
        if (!wanted)
            co_return fail(wanted.error());
        const auto connection = co_await openConnection(session, {});
        if (!connection)
            co_return fail(connection.error());
        auto credential = co_await credentialOf(session, *connection);
        if (credential)
            credential = co_await livingFor(session, *connection, *credential, *wanted);
        if (!credential)
            co_return fail(credential.error());
        std::ignore = warnIfShort(session, **credential, *wanted);
        co_return becomeCommand(session.line().words(), **credential);
    }

private:
    /// @return only where it failed
    static Result<void> becomeCommand(const QStringList &words, const auth::Credential &credential)
    {
        StringVector arguments;
        for (const QString &word : words)
            arguments.add(QFile::encodeName(word));
        StringVector environment = environmentWith(credential);
        undoProcessHygiene();
        const std::vector<char *> argv = arguments.pointers();
        ::execvpe(argv.front(), argv.data(), environment.pointers().data());
        const int reason = errno;
        applyProcessHygiene();
        return fail(Error{ .reason = Reason::CommandNotStarted,
                           .subject = words.first(),
                           .detail = {},
                           .suggestion = {},
                           .status = 0,
                           .number = reason });
    }
};

} // namespace

const CommandInfo execCommand{
    .name = "exec",
    .synopsis = "[--min-ttl DURATION] -- COMMAND [ARGUMENTS]",
    .summary = QT_TRANSLATE_NOOP("Cli", "runs a command with a valid token or the API key in its environment"),
    .description = QT_TRANSLATE_NOOP("Cli",
                                     "The command gets BACKLOG_DOMAIN and BACKLOG_ACCESS_TOKEN or BACKLOG_API_KEY, and "
                                     "none of our own variables. It takes our place: its exit code is what comes back. "
                                     "Where it could not be started, or no credential could be had, that is 125."),
    .options = options,
    .fewestWords = 1,
    .mostWords = -1,
    .failsWith = static_cast<int>(auth::ErrorCode::ExecFailed),
    .make = makeCommand<ExecCommand>,
};

} // namespace tsunagi::cli
