// SPDX-License-Identifier: GPL-3.0-or-later
// tsunagi-cli as a person at a terminal has it: tables that fit, escapes, colour, progress, questions without echo, and
// signing in by a paste where no browser can be opened.
#include "tests/app/cli_space.h"

#include <QFile>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliTerminal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_space.reset(); }
    void tableIsTheDefault();
    void wideTablesFit();
    void foreignTextIsEscaped_data();
    void foreignTextIsEscaped();
    void colourOnlyWhereItIsWanted();
    void progressIsShown();
    void noProgressBesideJson();
    void secretsAreAskedForWithoutEcho();
    void longPastesArriveWhole();
    void controlCAtAQuestion();
    void signInByPaste();
    void signInInTheBrowserWhileAsked();
    void signInIsCancelled();
    void decryptEscapesForATerminal();

private:
    /// A callback URL of its own, registered, for a sign-in by the browser.
    QString registerCallback();

    void useKey()
    {
        m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
        m_space->cli.set(u"TSUNAGI_APIKEY"_s, m_space->sandbox.apiKey());
    }
    std::unique_ptr<CliSpace> m_space;
};

void TestCliTerminal::init()
{
    m_space = std::make_unique<CliSpace>();
    QVERIFY2(m_space->sandbox.start(), qPrintable(m_space->sandbox.errorText()));
}

void TestCliTerminal::tableIsTheDefault()
{
    CliTerminal terminal(m_space->cli, { u"tables"_s, u"--no-color"_s });
    QCOMPARE(terminal.exitCode(), 0);
    QCOMPARE(terminal.screen(), m_space->cli.run({ u"tables"_s, u"-o"_s, u"table"_s }).out);
}

void TestCliTerminal::wideTablesFit()
{
    useKey();
    CliTerminal terminal(m_space->cli, { u"fetch"_s, u"Issues"_s, u"--limit"_s, u"5"_s, u"--no-color"_s }, 100);
    QCOMPARE(terminal.exitCode(), 0);
    const auto lines = terminal.screen().trimmed().split('\n');
    // What had no room is told, with the way to see it.
    QVERIFY2(lines.first().startsWith("tsunagi-cli: ") && lines.first().contains("--columns"), terminal.screen());
    QCOMPARE(lines.size(), 7);
    QVERIFY(lines[1].contains("IssueKey") && lines[1].contains("Summary") && !lines[1].contains("CustomFields"));
    // Chosen columns are all shown.
    CliTerminal chosen(
        m_space->cli,
        { u"fetch"_s, u"Issues"_s, u"--limit"_s, u"1"_s, u"--columns"_s, u"Id,CustomFields,Stars"_s, u"--no-color"_s },
        20);
    QCOMPARE(chosen.exitCode(), 0);
    QVERIFY(chosen.screen().contains("CustomFields"));
}

void TestCliTerminal::foreignTextIsEscaped_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : { "table", "csv", "tsv", "json", "jsonl" })
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestCliTerminal::foreignTextIsEscaped()
{
    QFETCH(const QString, format);
    useKey();
    m_space->sandbox.control(
        u"faults"_s,
        { { "match"_L1, u"/api/v2/projects"_s },
          { "times"_L1, -1 },
          { "status"_L1, 200 },
          { "body"_L1,
            u"[{\"id\":1,\"projectKey\":\"A\",\"name\":\"\\u001b]0;owned\\u0007\\u202e\\u009b2J課題\"}]"_s } });
    const QStringList fetch{ u"fetch"_s, u"Projects"_s, u"--columns"_s, u"Name"_s, u"--no-color"_s, u"-o"_s, format };
    CliTerminal terminal(m_space->cli, fetch);
    QCOMPARE(terminal.exitCode(), 0);
    for (const char *dangerous : { "\x1b", "\x07", "\xe2\x80\xae", "\xc2\x9b" })
        QVERIFY2(!terminal.screen().contains(dangerous), terminal.screen().toPercentEncoding());
    QVERIFY2(terminal.screen().contains("課題") && terminal.screen().contains("owned"), terminal.screen());
    // In a pipe it is what the space has.
    const QByteArray piped = m_space->cli.run(fetch).out;
    QVERIFY(piped.contains("\xe2\x80\xae") && piped.contains("課題"));
}

