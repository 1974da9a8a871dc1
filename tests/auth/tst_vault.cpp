// SPDX-License-Identifier: GPL-3.0-or-later
// The vault: what is kept in it and who is asked, what is said where it can't be opened, and that age opens it.
#include "auth/secrets/keychain_keys.h"
#include "auth/secrets/vault_content.h"
#include "auth/secrets/vault_store.h"
#include "auth/settings/file_lock.h"
#include "tests/auth/age_tool.h"
#include "tests/auth/making.h"
#include "tests/auth/vault_rig.h"
#include "tests/support/files.h"

#include <QCoroTask>
#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;

namespace {

const QByteArray right = "correct horse 電池";

Result<void> write(VaultStore &store, const QString &key, const QByteArray &secret, std::stop_token stop = {})
{
    return QCoro::waitFor(store.write(key, Secret(secret), stop));
}

Result<void> removed(VaultStore &store, const QString &key) { return QCoro::waitFor(store.remove(key, {})); }

/// What is kept under that key, "(none)", or the failure's name.
QString shownOf(VaultStore &store, const QString &key)
{
    const auto read = QCoro::waitFor(store.read(key, {}));
    if (!read)
        return nameOf(read.error().reason);
    return *read ? QString::fromUtf8((*read)->view()) : u"(none)"_s;
}

/// For programs of a test that run beside each other.
int writeMany(const QString &path, const QString &name)
{
    VaultStore store(path, std::make_shared<ScriptedPassphrase>(QList{ right }), quickWorkFactor);
    for (int i = 0; i < 5; ++i)
        if (!write(store, u"%1/%2"_s.arg(name).arg(i), name.toUtf8()))
            return 1;
    return 0;
}

} // namespace

class TestVault : public QObject {
    Q_OBJECT
private:
    std::optional<QTemporaryDir> m_folder;
    std::shared_ptr<ScriptedPassphrase> m_person;

