// SPDX-License-Identifier: GPL-3.0-or-later
// doctor --real-space, worked by a person at a terminal, against spaces of four kinds: the report must say what each
// does. The person's browser is played here.
#include "tests/app/cli_space.h"
#include "tests/support/files.h"

#include <QDirIterator>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi::tests;

class TestCliRealSpace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_space = std::make_unique<CliSpace>(); }
    void cleanup() { m_space.reset(); }
    void theReportSaysWhatTheSpaceDoes_data();
    void theReportSaysWhatTheSpaceDoes();
    void eachStepCanBeSkipped();
    void nothingIsDoneWithoutAYes();
    void controlCAnywhere_data();
    void controlCAnywhere();
    void aStepThatFails();
    void decidedTheOtherWay();
    void wrongAnswersAreAskedAgain();
    void inJapanese();

private:
    [[nodiscard]] bool start(const QStringList &arguments = {})
    {
        m_callback = u"http://127.0.0.1:%1/callback"_s.arg(freePort());
        return m_space->sandbox.start(QStringList{ u"--callback"_s, m_callback } + arguments);
    }
    std::unique_ptr<CliTerminal> begun()
    {
        auto terminal = std::make_unique<CliTerminal>(
            m_space->cli, QStringList{ u"doctor"_s, u"--real-space"_s, u"--no-color"_s, u"-o"_s, u"jsonl"_s }, 200);
        return terminal;
    }
    /// Up to the first step.
    [[nodiscard]] bool answerQuestions(CliTerminal &terminal) const
    {
        const auto answer = [&terminal](const QByteArray &question, const QString &text) {
            const bool isAsked = terminal.waitFor(question);
            terminal.type(text.toUtf8() + '\r');
            return isAsked;
        };
        return answer("[y/N]", u"y"_s) && answer("URL of the space", m_space->sandbox.url())
            && answer("Client ID", m_space->sandbox.clientId())
            && answer("client secret (not shown)", m_space->sandbox.clientSecret())
            && answer("callback URL, to the letter", m_callback);
    }
    /// Begins the next step by Enter.
    static bool enterStep(CliTerminal &terminal, const QByteArray &key = {})
    {
        const bool isAsked = terminal.waitFor("s skips it: ");
        terminal.type(key + '\r');
        return isAsked;
    }
    /// The page's address as it is shown next.
    QUrl nextUrl(CliTerminal &terminal)
    {
        if (!terminal.waitFor("/OAuth2AccessRequest.action?") || !terminal.waitFor("s skips this step: "))
            return {};
        const QByteArray screen = terminal.screen();
        const qsizetype at = screen.lastIndexOf("http", screen.lastIndexOf("/OAuth2AccessRequest.action?"));
        return QUrl::fromEncoded(screen.sliced(at, screen.indexOf('\n', at) - at).trimmed());
    }
    /// The browser comes back; @p query without the state.
    [[nodiscard]] QByteArray callBack(const QString &query) const
    {
        QTcpSocket browser;
        browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(m_callback).port()));
        if (!browser.waitForConnected())
            return "not connected";
        browser.write("GET /callback?" + query.toUtf8() + " HTTP/1.1\r\nHost: " + QUrl(m_callback).authority().toUtf8()
                      + "\r\n\r\n");
        return browser.waitForReadyRead(20'000) ? browser.readAll() : QByteArray("no answer");
    }
    [[nodiscard]] QString codeFor(const QUrl &url)
    {
        return m_space->sandbox.authorize(QUrlQuery(url).queryItemValue(u"code_challenge"_s), m_callback);
    }
    static QString stateOf(const QUrl &url) { return QUrlQuery(url).queryItemValue(u"state"_s); }
    /// "State=returned", for each row of the report.
    static QStringList report(const QByteArray &screen)
    {
        QStringList rows;
        for (const QByteArray &line : screen.split('\n'))
            if (const QJsonObject row = QJsonDocument::fromJson(line).object(); row.contains("Check"_L1))
                rows << row["Check"_L1].toString() + u'=' + row["Result"_L1].toString();
        return rows;
    }
    [[nodiscard]] bool readsOnly()
    {
        for (const QJsonValue entry : m_space->sandbox.log())
            if (entry["userAgent"_L1].toString().startsWith(u"Tsunagi"_s) && entry["method"_L1] != "GET"_L1
                && entry["path"_L1] != "/api/v2/oauth2/token"_L1)
                return false;
        return true;
    }
    /// Files that the run has left in its home.
    [[nodiscard]] QStringList filesLeft() const
    {
        QStringList files;
        QDirIterator all(m_space->cli.path(u"."_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            files << all.next();
        return files;
    }

    QString m_callback;
    std::unique_ptr<CliSpace> m_space;
};

void TestCliRealSpace::theReportSaysWhatTheSpaceDoes_data()
{
    QTest::addColumn<QStringList>("differs");
    QTest::newRow("rotate") << QStringList{ u"RefreshRotation=rotates"_s, u"RefreshedAccessToken=new"_s,
                                            u"OldRefreshToken=ends-grant"_s, u"Grants=independent"_s };
    QTest::newRow("keep") << QStringList{ u"RefreshRotation=kept"_s, u"RefreshedAccessToken=new"_s,
                                          u"Grants=independent"_s };
    QTest::newRow("same-while-alive") << QStringList{ u"RefreshRotation=kept"_s, u"RefreshedAccessToken=same"_s,
                                                      u"Grants=independent"_s };
    QTest::newRow("one-grant-per-client")
        << QStringList{ u"RefreshRotation=kept"_s, u"RefreshedAccessToken=same"_s, u"Grants=shared"_s };
}

void TestCliRealSpace::theReportSaysWhatTheSpaceDoes()
{
    QFETCH(const QStringList, differs);
    const QString mode = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY2(start({ u"--refresh-mode"_s, mode }), qPrintable(m_space->sandbox.errorText()));
    const bool agrees = mode == u"keep"_s;
    const auto terminal = begun();
    QVERIFY2(answerQuestions(*terminal), terminal->screen());

    QVERIFY2(enterStep(*terminal), terminal->screen()); // the API key
    QVERIFY(terminal->waitFor("API key (not shown)"));
    terminal->type(m_space->sandbox.apiKey().toUtf8() + '\r');
    QVERIFY2(enterStep(*terminal), terminal->screen()); // the client
    QVERIFY2(enterStep(*terminal), terminal->screen()); // the first permission, by the browser
    const QUrl first = nextUrl(*terminal);
    QCOMPARE(QUrlQuery(first).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), m_callback);
    // Another's callback changes nothing.
    QVERIFY(callBack(u"code=stolen&state=other"_s).startsWith("HTTP/1.1 400"));
    const QString firstCode = codeFor(first);
    QVERIFY(callBack(u"code=%1&state=%2"_s.arg(firstCode, stateOf(first))).startsWith("HTTP/1.1 200"));
    QVERIFY2(enterStep(*terminal), terminal->screen()); // the second, by a paste
    const QUrl second = nextUrl(*terminal);
    QVERIFY(stateOf(second) != stateOf(first));
    QVERIFY(!terminal->echoes());
    const QString secondCode = codeFor(second);
    terminal->type(u"%1?code=%2&state=%3\r"_s.arg(m_callback, secondCode, stateOf(second)).toUtf8());
    QVERIFY2(enterStep(*terminal), terminal->screen()); // renewal
    QVERIFY2(enterStep(*terminal), terminal->screen()); // the refusal
    const QUrl third = nextUrl(*terminal);
    QVERIFY(callBack(u"error=access_denied&state=%1"_s.arg(stateOf(third))).startsWith("HTTP/1.1 200"));
    QVERIFY2(terminal->waitFor("name the space"), terminal->screen());
    terminal->type(agrees ? "y\r" : "\r");
    QVERIFY2(terminal->exitCode() == 0, terminal->screen());

    const QByteArray screen = terminal->screen();
    QStringList expected{ u"Space="_s + (agrees ? u"named"_s : u"withheld"_s),
                          u"ApiKeyInHeader=accepted"_s,
                          u"ApiKeyInUrl=accepted"_s,
                          u"ClientRefusal=told"_s,
                          u"State=returned"_s,
                          u"PkceAccepted=accepted"_s,
                          u"PkceEnforced=enforced"_s,
                          u"RedirectMatching=exact"_s };
    expected << differs << u"RefusalError=told"_s << u"RefusalState=returned"_s;
    QCOMPARE(report(screen).join(u' '), expected.join(u' '));
    // Redacted: no secret anywhere, and no host in the report without a yes.
    for (const QString &secret : { m_space->sandbox.apiKey(), m_space->sandbox.clientSecret(), firstCode, secondCode })
        QVERIFY2(!screen.contains(secret.toUtf8()), screen);
    const QByteArray rows = screen.sliced(screen.lastIndexOf("{\"Check\":\"Space\""));
    QCOMPARE(rows.contains("127.0.0.1"), agrees);
    for (const QString &fact : { m_space->sandbox.clientId(), stateOf(first), stateOf(third) })
        QVERIFY2(!rows.contains(fact.toUtf8()), rows);
    QVERIFY(rows.contains("access_denied") && rows.contains("invalid_client"));
    QVERIFY(readsOnly());
    QCOMPARE(filesLeft(), QStringList());
}

