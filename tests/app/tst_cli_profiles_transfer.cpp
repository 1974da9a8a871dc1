// SPDX-License-Identifier: GPL-3.0-or-later
// profiles export and import: what a list holds, what happens where a name is taken, and that no secret goes anywhere.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

namespace {

constexpr const char *saved =
    "{\"schema\":1,\"connections\":["
    "{\"id\":\"00112233445566aa\",\"name\":\"業務\",\"properties\":{\"URL\":\"https://acme.backlog.com\"},"
    "\"secretsInKeychain\":[\"ApiKey\"],\"identity\":\"keychain\"},"
    "{\"id\":\"00112233445566bb\",\"name\":\"Nightly\",\"identity\":\"file\",\"properties\":{\"AuthScheme\":\"OAuth\","
    "\"URL\":\"https://other.backlog.jp\",\"InitiateOAuth\":\"REFRESH\",\"OAuthClientId\":\"client\"},"
    "\"secretsInKeychain\":[\"OAuthClientSecret\"]}]}";

} // namespace

class TestCliProfilesTransfer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_there = std::make_unique<CliRunner>();
        m_here = std::make_unique<CliRunner>();
        m_there->file(u".config/tsunagi/connections.json"_s, saved);
    }

    void all()
    {
        const CliResult exported = m_there->run({ u"profiles"_s, u"export"_s, u"--to"_s, m_there->path(u"list"_s) });
        QVERIFY2(exported.exitCode == 0 && exported.out.isEmpty(), exported.told());
        const QByteArray list = contentOf(m_there->path(u"list"_s));
        QVERIFY(!list.contains("keychain") && !list.contains("00112233445566aa")); // of that machine alone
        const CliResult imported = import(list);
        QVERIFY2(imported.exitCode == 0, imported.told());
        QCOMPARE(outcomes(imported), (QStringList{ u"業務 added"_s, u"Nightly added"_s }));
        QCOMPARE(rowsOf(imported)[0]["SecretsToGive"_L1].toString(), u"ApiKey"_s);
        QCOMPARE(rowsOf(imported)[1]["SecretsToGive"_L1].toString(), u"OAuthClientSecret"_s);
        const QJsonArray rows = rowsOf(m_here->run({ u"profiles"_s, u"list"_s, u"-o"_s, u"json"_s }));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["URL"_L1].toString(), u"https://acme.backlog.com"_s);
        QCOMPARE(rows[0]["AuthScheme"_L1].toString(), u"APIToken"_s); // though its key is not there
        QCOMPARE(rows[1]["InitiateOAuth"_L1].toString(), u"REFRESH"_s);
        QVERIFY(rows[0]["Secrets"_L1].isNull() && rows[1]["Secrets"_L1].isNull());
        // Those that are named, on standard output.
        const CliResult one = m_there->run({ u"profiles"_s, u"export"_s, u"nightly"_s });
        QVERIFY(one.out.contains("Nightly") && !one.out.contains("acme"));
        QCOMPARE(m_there->run({ u"profiles"_s, u"export"_s, u"nobody"_s }).exitCode, 3);
    }

    void takenNames()
    {
        const QByteArray list = m_there->run({ u"profiles"_s, u"export"_s }).out;
        QCOMPARE(import(list).exitCode, 0);
        const QByteArray before = contentOf(m_here->path(u".config/tsunagi/connections.json"_s));
        const CliResult taken = import(list);
        QCOMPARE(taken.exitCode, 2);
        QCOMPARE(taken.error()["reason"_L1].toString(), u"ConnectionNameTaken"_s);
        QCOMPARE(contentOf(m_here->path(u".config/tsunagi/connections.json"_s)), before);
        QCOMPARE(outcomes(import(list, { u"--rename"_s })), (QStringList{ u"業務 renamed"_s, u"Nightly renamed"_s }));
        QByteArray moved = list;
        moved.replace("REFRESH", "OFF");
        QCOMPARE(outcomes(import(moved, { u"--replace"_s })),
                 (QStringList{ u"業務 replaced"_s, u"Nightly replaced"_s }));
        const QJsonArray rows = rowsOf(m_here->run({ u"profiles"_s, u"list"_s, u"-o"_s, u"json"_s }));
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[1]["InitiateOAuth"_L1].toString(), u"OFF"_s);
        QCOMPARE(rows[3]["Name"_L1].toString(), u"Nightly 2"_s);
        QCOMPARE(import(list, { u"--rename"_s, u"--replace"_s }).exitCode, 2);
    }

    /// A key that stays with a connection must not be sent to the space that a list names.
    void replacingKeepsSecretsWithTheirSpace()
    {
        const QByteArray before = contentOf(m_there->path(u".config/tsunagi/connections.json"_s));
        QByteArray list = m_there->run({ u"profiles"_s, u"export"_s }).out;
        const CliResult same = m_there->run({ u"profiles"_s, u"import"_s, u"-"_s, u"--replace"_s }, list);
        QVERIFY2(same.exitCode == 0, same.told());
        const QJsonArray rows = rowsOf(m_there->run({ u"profiles"_s, u"list"_s, u"-o"_s, u"json"_s }));
        QCOMPARE(rows[0]["Secrets"_L1].toString(), u"ApiKey"_s);
        list.replace("https://acme.backlog.com", "https://evil.backlog.com");
        const CliResult elsewhere =
            m_there->run({ u"profiles"_s, u"import"_s, u"-"_s, u"--replace"_s, u"-o"_s, u"json"_s }, list);
        QCOMPARE(elsewhere.exitCode, 3);
        QCOMPARE(elsewhere.error()["reason"_L1].toString(), u"SecretForOtherOrigin"_s);
        QVERIFY(!contentOf(m_there->path(u".config/tsunagi/connections.json"_s)).contains("evil"));
        QVERIFY(before.contains("acme"));
    }

    void badLists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const QByteArray begin = R"({"schema":1,"tsunagiConnections":[)";
        QTest::newRow("nothing") << QByteArray() << u"6 SettingsForeign"_s;
        QTest::newRow("another program's") << QByteArray(R"({"connections":[]})") << u"6 SettingsForeign"_s;
        QTest::newRow("newer") << QByteArray(R"({"schema":2,"tsunagiConnections":[]})") << u"6 SettingsTooNew"_s;
        QTest::newRow("no name") << begin + R"({"properties":{}}]})" << u"6 SettingsDamaged"_s;
        QTest::newRow("twice") << begin + R"({"name":"a"},{"name":"A"}]})" << u"6 SettingsDamaged"_s;
        QTest::newRow("a secret in it") << begin + R"({"name":"a","properties":{"ApiKey":"CanaryKey"}}]})"
                                        << u"3 BadPropertyValue"_s;
        QTest::newRow("unknown property")
            << begin + R"({"name":"a","properties":{"URI":"x"}}]})" << u"3 UnknownProperty"_s;
        QTest::newRow("bad value") << begin + R"({"name":"a","properties":{"URL":"http://acme.backlog.com"}}]})"
                                   << u"3 InsecureUrl"_s;
        QTest::newRow("second is bad") << begin + R"({"name":"a"},{"name":"b","properties":{"PageSize":"0"}}]})"
                                       << u"3 BadPropertyValue"_s;
    }
    void badLists()
    {
        QFETCH(const QByteArray, text);
        const CliResult result = import(text);
        QTEST(u"%1 %2"_s.arg(result.exitCode).arg(result.error()["reason"_L1].toString()), "reason");
        QVERIFY(!result.told().contains("CanaryKey"));
        QVERIFY(!QFileInfo::exists(m_here->path(u".config/tsunagi/connections.json"_s)));
    }

private:
    CliResult import(const QByteArray &list, const QStringList &more = {}) const
    {
        const QString file = m_here->file(u"list.json"_s, list);
        return m_here->run(QStringList{ u"profiles"_s, u"import"_s, file, u"-o"_s, u"json"_s } + more);
    }
    static QStringList outcomes(const CliResult &result)
    {
        QStringList all;
        for (const QJsonValue row : rowsOf(result))
            all << row["Name"_L1].toString() + u' ' + row["Result"_L1].toString();
        return all;
    }

    std::unique_ptr<CliRunner> m_there;
    std::unique_ptr<CliRunner> m_here;
};

QTEST_GUILESS_MAIN(TestCliProfilesTransfer)
#include "tst_cli_profiles_transfer.moc"
