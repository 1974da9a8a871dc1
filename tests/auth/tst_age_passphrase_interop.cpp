// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a passphrase protects, both ways between us and the age program of the distribution.
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

namespace {

constexpr QByteArrayView passphrase = "correct horse 電池";
constexpr int quick = 10; // scrypt's work factor: its strength is not the point here

} // namespace

class TestAgePassphraseInterop : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArrayList opening() const
    {
        return { "age", "-d", "-o", path(u"opened"_s).toUtf8(), path(u"sealed"_s).toUtf8() };
    }
    static void addSizes()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("armored");
        for (const qsizetype size : chunkEdges)
            for (const bool isArmored : { false, true })
                QTest::addRow("%lld %s", static_cast<long long>(size), isArmored ? "armored" : "binary")
                    << size << isArmored;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = missingOf({ u"age"_s }); !missing.isEmpty())
            QSKIP("age is not installed");
    }

    void oursOpenThere_data() { addSizes(); }
    void oursOpenThere()
    {
        QFETCH(const qsizetype, size);
        QFETCH(const bool, armored);
        const QByteArray plain = pattern(size);
        const Armor armor = armored ? Armor::Yes : Armor::No;
        put(path(u"sealed"_s), encryptWithPassphrase(plain, passphrase, armor, quick).value());
        // age 1.1.1 makes no file at all for an empty plaintext; its exit code says that it has opened it.
        put(path(u"opened"_s), {});
        const Ran ran = runOnTerminal(opening(), passphrase);
        QVERIFY2(ran.code == 0, ran.talk.constData());
        QVERIFY(contentOf(path(u"opened"_s)) == plain);
        recordProof("F1", 1, u"files by passphrase, ours to age"_s, 2 * static_cast<int>(std::size(chunkEdges)));
    }

    void aWrongPassphraseOpensNothingThere()
    {
        put(path(u"sealed"_s), encryptWithPassphrase("tokens", passphrase, Armor::Yes, quick).value());
        put(path(u"opened"_s), {});
        QVERIFY(runOnTerminal(opening(), "wrong").code != 0);
        QCOMPARE(contentOf(path(u"opened"_s)), QByteArray());
    }

    // With the work factor that age chooses and that is our default too.
    void theirsOpenHere_data() { addSizes(); }
    void theirsOpenHere()
    {
        QFETCH(const qsizetype, size);
        QFETCH(const bool, armored);
        const QByteArray plain = pattern(size);
        put(path(u"plain"_s), plain);
        QByteArrayList command{ "age", "-p", "-o", path(u"theirs"_s).toUtf8(), path(u"plain"_s).toUtf8() };
        if (armored)
            command.insert(2, "-a");
        const Ran ran = runOnTerminal(command, passphrase);
        QVERIFY2(ran.code == 0, ran.talk.constData());
        const QByteArray sealed = contentOf(path(u"theirs"_s));
        QCOMPARE(sealed.startsWith("-----BEGIN AGE"), armored);
        QCOMPARE(stanzaTypes(sealed).value(), QStringList{ u"scrypt"_s });
        QVERIFY(decrypt(sealed, { {}, passphrase }).value().view() == QByteArrayView(plain));
        if (size == 1)
            QCOMPARE(decrypt(sealed, { {}, "wrong" }).error().reason, Reason::WrongPassphrase);
        recordProof("F1", 1, u"files by passphrase, age's to us"_s, 2 * static_cast<int>(std::size(chunkEdges)));
    }
};

QTEST_GUILESS_MAIN(TestAgePassphraseInterop)
#include "tst_age_passphrase_interop.moc"
