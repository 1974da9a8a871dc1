// SPDX-License-Identifier: GPL-3.0-or-later
// The results browser when the space fails in the middle of a table: the rows so far stay, what happened is told in the
// page, and the way on works.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/widgets/status_line.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestResultsFaults : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;

    void failAt(int offset, QJsonObject fault)
    {
        fault[u"match"_s] = u"/api/v2/issues"_s;
        fault[u"query"_s] = u"offset=%1&"_s.arg(offset);
        stage.addFault(fault);
    }
    [[nodiscard]] QString said() { return messageShown(&stage.results()); }
    [[nodiscard]] QStringList status() { return labelsShown(stage.window().findChild<StatusLine *>()); }

private Q_SLOTS:
    void initTestCase()
    {
        useLanguage(u"en"_s);
        Theme::start(ThemeChoice::Light);
        QVERIFY(stage.startSandbox());
    }

    void init()
    {
        forgetAll();
        QVERIFY(stage.sandbox().clearFaults());
    }

    void cleanup() { stage.close(); }

    void inTheMiddleOfATable_data()
    {
        using Session = ConnectionSession::State;
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<QString>("what");
        QTest::addColumn<Session>("connection");
        QTest::newRow("cut in the body") << QJsonObject{ { u"cut"_s, 100 } } << u"No connection to 127.0.0.1"_s
                                         << Session::Offline;
        QTest::newRow("cut before it") << QJsonObject{ { u"cut"_s, -1 } } << u"No connection to 127.0.0.1"_s
                                       << Session::Offline;
        QTest::newRow("key refused") << QJsonObject{ { u"status"_s, 401 } } << u"The API key is wrong"_s
                                     << Session::LoginNeeded;
        QTest::newRow("maintenance") << QJsonObject{ { u"status"_s, 503 } } << u"(HTTP 503)"_s << Session::Offline;
        QTest::newRow("half an answer") << QJsonObject{ { u"body"_s, u"[{\"id\":1"_s } } << u"can't be read"_s
                                        << Session::Offline;
    }

    void inTheMiddleOfATable()
    {
        QFETCH(const QJsonObject, fault);
        QFETCH(const QString, what);
        QFETCH(const ConnectionSession::State, connection);
        failAt(297, fault); // each page after the first begins with a row of the one before
        QVERIFY(stage.showIssues());
        QVERIFY(stage.waitForState(State::Failed));
        QCOMPARE(stage.load().rowsRead(), 298);
        QVERIFY(stage.waitForRows(298)); // they stay
        QVERIFY(stage.results().view()->isVisible());
        QVERIFY2(said().contains(what), qPrintable(said()));
        QVERIFY2(said().contains(u'\n'), qPrintable(said())); // and what to do
        QVERIFY(status().contains(u"Broken off: 298 rows read"_s));
        QCOMPARE(stage.page().session()->state(), connection);

        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("messageActionButton", &stage.results()));
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(stage.waitForRows(IssuesStage::issues));
        QCOMPARE(said(), QString());
        QVERIFY(status().contains(u"All 1,000 rows read"_s));
    }

    void atTheVeryBeginning()
    {
        failAt(0, { { u"status"_s, 503 } });
        QVERIFY(stage.showIssues());
        QVERIFY(stage.waitForState(State::Failed));
        QVERIFY(waitUntil([this] { return labelsShown(&stage.results()).contains(u"Issues: nothing was read"_s); }));
        QVERIFY2(said().contains(u"(HTTP 503)"_s), qPrintable(said()));
        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("emptyStateButton", &stage.results()));
        QVERIFY(stage.waitForRows(IssuesStage::issues));
    }

    void readAgainAndCutTheOldRowsGoWithTheFirstNewOnes()
    {
        QVERIFY(stage.showIssues());
        QVERIFY(stage.waitForState(State::Done) && stage.waitForRows(IssuesStage::issues));
        failAt(0, { { u"cut"_s, -1 } });
        stage.results().reloadAll();
        QVERIFY(stage.waitForState(State::Failed));
        QCOMPARE(stage.load().rowsRead(), IssuesStage::issues); // nothing new has come: what there was still stands
        QCOMPARE(stage.rows().rowCount(), IssuesStage::issues);
        QVERIFY(stage.sandbox().clearFaults());
        failAt(198, { { u"cut"_s, -1 } });
        QVERIFY(stage.press("stopButton"));
        QVERIFY(stage.waitForState(State::Failed));
        QVERIFY(stage.waitForRows(199));
    }

    void theCountIsNotNeeded()
    {
        stage.addFault({ { u"match"_s, u"/api/v2/issues/count"_s }, { u"status"_s, 503 } });
        QVERIFY(stage.showIssues());
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(stage.waitForRows(IssuesStage::issues));
        QCOMPARE(said(), QString());
    }

    void theSpaceGoesAway()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 200; }));
        stage.sandbox().stop();
        QVERIFY(stage.waitForState(State::Failed));
        const auto kept = static_cast<int>(stage.load().rowsRead());
        QVERIFY(kept >= 200 && kept < IssuesStage::issues);
        QVERIFY(stage.waitForRows(kept));
        QVERIFY2(said().contains(u"No connection to 127.0.0.1"_s), qPrintable(said()));
        QVERIFY(stage.startSandbox()); // for the tests after this; with other credentials
    }
};

QTEST_MAIN(TestResultsFaults)
#include "tst_results_faults.moc"
