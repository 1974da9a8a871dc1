// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/recipient.h"

#include "auth/age/bech32.h"
#include "auth/age/key_file.h"
#include "auth/age/x25519.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView prefix = "age";

std::unexpected<Error> notARecipient(QByteArrayView text)
{
    // What was pasted may be a private key: only what begins as a public one is shown again.
    const QString seen =
        text.startsWith("age1") ? QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 80))) : QString();
    const QString detail =
        text.startsWith("ssh-") ? u"an SSH key; wanted: age1…"_s : u"wanted: age1… (62 characters)"_s;
    return fail({ .reason = Reason::BadPropertyValue,
                  .subject = u"OAuthSettingsRecipients"_s,
                  .detail = detail,
                  .suggestion = seen });
}

Result<Recipient> parseText(QByteArrayView text)
{
    const std::optional<Key32> key = decodeBech32(prefix, text);
    if (!key)
        return notARecipient(text);
    PublicKey bytes;
    std::copy_n(key->data(), bytes.size(), bytes.begin());
    return Recipient(bytes);
}

} // namespace

Result<Recipient> Recipient::parse(const QString &text) { return parseText(text.toUtf8()); }

QString Recipient::text() const
{
    QByteArray text(bech32Length(prefix), Qt::Uninitialized);
    encodeBech32(prefix, m_key, text.data());
    return QString::fromLatin1(text);
}

Outcome<Stanza> Recipient::wrap(const FileKey &fileKey) const { return wrapForX25519(fileKey, m_key); }

Result<std::vector<Recipient>> parseRecipients(QByteArrayView file)
{
    return parseKeyLines<Recipient>(file, parseText);
}

} // namespace tsunagi::auth::age
