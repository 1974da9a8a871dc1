// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/age.h"
#include "auth/age/armor.h"
#include "auth/age/bech32.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <ctime>

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace Qt::StringLiterals;

namespace {

// A pair that age-keygen 1.1.1 made.
constexpr QByteArrayView knownIdentity = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";
constexpr int quick = 4; // scrypt's work factor where its strength is not the point

const std::vector<Recipient> &recipientsOf(const Identity &identity)
{
    static std::vector<Recipient> list;
    list = { identity.recipient() };
    return list;
}

Result<Secret> openWith(QByteArrayView file, const Identity &identity)
{
    return decrypt(file, { { &identity, 1 }, {} });
}

QByteArray sealedFor(const Identity &identity, QByteArrayView plain, Armor armor)
{
    return encrypt(plain, recipientsOf(identity), armor).value();
}

constexpr QByteArrayView bech32Alphabet = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

// BIP 173 once more, as simply as it can be written: puts the checksum behind an identity's text.
QByteArray checksummed(const QByteArray &text)
{
    const QByteArray prefix = text.left(15).toLower();
    QList<quint32> values;
    for (const char c : prefix)
        values += static_cast<quint32>(c) >> 5;
    values += 0;
    for (const char c : prefix)
        values += static_cast<quint32>(c) & 31;
    for (const char c : text.mid(16))
        values += static_cast<quint32>(bech32Alphabet.indexOf(c));
    values += { 0, 0, 0, 0, 0, 0 };
    quint32 state = 1;
    for (const quint32 value : values) {
        const quint32 top = state >> 25;
        state = (state & 0x1ffffff) << 5 ^ value;
        const quint32 generator[] = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
        for (int i = 0; i < 5; ++i)
            state ^= (top >> i & 1) != 0 ? generator[i] : 0;
    }
    QByteArray result = text;
    for (int i = 25; i >= 0; i -= 5)
        result += bech32Alphabet[static_cast<qsizetype>((state ^ 1) >> i & 31)];
    return result;
}

QByteArray withHeaderOf(const QByteArray &stanza)
{
    return "age-encryption.org/v1\n" + stanza + "--- " + QByteArray(43, 'A') + "\n" + QByteArray(32, '\0');
}

} // namespace

