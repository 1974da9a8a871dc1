// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/vault_passphrase.h"

#include "app/cli/given_file.h"
#include "app/cli/hidden_input.h"
#include "auth/connection_string.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr int mostTries = 3;

std::unexpected<Error> failAt(Reason reason, const QString &path)
{
    const QString way = reason == Reason::VaultLocked ? QString::fromLatin1(GivenVaultPassphrase::variable) : QString();
    return fail({ .reason = reason, .subject = path, .detail = {}, .suggestion = way });
}

} // namespace

QCoro::Task<Result<auth::Secret>> GivenVaultPassphrase::passphrase(Wanted wanted, QString path, std::stop_token)
{
    const QByteArray file = m_session.environment().value(variable);
    if (file.isEmpty() && !m_session.hasPerson())
        co_return failAt(Reason::VaultLocked, path);
    // The file says the same again.
    if (!file.isEmpty() && wanted == Wanted::ToOpenAgain)
        co_return failAt(Reason::VaultWrongPassphrase, path);
    auto given = file.isEmpty() ? typed(wanted, path) : fromFile(QFile::decodeName(file));
    if (given)
        m_session.reporter().hide(*given);
    co_return given;
}

Result<auth::Secret> GivenVaultPassphrase::fromFile(const QString &file) const
{
    const QString name = QString::fromLatin1(variable);
    auto given = readGivenFile(file, name);
    if (!given)
        return fail(given.error());
    if (given->readableByOthers)
        m_session.reporter().warn(
            Error{ .reason = Reason::ReadablePropertyFile, .subject = file, .detail = name, .suggestion = {} });
    auth::Secret passphrase(auth::withoutLastLineEnd(given->content.view()));
    if (passphrase.isEmpty())
        return fail({ .reason = Reason::BadPropertyValue,
                      .subject = name,
                      .detail = u"the file is empty"_s,
                      .suggestion = {} });
    return passphrase;
}

Result<auth::Secret> GivenVaultPassphrase::typed(Wanted wanted, const QString &path)
{
    m_session.reporter().useLanguage();
    if (wanted == Wanted::ForNew)
        return typedNew(path);
    if (wanted == Wanted::ToOpenAgain && ++m_wrong >= mostTries)
        return failAt(Reason::VaultWrongPassphrase, path);
    if (wanted == Wanted::ToOpenAgain)
        m_session.reporter().say(QCoreApplication::translate("Cli", "This passphrase does not open the vault.")
                                 + u'\n');
    auto given = line(QCoreApplication::translate("Cli", "Passphrase of the vault (not shown): "));
    if (given && given->isEmpty())
        return failAt(Reason::VaultLocked, path);
    return given;
}

Result<auth::Secret> GivenVaultPassphrase::typedNew(const QString &path) const
{
    m_session.reporter().say(
        QCoreApplication::translate("Cli", "A vault is made: %1. Without its passphrase nobody can open it again.")
            .arg(path)
        + u'\n');
    auto first = line(QCoreApplication::translate("Cli", "New passphrase (not shown): "));
    if (!first)
        return first;
    if (first->isEmpty())
        return failAt(Reason::VaultLocked, path);
    const auto second = line(QCoreApplication::translate("Cli", "The same again (not shown): "));
    if (!second)
        return fail(second.error());
    if (!second->equals(*first))
        return fail(badArgument(u"-"_s, QT_TRANSLATE_NOOP("Cli", "the two passphrases differ")));
    return first;
}

Result<auth::Secret> GivenVaultPassphrase::line(const QString &question) const
{
    return readHiddenLine(STDIN_FILENO, m_session.err(), question);
}

} // namespace tsunagi::cli
