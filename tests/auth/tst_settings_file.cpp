// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/age.h"
#include "auth/settings/settings_file.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <ctime>

using namespace tsunagi::auth;
using namespace tsunagi::tests;
using namespace Qt::StringLiterals;

namespace {

SettingsKeys keysOf(const age::Identity &identity)
{
    SettingsKeys keys;
    keys.identities.push_back(identity.clone());
    keys.recipients.push_back(identity.recipient());
    return keys;
}

SettingsPayload payloadWith(const QByteArray &token)
{
    SettingsPayload payload;
    payload.grantId = newGrantId();
    payload.generation = 1;
    payload.url = u"https://acme.backlog.com"_s;
    payload.clientId = u"client"_s;
    payload.clientSecret = Secret("client secret canary");
    payload.tokens.accessToken = Secret(token);
    payload.tokens.refreshToken = Secret("refresh canary");
    payload.tokens.expiresIn = 3600;
    payload.tokens.obtainedAt = QDateTime::currentDateTimeUtc();
    payload.user = SettingsPayload::User{ 1, u"佐藤 由美"_s, {} };
    return payload;
}

} // namespace

class TestSettingsFile : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_path;
    std::unique_ptr<age::Identity> m_identity;
    SettingsKeys m_keys;

    Result<void> write(const SettingsPayload &payload) const
    {
        const Result<FileLock> lock = tryLockFile(m_path);
        return lock ? SettingsFile(m_path).write(payload, m_keys, *lock) : fail(lock.error());
    }
    // Opens what is at the path, and says how that failed.
    QString readFailure() const
    {
        const Result<SettingsPayload> payload = SettingsFile(m_path).read(m_keys);
        if (payload)
            return u"opened"_s;
        return payload.error().subject == m_path ? nameOf(payload.error().reason) + u' ' + payload.error().detail
                                                 : u"no subject"_s;
    }
    QByteArray sealedJson(QByteArrayView json) const
    {
        return age::encrypt(json, m_keys.recipients, age::Armor::Yes).value();
    }

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->filePath(u"OAuthSettings.txt"_s);
        m_identity = std::make_unique<age::Identity>(age::Identity::generate());
        m_keys = keysOf(*m_identity);
    }

    void writtenAndRead()
    {
        const SettingsFile file(m_path);
        QVERIFY(!file.exists());
        QCOMPARE(readFailure(), u"SettingsMissing "_s);
        QVERIFY(write(payloadWith("one")));
        QVERIFY(file.exists());
        QVERIFY(write(payloadWith("two")));
        const SettingsPayload payload = file.read(m_keys).value();
        QCOMPARE(payload.tokens.accessToken.reveal(), QByteArray("two"));
        QCOMPARE(payload.clientSecret.reveal(), QByteArray("client secret canary"));
        QCOMPARE(payload.user.value_or(SettingsPayload::User()).name, u"佐藤 由美"_s);
        QCOMPARE(SettingsFile(file.backupPath()).read(m_keys)->tokens.accessToken.reveal(), QByteArray("one"));
        QCOMPARE(QDir(m_temporary->path()).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{ u"OAuthSettings.txt"_s, u"OAuthSettings.txt.bak"_s, u"OAuthSettings.txt.lock"_s }));
    }

    void nothingIsReadableOnDisk()
    {
        QVERIFY(write(payloadWith("access canary")));
        QVERIFY(write(payloadWith("access canary")));
        for (const QString &name : QDir(m_temporary->path()).entryList(QDir::Files | QDir::Hidden)) {
            const QByteArray content = contentOf(m_temporary->filePath(name));
            QVERIFY(!content.contains("canary") && !content.contains("backlog") && !content.contains("client"));
        }
        QVERIFY(contentOf(m_path).startsWith("-----BEGIN AGE ENCRYPTED FILE-----\n"));
    }

    void modesAreOurs_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : { 0, 022, 077 })
            QTest::addRow("umask %03o", static_cast<unsigned>(mask)) << mask;
    }

    void modesAreOurs()
    {
        QFETCH(const int, mask);
        m_path = m_temporary->filePath(u"tsunagi/id/OAuthSettings.txt"_s);
        const mode_t before = ::umask(static_cast<mode_t>(mask));
        const bool written = write(payloadWith("one")) && write(payloadWith("two"));
        ::umask(before);
        QVERIFY(written);
        for (const QString &name : { m_path, m_path + u".bak"_s, m_path + u".lock"_s })
            QCOMPARE(modeOf(name), mode_t(0600));
        QCOMPARE(modeOf(m_temporary->filePath(u"tsunagi"_s)), mode_t(0700));
        QCOMPARE(modeOf(m_temporary->filePath(u"tsunagi/id"_s)), mode_t(0700));
    }

    void everyRecipientOpensIt()
    {
        const age::Identity rescue = age::Identity::generate();
        m_keys.recipients.push_back(rescue.recipient());
        QVERIFY(write(payloadWith("shared")));
        QVERIFY(SettingsFile(m_path).read(keysOf(rescue)));
        QVERIFY(SettingsFile(m_path).read(m_keys));
        m_keys.recipients.pop_back();
        QVERIFY(write(payloadWith("ours alone")));
        QCOMPARE(SettingsFile(m_path).read(keysOf(rescue)).error().reason, Reason::NoIdentityOpens);
        m_keys.recipients.clear();
        const QByteArray before = contentOf(m_path);
        QVERIFY(!write(payloadWith("for nobody")));
        QCOMPARE(contentOf(m_path), before);
    }

    // Nothing of the file's own says to whom it is written: a planted one could keep its planter's key.
    void aPassphraseFileIsResealedToTheIdentity()
    {
        const Secret json = serialise(payloadWith("carried by hand"));
        put(m_path, age::encryptWithPassphrase(json.view(), "pass", age::Armor::Yes, 4).value());
        QCOMPARE(readFailure(), u"NoIdentityOpens scrypt"_s);
        m_keys.passphrase = Secret("wrong");
        QCOMPARE(readFailure(), u"WrongPassphrase "_s);
        m_keys.passphrase = Secret("pass");
        SettingsPayload payload = SettingsFile(m_path).read(m_keys).value();
        payload.generation += 1;
        QVERIFY(write(payload));
        QCOMPARE(age::stanzaTypes(contentOf(m_path)).value(), QStringList{ u"X25519"_s });
        m_keys.passphrase = {};
        QCOMPARE(SettingsFile(m_path).read(m_keys)->tokens.accessToken.reveal(), QByteArray("carried by hand"));
    }

    void unknownKeysSurviveARewrite()
    {
        put(m_path,
            sealedJson(
                R"({"schema":1,"grantId":"g","generation":3,"later":{"a":[1,2]},"user":{"id":1,"name":"n","x":true}})"));
        SettingsPayload payload = SettingsFile(m_path).read(m_keys).value();
        payload.generation += 1;
        QVERIFY(write(payload));
        const Secret json = age::decrypt(contentOf(m_path), { m_keys.identities, {} }).value();
        const QJsonObject object = QJsonDocument::fromJson(json.reveal()).object();
        QCOMPARE(QJsonDocument(object["later"_L1].toObject()).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"a":[1,2]})"));
        QCOMPARE(object["user"_L1]["x"_L1].toBool(), true);
        QCOMPARE(object["generation"_L1].toInt(), 4);
    }

    void failuresAreToldApartAndChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("failure");
        QTest::addColumn<bool>("isAge");
        init();
        const QByteArray sound = sealedJson(serialise(payloadWith("x")).view());
        // Where the key of the rows is not the key of the test, the header is read before that shows.
        QTest::newRow("empty") << QByteArray() << u"SettingsDamaged empty"_s << false;
        QTest::newRow("cut in the armor") << sound.first(sound.size() / 2) << u"SettingsDamaged armor"_s << false;
        QTest::newRow("armor, one character")
            << QByteArray(sound).replace(100, 1, "!") << u"SettingsDamaged armor"_s << false;
        QTest::newRow("commercial driver's")
            << QByteArray("OAuthAccessToken=abc\nOAuthRefreshToken=def\n") << u"SettingsForeign text"_s << false;
        QTest::newRow("JSON in plain text")
            << QByteArray(R"({"accessToken":"x"})") << u"SettingsForeign JSON"_s << false;
        QTest::newRow("zeros") << QByteArray(500, '\0') << u"SettingsForeign binary"_s << false;
        QTest::newRow("another format version")
            << QByteArray("age-encryption.org/v2\n-> X25519 a\n\n--- b\n") << u"SettingsDamaged header"_s << false;
        QTest::newRow("another's") << sound << u"NoIdentityOpens "_s << true;
    }

    void failuresAreToldApartAndChangeNothing()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, failure);
        QFETCH(const bool, isAge);
        put(m_path, content);
        QCOMPARE(readFailure(), failure);
        if (!isAge) {
            const Result<void> written = write(payloadWith("new"));
            QVERIFY(!written);
            QCOMPARE(nameOf(written.error().reason) + u' ' + written.error().detail, failure);
            const Result<FileLock> lock = tryLockFile(m_path);
            QVERIFY(!SettingsFile(m_path).rehearse(m_keys, *lock));
        }
        QCOMPARE(contentOf(m_path), content);
        QVERIFY(!QFile::exists(m_path + u".bak"_s));
    }

    void contentsAreJudged_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("failure");
        QTest::newRow("newer schema") << QByteArray(R"({"schema":2,"grantId":"g","generation":1})")
                                      << u"SettingsTooNew "_s;
        QTest::newRow("no JSON") << QByteArray("hello") << u"SettingsDamaged JSON"_s;
        QTest::newRow("nothing") << QByteArray() << u"SettingsDamaged JSON"_s;
        QTest::newRow("wrong type") << QByteArray(R"({"schema":1,"grantId":"g","generation":1,"accessToken":1})")
                                    << u"SettingsDamaged JSON: accessToken"_s;
    }

    void contentsAreJudged()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, failure);
        const QByteArray content = sealedJson(json);
        put(m_path, content);
        QCOMPARE(readFailure(), failure);
        QCOMPARE(contentOf(m_path), content);
    }

    void aDamagedPayloadIsNamed()
    {
        const QByteArray binary = age::encrypt("{}", m_keys.recipients, age::Armor::No).value();
        put(m_path, binary.chopped(1));
        QCOMPARE(readFailure(), u"SettingsDamaged payload"_s);
        const qsizetype mac = binary.indexOf("--- ") + 6;
        put(m_path, QByteArray(binary).replace(mac, 1, binary[mac] == 'A' ? "B" : "A"));
        QCOMPARE(readFailure(), u"SettingsDamaged MAC"_s);
    }

    void untrustedFilesAreNotOpened()
    {
        QVERIFY(write(payloadWith("x")));
        const QByteArray path = m_path.toLocal8Bit();
        for (const mode_t mode : { 0660U, 0606U }) {
            QCOMPARE(::chmod(path.constData(), mode), 0);
            QCOMPARE(readFailure(), u"SettingsUntrusted mode 0%1"_s.arg(mode, 0, 8));
        }
        QCOMPARE(::chmod(path.constData(), 0644), 0);
        QCOMPARE(readFailure(), u"opened"_s); // it is sealed; the next write makes it 0600
        if (::chown(path.constData(), 12345, static_cast<gid_t>(-1)) == 0)
            QCOMPARE(readFailure(), u"SettingsUntrusted owner 12345"_s);
        QVERIFY(QFile::rename(m_path, m_path + u".real"_s));
        QCOMPARE(::symlink(qPrintable(m_path + u".real"_s), path.constData()), 0);
        QCOMPARE(readFailure(), u"SettingsUntrusted symbolic link"_s);
        QVERIFY(!write(payloadWith("y")));
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(::symlink("dangling", path.constData()), 0);
        QVERIFY(SettingsFile(m_path).exists());
        QCOMPARE(readFailure(), u"SettingsUntrusted symbolic link"_s);
        QVERIFY(!write(payloadWith("y")));
        QVERIFY(!QFile::exists(m_temporary->filePath(u"dangling"_s)));
        QVERIFY(QFile::remove(m_path));
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        QCOMPARE(readFailure(), u"SettingsUntrusted FIFO"_s);
    }

    void writingNeedsItsOwnLock()
    {
        const Result<FileLock> other = tryLockFile(m_temporary->filePath(u"another"_s));
        QCOMPARE(SettingsFile(m_path).write(payloadWith("x"), m_keys, *other).error().reason, Reason::Unexpected);
        QCOMPARE(SettingsFile(m_path).rehearse(m_keys, *other).error().reason, Reason::Unexpected);
        SettingsPayload unborn = payloadWith("x");
        unborn.generation = 0;
        QCOMPARE(write(unborn).error().reason, Reason::Unexpected);
        QVERIFY(!QFile::exists(m_path));
    }

    void aRehearsalKeepsTheBytes()
    {
        {
            const Result<FileLock> lock = tryLockFile(m_path);
            QVERIFY(SettingsFile(m_path).rehearse(m_keys, *lock));
            QVERIFY(!QFile::exists(m_path));
        }
        QVERIFY(write(payloadWith("one")));
        QVERIFY(write(payloadWith("two")));
        const QByteArray file = contentOf(m_path);
        const QByteArray backup = contentOf(m_path + u".bak"_s);
        const Result<FileLock> lock = tryLockFile(m_path);
        QVERIFY(SettingsFile(m_path).rehearse(m_keys, *lock));
        QCOMPARE(contentOf(m_path), file);
        QCOMPARE(contentOf(m_path + u".bak"_s), backup);
    }

    void eachWriteIsSealedAnew()
    {
        const SettingsPayload payload = payloadWith("x");
        QVERIFY(write(payload));
        const QByteArray first = contentOf(m_path);
        QVERIFY(write(payload));
        QVERIFY(contentOf(m_path) != first);
    }

    void ageOpensIt()
    {
        const QString age = QStandardPaths::findExecutable(u"age"_s);
        if (age.isEmpty())
            QSKIP("age is not installed");
        QVERIFY(write(payloadWith("for age")));
        const QString key = m_temporary->filePath(u"key.txt"_s);
        put(key, age::identityFileText(*m_identity).view());
        QProcess process;
        process.start(age, { u"-d"_s, u"-i"_s, key, m_path });
        QVERIFY(process.waitForFinished(60'000));
        const QJsonObject object = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(object["accessToken"_L1].toString(), u"for age"_s);
    }

    void takesLittleTime()
    {
        constexpr int rounds = 50;
        const SettingsPayload payload = payloadWith("x");
        QVERIFY(write(payload));
        const std::clock_t start = std::clock();
        for (int i = 0; i < rounds; ++i) {
            QVERIFY(SettingsFile(m_path).read(m_keys));
            QVERIFY(write(payload));
        }
        const double milliseconds = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / rounds;
        qInfo("opening and writing: %.2f ms of processor time", milliseconds);
        QVERIFY(milliseconds < 15);
    }
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settings_file.moc"
