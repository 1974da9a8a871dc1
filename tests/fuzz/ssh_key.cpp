// SPDX-License-Identifier: GPL-3.0-or-later
// Files of keys, private and public: what is read can be sealed to and opened with, what is refused is not repeated.
#include "auth/age/age.h"
#include "auth/age/openssh_key.h"
#include "auth/age/ssh_key.h"
#include "tests/fuzz/invariant.h"

#include <QStringList>

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace tsunagi::fuzz;

namespace {

// A stretch of the corpus's private keys, in base64 and in Bech32.
constexpr QByteArrayView privateStretches[] = { "AAAECxMyiVdt2fDd1b", "LIFViEWqj", "EGTZVFFV20835NW" };

void requireUnrepeated(const Error &error)
{
    const QString told = error.subject + error.detail + error.suggestion + messageOf(error) + hintOf(error);
    for (const QByteArrayView stretch : privateStretches)
        require(!told.contains(QLatin1StringView(stretch)), "a private key is not repeated");
}

void checkIdentities(QByteArrayView file)
{
    const Result<std::vector<Identity>> identities = parseIdentities(file);
    if (!identities)
        return requireUnrepeated(identities.error());
    require(!identities->empty(), "a file of keys has keys");
    for (const Identity &identity : *identities) {
        const FileKey key = FileKey::random();
        const Outcome<Stanza> stanza = identity.recipient().wrap(key);
        const Outcome<FileKey> again = stanza ? identity.unwrap(*stanza) : std::unexpected(Failure::Header);
        require(again && again->view() == key.view(), "an identity opens what is sealed to its public half");
        if (identity.recipient().kind() == KeyKind::X25519)
            require(Identity::parse(identity.text().view()).has_value(), "an identity's text can be read");
    }
}

// Some letter at the place that the error names makes a key of it.
void checkMistyped(const QString &text, const Error &error)
{
    require(error.number >= 1 && error.number <= text.size(), "a position lies within");
    bool mends = false;
    for (const char c : QByteArrayView("qpzry9x8gf2tvdw0s3jn54khce6mua7lage1"))
        mends |= Recipient::parse(QString(text).replace(error.number - 1, 1, QLatin1Char(c))).has_value();
    // The checksum may lead to a text whose last bits are not those that an encoder puts there.
    require(mends || error.number == 56, "the place that is named is the wrong one");
}

void checkRecipient(const QString &text)
{
    const Result<Recipient> recipient = Recipient::parse(text);
    if (!recipient) {
        if (recipient.error().reason == Reason::KeyMistyped)
            checkMistyped(text, recipient.error());
        return requireUnrepeated(recipient.error());
    }
    const Result<Recipient> again = Recipient::parse(recipient->text());
    require(again && *again == *recipient, "a recipient's text round-trips");
    require(recipientEntries(recipient->text()) == QStringList{ recipient->text() }, "a recipient is one entry");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView file = viewOf(data, size);
    checkIdentities(file);
    QList<Error> skipped;
    const Result<std::vector<Recipient>> recipients = parseRecipients(file, &skipped);
    require(!recipients || !recipients->empty() || skipped.isEmpty(),
            "a list of keys none of which is usable is refused");
    if (!recipients)
        requireUnrepeated(recipients.error());
    for (const Error &key : skipped)
        require(key.reason == Reason::KeyTypeSkipped && !key.detail.isEmpty() && key.number > 0, "a line is named");
    const QString text = QString::fromUtf8(file);
    checkRecipient(text);
    for (const QString &entry : recipientEntries(text))
        checkRecipient(entry);
    return 0;
}
