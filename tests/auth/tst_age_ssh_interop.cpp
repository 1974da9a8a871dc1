// SPDX-License-Identifier: GPL-3.0-or-later
// Files sealed to keys of ssh-keygen, both ways between us and the age program of the distribution.
#include "auth/age/age.h"
#include "auth/error_text.h"
#include "auth/settings/identity_file.h"
#include "tests/auth/age_tool.h"
#include "tests/support/files.h"
#include "tests/support/proof.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tsunagi::auth;
using namespace tsunagi::tests;
using namespace tsunagi::auth::age;
using namespace Qt::StringLiterals;

class TestAgeSshInterop : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_private;
    QString m_public;
    std::unique_ptr<Identity> m_identity;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString made(const QString &name, const QStringList &arguments) const
    {
        const QString file = path(name);
        const Ran ran = run(u"ssh-keygen"_s, QStringList{ u"-q"_s, u"-f"_s, file } + arguments);
        return ran.code == 0 ? file : QString();
    }
    Recipient recipient() const { return Recipient::parse(QString::fromUtf8(contentOf(m_public).trimmed())).value(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = missingOf({ u"age"_s, u"ssh-keygen"_s }); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        m_private = made(u"id_ed25519"_s, { u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, u"yumi at home"_s });
        QVERIFY(!m_private.isEmpty());
        m_public = m_private + u".pub"_s;
        m_identity = std::make_unique<Identity>(std::move(readIdentityFile(m_private).value().front()));
    }

    void theHalvesBelongTogether()
    {
        QVERIFY(m_identity->recipient() == recipient());
        QVERIFY(contentOf(m_public).startsWith(m_identity->recipient().text().toLatin1() + " yumi at home"));
    }

    // However long the comment, and so the padding, is.
    void everyPaddingIsRead()
    {
        for (int size = 0; size < 9; ++size) {
            const QString file = made(u"comment%1"_s.arg(size),
                                      { u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, QString(size, u'c') });
            QVERIFY(readIdentityFile(file));
        }
    }

    void filesGoBothWays_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("armored");
        for (const qsizetype size : chunkEdges)
            for (const bool isArmored : { false, true })
                QTest::addRow("%lld %s", static_cast<long long>(size), isArmored ? "armored" : "binary")
                    << size << isArmored;
    }

    void filesGoBothWays()
    {
        QFETCH(const qsizetype, size);
        QFETCH(const bool, armored);
        const QByteArray plain = pattern(size);
        const Identity second = Identity::generate();
        const std::vector<Recipient> recipients{ second.recipient(), recipient() };

        const QByteArray ours = encrypt(plain, recipients, armored ? Armor::Yes : Armor::No).value();
        const Ran opened = run(u"age"_s, { u"-d"_s, u"-i"_s, m_private }, ours);
        QVERIFY2(opened.code == 0, opened.talk.constData());
        QVERIFY(opened.output == plain);

        QStringList arguments{ u"-e"_s, u"-R"_s, m_public };
        if (armored)
            arguments += u"-a"_s;
        const Ran theirs = run(u"age"_s, arguments, plain);
        QVERIFY2(theirs.code == 0, theirs.talk.constData());
        QCOMPARE(stanzaTypes(theirs.output).value(), QStringList{ u"ssh-ed25519"_s });
        QVERIFY(decrypt(theirs.output, { { m_identity.get(), 1 }, {} }, roomyLimits).value().view()
                == QByteArrayView(plain));
        QCOMPARE(decrypt(theirs.output, { { &second, 1 }, {} }, roomyLimits).error().reason, Reason::NoIdentityOpens);
        recordProof("F1", 2, u"files to ssh-ed25519 keys, both ways"_s, 2 * static_cast<int>(std::size(chunkEdges)));
    }

    void aFileOfRecipientsIsReadAlike()
    {
        QVERIFY(!made(u"id_ecdsa"_s, { u"-t"_s, u"ecdsa"_s, u"-N"_s, QString() }).isEmpty());
        const QString list = path(u"authorized_keys"_s);
        put(list, "# who may\n" + contentOf(path(u"id_ecdsa.pub"_s)) + contentOf(m_public));
        QList<Error> warnings;
        const std::vector<Recipient> recipients = readRecipients({ list }, &warnings).value();
        QVERIFY(recipients == std::vector<Recipient>{ recipient() });
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings.first().subject, list);
        QCOMPARE(warnings.first().number, 2);
        const Ran theirs = run(u"age"_s, { u"-R"_s, list }, "x");
        QVERIFY2(theirs.code == 0, theirs.talk.constData());
        QCOMPARE(decrypt(theirs.output, { { m_identity.get(), 1 }, {} }).value().reveal(), QByteArray("x"));
    }

    // What the error's hint says works.
    void aProtectedKeyIsToldAndHelped()
    {
        const QString file = made(u"locked"_s, { u"-t"_s, u"ed25519"_s, u"-N"_s, u"secret words"_s });
        const Error error = readIdentityFile(file).error();
        QCOMPARE(error.reason, Reason::KeyProtected);
        QCOMPARE(error.subject, file);
        QVERIFY(hintOf(error).contains(u"cp -p %1 COPY; ssh-keygen -p -N '' -f COPY"_s.arg(file)));
        const QByteArray copy = path(u"copy"_s).toUtf8();
        QCOMPARE(run(u"cp"_s, { u"-p"_s, file, path(u"copy"_s) }).code, 0);
        const Ran ran = runOnTerminal({ "ssh-keygen", "-p", "-N", "", "-f", copy }, "secret words");
        QVERIFY2(ran.code == 0, ran.talk.constData());
        QCOMPARE(modeOf(path(u"copy"_s)), mode_t(0600));
        QCOMPARE(readIdentityFile(path(u"copy"_s)).value().front().recipient().text().toLatin1(),
                 contentOf(file + u".pub"_s).trimmed().split(' ').first(2).join(' '));
    }

    void otherKeysAreNamed()
    {
        const QString ecdsa = made(u"other"_s, { u"-t"_s, u"ecdsa"_s, u"-N"_s, QString() });
        QVERIFY(readIdentityFile(ecdsa).error().detail.contains(u"ecdsa-sha2-nistp256"_s));
        const QString pem = made(u"pem"_s, { u"-t"_s, u"rsa"_s, u"-m"_s, u"PEM"_s, u"-N"_s, QString() });
        QVERIFY(readIdentityFile(pem).error().detail.contains(u"another kind of PEM"_s));
        QVERIFY(readIdentityFile(m_public).error().detail.contains(u"a public key"_s));
    }
};

QTEST_GUILESS_MAIN(TestAgeSshInterop)
#include "tst_age_ssh_interop.moc"