void TestCliRealSpace::eachStepCanBeSkipped()
{
    QVERIFY2(start(), qPrintable(m_space->sandbox.errorText()));
    const auto terminal = begun();
    QVERIFY2(answerQuestions(*terminal), terminal->screen());
    QVERIFY(enterStep(*terminal));
    QVERIFY(terminal->waitFor("API key (not shown)"));
    terminal->type("\r"); // none
    QVERIFY(enterStep(*terminal, "s"));
    QVERIFY(enterStep(*terminal)); // begun, then left out
    QVERIFY(nextUrl(*terminal).isValid());
    terminal->type("nonsense\r");
    QVERIFY2(terminal->waitFor("CallbackUnreadable"), terminal->screen());
    QVERIFY(terminal->waitFor("s skips this step: "));
    terminal->type("s\r");
    for (int i = 0; i < 3; ++i)
        QVERIFY2(enterStep(*terminal, i == 1 ? "" : "s"), terminal->screen());
    QVERIFY(terminal->waitFor("name the space"));
    terminal->type("n\r");
    QCOMPARE(terminal->exitCode(), 0);
    QCOMPARE(report(terminal->screen()).join(u' '),
             u"Space=withheld ApiKey=skipped Client=skipped FirstSignIn=skipped SecondSignIn=skipped Renewal=skipped "
             "Refusal=skipped"_s);
    for (const QJsonValue entry : m_space->sandbox.log())
        QVERIFY(!entry["userAgent"_L1].toString().startsWith(u"Tsunagi"_s));
}

