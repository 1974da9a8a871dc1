// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/settings_file_words.h"

#include "app/cli/results.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

QString pathOf(const QString &word) { return QDir::cleanPath(QDir::current().absoluteFilePath(word)); }

QString settingsPathOf(const QString &word)
{
    const bool isFolder = word.endsWith(u'/') || QFileInfo(word).isDir();
    return pathOf(isFolder ? word + "/OAuthSettings.txt"_L1 : word);
}

Result<void> printPath(Session &session, const QString &path)
{
    const auto options = outputOptions(session.line(), session.out().isTerminal());
    if (!options)
        return fail(options.error());
    if (!session.line().has("output") && options->to.isEmpty())
        return session.out().write(path.toUtf8() + '\n');
    return printRows(session, { { .name = "Path", .title = "Path", .nullable = false } }, { HandMadeRow().text(path) });
}

QCoro::Task<Result<auth::Shared<const auth::SettingsKeys>>>
keysForChanging(Session &session, auth::Shared<const auth::ConnectionProperties> properties, QString path)
{
    if (!auth::SettingsFile(path).exists())
        co_return fail(Error{ .reason = Reason::SettingsMissing, .subject = path, .detail = {}, .suggestion = {} });
    const auto source = keySourceOf(session, *properties, path);
    auto keys = co_await source->keys(false, session.stop());
    for (const Error &warning : source->warnings())
        session.reporter().warn(warning);
    if (keys && (*keys)->identities.empty()) {
        // Nothing is made for a file that does not open.
        if (const auto opened = auth::SettingsFile(path).read(**keys); !opened)
            co_return fail(opened.error());
        keys = co_await source->keys(true, session.stop());
    }
    tellMadeIdentity(session, *source);
    co_return keys;
}

QCoro::Task<Result<auth::Shared<auth::LockedSettings>>>
lockForChanging(Session &session, auth::Shared<const auth::ConnectionProperties> properties, QString path,
                auth::Shared<const auth::SettingsKeys> keys)
{
    auto settings =
        co_await auth::lockSettings(auth::SettingsFile(path), keys, properties->recoveryFolder, session.stop());
    if (settings && !(*settings)->adopted.isEmpty())
        session.reporter().log(u"recovery.adopted"_s);
    co_return settings;
}

void tellMadeIdentity(Session &session, const auth::KeySource &source)
{
    const QString made = source.madeIdentityAt();
    if (made.isEmpty())
        return;
    session.reporter().useLanguage();
    session.reporter().note(
        QCoreApplication::translate("Cli",
                                    "This machine's identity was made: %1. Whoever has it can open the settings file.")
            .arg(made));
}

} // namespace tsunagi::cli
