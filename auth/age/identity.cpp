// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/identity.h"

#include "auth/age/bech32.h"
#include "auth/age/key_file.h"
#include "auth/age/x25519.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView prefix = "AGE-SECRET-KEY-";

std::unexpected<Error> notAnIdentity(QByteArrayView text)
{
    QString detail = u"wanted: AGE-SECRET-KEY-1… (74 characters)"_s;
    if (text.startsWith("AGE-SECRET-KEY-PQ-"))
        detail = u"a post-quantum identity; wanted: AGE-SECRET-KEY-1…"_s;
    else if (text.startsWith("AGE-PLUGIN-"))
        detail = u"a plugin's identity; wanted: AGE-SECRET-KEY-1…"_s;
    else if (text.startsWith("age1"))
        detail = u"a public key; wanted: AGE-SECRET-KEY-1…"_s;
    else if (text.startsWith("-----BEGIN AGE ENCRYPTED"))
        detail = u"an encrypted identity file; wanted: AGE-SECRET-KEY-1…"_s;
    return fail({ .reason = Reason::BadPropertyValue,
                  .subject = u"OAuthSettingsIdentity"_s,
                  .detail = detail,
                  .suggestion = {} });
}

} // namespace

Identity Identity::fromKey(Key32 key)
{
    const Recipient recipient(x25519Public(key));
    return { std::move(key), recipient };
}

Identity Identity::generate() { return fromKey(Key32::random()); }

Result<Identity> Identity::parse(QByteArrayView text)
{
    std::optional<Key32> key = decodeBech32(prefix, text);
    if (!key)
        return notAnIdentity(text);
    return fromKey(std::move(*key));
}

Secret Identity::text() const
{
    return Secret::filled(bech32Length(prefix), [this](char *out) {
        encodeBech32(prefix, std::span<const unsigned char, 32>(m_key.data(), 32), out);
    });
}

Outcome<FileKey> Identity::unwrap(const Stanza &stanza) const { return unwrapX25519(stanza, m_key, m_recipient.key()); }

Result<std::vector<Identity>> parseIdentities(QByteArrayView file)
{
    return parseKeyLines<Identity>(file, Identity::parse);
}

Secret identityFileText(const Identity &identity)
{
    const QByteArray comments = "# created: " + QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8()
        + "\n# public key: " + identity.recipient().text().toLatin1() + '\n';
    const Secret key = identity.text();
    return Secret::filled(comments.size() + key.size() + 1, [&](char *out) {
        out = std::copy(comments.begin(), comments.end(), out);
        out = std::copy(key.view().begin(), key.view().end(), out);
        *out = '\n';
    });
}

} // namespace tsunagi::auth::age