void TestCliRealSpace::nothingIsDoneWithoutAYes()
{
    QVERIFY2(start(), qPrintable(m_space->sandbox.errorText()));
    const auto terminal = begun();
    // What it will do is said before.
    QVERIFY2(terminal->waitFor("used up on purpose") && terminal->waitFor("Ctrl-C") && terminal->waitFor("[y/N]"),
             terminal->screen());
    terminal->type("\r");
    QCOMPARE(terminal->exitCode(), 0);
    QVERIFY(report(terminal->screen()).isEmpty());
    QVERIFY(!terminal->screen().contains("URL of the space"));
}

void TestCliRealSpace::controlCAnywhere_data()
{
    QTest::addColumn<QByteArray>("question");
    QTest::newRow("at the beginning") << QByteArray("[y/N]");
    QTest::newRow("at a hidden question") << QByteArray("client secret (not shown)");
    QTest::newRow("before a step") << QByteArray("s skips it: ");
    QTest::newRow("while the browser is awaited") << QByteArray("s skips this step: ");
}

void TestCliRealSpace::controlCAnywhere()
{
    QFETCH(const QByteArray, question);
    QVERIFY2(start(), qPrintable(m_space->sandbox.errorText()));
    const auto terminal = begun();
    if (question.startsWith("client")) {
        QVERIFY(terminal->waitFor("[y/N]"));
        terminal->type("y\r");
        QVERIFY(terminal->waitFor("URL of the space"));
        terminal->type(m_space->sandbox.url().toUtf8() + '\r');
        QVERIFY(terminal->waitFor("Client ID"));
        terminal->type("id\r");
    } else if (question != "[y/N]") {
        QVERIFY(answerQuestions(*terminal));
    }
    if (question == "s skips this step: ") {
        QVERIFY(enterStep(*terminal, "s") && enterStep(*terminal, "s") && enterStep(*terminal));
    }
    QVERIFY2(terminal->waitFor(question), terminal->screen());
    terminal->type("\x03");
    QVERIFY2(terminal->exitCode() == 130, terminal->screen());
    QVERIFY(report(terminal->screen()).isEmpty());
    QCOMPARE(filesLeft(), QStringList());
}

