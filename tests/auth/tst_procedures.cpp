// SPDX-License-Identifier: GPL-3.0-or-later
// The procedures' declaration, and GetOAuthAccessToken with a person at a browser. What the command line makes of them
// is in tests/app/tst_cli_procedures.cpp.
#include "auth/procedures.h"
#include "tests/auth/authenticator_rig.h"
#include "tests/auth/raw_server.h"
#include "tests/auth/test_browser.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

class TestProcedures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_rig.clear();
        QVERIFY2(m_rig.start(), qPrintable(m_rig.sandbox().errorText()));
        m_callback = u"http://localhost:%1/cb"_s.arg(freePort());
        QVERIFY(!m_rig.sandbox().control(u"callbacks"_s, { { u"add"_s, m_callback } }).isEmpty());
    }

    void namesAreFoundAsTyped()
    {
        QCOMPARE((*procedureFromName(u"refreshoauthaccesstoken"_s))->id, Procedure::RefreshOAuthAccessToken);
        const auto unknown = procedureFromName(u"GetOAuthAcessToken"_s);
        QCOMPARE(outcomeOf(unknown), u"UnknownProcedure"_s);
        QCOMPARE(unknown.error().suggestion, u"GetOAuthAccessToken"_s);
        const ProcedureInfo &token = **procedureFromName(u"GetOAuthAccessToken"_s);
        QCOMPARE((*inputFromName(token, u"oauthverifier"_s))->name, "Verifier");
        QCOMPARE(inputFromName(token, u"CallbackUrI"_s).error().suggestion, u"CallbackURL"_s);
        QCOMPARE(outcomeOf(inputFromName(token, u"State"_s)), u"UnknownInput"_s);
    }

    void statesAreNotGuessed()
    {
        const auto call = callWith({});
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen << call->authorizationUrl({})->state;
        QCOMPARE(seen.size(), 1000);
        QVERIFY(seen.values().first().size() >= 43); // 256 bits
    }

    void appModeAwaitsAPerson()
    {
        const auto call = callWith({ .mayOpenBrowser = true });
        TestBrowser browser(m_rig.sandbox());
        QUrl opened;
        connect(call.get(), &ProcedureCall::loginStarted, this, [&](AuthorizationFlow *flow) {
            connect(flow, &AuthorizationFlow::browserWanted, this, [&, flow](const QUrl &url) {
                opened = url;
                QTimer::singleShot(0, flow, [&browser, flow, url] {
                    QVERIFY(flow->offerPaste(QString::fromUtf8(browser.decide(url).toEncoded())));
                });
            });
        });
        const QSignalSpy finished(call.get(), &ProcedureCall::loginFinished);
        const auto tokens = QCoro::waitFor(call->accessToken(AuthMode::App, {}));
        QVERIFY2(tokens, why(tokens));
        QCOMPARE(finished.size(), 1);
        QVERIFY(QUrlQuery(opened).hasQueryItem(u"code_challenge"_s)); // one process does both
        QVERIFY(!(*tokens)->accessToken.isEmpty() && !(*tokens)->refreshToken.isEmpty());
        QCOMPARE((*tokens)->expiresIn, 3600);
        QVERIFY(!QFile::exists(m_rig.settingsPath()));
    }

    void whoeverGoesIsNotWaitedFor()
    {
        auto call = callWith({ .mayOpenBrowser = true });
        connect(call.get(), &ProcedureCall::loginStarted, this,
                [&call] { QTimer::singleShot(0, [&call] { call.reset(); }); });
        const auto tokens = QCoro::waitFor(call->accessToken(AuthMode::App, {}));
        QCOMPARE(outcomeOf(tokens), u"LoginCancelled"_s);
        QCOMPARE(m_rig.tokenRequests(), 0);
    }

private:
    std::unique_ptr<ProcedureCall> callWith(const AuthenticatorRig::Options &options)
    {
        const Session session = m_rig.session(u"OFF"_s, { { CallbackUrl, m_callback } }, options);
        const auto properties = std::make_shared<ConnectionProperties>(session.authenticator->properties().clone());
        Surroundings surroundings;
        surroundings.network = session.network;
        surroundings.mayOpenBrowser = options.mayOpenBrowser;
        return std::make_unique<ProcedureCall>(properties, surroundings);
    }

    AuthenticatorRig m_rig;
    QString m_callback;
};

QTEST_GUILESS_MAIN(TestProcedures)
#include "tst_procedures.moc"
