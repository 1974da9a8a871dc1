// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in by the browser: what is sent to it, what is believed of what comes back, and what the token endpoint gets.
#include "auth/error_text.h"
#include "auth/oauth/authorization_flow.h"
#include "tests/auth/listening.h"
#include "tests/auth/making.h"
#include "tests/auth/raw_server.h"
#include "tests/auth/test_browser.h"

#include <QCoroTask>
#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

#include <random>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

namespace {

const QByteArray oddText = "s+e %41&c=r/e?t#\"ü日\\x27";
const QByteArray goodReply = R"({"access_token":"A1","token_type":"Bearer","expires_in":3600,"refresh_token":"R1"})";

std::shared_ptr<Network> networkWith(Given values) { return std::make_shared<Network>(checked(bagOf(values)).value()); }

/// Qt 6.4.2 makes its state so, from the clock in milliseconds (CVE-2024-36048): eight characters are known from the
/// time of the sign-in. @return whether a text that begins so may have been made between the two times
bool comesFromTheClock(QByteArrayView text, QByteArrayView characters, const QDateTime &from, const QDateTime &to)
{
    constexpr qsizetype length = 8;
    for (qint64 time = from.toMSecsSinceEpoch(); time <= to.toMSecsSinceEpoch(); ++time) {
        std::mt19937 engine(static_cast<std::mt19937::result_type>(time));
        std::uniform_int_distribution<int> distribution(0, static_cast<int>(characters.size()) - 1);
        qsizetype at = 0;
        while (at < length && text[at] == characters[distribution(engine)])
            ++at;
        if (at == length)
            return true;
    }
    return false;
}

/// A flow on a port of its own, waiting for the browser, and a token endpoint that answers as the test likes.
struct Attempt {
    explicit Attempt(const QString &space, const QString &path = u"/cb"_s, bool pkce = true, Given properties = {})
        : port(freePort())
        , callbackUrl(u"http://localhost:%1%2"_s.arg(port).arg(path))
        , network(networkWith(properties))
        , flow(std::make_unique<AuthorizationFlow>(
              OAuthApplication{ SpaceUrl::parse(space).value(), u"i+d &="_s, Secret(oddText), callbackUrl, pkce },
              network))
        , started(flow->start())
    {
    }

    void wait(std::stop_token stop = {})
    {
        flow->awaitCallback(stop).then([ended = ended](const Result<void> &result) { *ended = result; });
    }
    [[nodiscard]] QByteArray state() const { return parameter(u"state"_s); }
    [[nodiscard]] QByteArray parameter(const QString &name) const
    {
        return QUrlQuery(flow->authorizationUrl()).queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    }
    /// A browser that goes to the callback with that query.
    [[nodiscard]] QByteArray visit(const QByteArray &query) const
    {
        const QByteArray path = QUrl(callbackUrl).path().toLatin1();
        return answerTo(port,
                        "GET " + (path.isEmpty() ? "/" : path) + '?' + query
                            + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\n\r\n");
    }
    [[nodiscard]] QString outcome() const { return *ended ? outcomeOf(**ended) : u"waiting"_s; }

    quint16 port;
    QString callbackUrl;
    std::shared_ptr<Network> network; ///< outlives the flow, as it does in the programs
    std::unique_ptr<AuthorizationFlow> flow;
    Result<void> started;
    std::shared_ptr<std::optional<Result<void>>> ended = std::make_shared<std::optional<Result<void>>>();
};

} // namespace

class TestAuthorizationFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Traps 5, 22 and 23: to the letter, encoded, and no empty scope.
    void theAuthorizationUrlIsExact()
    {
        Attempt attempt(u"https://acme.backlog.com"_s, u"/cb?a=1&b=+%20"_s);
        QVERIFY2(attempt.started, why(attempt.started));
        const QUrl url = attempt.flow->authorizationUrl();
        QCOMPARE(url.toEncoded(QUrl::RemoveQuery), QByteArray("https://acme.backlog.com/OAuth2AccessRequest.action"));
        const QByteArray encoded = url.toEncoded();
        QVERIFY2(encoded.contains("redirect_uri=" + attempt.callbackUrl.toLatin1().toPercentEncoding()), encoded);
        QVERIFY2(encoded.contains("client_id=i%2Bd%20%26%3D"), encoded);
        QStringList names;
        for (const auto &[name, value] : QUrlQuery(url).queryItems())
            names << name;
        names.sort();
        QCOMPARE(names,
                 (QStringList{ u"client_id"_s, u"code_challenge"_s, u"code_challenge_method"_s, u"redirect_uri"_s,
                               u"response_type"_s, u"state"_s }));
        QCOMPARE(attempt.parameter(u"response_type"_s), QByteArray("code"));
        QCOMPARE(attempt.parameter(u"code_challenge_method"_s), QByteArray("S256"));
        QCOMPARE(attempt.parameter(u"code_challenge"_s).size(), 43);
        QVERIFY(attempt.flow->isListening());

        const Attempt plain(u"https://acme.backlog.com"_s, u"/cb"_s, false);
        QVERIFY(!QUrlQuery(plain.flow->authorizationUrl()).hasQueryItem(u"code_challenge"_s));
        QVERIFY(!QUrlQuery(plain.flow->authorizationUrl()).hasQueryItem(u"code_challenge_method"_s));
    }

