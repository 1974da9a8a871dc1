// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox as a program: its arguments, where it listens, what it prints, how it ends, and that the same seed gives
// the same bytes.
#include "tests/app/tst_sandbox_client.h"
#include "tests/support/sandbox_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestSandboxProgram : public QObject {
    Q_OBJECT

    struct Run {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    /// Runs it to its end, with nothing on standard input.
    static Run run(const QStringList &arguments)
    {
        QProcess process;
        process.start(SandboxProcess::program(), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            process.kill();
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                 process.readAllStandardOutput(), process.readAllStandardError() };
    }
    static QByteArray fetch(SandboxProcess &sandbox, const QByteArray &resource)
    {
        Client client(sandbox.url());
        const Answer answer = client.get("/api/v2/" + resource, { { "Backlog-API-Key", sandbox.apiKey().toUtf8() } });
        return answer.status == 200 ? answer.body : QByteArray();
    }
    static bool writeFile(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

private Q_SLOTS:
    void helpAndVersion()
    {
        const Run help = run({ u"--help"_s });
        QCOMPARE(help.exitCode, 0);
        for (const char *option :
             { "--port", "--host", "--issues", "--seed", "--today", "--refresh-mode", "--expires-in", "--code-life",
               "--callback", "--latency", "--rate-limit", "--access-log", "--config", "--tls", "--exit-with-stdin",
               "--info", "--lang", "--version" })
            QVERIFY2(help.out.contains(option), option);
        QCOMPARE(run({ u"--version"_s }).out, "tsunagi-sandbox " TSUNAGI_VERSION "\n");
    }

    void wrongArgumentsAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *arguments, const char *words) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ') << QByteArray(words);
        };
        row("--nonsense", "--nonsense");
        row("stray", "stray");
        row("--port 70000", "--port 70000");
        row("--port", "--port needs N");
        row("--issues many", "--issues many");
        row("--host 0.0.0.0", "--host 0.0.0.0");
        row("--host ::", "--host ::");
        row("--host 192.168.1.1", "--host 192.168.1.1");
        row("--host example.com", "--host example.com");
        row("--host=10.0.0.1", "--host 10.0.0.1");
        row("--today 2026-13-01", "--today 2026-13-01");
        row("--refresh-mode sometimes", "--refresh-mode sometimes");
        row("--rate-limit write=3", "--rate-limit write=3");
        row("--lang fr", "--lang fr");
        row("--tls only-one", "--tls needs CERTIFICATE KEY");
        row("--config /nonexistent", "--config /nonexistent");
    }
    void wrongArgumentsAreTold()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, words);
        const Run result = run(arguments + QStringList{ u"--exit-with-stdin"_s });
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.startsWith("tsunagi-sandbox: ") && result.err.contains(words), result.err.constData());
    }

    void oneReadyLineWithCredentialsOfItsOwn()
    {
        SandboxProcess one;
        SandboxProcess two;
        QVERIFY(one.start() && two.start());
        for (const char *name : { "url", "apiKey", "clientId", "clientSecret", "callbackUrl", "userId", "password",
                                  "controlUrl", "controlToken" })
            QVERIFY2(!one.info()[QLatin1StringView(name)].toString().isEmpty(), name);
        QCOMPARE(one.info().size(), 9);
        QCOMPARE(one.callbackUrl(), u"http://localhost:33333"_s);
        QVERIFY(one.url() != two.url() && one.apiKey() != two.apiKey() && one.clientSecret() != two.clientSecret()
                && one.password() != two.password());
    }

    void theSameSeedGivesTheSameBytes()
    {
        const QStringList wanted{ u"--seed"_s, u"7"_s, u"--issues"_s, u"500"_s };
        SandboxProcess one;
        SandboxProcess two;
        SandboxProcess other;
        QVERIFY(one.start(wanted) && two.start(wanted)
                && other.start({ u"--seed"_s, u"8"_s, u"--issues"_s, u"500"_s }));
        for (const char *resource : { "issues?count=100&offset=200", "issues/10001/comments?count=100", "users",
                                      "projects", "wikis/8003", "projects/WEB/versions" }) {
            QVERIFY(!fetch(one, resource).isEmpty());
            QCOMPARE(fetch(one, resource), fetch(two, resource));
        }
        QVERIFY(fetch(other, "issues?count=100") != fetch(one, "issues?count=100"));
    }

    void aHundredThousandIssues()
    {
        SandboxProcess sandbox;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(sandbox.start({ u"--issues"_s, u"100000"_s }));
        const qint64 started = timer.restart();
        QCOMPARE(fetch(sandbox, "issues/count"), R"({"count":100000})");
        const QJsonArray last =
            QJsonDocument::fromJson(fetch(sandbox, "issues?count=100&offset=99900&sort=created&order=asc")).array();
        QCOMPARE(last.size(), 100);
        QCOMPARE(last.last().toObject()["id"_L1].toInt(), 110000);
        QVERIFY2(started < 10'000, qPrintable(u"%1 ms to start"_s.arg(started)));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(u"%1 ms for two requests"_s.arg(timer.elapsed())));
    }

    void anEmptySpaceWorks()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({ u"--issues"_s, u"0"_s }));
        QCOMPARE(fetch(sandbox, "issues"), "[]");
        QCOMPARE(fetch(sandbox, "users/myself/recentlyViewedIssues"), "[]");
    }

    void localhostIsBothAddresses()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({ u"--host"_s, u"localhost"_s }));
        const auto port = static_cast<quint16>(QUrl(sandbox.url()).port());
        QCOMPARE(QUrl(sandbox.url()).host(), u"localhost"_s);
        const auto answers = [&](const QHostAddress &address) {
            QTcpSocket socket;
            socket.connectToHost(address, port);
            return socket.waitForConnected(5000);
        };
        QVERIFY(answers(QHostAddress(QHostAddress::LocalHost)));
        QTcpServer probe;
        if (!probe.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
            QSKIP("this machine has no IPv6");
        QVERIFY(answers(QHostAddress(QHostAddress::LocalHostIPv6)));
        SandboxProcess literal;
        QVERIFY(literal.start());
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6),
                             static_cast<quint16>(QUrl(literal.url()).port()));
        QVERIFY(!socket.waitForConnected(5000)); // a literal is only itself
    }

    void aTakenPortIsTold()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start());
        const QString port = QString::number(QUrl(sandbox.url()).port());
        const Run second = run({ u"--port"_s, port, u"--exit-with-stdin"_s });
        QCOMPARE(second.exitCode, 1);
        QVERIFY(second.err.contains(port.toLatin1()));
    }

    void aRunCanBeReopened()
    {
        QTemporaryDir folder;
        const QString info = folder.filePath(u"info.json"_s);
        SandboxProcess first;
        QVERIFY(first.start({ u"--info"_s, info }));
        const QJsonObject before = first.info();
        QCOMPARE(QFileInfo(info).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(QFile::copy(info, folder.filePath(u"config.json"_s)));
        first.stop();
        QVERIFY(!QFile::exists(info)); // its credentials are void
        SandboxProcess again;
        QVERIFY(again.start({ u"--config"_s, folder.filePath(u"config.json"_s) }));
        QCOMPARE(again.info(), before);
    }

    void credentialsComeByStandardInput()
    {
        QProcess process;
        process.start(SandboxProcess::program(),
                      { u"--config"_s, u"-"_s, u"--exit-with-stdin"_s, u"--issues"_s, u"3"_s });
        process.write("{\"apiKey\":\"given-key\",\"userId\":\"emily\"}\n");
        QVERIFY(process.waitForReadyRead(60'000));
        const QJsonObject info = QJsonDocument::fromJson(process.readLine()).object();
        QCOMPARE(info["apiKey"_L1].toString(), u"given-key"_s);
        Client client(info["url"_L1].toString());
        const Answer me = client.get("/api/v2/users/myself", { { "Backlog-API-Key", "given-key" } });
        QCOMPARE(me.object()["userId"_L1].toString(), u"emily"_s);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void wrongConfigsAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("no JSON") << QByteArray("apiKey: x") << 2;
        QTest::newRow("a list") << QByteArray("[]") << 2;
        QTest::newRow("unknown name") << QByteArray(R"({"apikey":"x"})") << 2;
        QTest::newRow("a number") << QByteArray(R"({"apiKey":5})") << 2;
        QTest::newRow("port") << QByteArray(R"({"port":99999})") << 2;
        QTest::newRow("no such user") << QByteArray(R"({"userId":"nobody"})") << 1;
    }
    void wrongConfigsAreTold()
    {
        QFETCH(const QByteArray, text);
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"c.json"_s), text));
        const Run result = run({ u"--config"_s, folder.filePath(u"c.json"_s), u"--exit-with-stdin"_s });
        QTEST(result.exitCode, "exitCode");
        QVERIFY(result.err.startsWith("tsunagi-sandbox: ") && result.err.count('\n') == 1);
    }

    void signalsEndItAtOnce_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("INT") << SIGINT;
    }
    void signalsEndItAtOnce()
    {
        QFETCH(const int, number);
        SandboxProcess sandbox;
        QVERIFY(sandbox.start());
        Client client(sandbox.url());
        sandbox.control(u"faults"_s, { { "hang"_L1, true } });
        client.get("/", {}, 100); // a request in flight doesn't hold it up
        QCOMPARE(::kill(static_cast<pid_t>(sandbox.processId()), number), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!sandbox.isRunning(), 10'000);
    }

    void httpsWithACertificateOfOnesOwn()
    {
        QTemporaryDir folder;
        const QString certificate = folder.filePath(u"cert.pem"_s);
        const QString key = folder.filePath(u"key.pem"_s);
        SandboxProcess sandbox;
        QVERIFY2(sandbox.startWithOwnCertificate(folder.path()), qPrintable(sandbox.errorText()));
        QVERIFY(sandbox.url().startsWith(u"https://127.0.0.1:"));
        QCOMPARE(Client(sandbox.url()).get("/api/v2/space").error,
                 QNetworkReply::SslHandshakeFailedError); // nobody trusts it yet
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(sandbox.url() + u"/api/v2/space"_s));
        request.setRawHeader("Backlog-API-Key", sandbox.apiKey().toUtf8());
        request.setHeader(QNetworkRequest::UserAgentHeader, u"tsunagi-test"_s);
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.addCaCertificates(certificate);
        request.setSslConfiguration(trust);
        QNetworkReply *reply = manager.get(request);
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 60'000);
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(!sandbox.state().isEmpty());
        QCOMPARE(run({ u"--tls"_s, key, certificate, u"--exit-with-stdin"_s }).exitCode, 1);
    }

    void itLinksNoneOfOurLibraries()
    {
        QProcess readelf;
        readelf.start(u"readelf"_s, { u"-d"_s, SandboxProcess::program() });
        QVERIFY(readelf.waitForFinished(60'000));
        const QByteArray needed = readelf.readAllStandardOutput();
        QVERIFY(needed.contains("libQt6HttpServer"));
        for (const char *library :
             { "libQt6Gui", "libQt6Widgets", "NetworkAuth", "keychain", "sodium", "simdjson", "QCoro" })
            QVERIFY2(!needed.contains(library), library);
    }
};

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
