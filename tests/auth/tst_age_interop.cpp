// SPDX-License-Identifier: GPL-3.0-or-later
// Files both ways between us and the age program of the distribution.
#include "auth/age/age.h"
#include "tests/auth/age_tool.h"
#include "tests/support/files.h"
#include "tests/support/proof.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tsunagi::auth;
using namespace tsunagi::tests;
using namespace tsunagi::auth::age;
using namespace Qt::StringLiterals;

class TestAgeInterop : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::vector<Identity> m_ours; // one that we made, one of age-keygen's
    QStringList m_identityFiles;

    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = missingOf({ u"age"_s, u"age-keygen"_s }); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        m_ours.push_back(Identity::generate());
        put(path(u"ours.txt"_s), identityFileText(m_ours.front()).view());
        QCOMPARE(run(u"age-keygen"_s, { u"-o"_s, path(u"theirs.txt"_s) }).code, 0);
        m_ours.push_back(std::move(parseIdentities(contentOf(path(u"theirs.txt"_s))).value().front()));
        m_identityFiles = { path(u"ours.txt"_s), path(u"theirs.txt"_s) };
    }

    void keysHaveTheSamePublicHalf()
    {
        for (std::size_t i = 0; i < m_ours.size(); ++i) {
            const Ran ran = run(u"age-keygen"_s, { u"-y"_s, m_identityFiles[static_cast<qsizetype>(i)] });
            QCOMPARE(ran.code, 0);
            QCOMPARE(QString::fromLatin1(ran.output.trimmed()), m_ours[i].recipient().text());
        }
    }

    void filesGoBothWays_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("armored");
        for (const qsizetype size : { 0, 1, 47, 48, 1000, 65535, 65536, 65537, 131071, 131072, 131073, 1000000 })
            for (const bool isArmored : { false, true })
                QTest::addRow("%lld %s", static_cast<long long>(size), isArmored ? "armored" : "binary")
                    << size << isArmored;
    }

    void filesGoBothWays()
    {
        QFETCH(const qsizetype, size);
        QFETCH(const bool, armored);
        const QByteArray plain = pattern(size);
        const std::vector<Recipient> recipients{ m_ours[0].recipient(), m_ours[1].recipient() };

        const QByteArray ours = encrypt(plain, recipients, armored ? Armor::Yes : Armor::No).value();
        for (const QString &identity : m_identityFiles) {
            const Ran ran = run(u"age"_s, { u"-d"_s, u"-i"_s, identity }, ours);
            QVERIFY2(ran.code == 0, ran.talk.constData());
            QVERIFY(ran.output == plain);
        }

        QStringList arguments{ u"-e"_s };
        if (armored)
            arguments += u"-a"_s;
        for (const Recipient &recipient : recipients)
            arguments += { u"-r"_s, recipient.text() };
        const Ran theirs = run(u"age"_s, arguments, plain);
        QVERIFY2(theirs.code == 0, theirs.talk.constData());
        for (const Identity &identity : m_ours)
            QVERIFY(decrypt(theirs.output, { { &identity, 1 }, {} }, roomyLimits).value().view()
                    == QByteArrayView(plain));
        recordProof("F1", 4, u"files of 12 sizes, ours to age and age's to us, X25519"_s, 24);
    }

    void strangersOpenNothing()
    {
        const Identity stranger = Identity::generate();
        const QByteArray ours = encrypt("x", { { stranger.recipient() } }, Armor::Yes).value();
        QVERIFY(run(u"age"_s, { u"-d"_s, u"-i"_s, m_identityFiles[0] }, ours).code != 0);
        const QByteArray theirs = run(u"age"_s, { u"-r"_s, m_ours[0].recipient().text() }, "x").output;
        QCOMPARE(decrypt(theirs, { { &stranger, 1 }, {} }).error().reason, Reason::NoIdentityOpens);
    }
};

QTEST_GUILESS_MAIN(TestAgeInterop)
#include "tst_age_interop.moc"
