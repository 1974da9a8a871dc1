// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/age.h"
#include "auth/settings/durable_file.h"
#include "auth/settings/identity_file.h"
#include "tests/auth/ssh_test_keys.h"
#include "tests/support/files.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace tsunagi::auth;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

using KeysResult = Result<Shared<const SettingsKeys>>;

KeysResult keysFrom(IdentityFileKeys &source, bool mayMake) { return QCoro::waitFor(source.keys(mayMake, {})); }

KeysResult keysFrom(IdentityFileKeys &&source, bool mayMake) { return keysFrom(source, mayMake); }

bool isInMemory(const QString &folder)
{
    struct statfs info{};
    return ::statfs(qPrintable(folder), &info) == 0 && info.f_type == TMPFS_MAGIC;
}

QByteArray sealedFor(const age::Identity &identity)
{
    return age::encrypt("{}", { { identity.recipient() } }, age::Armor::Yes).value();
}

// One of several processes that want an identity at once: says which it got.
int makeAndSay(const QString &identityPath, const QString &settingsPath)
{
    const KeysResult keys = keysFrom(IdentityFileKeys(identityPath, {}, {}, settingsPath), true);
    std::puts(keys ? qPrintable((*keys)->recipients.front().text()) : "failed");
    return keys ? 0 : 1;
}

} // namespace

