// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of OpenSSH: their lines and files, sound and hostile.
#include "auth/age/age.h"
#include "auth/age/openssh_key.h"
#include "auth/age/ssh_ed25519.h"
#include "auth/age/ssh_key.h"
#include "auth/error_text.h"
#include "tests/auth/ssh_test_keys.h"

#include <QTest>
#include <QtEndian>

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView begin = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
constexpr QByteArrayView end = "-----END OPENSSH PRIVATE KEY-----\n";
// Where things stand in the decoded key file of ssh_test_keys.h.
constexpr qsizetype numberOfKeys = 15 + 8 + 8 + 4;
constexpr qsizetype publicBlob = numberOfKeys + 4;
constexpr qsizetype privatePart = publicBlob + 4 + 51;
constexpr qsizetype seed = privatePart + 4 + 8 + 51 + 4;

QByteArray decoded(const QByteArray &file)
{
    return QByteArray::fromBase64(file.sliced(begin.size()).chopped(end.size()).replace("\n", ""));
}

QByteArray encoded(const QByteArray &bytes)
{
    return begin.toByteArray() + bytes.toBase64() + '\n' + end.toByteArray();
}

QByteArray flipped(QByteArray bytes, qsizetype at, int bit = 0)
{
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
    return bytes;
}

QByteArray withLength(QByteArray bytes, qsizetype at, quint32 length)
{
    qToBigEndian(length, bytes.data() + at);
    return bytes;
}

Identity ours() { return std::move(Identity::fromOpenSsh(sshPrivateKey).value()); }

QString failureOf(const QByteArray &file)
{
    const Result<Identity> identity = Identity::fromOpenSsh(file);
    return identity ? u"opened"_s : nameOf(identity.error().reason) + u' ' + identity.error().detail;
}

const QString damaged = u"BadPropertyValue AGE-SECRET-KEY-1…, OpenSSH ed25519 (a damaged OpenSSH key)"_s;

} // namespace

