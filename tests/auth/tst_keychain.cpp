// SPDX-License-Identifier: GPL-3.0-or-later
// A real gnome-keyring: what is kept in it, and what is said where it is locked, empty or missing.
#include "auth/connections.h"
#include "auth/error_text.h"
#include "auth/places.h"
#include "auth/secrets/keychain_keys.h"
#include "auth/secrets/keychain_store.h"
#include "auth/settings/file_lock.h"
#include "auth/settings/identity_file.h"
#include "auth/settings/settings_file.h"
#include "tests/auth/making.h"

#include <QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

const auto store = std::make_shared<KeychainStore>();

Result<std::optional<Secret>> readOf(const QString &key, std::stop_token stop = {})
{
    return QCoro::waitFor(store->read(key, stop));
}

/// What is kept under that key, "(none)", or the failure's name.
QString shownOf(const QString &key)
{
    const auto read = readOf(key);
    if (!read)
        return nameOf(read.error().reason);
    return *read ? QString::fromUtf8((*read)->view()) : u"(none)"_s;
}

Result<void> write(const QString &key, const QByteArray &secret)
{
    return QCoro::waitFor(store->write(key, Secret(secret), {}));
}

Result<void> removed(const QString &key) { return QCoro::waitFor(store->remove(key, {})); }

Result<Shared<const SettingsKeys>> keysFor(const QString &settingsPath, bool mayMake)
{
    KeychainKeys source(store, {}, {}, settingsPath);
    return QCoro::waitFor(source.keys(mayMake, {}));
}

QString recipientOf(const Result<Shared<const SettingsKeys>> &keys)
{
    return keys ? (*keys)->recipients.front().text() : nameOf(keys.error().reason);
}

