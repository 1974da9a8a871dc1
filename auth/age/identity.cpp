// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/identity.h"

#include "auth/age/bech32.h"
#include "auth/age/key_file.h"
#include "auth/age/openssh_key.h"
#include "auth/age/ssh_ed25519.h"
#include "auth/age/x25519.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView prefix = "AGE-SECRET-KEY-";

// A word for what stands there instead.
QString describe(QByteArrayView text)
{
    if (text.startsWith("AGE-SECRET-KEY-PQ-"))
        return u" (a post-quantum identity)"_s;
    if (text.startsWith("AGE-PLUGIN-"))
        return u" (a plugin's identity)"_s;
    if (text.startsWith("age1") || text.startsWith("ssh-"))
        return u" (a public key)"_s;
    if (text.startsWith("-----BEGIN AGE ENCRYPTED"))
        return u" (an encrypted identity file)"_s;
    return text.startsWith("-----BEGIN ") ? u" (another kind of PEM)"_s : QString();
}

std::unexpected<Error> notAnIdentity(QByteArrayView text)
{
    return fail({ .reason = Reason::BadPropertyValue,
                  .subject = u"OAuthSettingsIdentity"_s,
                  .detail = u"AGE-SECRET-KEY-1… (74 characters), OpenSSH ed25519"_s + describe(text),
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
    if (key)
        return fromKey(std::move(*key));
    const std::optional<qsizetype> at = mistypedAt(prefix, text);
    if (!at)
        return notAnIdentity(text);
    Error error{ .reason = Reason::KeyMistyped, .subject = u"OAuthSettingsIdentity"_s, .detail = {}, .suggestion = {} };
    error.number = *at + 1;
    return fail(std::move(error));
}

Result<Identity> Identity::fromOpenSsh(QByteArrayView file)
{
    Result<OpenSshKey> key = parseOpenSshKey(file);
    if (!key)
        return fail(key.error());
    return Identity(std::move(key->key), Recipient(key->ed25519, KeyKind::SshEd25519));
}

Secret Identity::text() const
{
    if (m_recipient.kind() != KeyKind::X25519)
        return {};
    return Secret::filled(bech32Length(prefix), [this](char *out) {
        encodeBech32(prefix, std::span<const unsigned char, 32>(m_key.data(), 32), out);
    });
}

Outcome<FileKey> Identity::unwrap(const Stanza &stanza) const
{
    return m_recipient.kind() == KeyKind::SshEd25519 ? unwrapSsh(stanza, m_key, m_recipient.key())
                                                     : unwrapX25519(stanza, m_key, m_recipient.key());
}

Result<std::vector<Identity>> parseIdentities(QByteArrayView file)
{
    if (looksLikeOpenSshKey(file)) {
        Result<Identity> identity = Identity::fromOpenSsh(file);
        if (!identity)
            return fail(identity.error());
        std::vector<Identity> one;
        one.push_back(std::move(*identity));
        return one;
    }
    Result<std::vector<Identity>> identities = parseKeyLines<Identity>(file, Identity::parse);
    if (identities && identities->empty())
        return fail({ .reason = Reason::NoUsableKey,
                      .subject = {},
                      .detail = u"AGE-SECRET-KEY-1…, -----BEGIN OPENSSH PRIVATE KEY-----"_s,
                      .suggestion = {} });
    return identities;
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
