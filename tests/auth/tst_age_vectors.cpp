// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/age.h"
#include "auth/age/armor.h"
#include "auth/age/stream.h"
#include "tests/auth/age_vectors.h"
#include "tests/support/proof.h"

#include <QCryptographicHash>
#include <QTest>

#include <map>

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

// Some vectors are of several megabytes.
constexpr Limits roomy{ .fileBytes = 64'000'000, .header = {}, .workFactor = 22 };

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex();
}

// The test kit's word for a failure. It knows nothing of sizes and memory.
QByteArray wordFor(Failure failure)
{
    switch (failure) {
    case Failure::Armor:
        return "armor failure";
    case Failure::Header:
        return "header failure";
    case Failure::NoMatch:
    case Failure::PassphraseNeeded:
    case Failure::WrongPassphrase:
        return "no match";
    case Failure::Mac:
        return "HMAC failure";
    case Failure::Payload:
        return "payload failure";
    case Failure::Size:
    case Failure::NoMemory:
        break;
    }
    return "none of the test kit's failures";
}

struct Tried {
    QByteArray outcome;
    QByteArray plain;
};

Tried open(const AgeVector &vector)
{
    std::vector<Identity> identities;
    for (const QByteArray &text : vector.identities)
        identities.push_back(Identity::parse(text).value());
    const QByteArray passphrase = vector.passphrases.isEmpty() ? QByteArray() : vector.passphrases.first();
    Outcome<QByteArray> binary = vector.body;
    if (vector.armored)
        binary = dearmored(vector.body);
    if (!binary)
        return { wordFor(binary.error()), {} };
    const Outcome<Secret> plain = openBinary(*binary, { identities, passphrase }, roomy);
    if (!plain)
        return { wordFor(plain.error()), {} };
    return { "success", plain->reveal() };
}

QByteArray binaryOf(const AgeVector &vector) { return vector.armored ? dearmored(vector.body).value() : vector.body; }

FileKey fileKeyOf(const AgeVector &vector)
{
    FileKey key;
    std::memcpy(key.data(), vector.fileKey.constData(), 16);
    return key;
}

// What a reader that hands out each chunk as it verifies would have released.
QByteArray released(QByteArrayView payload, const FileKey &key)
{
    QByteArray plain;
    Outcome<StreamReader> reader = StreamReader::start(payload, key);
    while (reader && !reader->isFinished()) {
        QByteArray chunk(chunkSize, '\0');
        const Outcome<qsizetype> size = reader->next(chunk.data());
        if (!size)
            break;
        plain += chunk.first(*size);
    }
    return plain;
}

} // namespace

class TestAgeVectors : public QObject {
    Q_OBJECT
private:
    QList<AgeVector> m_applicable;

private Q_SLOTS:
    void initTestCase()
    {
        qsizetype leftOut = 0;
        std::map<QByteArray, int> expectations;
        for (const AgeVector &vector : allAgeVectors()) {
            QVERIFY2(vector.isUnderstood && !vector.body.isNull(), qPrintable(vector.name));
            if (vector.needsPostQuantum()) {
                ++leftOut;
                continue;
            }
            ++expectations[vector.expect];
            m_applicable += vector;
        }
        QCOMPARE(m_applicable.size(), 124);
        QCOMPARE(leftOut, 19);
        for (const auto &[word, count] : expectations)
            qInfo("%3d %s", count, word.constData());
    }

    void vector_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_applicable.size(); ++i)
            QTest::newRow(qUtf8Printable(m_applicable[i].name)) << i;
    }

    void vector()
    {
        QFETCH(const qsizetype, index);
        const AgeVector &vector = m_applicable[index];
        const Tried tried = open(vector);
        QCOMPARE(tried.outcome, vector.expect);
        if (vector.expect == "success")
            QCOMPARE(sha256(tried.plain), vector.payloadHash);
        else
            QVERIFY(tried.plain.isEmpty());
        recordProof("F2", 1, u"vectors of age's testkit (19 more need post-quantum keys)"_s,
                    static_cast<int>(m_applicable.size()));
    }

    void chunksBeforeAnErrorAreAuthentic()
    {
        int tested = 0;
        for (const AgeVector &vector : m_applicable) {
            if (vector.expect != "payload failure" || vector.fileKey.size() != 16)
                continue;
            const QByteArray binary = binaryOf(vector);
            const QByteArrayView payload = QByteArrayView(binary).sliced(Header::parse(binary).value().size);
            QVERIFY2(sha256(released(payload, fileKeyOf(vector))) == vector.payloadHash, qPrintable(vector.name));
            ++tested;
        }
        QCOMPARE(tested, 19);
    }

    void headersRoundTrip()
    {
        int tested = 0;
        for (const AgeVector &vector : m_applicable) {
            if (vector.expect == "header failure" || vector.expect == "armor failure")
                continue;
            const QByteArray binary = binaryOf(vector);
            const Header header = Header::parse(binary).value();
            QVERIFY2(header.text() == binary.first(header.size), qPrintable(vector.name));
            ++tested;
        }
        QCOMPARE(tested, 49);
    }

    void armorRoundTrips()
    {
        int tested = 0;
        for (const AgeVector &vector : m_applicable) {
            if (!vector.armored || vector.expect == "armor failure")
                continue;
            QByteArray canonical = vector.body;
            canonical.replace("\r\n", "\n");
            canonical = canonical.trimmed() + '\n';
            QVERIFY2(armored(binaryOf(vector)) == canonical, qPrintable(vector.name));
            ++tested;
        }
        QCOMPARE(tested, 10);
    }

    void payloadsRoundTrip()
    {
        int tested = 0;
        for (const AgeVector &vector : m_applicable) {
            if (vector.expect != "success")
                continue;
            const QByteArray binary = binaryOf(vector);
            const QByteArray payload = binary.mid(Header::parse(binary).value().size);
            StreamNonce nonce;
            std::memcpy(nonce.data(), payload.constData(), nonce.size());
            const FileKey key = fileKeyOf(vector);
            QVERIFY2(sealStream(openStream(payload, key).value().view(), key, nonce) == payload,
                     qPrintable(vector.name));
            ++tested;
        }
        QCOMPARE(tested, 21);
    }
};

QTEST_GUILESS_MAIN(TestAgeVectors)
#include "tst_age_vectors.moc"
