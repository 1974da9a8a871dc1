// SPDX-License-Identifier: GPL-3.0-or-later
// What a hostile or damaged settings file may do: nothing, quickly. And what a machine without randomness may.
#include "auth/age/age.h"
#include "auth/settings/settings_file.h"
#include "tests/auth/ssh_test_keys.h"
#include "tests/auth/syscall_stepper.h"
#include "tests/support/files.h"
#include "tests/support/proof.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <ctime>

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;
using stepper::inChild;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true; // it takes terabytes of address space, and some ten times the time
#else
constexpr bool isSanitized = false;
#endif
constexpr double milliseconds = isSanitized ? 1000 : 100;

double processorTime() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

SettingsPayload smallPayload()
{
    SettingsPayload payload;
    payload.grantId = newGrantId();
    payload.generation = 1;
    payload.tokens.accessToken = Secret("access canary");
    payload.tokens.refreshToken = Secret("refresh canary");
    return payload;
}

QByteArray withHeaderOf(const QByteArray &stanzas)
{
    return "age-encryption.org/v1\n" + stanzas + "--- " + QByteArray(43, 'A') + "\n" + QByteArray(32, '\0');
}

QByteArray scryptFile(const QByteArray &workFactor)
{
    return withHeaderOf("-> scrypt " + QByteArray(22, 'A') + ' ' + workFactor + '\n' + QByteArray(43, 'A') + '\n');
}

