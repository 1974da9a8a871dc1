// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/recipient.h"

#include "auth/age/bech32.h"
#include "auth/age/key_file.h"
#include "auth/age/ssh_ed25519.h"
#include "auth/age/ssh_key.h"
#include "auth/age/x25519.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView prefix = "age";
constexpr QStringView wanted = u"age1… (62 characters), ssh-ed25519 …";

std::unexpected<Error> notARecipient(QByteArrayView text)
{
    // What was pasted may be a private key, or end with one: only what could be a public one is shown again.
    const bool isPublic = text.startsWith("age1") && std::all_of(text.begin(), text.end(), [](char c) {
                              return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
                          });
    const QString seen = isPublic ? QString::fromLatin1(text.first(std::min<qsizetype>(text.size(), 80))) : QString();
    return fail({ .reason = Reason::BadPropertyValue,
                  .subject = u"OAuthSettingsRecipients"_s,
                  .detail = wanted.toString(),
                  .suggestion = seen });
}

std::unexpected<Error> mistyped(QByteArrayView text, qsizetype at)
{
    Error error{ .reason = Reason::KeyMistyped, .subject = QString::fromUtf8(text), .detail = {}, .suggestion = {} };
    error.number = at + 1;
    return fail(std::move(error));
}

std::unexpected<Error> ofOtherType(QByteArrayView type)
{
    return fail({ .reason = Reason::KeyTypeSkipped,
                  .subject = {},
                  .detail = QString::fromLatin1(type.first(std::min<qsizetype>(type.size(), 80))),
                  .suggestion = {} });
}

// A sound key of a kind that is not ours is KeyTypeSkipped.
Result<Recipient> parseText(QByteArrayView text, SshOptions options)
{
    if (const std::optional<Key32> key = decodeBech32(prefix, text)) {
        PublicKey bytes;
        std::copy_n(key->data(), bytes.size(), bytes.begin());
        return Recipient(bytes);
    }
    if (const std::optional<SshPublicKey> ssh = readSshLine(text, options)) {
        if (const std::optional<PublicKey> key = ssh->ed25519())
            return Recipient(*key, KeyKind::SshEd25519);
        return ssh->type == sshEd25519 ? notARecipient(text) : ofOtherType(ssh->type);
    }
    if (const std::optional<qsizetype> at = mistypedAt(prefix, text))
        return mistyped(text, *at);
    // A post-quantum key, or a plugin's: "age1pq1…", "age1yubikey1…".
    if (const std::optional<QByteArrayView> other = bech32Prefix(text); other && other->startsWith("age1"))
        return ofOtherType(*other);
    return notARecipient(text);
}

bool beginsAKey(const QString &word)
{
    static constexpr std::array beginnings{ "age1"_L1, "AGE-"_L1, "ssh-"_L1, "ecdsa-"_L1, "sk-"_L1, "/"_L1 };
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&word](QLatin1StringView beginning) { return word.startsWith(beginning); });
}

bool isSshType(const QString &word)
{
    return word.startsWith("ssh-"_L1) || word.startsWith("ecdsa-"_L1) || word.startsWith("sk-"_L1);
}

} // namespace

Result<Recipient> Recipient::parse(const QString &text)
{
    Result<Recipient> recipient = parseText(text.toUtf8(), SshOptions::NotHere);
    if (!recipient && recipient.error().reason == Reason::KeyTypeSkipped)
        return fail({ .reason = Reason::BadPropertyValue,
                      .subject = u"OAuthSettingsRecipients"_s,
                      .detail = u"%1 (%2)"_s.arg(wanted, recipient.error().detail),
                      .suggestion = {} });
    return recipient;
}

QString Recipient::text() const
{
    if (m_kind == KeyKind::SshEd25519)
        return QString::fromLatin1(sshPublicLine(m_key));
    QByteArray text(bech32Length(prefix), Qt::Uninitialized);
    encodeBech32(prefix, m_key, text.data());
    return QString::fromLatin1(text);
}

Outcome<Stanza> Recipient::wrap(const FileKey &fileKey) const
{
    return m_kind == KeyKind::SshEd25519 ? wrapForSsh(fileKey, m_key) : wrapForX25519(fileKey, m_key);
}

Result<std::vector<Recipient>> parseRecipients(QByteArrayView file, QList<Error> *skipped)
{
    const auto parse = [](QByteArrayView line) { return parseText(line, SshOptions::MayPrecede); };
    QList<Error> passedOver;
    Result<std::vector<Recipient>> recipients = parseKeyLines<Recipient>(file, parse, &passedOver);
    if (skipped)
        skipped->append(passedOver);
    // One that lists nobody is no mistake: the last key may have been taken out.
    if (recipients && recipients->empty() && !passedOver.isEmpty())
        return fail({ .reason = Reason::NoUsableKey, .subject = {}, .detail = wanted.toString(), .suggestion = {} });
    return recipients;
}

QStringList recipientEntries(const QString &list)
{
    static const QRegularExpression ends(u"[,\\r\\n]+"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    QStringList entries;
    for (const QString &part : list.split(ends, Qt::SkipEmptyParts)) {
        const QStringList words = part.split(blanks, Qt::SkipEmptyParts);
        bool inComment = false;
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (inComment && !beginsAKey(words[i]))
                continue;
            inComment = isSshType(words[i]) && i + 1 < words.size();
            entries << (inComment ? words[i] + u' ' + words[i + 1] : words[i]);
            i += inComment ? 1 : 0;
        }
    }
    return entries;
}

} // namespace tsunagi::auth::age
