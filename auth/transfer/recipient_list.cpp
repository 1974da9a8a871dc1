// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/transfer/recipient_list.h"

#include "auth/settings/durable_file.h"
#include "auth/settings/identity_file.h"

#include <QByteArrayList>
#include <QFile>

#include <sys/stat.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth {
namespace {

/// Whether an entry or a line is a key that goes. What can't be read as one is left alone.
bool isRemoved(const QString &text, const RecipientChange &change)
{
    const auto recipient = age::Recipient::parse(text.trimmed());
    return recipient && (change.all ? !holds(*change.all, *recipient) : holds(change.remove, *recipient));
}

const std::vector<age::Recipient> &added(const RecipientChange &change)
{
    return change.all ? *change.all : change.add;
}

/// 0644 stays 0644: other programs may read a file of public keys.
mode_t modeOf(const QString &path)
{
    struct stat info{};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0755 : 0600;
}

} // namespace

bool holds(const std::vector<age::Recipient> &list, const age::Recipient &recipient)
{
    return std::ranges::find(list, recipient) != list.end();
}

std::vector<age::Recipient> changed(std::vector<age::Recipient> listed, const RecipientChange &change)
{
    if (change.all)
        listed.clear();
    std::erase_if(listed, [&](const age::Recipient &recipient) { return holds(change.remove, recipient); });
    for (const age::Recipient &recipient : added(change))
        if (!holds(listed, recipient))
            listed.push_back(recipient);
    return listed;
}

QStringList changedEntries(const QStringList &entries, const RecipientChange &change)
{
    QStringList result;
    std::vector<age::Recipient> kept;
    for (const QString &entry : entries) {
        if (isRemoved(entry, change))
            continue;
        result << entry;
        if (const auto recipient = age::Recipient::parse(entry))
            kept.push_back(*recipient);
    }
    for (const age::Recipient &recipient : added(change))
        if (!holds(kept, recipient))
            result << recipient.text();
    return result;
}

Result<void> changeKeyFile(const QString &path, const RecipientChange &change)
{
    const auto file = readChecked(path, ReadRules::givenFile(u"OAuthSettingsRecipients"_s));
    if (!file)
        return fail(file.error());
    const auto listed = readRecipients({ path });
    if (!listed)
        return fail(listed.error());
    QByteArrayList lines = file->content.reveal().split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    lines.removeIf([&](const QByteArray &line) { return isRemoved(QString::fromUtf8(line), change); });
    for (const age::Recipient &recipient : added(change))
        if (!holds(*listed, recipient))
            lines << recipient.text().toUtf8();
    WriteOptions options;
    options.mode = modeOf(path);
    options.untrusted = Reason::WritablePropertyFile;
    lines << QByteArray();
    return writeDurably(path, lines.join('\n'), options);
}

} // namespace tsunagi::auth
