// SPDX-License-Identifier: GPL-3.0-or-later
// Files both ways between us and the age program of the distribution.
#include "auth/age/age.h"
#include "tests/support/files.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <poll.h>
#include <pty.h>
#include <sys/wait.h>

using namespace tsunagi::auth;
using namespace tsunagi::tests;
using namespace tsunagi::auth::age;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // the machine may be busy
constexpr QByteArrayView passphrase = "correct horse 電池";

struct Ran {
    int code = -1;
    QByteArray output;
    QByteArray talk;
};

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        process.kill();
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
             process.readAllStandardError() };
}

// age reads a passphrase from a terminal only, so it gets one: each prompt is answered with the passphrase.
Ran runOnTerminal(const QByteArrayList &command, QByteArrayView answer)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<char *> arguments;
        for (const QByteArray &word : command)
            arguments.push_back(const_cast<char *>(word.constData()));
        arguments.push_back(nullptr);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(127);
    }
    Ran ran;
    qsizetype answered = 0;
    char buffer[1024];
    for (pollfd ready{ terminal, POLLIN, 0 }; ::poll(&ready, 1, patience) > 0;) {
        const ssize_t size = ::read(terminal, buffer, sizeof buffer);
        if (size <= 0)
            break;
        ran.talk.append(buffer, size);
        const qsizetype prompt = ran.talk.indexOf(": ", answered);
        if (prompt >= 0) {
            answered = ran.talk.size();
            const QByteArray line = answer.toByteArray() + '\n';
            if (::write(terminal, line.constData(), static_cast<std::size_t>(line.size())) < 0)
                break;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) & 0xff);
    return bytes;
}

constexpr Limits roomy{ .fileBytes = 8'000'000, .header = {}, .workFactor = 22 };

} // namespace

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
        for (const QString &program : { u"age"_s, u"age-keygen"_s })
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
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
            QVERIFY(decrypt(theirs.output, { { &identity, 1 }, {} }, roomy).value().view() == QByteArrayView(plain));
    }

    void strangersOpenNothing()
    {
        const Identity stranger = Identity::generate();
        const QByteArray ours = encrypt("x", { { stranger.recipient() } }, Armor::Yes).value();
        QVERIFY(run(u"age"_s, { u"-d"_s, u"-i"_s, m_identityFiles[0] }, ours).code != 0);
        const QByteArray theirs = run(u"age"_s, { u"-r"_s, m_ours[0].recipient().text() }, "x").output;
        QCOMPARE(decrypt(theirs, { { &stranger, 1 }, {} }).error().reason, Reason::NoIdentityOpens);
    }

    void ourPassphraseFilesOpenThere_data()
    {
        QTest::addColumn<bool>("armored");
        QTest::newRow("binary") << false;
        QTest::newRow("armored") << true;
    }

    void ourPassphraseFilesOpenThere()
    {
        QFETCH(const bool, armored);
        const QByteArray plain = pattern(70000);
        put(path(u"sealed"_s), encryptWithPassphrase(plain, passphrase, armored ? Armor::Yes : Armor::No, 10).value());
        const QByteArrayList command{ "age", "-d", "-o", path(u"opened"_s).toUtf8(), path(u"sealed"_s).toUtf8() };
        QFile::remove(path(u"opened"_s));
        QVERIFY(runOnTerminal(command, "wrong").code != 0);
        QVERIFY(contentOf(path(u"opened"_s)) != plain);
        const Ran ran = runOnTerminal(command, passphrase);
        QVERIFY2(ran.code == 0, ran.talk.constData());
        QVERIFY(contentOf(path(u"opened"_s)) == plain);
    }

    // With the work factor that age chooses and that is our default too.
    void theirPassphraseFilesOpenHere()
    {
        const QByteArray plain = pattern(70000);
        put(path(u"plain"_s), plain);
        const Ran ran = runOnTerminal(
            { "age", "-p", "-a", "-o", path(u"sealed"_s).toUtf8() + "2", path(u"plain"_s).toUtf8() }, passphrase);
        QVERIFY2(ran.code == 0, ran.talk.constData());
        const QByteArray sealed = contentOf(path(u"sealed2"_s));
        QCOMPARE(stanzaTypes(sealed).value(), QStringList{ u"scrypt"_s });
        QCOMPARE(decrypt(sealed, { {}, "wrong" }).error().reason, Reason::WrongPassphrase);
        QVERIFY(decrypt(sealed, { {}, passphrase }).value().view() == QByteArrayView(plain));
    }
};

QTEST_GUILESS_MAIN(TestAgeInterop)
#include "tst_age_interop.moc"