    // Traps 1 and 2, and O2: 256 bits of the system's generator, afresh for each attempt.
    void statesAndChallengesAreUnguessable()
    {
        const auto network = networkWith({});
        QSet<QByteArray> seen;
        AuthorizationFlow again(application(u"https://callback.example/cb"_s), network);
        constexpr int samples = 5000; // of both
        for (int i = 0; i < samples; ++i) {
            AuthorizationFlow fresh(application(u"https://callback.example/cb"_s), network);
            AuthorizationFlow &flow = i % 2 == 0 ? fresh : again;
            QVERIFY(flow.start());
            const QUrlQuery query(flow.authorizationUrl());
            for (const QString &name : { u"state"_s, u"code_challenge"_s }) {
                const QByteArray value = query.queryItemValue(name, QUrl::FullyDecoded).toLatin1();
                const auto bytes = QByteArray::fromBase64Encoding(
                    value, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
                QVERIFY(bytes);
                QCOMPARE((*bytes).size(), 32);
                QVERIFY(!seen.contains(value));
                seen << value;
            }
        }
        QCOMPARE(seen.size(), 2 * samples);
    }

    // Trap 1: what finds Qt's own state in a moment finds nothing in ours.
    void statesDoNotComeFromTheClock()
    {
        const QByteArray letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        const QByteArray base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        const QDateTime from = QDateTime::currentDateTimeUtc().addSecs(-30);
        const Attempt attempt(u"https://acme.backlog.com"_s);
        const QDateTime to = QDateTime::currentDateTimeUtc().addSecs(1);
        for (const QByteArray &text : { attempt.state(), attempt.parameter(u"code_challenge"_s) })
            for (const QByteArray &characters : { letters, base64 })
                QVERIFY(!comesFromTheClock(text, characters, from, to));
        std::mt19937 engine(static_cast<std::mt19937::result_type>(to.addMSecs(-700).toMSecsSinceEpoch()));
        std::uniform_int_distribution<int> distribution(0, static_cast<int>(letters.size()) - 1);
        QByteArray qts;
        for (int i = 0; i < 8; ++i)
            qts += letters[distribution(engine)];
        QVERIFY(comesFromTheClock(qts, letters, from, to)); // the search itself works
    }

    // Traps 3, 8 and 9, and O3: PKCE where it is on, each byte as it was meant.
    void theTokenEndpointGetsExactlyWhatItShould_data()
    {
        QTest::addColumn<bool>("pkce");
        QTest::addColumn<bool>("pasted");
        QTest::newRow("browser") << true << false;
        QTest::newRow("browser, no PKCE") << false << false;
        QTest::newRow("paste") << true << true;
    }

    void theTokenEndpointGetsExactlyWhatItShould()
    {
        QFETCH(const bool, pkce);
        QFETCH(const bool, pasted);
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        Attempt attempt(server.url(), u"/cb?a=1&b=+%20"_s, pkce);
        QVERIFY2(attempt.started, why(attempt.started));
        attempt.wait();
        const QByteArray query = "a=1&code=" + oddText.toPercentEncoding() + "&state=" + attempt.state();
        if (pasted)
            QVERIFY(
                attempt.flow->offerPaste(u"http://localhost:%1/cb?"_s.arg(attempt.port) + QString::fromLatin1(query)));
        else
            QCOMPARE(statusOf(attempt.visit(query)), QByteArray("200"));
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        const auto tokens = QCoro::waitFor(attempt.flow->exchange());
        QVERIFY2(tokens, why(tokens));
        QCOMPARE(tokens->accessToken.reveal(), QByteArray("A1"));
        QCOMPARE(tokens->refreshToken.reveal(), QByteArray("R1"));
        QCOMPARE(tokens->expiresIn, 3600);
        QVERIFY(tokens->obtainedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);

        QCOMPARE(server.requests().size(), 1);
        const RawRequest &request = server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, QByteArray("/api/v2/oauth2/token"));
        QCOMPARE(request.header("user-agent"), QByteArray("Tsunagi/" TSUNAGI_VERSION));
        QCOMPARE(request.header("authorization"), QByteArray());
        auto form = request.form();
        QCOMPARE(form.take("grant_type"), QByteArray("authorization_code"));
        QCOMPARE(form.take("code"), oddText);
        QCOMPARE(form.take("client_id"), QByteArray("i+d &="));
        QCOMPARE(form.take("client_secret"), oddText);
        QCOMPARE(form.take("redirect_uri"), attempt.callbackUrl.toUtf8());
        if (pkce) {
            const QByteArray verifier = form.take("code_verifier");
            QVERIFY(verifier.size() >= 43 && verifier.size() <= 128);
            QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
                     attempt.parameter(u"code_challenge"_s));
        }
        QVERIFY2(form.isEmpty(), form.keys().join(' '));
        // A code works once.
        QCOMPARE(outcomeOf(QCoro::waitFor(attempt.flow->exchange())), u"LoginCancelled"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    // Traps 7, 12 and 13, and O1: the state is looked at first, and one callback is all.
    void whatComesToTheCallback_data()
    {
        QTest::addColumn<QByteArray>("query"); // STATE stands for ours
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("reported");
        const auto row = [](const char *name, const char *query, const char *status, const char *outcome,
                            const char *reported = "") {
            QTest::newRow(name) << QByteArray(query) << QByteArray(status) << QString::fromLatin1(outcome)
                                << QString::fromLatin1(reported);
        };
        row("code and state", "code=1&state=STATE", "200", "done");
        row("state first", "state=STATE&code=1", "200", "done");
        row("further parameters", "code=1&state=STATE&session_state=x", "200", "done");
        row("no state", "code=1", "400", "waiting");
        row("empty state", "code=1&state=", "400", "waiting");
        row("wrong state", "code=1&state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "400", "waiting");
        row("longer state", "code=1&state=STATEx", "400", "waiting");
        row("state twice", "code=1&state=STATE&state=STATE", "400", "waiting");
        row("state twice, one wrong", "code=1&state=x&state=STATE", "400", "waiting");
        row("code twice", "code=1&code=2&state=STATE", "400", "waiting");
        row("state as array", "code=1&state[]=STATE", "400", "waiting");
        row("no code", "state=STATE", "400", "waiting");
        row("empty code", "code=&state=STATE", "400", "waiting");
        row("nothing", "", "400", "waiting");
        row("refused", "error=access_denied&state=STATE", "200", "AuthorizationDenied");
        row("refused, with a code", "error=access_denied&code=1&state=STATE", "200", "AuthorizationDenied");
        row("refused without state", "error=access_denied", "400", "waiting", "access_denied");
        row("refused with wrong state", "error=access_denied&state=x", "400", "waiting");
        row("refused with an odd code", "error=%3Cscript%3E", "400", "waiting", "unknown");
        row("error twice", "error=a&error=b&state=STATE", "400", "waiting");
    }

    void whatComesToTheCallback()
    {
        QFETCH(QByteArray, query);
        QFETCH(const QByteArray, status);
        QFETCH(const QString, outcome);
        QFETCH(const QString, reported);
        Attempt attempt(u"https://acme.backlog.com"_s);
        QVERIFY2(attempt.started, why(attempt.started));
        QSignalSpy refusals(attempt.flow.get(), &AuthorizationFlow::refusalReported);
        QSignalSpy callbacks(attempt.flow.get(), &AuthorizationFlow::callbackReceived);
        attempt.wait();
        query.replace("STATE", attempt.state());
        QCOMPARE(statusOf(attempt.visit(query)), status);
        QTRY_COMPARE(attempt.outcome(), outcome);
        QCOMPARE(refusals.size(), reported.isEmpty() ? 0 : 1);
        if (!reported.isEmpty())
            QCOMPARE(refusals[0][0].toString(), reported);
        QCOMPARE(callbacks.size(), outcome == "done"_L1 ? 1 : 0);
        if (outcome == "waiting"_L1) {
            // Nobody's noise ends the attempt.
            QVERIFY(attempt.flow->isListening());
            QCOMPARE(statusOf(attempt.visit("code=2&state=" + attempt.state())), QByteArray("200"));
            QTRY_COMPARE(attempt.outcome(), u"done"_s);
            return;
        }
        // One callback is all: the port is closed, and a replay reaches nobody.
        QVERIFY(!attempt.flow->isListening());
        QCOMPARE(listeningOn(attempt.port), QStringList());
        QCOMPARE(attempt.visit(query), QByteArray());
        if (outcome == "AuthorizationDenied"_L1) {
            QCOMPARE((*attempt.ended)->error().detail, u"access_denied"_s);
            QVERIFY((*attempt.ended)->error().subject.isEmpty());
            QCOMPARE(outcomeOf(QCoro::waitFor(attempt.flow->exchange())), u"LoginCancelled"_s);
        }
    }

    void anotherErrorThanARefusalIsNamed()
    {
        Attempt attempt(u"https://acme.backlog.com"_s);
        QVERIFY2(attempt.started, why(attempt.started));
        attempt.wait();
        (void)attempt.visit("error=invalid_request&state=" + attempt.state());
        QTRY_COMPARE(attempt.outcome(), u"AuthorizationDenied"_s);
        QCOMPARE((*attempt.ended)->error().subject, u"invalid_request"_s);
        QVERIFY(messageOf((*attempt.ended)->error()).contains(u"invalid_request"_s));
    }

    // Trap 2, and O1: two sign-ins at once.
    void twoAttemptsDoNotMix()
    {
        Attempt one(u"https://one.backlog.com"_s);
        Attempt other(u"https://other.backlog.com"_s);
        QVERIFY(one.started && other.started);
        one.wait();
        other.wait();
        QCOMPARE(statusOf(one.visit("code=1&state=" + other.state())), QByteArray("400"));
        QCOMPARE(statusOf(other.visit("code=1&state=" + one.state())), QByteArray("400"));
        QCOMPARE(one.outcome() + other.outcome(), u"waitingwaiting"_s);
        QCOMPARE(statusOf(other.visit("code=1&state=" + other.state())), QByteArray("200"));
        QTRY_COMPARE(other.outcome(), u"done"_s);
        QCOMPARE(one.outcome(), u"waiting"_s);
        QCOMPARE(statusOf(one.visit("code=1&state=" + one.state())), QByteArray("200"));
        QTRY_COMPARE(one.outcome(), u"done"_s);
    }

    void thePortMayBeInUse()
    {
        const Attempt first(u"https://acme.backlog.com"_s);
        AuthorizationFlow second(application(first.callbackUrl), networkWith({}));
        const auto started = second.start();
        QCOMPARE(outcomeOf(started), u"PortInUse"_s);
        QCOMPARE(started.error().number, first.port);
        QVERIFY(!second.isListening());
        QVERIFY(second.authorizationUrl().isEmpty());
    }

    void nothingIsListenedOnForOtherHosts()
    {
        for (const QString &callback :
             { u"https://callback.example/cb"_s, u"http://callback.example/cb"_s, u"https://localhost:1/"_s }) {
            AuthorizationFlow flow(application(callback), networkWith({}));
            QVERIFY(flow.start());
            QVERIFY(!flow.isListening());
            QVERIFY(!flow.authorizationUrl().isEmpty());
        }
    }

    void pastes_data()
    {
        QTest::addColumn<QString>("pasted"); // {cb} stands for the callback URL, {state} for ours
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("position");
        const auto row = [](const char *name, const QString &pasted, const char *outcome, const QString &code = {},
                            int position = 0) {
            QTest::newRow(name) << pasted << QString::fromLatin1(outcome) << code << position;
        };
        row("a code", u"abc-123"_s, "done", u"abc-123"_s);
        row("a code with blanks around", u"  abc-123\n"_s, "done", u"abc-123"_s);
        row("a code with odd characters", u"a+b/c=%2F&x"_s, "done", u"a+b/c=%2F&x"_s);
        row("a code that is a word of ours", u"code"_s, "done", u"code"_s);
        row("the callback URL", u"{cb}?code=abc&state={state}"_s, "done", u"abc"_s);
        row("the callback URL without state", u"{cb}?code=abc"_s, "done", u"abc"_s);
        row("the callback URL with a fragment", u"{cb}?code=abc&state={state}#_=_"_s, "done", u"abc"_s);
        row("an encoded code", u"{cb}?code=a%2Fb%2Bc%3D&state={state}"_s, "done", u"a/b+c="_s);
        row("the query alone", u"code=abc&state={state}"_s, "done", u"abc"_s);
        row("the query with its mark", u"?code=abc&state={state}"_s, "done", u"abc"_s);
        row("the query, state first", u"state={state}&code=abc"_s, "done", u"abc"_s);
        row("without a scheme", u"{cb-without-scheme}?code=abc&state={state}"_s, "done", u"abc"_s);
        row("a state of another attempt", u"{cb}?code=abc&state=other"_s, "StateMismatch");
        row("a query of another attempt", u"code=abc&state=other"_s, "StateMismatch");
        row("the refusal", u"{cb}?error=access_denied&state={state}"_s, "CallbackRefused");
        row("the refusal's query", u"error=access_denied&state={state}"_s, "CallbackRefused");
        row("another path", u"{cb}x?code=abc&state={state}"_s, "CallbackMismatch", {}, 1);
        row("a slash more", u"{cb}/?code=abc&state={state}"_s, "CallbackMismatch", {}, 1);
        row("another host", u"http://127.0.0.1:1/cb?code=abc&state={state}"_s, "CallbackMismatch", {}, 8);
        row("https", u"https://localhost/cb?code=abc"_s, "CallbackMismatch", {}, 5);
        row("the space's page", u"https://acme.backlog.com/OAuth2AccessRequest.action?client_id=1"_s,
            "CallbackMismatch", {}, 5);
        row("a URL without a code", u"{cb}?state={state}"_s, "CallbackUnreadable");
        row("code twice", u"{cb}?code=1&code=2&state={state}"_s, "CallbackUnreadable");
        row("two words", u"abc def"_s, "CallbackUnreadable");
        row("nothing", u" "_s, "CallbackUnreadable");
    }

    void pastes()
    {
        QFETCH(QString, pasted);
        QFETCH(const QString, outcome);
        QFETCH(const QString, code);
        QFETCH(const int, position);
        RawServer server([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        Attempt attempt(server.url());
        attempt.wait();
        pasted.replace(u"{cb}"_s, attempt.callbackUrl).replace(u"{cb-without-scheme}"_s, attempt.callbackUrl.sliced(7));
        pasted.replace(u"{state}"_s, QString::fromLatin1(attempt.state()));
        const auto taken = attempt.flow->offerPaste(pasted);
        QVERIFY2(outcomeOf(taken) == outcome, why(taken));
        if (outcome != "done"_L1) {
            if (outcome == "CallbackMismatch"_L1) {
                const auto common =
                    std::ranges::mismatch(taken.error().subject, attempt.callbackUrl).in2 - attempt.callbackUrl.begin();
                QCOMPARE(taken.error().number, position == 1 ? common + 1 : position);
                QCOMPARE(taken.error().detail, attempt.callbackUrl);
                QVERIFY2(!described(taken.error()).contains(u"abc"_s), why(taken));
            }
            QCOMPARE(attempt.outcome(), u"waiting"_s); // as it was
            QVERIFY(attempt.flow->isListening());
            return;
        }
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        QCOMPARE(listeningOn(attempt.port), QStringList());
        QVERIFY(QCoro::waitFor(attempt.flow->exchange()));
        QCOMPARE(server.requests().first().form()["code"], code.toUtf8());
        QCOMPARE(outcomeOf(attempt.flow->offerPaste(u"another"_s)), u"LoginCancelled"_s);
    }

    void theBrowserIsWantedOnceItIsListenedFor()
    {
        Attempt attempt(u"https://acme.backlog.com"_s);
        QUrl wanted;
        bool wasListening = false;
        connect(attempt.flow.get(), &AuthorizationFlow::browserWanted, this, [&](const QUrl &url) {
            wanted = url;
            wasListening = attempt.flow->isListening();
        });
        attempt.wait();
        QCOMPARE(wanted, attempt.flow->authorizationUrl());
        QVERIFY(wasListening);
    }

    // Trap 15: a sign-in has its end.
    void aPersonMayTakeTooLongOrGiveUp()
    {
        Attempt late(u"https://acme.backlog.com"_s);
        late.flow->setWait(std::chrono::milliseconds(1000));
        late.wait();
        QTRY_COMPARE_WITH_TIMEOUT(late.outcome(), u"LoginTimedOut"_s, 30'000);
        QCOMPARE((*late.ended)->error().number, 1);
        QCOMPARE(listeningOn(late.port), QStringList());

        Attempt stopped(u"https://acme.backlog.com"_s);
        std::stop_source stop;
        stopped.wait(stop.get_token());
        QCOMPARE(stopped.outcome(), u"waiting"_s);
        stop.request_stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.outcome(), u"LoginCancelled"_s, 30'000);
        QCOMPARE(listeningOn(stopped.port), QStringList());

        Attempt early(u"https://acme.backlog.com"_s);
        QSignalSpy wanted(early.flow.get(), &AuthorizationFlow::browserWanted);
        early.wait(stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(early.outcome(), u"LoginCancelled"_s, 30'000);
        QCOMPARE(wanted.size(), 0);
    }

    void theFlowMayGoWhileItWaits()
    {
        Attempt attempt(u"https://acme.backlog.com"_s);
        attempt.wait();
        attempt.flow.reset();
        QTRY_COMPARE_WITH_TIMEOUT(attempt.outcome(), u"LoginCancelled"_s, 30'000);
        QCOMPARE(listeningOn(attempt.port), QStringList());
    }

    // Trap 20: a reply that comes later meets nobody.
    void theFlowMayGoWhileItExchanges_data()
    {
        QTest::addColumn<RawAnswer>("answer");
        QTest::newRow("answered later") << RawAnswer::http(200, goodReply);
        QTest::newRow("refused later") << RawAnswer::http(400, "{}");
        QTest::newRow("cut later") << RawAnswer::reset();
        QTest::newRow("never answered") << RawAnswer::silence();
    }

    void theFlowMayGoWhileItExchanges()
    {
        QFETCH(const RawAnswer, answer);
        std::unique_ptr<AuthorizationFlow> *toGo = nullptr;
        RawServer server([&](const RawRequest &) {
            toGo->reset();
            return answer;
        });
        Attempt attempt(server.url(), u"/cb"_s, true, { { Timeout, u"1"_s } });
        toGo = &attempt.flow;
        attempt.wait();
        QVERIFY(attempt.flow->offerPaste(u"abc"_s));
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        const auto tokens = QCoro::waitFor(attempt.flow->exchange());
        QCOMPARE(outcomeOf(tokens), u"LoginCancelled"_s);
        QVERIFY(!attempt.flow);
        // What comes now meets nobody.
        QTest::qWait(answer.then == RawAnswer::Then::KeepOpen ? 1500 : 200);
    }

    // Traps 11, 18 and 21, and O5: every failure ends in a message, and the next attempt works.
    void exchangesMayFail_data()
    {
        QTest::addColumn<RawAnswer>("answer");
        QTest::addColumn<Reason>("reason");
        const auto row = [](const char *name, const RawAnswer &answer, Reason reason) {
            QTest::newRow(name) << answer << reason;
        };
        row("the code is refused", RawAnswer::http(400, R"({"error":"invalid_grant"})"), Reason::CodeRefused);
        row("the client is refused", RawAnswer::http(401, R"({"error":"invalid_client"})"), Reason::ClientRefused);
        row("401", RawAnswer::http(401, ""), Reason::ClientRefused);
        row("401 that asks for a password", RawAnswer::http(401, "", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
            Reason::ClientRefused);
        row("500", RawAnswer::http(500, ""), Reason::ServerUnavailable);
        row("reset", RawAnswer::reset(), Reason::ConnectionFailed);
        row("10 MiB", RawAnswer::http(200, QByteArray(10LL * 1024 * 1024, ' ')), Reason::BadReply);
        row("error as 200", RawAnswer::http(200, R"({"error":"invalid_grant"})"), Reason::CodeRefused);
        row("no token", RawAnswer::http(200, "{}"), Reason::BadReply);
        row("HTML", RawAnswer::http(200, "<html>", "Content-Type: text/html\r\n"), Reason::BadReply);
        row("empty", RawAnswer::http(200, ""), Reason::BadReply);
        row("too large", RawAnswer::http(200, QByteArray(2LL * 1024 * 1024, ' ')), Reason::BadReply);
        row("429", RawAnswer::http(429, ""), Reason::RateLimitReached);
        row("503", RawAnswer::http(503, ""), Reason::ServerUnavailable);
        row("redirect", RawAnswer::http(307, "", "Location: http://127.0.0.1:1/\r\n"), Reason::UnexpectedRedirect);
        row("cut", RawAnswer::closed(), Reason::ConnectionFailed);
        row("never", RawAnswer::silence(), Reason::TimedOut);
    }

    void exchangesMayFail()
    {
        QFETCH(const RawAnswer, answer);
        QFETCH(const Reason, reason);
        RawServer server([&](const RawRequest &) { return answer; });
        Attempt attempt(server.url(), u"/cb"_s, true, { { Timeout, u"1"_s } });
        attempt.wait();
        QVERIFY(attempt.flow->offerPaste(u"abc"_s));
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        const auto failed = QCoro::waitFor(attempt.flow->exchange());
        QCOMPARE(outcomeOf(failed), nameOf(reason));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().header("authorization"), QByteArray());
        // The next attempt works, by the same flow started anew and by another one.
        server.setScript([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        QVERIFY(attempt.flow->start());
        attempt.ended = std::make_shared<std::optional<Result<void>>>();
        attempt.wait();
        QVERIFY(attempt.flow->offerPaste(u"def"_s));
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        const auto tokens = QCoro::waitFor(attempt.flow->exchange());
        QVERIFY2(tokens, why(tokens));
        QCOMPARE(server.requests().last().form()["code"], QByteArray("def"));
    }

    // Trap 16, and O4: code and client secret go to the space, wherever it points.
    void redirectsReachNobody_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 301, 302, 303, 307, 308 })
            QTest::addRow("%d", status) << status;
    }

    void redirectsReachNobody()
    {
        QFETCH(const int, status);
        RawServer thief([](const RawRequest &) { return RawAnswer::http(200, goodReply); });
        const QByteArray location = "Location: " + thief.url().toLatin1() + "/api/v2/oauth2/token\r\n";
        RawServer server([&](const RawRequest &) { return RawAnswer::http(status, "", location); });
        Attempt attempt(server.url());
        attempt.wait();
        QVERIFY(attempt.flow->offerPaste(u"abc"_s));
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        QCOMPARE(outcomeOf(QCoro::waitFor(attempt.flow->exchange())), u"UnexpectedRedirect"_s);
        QTest::qWait(50);
        QCOMPARE(thief.connections(), 0);
        QCOMPARE(server.requests().size(), 1);
    }

    // Trap 17, and O6: not even when somebody wants to see all that Qt has to say.
    void nothingSecretIsLogged()
    {
        static QByteArray log;
        QLoggingCategory::setFilterRules(u"*=true"_s);
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { log += message.toUtf8() + '\n'; });
        RawServer server(
            [](const RawRequest &) { return RawAnswer::http(400, R"({"error":"invalid_grant","x":"hunter2"})"); });
        Attempt attempt(server.url());
        attempt.wait();
        (void)attempt.visit("code=hunter2&state=wrong");
        (void)attempt.visit("code=hunter2&state=" + attempt.state());
        QTRY_COMPARE(attempt.outcome(), u"done"_s);
        const auto tokens = QCoro::waitFor(attempt.flow->exchange());
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        QCOMPARE(outcomeOf(tokens), u"CodeRefused"_s);
        for (const QByteArray &secret :
             { QByteArray("hunter2"), attempt.state(), QByteArray("s+e"), QByteArray("s%2Be") })
            QVERIFY2(!log.contains(secret), log);
    }

    void theWholeWay_data()
    {
        QTest::addColumn<bool>("pkce");
        QTest::addColumn<QByteArray>("decision");
        QTest::newRow("allowed") << true << QByteArray("allow");
        QTest::newRow("allowed, no PKCE") << false << QByteArray("allow");
        QTest::newRow("refused") << true << QByteArray("deny");
    }

    void theWholeWay()
    {
        QFETCH(const bool, pkce);
        QFETCH(const QByteArray, decision);
        SandboxProcess sandbox;
        const quint16 port = freePort();
        const QString callbackUrl = u"http://localhost:%1/oauth/callback?from=tsunagi"_s.arg(port);
        QVERIFY2(sandbox.start({ u"--callback"_s, callbackUrl }), qPrintable(sandbox.errorText()));
        AuthorizationFlow flow({ SpaceUrl::parse(sandbox.url()).value(), sandbox.clientId(),
                                 Secret::fromText(sandbox.clientSecret()), callbackUrl, pkce },
                               networkWith({}));
        QVERIFY(flow.start());
        TestBrowser browser(sandbox);
        QByteArray page;
        connect(&flow, &AuthorizationFlow::browserWanted, this, [&](const QUrl &url) {
            QTimer::singleShot(0, &flow, [&, url] {
                const QUrl callback = browser.decide(url, decision);
                page = answerTo(port,
                                "GET " + callback.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                                    + " HTTP/1.1\r\nHost: " + callback.authority().toLatin1() + "\r\n\r\n");
            });
        });
        const auto awaited = QCoro::waitFor(flow.awaitCallback({}));
        QTRY_VERIFY(!page.isEmpty());
        if (decision == "deny") {
            QCOMPARE(outcomeOf(awaited), u"AuthorizationDenied"_s);
            QVERIFY(page.contains("許可されませんでした"));
            return;
        }
        QVERIFY2(awaited, why(awaited));
        QCOMPARE(page, httpResponse(CallbackPage::Received));
        const auto tokens = QCoro::waitFor(flow.exchange());
        QVERIFY2(tokens, why(tokens));
        HttpRequest request;
        request.url = SpaceUrl::parse(sandbox.url())->resolved(u"/api/v2/users/myself"_s);
        request.headers = { { "Authorization", "Bearer " + tokens->accessToken.reveal() } };
        const auto reply = QCoro::waitFor(networkWith({})->get(request, {}));
        QVERIFY2(reply, why(reply));
        QCOMPARE(reply->status, 200);
    }

private:
    static OAuthApplication application(const QString &callbackUrl)
    {
        return { SpaceUrl::parse(u"https://acme.backlog.com"_s).value(), u"id"_s, Secret("secret"), callbackUrl };
    }
};

QTEST_GUILESS_MAIN(TestAuthorizationFlow)
#include "tst_authorization_flow.moc"