/// What a program of the tests below does in a session of its own: says how each thing ends.
void tellOutcomes()
{
    QElapsedTimer watch;
    watch.start();
    const QString settings = qEnvironmentVariable("TEST_SETTINGS");
    SavedConnection connection;
    connection.id = u"0123456789abcdef"_s;
    connection.secrets = { ApiKey };
    const QStringList outcomes{
        u"read "_s + shownOf(u"kept"_s),
        u"write "_s + outcomeOf(write(u"kept"_s, "overwritten")),
        u"remove "_s + outcomeOf(removed(u"kept"_s)),
        u"keys "_s + outcomeOf(keysFor(settings, false)),
        u"make "_s + outcomeOf(keysFor(settings, true)),
        u"open "_s + outcomeOf(QCoro::waitFor(openSaved(connection, store, {}))),
        u"name "_s + store->displayName(),
        (watch.elapsed() < 20'000 ? u"in time"_s : u"too late"_s),
    };
    std::fputs(qPrintable(outcomes.join(u'\n')), stdout);
}

/// Asks for what is kept forty times at once, and has the keyring locked after the first answer: says which answers
/// came.
QString answersWhileLocked()
{
    if (const auto written = write(u"kept"_s, "hunter2"); !written)
        return u"not kept: "_s + nameOf(written.error().reason);
    QMap<QString, int> answers;
    int open = 40;
    const auto lock = [] {
        QDBusMessage message =
            QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                           u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        message << QVariant::fromValue(QList{ QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s) });
        QDBusConnection::sessionBus().call(message);
    };
    for (int i = 0; i < 40; ++i)
        store->read(u"kept"_s, {}).then([&](const Result<std::optional<Secret>> &found) {
            ++answers[!found ? nameOf(found.error().reason) : *found ? u"found"_s : u"(none)"_s];
            if (--open == 39)
                lock();
        });
    const bool ended = QTest::qWaitFor([&open] { return open == 0; }, 60'000);
    return ended ? QStringList(answers.keys()).join(u", "_s) : u"no end"_s;
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        for (const QString &key : { u"kept"_s, KeychainKeys::itemName })
            QVERIFY(removed(key));
    }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("short") << QByteArray("x");
        QTest::newRow("Japanese") << QByteArray("秘密の鍵🔑 ü");
        QTest::newRow("odd characters") << QByteArray("a\"b'c\\d%41+e&f=g\t\n;");
        QTest::newRow("blanks around") << QByteArray("  x \n");
        QTest::newRow("64 KB") << QByteArray("0123456789abcdef").repeated(4096);
        QTest::newRow("like base64") << QByteArray("aHVudGVyMg==");
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(const QByteArray, secret);
        for (const QString &key : { u"id/ApiKey"_s, u"接続/ApiKey \"x\""_s }) {
            const auto written = write(key, secret);
            QVERIFY2(written, why(written));
            QCOMPARE(shownOf(key), QString::fromUtf8(secret));
            QVERIFY(write(key, secret + "2"));
            QCOMPARE(shownOf(key), QString::fromUtf8(secret + "2"));
            QVERIFY(removed(key));
            QCOMPARE(shownOf(key), u"(none)"_s);
        }
    }

    void keysAreApart()
    {
        QVERIFY(write(u"a/ApiKey"_s, "1") && write(u"a/OAuthClientSecret"_s, "2") && write(u"b/ApiKey"_s, "3"));
        QVERIFY(removed(u"a/ApiKey"_s));
        QCOMPARE(shownOf(u"a/ApiKey"_s), u"(none)"_s);
        QCOMPARE(shownOf(u"a/OAuthClientSecret"_s), u"2"_s);
        QCOMPARE(shownOf(u"b/ApiKey"_s), u"3"_s);
    }

    void whatIsMissingIsNoError()
    {
        QCOMPARE(shownOf(u"never written"_s), u"(none)"_s);
        QVERIFY(removed(u"never written"_s));
    }

    void whatCantBeKeptIsNotSaidToBe()
    {
        const auto written = write(u"kept"_s, "not\xffUTF-8");
        QCOMPARE(outcomeOf(written), u"KeychainRefused"_s);
        QCOMPARE(written.error().exitCode(), 9);
    }

    void aStopIsHeard()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = readOf(u"kept"_s, stop.get_token());
        QVERIFY(read || read.error().reason == Reason::Interrupted);
        QVERIFY(write(u"kept"_s, "1")); // it goes on
        QCOMPARE(shownOf(u"kept"_s), u"1"_s);
    }

    void manyAtOnce()
    {
        int done = 0;
        for (int i = 0; i < 20; ++i)
            store->write(u"many/%1"_s.arg(i), Secret(QByteArray::number(i)), {}).then([&](const Result<void> &written) {
                done += written ? 1 : 1000;
            });
        QTRY_COMPARE_WITH_TIMEOUT(done, 20, 60'000);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(shownOf(u"many/%1"_s.arg(i)), QString::number(i));
    }

    void theKeychainHasAName() { QCOMPARE(store->displayName(), u"GNOME"_s); }

    // The identity of the settings files

    void oneIdentityIsMade()
    {
        const QString settings = m_folder->filePath(u"a/OAuthSettings.txt"_s);
        QCOMPARE(recipientOf(keysFor(settings, false)), u"IdentityMissing"_s);
        QCOMPARE(shownOf(KeychainKeys::itemName), u"(none)"_s);
        const auto made = keysFor(settings, true);
        QVERIFY2(made, why(made));
        QCOMPARE((*made)->identities.size(), 1U);
        QVERIFY(shownOf(KeychainKeys::itemName).startsWith(u"AGE-SECRET-KEY-1"_s));
        // All connections of a person share it.
        for (const QString &other : { settings, m_folder->filePath(u"b/OAuthSettings.txt"_s) })
            for (const bool mayMake : { false, true })
                QCOMPARE(recipientOf(keysFor(other, mayMake)), recipientOf(made));
        for (const QString &home : { configHome(), dataHome(), m_folder->path() })
            QVERIFY(!holdsText(home, "AGE-SECRET-KEY"));
    }

    void twoAtOnceMakeOne()
    {
        const QString settings = m_folder->filePath(u"OAuthSettings.txt"_s);
        std::vector<std::unique_ptr<KeychainKeys>> sources;
        QStringList recipients;
        for (int i = 0; i < 5; ++i) {
            sources.push_back(std::make_unique<KeychainKeys>(store, QStringList(), Secret(), settings));
            sources.back()->keys(true, {}).then(
                [&](const Result<Shared<const SettingsKeys>> &keys) { recipients << recipientOf(keys); });
        }
        QTRY_COMPARE_WITH_TIMEOUT(recipients.size(), 5, 60'000);
        recipients.removeDuplicates();
        QCOMPARE(recipients.size(), 1);

        QVERIFY(removed(KeychainKeys::itemName));
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 4; ++i)
            programs.push_back(started({ QCoreApplication::applicationFilePath() }, u"make"_s, settings));
        QStringList made;
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(100'000));
            made << QString::fromUtf8(program->readAllStandardOutput());
        }
        made.removeDuplicates();
        QCOMPARE(made, QStringList{ recipientOf(keysFor(settings, false)) });
    }

    // An identity that was lost is not replaced where a file stands that only it can open.
    void noneIsMadeBesideAFile()
    {
        const QString settings = m_folder->filePath(u"OAuthSettings.txt"_s);
        QVERIFY(sealFor(settings));
        const auto keys = keysFor(settings, true);
        QCOMPARE(outcomeOf(keys), u"IdentityMissing"_s);
        QCOMPARE(keys.error().subject, u"keychain"_s);
        QCOMPARE(shownOf(KeychainKeys::itemName), u"(none)"_s);
        QVERIFY(QFile::rename(settings, settings + u".bak"_s));
        QCOMPARE(outcomeOf(keysFor(settings, true)), u"IdentityMissing"_s);
    }

    void aPassphraseOpensWithoutAnIdentity()
    {
        KeychainKeys source(store, {}, Secret("pass"), m_folder->filePath(u"OAuthSettings.txt"_s));
        const auto reading = QCoro::waitFor(source.keys(false, {}));
        QVERIFY2(reading, why(reading));
        QVERIFY((*reading)->identities.empty() && (*reading)->recipients.empty());
        QCOMPARE((*reading)->passphrase.reveal(), QByteArray("pass"));
        QCOMPARE(shownOf(KeychainKeys::itemName), u"(none)"_s);
        const auto writing = QCoro::waitFor(source.keys(true, {}));
        QVERIFY2(writing, why(writing));
        QCOMPARE((*writing)->recipients.size(), 1U);
        QVERIFY(shownOf(KeychainKeys::itemName).startsWith(u"AGE-SECRET-KEY-1"_s));
    }

    // Wherever the program was started: the keychain is not in the working folder.
    void theWorkingFolderDoesNotMatter()
    {
        const QString before = QDir::currentPath();
        const QTemporaryDir memory(u"/dev/shm/tsunagi-test.XXXXXX"_s);
        if (!memory.isValid())
            QSKIP("There is no /dev/shm.");
        QVERIFY(QDir::setCurrent(memory.path()));
        const auto keys = keysFor(m_folder->filePath(u"OAuthSettings.txt"_s), true);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY2(keys, why(keys));
    }

    void aBrokenIdentityIsToldAndLeft()
    {
        QVERIFY(write(KeychainKeys::itemName, "AGE-SECRET-KEY-1BROKEN"));
        const auto keys = keysFor(m_folder->filePath(u"OAuthSettings.txt"_s), true);
        QVERIFY(!keys);
        QVERIFY(!described(keys.error()).contains(u"BROKEN"_s));
        QCOMPARE(shownOf(KeychainKeys::itemName), u"AGE-SECRET-KEY-1BROKEN"_s);
    }

    // Saved connections

    void aSavedConnectionIsOpenedWithItsSecrets()
    {
        SavedConnection connection;
        connection.id = Connections::newId();
        connection.name = u"会社"_s;
        connection.properties = { { Url, u"https://acme.backlog.com"_s }, { OAuthClientId, u"id"_s } };
        connection.secrets = { OAuthClientSecret };
        connection.identityInKeychain = true;
        const auto missing = QCoro::waitFor(openSaved(connection, store, {}));
        QCOMPARE(outcomeOf(missing), u"SecretMissing"_s);
        QCOMPARE(missing.error().subject, u"OAuthClientSecret"_s);
        QCOMPARE(missing.error().detail, u"会社"_s);
        QCOMPARE(missing.error().exitCode(), 9);

        QVERIFY(write(secretKey(connection.id, OAuthClientSecret), "hunter2"));
        const auto bag = QCoro::waitFor(openSaved(connection, store, {}));
        QVERIFY2(bag, why(bag));
        QCOMPARE((*bag)->text(OAuthClientSecret), u"hunter2"_s);
        QCOMPARE((*bag)->text(Url), u"https://acme.backlog.com"_s);
        QCOMPARE((*bag)->text(OAuthSettingsLocation), u"%1/%2/OAuthSettings.txt"_s.arg(dataHome(), connection.id));
        QCOMPARE((*bag)->text(OAuthSettingsIdentity), u"keychain"_s);
        for (const Property property : { Url, OAuthClientId, OAuthClientSecret, OAuthSettingsLocation })
            QCOMPARE((*bag)->origin(property), Origin::SavedConnection);
        // Its settings file goes nowhere else with it.
        PropertyBag stray = bagOf({ { Url, u"other.backlog.com"_s }, { OAuthClientSecret, u"own"_s } });
        QCOMPARE(outcomeOf(stray.fillFrom(**bag)), u"SecretForOtherOrigin"_s);
        QVERIFY(removed(secretKey(connection.id, OAuthClientSecret)));
    }

    void aConnectionByApiKeyHasNoSettingsFile()
    {
        SavedConnection connection;
        connection.id = Connections::newId();
        connection.properties = { { Url, u"https://acme.backlog.com"_s } };
        connection.secrets = { ApiKey };
        QVERIFY(write(secretKey(connection.id, ApiKey), "hunter2"));
        const auto bag = QCoro::waitFor(openSaved(connection, store, {}));
        QVERIFY2(bag, why(bag));
        QVERIFY(checked(**bag).value()->authScheme == tsunagi::auth::AuthScheme::ApiToken);
        PropertyBag other = bagOf({ { Url, u"other.backlog.com"_s }, { ApiKey, u"own"_s } });
        QVERIFY2(other.fillFrom(**bag), "nothing of the connection's would be sent elsewhere");
        PropertyBag stray = bagOf({ { Url, u"other.backlog.com"_s } });
        QCOMPARE(outcomeOf(stray.fillFrom(**bag)), u"SecretForOtherOrigin"_s);
        QVERIFY(removed(secretKey(connection.id, ApiKey)));
    }

    // Where it does not work: nothing is taken for missing, and nothing is lost.

    void aLockedKeyring()
    {
        const QString settings = m_folder->filePath(u"OAuthSettings.txt"_s);
        QVERIFY(write(u"kept"_s, "hunter2"));
        QVERIFY(keysFor(settings, true));
        const QString identity = shownOf(KeychainKeys::itemName);
        // The same home in a second session, whose daemon nobody has unlocked.
        // (A runtime folder of its own: a daemon would find the first one by its socket there.)
        const auto program =
            started({ u"env"_s, u"XDG_RUNTIME_DIR="_s + m_folder->path(), u"dbus-run-session"_s, u"--"_s, u"sh"_s,
                      u"-c"_s, u"gnome-keyring-daemon --start --components=secrets >&2; exec \"$0\""_s,
                      QCoreApplication::applicationFilePath() },
                    u"tell"_s, settings);
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()),
                 u"read KeychainLocked\nwrite KeychainLocked\nremove KeychainLocked\nkeys KeychainLocked\n"
                 "make KeychainLocked\nopen KeychainLocked\nname GNOME\nin time"_s);
        QCOMPARE(shownOf(u"kept"_s), u"hunter2"_s);
        QCOMPARE(shownOf(KeychainKeys::itemName), identity);
    }

    void noSessionBus()
    {
        const QString settings = m_folder->filePath(u"OAuthSettings.txt"_s);
        const auto program =
            started({ u"env"_s, u"-u"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"-u"_s, u"DISPLAY"_s,
                      u"XDG_RUNTIME_DIR="_s + m_folder->path(), QCoreApplication::applicationFilePath() },
                    u"tell"_s, settings);
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()),
                 u"read KeychainMissing\nwrite KeychainMissing\nremove KeychainMissing\nkeys KeychainMissing\n"
                 "make KeychainMissing\nopen KeychainMissing\nname Secret Service\nin time"_s);
    }

    // A bus where nobody keeps secrets.
    void noSecretService()
    {
        const QString config = m_folder->filePath(u"bus.conf"_s);
        QFile file(config);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN\" "
                   "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
                   "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context=\"default\">"
                   "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                   "</policy></busconfig>\n");
        file.close();
        const auto program = started(
            { u"dbus-run-session"_s, u"--config-file="_s + config, u"--"_s, QCoreApplication::applicationFilePath() },
            u"tell"_s, m_folder->filePath(u"OAuthSettings.txt"_s));
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()),
                 u"read KeychainMissing\nwrite KeychainMissing\nremove KeychainMissing\nkeys KeychainMissing\n"
                 "make KeychainMissing\nopen KeychainMissing\nname Secret Service\nin time"_s);
    }

    // Without its library QtKeychain can't ask anybody: that is said, with what to install.
    void libsecretIsMissing()
    {
        const QString broken = m_folder->filePath(u"libsecret-1.so.0"_s);
        QVERIFY(QFile(broken).open(QIODevice::WriteOnly)); // found first, and no library
        QVERIFY(write(u"kept"_s, "hunter2"));
        const auto program =
            started({ u"env"_s, u"LD_LIBRARY_PATH="_s + m_folder->path(), QCoreApplication::applicationFilePath() },
                    u"tell"_s, m_folder->filePath(u"OAuthSettings.txt"_s));
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()),
                 u"read KeychainMissing\nwrite KeychainMissing\nremove KeychainMissing\nkeys KeychainMissing\n"
                 "make KeychainMissing\nopen KeychainMissing\nname GNOME\nin time"_s);
        QCOMPARE(shownOf(u"kept"_s), u"hunter2"_s);
        Error error{ .reason = Reason::KeychainMissing, .subject = {}, .detail = {}, .suggestion = u"libsecret-1-0"_s };
        QVERIFY(hintOf(error).contains(u"libsecret-1-0"_s));
    }

    // Many questions are under way when somebody locks the keyring: what it keeps is never said to be missing.
    void lockedInBetween()
    {
        const QTemporaryDir home;
        const auto program =
            started({ u"env"_s, u"HOME="_s + home.path(), u"XDG_DATA_HOME="_s + home.path(),
                      u"XDG_RUNTIME_DIR="_s + home.path(), u"dbus-run-session"_s, u"--"_s, u"sh"_s, u"-c"_s,
                      u"printf pw | gnome-keyring-daemon --unlock --components=secrets >&2; exec \"$0\""_s,
                      QCoreApplication::applicationFilePath() },
                    u"race"_s, QString());
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()), u"KeychainLocked, found"_s);
    }

    // A fresh account without a keyring yet, and nobody to choose its password.
    void noKeyringYet()
    {
        const QTemporaryDir home;
        const auto program = started({ u"env"_s, u"HOME="_s + home.path(), u"XDG_DATA_HOME="_s + home.path(),
                                       u"XDG_RUNTIME_DIR="_s + home.path(), u"dbus-run-session"_s, u"--"_s, u"sh"_s,
                                       u"-c"_s, u"gnome-keyring-daemon --start --components=secrets >&2; exec \"$0\""_s,
                                       QCoreApplication::applicationFilePath() },
                                     u"tell"_s, home.filePath(u"OAuthSettings.txt"_s));
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()),
                 u"read (none)\nwrite KeychainRefused\nremove done\nkeys IdentityMissing\n"
                 "make KeychainRefused\nopen SecretMissing\nname GNOME\nin time"_s);
    }

    // Without GLib's event loop libsecret never answers: a stop ends the wait all the same.
    void aJobThatNeverEndsCanBeLeft()
    {
        const auto program =
            started({ u"env"_s, u"QT_NO_GLIB=1"_s, QCoreApplication::applicationFilePath() }, u"stop"_s, QString());
        QVERIFY(program->waitForFinished(100'000));
        QCOMPARE(QString::fromUtf8(program->readAllStandardOutput()), u"Interrupted"_s);
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(program->exitCode(), 0);
    }

private:
    static std::unique_ptr<QProcess> started(QStringList command, const QString &task, const QString &settings)
    {
        auto program = std::make_unique<QProcess>();
        program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TEST_TASK"_s, task);
        environment.insert(u"TEST_SETTINGS"_s, settings);
        program->setProcessEnvironment(environment);
        const QString name = command.takeFirst();
        program->start(name, command);
        return program;
    }

    /// A settings file of some other identity's.
    static bool sealFor(const QString &settings)
    {
        SettingsPayload payload;
        payload.grantId = newGrantId();
        payload.generation = 1;
        SettingsKeys keys;
        keys.recipients.push_back(age::Identity::generate().recipient());
        const auto lock = tryLockFile(settings);
        return lock && SettingsFile(settings).write(payload, keys, *lock);
    }

    static bool holdsText(const QString &folder, const QByteArray &text)
    {
        const QDir directory(folder);
        for (const QFileInfo &entry : directory.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            QFile file(entry.filePath());
            if (entry.isDir() ? holdsText(entry.filePath(), text)
                              : file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

    std::optional<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray task = qgetenv("TEST_TASK");
    if (task == "tell") {
        tellOutcomes();
        return 0;
    }
    if (task == "make") {
        std::fputs(qPrintable(recipientOf(keysFor(qEnvironmentVariable("TEST_SETTINGS"), true))), stdout);
        return 0;
    }
    if (task == "race") {
        std::fputs(qPrintable(answersWhileLocked()), stdout);
        return 0;
    }
    if (task == "stop") {
        std::stop_source stop;
        QTimer::singleShot(500, &application, [&] { stop.request_stop(); });
        std::fputs(qPrintable(outcomeOf(readOf(u"kept"_s, stop.get_token()))), stdout);
        return 0;
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