QByteArrayList costlyFiles()
{
    const QByteArray share = QByteArray(31, '\x09').append('\x01').toBase64(QByteArray::OmitTrailingEquals);
    const QByteArray stanza = "-> X25519 " + share + '\n' + QByteArray(43, 'A') + '\n';
    const QByteArray sshStanza = "-> ssh-ed25519 AAAAAA " + share + '\n' + QByteArray(43, 'A') + '\n';
    const QByteArray line = QByteArray(64, 'A') + '\n';
    QByteArrayList files{ withHeaderOf(stanza.repeated(10'000)),
                          withHeaderOf(sshStanza.repeated(9000)),
                          withHeaderOf("-> x\n" + line.repeated(16'000)),
                          "age-encryption.org/v1\n-> " + QByteArray(1'048'000, 'a'),
                          "age-encryption.org/v1\n-> " + QByteArray("a ").repeated(500'000),
                          "-----BEGIN AGE ENCRYPTED FILE-----\n" + line.repeated(16'000),
                          scryptFile(QByteArray(1'000'000, '9')) };
    for (int factor = 23; factor <= 99; ++factor)
        files << scryptFile(QByteArray::number(factor));
    for (quint64 factor = 100; factor < (quint64(1) << 63); factor *= 2)
        files << scryptFile(QByteArray::number(factor));
    return files << scryptFile("9223372036854775808") << scryptFile("18446744073709551638"); // 2^63; 2^64 + 22
}

// From here on every getrandom(2) of this process fails.
bool takeRandomnessAway(int error)
{
    const auto refusal = SECCOMP_RET_ERRNO | static_cast<unsigned>(error);
    sock_filter instructions[] = {
        { BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr) },
        { BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_getrandom },
        { BPF_RET | BPF_K, 0, 0, refusal },
        { BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW },
    };
    const sock_fprog program{ static_cast<unsigned short>(std::size(instructions)), instructions };
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace

class TestAgeHostile : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_path;
    SettingsKeys m_keys;

    QByteArray sealed(Armor armor) const
    {
        return encrypt(serialise(smallPayload()).view(), m_keys.recipients, armor).value();
    }
    // What reading says of these bytes; the file and all beside it stay as they are.
    QString answerTo(const QByteArray &content) const
    {
        const Result<Secret> plain = decrypt(content, { m_keys.identities, "passphrase" });
        return plain ? u"opened"_s : nameOf(plain.error().reason);
    }
    bool isRefused(const QByteArray &content) const
    {
        const QString answer = answerTo(content);
        return answer == u"SettingsDamaged"_s || answer == u"SettingsForeign"_s || answer == u"NoIdentityOpens"_s;
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->filePath(u"OAuthSettings.txt"_s);
        m_keys = {};
        m_keys.identities.push_back(Identity::generate());
        m_keys.identities.push_back(std::move(Identity::fromOpenSsh(sshPrivateKey).value()));
        for (const Identity &identity : m_keys.identities)
            m_keys.recipients.push_back(identity.recipient());
    }

    void everyMutationIsRefused_data()
    {
        QTest::addColumn<Armor>("armor");
        QTest::newRow("binary") << Armor::No;
        QTest::newRow("armored") << Armor::Yes;
    }

    // Each bit, each truncation, each byte behind. Of an armored file a line end, and blanks around it all, may differ.
    void everyMutationIsRefused()
    {
        QFETCH(const Armor, armor);
        const QByteArray file = sealed(armor);
        const auto isSame = [&](QByteArrayView changed) {
            return armor == Armor::Yes && changed.trimmed() == QByteArrayView(file).trimmed();
        };
        double slowest = 0;
        qsizetype tried = 0;
        const auto check = [&](const QByteArray &changed) {
            const double start = processorTime();
            const bool ok = isSame(changed) || isRefused(changed);
            slowest = std::max(slowest, processorTime() - start);
            ++tried;
            return ok;
        };
        QCOMPARE(answerTo(file), u"opened"_s);
        for (qsizetype at = 0; at < file.size(); ++at) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray changed = file;
                changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
                QVERIFY2(check(changed), qPrintable(u"bit %1 of byte %2"_s.arg(bit).arg(at)));
            }
            QVERIFY2(check(file.first(at)), qPrintable(u"cut to %1"_s.arg(at)));
        }
        for (int c = 0; c < 256; ++c)
            QVERIFY2(check(file + static_cast<char>(c)), qPrintable(u"byte %1 behind"_s.arg(c)));
        qInfo("%lld bytes: the slowest answer took %.2f ms of processor time", static_cast<long long>(file.size()),
              slowest);
        QVERIFY(slowest < milliseconds);
        recordProof("F3", tried, u"mutations of a small file: each bit, each truncation, each byte behind"_s, 2);
    }

    // As a settings file: the error has the path, nothing is released, nothing on disk changes.
    void damageOnDiskIsLeftAsItIs()
    {
        const QByteArray file = sealed(Armor::Yes);
        qsizetype tried = 0;
        for (qsizetype at = 0; at < file.size(); at += 7) {
            for (const QByteArray &content : { file.first(at), QByteArray(file).replace(at, 1, "\x01") }) {
                put(m_path, content);
                const Result<SettingsPayload> payload = SettingsFile(m_path).read(m_keys);
                QVERIFY(!payload);
                QCOMPARE(payload.error().reason, Reason::SettingsDamaged);
                QCOMPARE(payload.error().subject, m_path);
                QCOMPARE(contentOf(m_path), content);
                ++tried;
            }
        }
        QCOMPARE(QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{ u"OAuthSettings.txt"_s });
        recordProof("F3", tried, u"damaged settings files on disk"_s);
    }

    void costlyFilesCostNothing()
    {
        const QByteArrayList files = costlyFiles();
        QVERIFY(files.size() > 130);
        for (const QByteArray &file : files) {
            const double start = processorTime();
            QCOMPARE(answerTo(file), u"SettingsDamaged"_s);
            const double took = processorTime() - start;
            QVERIFY2(took < milliseconds, qPrintable(u"%1 ms: %2"_s.arg(took).arg(QString::fromLatin1(file.left(80)))));
        }
        recordProof("F4", files.size(), u"hostile files, each refused in less than %1 ms"_s.arg(milliseconds));
    }

    // 64 MiB more than the process has: not one of them may want what it claims to need.
    void costlyFilesTakeNoMemory()
    {
        const QByteArrayList files = costlyFiles();
        const int exitCode = inChild([&] {
            const qint64 pages = contentOf(u"/proc/self/statm"_s).split(' ').first().toLongLong();
            const auto bytes = static_cast<rlim_t>(pages * ::sysconf(_SC_PAGESIZE)) + (64UL << 20);
            const rlimit limit{ bytes, bytes };
            if (!isSanitized && ::setrlimit(RLIMIT_AS, &limit) != 0)
                return 1;
            for (const QByteArray &file : files)
                if (answerTo(file) != u"SettingsDamaged"_s)
                    return 2;
            return 0;
        });
        QCOMPARE(exitCode, 0);
        recordProof("F4", files.size(), u"hostile files with 64 MiB of memory to spare"_s);
    }

    // A work factor that is allowed and can't be had: an error, not an end.
    void scryptWithoutMemoryIsAnError()
    {
        if (isSanitized)
            QSKIP("the sanitizer's own memory can't be limited");
        const QByteArray file = encryptWithPassphrase("x", "passphrase", Armor::Yes, 4).value();
        const int exitCode = inChild([&] {
            const rlimit limit{ 512UL << 20, 512UL << 20 };
            if (::setrlimit(RLIMIT_AS, &limit) != 0)
                return 1;
            const Result<Secret> plain = decrypt(scryptFile("22"), { {}, "passphrase" });
            if (plain || plain.error().reason != Reason::Unexpected || !plain.error().detail.contains(u"memory"_s))
                return 2;
            return decrypt(file, { {}, "passphrase" }) ? 0 : 3;
        });
        QCOMPARE(exitCode, 0);
    }

    void writtenTwiceAllIsFresh()
    {
        const SettingsPayload payload = smallPayload();
        QList<QByteArrayList> fields;
        for (int i = 0; i < 2; ++i) {
            const Result<FileLock> lock = tryLockFile(m_path);
            QVERIFY(SettingsFile(m_path).write(payload, m_keys, *lock));
            const QByteArray file = dearmoredFile();
            const Header header = Header::parse(file).value();
            const FileKey key = m_keys.identities[0].unwrap(header.stanzas[0]).value();
            QCOMPARE(m_keys.identities[1].unwrap(header.stanzas[1]).value().view(), key.view());
            fields << QByteArrayList{ key.view().toByteArray(),  header.stanzas[0].arguments[1],
                                      header.stanzas[0].body,    header.stanzas[1].arguments[2],
                                      header.stanzas[1].body,    header.mac,
                                      file.mid(header.size, 16), file.mid(header.size + 16, 64) };
        }
        for (qsizetype i = 0; i < fields[0].size(); ++i)
            QVERIFY2(fields[0][i] != fields[1][i], qPrintable(u"field %1"_s.arg(i)));
        recordProof("F5", fields[0].size(), u"fields of two writes compared"_s);
    }

    // libsodium aborts the process rather than hand out what is not random, so nothing is written at all.
    void withoutRandomnessNothingIsWritten()
    {
        SettingsPayload payload = smallPayload();
        const auto write = [&](int generation) {
            payload.generation = generation;
            const Result<FileLock> lock = tryLockFile(m_path);
            return lock && SettingsFile(m_path).write(payload, m_keys, *lock) ? 0 : 1;
        };
        QCOMPARE(write(1), 0);
        const QByteArray before = contentOf(m_path);
        QCOMPARE(inChild([&] { return write(2); }), 0);
        QVERIFY(contentOf(m_path) != before);

        const QByteArray second = contentOf(m_path);
        const QStringList names = QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::Hidden);
        const int exitCode = inChild([&] {
            const rlimit noCore{};
            ::setrlimit(RLIMIT_CORE, &noCore);
            ::signal(SIGABRT, SIG_DFL); // Qt Test's own handler would call a debugger
            return takeRandomnessAway(EIO) ? write(3) : 77;
        });
        if (exitCode == 77)
            QSKIP("this machine allows no seccomp filter");
        QCOMPARE(exitCode, -1); // killed, by its own abort()
        QCOMPARE(contentOf(m_path), second);
        QCOMPARE(contentOf(m_path + u".bak"_s), before);
        QCOMPARE(QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::Hidden), names);
        recordProof("F5", 1, u"write without randomness: nothing is written"_s);
    }

    // The same from the start, on a kernel without getrandom(2) and a /dev that can't be opened.
    void withoutRandomnessNoKeyIsMade()
    {
        const QString cli = qEnvironmentVariable("TSUNAGI_BIN") + u"/tsunagi-cli"_s;
        const QString key = m_temporary->filePath(u"key.txt"_s);
        const auto makeKey = [&](const QString &refused) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // a leak can't be looked for under ptrace
            process.setProcessEnvironment(environment);
            process.setChildProcessModifier([] { takeRandomnessAway(ENOSYS); });
            process.start(u"strace"_s,
                          { u"-f"_s, u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"-P"_s, refused, u"-P"_s,
                            refused == u"/dev/zero"_s ? refused : u"/dev/random"_s, u"-e"_s,
                            u"inject=openat:error=EACCES"_s, cli, u"keygen"_s, u"--to"_s, key });
            const bool ended = process.waitForFinished(60'000);
            return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        };
        const int refused = makeKey(u"/dev/urandom"_s);
        if (refused == -1 && !QFile::exists(u"/usr/bin/strace"_s))
            QSKIP("strace is not installed");
        QVERIFY(refused != 0);
        QVERIFY(!QFile::exists(key));
        QVERIFY(QDir(m_temporary->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        // With the device it works: what failed above was the randomness.
        QCOMPARE(makeKey(u"/dev/zero"_s), 0);
        QVERIFY(QFile::exists(key));
        recordProof("F5", 1, u"key made without randomness: there is none"_s);
    }

private:
    QByteArray dearmoredFile() const;
};

QByteArray TestAgeHostile::dearmoredFile() const
{
    const QByteArrayList lines = contentOf(m_path).trimmed().split('\n');
    return QByteArray::fromBase64(lines.mid(1, lines.size() - 2).join());
}

QTEST_GUILESS_MAIN(TestAgeHostile)
#include "tst_age_hostile.moc"