class TestAgeSsh : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysHaveTheirHalves()
    {
        const Identity identity = ours();
        QCOMPARE(identity.recipient().text(), QString::fromLatin1(sshPublicKey));
        QCOMPARE(identity.recipient().kind(), KeyKind::SshEd25519);
        QVERIFY(identity.text().isEmpty());
        QVERIFY(identity.clone().recipient() == identity.recipient());
        for (const QByteArray &comment : { ""_ba, " "_ba, " yumi@example"_ba, "\tA comment, of several words"_ba })
            QVERIFY(Recipient::parse(QString::fromUtf8(sshPublicKey + comment)).value() == identity.recipient());
        // The same bytes as an X25519 key are another recipient.
        QVERIFY(!(Recipient(identity.recipient().key()) == identity.recipient()));
        QVERIFY(
            parseIdentities("\n" + QByteArray(sshPrivateKey).replace("\n", "\r\n") + "\n").value().front().recipient()
            == identity.recipient());
    }

    void sealedAndOpened()
    {
        const Identity identity = ours();
        const Identity other = Identity::generate();
        const std::vector<Recipient> recipients{ other.recipient(), identity.recipient() };
        for (const Armor armor : { Armor::No, Armor::Yes }) {
            const QByteArray file = encrypt("for both", recipients, armor).value();
            for (const Identity *key : { &identity, &other })
                QCOMPARE(decrypt(file, { { key, 1 }, {} }).value().reveal(), "for both"_ba);
            QCOMPARE(stanzaTypes(file).value(), (QStringList{ u"X25519"_s, u"ssh-ed25519"_s }));
        }
        const QByteArray notForUs = encrypt("x", { { other.recipient() } }, Armor::No).value();
        QCOMPARE(decrypt(notForUs, { { &identity, 1 }, {} }).error().reason, Reason::NoIdentityOpens);
    }

    void stanzasAreJudged()
    {
        const Identity identity = ours();
        const FileKey fileKey = FileKey::random();
        const Stanza sound = identity.recipient().wrap(fileKey).value();
        const auto outcomeOf = [&](const auto &change) {
            Stanza stanza = sound;
            change(stanza);
            const Outcome<FileKey> key = identity.unwrap(stanza);
            return key ? std::optional<Failure>() : key.error();
        };
        QCOMPARE(identity.unwrap(sound).value().view(), fileKey.view());
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments[0] = "ssh-rsa"; }), Failure::NoMatch);
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments[1] = "AAAAAA"; }), Failure::NoMatch); // another key's tag
        QCOMPARE(outcomeOf([](Stanza &s) { s.body = flipped(s.body, 3); }), Failure::NoMatch);
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments.removeLast(); }), Failure::Header);
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments << "more"; }), Failure::Header);
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments[2].chop(1); }), Failure::Header);
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments[2] += '='; }), Failure::Header);
        QCOMPARE(outcomeOf([](Stanza &s) { s.arguments[2] = QByteArray(43, 'A'); }), Failure::Header); // low order
        QCOMPARE(outcomeOf([](Stanza &s) { s.body.chop(1); }), Failure::Header);
        QCOMPARE(outcomeOf([](Stanza &s) { s.body += '\0'; }), Failure::Header);
    }

    void whatIsNoPointIsNoRecipient()
    {
        int points = 0;
        for (int first = 0; first < 64; ++first) {
            PublicKey key{};
            key[0] = static_cast<unsigned char>(first);
            key[5] = 7;
            const Result<Recipient> recipient = Recipient::parse(QString::fromLatin1(sshPublicLine(key)));
            const bool canSeal = wrapForSsh(FileKey::random(), key).has_value();
            QCOMPARE(recipient.has_value(), canSeal);
            points += canSeal ? 1 : 0;
        }
        QVERIFY(points < 64);
        for (const int small : { 0, 1 }) { // points of low order
            PublicKey key{};
            key[0] = static_cast<unsigned char>(small);
            QVERIFY(!Recipient::parse(QString::fromLatin1(sshPublicLine(key))));
            QVERIFY(!encrypt("x", { { Recipient(key, KeyKind::SshEd25519) } }, Armor::No));
        }
    }

    void hostileKeyFiles_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("failure");
        const QByteArray sound = decoded(sshPrivateKey);
        QTest::newRow("sound") << encoded(sound) << u"opened"_s;
        QTest::newRow("in one line, CRLF") << encoded(sound).replace("\n", "\r\n") << u"opened"_s;
        QTest::newRow("protected") << sshProtectedKey << u"KeyProtected aes256-ctr"_s;
        QTest::newRow("nothing") << QByteArray() << damaged;
        QTest::newRow("no body") << begin.toByteArray() + end.toByteArray() << damaged;
        QTest::newRow("begin alone") << begin.toByteArray() << damaged;
        QTest::newRow("no base64") << QByteArray(sshPrivateKey).replace(60, 1, "!") << damaged;
        QTest::newRow("no ASCII") << QByteArray(sshPrivateKey).replace(60, 1, "\xc3") << damaged;
        QTest::newRow("another magic") << encoded(flipped(sound, 3)) << damaged;
        QTest::newRow("two keys") << encoded(withLength(sound, numberOfKeys, 2)) << damaged;
        QTest::newRow("no key") << encoded(withLength(sound, numberOfKeys, 0)) << damaged;
        QTest::newRow("cipher without derivation") << encoded(QByteArray(sound).replace(19, 4, "nine")) << damaged;
        QTest::newRow("unknown cipher and derivation")
            << encoded(QByteArray(sound).replace("none", "nine")) << u"KeyProtected nine"_s;
        QTest::newRow("a cipher of control characters")
            << encoded(QByteArray(sound).replace("none", "\x1b[31")) << damaged;
        QTest::newRow("check numbers differ") << encoded(flipped(sound, privatePart + 5)) << damaged;
        QTest::newRow("public halves differ") << encoded(flipped(sound, publicBlob + 4 + 20)) << damaged;
        QTest::newRow("seed of another key") << encoded(flipped(sound, seed)) << damaged;
        QTest::newRow("wrong padding") << encoded(flipped(sound, sound.size() - 1)) << damaged;
        QTest::newRow("bytes behind") << encoded(sound + '\x06') << damaged;
        QTest::newRow("cert type") << encoded(QByteArray(sound).replace("ssh-ed25519", "ssh-ed25518"))
                                   << u"BadPropertyValue AGE-SECRET-KEY-1…, OpenSSH ed25519 (ssh-ed25518)"_s;
        QTest::newRow("huge length") << encoded(withLength(sound, publicBlob, 0xffffffff)) << damaged;
        QTest::newRow("huge private part") << encoded(withLength(sound, privatePart, 0x7fffffff)) << damaged;
    }

    void hostileKeyFiles()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, failure);
        QCOMPARE(failureOf(file), failure);
    }

    void everyTruncationAndBitIsNoticed()
    {
        const QByteArray sound = decoded(sshPrivateKey);
        const qsizetype comment = sound.indexOf("tsunagi test key");
        const auto isComment = [&](qsizetype at) { return at >= comment && at < comment + 16; };
        for (qsizetype at = 0; at < sound.size(); ++at) {
            QVERIFY2(failureOf(encoded(sound.first(at))) != u"opened"_s, qPrintable(QString::number(at)));
            for (int bit = 0; bit < 8; ++bit) {
                const bool opens = failureOf(encoded(flipped(sound, at, bit))) == u"opened"_s;
                QVERIFY2(opens == isComment(at), qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(at)));
            }
        }
        for (qsizetype at = 0; at < sshPrivateKey.size() - 1; ++at)
            QVERIFY(failureOf(sshPrivateKey.first(at)) != u"opened"_s);
    }

    void linesOfAuthorizedKeys_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("answer"); // "ours", a type that is skipped, or "error"
        const QByteArray key = sshPublicKey;
        QTest::newRow("plain") << key + " yumi@example" << "ours"_ba;
        QTest::newRow("tabs") << QByteArray(key).replace(' ', "\t \t") + "\tyumi" << "ours"_ba;
        QTest::newRow("option") << "restrict " + key << "ours"_ba;
        QTest::newRow("options") << "no-pty,no-X11-forwarding,FROM=\"10.0.0.0/8,*.example\" " + key << "ours"_ba;
        QTest::newRow("command") << "command=\"echo \\\"ssh-ed25519 AAAA\\\", then\" " + key + " c" << "ours"_ba;
        QTest::newRow("authority") << "cert-authority,principals=\"a b\" " + key << "ssh-ed25519 (cert-authority)"_ba;
        QTest::newRow("ecdsa") << ecdsaPublicKey + " old" << "ecdsa-sha2-nistp256"_ba;
        QTest::newRow("option, ecdsa") << "no-pty " + ecdsaPublicKey << "ecdsa-sha2-nistp256"_ba;
        QTest::newRow("post-quantum, broken") << "age1pq1qqqq"_ba << "error"_ba;
        QTest::newRow("known_hosts") << "server.example " + key << "error"_ba;
        QTest::newRow("unknown option") << "no-pty,become-root " + key << "error"_ba;
        QTest::newRow("quote that does not end") << "command=\"x " + key << "error"_ba;
        QTest::newRow("empty option") << "no-pty,," + key << "error"_ba;
        QTest::newRow("another type's text") << "ssh-rsa " + key.sliced(12) << "error"_ba;
        QTest::newRow("no text") << "ssh-ed25519"_ba << "error"_ba;
        QTest::newRow("cut") << key.chopped(4) << "error"_ba;
        QTest::newRow("one letter less") << key.chopped(1) << "error"_ba;
        QTest::newRow("longer") << key + "AAAA" << "error"_ba;
        QTest::newRow("two keys in a line, the second a comment") << key + ' ' + ecdsaPublicKey << "ours"_ba;
    }

    void linesOfAuthorizedKeys()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, answer);
        const Recipient x25519 = Identity::generate().recipient();
        const QByteArray file = "# who may\n\n" + x25519.text().toLatin1() + "\r\n  " + line + "\r\n";
        QList<Error> skipped;
        const Result<std::vector<Recipient>> recipients = parseRecipients(file, &skipped);
        if (answer == "error") {
            QVERIFY(!recipients);
            QCOMPARE(recipients.error().reason, Reason::BadPropertyValue);
            QCOMPARE(recipients.error().number, 4);
            return;
        }
        QVERIFY(recipients);
        const bool isOurs = answer == "ours";
        QCOMPARE(recipients->size(), std::size_t(isOurs ? 2 : 1));
        QCOMPARE(skipped.size(), isOurs ? 0 : 1);
        if (isOurs) {
            QCOMPARE(recipients->back().text(), QString::fromLatin1(sshPublicKey));
        } else {
            QCOMPARE(skipped.first().reason, Reason::KeyTypeSkipped);
            QCOMPARE(skipped.first().detail, QString::fromLatin1(answer));
            QCOMPARE(skipped.first().number, 4);
        }
    }

    void noneUsableIsAnError()
    {
        QList<Error> skipped;
        QCOMPARE(parseRecipients("# old\n" + ecdsaPublicKey + "\n", &skipped).error().reason, Reason::NoUsableKey);
        QCOMPARE(skipped.size(), 1);
        // Given by itself, a key of another kind is not skipped but refused, and said what it is.
        const Error error = Recipient::parse(QString::fromLatin1(ecdsaPublicKey)).error();
        QCOMPARE(error.reason, Reason::BadPropertyValue);
        QVERIFY(error.detail.contains(u"ecdsa-sha2-nistp256"_s));
    }

    void aPrivateKeyIsNeverRepeated()
    {
        const QByteArray canary = "AAAECxMyiVdt2fDd1bH1LIFViEWqj";
        QVERIFY(sshPrivateKey.contains(canary));
        for (const QByteArray &text : { sshPrivateKey, QByteArray(sshPrivateKey).replace("\n", " "), canary }) {
            QList<Error> errors{ Recipient::parse(QString::fromLatin1(text)).error(), parseRecipients(text).error() };
            if (const Result<std::vector<Identity>> identities = parseIdentities(text); !identities)
                errors << identities.error();
            for (const Error &error : errors)
                QVERIFY(
                    !(error.subject + error.detail + error.suggestion).contains(QString::fromLatin1(canary.first(9))));
        }
    }

    void entriesOfAList()
    {
        const QString ssh = QString::fromLatin1(sshPublicKey);
        const QString age = Identity::generate().recipient().text();
        QCOMPARE(recipientEntries({}), QStringList());
        QCOMPARE(recipientEntries(u" %1,%2\n/etc/keys.txt "_s.arg(age, ssh)),
                 (QStringList{ age, ssh, u"/etc/keys.txt"_s }));
        QCOMPARE(recipientEntries(ssh + u" yumi@example the admin, "_s + age), (QStringList{ ssh, age }));
        // A comment does not hide the key behind it.
        QCOMPARE(recipientEntries(ssh + u" yumi@example "_s + age + u' ' + ssh + u" /srv/keys"_s),
                 (QStringList{ ssh, age, ssh, u"/srv/keys"_s }));
        QCOMPARE(recipientEntries(u"ssh-ed25519"_s), QStringList{ u"ssh-ed25519"_s });
        // Nor is what is no key dropped in silence.
        QCOMPARE(recipientEntries(age + u" oops"_s), (QStringList{ age, u"oops"_s }));
    }

    void oneWrongCharacterIsFound()
    {
        const Identity identity = Identity::generate();
        const QByteArray publicText = identity.recipient().text().toLatin1();
        const QByteArray privateText = identity.text().reveal();
        for (qsizetype at = 0; at < publicText.size(); ++at) {
            for (const char c : QByteArrayView("qpzry9x8gf2tvdw0s3jn54khce6mua7lbio1QX!-")) {
                if (c == publicText[at])
                    continue;
                const QByteArray wrong = QByteArray(publicText).replace(at, 1, QByteArray(1, c));
                const Error error = Recipient::parse(QString::fromLatin1(wrong)).error();
                QVERIFY2(error.reason == Reason::KeyMistyped && error.number == at + 1, wrong.constData());
                QCOMPARE(error.subject, QString::fromLatin1(wrong));
            }
        }
        for (qsizetype at = 0; at < privateText.size(); ++at) {
            const QByteArray wrong = QByteArray(privateText).replace(at, 1, privateText[at] == 'L' ? "7" : "L");
            const Error error = Identity::parse(wrong).error();
            QVERIFY2(error.reason == Reason::KeyMistyped && error.number == at + 1, qPrintable(QString::number(at)));
            QVERIFY(!messageOf(error).contains(QString::fromLatin1(wrong.mid(20, 10))));
        }
    }

    void twoWrongCharactersAreNot()
    {
        const QByteArray text = Identity::generate().recipient().text().toLatin1();
        const auto changed = [](QByteArray key, qsizetype at) {
            return key.replace(at, 1, key[at] == 'q' ? "p" : "q");
        };
        for (qsizetype at = 5; at < text.size(); ++at)
            QCOMPARE(Recipient::parse(QString::fromLatin1(changed(changed(text, at), 4))).error().reason,
                     Reason::BadPropertyValue);
        for (const QByteArray &other : { text.chopped(1), text + 'q', text.toUpper(), text.first(20) })
            QCOMPARE(Recipient::parse(QString::fromLatin1(other)).error().reason, Reason::BadPropertyValue);
    }
};

QTEST_GUILESS_MAIN(TestAgeSsh)
#include "tst_age_ssh.moc"
