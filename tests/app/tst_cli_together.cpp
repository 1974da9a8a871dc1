// SPDX-License-Identifier: GPL-3.0-or-later
// Processes of one connection at the same time: they share the rate limit.
#include "tests/app/cli_space.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliTogether : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noneCausesARefusal();
    void whatIsKeptHoldsNoSecret();

private:
    CliSpace m_space;
};

namespace {

constexpr int limit = 12;
constexpr int windowSeconds = 3;

} // namespace

void TestCliTogether::initTestCase()
{
    QVERIFY2(m_space.sandbox.start(), qPrintable(m_space.sandbox.errorText()));
    m_space.cli.set(u"XDG_RUNTIME_DIR"_s, m_space.cli.path(u"run"_s));
    m_space.cli.set(u"TSUNAGI_URL"_s, m_space.sandbox.url());
    m_space.cli.set(u"TSUNAGI_AUTHSCHEME"_s, u"APIToken"_s);
    m_space.cli.set(u"TSUNAGI_APIKEY"_s, m_space.sandbox.apiKey());
}

void TestCliTogether::noneCausesARefusal()
{
    m_space.sandbox.control(u"config"_s,
                            { { u"rateLimit"_s, u"search=%1,window=%2"_s.arg(limit).arg(windowSeconds) } });
    QElapsedTimer timer;
    timer.start();
    // 300 issues each, in pages of 14 new ones.
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int i = 0; i < 2; ++i)
        processes.push_back(m_space.cli.start(
            { u"fetch"_s, u"Issues"_s, u"-p"_s, u"PageSize=15"_s, u"--columns"_s, u"IssueKey"_s, u"-o"_s, u"csv"_s }));
    for (const auto &process : processes) {
        QVERIFY(process->waitForFinished(120'000));
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        QCOMPARE(process->readAllStandardOutput().count('\n'), 301);
    }
    const qint64 taken = timer.elapsed();

    int requests = 0;
    for (const QJsonValue &request : m_space.sandbox.log()) {
        if (!request["path"_L1].toString().startsWith("/api/v2/issues"_L1))
            continue;
        ++requests;
        QCOMPARE(request["status"_L1].toInt(), 200);
    }
    QVERIFY2(requests > 3 * limit, "the limit has to be met more than once");
    const qint64 shortest = (requests - 1) / limit * windowSeconds * 1000;
    // A window more than what the limit allows would be a process that waited for nothing.
    QVERIFY2(taken < shortest + windowSeconds * 1000,
             qPrintable(u"%1 requests took %2 ms of %3"_s.arg(requests).arg(taken).arg(shortest)));
}

void TestCliTogether::whatIsKeptHoldsNoSecret()
{
    const QDir kept(m_space.cli.path(u"run/tsunagi/rate-limits"_s));
    const QStringList names = kept.entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names.size(), 1);
    QFile file(kept.filePath(names.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content.size(), 256);
    QVERIFY(content.contains("\nsearch 12 "));
    QVERIFY(!content.contains(m_space.sandbox.apiKey().toUtf8()));
    QVERIFY(!content.contains("127.0.0.1"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestCliTogether)
#include "tst_cli_together.moc"