void TestCliTerminal::colourOnlyWhereItIsWanted()
{
    const auto screenOf = [this](const QStringList &arguments) {
        CliTerminal terminal(m_space->cli, arguments);
        return terminal.exitCode() >= 0 ? terminal.screen() : QByteArray("no end");
    };
    QVERIFY(screenOf({ u"tables"_s }).contains("\x1b[1m"));
    QVERIFY(screenOf({ u"fecth"_s }).contains("\x1b[1;31m"));
    QVERIFY(!screenOf({ u"tables"_s, u"--no-color"_s }).contains('\x1b'));
    QVERIFY(!screenOf({ u"fecth"_s, u"--no-color"_s }).contains('\x1b'));
    QVERIFY(!m_space->cli.run({ u"tables"_s, u"-o"_s, u"table"_s }).out.contains('\x1b'));
    m_space->cli.set(u"NO_COLOR"_s, u"1"_s);
    QVERIFY(!screenOf({ u"tables"_s }).contains('\x1b'));
}

void TestCliTerminal::progressIsShown()
{
    useKey();
    m_space->sandbox.control(u"latency"_s, { { "ms"_L1, 400 } });
    // Three pages and the count: it is "long" from one second on. Results go elsewhere, so the line stays whole.
    CliTerminal terminal(m_space->cli, { u"fetch"_s, u"Issues"_s, u"--to"_s, u"issues.csv"_s });
    QVERIFY2(terminal.waitFor("/300 rows, page "), terminal.screen());
    QVERIFY(terminal.waitFor("rate limit "));
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY2(terminal.screen().endsWith("\r\x1b[K"), terminal.screen()); // nothing of it stays
}

void TestCliTerminal::noProgressBesideJson()
{
    useKey();
    m_space->sandbox.control(u"latency"_s, { { "ms"_L1, 500 } });
    for (const QString &option : { u"-ojson"_s, u"--quiet"_s }) {
        CliTerminal terminal(m_space->cli, { u"fetch"_s, u"Issues"_s, u"--to"_s, u"issues"_s, option });
        QCOMPARE(terminal.exitCode(), 0);
        QCOMPARE(terminal.screen(), QByteArray());
    }
}

void TestCliTerminal::secretsAreAskedForWithoutEcho()
{
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    CliTerminal terminal(m_space->cli, { u"test"_s, u"--property-file"_s, u"ApiKey=-"_s, u"-o"_s, u"json"_s });
    QVERIFY2(terminal.waitFor("ApiKey"), terminal.screen());
    terminal.type("typo\x15" + m_space->sandbox.apiKey().toUtf8() + "x\x7f\r");
    QVERIFY2(terminal.exitCode() == 0, terminal.screen());
    QVERIFY(!terminal.screen().contains(m_space->sandbox.apiKey().toUtf8()) && !terminal.screen().contains("typo"));
    QVERIFY2(terminal.screen().contains("\"APIToken\""), terminal.screen());
    // A whole connection by the same way, and Ctrl-D for nothing.
    CliTerminal connection(m_space->cli, { u"test"_s, u"--connection-file"_s, u"-"_s, u"-o"_s, u"json"_s });
    QVERIFY(connection.waitFor("onnection string"));
    connection.type("ApiKey=" + m_space->sandbox.apiKey().toUtf8() + "\r");
    QVERIFY2(connection.exitCode() == 0, connection.screen());
    CliTerminal nothing(m_space->cli, { u"test"_s, u"--property-file"_s, u"ApiKey=-"_s });
    QVERIFY(nothing.waitFor("ApiKey"));
    nothing.type("\x04");
    QCOMPARE(nothing.exitCode(), 2);
}

