// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/passphrase.h"

#include "auth/age/primitives.h"

#include <algorithm>
#include <optional>

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView type = "scrypt";
constexpr qsizetype saltSize = 16;
constexpr qsizetype wrappedSize = 32;

Outcome<Key32> wrappingKey(QByteArrayView passphrase, QByteArrayView salt, int workFactor)
{
    constexpr std::uint32_t blockSize = 8;
    const QByteArray labelled = "age-encryption.org/v1/scrypt" + salt.toByteArray();
    Key32 key;
    const int failed = crypto_pwhash_scryptsalsa208sha256_ll(
        reinterpret_cast<const unsigned char *>(passphrase.data()), static_cast<std::size_t>(passphrase.size()),
        reinterpret_cast<const unsigned char *>(labelled.constData()), static_cast<std::size_t>(labelled.size()),
        std::uint64_t(1) << workFactor, blockSize, 1, key.data(), 32);
    if (failed != 0)
        return std::unexpected(Failure::NoMemory);
    return key;
}

// Decimal digits without a leading zero, and few of them: nothing can overflow.
std::optional<int> parseWorkFactor(const QByteArray &text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || text.isEmpty() || text.size() > 2 || text.startsWith('0'))
        return std::nullopt;
    return text.toInt();
}

} // namespace

bool isPassphraseStanza(const Stanza &stanza) { return stanza.isOf(type); }

Outcome<Stanza> wrapWithPassphrase(const FileKey &fileKey, QByteArrayView passphrase, int workFactor)
{
    QByteArray salt(saltSize, Qt::Uninitialized);
    randombytes_buf(salt.data(), static_cast<std::size_t>(salt.size()));
    const Outcome<Key32> key = wrappingKey(passphrase, salt, workFactor);
    if (!key)
        return std::unexpected(key.error());
    return Stanza{ { type.toByteArray(), toBase64(salt), QByteArray::number(workFactor) }, wrapFileKey(fileKey, *key) };
}

Outcome<FileKey> unwrapWithPassphrase(const Stanza &stanza, QByteArrayView passphrase, int mostWork)
{
    if (stanza.arguments.size() != 3)
        return std::unexpected(Failure::Header);
    const std::optional<QByteArray> salt = fromBase64(stanza.arguments[1]);
    const std::optional<int> workFactor = parseWorkFactor(stanza.arguments[2]);
    if (!salt || salt->size() != saltSize || !workFactor || *workFactor > mostWork || stanza.body.size() != wrappedSize)
        return std::unexpected(Failure::Header);
    const Outcome<Key32> key = wrappingKey(passphrase, *salt, *workFactor);
    if (!key)
        return std::unexpected(key.error());
    std::optional<FileKey> fileKey = unwrapFileKey(stanza.body, *key);
    if (!fileKey)
        return std::unexpected(Failure::WrongPassphrase);
    return std::move(*fileKey);
}

} // namespace tsunagi::auth::age
