// SPDX-License-Identifier: GPL-3.0-or-later
// connections.json: what is written, what stays of others' hands, and what is refused.
#include "auth/connections.h"
#include "auth/settings/file_lock.h"
#include "tests/auth/making.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

SavedConnection makeConnection(const QString &name)
{
    SavedConnection connection;
    connection.id = Connections::newId();
    connection.name = name;
    connection.properties = { { Url, u"https://acme.backlog.com"_s },
                              { Property::AuthScheme, u"OAuth"_s },
                              { OAuthClientId, u"id"_s } };
    connection.secrets = { OAuthClientSecret };
    connection.identityInKeychain = true;
    return connection;
}

QStringList namesOf(const Result<QList<SavedConnection>> &all)
{
    QStringList names;
    for (const SavedConnection &connection : all.value())
        names << connection.name;
    return names;
}

/// What a second program of twoProgramsAtOnceLoseNothing() does.
int saveMany(const QString &order)
{
    const QStringList words = order.split(u' ');
    Connections connections(words[0]);
    for (int i = 0; i < words[1].toInt(); ++i)
        if (!connections.save(makeConnection(words[2])))
            return 1;
    return 0;
}

} // namespace

class TestConnections : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_home.emplace();
        m_folder = m_home->filePath(u"config/tsunagi"_s);
        m_path = m_folder + u"/connections.json"_s;
    }

    void whereThereIsNoFileThereAreNone()
    {
        const Connections connections(m_folder);
        QCOMPARE(namesOf(connections.all()), QStringList());
        QCOMPARE(outcomeOf(connections.find(u"any"_s)), u"UnknownConnection"_s);
        QVERIFY(!QFile::exists(m_folder)); // looking makes nothing
    }

    void whatIsSavedIsReadAgain()
    {
        Connections connections(m_folder);
        SavedConnection wanted = makeConnection(u"会社のスペース"_s);
        wanted.isTrial = true;
        const auto saved = connections.save(wanted);
        QVERIFY2(saved, why(saved));
        const Connections others(m_folder);
        const auto read = others.find(u"会社のスペース"_s);
        QVERIFY2(read, why(read));
        QCOMPARE(read->id, wanted.id);
        QCOMPARE(read->properties, wanted.properties);
        QCOMPARE(read->secrets, wanted.secrets);
        QVERIFY(read->identityInKeychain && read->isTrial);
        struct stat info{};
        QCOMPARE(::stat(qPrintable(m_path), &info), 0);
        QCOMPARE(info.st_mode & 07777, 0600U);
        QCOMPARE(::stat(qPrintable(m_folder), &info), 0);
        QCOMPARE(info.st_mode & 07777, 0700U);
    }

    void theVaultIsRemembered()
    {
        Connections connections(m_folder);
        SavedConnection wanted = makeConnection(u"a"_s);
        wanted.inVault = true;
        QVERIFY(connections.save(wanted));
        SavedConnection byFile = makeConnection(u"b"_s);
        byFile.inVault = true;
        byFile.identityInKeychain = false;
        byFile.secrets.clear();
        QVERIFY(connections.save(byFile));
        const Connections others(m_folder);
        QVERIFY(others.find(u"a"_s)->inVault && others.find(u"a"_s)->identityInKeychain);
        QCOMPARE(others.find(u"a"_s)->secrets, wanted.secrets);
        QVERIFY(others.find(u"b"_s)->inVault && !others.find(u"b"_s)->identityInKeychain);
        const QByteArray text = contentOf(m_path);
        QVERIFY(text.contains("\"secretsInVault\"") && text.contains("\"identity\": \"vault\""));
        QVERIFY(!text.contains("Keychain") && !text.contains("keychain"));
        // What a newer version keeps there besides stays.
        put(QByteArray(text).replace("\"OAuthClientSecret\"", "\"OAuthClientSecret\", \"NewSecret\""));
        wanted.name = u"c"_s;
        QVERIFY(connections.save(wanted));
        QVERIFY(contentOf(m_path).contains("\"NewSecret\""));
        QCOMPARE(others.find(u"c"_s)->secrets, wanted.secrets);
    }

    void anIdIsMadeWhereThereIsNone()
    {
        Connections connections(m_folder);
        SavedConnection connection = makeConnection(u"a"_s);
        connection.id.clear();
        const auto saved = connections.save(connection);
        QVERIFY(!saved->id.isEmpty());
        QCOMPARE(connections.find(saved->id)->name, u"a"_s);
        QVERIFY(Connections::newId() != Connections::newId());
    }

    void savingAgainReplacesByItsId()
    {
        Connections connections(m_folder);
        SavedConnection connection = connections.save(makeConnection(u"a"_s)).value();
        QVERIFY(connections.save(makeConnection(u"b"_s)));
        connection.name = u"c"_s;
        connection.properties[PageSize] = u"50"_s;
        connection.secrets = { ApiKey };
        QVERIFY(connections.save(connection));
        QCOMPARE(namesOf(connections.all()), (QStringList{ u"c"_s, u"b"_s }));
        QCOMPARE(connections.find(u"c"_s)->properties[PageSize], u"50"_s);
        QCOMPARE(connections.find(u"c"_s)->secrets, QList{ ApiKey });
        connection.properties.remove(PageSize);
        QVERIFY(connections.save(connection));
        QVERIFY(!connections.find(u"c"_s)->properties.contains(PageSize));
    }

    void namesAreUnique()
    {
        Connections connections(m_folder);
        QCOMPARE(connections.save(makeConnection(u"Acme"_s))->name, u"Acme"_s);
        QCOMPARE(connections.save(makeConnection(u"acme"_s))->name, u"acme 2"_s);
        SavedConnection third = connections.save(makeConnection(u"Acme"_s)).value();
        QCOMPARE(third.name, u"Acme 3"_s);
        QCOMPARE(connections.save(third)->name, u"Acme 3"_s); // its own name is not taken
        third.name = u"Acme"_s;
        QCOMPARE(connections.save(third)->name, u"Acme 3"_s);
    }

    void aConnectionIsFoundByNameOrId()
    {
        Connections connections(m_folder);
        const SavedConnection upper = connections.save(makeConnection(u"Acme 日本"_s)).value();
        QVERIFY(connections.save(makeConnection(u"Other"_s)));
        QCOMPARE(connections.find(u"Acme 日本"_s)->id, upper.id);
        QCOMPARE(connections.find(u"ACME 日本"_s)->id, upper.id);
        QCOMPARE(connections.find(upper.id)->name, upper.name);
        const auto wrong = connections.find(u"Othr"_s);
        QCOMPARE(outcomeOf(wrong), u"UnknownConnection"_s);
        QCOMPARE(wrong.error().exitCode(), 3);
        QCOMPARE(wrong.error().suggestion, u"Other"_s);
    }

    void removingLeavesTheOthers()
    {
        Connections connections(m_folder);
        const QString id = connections.save(makeConnection(u"a"_s))->id;
        QVERIFY(connections.save(makeConnection(u"b"_s)));
        QVERIFY(connections.remove(id));
        QVERIFY(connections.remove(id));
        QVERIFY(connections.remove(u"none"_s));
        QCOMPARE(namesOf(connections.all()), QStringList{ u"b"_s });
    }

    void whatANewerVersionWroteStays()
    {
        put("{\"schema\":1,\"window\":{\"x\":1},\"connections\":["
            "{\"id\":\"0123456789abcdef\",\"name\":\"a\",\"colour\":\"blue\",\"trial\":false,"
            "\"properties\":{\"URL\":\"https://acme.backlog.com\",\"Flavour\":\"sweet\",\"PageSize\":\"20\"},"
            "\"secretsInKeychain\":[\"ApiKey\",\"FutureSecret\"]},"
            "{\"kind\":\"of the future\"}, \"text\"]}");
        Connections connections(m_folder);
        SavedConnection one = connections.find(u"a"_s).value();
        QCOMPARE(one.properties.size(), 2);
        one.properties.remove(PageSize);
        one.properties[Timeout] = u"5"_s;
        QVERIFY(connections.save(one));
        QVERIFY(connections.save(makeConnection(u"b"_s)));
        const QJsonObject json = content();
        QCOMPARE(json["window"_L1]["x"_L1].toInt(), 1);
        const QJsonArray list = json["connections"_L1].toArray();
        QCOMPARE(list.size(), 4);
        QCOMPARE(list[0]["colour"_L1].toString(), u"blue"_s);
        QCOMPARE(list[0]["properties"_L1].toObject(),
                 (QJsonObject{ { u"URL"_s, u"https://acme.backlog.com"_s },
                               { u"Flavour"_s, u"sweet"_s },
                               { u"Timeout"_s, u"5"_s } }));
        QCOMPARE(list[0]["secretsInKeychain"_L1].toArray(), (QJsonArray{ u"ApiKey"_s, u"FutureSecret"_s }));
        QCOMPARE(list[1]["kind"_L1].toString(), u"of the future"_s);
        QCOMPARE(list[2].toString(), u"text"_s);
    }

    void whatAPersonWroteIsRead()
    {
        put("{\"schema\":1,\"connections\":[{\"id\":\"0123456789abcdef\",\"name\":\"a\","
            "\"properties\":{\"url\":\"https://acme.backlog.com\",\"timeout\":5,\"ApiKey\":\"hunter2\"}},"
            "{\"id\":\"../../etc\",\"name\":\"escape\"},{\"id\":\"\",\"name\":\"empty\"}]}");
        const Connections connections(m_folder);
        QCOMPARE(namesOf(connections.all()), QStringList{ u"a"_s });
        const SavedConnection one = connections.find(u"a"_s).value();
        QCOMPARE(one.properties,
                 (QMap<Property, QString>{ { Url, u"https://acme.backlog.com"_s }, { Timeout, u"5"_s } }));
    }

    // Refused, and left as it is, byte for byte.
    void whatCantBeReadIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("empty") << QByteArray("") << Reason::SettingsDamaged;
        QTest::newRow("cut off") << QByteArray(R"({"schema":1,"connections":[{"id":)") << Reason::SettingsDamaged;
        QTest::newRow("no JSON") << QByteArray("[connections]\n") << Reason::SettingsDamaged;
        QTest::newRow("a list") << QByteArray("[]") << Reason::SettingsDamaged;
        QTest::newRow("an empty object") << QByteArray("{}") << Reason::SettingsDamaged;
        QTest::newRow("no schema") << QByteArray(R"({"connections":[]})") << Reason::SettingsDamaged;
        QTest::newRow("connections of another kind")
            << QByteArray(R"({"schema":1,"connections":{"a":1}})") << Reason::SettingsDamaged;
        QTest::newRow("zeros") << QByteArray(200, '\0') << Reason::SettingsDamaged;
        QTest::newRow("newer") << QByteArray(R"({"schema":2,"connections":[]})") << Reason::SettingsTooNew;
    }

    void whatCantBeReadIsLeftAlone()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Reason, reason);
        put(bytes);
        Connections connections(m_folder);
        QCOMPARE(outcomeOf(connections.all()), nameOf(reason));
        QCOMPARE(outcomeOf(connections.find(u"a"_s)), nameOf(reason));
        QCOMPARE(outcomeOf(connections.save(makeConnection(u"a"_s))), nameOf(reason));
        QCOMPARE(outcomeOf(connections.remove(u"a"_s)), nameOf(reason));
        QCOMPARE(connections.all().error().subject, m_path);
        QCOMPARE(bytesOf(m_path), bytes);
    }

    void aLinkIsNotFollowed()
    {
        const QString elsewhere = m_home->filePath(u"elsewhere.json"_s);
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(elsewhere);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"schema":1,"connections":[]})") > 0);
        file.close();
        QVERIFY(QFile::link(elsewhere, m_path));
        Connections connections(m_folder);
        QCOMPARE(outcomeOf(connections.all()), u"SettingsUntrusted"_s);
        QCOMPARE(outcomeOf(connections.save(makeConnection(u"a"_s))), u"SettingsUntrusted"_s);
        QCOMPARE(bytesOf(elsewhere), QByteArray(R"({"schema":1,"connections":[]})"));
    }

    void theVersionBeforeStays()
    {
        Connections connections(m_folder);
        QVERIFY(connections.save(makeConnection(u"a"_s)));
        const QByteArray before = bytesOf(m_path);
        QVERIFY(connections.save(makeConnection(u"b"_s)));
        QCOMPARE(bytesOf(m_path + u".bak"_s), before);
    }

    void noSecretIsEverWritten()
    {
        Connections connections(m_folder);
        for (const PropertyInfo &info : allProperties()) {
            if (!info.secret)
                continue;
            SavedConnection connection = makeConnection(u"a"_s);
            connection.properties[info.id] = u"hunter2"_s;
            const auto saved = connections.save(connection);
            QCOMPARE(outcomeOf(saved), u"BadPropertyValue"_s);
            QVERIFY(!described(saved.error()).contains(u"hunter2"_s));
        }
        SavedConnection connection = makeConnection(u"a"_s);
        connection.properties[Proxy] = u"http://me:hunter2@proxy.example:8080"_s;
        QCOMPARE(outcomeOf(connections.save(connection)), u"BadPropertyValue"_s);
        connection.properties[Proxy] = u"http://me@proxy.example:8080"_s;
        connection.secrets = { ApiKey, OAuthClientSecret, Proxy };
        QVERIFY(connections.save(connection));
        for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden))
            QVERIFY(!bytesOf(m_folder + u'/' + name).contains("hunter2"));
    }

    void aChangeByAnotherProgramIsTold()
    {
        Connections mine(m_folder); // before there is even a folder
        Connections theirs(m_folder);
        QSignalSpy changed(&mine, &Connections::changed);
        const QString id = theirs.save(makeConnection(u"a"_s))->id;
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        QCOMPARE(namesOf(mine.all()), QStringList{ u"a"_s });
        QTest::qWait(20);
        QVERIFY(theirs.remove(id));
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 30'000);
        // Its own writes are told once, and other files not at all.
        QVERIFY(mine.save(makeConnection(u"b"_s)));
        QFile other(m_folder + u"/ui.ini"_s);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.close();
        QTest::qWait(200);
        QCOMPARE(changed.size(), 3);
    }

    void twoProgramsAtOnceLoseNothing()
    {
        constexpr int each = 15;
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 3; ++i) {
            programs.push_back(std::make_unique<QProcess>());
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"TEST_SAVES"_s, u"%1 %2 program%3"_s.arg(m_folder).arg(each).arg(i));
            programs.back()->setProcessEnvironment(environment);
            programs.back()->start(QCoreApplication::applicationFilePath(), QStringList());
        }
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(100'000));
            QCOMPARE(program->exitCode(), 0);
        }
        const Connections connections(m_folder);
        const QStringList names = namesOf(connections.all());
        QCOMPARE(names.size(), 3 * each);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 3 * each);
    }

    void aHeldLockIsWaitedForAndThenTold()
    {
        Connections connections(m_folder);
        QVERIFY(connections.save(makeConnection(u"a"_s)));
        const QByteArray before = bytesOf(m_path);
        const auto lock = tryLockFile(m_path);
        QVERIFY(lock);
        QCOMPARE(outcomeOf(connections.save(makeConnection(u"b"_s))), u"LockTimedOut"_s);
        QCOMPARE(bytesOf(m_path), before);
        QCOMPARE(namesOf(connections.all()), QStringList{ u"a"_s }); // reading needs no lock
    }

private:
    void put(const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(bytes);
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    [[nodiscard]] QJsonObject content() const { return QJsonDocument::fromJson(bytesOf(m_path)).object(); }

    std::optional<QTemporaryDir> m_home;
    QString m_folder;
    QString m_path;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString order = qEnvironmentVariable("TEST_SAVES"); !order.isEmpty())
        return saveMany(order);
    TestConnections test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_connections.moc"