void TestCliRealSpace::aStepThatFails()
{
    QVERIFY2(start(), qPrintable(m_space->sandbox.errorText()));
    const auto terminal = begun();
    QVERIFY(answerQuestions(*terminal));
    m_space->sandbox.control(u"faults"_s, { { "match"_L1, u"/api/v2/oauth2/token"_s }, { "cut"_L1, -1 } });
    QVERIFY(enterStep(*terminal, "s"));
    QVERIFY(enterStep(*terminal));
    QVERIFY2(enterStep(*terminal, "s"), terminal->screen()); // it goes on
    for (int i = 0; i < 3; ++i)
        QVERIFY(enterStep(*terminal, "s"));
    QVERIFY(terminal->waitFor("name the space"));
    terminal->type("\r");
    QCOMPARE(terminal->exitCode(), 0);
    const QByteArray screen = terminal->screen();
    QVERIFY2(report(screen).contains(u"Client=failed"_s), screen);
    QVERIFY2(!screen.sliced(screen.lastIndexOf("{\"Check\":\"Space\"")).contains("127.0.0.1"), screen);
}

/// Refused where it should be allowed, and allowed where it should be refused: no conclusion is drawn from either.
void TestCliRealSpace::decidedTheOtherWay()
{
    QVERIFY2(start(), qPrintable(m_space->sandbox.errorText()));
    const auto terminal = begun();
    QVERIFY(answerQuestions(*terminal));
    QVERIFY(enterStep(*terminal, "s") && enterStep(*terminal, "s") && enterStep(*terminal));
    const QUrl first = nextUrl(*terminal);
    QVERIFY(callBack(u"error=access_denied&state=%1"_s.arg(stateOf(first))).startsWith("HTTP/1.1 200"));
    QVERIFY(enterStep(*terminal, "s") && enterStep(*terminal, "s") && enterStep(*terminal));
    const QUrl last = nextUrl(*terminal);
    QVERIFY(callBack(u"code=%1&state=%2"_s.arg(codeFor(last), stateOf(last))).startsWith("HTTP/1.1 200"));
    QVERIFY(terminal->waitFor("name the space"));
    terminal->type("n\r");
    QCOMPARE(terminal->exitCode(), 0);
    QCOMPARE(report(terminal->screen()).join(u' '),
             u"Space=withheld ApiKey=skipped Client=skipped FirstSignIn=failed SecondSignIn=skipped Renewal=skipped "
             "Refusal=failed"_s);
    QCOMPARE(m_space->sandbox.state()["grants"_L1].toInt(), 0);
}

void TestCliRealSpace::wrongAnswersAreAskedAgain()
{
    const auto terminal = begun();
    QVERIFY(terminal->waitFor("[y/N]"));
    terminal->type("yes\r");
    QVERIFY(terminal->waitFor("URL of the space"));
    terminal->type("http://acme.backlog.com\r");
    QVERIFY2(terminal->waitFor("InsecureUrl") && terminal->waitFor("URL of the space"), terminal->screen());
    terminal->type("acme.backlog.com\r");
    QVERIFY(terminal->waitFor("Client ID"));
    terminal->type("\r");
    QVERIFY(terminal->waitFor("MissingProperty") && terminal->waitFor("Client ID"));
    terminal->type("id\r");
    QVERIFY(terminal->waitFor("client secret"));
    terminal->type("canary-secret\r");
    QVERIFY(terminal->waitFor("to the letter [http://localhost:33333]"));
    terminal->type("ftp://x\r");
    QVERIFY(terminal->waitFor("BadCallbackUrl"));
    terminal->type("\x03");
    QCOMPARE(terminal->exitCode(), 130);
    QVERIFY(!terminal->screen().contains("canary"));
}

void TestCliRealSpace::inJapanese()
{
    m_space->cli.set(u"LANG"_s, u"ja_JP.UTF-8"_s);
    CliTerminal terminal(m_space->cli, { u"doctor"_s, u"--real-space"_s, u"--lang"_s, u"ja"_s });
    QVERIFY2(terminal.waitFor("使い切ります"), terminal.screen());
    QVERIFY(terminal.waitFor("[y/N]"));
    terminal.type("はい\r");
    QVERIFY2(terminal.waitFor("スペースのURL"), terminal.screen());
    terminal.type("\x03");
    QCOMPARE(terminal.exitCode(), 130);
}

QTEST_GUILESS_MAIN(TestCliRealSpace)
#include "tst_cli_real_space.moc"