class TestAge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysKeepTheirText()
    {
        const Identity identity = Identity::parse(knownIdentity).value();
        QCOMPARE(identity.text().reveal(), knownIdentity.toByteArray());
        const QString recipient = identity.recipient().text();
        QCOMPARE(recipient.size(), 62);
        QVERIFY(recipient.startsWith(u"age1"_s));
        QVERIFY(Recipient::parse(recipient).value() == identity.recipient());
        QVERIFY(identity.clone().recipient() == identity.recipient());

        const Identity made = Identity::generate();
        QCOMPARE(made.text().size(), 74);
        QVERIFY(Identity::parse(made.text().view()).value().recipient() == made.recipient());
    }

    void wrongKeysAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isMistyped");
        const QByteArray good = knownIdentity.toByteArray();
        const QByteArray recipient = Identity::parse(good).value().recipient().text().toLatin1();
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("identity, lower case") << good.toLower() << false;
        QTest::newRow("identity, mixed case") << good.left(20) + good.mid(20).toLower() << false;
        QTest::newRow("identity, one character off")
            << QByteArray(good).replace(30, 1, good[30] == 'Q' ? "P" : "Q") << true;
        QTest::newRow("identity, cut") << good.chopped(1) << false;
        QTest::newRow("identity, longer") << good + 'Q' << false;
        QTest::newRow("identity, blank behind") << good + ' ' << false;
        QTest::newRow("identity, not in the alphabet") << QByteArray(good).replace(30, 1, "B") << true;
        QTest::newRow("recipient, upper case") << recipient.toUpper() << false;
        QTest::newRow("recipient, one character off")
            << QByteArray(recipient).replace(30, 1, recipient[30] == 'q' ? "p" : "q") << true;
        QTest::newRow("recipient, another prefix") << "abe" + recipient.mid(3) << true;
        QTest::newRow("ssh key") << QByteArray("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG") << false;
        QTest::newRow("post-quantum") << QByteArray("AGE-SECRET-KEY-PQ-1QQQQ") << false;
    }

    void wrongKeysAreRefused()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, isMistyped);
        const Result<Identity> identity = Identity::parse(text);
        const Result<Recipient> recipient = Recipient::parse(QString::fromLatin1(text));
        QVERIFY(!identity && !recipient);
        const bool isIdentity = text.startsWith("AGE-SECRET-KEY-1");
        QCOMPARE(identity.error().reason, isMistyped && isIdentity ? Reason::KeyMistyped : Reason::BadPropertyValue);
        QCOMPARE(recipient.error().reason, isMistyped && !isIdentity ? Reason::KeyMistyped : Reason::BadPropertyValue);
        // A private key pasted into the wrong place is not shown again.
        for (const Error &error : { identity.error(), recipient.error() })
            QVERIFY(!(error.detail + error.suggestion + error.subject).contains(u"1EGTZVFF"_s, Qt::CaseInsensitive));
    }

    void everyCharacterOfAKeyCounts()
    {
        const QByteArray good = knownIdentity.toByteArray();
        for (qsizetype i = 0; i < good.size(); ++i)
            for (const char c : QByteArrayView("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L-b"))
                if (c != good[i])
                    QVERIFY(!Identity::parse(QByteArray(good).replace(i, 1, QByteArray(1, c))));
    }

    // The last group of five bits holds one of the key; an encoder fills it up with zeros.
    void oneTextForOneKey()
    {
        const QByteArray good = knownIdentity.toByteArray();
        QCOMPARE(checksummed(good.chopped(6)), good);
        const qsizetype last = good.size() - 7;
        int accepted = 0;
        for (const char c : bech32Alphabet)
            accepted += Identity::parse(checksummed(good.first(last) + c)).has_value() ? 1 : 0;
        QCOMPARE(accepted, 2);
    }

    void keyFilesAreRead()
    {
        const QByteArray one = knownIdentity.toByteArray();
        const QByteArray two = Identity::generate().text().reveal();
        const QByteArray file = "\xef\xbb\xbf# comment\r\n\r\n  " + one + "\r\n# public key: age1…\n" + two;
        const Result<std::vector<Identity>> identities = parseIdentities(file);
        QVERIFY(identities);
        QCOMPARE(identities->size(), std::size_t(2));
        QCOMPARE((*identities)[1].text().reveal(), two);

        const Result<std::vector<Identity>> wrong = parseIdentities("# fine\n" + one + "\nnot a key\n");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().number, 3);
        // Nobody is listed any more: no mistake, other than a list of keys none of which can be used.
        const auto nobody = parseRecipients("\n\n# none\n");
        QVERIFY(nobody && nobody->empty());
        QCOMPARE(parseIdentities("# none\n").error().reason, Reason::NoUsableKey);
        const QByteArray mistyped = QByteArray(one).replace(30, 1, one[30] == 'Q' ? "P" : "Q");
        const Error off = parseIdentities("# fine\n" + one + '\n' + mistyped).error();
        QCOMPARE(off.reason, Reason::KeyMistyped);
        QCOMPARE(off.number, 31); // the position; the line is in detail
        QCOMPARE(off.detail, u"3"_s);
        QCOMPARE(parseRecipients("age1oops").error().number, 1);

        const Identity made = Identity::generate();
        const std::vector<Identity> again = std::move(parseIdentities(identityFileText(made).view()).value());
        QCOMPARE(again.size(), std::size_t(1));
        QVERIFY(again.front().recipient() == made.recipient());
    }

    void sealedAndOpened_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : { 0, 1, 47, 48, 49, 65535, 65536, 65537, 131072, 131073, 700000 })
            QTest::addRow("%lld", static_cast<long long>(size)) << size;
    }

    void sealedAndOpened()
    {
        QFETCH(const qsizetype, size);
        QByteArray plain(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            plain[i] = static_cast<char>(i * 31 >> 3);
        const Identity identity = Identity::generate();
        for (const Armor armor : { Armor::No, Armor::Yes }) {
            QCOMPARE(openWith(sealedFor(identity, plain, armor), identity).value().reveal(), plain);
            const QByteArray file = encryptWithPassphrase(plain, "pass phrase", armor, quick).value();
            QCOMPARE(decrypt(file, { {}, "pass phrase" }).value().reveal(), plain);
        }
    }

    void eachOfManyRecipientsOpensIt()
    {
        std::vector<Identity> identities;
        std::vector<Recipient> recipients;
        for (int i = 0; i < 100; ++i) {
            identities.push_back(Identity::generate());
            recipients.push_back(identities.back().recipient());
        }
        const QByteArray file = encrypt("for all", recipients, Armor::Yes).value();
        for (const Identity &identity : identities)
            QCOMPARE(openWith(file, identity).value().reveal(), QByteArray("for all"));
        QCOMPARE(openWith(file, Identity::generate()).error().reason, Reason::NoIdentityOpens);
        QCOMPARE(stanzaTypes(file).value().count(u"X25519"_s), 100);
        recipients.push_back(recipients.front());
        QVERIFY(!encrypt("for one too many", recipients, Armor::Yes));
        QVERIFY(!encrypt("for nobody", {}, Armor::Yes));
    }

    void lowOrderRecipientIsRefused()
    {
        const Recipient zero{ PublicKey{} };
        const Result<QByteArray> file = encrypt("x", { { zero } }, Armor::No);
        QVERIFY(!file);
        QCOMPARE(file.error().reason, Reason::BadPropertyValue);
    }

    void failuresAreToldApart()
    {
        const Identity identity = Identity::generate();
        const auto reasonOf = [&](QByteArrayView file, QByteArrayView passphrase = {}) {
            const Result<Secret> plain = decrypt(file, { { &identity, 1 }, passphrase });
            return plain ? u"opened"_s : nameOf(plain.error().reason) + u' ' + plain.error().detail;
        };
        const QByteArray locked = encryptWithPassphrase("x", "right", Armor::Yes, quick).value();
        QCOMPARE(reasonOf(locked), u"NoIdentityOpens scrypt"_s);
        QCOMPARE(reasonOf(locked, "wrong"), u"WrongPassphrase "_s);
        QCOMPARE(reasonOf(locked, "right"), u"opened"_s);

        const QByteArray armoredFile = sealedFor(identity, "x", Armor::Yes);
        QCOMPARE(reasonOf(armoredFile, "not needed"), u"opened"_s);
        QCOMPARE(reasonOf(armoredFile.chopped(20)), u"SettingsDamaged armor"_s);
        QCOMPARE(reasonOf(armoredFile.left(17)), u"SettingsDamaged armor"_s);
        QCOMPARE(reasonOf("garbage before\n" + armoredFile), u"SettingsDamaged armor"_s);
        const QByteArray binary = sealedFor(identity, "x", Armor::No);
        QCOMPARE(reasonOf(binary.left(9)), u"SettingsDamaged header"_s);
        QCOMPARE(reasonOf(binary.left(60)), u"SettingsDamaged header"_s);
        QCOMPARE(reasonOf(binary.chopped(1)), u"SettingsDamaged payload"_s);
        QCOMPARE(reasonOf(binary + 'x'), u"SettingsDamaged payload"_s);
        QByteArray wrongMac = binary;
        const qsizetype mac = wrongMac.indexOf("--- ") + 5;
        wrongMac[mac] = wrongMac[mac] == 'A' ? 'B' : 'A';
        QCOMPARE(reasonOf(wrongMac), u"SettingsDamaged MAC"_s);

        QCOMPARE(reasonOf(""), u"SettingsDamaged empty"_s);
        QCOMPARE(reasonOf("#Mon Nov 23\nOAuthAccessToken=abc\r\n\tOAuthRefreshToken=def\n"), u"SettingsForeign text"_s);
        QCOMPARE(reasonOf(u"設定ファイル"_s.toUtf8()), u"SettingsForeign text"_s);
        QCOMPARE(reasonOf(" {\"schema\":1}"), u"SettingsForeign JSON"_s);
        QCOMPARE(reasonOf("-----BEGIN PGP MESSAGE-----\n\nabc\n"), u"SettingsForeign PEM"_s);
        QCOMPARE(reasonOf(QByteArray("\x1f\x8b\x08\0\0", 5)), u"SettingsForeign binary"_s);
        QCOMPARE(reasonOf(QByteArray(1024 * 1024 + 1, 'a')), u"SettingsDamaged size"_s);
    }

    void noMutationIsAccepted()
    {
        const Identity identity = Identity::generate();
        const QByteArray file = sealedFor(identity, "the tokens", Armor::No);
        const auto opens = [&](const QByteArray &changed) { return openWith(changed, identity).has_value(); };
        QVERIFY(opens(file));
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = file;
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
                QVERIFY2(!opens(changed), qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(at)));
            }
            QVERIFY(!opens(file.first(at)));
            QVERIFY(!opens(file.first(at) + file.sliced(at + 1)));
            QVERIFY(!opens(file.first(at) + 'x' + file.sliced(at)));
        }
        for (int c = 0; c < 256; ++c)
            QVERIFY(!opens(file + static_cast<char>(c)));
    }

    // In the armor a line end may change its form and blank lines may stand around; nothing else may.
    void noMutationOfArmorIsAccepted()
    {
        const Identity identity = Identity::generate();
        const QByteArray file = sealedFor(identity, "the tokens", Armor::Yes);
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = file;
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
                const bool isLastLineEnd = at == file.size() - 1 && QByteArrayView(changed).last(1).trimmed().isEmpty();
                QVERIFY2(isLastLineEnd || !openWith(changed, identity),
                         qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(at)));
            }
            const bool lacksLastLineEnd = at >= file.size() - 1;
            QVERIFY(lacksLastLineEnd || !openWith(file.first(at), identity));
        }
        QVERIFY(openWith("\n \n" + QByteArray(file).replace("\n", "\r\n") + "\n\n", identity));
    }

    void nothingIsUsedTwice()
    {
        const Identity identity = Identity::generate();
        QSet<QByteArray> shares;
        QSet<QByteArray> bodies;
        QSet<QByteArray> macs;
        QSet<QByteArray> payloads;
        QSet<QByteArray> nonces;
        constexpr int rounds = 200;
        for (int i = 0; i < rounds; ++i) {
            const QByteArray file = sealedFor(identity, "same", Armor::No);
            const Header header = Header::parse(file).value();
            shares += header.stanzas.front().arguments[1];
            bodies += header.stanzas.front().body;
            macs += header.mac;
            nonces += file.mid(header.size, 16);
            payloads += file.mid(header.size + 16);
        }
        for (const QSet<QByteArray> &seen : { shares, bodies, macs, nonces, payloads })
            QCOMPARE(seen.size(), rounds);
        const auto saltOf = [](const QByteArray &file) {
            return Header::parse(file).value().stanzas.front().arguments[1];
        };
        QVERIFY(saltOf(encryptWithPassphrase("x", "p", Armor::No, quick).value())
                != saltOf(encryptWithPassphrase("x", "p", Armor::No, quick).value()));
    }

    void hostileFilesCostNothing_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray salt(22, 'A');
        const QByteArray body = QByteArray(43, 'A') + '\n';
        for (const QByteArray factor : { "23", "30", "62", "63", "64", "99", "100", "4294967314",
                                         "18446744073709551634", "0", "018", "+18", "0x12", "1e1", "-1" })
            QTest::addRow("work factor %s", factor.constData())
                << withHeaderOf("-> scrypt " + salt + ' ' + factor + '\n' + body);
        // A share that is sound, so that only their number is wrong.
        const QByteArray share = QByteArray(31, '\x09').append('\x01').toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray stanza = "-> X25519 " + share + '\n' + body;
        QTest::newRow("10000 stanzas") << withHeaderOf(stanza.repeated(10000));
        QTest::newRow("101 stanzas") << withHeaderOf(stanza.repeated(101));
        QTest::newRow("100 KiB of arguments") << withHeaderOf("-> x " + QByteArray("y ").repeated(50000) + "z\n\n");
        QTest::newRow("one line of a megabyte") << "age-encryption.org/v1\n-> " + QByteArray(1000000, 'a');
        QTest::newRow("a megabyte of body") << withHeaderOf("-> x\n" + (QByteArray(64, 'A') + '\n').repeated(15000));
        QTest::newRow("a megabyte of line ends") << "-----BEGIN AGE ENCRYPTED FILE-----\n" + QByteArray(1000000, '\n');
        QTest::newRow("a megabyte of blanks") << QByteArray(1000000, ' ') + "-----BEGIN AGE ENCRYPTED FILE-----\n";
        QTest::newRow("two megabytes") << "age-encryption.org/v1\n" + QByteArray(2000000, 'a');
    }

    void hostileFilesCostNothing()
    {
        QFETCH(const QByteArray, file);
        const Identity identity = Identity::generate();
        QElapsedTimer timer;
        timer.start();
        const Result<Secret> plain = decrypt(file, { { &identity, 1 }, "passphrase" });
        QVERIFY(!plain);
        QCOMPARE(plain.error().reason, Reason::SettingsDamaged);
        // 100 ms on an idle machine; this one may be busy.
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void passphrasesAreChecked()
    {
        QCOMPARE(encryptWithPassphrase("x", "", Armor::Yes).error().reason, Reason::BadPropertyValue);
        QVERIFY(!encryptWithPassphrase("x", "p", Armor::Yes, 0));
        QVERIFY(!encryptWithPassphrase("x", "p", Armor::Yes, 23));
    }

    void takesLittleTime()
    {
        const Identity identity = Identity::generate();
        const QByteArray plain(2000, 't');
        constexpr int rounds = 200;
        const std::clock_t start = std::clock();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(openWith(sealedFor(identity, plain, Armor::Yes), identity));
        const double milliseconds = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / rounds;
        qInfo("sealing and opening: %.2f ms of processor time", milliseconds);
        QVERIFY(milliseconds < 15);
    }
};

QTEST_GUILESS_MAIN(TestAge)
#include "tst_age.moc"