class TestSettingsKeys : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_identity;
    QString m_settings;

    IdentityFileKeys source(const QStringList &recipients = {}, QByteArrayView passphrase = {}) const
    {
        return { m_identity, recipients, Secret(passphrase), m_settings };
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_identity = m_temporary->filePath(u"config/tsunagi/identity.txt"_s);
        m_settings = m_temporary->filePath(u"data/OAuthSettings.txt"_s);
        QVERIFY(QDir().mkpath(m_temporary->filePath(u"data"_s)));
    }

    void noneIsMadeUnlessAskedFor()
    {
        const KeysResult keys = keysFrom(source(), false);
        QVERIFY(!keys);
        QCOMPARE(keys.error().reason, Reason::IdentityMissing);
        QCOMPARE(keys.error().subject, m_identity);
        QVERIFY(!QFile::exists(m_temporary->filePath(u"config"_s)));
    }

    void oneIsMadeAndFoundAgain()
    {
        const mode_t before = ::umask(0);
        IdentityFileKeys maker = source();
        const KeysResult made = keysFrom(maker, true);
        ::umask(before);
        QVERIFY(made);
        QCOMPARE(maker.madeIdentityAt(), m_identity);
        QCOMPARE(modeOf(m_identity), mode_t(0600));
        QCOMPARE(modeOf(m_temporary->filePath(u"config/tsunagi"_s)), mode_t(0700));
        QCOMPARE((*made)->recipients.size(), std::size_t(1));
        QVERIFY(contentOf(m_identity).startsWith("# created: "));
        QCOMPARE(QDir(m_temporary->filePath(u"config/tsunagi"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{ u"identity.lock"_s, u"identity.txt"_s }));

        IdentityFileKeys reader = source();
        for (const bool mayMake : { false, true }) {
            const KeysResult again = keysFrom(reader, mayMake);
            QVERIFY(again);
            QVERIFY((*again)->recipients == (*made)->recipients);
            QVERIFY(reader.madeIdentityAt().isEmpty() && reader.warnings().isEmpty());
        }
    }

    void manyProcessesMakeOne()
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < 6; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->start(QCoreApplication::applicationFilePath(), { u"--make"_s, m_identity, m_settings });
        }
        QSet<QByteArray> answers;
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
            answers += process->readAllStandardOutput();
        }
        QCOMPARE(answers.size(), 1);
    }

    void noneIsMadeWhereAFileStandsThatItCouldNotOpen_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("settings file") << QString();
        QTest::newRow("backup") << u".bak"_s;
        QTest::newRow("pending") << u".pending"_s;
    }

    void noneIsMadeWhereAFileStandsThatItCouldNotOpen()
    {
        QFETCH(const QString, ending);
        put(m_settings + ending, sealedFor(age::Identity::generate()));
        for (const QByteArray passphrase : { "", "of no use" }) {
            IdentityFileKeys maker = source({}, passphrase);
            const KeysResult keys = keysFrom(maker, true);
            QVERIFY(!keys);
            QCOMPARE(keys.error().reason, Reason::IdentityMissing);
            QCOMPARE(keys.error().exitCode(), 15);
            QCOMPARE(keys.error().detail, m_settings + ending);
            QVERIFY(!QFile::exists(m_identity));
            QVERIFY(maker.madeIdentityAt().isEmpty());
        }
    }

    // A file carried here by hand: it is read by its passphrase and rewritten to an identity that is made then.
    void aPassphraseFileIsNoObstacle()
    {
        put(m_settings, age::encryptWithPassphrase("{}", "pass", age::Armor::Yes, 4).value());
        QCOMPARE(keysFrom(source(), true).error().reason, Reason::IdentityMissing);
        const KeysResult reading = keysFrom(source({}, "pass"), false);
        QVERIFY(reading);
        QVERIFY((*reading)->identities.empty() && (*reading)->recipients.empty());
        QCOMPARE((*reading)->passphrase.reveal(), QByteArray("pass"));
        const KeysResult writing = keysFrom(source({}, "pass"), true);
        QVERIFY(writing);
        QCOMPARE((*writing)->identities.size(), std::size_t(1));
    }

    void foreignAndDamagedFilesStopTheMaking()
    {
        put(m_settings, "OAuthAccessToken=abc\n");
        QCOMPARE(keysFrom(source(), true).error().reason, Reason::SettingsForeign);
        QCOMPARE(keysFrom(source(), true).error().subject, m_settings);
        QVERIFY(QFile::remove(m_settings));
        QCOMPARE(::symlink("dangling", qPrintable(m_settings)), 0);
        QCOMPARE(keysFrom(source(), true).error().reason, Reason::SettingsUntrusted);
        QVERIFY(!QFile::exists(m_identity));
    }

    void aDanglingLinkIsNotWrittenThrough()
    {
        QVERIFY(QDir().mkpath(m_temporary->filePath(u"config/tsunagi"_s)));
        QCOMPARE(::symlink("nowhere", qPrintable(m_identity)), 0);
        QCOMPARE(keysFrom(source(), true).error().reason, Reason::IdentityMissing);
        QVERIFY(!QFile::exists(m_temporary->filePath(u"config/tsunagi/nowhere"_s)));
        QCOMPARE(makeIdentityFile(m_identity).error().number, EEXIST);
    }

    void modesAreJudged()
    {
        QVERIFY(makeIdentityFile(m_identity));
        const QByteArray path = m_identity.toLocal8Bit();
        QCOMPARE(::chmod(path.constData(), 0644), 0);
        IdentityFileKeys reader = source();
        QVERIFY(keysFrom(reader, false));
        QCOMPARE(reader.warnings().size(), 1);
        QCOMPARE(reader.warnings().first().reason, Reason::ReadablePropertyFile);
        QCOMPARE(reader.warnings().first().subject, m_identity);
        QVERIFY(keysFrom(reader, false));
        QCOMPARE(reader.warnings().size(), 1); // of the last call, not of all
        QCOMPARE(::chmod(path.constData(), 0660), 0);
        QCOMPARE(keysFrom(reader, false).error().reason, Reason::WritablePropertyFile);
        QCOMPARE(::chmod(path.constData(), 0600), 0);
        const QString link = m_temporary->filePath(u"link.txt"_s);
        QCOMPARE(::symlink(path.constData(), qPrintable(link)), 0);
        QVERIFY(readIdentityFile(link));
        QCOMPARE(readIdentityFile(m_temporary->path()).error().reason, Reason::UnreadablePropertyFile);
        if (::chown(path.constData(), 12345, static_cast<gid_t>(-1)) == 0)
            QCOMPARE(readIdentityFile(m_identity).error().reason, Reason::WritablePropertyFile);
    }

    void brokenFilesAreNamedWithTheirLine()
    {
        const QString path = m_temporary->filePath(u"broken.txt"_s);
        put(path, "# mine\nAGE-SECRET-KEY-1CANARY\n");
        const Error error = readIdentityFile(path).error();
        QCOMPARE(error.reason, Reason::BadPropertyValue);
        QCOMPARE(error.subject, u"OAuthSettingsIdentity"_s);
        QCOMPARE(error.number, 2);
        QVERIFY(error.detail.contains(path + u":2"_s));
        QVERIFY(!error.detail.contains(u"CANARY"_s) && !error.suggestion.contains(u"CANARY"_s));
        put(path, "# only a comment\n");
        QCOMPARE(readIdentityFile(path).error().reason, Reason::NoUsableKey);
        QCOMPARE(readIdentityFile(path).error().subject, path);
        put(path, sshProtectedKey);
        QCOMPARE(readIdentityFile(path).error().reason, Reason::KeyProtected);
        QCOMPARE(readIdentityFile(path).error().subject, path);
    }

    // The position of a wrong character, and where the key stands.
    void aMistypedKeyIsLocated()
    {
        const age::Identity identity = age::Identity::generate();
        const auto mistyped = [](QByteArray key) {
            return key.replace(40, 1, QByteArray(1, key[40] == 'L' ? 'P' : 'L'));
        };
        const QString path = m_temporary->filePath(u"keys.txt"_s);
        put(path, "\n" + mistyped(identity.text().reveal()));
        const Error wrongIdentity = readIdentityFile(path).error();
        QCOMPARE(wrongIdentity.reason, Reason::KeyMistyped);
        QCOMPARE(wrongIdentity.number, 41);
        QCOMPARE(wrongIdentity.subject, path + u":2"_s);
        const QByteArray recipient = mistyped(identity.recipient().text().toLatin1());
        put(path, "# rescue\n\n" + recipient);
        const Error wrongRecipient = readRecipients({ path }).error();
        QCOMPARE(wrongRecipient.subject, u"%1 (%2:3)"_s.arg(QString::fromLatin1(recipient), path));
        QCOMPARE(readRecipients({ QString::fromLatin1(recipient) }).error().subject, QString::fromLatin1(recipient));
    }

    // An OpenSSH key as identity: what is written to it, it opens.
    void anOpenSshKeyIsAnIdentity()
    {
        m_identity = m_temporary->filePath(u"id_ed25519"_s);
        put(m_identity, sshPrivateKey);
        const QString list = m_temporary->filePath(u"authorized_keys"_s);
        put(list, "no-pty " + sshPublicKey + " yumi\n" + ecdsaPublicKey + " old\n");
        IdentityFileKeys reader = source({ list });
        const KeysResult keys = keysFrom(reader, false);
        QVERIFY(keys);
        QCOMPARE((*keys)->recipients.size(), std::size_t(1)); // the list names the same key
        QCOMPARE((*keys)->recipients.front().text(), QString::fromLatin1(sshPublicKey));
        QCOMPARE(reader.warnings().size(), 1);
        QCOMPARE(reader.warnings().first().reason, Reason::KeyTypeSkipped);
        QCOMPARE(reader.warnings().first().subject, list);
        QCOMPARE(reader.warnings().first().number, 2);
        const QByteArray file = age::encrypt("{}", (*keys)->recipients, age::Armor::Yes).value();
        QCOMPARE(age::decrypt(file, { (*keys)->identities, {} }).value().reveal(), QByteArray("{}"));
    }

    void recipientsComeFromThePropertyAndFromFiles()
    {
        const age::Recipient one = age::Identity::generate().recipient();
        const age::Recipient two = age::Identity::generate().recipient();
        const QString list = m_temporary->filePath(u"recipients.txt"_s);
        put(list, "# rescue keys\r\n" + two.text().toLatin1() + "\r\n" + one.text().toLatin1() + "\n", 0644);
        const Result<age::Identity> ours = makeIdentityFile(m_identity);
        const KeysResult keys = keysFrom(source({ one.text(), list, ours->recipient().text() }), false);
        QVERIFY(keys);
        QVERIFY((*keys)->recipients == (std::vector<age::Recipient>{ ours->recipient(), one, two }));

        QCOMPARE(keysFrom(source({ u"age1nonsense"_s }), false).error().subject, u"OAuthSettingsRecipients"_s);
        const Error secret = keysFrom(source({ QString::fromLatin1(ours->text().view()) }), false).error();
        QCOMPARE(secret.reason, Reason::BadPropertyValue);
        QVERIFY(!(secret.detail + secret.suggestion).contains(QString::fromLatin1(ours->text().view().sliced(16))));
        QCOMPARE(keysFrom(source({ u"/no/such/file"_s }), false).error().reason, Reason::UnreadablePropertyFile);
        QCOMPARE(::chmod(qPrintable(list), 0666), 0);
        QCOMPARE(keysFrom(source({ list }), false).error().reason, Reason::WritablePropertyFile);
    }

    void olderIdentitiesStillOpenButNothingIsSealedToThem()
    {
        const age::Identity now = age::Identity::generate();
        const age::Identity older = age::Identity::generate();
        QVERIFY(writeDurably(m_identity, now.text().reveal() + '\n' + older.text().reveal() + '\n'));
        const KeysResult keys = keysFrom(source(), false);
        QCOMPARE((*keys)->identities.size(), std::size_t(2));
        QVERIFY((*keys)->recipients == std::vector<age::Recipient>{ now.recipient() });
    }

    void anIdentityOutlivesWhatItOpens()
    {
        const QTemporaryDir memory(u"/dev/shm/tsunagi-test-XXXXXX"_s);
        if (!memory.isValid() || !isInMemory(memory.path()) || isInMemory(m_temporary->path()))
            QSKIP("there is no file system in memory beside one that lasts");
        m_identity = memory.filePath(u"identity.txt"_s);
        const Error error = keysFrom(source(), true).error();
        QCOMPARE(error.reason, Reason::NotLasting);
        QCOMPARE(error.detail, u"tmpfs"_s);
        QCOMPARE(error.subject, m_identity);
        QCOMPARE(error.suggestion, u"OAuthSettingsIdentity"_s);
        QVERIFY(!QFile::exists(m_identity));
        m_settings = memory.filePath(u"OAuthSettings.txt"_s);
        QVERIFY(keysFrom(source(), true));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && std::strcmp(argv[1], "--make") == 0)
        return makeAndSay(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestSettingsKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_settings_keys.moc"
