// SPDX-License-Identifier: GPL-3.0-or-later
// A fleet against the sandbox, with a person at a browser: 50 hosts with a grant of their own each, opened by the
// distribution's age; stopped, refused, begun again, and a server that has one grant only.
#include "auth/transfer/fleet_ledger.h"
#include "auth/transfer/fleet_run.h"
#include "auth/settings/identity_file.h"
#include "tests/auth/age_tool.h"
#include "tests/auth/making.h"
#include "tests/auth/test_browser.h"
#include "tests/auth/transfer_rig.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace tsunagi::auth;
using namespace tsunagi::tests;
using enum Property;

class TestFleetRun : public QObject {
    Q_OBJECT
private:
    SandboxProcess m_sandbox;
    std::unique_ptr<TransferRig> m_rig;
    std::unique_ptr<TestBrowser> m_browser;
    std::shared_ptr<const ConnectionProperties> m_properties;
    QByteArray m_decision; ///< of the person
    int m_consents = 0;
    std::function<void(int)> m_onConsent; ///< before the person's nth answer

    [[nodiscard]] QString folder() const { return m_rig->path(u"fleet"_s); }
    [[nodiscard]] QString fileOf(const QString &host) const { return folder() + u'/' + host + u"/OAuthSettings.txt"_s; }
    [[nodiscard]] QStringList filesThere() const
    {
        QStringList files;
        for (const QString &name : QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (QFileInfo::exists(fileOf(name)))
                files << name;
        return files;
    }
    /// Hosts "h1"… each with an identity of its own.
    [[nodiscard]] FleetPlan planFor(int hosts)
    {
        FleetPlan plan;
        plan.folder = folder();
        for (int i = 1; i <= hosts; ++i) {
            const QString name = u"h%1"_s.arg(i);
            if (!QFileInfo::exists(m_rig->identityOf(name)))
                (void)makeIdentityFile(m_rig->identityOf(name));
            plan.hosts.push_back({ name, readIdentityFile(m_rig->identityOf(name))->front().recipient() });
        }
        return plan;
    }
    [[nodiscard]] FleetSource source() const
    {
        FleetSource source;
        source.properties = m_properties;
        source.surroundings.network = std::make_shared<Network>(m_properties);
        source.surroundings.mayOpenBrowser = true;
        source.application = std::make_shared<const OAuthApplication>(
            OAuthApplication{ *m_properties->url, m_properties->clientId, m_properties->clientSecret.clone(),
                              m_properties->callbackUrl });
        return source;
    }
    void answer(FleetRun &run)
    {
        connect(&run, &FleetRun::loginStarted, this, [this](AuthorizationFlow *flow) {
            connect(flow, &AuthorizationFlow::browserWanted, this, [this](const QUrl &url) {
                QTimer::singleShot(0, this, [this, url] {
                    ++m_consents;
                    if (m_onConsent)
                        m_onConsent(m_consents);
                    (void)Client().get(m_browser->decide(url, m_decision).toEncoded());
                });
            });
        });
    }
    [[nodiscard]] Result<void> runFleet(FleetPlan plan, FleetSource source, std::stop_token stop = {})
    {
        FleetRun run(std::move(plan), std::move(source));
        answer(run);
        auto done = QCoro::waitFor(run.run(stop));
        m_reports = run.reports();
        return done;
    }
    [[nodiscard]] Result<void> runFleet(int hosts) { return runFleet(planFor(hosts), source()); }
    /// "written 2, skipped 1, failed 0, to come 7".
    [[nodiscard]] QString counted() const
    {
        const auto count = [this](HostState state) {
            return std::ranges::count_if(m_reports, [state](const auto &report) { return report.state == state; });
        };
        return u"written %1, skipped %2, failed %3, to come %4"_s.arg(count(HostState::Written))
            .arg(count(HostState::Skipped))
            .arg(count(HostState::Failed))
            .arg(count(HostState::ToCome));
    }
    /// Opened by the distribution's age, with that machine's identity alone.
    [[nodiscard]] QJsonObject opened(const QString &host, const QString &machine) const
    {
        const Ran ran = run(u"age"_s, { u"-d"_s, u"-i"_s, m_rig->identityOf(machine), fileOf(host) });
        return ran.code == 0 ? QJsonDocument::fromJson(ran.output).object() : QJsonObject();
    }
    [[nodiscard]] QString refreshTokenOf(const QString &host) const
    {
        return opened(host, host)["refreshToken"_L1].toString();
    }
    std::vector<HostReport> m_reports;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.errorText()));
        QCOMPARE(missingOf({ u"age"_s }), QString());
    }

    void init()
    {
        m_rig = std::make_unique<TransferRig>();
        m_browser = std::make_unique<TestBrowser>(m_sandbox);
        m_decision = "allow";
        m_consents = 0;
        m_onConsent = nullptr;
        m_sandbox.control(u"config"_s, { { u"refreshMode"_s, u"rotate"_s } });
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const QString callback = u"http://127.0.0.1:%1/cb"_s.arg(probe.serverPort());
        probe.close();
        m_sandbox.control(u"callbacks"_s, { { u"add"_s, callback } });
        const auto properties = checked(bagOf({ { Url, m_sandbox.url() },
                                                { OAuthClientId, m_sandbox.clientId() },
                                                { OAuthClientSecret, m_sandbox.clientSecret() },
                                                { CallbackUrl, callback },
                                                { OAuthSettingsRecipients, m_rig->recipientOf(u"rescue"_s) } }));
        QVERIFY2(properties, why(properties));
        m_properties = *properties;
    }

    void fiftyHosts()
    {
        constexpr int hosts = 50;
        constexpr int stoppedAfter = 20;
        // Stopped while a person is awaited for the 21st.
        std::stop_source stop;
        m_onConsent = [&](int consent) {
            if (consent > stoppedAfter)
                stop.request_stop();
        };
        QCOMPARE(outcomeOf(runFleet(planFor(hosts), source(), stop.get_token())), u"Interrupted"_s);
        const QString half = counted();
        QVERIFY2(half == u"written 20, skipped 0, failed 0, to come 30"_s
                     || half == u"written 21, skipped 0, failed 0, to come 29"_s, // the answer was under way
                 qPrintable(half));
        const QStringList done = filesThere();
        QVERIFY(done.size() >= stoppedAfter);
        QHash<QString, QByteArray> before;
        for (const QString &host : done)
            before.insert(host, contentOf(fileOf(host)));
        m_onConsent = nullptr;
        m_consents = 0;
        const auto rest = runFleet(hosts);
        QVERIFY2(rest, why(rest));
        QCOMPARE(counted(), u"written %1, skipped %2, failed 0, to come 0"_s.arg(hosts - done.size()).arg(done.size()));
        QCOMPARE(m_consents, hosts - static_cast<int>(done.size())); // nobody is asked twice
        for (const QString &host : done)
            QCOMPARE(contentOf(fileOf(host)), before.value(host));
        QCOMPARE(filesThere().size(), hosts);

        QSet<QString> tokens;
        const QByteArray ledger = contentOf(folder() + u"/fleet.json"_s);
        for (int i = 1; i <= hosts; ++i) {
            const QString host = u"h%1"_s.arg(i);
            const QJsonObject payload = opened(host, host);
            QVERIFY2(!payload.isEmpty(), qPrintable(host));
            tokens << payload["refreshToken"_L1].toString();
            QVERIFY(payload["user"_L1].isObject());
            QCOMPARE(payload["clientSecret"_L1].toString(), m_sandbox.clientSecret());
            QVERIFY(!ledger.contains(payload["refreshToken"_L1].toString().toUtf8()));
            QVERIFY(ledger.contains(Secret::fromText(payload["refreshToken"_L1].toString()).digest().toUtf8()));
            QVERIFY(opened(host, i == 1 ? u"h2"_s : u"h1"_s).isEmpty()); // by no other host
        }
        QCOMPARE(tokens.size(), hosts);
        QVERIFY(!opened(u"h7"_s, u"rescue"_s).isEmpty());
        QCOMPARE(modeOf(fileOf(u"h7"_s)), mode_t(0600));
        QCOMPARE(modeOf(folder() + u"/h7"_s), mode_t(0700));
        QCOMPARE(modeOf(folder() + u"/h7/connection.txt"_s), mode_t(0600));
        QCOMPARE(modeOf(folder() + u"/fleet.json"_s), mode_t(0600));
        const QByteArray block = contentOf(folder() + u"/h7/connection.txt"_s);
        QVERIFY(block.contains("InitiateOAuth=REFRESH\n") && block.contains("OAuthSettingsLocation=/var/lib/"));
        QVERIFY(!block.contains(m_sandbox.clientSecret().toUtf8()));
        QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden),
                 QStringList({ u"fleet.json"_s, u"fleet.json.lock"_s }));
        QCOMPARE(QDir(folder() + u"/h7"_s).entryList(QDir::Files | QDir::Hidden),
                 QStringList({ u"connection.txt"_s, u"OAuthSettings.txt"_s }));
    }

    void aGrantThatItsFileDoesNotTakeIsKept()
    {
        // Somebody else's file comes while a person is at the browser.
        m_onConsent = [this](int) { put(fileOf(u"h1"_s), "theirs"); };
        const auto done = runFleet(1);
        QCOMPARE(outcomeOf(done), u"ExportKeptElsewhere"_s);
        QCOMPARE(done.error().subject, fileOf(u"h1"_s));
        QCOMPARE(contentOf(fileOf(u"h1"_s)), QByteArray("theirs"));
        const QString kept = done.error().suggestion;
        QCOMPARE(modeOf(kept), mode_t(0600));
        QVERIFY(QFile::remove(fileOf(u"h1"_s)));
        QVERIFY(QFile::rename(kept, fileOf(u"h1"_s))); // as the message says
        QCOMPARE(refreshTokenOf(u"h1"_s).size(), opened(u"h1"_s, u"rescue"_s)["refreshToken"_L1].toString().size());
        QVERIFY(!refreshTokenOf(u"h1"_s).isEmpty());
    }

    void aPersonWhoSaysNo()
    {
        m_onConsent = [this](int consent) { m_decision = consent == 3 ? "deny" : "allow"; };
        const auto denied = runFleet(5);
        QCOMPARE(outcomeOf(denied), u"AuthorizationDenied"_s);
        QCOMPARE(counted(), u"written 2, skipped 0, failed 1, to come 2"_s);
        QCOMPARE(nameOf(m_reports[2].error->reason), u"AuthorizationDenied"_s);
        QVERIFY(!QFileInfo::exists(folder() + u"/h3"_s)); // not even a folder
        m_onConsent = nullptr;
        m_decision = "allow";
        QVERIFY(runFleet(5));
        QCOMPARE(counted(), u"written 3, skipped 2, failed 0, to come 0"_s);
    }

    void aHostDoneAnew()
    {
        QVERIFY(runFleet(3));
        const QString first = refreshTokenOf(u"h2"_s);
        const QByteArray other = contentOf(fileOf(u"h1"_s));
        FleetPlan plan = planFor(3);
        plan.redo = { u"H2"_s }; // whatever its case
        plan.withoutClientSecret = true;
        const auto redone = runFleet(plan, source());
        QVERIFY2(redone, why(redone));
        QCOMPARE(counted(), u"written 1, skipped 2, failed 0, to come 0"_s);
        QVERIFY(!refreshTokenOf(u"h2"_s).isEmpty() && refreshTokenOf(u"h2"_s) != first);
        QVERIFY(!opened(u"h2"_s, u"h2"_s).contains("clientSecret"_L1));
        QVERIFY(contentOf(folder() + u"/h2/connection.txt"_s).contains("OAuthClientSecret@=/"));
        QCOMPARE(contentOf(fileOf(u"h1"_s)), other);
        QCOMPARE(QDir(folder() + u"/h2"_s).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    /// The old file stands until the new one is right; what was cut short is not lost.
    void aHostDoneAnewThatFails()
    {
        QVERIFY(runFleet(2));
        const QByteArray before = contentOf(fileOf(u"h2"_s));
        FleetPlan plan = planFor(2);
        plan.redo = { u"h2"_s };
        m_decision = "deny";
        QCOMPARE(outcomeOf(runFleet(plan, source())), u"AuthorizationDenied"_s);
        QCOMPARE(contentOf(fileOf(u"h2"_s)), before);
        m_decision = "allow";
        FleetSource other = source();
        other.user = SettingsPayload::User{ 987'654, u"somebody"_s, {} };
        QCOMPARE(outcomeOf(runFleet(plan, other)), u"OtherUser"_s);
        QCOMPARE(contentOf(fileOf(u"h2"_s)), before);
        QCOMPARE(QDir(folder() + u"/h2"_s).entryList(QDir::Files | QDir::Hidden).size(), 2);
        // As a run leaves it that was killed between the new file and the old one's end.
        const QByteArray fresh = contentOf(fileOf(u"h1"_s));
        put(fileOf(u"h2"_s) + u".new"_s, fresh);
        QVERIFY(runFleet(2));
        QCOMPARE(contentOf(fileOf(u"h2"_s)), fresh);
        QVERIFY(!QFileInfo::exists(fileOf(u"h2"_s) + u".new"_s));
    }

    void aServerWithOneGrant()
    {
        m_sandbox.control(u"config"_s, { { u"refreshMode"_s, u"one-grant-per-client"_s } });
        m_sandbox.control(u"revoke"_s);
        const auto same = runFleet(4);
        QCOMPARE(outcomeOf(same), u"SameGrantAgain"_s);
        QCOMPARE(same.error().subject, u"h2"_s);
        QCOMPARE(same.error().detail, u"h1"_s);
        QCOMPARE(counted(), u"written 1, skipped 0, failed 1, to come 2"_s);
        QCOMPARE(filesThere(), QStringList{ u"h1"_s });
        QVERIFY(!QFileInfo::exists(folder() + u"/h2"_s));
        QVERIFY(!contentOf(folder() + u"/fleet.json"_s).contains("\"h2\"")); // a digest may hold h2, but no quotes
        // Nor the next day.
        QCOMPARE(outcomeOf(runFleet(4)), u"SameGrantAgain"_s);
        QCOMPARE(counted(), u"written 0, skipped 1, failed 1, to come 2"_s);
        QCOMPARE(filesThere(), QStringList{ u"h1"_s });
    }

    void aServerThatGivesTheConnectionsOwn()
    {
        m_sandbox.control(u"config"_s, { { u"refreshMode"_s, u"one-grant-per-client"_s } });
        QVERIFY(runFleet(1));
        auto own = std::make_shared<SettingsPayload>();
        own->remember(Secret::fromText(refreshTokenOf(u"h1"_s)));
        QVERIFY(QDir(folder()).removeRecursively());
        FleetSource from = source();
        from.stored = own;
        const auto same = runFleet(planFor(1), from);
        QCOMPARE(outcomeOf(same), u"SameGrantAgain"_s);
        QCOMPARE(same.error().detail, m_properties->settingsLocation);
        QCOMPARE(filesThere(), QStringList());
    }

    void twoRunsInOneFolder()
    {
        FleetRun first(planFor(2), source());
        std::optional<Result<void>> second;
        connect(&first, &FleetRun::loginStarted, this, [&](AuthorizationFlow *flow) {
            if (second)
                return;
            connect(flow, &AuthorizationFlow::browserWanted, this, [&] {
                second.emplace(fail(Reason::Unexpected));
                QTimer::singleShot(0, this, [&] { second = runFleet(2); });
            });
        });
        std::stop_source stop;
        std::optional<Result<void>> ended;
        QCoro::connect(first.run(stop.get_token()), this, [&](const Result<void> &result) { ended = result; });
        QTRY_VERIFY_WITH_TIMEOUT(second && outcomeOf(*second) == u"LockTimedOut"_s, 60'000);
        QCOMPARE(second->error().subject, folder() + u"/fleet.json"_s);
        stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(ended, 60'000);
        QCOMPARE(outcomeOf(*ended), u"Interrupted"_s);
        QVERIFY(runFleet(2)); // the folder is free again
    }

    void foldersOfOthers()
    {
        QVERIFY(runFleet(1));
        const QByteArray ledger = contentOf(folder() + u"/fleet.json"_s);
        // Another space's.
        put(folder() + u"/fleet.json"_s, QByteArray(ledger).replace(m_sandbox.url().toUtf8(), "https://a.backlog.jp"));
        QCOMPARE(outcomeOf(runFleet(2)), u"SettingsForeign"_s);
        put(folder() + u"/fleet.json"_s, "{]");
        QCOMPARE(outcomeOf(runFleet(2)), u"SettingsDamaged"_s);
        put(folder() + u"/fleet.json"_s, QByteArray(ledger).replace("\"schema\": 1", "\"schema\": 2"));
        QCOMPARE(outcomeOf(runFleet(2)), u"SettingsTooNew"_s);
        // A file that is none of ours where a host's would be.
        put(folder() + u"/fleet.json"_s, ledger);
        QVERIFY(QDir().mkdir(folder() + u"/h2"_s));
        put(fileOf(u"h2"_s), "notes");
        QCOMPARE(outcomeOf(runFleet(2)), u"SettingsForeign"_s);
        QCOMPARE(contentOf(fileOf(u"h2"_s)), QByteArray("notes"));
        QCOMPARE(m_consents, 1);
    }

    void whatTheListSaysNow()
    {
        QVERIFY(runFleet(2));
        FleetPlan plan = planFor(2);
        plan.hosts[0].name = u"H1"_s; // the same host, its folder keeps its name
        plan.hosts[1].recipient = plan.hosts[0].recipient;
        QVERIFY(runFleet(plan, source()));
        QCOMPARE(counted(), u"written 0, skipped 2, failed 0, to come 0"_s);
        QCOMPARE(m_reports[0].path, fileOf(u"h1"_s));
        QVERIFY(!m_reports[0].hasOtherKey && m_reports[1].hasOtherKey && !m_reports[0].isUncompared);
        QVERIFY(QFile::remove(folder() + u"/fleet.json"_s));
        QVERIFY(QFile::remove(folder() + u"/h1/connection.txt"_s));
        QVERIFY(runFleet(2));
        QVERIFY(m_reports[0].isUncompared);
        QVERIFY(QFileInfo::exists(folder() + u"/h1/connection.txt"_s)); // a killed run may not have come to it
    }

    void aFolderThatOthersCanWrite()
    {
        QVERIFY(QDir().mkdir(folder()));
        QCOMPARE(::chmod(qPrintable(folder()), 0777), 0);
        QCOMPARE(outcomeOf(runFleet(1)), u"SettingsUntrusted"_s);
        QCOMPARE(m_consents, 0);
        QVERIFY(QDir(folder()).isEmpty());
    }

    void theLedgerKeepsWhatItDoesNotKnow()
    {
        const QString path = m_rig->path(u"fleet.json"_s);
        put(path,
            R"({"schema":1,"url":"u","clientId":"c","new":7,"hosts":[{"host":"a","recipient":"r","grants":["x"],"at":"t"}]})");
        auto ledger = FleetLedger::read(path);
        QVERIFY2(ledger, why(ledger));
        TokenSet tokens;
        tokens.accessToken = Secret("one");
        ledger->note(u"A"_s, u"r2"_s, tokens);
        const QJsonObject object = QJsonDocument::fromJson(ledger->text()).object();
        QCOMPARE(object["new"_L1].toInt(), 7);
        const QJsonObject host = object["hosts"_L1].toArray().first().toObject();
        QCOMPARE(host["at"_L1].toString(), u"t"_s);
        QCOMPARE(host["host"_L1].toString(), u"a"_s);
        QCOMPARE(host["grants"_L1].toArray().size(), 2);
        QCOMPARE(ledger->otherHolder(u"b"_s, tokens), u"a"_s);
        QCOMPARE(ledger->otherHolder(u"a"_s, tokens), QString());
    }
};

QTEST_GUILESS_MAIN(TestFleetRun)
#include "tst_fleet_run.moc"
