// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/age.h"

#include "auth/age/armor.h"
#include "auth/age/passphrase.h"
#include "auth/age/stream.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

constexpr QByteArrayView binaryStart = "age-encryption.org/";

std::unexpected<Error> badValue(const QString &property, const QString &detail)
{
    return fail({ .reason = Reason::BadPropertyValue, .subject = property, .detail = detail, .suggestion = {} });
}

QByteArray assemble(std::vector<Stanza> stanzas, const FileKey &key, QByteArrayView plain, Armor armor)
{
    StreamNonce nonce;
    randombytes_buf(nonce.data(), nonce.size());
    const QByteArray file = Header::make(std::move(stanzas), key).text() + sealStream(plain, key, nonce);
    return armor == Armor::Yes ? armored(file) : file;
}

Outcome<FileKey> findFileKey(const Header &header, const Keys &keys, int mostWork)
{
    // Whoever holds the keys: a passphrase beside recipients would let any of them pose as its author.
    if (std::any_of(header.stanzas.begin(), header.stanzas.end(), isPassphraseStanza)) {
        if (header.stanzas.size() != 1)
            return std::unexpected(Failure::Header);
        if (keys.passphrase.isEmpty())
            return std::unexpected(Failure::PassphraseNeeded);
        return unwrapWithPassphrase(header.stanzas.front(), keys.passphrase, mostWork);
    }
    for (const Identity &identity : keys.identities) {
        for (const Stanza &stanza : header.stanzas) {
            Outcome<FileKey> fileKey = identity.unwrap(stanza);
            if (fileKey || fileKey.error() != Failure::NoMatch)
                return fileKey;
        }
    }
    return std::unexpected(Failure::NoMatch);
}

// A word for what stands there instead of an age file.
QString describe(QByteArrayView file)
{
    if (file.trimmed().startsWith('{'))
        return u"JSON"_s;
    if (file.startsWith("-----BEGIN "))
        return u"PEM"_s;
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(file);
    const auto isControl = [](QChar c) { return c < u' ' && c != u'\n' && c != u'\r' && c != u'\t'; };
    return decoder.hasError() || std::any_of(text.begin(), text.end(), isControl) ? u"binary"_s : u"text"_s;
}

Result<QByteArray> toBinary(QByteArrayView file, const Limits &limits)
{
    if (file.size() > limits.fileBytes)
        return fail(toError(Failure::Size));
    if (file.isEmpty())
        return fail({ .reason = Reason::SettingsDamaged, .subject = {}, .detail = u"empty"_s, .suggestion = {} });
    if (!looksLikeAge(file))
        return fail({ .reason = Reason::SettingsForeign, .subject = {}, .detail = describe(file), .suggestion = {} });
    if (!looksArmored(file))
        return file.toByteArray();
    Outcome<QByteArray> binary = dearmored(file);
    if (!binary)
        return fail(toError(binary.error()));
    return std::move(*binary);
}

} // namespace

Result<QByteArray> encrypt(QByteArrayView plain, std::span<const Recipient> recipients, Armor armor)
{
    // More than our own reader would take is refused here, not there.
    if (recipients.empty() || recipients.size() > HeaderLimits().stanzas)
        return badValue(u"OAuthSettingsRecipients"_s, u"wanted: 1 to 100 recipients"_s);
    const FileKey key = FileKey::random();
    std::vector<Stanza> stanzas;
    for (const Recipient &recipient : recipients) {
        Outcome<Stanza> stanza = recipient.wrap(key);
        if (!stanza)
            return badValue(u"OAuthSettingsRecipients"_s, u"nothing can be sealed to "_s + recipient.text());
        stanzas.push_back(std::move(*stanza));
    }
    return assemble(std::move(stanzas), key, plain, armor);
}

Result<QByteArray> encryptWithPassphrase(QByteArrayView plain, QByteArrayView passphrase, Armor armor, int workFactor)
{
    if (passphrase.isEmpty())
        return badValue(u"OAuthSettingsPassphrase"_s, u"empty"_s);
    if (workFactor < 1 || workFactor > Limits().workFactor)
        return badValue(u"OAuthSettingsPassphrase"_s, u"work factor: 1 to 22"_s);
    const FileKey key = FileKey::random();
    Outcome<Stanza> stanza = wrapWithPassphrase(key, passphrase, workFactor);
    if (!stanza)
        return fail(toError(stanza.error()));
    std::vector<Stanza> stanzas;
    stanzas.push_back(std::move(*stanza));
    return assemble(std::move(stanzas), key, plain, armor);
}

Result<Secret> decrypt(QByteArrayView file, const Keys &keys, const Limits &limits)
{
    const Result<QByteArray> binary = toBinary(file, limits);
    if (!binary)
        return fail(binary.error());
    Outcome<Secret> plain = openBinary(*binary, keys, limits);
    if (!plain)
        return fail(toError(plain.error()));
    return std::move(*plain);
}

Outcome<Secret> openBinary(QByteArrayView file, const Keys &keys, const Limits &limits)
{
    if (file.size() > limits.fileBytes)
        return std::unexpected(Failure::Size);
    const Outcome<Header> header = Header::parse(file, limits.header);
    if (!header)
        return std::unexpected(header.error());
    const Outcome<FileKey> key = findFileKey(*header, keys, limits.workFactor);
    if (!key)
        return std::unexpected(key.error());
    if (!header->isAuthentic(*key))
        return std::unexpected(Failure::Mac);
    return openStream(file.sliced(header->size), *key);
}

Result<Header> readHeader(QByteArrayView file, const Limits &limits)
{
    const Result<QByteArray> binary = toBinary(file, limits);
    if (!binary)
        return fail(binary.error());
    Outcome<Header> header = Header::parse(*binary, limits.header);
    if (!header)
        return fail(toError(header.error()));
    return std::move(*header);
}

Result<QStringList> stanzaTypes(QByteArrayView file)
{
    const Result<Header> header = readHeader(file);
    if (!header)
        return fail(header.error());
    QStringList types;
    for (const Stanza &stanza : header->stanzas)
        types += QString::fromLatin1(stanza.arguments.first());
    return types;
}

bool looksLikeAge(QByteArrayView file)
{
    if (file.isEmpty())
        return false;
    return looksArmored(file) || file.startsWith(binaryStart) || binaryStart.startsWith(file);
}

} // namespace tsunagi::auth::age
