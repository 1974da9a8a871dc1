// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/ssh_key.h"

#include "auth/age/primitives.h"
#include "auth/age/ssh_wire.h"

#include <algorithm>

namespace tsunagi::auth::age {
namespace {

constexpr qsizetype keySize = 32;

constexpr bool isBlank(char c) { return c == ' ' || c == '\t'; }

QByteArray lengthed(QByteArrayView bytes)
{
    QByteArray size(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), size.data());
    return size + bytes.toByteArray();
}

// sshd(8), AUTHORIZED_KEYS FILE FORMAT.
bool isOption(QByteArrayView option)
{
    static constexpr QByteArrayView names[] = {
        "agent-forwarding",
        "cert-authority",
        "command",
        "environment",
        "expiry-time",
        "from",
        "no-agent-forwarding",
        "no-port-forwarding",
        "no-pty",
        "no-touch-required",
        "no-user-rc",
        "no-x11-forwarding",
        "permitlisten",
        "permitopen",
        "port-forwarding",
        "principals",
        "pty",
        "restrict",
        "tunnel",
        "user-rc",
        "verify-required",
        "x11-forwarding",
    };
    const qsizetype equals = option.indexOf('=');
    const QByteArray name = (equals < 0 ? option : option.first(equals)).toByteArray().toLower();
    return std::find(std::begin(names), std::end(names), QByteArrayView(name)) != std::end(names);
}

struct BehindOptions {
    QByteArrayView line;
    bool isAuthority = false;
};

// A list with commas and no blank, but that a value in double quotes may hold both; \" is a quote within.
std::optional<BehindOptions> behindOptions(QByteArrayView line)
{
    BehindOptions behind;
    bool quoted = false;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        const bool atEnd = at == line.size() || (!quoted && isBlank(line[at]));
        if (!atEnd && line[at] == '\\' && line.sliced(at).startsWith("\\\"")) {
            ++at;
        } else if (!atEnd && line[at] == '"') {
            quoted = !quoted;
        } else if (atEnd || (!quoted && line[at] == ',')) {
            const QByteArrayView option = line.sliced(start, at - start);
            if (quoted || !isOption(option))
                return std::nullopt;
            behind.isAuthority |= option.toByteArray().toLower() == "cert-authority";
            start = at + 1;
        }
        if (atEnd) {
            behind.line = line.sliced(at).trimmed();
            return behind;
        }
    }
    return std::nullopt;
}

std::optional<SshPublicKey> readKey(QByteArrayView line)
{
    const qsizetype typeEnd = std::find_if(line.begin(), line.end(), isBlank) - line.begin();
    const QByteArrayView type = line.first(typeEnd);
    const QByteArrayView behind = line.sliced(typeEnd).trimmed();
    const QByteArrayView base64 = behind.first(std::find_if(behind.begin(), behind.end(), isBlank) - behind.begin());
    if (!isPlainName(type) || base64.isEmpty())
        return std::nullopt;
    std::optional<QByteArray> blob = fromBase64(base64, Padding::Required);
    if (!blob || WireReader(*blob).bytes() != type)
        return std::nullopt;
    return SshPublicKey{ type.toByteArray(), std::move(*blob) };
}

} // namespace

QByteArray sshPublicBlob(const PublicKey &ed25519) { return lengthed(sshEd25519) + lengthed(viewOf(ed25519)); }

QByteArray sshPublicLine(const PublicKey &ed25519)
{
    return sshEd25519.toByteArray() + ' ' + sshPublicBlob(ed25519).toBase64();
}

std::optional<PublicKey> ed25519OfBlob(QByteArrayView blob)
{
    WireReader reader(blob);
    const bool isOurs = reader.bytes() == sshEd25519;
    const std::optional<QByteArrayView> bytes = reader.bytes();
    if (!isOurs || !bytes || bytes->size() != keySize || !reader.isAtEnd())
        return std::nullopt;
    PublicKey key{};
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

std::optional<PublicKey> montgomeryOf(const PublicKey &ed25519)
{
    PublicKey montgomery{};
    if (crypto_sign_ed25519_pk_to_curve25519(montgomery.data(), ed25519.data()) != 0)
        return std::nullopt;
    return montgomery;
}

std::optional<PublicKey> SshPublicKey::ed25519() const
{
    std::optional<PublicKey> key = type == sshEd25519 ? ed25519OfBlob(blob) : std::nullopt;
    return key && montgomeryOf(*key) ? key : std::nullopt;
}

std::optional<SshPublicKey> readSshLine(QByteArrayView line, SshOptions options)
{
    if (std::optional<SshPublicKey> key = readKey(line); key || options == SshOptions::NotHere)
        return key;
    const std::optional<BehindOptions> behind = behindOptions(line);
    std::optional<SshPublicKey> key = behind ? readKey(behind->line) : std::nullopt;
    if (key && behind->isAuthority)
        key->type += " (cert-authority)";
    return key;
}

} // namespace tsunagi::auth::age