    QString path() const { return m_folder->filePath(u"config/vault.age"_s); }
    VaultStore storeWith(QList<QByteArray> answers)
    {
        m_person = std::make_shared<ScriptedPassphrase>(std::move(answers));
        return VaultStore(path(), m_person, quickWorkFactor);
    }
    void makeVault()
    {
        VaultStore store = storeWith({ right });
        QVERIFY(write(store, u"id/ApiKey"_s, "hunter2"));
    }

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("short") << QByteArray("x");
        QTest::newRow("Japanese") << QByteArray("秘密の鍵🔑 ü");
        QTest::newRow("odd characters") << QByteArray("a\"b'c\\d%41+e&f=g\t\n;");
        QTest::newRow("blanks around") << QByteArray("  x \n");
        QTest::newRow("64 KB") << QByteArray("0123456789abcdef").repeated(4096);
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(const QByteArray, secret);
        VaultStore store = storeWith({ right });
        VaultStore other(path(), std::make_shared<ScriptedPassphrase>(QList{ right }), quickWorkFactor);
        const QString key = u"接続/ApiKey \"x\""_s;
        for (const QByteArray &each : { secret, secret + "2" }) {
            const auto written = write(store, key, each);
            QVERIFY2(written, why(written));
            QCOMPARE(shownOf(store, key), QString::fromUtf8(each));
            QCOMPARE(shownOf(other, key), QString::fromUtf8(each)); // another program
        }
        QVERIFY(removed(other, key));
        QCOMPARE(shownOf(store, key), u"(none)"_s);
    }

    void onePersonIsAskedOnce()
    {
        VaultStore store = storeWith({ right });
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"(none)"_s);
        QVERIFY(removed(store, u"id/ApiKey"_s));
        QCOMPARE(m_person->asked, QStringList()); // there is no vault to open
        QVERIFY(!store.exists());
        for (const QString &key : { u"a/ApiKey"_s, u"b/ApiKey"_s, u"a/OAuthClientSecret"_s })
            QVERIFY(write(store, key, key.toUtf8()));
        QVERIFY(removed(store, u"a/ApiKey"_s));
        QCOMPARE(shownOf(store, u"a/ApiKey"_s), u"(none)"_s);
        QCOMPARE(shownOf(store, u"b/ApiKey"_s), u"b/ApiKey"_s);
        QCOMPARE(m_person->asked, QStringList{ u"new"_s });

        VaultStore later = storeWith({ right });
        QStringList read;
        for (int i = 0; i < 3; ++i) // at once, as a window does
            later.read(u"b/ApiKey"_s, {}).then([&read](const Result<std::optional<Secret>> &found) {
                read << (found && *found ? QString::fromUtf8((*found)->view()) : u"?"_s);
            });
        QTRY_COMPARE_WITH_TIMEOUT(read, QStringList(3, u"b/ApiKey"_s), 60'000);
        QCOMPARE(m_person->asked, QStringList{ u"open"_s });
    }

    void whatIsRemovedIsGoneFromTheDisk()
    {
        VaultStore store = storeWith({ right });
        QVERIFY(write(store, u"a/ApiKey"_s, "1") && write(store, u"b/ApiKey"_s, "2"));
        QVERIFY(removed(store, u"a/ApiKey"_s));
        const QStringList files = QFileInfo(path()).dir().entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(files, (QStringList{ u"vault.age"_s, u"vault.age.lock"_s }));
        QCOMPARE(modeOf(path()), mode_t(0600));
        const auto held = openVault(contentOf(path()), Secret(right), path());
        QVERIFY2(held, why(held));
        QCOMPARE(held->secrets.size(), 1U);
        QVERIFY(held->secrets.contains(u"b/ApiKey"_s));
    }

    void theLoopTurnsWhileItWorks()
    {
        m_person = std::make_shared<ScriptedPassphrase>(QList{ right });
        VaultStore store(path(), m_person, 15);
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
        timer.start(0);
        QVERIFY(write(store, u"a"_s, "1"));
        QVERIFY2(turns > 10, qPrintable(QString::number(turns)));
    }

    // Where it can't be opened

    void aWrongPassphraseIsAskedForAgain()
    {
        makeVault();
        const QByteArray before = contentOf(path());
        VaultStore patient = storeWith({ "wrong", "wrong too", right });
        QCOMPARE(shownOf(patient, u"id/ApiKey"_s), u"hunter2"_s);
        QCOMPARE(m_person->asked, (QStringList{ u"open"_s, u"again"_s, u"again"_s }));
        VaultStore once = storeWith({ "wrong" });
        const auto read = QCoro::waitFor(once.read(u"id/ApiKey"_s, {}));
        QCOMPARE(outcomeOf(read), u"VaultWrongPassphrase"_s);
        QCOMPARE(read.error().subject, path());
        QCOMPARE(read.error().exitCode(), 9);
        for (const auto &change : { write(once, u"id/ApiKey"_s, "overwritten"), removed(once, u"id/ApiKey"_s) })
            QCOMPARE(outcomeOf(change), u"VaultLocked"_s); // the script has nothing more to say
        QCOMPARE(contentOf(path()), before);
    }

    void itIsOpenedWithWhatWasAskedForBeforehand()
    {
        makeVault();
        const QByteArray before = contentOf(path());
        VaultStore store = storeWith({});
        const auto open = [&store](const QByteArray &passphrase, std::stop_token stop = {}) {
            return outcomeOf(QCoro::waitFor(store.open(Secret(passphrase), std::move(stop))));
        };
        QCOMPARE(open("wrong"), u"VaultWrongPassphrase"_s);
        QVERIFY(!store.isOpen());
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"VaultLocked"_s);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(open(right, stop.get_token()), u"Interrupted"_s);
        QVERIFY(!store.isOpen());
        m_person->asked.clear();
        QCOMPARE(open(right), u"done"_s);
        QVERIFY(store.isOpen());
        QCOMPARE(open("wrong"), u"VaultWrongPassphrase"_s); // what is open stays so
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"hunter2"_s);
        QCOMPARE(m_person->asked, QStringList());
        QCOMPARE(contentOf(path()), before);
        VaultStore none(m_folder->filePath(u"none.age"_s), m_person, quickWorkFactor);
        QVERIFY(QCoro::waitFor(none.open(Secret(right), {})));
        QVERIFY(!none.isOpen());
    }

    void nobodyThere()
    {
        VaultStore none = storeWith({});
        QCOMPARE(outcomeOf(write(none, u"a"_s, "1")), u"VaultLocked"_s);
        QVERIFY(!none.exists());
        makeVault();
        const QByteArray before = contentOf(path());
        VaultStore store = storeWith({});
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"VaultLocked"_s);
        QCOMPARE(outcomeOf(write(store, u"id/ApiKey"_s, "overwritten")), u"VaultLocked"_s);
        QCOMPARE(outcomeOf(removed(store, u"id/ApiKey"_s)), u"VaultLocked"_s);
        VaultStore empty = storeWith({ "" });
        QCOMPARE(shownOf(empty, u"id/ApiKey"_s), u"VaultLocked"_s);
        QCOMPARE(contentOf(path()), before);
    }

    void whatIsNoVaultIsLeftAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("outcome");
        const auto sealed = [](QByteArrayView json) {
            return age::encryptWithPassphrase(json, right, age::Armor::Yes, quickWorkFactor).value();
        };
        const QByteArray vault = sealed(R"({"schema":1,"secrets":{"a":"1"}})");
        const std::vector<age::Recipient> others = [] {
            std::vector<age::Recipient> list;
            list.push_back(age::Identity::generate().recipient());
            return list;
        }();
        QByteArray flipped = vault;
        flipped[vault.size() / 2] = flipped[vault.size() / 2] == 'A' ? 'B' : 'A';
        const QString damaged = u"VaultDamaged"_s;
        QTest::newRow("empty") << QByteArray() << damaged;
        QTest::newRow("text") << QByteArray("hello") << damaged;
        QTest::newRow("plain JSON") << QByteArray(R"({"schema":1,"secrets":{}})") << damaged;
        QTest::newRow("cut") << vault.chopped(40) << damaged;
        QTest::newRow("a letter changed") << flipped << damaged;
        QTest::newRow("for a key") << age::encrypt("{}", others, age::Armor::Yes).value() << damaged;
        QTest::newRow("not JSON") << sealed("hello") << damaged;
        QTest::newRow("no schema") << sealed(R"({"secrets":{}})") << damaged;
        QTest::newRow("no secrets") << sealed(R"({"schema":1})") << damaged;
        QTest::newRow("a secret that is a number") << sealed(R"({"schema":1,"secrets":{"a":1}})") << damaged;
        QTest::newRow("newer") << sealed(R"({"schema":2,"secrets":{}})") << u"SettingsTooNew"_s;
    }

    void whatIsNoVaultIsLeftAsItIs()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, outcome);
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        put(path(), content);
        VaultStore store = storeWith({ right });
        QCOMPARE(shownOf(store, u"a"_s), outcome);
        QCOMPARE(outcomeOf(write(store, u"a"_s, "overwritten")), outcome);
        QCOMPARE(outcomeOf(removed(store, u"a"_s)), outcome);
        QCOMPARE(contentOf(path()), content);
    }

    void nobodyElseChoosesWhereItStands()
    {
        makeVault();
        const QString real = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QFile::rename(path(), real) && QFile::link(real, path()));
        const QByteArray before = contentOf(real);
        VaultStore store = storeWith({ right });
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"SettingsUntrusted"_s);
        QCOMPARE(outcomeOf(write(store, u"a"_s, "1")), u"SettingsUntrusted"_s);
        QCOMPARE(contentOf(real), before);
    }

    void whatCantBeKeptIsNotSaidToBe()
    {
        makeVault();
        const QByteArray before = contentOf(path());
        VaultStore store = storeWith({ right });
        QVERIFY(!write(store, u"a"_s, "not\xffUTF-8"));
        QCOMPARE(contentOf(path()), before);
        QVERIFY(QFile::setPermissions(QFileInfo(path()).path(), QFile::ReadOwner | QFile::ExeOwner));
        if (::access(qPrintable(QFileInfo(path()).path()), W_OK) != 0) // root may all the same
            QCOMPARE(outcomeOf(write(store, u"a"_s, "1")), u"StorageFailed"_s);
        QVERIFY(
            QFile::setPermissions(QFileInfo(path()).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"hunter2"_s);
    }

    void aStopIsHeard()
    {
        makeVault();
        VaultStore store = storeWith({ right, right });
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(outcomeOf(write(store, u"a"_s, "1", stop.get_token())), u"Interrupted"_s);
        QVERIFY(write(store, u"a"_s, "2")); // it goes on
        QCOMPARE(shownOf(store, u"a"_s), u"2"_s);
    }

    // Several programs

    void nothingOfAnotherProgramsIsLost()
    {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 4; ++i) {
            programs.push_back(std::make_unique<QProcess>());
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TEST_VAULT"_s, path());
            environment.insert(u"TEST_NAME"_s, u"program%1"_s.arg(i));
            programs.back()->setProcessEnvironment(environment);
            programs.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            programs.back()->start(QCoreApplication::applicationFilePath(), QStringList());
        }
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(100'000));
            QCOMPARE(program->exitCode(), 0);
        }
        const auto held = openVault(contentOf(path()), Secret(right), path());
        QVERIFY2(held, why(held));
        QCOMPARE(held->secrets.size(), 20U);
    }

    void aPassphraseThatWasChangedIsAskedForAgain()
    {
        makeVault();
        VaultStore store = storeWith({ right, "new one" });
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"hunter2"_s);
        const auto held = openVault(contentOf(path()), Secret(right), path());
        put(path() + u".new"_s, sealVault(*held, Secret("new one"), path(), quickWorkFactor).value());
        QVERIFY(QFile::remove(path()) && QFile::rename(path() + u".new"_s, path()));
        QVERIFY(write(store, u"b"_s, "2"));
        QCOMPARE(m_person->asked, (QStringList{ u"open"_s, u"again"_s }));
        QVERIFY(openVault(contentOf(path()), Secret("new one"), path()));
    }

    // The file

    void whatANewerVersionHasAddedStays()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        put(path(),
            age::encryptWithPassphrase(R"({"schema":1,"secrets":{"a":"1"},"more":{"x":[1,"y"]}})", right,
                                       age::Armor::Yes, quickWorkFactor)
                .value());
        VaultStore store = storeWith({ right });
        QVERIFY(write(store, u"b"_s, "2"));
        const auto json = age::decrypt(contentOf(path()), { {}, right });
        QVERIFY(json);
        QCOMPARE(QJsonDocument::fromJson(json->reveal()),
                 QJsonDocument::fromJson(R"({"schema":1,"secrets":{"a":"1","b":"2"},"more":{"x":[1,"y"]}})"));
    }

    void ageOpensIt()
    {
        if (const QString missing = missingOf({ u"age"_s }); !missing.isEmpty())
            QSKIP("age is not installed");
        m_person = std::make_shared<ScriptedPassphrase>(QList{ right });
        VaultStore store(path(), m_person); // as the programs write it
        QVERIFY(write(store, u"id/ApiKey"_s, "hunter2"));
        QVERIFY(contentOf(path()).startsWith("-----BEGIN AGE ENCRYPTED FILE-----"));
        const QString opened = m_folder->filePath(u"opened"_s);
        const Ran ran = runOnTerminal({ "age", "-d", "-o", opened.toUtf8(), path().toUtf8() }, right);
        QVERIFY2(ran.code == 0, ran.talk.constData());
        QCOMPARE(QJsonDocument::fromJson(contentOf(opened)),
                 QJsonDocument::fromJson(R"({"schema":1,"secrets":{"id/ApiKey":"hunter2"}})"));
    }

    void whatAgeHasSealedOpensHere()
    {
        if (const QString missing = missingOf({ u"age"_s }); !missing.isEmpty())
            QSKIP("age is not installed");
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        const QString plain = m_folder->filePath(u"plain"_s);
        put(plain, R"({"schema":1,"secrets":{"id/ApiKey":"hunter2"}})");
        const Ran ran = runOnTerminal({ "age", "-p", "-o", path().toUtf8(), plain.toUtf8() }, right);
        QVERIFY2(ran.code == 0, ran.talk.constData());
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        VaultStore store = storeWith({ right });
        QCOMPARE(shownOf(store, u"id/ApiKey"_s), u"hunter2"_s);
    }

    void itKeepsAnIdentity()
    {
        const auto store = std::make_shared<VaultStore>(storeWith({ right }));
        const QString settings = m_folder->filePath(u"OAuthSettings.txt"_s);
        KeychainKeys source(store, {}, {}, settings);
        const auto made = QCoro::waitFor(source.keys(true, {}));
        QVERIFY2(made, why(made));
        const auto again = QCoro::waitFor(source.keys(false, {}));
        QVERIFY2(again, why(again));
        QCOMPARE((*again)->recipients.front().text(), (*made)->recipients.front().text());
        QCOMPARE(m_person->asked, QStringList{ u"new"_s });
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString path = qEnvironmentVariable("TEST_VAULT"); !path.isEmpty())
        return writeMany(path, qEnvironmentVariable("TEST_NAME"));
    TestVault test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_vault.moc"
