// SPDX-License-Identifier: GPL-3.0-or-later
// The view of the rows against a real sandbox: columns pinned at the left, what their menu does, and what is said of
// them below.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/results/pinned_columns.h"
#include "ui/results/rows_header.h"
#include "ui/widgets/clipboard.h"
#include "ui/window_memory.h"

#include <QAbstractItemModelTester>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestRowsView : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;

    [[nodiscard]] RowsView &view() { return *stage.results().view(); }
    [[nodiscard]] PinnedColumns *pinned() { return findWidget<PinnedColumns>(&view(), "pinnedColumns"); }
    [[nodiscard]] bool readAll()
    {
        return stage.showIssues() && stage.waitForState(State::Done) && stage.waitForRows(1000);
    }
    void showAllColumns()
    {
        QList<int> all;
        for (int column = 0; column < stage.rows().columnCount(); ++column)
            all << column;
        view().setShownColumns(all);
    }
    /// From the context menu of a heading.
    void choose(const char *column, const char *action)
    {
        QHeaderView *headings = view().horizontalHeader();
        const int section = stage.column(column);
        view().scrollTo(stage.rows().index(0, section));
        Q_EMIT headings->customContextMenuRequested({ headings->sectionViewportPosition(section) + 5, 5 });
        auto *menu = view().findChild<QMenu *>(u"columnMenu"_s);
        QVERIFY(menu);
        auto *found = menu->findChild<QAction *>(QLatin1StringView(action));
        QVERIFY2(found && found->isEnabled(), action);
        found->trigger();
        menu->close();
        QVERIFY(waitUntil([this] { return !view().findChild<QMenu *>(u"columnMenu"_s); }));
    }
    [[nodiscard]] QPushButton *stopButton() { return findWidget<QPushButton>(&stage.results(), "stopButton"); }
    /// What the space says has changed.
    void addReply(const QString &body)
    {
        stage.addFault({ { u"match"_s, u"/api/v2/issues"_s }, { u"query"_s, u"updatedSince"_s }, { u"body"_s, body } });
    }
    /// Of the last request to the issues.
    [[nodiscard]] QString lastQuery()
    {
        QString query;
        const QJsonArray log = stage.sandbox().log();
        for (const auto &entry : log) {
            if (entry["path"_L1].toString() == "/api/v2/issues"_L1)
                query = entry["query"_L1].toString();
        }
        return query;
    }
    [[nodiscard]] TableMemory remembered()
    {
        return stage.workspace().memory().table(stage.page().session()->connection().id, u"Issues"_s);
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

    void pinnedColumnsStayWhileTheOthersScroll()
    {
        QVERIFY(readAll());
        const QAbstractItemModelTester tester(&stage.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        showAllColumns();
        QVERIFY(!pinned());
        choose("Summary", "pinAction");
        choose("StatusName", "pinAction");
        const QList<int> both{ stage.column("Summary"), stage.column("StatusName") };
        QCOMPARE(view().pinnedColumns(), both);
        QCOMPARE(view().shownColumns().first(2), both);
        QVERIFY(pinned() && pinned()->isVisible());

        QScrollBar *across = view().horizontalScrollBar();
        across->setValue(across->maximum());
        QVERIFY(across->value() > 500);
        QVERIFY(view().columnViewportPosition(both.first()) < 0);
        QCOMPARE(pinned()->columnViewportPosition(both.first()), 0);
        QCOMPARE(pinned()->x(), view().frameWidth());
        QCOMPARE(pinned()->coveredWidth(), view().columnWidth(both.first()) + view().columnWidth(both.last()) + 1);
        QCOMPARE(pinned()->viewport()->width(), pinned()->coveredWidth() - 1);
        view().verticalScrollBar()->setValue(3333); // both scroll as one
        QCOMPARE(pinned()->verticalScrollBar()->value(), 3333);
        QCOMPARE(pinned()->rowAt(50), view().rowAt(50));
        pinned()->verticalScrollBar()->setValue(260);
        QCOMPARE(view().verticalScrollBar()->value(), 260);
        view().verticalScrollBar()->setValue(0);

        // A click on a pinned cell chooses it, and does not scroll.
        const QModelIndex cell = stage.rows().index(4, both.last());
        QTest::mouseClick(pinned()->viewport(), Qt::LeftButton, {}, pinned()->visualRect(cell).center());
        QCOMPARE(view().currentIndex(), cell);
        QCOMPARE(across->value(), across->maximum());
        QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(view().selectionModel()->selectedRows().size(), 2);
        QCOMPARE(pinned()->selectionModel(), view().selectionModel());

        // Cells that the keyboard goes to are never below the pinned ones.
        for (const int column : view().shownColumns().mid(2)) {
            view().setCurrentIndex(stage.rows().index(6, column));
            QVERIFY(view().columnViewportPosition(column) >= pinned()->coveredWidth() - 1);
        }
        across->setValue(across->maximum());
        for (const int column : view().shownColumns().mid(2)) {
            view().setCurrentIndex(stage.rows().index(7, column));
            QVERIFY(view().columnViewportPosition(column) >= pinned()->coveredWidth() - 1);
        }
        // Sorting from their headings goes on.
        QHeaderView *headings = pinned()->headings();
        QTest::mouseClick(headings->viewport(), Qt::LeftButton, {},
                          { headings->sectionViewportPosition(both.first()) + 20, headings->height() / 2 });
        QCOMPARE(view().sortKeys().front().column, both.first());
    }

    void pinnedColumnsAreRememberedAndStayInFront()
    {
        QVERIFY(readAll());
        choose("Summary", "pinAction");
        QCOMPARE(remembered().pinned, QStringList{ u"Summary"_s });
        stage.results().showTable(u"Projects"_s);
        QVERIFY(view().pinnedColumns().isEmpty());
        QVERIFY(!pinned()->isVisible());
        stage.results().showTable(u"Issues"_s);
        QCOMPARE(view().pinnedColumns(), QList<int>{ stage.column("Summary") });
        QVERIFY(pinned()->isVisible());

        const QList<int> before = view().shownColumns();
        view().horizontalHeader()->moveSection(3, 0); // dragged in front of it
        QCOMPARE(view().shownColumns().first(), before.first());
        QCOMPARE(view().shownColumns().at(1), before.at(3));
        QCOMPARE(QSet<int>(before.begin(), before.end()).size(), view().shownColumns().size());

        pinned()->headings()->resizeSection(before.first(), 150); // dragged wider, on either
        QCOMPARE(view().columnWidth(before.first()), 150);
        view().setColumnWidth(before.first(), 170);
        QCOMPARE(pinned()->columnWidth(before.first()), 170);
        view().setColumnWidth(before.first(), 1500); // more than there is room for: it scrolls with the others
        QVERIFY(!pinned()->isVisible());
        view().setColumnWidth(before.first(), 150);
        QVERIFY(pinned()->isVisible());
        choose("Summary", "pinAction"); // unpins
        QVERIFY(view().pinnedColumns().isEmpty());
        QVERIFY(!pinned()->isVisible());
        QCOMPARE(remembered().pinned, QStringList());
    }

    void theMenuOfAHeadingSortsHidesAndFits()
    {
        QVERIFY(readAll());
        choose("IssueTypeName", "sortAscendingAction");
        choose("Updated", "addDescendingAction");
        const std::vector<backlog::SortKey> both{ { stage.column("IssueTypeName"), false },
                                                  { stage.column("Updated"), true } };
        QCOMPARE(view().sortKeys(), both);
        QCOMPARE(remembered().sort, (QList<SortedColumn>{ { u"IssueTypeName"_s, false }, { u"Updated"_s, true } }));
        choose("IssueTypeName", "unsortAction");
        QCOMPARE(view().sortKeys(), std::vector<backlog::SortKey>{ both.back() });

        QVERIFY(waitUntil([this] { return stage.load().isInOrder(); }));
        view().setColumnWidth(stage.column("IssueKey"), 400);
        choose("IssueKey", "fitAction");
        const int fitted = view().columnWidth(stage.column("IssueKey"));
        const QString longest = std::ranges::max(stage.texts("IssueKey").first(8), {}, &QString::size);
        QVERIFY(fitted < 400 && fitted >= view().fontMetrics().horizontalAdvance(longest));

        const QList<int> before = view().shownColumns();
        choose("IssueTypeName", "hideAction");
        QCOMPARE(view().shownColumns().size(), before.size() - 1);
        QVERIFY(!view().shownColumns().contains(stage.column("IssueTypeName")));
        QVERIFY(!remembered().columns.contains(u"IssueTypeName"_s));
    }

    void theMenuOfTheRowsCopies()
    {
        QVERIFY(readAll());
        view().setShownColumns({ stage.column("IssueKey"), stage.column("Summary") });
        view().setCurrentIndex(stage.rows().index(2, stage.column("Summary")));
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(view().viewport(), &byKey);
        auto *menu = view().findChild<QMenu *>(u"rowsMenu"_s);
        QVERIFY(menu);
        menu->findChild<QAction *>(u"copyMarkdownAction"_s)->trigger();
        QVERIFY(pastedText().startsWith(u"| Key | Subject |\n| --- | --- |\n| "_s + stage.texts("IssueKey").at(2)));
        menu->findChild<QAction *>(u"copyRowsAction"_s)->trigger();
        QCOMPARE(pastedText(), stage.texts("IssueKey").at(2) + u'\t' + stage.texts("Summary").at(2));
        menu->findChild<QAction *>(u"pinAction"_s)->trigger(); // of the current cell's column
        QCOMPARE(view().pinnedColumns(), QList<int>{ stage.column("Summary") });
        menu->close();
        stage.window().findChild<QAction *>(u"copyBacklogMenuAction"_s)->trigger();
        QVERIFY(pastedText().startsWith(u"|Subject|Key|h\n|"_s));
    }

    void findAndFilterAreTwoThings()
    {
        QVERIFY(readAll());
        const auto action = [this](const char *name) {
            return stage.window().findChild<QAction *>(QLatin1StringView(name));
        };
        QCOMPARE(action("findAction")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_F));
        QCOMPARE(action("filterAction")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
        action("findAction")->trigger();
        auto *edit = findWidget<QLineEdit>(&stage.results(), "findEdit");
        QVERIFY(edit->isVisible());
        const QString key = stage.texts("IssueKey").at(700);
        QTest::keyClicks(edit, key);
        QVERIFY(waitUntil([&] {
            return view().currentIndex().row() >= 0
                && stage.rows().text(view().currentIndex().row(), stage.column("IssueKey")).contains(key);
        }));
        QCOMPARE(stage.rows().rowCount(), 1000); // no row is hidden
        const QModelIndex first = view().currentIndex();
        action("findNextAction")->trigger();
        action("findPreviousAction")->trigger();
        QCOMPARE(view().currentIndex(), first);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
    }

    void changesAreReadAndPutInPlace()
    {
        QVERIFY(readAll());
        const QAbstractItemModelTester tester(&stage.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(stage.load().canRefresh());
        QCOMPARE(stopButton()->text(), u"Read changes"_s);
        QVERIFY(stopButton()->toolTip().contains(u"deleted"_s));
        const QString key = stage.texts("IssueKey").at(500);
        view().setCurrentIndex(stage.rows().index(500, stage.column("Summary")));
        const QString newest = stage.texts("Updated").constFirst();
        QJsonObject changed = stage.askSpace(u"/api/v2/issues/"_s + key).first().toObject();
        changed[u"summary"_s] = u"Changed elsewhere"_s;
        QJsonObject added = changed;
        added[u"id"_s] = 99'999'999;
        added[u"issueKey"_s] = u"KAKE-99999"_s;
        addReply(QString::fromUtf8(QJsonDocument(QJsonArray{ changed, added }).toJson(QJsonDocument::Compact)));

        const qsizetype before = stage.requests();
        QVERIFY(stage.press("stopButton"));
        QVERIFY(waitUntil([this] { return stage.load().changes().has_value(); }));
        QCOMPARE(stage.load().changes()->changed, 1);
        QCOMPARE(stage.load().changes()->added, 1);
        QCOMPARE(stage.requests(), before + 1);
        QVERIFY(stage.waitForRows(1001));
        QVERIFY(waitUntil([this] { return stage.texts("Summary").count(u"Changed elsewhere"_s) == 2; }));
        QCOMPARE(stage.rows().text(view().currentIndex().row(), stage.column("IssueKey")), key);
        QVERIFY(findWidget<QLabel>(&stage.results(), "detailTitleLabel")->text().endsWith(u"Changed elsewhere"_s));
        QVERIFY(waitUntil(
            [this] { return labelsShown(&stage.window()).contains(u"All 1,001 rows read · changed 1, new 1"_s); }));
        const QString query = lastQuery();
        const auto since = QDate::fromString(query.mid(query.indexOf(u"updatedSince="_s) + 13, 10), Qt::ISODate);
        const QDate day = QDate::fromString(newest, u"yyyy/MM/dd"_s);
        QVERIFY2(since < day && since.daysTo(day) <= 2, qPrintable(query + u' ' + newest));

        QVERIFY(stage.press("stopButton")); // the same again is no change
        QVERIFY(waitUntil([this] { return stage.load().changes() && stage.load().changes()->changed == 0; }));
        QCOMPARE(stage.load().changes()->added, 0);
        QCOMPARE(stage.rows().rowCount(), 1001);

        // What does not come whole changes nothing.
        QVERIFY(stage.sandbox().clearFaults());
        stage.addFault({ { u"match"_s, u"/api/v2/issues"_s }, { u"query"_s, u"updatedSince"_s }, { u"cut"_s, -1 } });
        QVERIFY(stage.press("stopButton"));
        QVERIFY(waitUntil([this] { return stage.load().error().has_value(); }));
        QCOMPARE(stage.load().state(), State::Done);
        QCOMPARE(stage.rows().rowCount(), 1001);
        QVERIFY(!messageShown(&stage.results()).isEmpty());
        QVERIFY(stage.sandbox().clearFaults());
        stage.slowDown(2000);
        QVERIFY(stage.press("stopButton"));
        QVERIFY(waitUntil([this] { return stage.load().isRefreshing(); }));
        QCOMPARE(stopButton()->text(), u"Stop reading"_s);
        QVERIFY(stage.press("stopButton"));
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(!stage.load().changes());
        QCOMPARE(stage.rows().rowCount(), 1001);

        // All anew: what is not there any more goes.
        QVERIFY(stage.sandbox().clearFaults());
        stage.window().findChild<QAction *>(u"readAllAction"_s)->trigger();
        QVERIFY(waitUntil([this] { return !stage.load().isRunning(); }));
        QVERIFY(stage.waitForRows(1000));
        QVERIFY(!stage.texts("Summary").contains(u"Changed elsewhere"_s));
    }

    void aTableWithoutUpdatesIsReadAgain()
    {
        QVERIFY(readAll());
        stage.results().showTable(u"Projects"_s);
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(!stage.load().canRefresh());
        QCOMPARE(stopButton()->text(), u"Read again"_s);
        QVERIFY(stopButton()->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestRowsView)
#include "tst_rows_view.moc"