/// A terminal's own line editing would cut at 4096 characters.
void TestCliTerminal::longPastesArriveWhole()
{
    const QByteArray token = "t" + QByteArray(20'000, 'x') + "end";
    m_space->cli.set(u"TSUNAGI_URL"_s, m_space->sandbox.url());
    CliTerminal terminal(m_space->cli, { u"token"_s, u"--property-file"_s, u"OAuthAccessToken=-"_s });
    QVERIFY(terminal.waitFor("OAuthAccessToken"));
    terminal.type(token + "\r");
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(terminal.screen().trimmed().endsWith(token));
}

void TestCliTerminal::controlCAtAQuestion()
{
    CliTerminal terminal(m_space->cli, { u"test"_s, u"--property-file"_s, u"ApiKey=-"_s });
    QVERIFY(terminal.waitFor("ApiKey"));
    terminal.type("half a key\x03");
    QCOMPARE(terminal.exitCode(), 130);
    QVERIFY(!terminal.screen().contains("half"));
}

namespace {

/// The page's address as it was printed for the person.
QUrl printedUrl(CliTerminal &terminal)
{
    if (!terminal.waitFor("/OAuth2AccessRequest.action?") || !terminal.waitFor("(not shown): "))
        return {};
    const QByteArray screen = terminal.screen();
    const qsizetype at = screen.indexOf("http");
    return QUrl::fromEncoded(screen.sliced(at, screen.indexOf('\n', at) - at).trimmed());
}

} // namespace

QString TestCliTerminal::registerCallback()
{
    const QString callback = u"http://127.0.0.1:%1/callback"_s.arg(freePort());
    m_space->sandbox.control(u"callbacks"_s, { { "add"_L1, callback } });
    m_space->useOAuth(u"GETANDREFRESH"_s);
    m_space->cli.set(u"TSUNAGI_CALLBACKURL"_s, callback);
    return callback;
}

void TestCliTerminal::signInByPaste()
{
    const QString callback = registerCallback();
    CliTerminal terminal(m_space->cli, { u"connect"_s, u"-o"_s, u"json"_s });
    const QUrl url = printedUrl(terminal);
    QVERIFY2(url.isValid(), terminal.screen());
    const QUrlQuery query(url);
    const QString code = m_space->sandbox.authorize(query.queryItemValue(u"code_challenge"_s), callback);
    QVERIFY2(!code.isEmpty(), qPrintable(m_space->sandbox.errorText()));
    // A paste of another attempt changes nothing: it is told, and asked for again.
    terminal.type(callback.toUtf8() + "?code=stolen&state=other\r");
    QVERIFY2(terminal.waitFor("StateMismatch"), terminal.screen());
    QVERIFY(terminal.waitFor("(not shown): "));
    terminal.type(callback.toUtf8() + "?code=" + code.toUtf8() + "&state=" + query.queryItemValue(u"state"_s).toUtf8()
                  + "\r");
    QVERIFY2(terminal.exitCode() == 0, terminal.screen());
    QVERIFY(terminal.screen().contains("\"AuthScheme\":\"OAuth\""));
    QVERIFY(!terminal.screen().contains(code.toUtf8()));
    QVERIFY(QFile::exists(m_space->settingsFile()));
    // The terminal is as it was: what is typed is seen.
    QCOMPARE(m_space->cli.run({ u"token"_s }).exitCode, 0);
}

/// The callback comes by the browser: what follows begins below the question that nobody has answered.
void TestCliTerminal::signInInTheBrowserWhileAsked()
{
    const QString callback = registerCallback();
    CliTerminal terminal(m_space->cli, { u"connect"_s, u"-o"_s, u"json"_s });
    const QUrl url = printedUrl(terminal);
    QVERIFY2(url.isValid(), terminal.screen());
    const QUrlQuery query(url);
    const QString code = m_space->sandbox.authorize(query.queryItemValue(u"code_challenge"_s), callback);
    QTcpSocket browser;
    browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(callback).port()));
    QVERIFY(browser.waitForConnected());
    browser.write("GET /callback?code=" + code.toUtf8() + "&state=" + query.queryItemValue(u"state"_s).toUtf8()
                  + " HTTP/1.1\r\nHost: " + QUrl(callback).authority().toUtf8() + "\r\n\r\n");
    QVERIFY(browser.waitForReadyRead(20'000));
    QVERIFY2(browser.readAll().startsWith("HTTP/1.1 200"), terminal.screen());
    QVERIFY2(terminal.exitCode() == 0, terminal.screen());
    QVERIFY2(terminal.screen().contains("(not shown): \n"), terminal.screen());
}

void TestCliTerminal::signInIsCancelled()
{
    m_space->useOAuth(u"GETANDREFRESH"_s);
    m_space->cli.set(u"TSUNAGI_CALLBACKURL"_s, u"http://127.0.0.1:%1"_s.arg(freePort()));
    CliTerminal terminal(m_space->cli, { u"connect"_s });
    QVERIFY2(printedUrl(terminal).isValid(), terminal.screen());
    terminal.type("\x03");
    QCOMPARE(terminal.exitCode(), 130);
    QVERIFY(!QFile::exists(m_space->settingsFile()));
    // A busy port is told before anything is shown.
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress::LocalHost));
    m_space->cli.set(u"TSUNAGI_CALLBACKURL"_s, u"http://127.0.0.1:%1"_s.arg(busy.serverPort()));
    CliTerminal refused(m_space->cli, { u"connect"_s });
    QCOMPARE(refused.exitCode(), 5);
    QVERIFY2(refused.screen().contains(QByteArray::number(busy.serverPort())), refused.screen());
    QVERIFY(!refused.screen().contains("OAuth2AccessRequest"));
}

void TestCliTerminal::decryptEscapesForATerminal()
{
    QCOMPARE(
        m_space->cli
            .shell(
                u"\"$CLI\" keygen >recipient && printf '\"\\302\\2332J\\033[2J\"' | age -r \"$(cat recipient)\" >x.age"_s)
            .exitCode,
        0);
    CliTerminal terminal(m_space->cli, { u"settings"_s, u"decrypt"_s, u"x.age"_s });
    QCOMPARE(terminal.exitCode(), 0);
    QCOMPARE(terminal.screen(), QByteArray("\"\\u009b2J\\u001b[2J\"\n"));
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
