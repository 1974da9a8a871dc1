// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/openssh_key.h"

#include "auth/age/primitives.h"
#include "auth/age/ssh_key.h"
#include "auth/age/ssh_wire.h"
#include "auth/secret.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView beginLine = "-----BEGIN OPENSSH PRIVATE KEY-----";
constexpr QByteArrayView endLine = "-----END OPENSSH PRIVATE KEY-----";
constexpr QByteArrayView magic("openssh-key-v1\0", 15);
constexpr qsizetype keySize = 32;
constexpr qsizetype blockSize = 8; // of the cipher "none"

std::unexpected<Error> unusable(const QString &what)
{
    return fail({ .reason = Reason::BadPropertyValue,
                  .subject = u"OAuthSettingsIdentity"_s,
                  .detail = u"AGE-SECRET-KEY-1…, OpenSSH ed25519 (%1)"_s.arg(what),
                  .suggestion = {} });
}

std::unexpected<Error> damaged() { return unusable(u"a damaged OpenSSH key"_s); }

// A file's bytes in protected memory. How many there are shows only after decoding.
struct Decoded {
    Secret memory;
    qsizetype size = 0;
    [[nodiscard]] QByteArrayView view() const { return memory.view().first(size); }
};

std::optional<Decoded> decodedBody(QByteArrayView file)
{
    QByteArrayView body = file.trimmed();
    if (!body.startsWith(beginLine) || !body.endsWith(endLine) || body.size() < beginLine.size() + endLine.size())
        return std::nullopt;
    body = body.sliced(beginLine.size()).chopped(endLine.size());
    const auto isAscii = [](char c) { return c > 0; }; // libsodium 1.0.18 takes some other bytes for letters
    if (body.trimmed().isEmpty() || !std::all_of(body.begin(), body.end(), isAscii))
        return std::nullopt;
    Decoded decoded;
    std::size_t size = 0;
    int failed = 0;
    decoded.memory = Secret::filled(body.size() / 4 * 3 + 3, [&](char *out) {
        failed = sodium_base642bin(
            reinterpret_cast<unsigned char *>(out), static_cast<std::size_t>(body.size() / 4 * 3 + 3), body.data(),
            static_cast<std::size_t>(body.size()), "\r\n", &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
    });
    if (failed != 0)
        return std::nullopt;
    decoded.size = static_cast<qsizetype>(size);
    return decoded;
}

// 1, 2, 3, … up to the end of a block.
bool isPadding(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i)
        if (bytes[i] != static_cast<char>(i + 1))
            return false;
    return bytes.size() < blockSize;
}

// Two equal check numbers, the type, the public key, seed and public key once more, a comment.
Result<OpenSshKey> readPrivatePart(QByteArrayView part, const PublicKey &ed25519)
{
    WireReader reader(part);
    const std::optional<quint32> check = reader.number();
    const bool isChecked = check && reader.number() == check;
    const bool isOurs = reader.bytes() == sshEd25519;
    const std::optional<QByteArrayView> publicHalf = reader.bytes();
    const std::optional<QByteArrayView> both = reader.bytes();
    const bool hasComment = reader.bytes().has_value();
    if (!isChecked || !isOurs || !publicHalf || publicHalf != viewOf(ed25519) || !both || both->size() != 2 * keySize
        || !hasComment || !isPadding(reader.rest()) || part.size() % blockSize != 0)
        return damaged();

    KeyBytes<crypto_sign_ed25519_SECRETKEYBYTES> secretKey;
    PublicKey derived{};
    crypto_sign_ed25519_seed_keypair(derived.data(), secretKey.data(),
                                     reinterpret_cast<const unsigned char *>(both->data()));
    // A file whose halves differ would open nothing of what is sealed to the key that it shows.
    if (derived != ed25519 || sodium_memcmp(secretKey.data(), both->data(), 2 * keySize) != 0)
        return damaged();
    OpenSshKey key{ {}, ed25519 };
    crypto_sign_ed25519_sk_to_curve25519(key.key.data(), secretKey.data());
    return key;
}

} // namespace

bool looksLikeOpenSshKey(QByteArrayView file) { return file.trimmed().startsWith(beginLine); }

Result<OpenSshKey> parseOpenSshKey(QByteArrayView file)
{
    const std::optional<Decoded> decoded = decodedBody(file);
    if (!decoded || !decoded->view().startsWith(magic))
        return damaged();
    WireReader reader(decoded->view().sliced(magic.size()));
    const std::optional<QByteArrayView> cipher = reader.bytes();
    const std::optional<QByteArrayView> derivation = reader.bytes();
    const std::optional<QByteArrayView> derivationOptions = reader.bytes();
    const std::optional<quint32> keys = reader.number();
    const std::optional<QByteArrayView> publicBlob = reader.bytes();
    const std::optional<QByteArrayView> privatePart = reader.bytes();
    if (!privatePart || keys != 1 || !isPlainName(*cipher) || !isPlainName(*derivation))
        return damaged();
    const std::optional<QByteArrayView> type = WireReader(*publicBlob).bytes();
    if (type && *type != sshEd25519 && isPlainName(*type))
        return unusable(QString::fromLatin1(*type));
    if (*cipher != "none" && *derivation != "none")
        return fail({ .reason = Reason::KeyProtected,
                      .subject = {},
                      .detail = QString::fromLatin1(*cipher),
                      .suggestion = {} });
    const std::optional<PublicKey> ed25519 = ed25519OfBlob(*publicBlob);
    const bool isPlain = *cipher == "none" && *derivation == "none" && derivationOptions->isEmpty();
    if (!isPlain || !ed25519 || !reader.isAtEnd() || !montgomeryOf(*ed25519))
        return damaged();
    return readPrivatePart(*privatePart, *ed25519);
}

} // namespace tsunagi::auth::age
