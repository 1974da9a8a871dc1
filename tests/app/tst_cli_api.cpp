// SPDX-License-Identifier: GPL-3.0-or-later
// api against a sandbox: the body as it came, paths and parameters as people write them, and what must never be asked.
#include "tests/app/cli_space.h"

#include <QFile>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliApi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText())); }
    void cleanup() { QVERIFY(m_space.sandbox.clearFaults()); }
    void bodyAsItCame();
    void paths_data();
    void paths();
    void badPathsCostNoRequest_data();
    void badPathsCostNoRequest();
    void refusals();
    void intoAFile();

private:
    CliResult api(const QStringList &arguments)
    {
        return m_space.cli.run(QStringList{ u"api"_s } + arguments + m_space.withKey());
    }
    CliSpace m_space;
};

void TestCliApi::bodyAsItCame()
{
    const QByteArray odd = "{ \"a\" :1.50,\t\"\\u3042\": \"あ\" }\n\n";
    m_space.sandbox.control(u"faults"_s,
                            { { "match"_L1, u"/api/v2/space"_s },
                              { "times"_L1, -1 },
                              { "status"_L1, 200 },
                              { "body"_L1, QString::fromUtf8(odd) } });
    for (const QString &format : { u"json"_s, u"csv"_s, u"table"_s }) {
        const CliResult result = api({ u"/space"_s, u"-o"_s, format });
        QVERIFY2(result.exitCode == 0 && result.err.isEmpty(), result.told());
        QCOMPARE(result.out, odd);
    }
}

void TestCliApi::paths_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query"); // decoded
    const QString myself = u"/api/v2/users/myself"_s;
    QTest::newRow("with a slash") << QStringList{ u"/users/myself"_s } << myself << QString();
    QTest::newRow("without") << QStringList{ u"users/myself"_s } << myself << QString();
    QTest::newRow("whole") << QStringList{ u"/api/v2/users/myself"_s } << myself << QString();
    QTest::newRow("query in the path") << QStringList{ u"/issues?count=2&keyword=a%20b"_s } << u"/api/v2/issues"_s
                                       << u"count=2&keyword=a b"_s;
    QTest::newRow("query options") << QStringList{ u"issues"_s,        u"--query"_s, u"projectId[]=1"_s, u"--query"_s,
                                                   u"projectId[]=2"_s, u"--query"_s, u"keyword=x=y&z"_s }
                                   << u"/api/v2/issues"_s << u"projectId[]=1&projectId[]=2&keyword=x=y&z"_s;
    QTest::newRow("both") << QStringList{ u"issues?count=3"_s, u"--query"_s, u"offset=0"_s } << u"/api/v2/issues"_s
                          << u"count=3&offset=0"_s;
    QTest::newRow("names that need encoding")
        << QStringList{ u"/projects/設計 1"_s } << u"/api/v2/projects/設計 1"_s << QString();
}

void TestCliApi::paths()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, path);
    QFETCH(const QString, query);
    api(arguments);
    const QJsonObject asked = m_space.sandbox.log().last().toObject();
    QCOMPARE(asked["method"_L1].toString(), u"GET"_s);
    QCOMPARE(QUrl::fromPercentEncoding(asked["path"_L1].toString().toUtf8()), path);
    QCOMPARE(QUrl::fromPercentEncoding(asked["query"_L1].toString().toUtf8()), query);
}

void TestCliApi::badPathsCostNoRequest_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no path") << QStringList{};
    QTest::newRow("another host") << QStringList{ u"https://evil.example/api/v2/space"_s };
    QTest::newRow("outside") << QStringList{ u"/../../OAuth2AccessRequest.action"_s };
    QTest::newRow("outside, encoded") << QStringList{ u"/users/%2e%2E/%2e%2e/x"_s };
    QTest::newRow("outside, by an encoded slash") << QStringList{ u"/users/..%2F..%2Fx"_s };
    QTest::newRow("fragment") << QStringList{ u"/space#top"_s };
    QTest::newRow("no value") << QStringList{ u"/space"_s, u"--query"_s, u"count"_s };
    QTest::newRow("no name") << QStringList{ u"/space"_s, u"--query"_s, u"=1"_s };
    QTest::newRow("two paths") << QStringList{ u"/space"_s, u"/users"_s };
}

void TestCliApi::badPathsCostNoRequest()
{
    QFETCH(const QStringList, arguments);
    const auto before = m_space.sandbox.log().size();
    const CliResult result = api(arguments);
    QVERIFY2(result.exitCode == 2 && result.out.isEmpty(), result.told());
    QCOMPARE(m_space.sandbox.log().size(), before);
}

void TestCliApi::refusals()
{
    const CliResult nothing = api({ u"/issues/NONE-1"_s, u"-o"_s, u"json"_s });
    QCOMPARE(nothing.exitCode, 7);
    QCOMPARE(nothing.out, QByteArray());
    QCOMPARE(nothing.error()["reason"_L1].toString(), u"NotFound"_s);
    const CliResult unknown = api({ u"/issues"_s, u"--query"_s, u"nonsense=1"_s, u"-o"_s, u"json"_s });
    QCOMPARE(unknown.exitCode, 7);
    QVERIFY2(unknown.error()["message"_L1].toString().contains(u"nonsense"_s), unknown.err);
    const QStringList wrongKey{ u"-c"_s, u"URL=%1;ApiKey=wrong"_s.arg(m_space.sandbox.url()), u"--quiet"_s };
    QCOMPARE(m_space.cli.run(QStringList{ u"api"_s, u"/space"_s } + wrongKey).exitCode, 4);
}

void TestCliApi::intoAFile()
{
    const QString to = m_space.cli.path(u"me.json"_s);
    const CliResult written = api({ u"/users/myself"_s, u"--to"_s, to });
    QVERIFY2(written.exitCode == 0 && written.out.isEmpty(), written.told());
    QFile file(to);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), api({ u"/users/myself"_s }).out);
    QCOMPARE(api({ u"/issues/NONE-1"_s, u"--to"_s, m_space.cli.path(u"none.json"_s) }).exitCode, 7);
    QVERIFY(!QFile::exists(m_space.cli.path(u"none.json"_s)));
}

QTEST_GUILESS_MAIN(TestCliApi)
#include "tst_cli_api.moc"
