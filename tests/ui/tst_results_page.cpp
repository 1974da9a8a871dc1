// SPDX-License-Identifier: GPL-3.0-or-later
// The results browser against a real sandbox: rows as they arrive, stopped, sorted, filtered, and the chosen one in
// full.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/widgets/status_line.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestResultsPage : public QObject {
    Q_OBJECT
private:
    using Keys = std::vector<backlog::SortKey>;
    IssuesStage stage;

    [[nodiscard]] backlog::SortKey key(const char *column, bool descending = false)
    {
        return { stage.column(column), descending };
    }

    [[nodiscard]] bool statusSays(const QString &pattern)
    {
        const QRegularExpression words(QRegularExpression::anchoredPattern(pattern));
        return waitUntil([&] {
            const QStringList said = labelsShown(stage.window().findChild<StatusLine *>());
            return std::ranges::any_of(said, [&](const QString &text) { return words.match(text).hasMatch(); });
        });
    }
    [[nodiscard]] QPushButton *button(const char *name) { return findWidget<QPushButton>(&stage.results(), name); }
    [[nodiscard]] QString detailTitle() { return findWidget<QLabel>(&stage.results(), "detailTitleLabel")->text(); }
    [[nodiscard]] QString detailText()
    {
        return findWidget<QPlainTextEdit>(&stage.results(), "detailText")->toPlainText();
    }
    void clickHeader(const char *column, Qt::KeyboardModifiers modifiers = {})
    {
        const QHeaderView *header = stage.results().view()->horizontalHeader();
        const int section = stage.column(column);
        stage.results().view()->scrollTo(stage.rows().index(0, section));
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, modifiers,
            QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, header->height() / 2));
    }
    void choose(int row) { stage.results().view()->setCurrentIndex(stage.rows().index(row, stage.column("Summary"))); }
    [[nodiscard]] bool readAll()
    {
        return stage.showIssues() && stage.waitForState(State::Done) && stage.waitForRows(1000);
    }

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

    void rowsArrivePageByPage()
    {
        stage.slowDown(200);
        QVERIFY(stage.showIssues());
        QList<qint64> seen;
        int saidToClearTheFilter = 0;
        connect(&stage.load(), &TableLoad::changed, &stage.load(), [&] {
            if (const qint64 rows = stage.load().rowsRead(); seen.isEmpty() || seen.constLast() != rows)
                seen << rows;
            saidToClearTheFilter += findWidget<QWidget>(&stage.results(), "emptyStateButton")->isVisible();
        });
        QVERIFY(statusSays(u"[1-9][0-9]{2} of 1,000 rows read"_s));
        QVERIFY(statusSays(u"[0-9]+/11 pages · [0-9]+ s"_s));
        QVERIFY(stage.window().findChild<StatusLine *>()->findChild<QProgressBar *>()->isVisible());
        QCOMPARE(button("stopButton")->text(), u"Stop reading"_s);
        QVERIFY(waitUntil([this] { return stage.rows().rowCount() > 0; })); // there to be read while more come
        QVERIFY(stage.load().isRunning());
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(stage.waitForRows(1000));
        QVERIFY(statusSays(u"All 1,000 rows read"_s));
        QVERIFY(!stage.window().findChild<StatusLine *>()->findChild<QProgressBar *>()->isVisible());
        QCOMPARE(saidToClearTheFilter, 0); // there is none, though no row is in order yet
        QVERIFY(seen.size() > 5);
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(
            std::ranges::all_of(seen, [](qint64 rows) { return rows == 0 || rows == 1000 || (rows - 1) % 99 == 0; }));

        QSet<QString> fromSpace;
        for (int offset = 0; offset < IssuesStage::issues; offset += 100) {
            const QJsonArray issues = stage.askSpace(u"/api/v2/issues?count=100&offset=%1"_s.arg(offset));
            for (const auto &issue : issues)
                fromSpace << issue.toObject()["issueKey"_L1].toString();
        }
        const QStringList keys = stage.texts("IssueKey");
        QCOMPARE(fromSpace.size(), 1000);
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()), fromSpace);
    }

    void stoppedKeepsTheRowsSoFar()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 200; }));
        QVERIFY(stage.press("stopButton"));
        QVERIFY(stage.waitForState(State::Stopped));
        const auto kept = static_cast<int>(stage.load().rowsRead());
        QVERIFY(kept >= 200 && kept < 1000);
        QVERIFY(stage.waitForRows(kept));
        QVERIFY(statusSays(u"Stopped: %1 rows read"_s.arg(kept)));
        QCOMPARE(messageShown(&stage.results()), QString());
        QCOMPARE(button("stopButton")->text(), u"Read again"_s);
        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("stopButton"));
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(stage.waitForRows(1000));
    }

    void sortedByAClickOnTheHeader()
    {
        QVERIFY(readAll());
        const auto order = [this] { return stage.texts("Updated"); };
        QVERIFY(std::ranges::is_sorted(order(), std::greater())); // at first: what is new
        clickHeader("Updated");
        QVERIFY(waitUntil([this] { return !stage.rows().isArranged(); })); // as they came
        QVERIFY(stage.results().view()->sortKeys().empty());
        clickHeader("Updated");
        QVERIFY(waitUntil([&] { return std::ranges::is_sorted(order()); }));
        QCOMPARE(stage.results().view()->sortKeys(), Keys{ key("Updated") });
        clickHeader("Updated");
        QVERIFY(waitUntil([&] { return std::ranges::is_sorted(order(), std::greater()); }));
        QVERIFY(order().constFirst() != order().constLast());
        clickHeader("Summary");
        QVERIFY(waitUntil([&] { return !std::ranges::is_sorted(order(), std::greater()); }));
        QCOMPARE(stage.results().view()->sortKeys(), Keys{ key("Summary") });
        QCOMPARE(stage.rows().rowCount(), 1000);
    }

    void sortedBySeveralColumnsWithShift()
    {
        QVERIFY(readAll());
        const auto isSorted = [this] {
            const QStringList types = stage.texts("IssueTypeName");
            const QStringList updated = stage.texts("Updated");
            qsizetype runs = 1;
            for (qsizetype row = 1; row < types.size(); ++row) {
                if (types.at(row) != types.at(row - 1))
                    ++runs;
                else if (updated.at(row) > updated.at(row - 1))
                    return false;
            }
            return runs == QSet<QString>(types.begin(), types.end()).size() && runs > 1;
        };
        clickHeader("IssueTypeName");
        clickHeader("Updated", Qt::ShiftModifier);
        clickHeader("Updated", Qt::ShiftModifier);
        const Keys both{ key("IssueTypeName"), key("Updated", true) };
        QCOMPARE(stage.results().view()->sortKeys(), both);
        QVERIFY(waitUntil(isSorted));
        const auto heading = [this](const char *column, int role) {
            return stage.rows().headerData(stage.column(column), Qt::Horizontal, role).toString();
        };
        QCOMPARE(heading("IssueTypeName", RowModel::SortPlaceRole), u"1"_s);
        QCOMPARE(heading("Updated", RowModel::SortPlaceRole), u"2"_s);
        QCOMPARE(heading("Updated", Qt::AccessibleTextRole), u"Updated, sort key 2, descending"_s);
        QCOMPARE(heading("Summary", Qt::AccessibleTextRole), u"Subject"_s);

        stage.results().showTable(u"Projects"_s); // and back: each table has its own
        QVERIFY(stage.results().view()->sortKeys().empty());
        stage.results().showTable(u"Issues"_s);
        QCOMPARE(stage.results().view()->sortKeys(), both);
        stage.close();
        QVERIFY(readAll()); // another connection: nothing is remembered of the first
        QCOMPARE(stage.results().view()->sortKeys(), Keys{ key("Updated", true) });

        clickHeader("IssueTypeName", Qt::ShiftModifier);
        clickHeader("Updated", Qt::ShiftModifier); // was descending: not at all
        QCOMPARE(stage.results().view()->sortKeys(), Keys{ key("IssueTypeName") });
        clickHeader("Updated", Qt::ShiftModifier);
        clickHeader("IssueTypeName"); // alone again
        QCOMPARE(stage.results().view()->sortKeys(), Keys{ key("IssueTypeName") });
    }

    void filteredByTyping()
    {
        QVERIFY(readAll());
        const QString word = stage.texts("IssueKey").at(10);
        int expected = 0;
        for (int row = 0; row < stage.rows().rowCount(); ++row) {
            const QList<int> shown = stage.results().view()->shownColumns();
            expected += std::ranges::any_of(
                shown, [&](int column) { return stage.rows().text(row, column).contains(word, Qt::CaseInsensitive); });
        }
        QVERIFY(expected > 0 && expected < 1000);
        auto *filter = findWidget<QLineEdit>(&stage.results(), "filterEdit");
        QTest::keyClicks(filter, word.toLower());
        QVERIFY(stage.waitForRows(expected));
        QVERIFY(stage.texts("IssueKey").contains(word));
        QTest::keyClicks(filter, u" xyzzy"_s); // both words must occur
        QVERIFY(stage.waitForRows(0));
        QVERIFY(waitUntil(
            [&] { return labelsShown(&stage.results()).contains(u"No row contains “%1”"_s.arg(filter->text())); }));
        QVERIFY(stage.press("emptyStateButton"));
        QVERIFY(stage.waitForRows(1000));
        QCOMPARE(filter->text(), QString());
    }

    void theDetailPaneFollowsTheCurrentRow()
    {
        QVERIFY(readAll());
        choose(3);
        for (const int row : { 3, 4 }) {
            const QString key = stage.texts("IssueKey").at(row);
            const QJsonObject issue = stage.askSpace(u"/api/v2/issues/"_s + key).first().toObject();
            QCOMPARE(detailTitle(), u"%1  %2"_s.arg(key, issue[u"summary"_s].toString()));
            QCOMPARE(detailText(), issue[u"description"_s].toString());
            button("rawJsonButton")->setChecked(true);
            const QJsonObject shown = QJsonDocument::fromJson(detailText().toUtf8()).object();
            QCOMPARE(shown[u"id"_s].toInt(-1), issue[u"id"_s].toInt());
            button("rawJsonButton")->setChecked(false);
            QVERIFY(stage.press("openInBacklogButton"));
            QCOMPARE(stage.browser().opened.constLast(), QUrl(stage.sandbox().url() + u"/view/"_s + key));
            QTest::keyClick(stage.results().view(), Qt::Key_Down);
        }
    }

    void theCurrentRowStaysTheSameWhenSortedAndGoesWhenFilteredAway()
    {
        QVERIFY(readAll());
        choose(3);
        const QString title = detailTitle();
        const QString key = stage.texts("IssueKey").at(3);
        clickHeader("Summary");
        QVERIFY(waitUntil([&] { return stage.texts("IssueKey").at(3) != key; }));
        QCOMPARE(detailTitle(), title);
        QCOMPARE(stage.rows().text(stage.results().view()->currentIndex().row(), stage.column("IssueKey")), key);
        stage.enter("filterEdit", u"xyzzy"_s);
        QVERIFY(stage.waitForRows(0));
        QVERIFY(!findWidget<QLabel>(&stage.results(), "detailTitleLabel")->isVisible());
    }

    void anotherTableWhileReading()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 100; }));
        TableLoad *issues = &stage.load();
        stage.results().showTable(u"Projects"_s);
        QVERIFY(&stage.load() != issues);
        const qsizetype projects = stage.askSpace(u"/api/v2/projects"_s).size();
        QVERIFY(projects > 0);
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(stage.waitForRows(static_cast<int>(projects)));
        QVERIFY(waitUntil([&] { return issues->state() == State::Stopped; })); // one table at a time
        const qint64 kept = issues->rowsRead();
        QVERIFY(kept >= 100 && kept < 1000);
        const qsizetype asked = stage.requests();
        QVERIFY(!waitUntil([&] { return stage.requests() != asked; }, 300));
        stage.results().showTable(u"Issues"_s);
        QVERIFY(stage.waitForRows(static_cast<int>(kept)));
        QVERIFY(statusSays(u"Stopped: %1 rows read"_s.arg(kept)));
    }

    void aTableBelowAnother()
    {
        QVERIFY(stage.showIssues());
        QVERIFY(stage.waitForState(State::Done));
        stage.results().showTable(u"ProjectStatuses"_s);
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(!stage.load().error());
        qsizetype statuses = 0;
        for (const auto &project : stage.askSpace(u"/api/v2/projects"_s))
            statuses += stage.askSpace(u"/api/v2/projects/%1/statuses"_s.arg(project["id"_L1].toInteger())).size();
        QVERIFY(statuses > 4);
        QVERIFY(stage.waitForRows(static_cast<int>(statuses)));
        QVERIFY(statusSays(u"All %1 rows read"_s.arg(statuses)));

        // One request an issue: how far it is, is told.
        stage.addFault({ { u"match"_s, u"/api/v2/issues/*"_s }, { u"latencyMs"_s, 20 } });
        const qsizetype before = stage.requests();
        stage.results().showTable(u"IssueComments"_s);
        QCOMPARE(stage.load().state(), State::Idle); // it waits for a word
        QCOMPARE(stage.requests(), before);
        QVERIFY(stage.press("emptyStateButton"));
        QVERIFY(statusSays(u"[0-9]+/1,000 parents · [0-9]+ s.*"_s));
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() > 0; }));
        QVERIFY(stage.press("stopButton"));
        QVERIFY(stage.waitForState(State::Stopped));
    }

    void closedWhileReading()
    {
        const qsizetype before = stage.requests();
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 100; }));
        QVERIFY(stage.window().close());
        stage.close();
        const qsizetype asked = stage.requests(); // what is under way comes back to nobody
        QVERIFY(!waitUntil([&] { return stage.requests() > asked + 1; }, 400));
        QVERIFY(stage.requests() - before < 10);
    }

    void theConnectionIsRemovedWhileReading()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 100; }));
        const QString id = stage.page().session()->connection().id;
        const auto removed = QCoro::waitFor(stage.workspace().remove(id));
        QVERIFY(removed);
        QVERIFY(waitUntil([this] { return findWidget<QWidget>(&stage.window(), "welcomePage"); }));
        const qsizetype asked = stage.requests();
        QVERIFY(!waitUntil([&] { return stage.requests() != asked; }, 300));
    }
};

QTEST_MAIN(TestResultsPage)
#include "tst_results_page.moc"
