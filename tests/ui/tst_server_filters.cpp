// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions above the rows against a real sandbox: chosen in a form, asked of Backlog, told on chips, mistakes in
// the form, and what is left where nothing meets them.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/results/condition_chip.h"
#include "ui/results/filter_bar.h"
#include "ui/results/filter_form.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestServerFilters : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;

    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name)
    {
        return findWidget<Widget>(&stage.results(), name);
    }
    [[nodiscard]] FilterForm *form() { return part<FilterForm>("filterForm"); }
    [[nodiscard]] QStringList chips() { return part<FilterBar>("filterBar")->words(); }
    [[nodiscard]] QString mistake()
    {
        const auto *label = part<QLabel>("conditionMistakeLabel");
        return label && label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] bool done()
    {
        return stage.waitForState(State::Done) && waitUntil([this] { return stage.load().isInOrder(); });
    }
    /// Opens the form and goes on to the condition of that title.
    [[nodiscard]] bool begin(const QString &title)
    {
        if (!stage.press("addConditionButton", &stage.results()) || !form())
            return false;
        auto *search = part<QLineEdit>("offerSearchEdit");
        QTest::keyClicks(search, title);
        const auto *list = part<QListWidget>("offerList");
        if (!list->currentItem() || list->currentItem()->text() != title)
            return false;
        QTest::keyClick(search, Qt::Key_Return);
        return part<QWidget>("applyConditionButton")->isVisible();
    }
    [[nodiscard]] bool apply() { return stage.press("applyConditionButton", &stage.results()); }
    /// Ticks those, or the first @p count, once they are there.
    [[nodiscard]] QStringList tick(const QStringList &names, int count = 0)
    {
        auto *list = part<QListWidget>("thingList");
        if (!waitUntil([&] { return list->isVisible() && list->count() > 0; }))
            return {};
        QStringList ticked;
        for (int row = 0; row < list->count(); ++row) {
            if (row >= count && !names.contains(list->item(row)->text()))
                continue;
            list->item(row)->setCheckState(Qt::Checked);
            ticked << list->item(row)->text();
        }
        return ticked;
    }
    /// What the last request to that path asked for.
    [[nodiscard]] QUrlQuery lastQuery(const QString &path)
    {
        QUrlQuery query;
        const QJsonArray log = stage.sandbox().log();
        for (const auto &entry : log)
            if (entry["path"_L1].toString() == path)
                query = QUrlQuery(QUrl::fromPercentEncoding(entry["query"_L1].toString().toUtf8()));
        return query;
    }
    [[nodiscard]] qsizetype requestsBelow(const QString &path)
    {
        const QJsonArray log = stage.sandbox().log();
        return std::ranges::count_if(
            log, [&](const auto &entry) { return entry.toObject()["path"_L1].toString().startsWith(path); });
    }
    [[nodiscard]] int countInSpace(const QString &query)
    {
        return stage.askSpace(u"/api/v2/issues/count?"_s + query).first().toObject()["count"_L1].toInt(-1);
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
        QVERIFY(stage.showIssues());
        QVERIFY(done());
        QVERIFY(stage.waitForRows(1000));
    }

    void cleanup() { stage.close(); }

    void readAnewAgainAndAgain()
    {
        for (int wait = 0; wait < 40; ++wait) {
            stage.load().start();
            QTest::qWait(wait % 8);
        }
        QVERIFY(done());
        QVERIFY(stage.waitForRows(1000));
    }

    void anyOfTheNamesThatAreTicked()
    {
        QVERIFY(begin(u"Priority"_s));
        const QStringList names = tick({}, 2);
        QCOMPARE(names.size(), 2);
        QVERIFY(apply());
        QVERIFY(!form()->isVisible());
        const int expected = countInSpace(u"priorityId[]=2&priorityId[]=3"_s);
        QVERIFY(expected > 0 && expected < 1000);
        QVERIFY(stage.waitForRows(expected));
        QVERIFY(done());
        const QStringList shown = stage.texts("PriorityName");
        QVERIFY(std::ranges::all_of(shown, [&](const QString &text) { return names.contains(text); }));
        QCOMPARE(lastQuery(u"/api/v2/issues"_s).allQueryItemValues(u"priorityId[]"_s), (QStringList{ u"2"_s, u"3"_s }));
        QCOMPARE(chips(), QStringList{ u"Priority: %1, %2"_s.arg(names[0], names[1]) });

        // A click on the chip changes it, its × drops it.
        QTest::mouseClick(part<QPushButton>("conditionChip"), Qt::LeftButton);
        auto *list = part<QListWidget>("thingList");
        QVERIFY(waitUntil([&] { return list->isVisible() && list->count() > 1; }));
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        list->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(apply());
        QVERIFY(stage.waitForRows(countInSpace(u"priorityId[]=3"_s)));
        QCOMPARE(chips(), QStringList{ u"Priority: %1"_s.arg(names[1]) });
        QVERIFY(stage.press("dropConditionButton", &stage.results()));
        QVERIFY(stage.waitForRows(1000));
        QVERIFY(chips().isEmpty());
        QVERIFY(!lastQuery(u"/api/v2/issues"_s).hasQueryItem(u"priorityId[]"_s));
    }

    void statesOfTheChosenProject()
    {
        const QJsonObject project = stage.askSpace(u"/api/v2/projects"_s).first().toObject();
        const QString id = QString::number(project["id"_L1].toInteger());
        const QString name = u"%1 %2"_s.arg(project["projectKey"_L1].toString(), project["name"_L1].toString());
        QVERIFY(begin(u"Projects"_s));
        QCOMPARE(tick({ name }), QStringList{ name });
        QVERIFY(apply());
        QVERIFY(stage.waitForRows(countInSpace(u"projectId[]="_s + id)));
        QVERIFY(done());

        const qsizetype before = requestsBelow(u"/api/v2/projects/"_s);
        QVERIFY(begin(u"Status"_s));
        QStringList states;
        for (const auto &state : stage.askSpace(u"/api/v2/projects/%1/statuses"_s.arg(id)))
            states << state["name"_L1].toString();
        auto *list = part<QListWidget>("thingList");
        QVERIFY(waitUntil([&] { return list->count() == states.size(); }));
        QCOMPARE(tick({ states[0] }), QStringList{ states[0] });
        QCOMPARE(requestsBelow(u"/api/v2/projects/"_s), before + 2); // this project's alone, and the test's own
        QVERIFY(apply());
        const int expected = countInSpace(u"projectId[]=%1&statusId[]=1"_s.arg(id));
        QVERIFY(expected > 0);
        QVERIFY(stage.waitForRows(expected));
        QVERIFY(done());
        const QStringList shown = stage.texts("StatusName");
        QVERIFY(std::ranges::all_of(shown, [&](const QString &text) { return text == states[0]; }));
        QCOMPARE(chips(), (QStringList{ u"Projects: "_s + name, u"Status: "_s + states[0] }));

        // Each list is read once.
        QTest::mouseClick(part<QPushButton>("conditionChip"), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return list->isVisible() && list->count() > 0; }));
        const qsizetype asked = requestsBelow(u"/api/v2/projects"_s);
        QVERIFY(stage.press("cancelConditionButton", &stage.results()));
        QTest::mouseClick(part<QPushButton>("conditionChip"), Qt::LeftButton);
        QVERIFY(waitUntil([&] { return list->isVisible() && list->count() > 0; }));
        QCOMPARE(requestsBelow(u"/api/v2/projects"_s), asked);
    }

    void daysAndTheirMistakes()
    {
        QVERIFY(begin(u"Due date"_s));
        auto *since = part<QLineEdit>("sinceEdit");
        auto *until = part<QLineEdit>("untilEdit");
        QVERIFY(apply());
        QCOMPARE(mistake(), u"Write days as 2026/11/23, the earlier one first."_s);
        QTest::keyClicks(since, u"2026/13/01"_s);
        QVERIFY(apply());
        QVERIFY(!mistake().isEmpty());
        since->setText(u"２０２６／１１／０１"_s); // as an input method leaves it
        until->setText(u"2026-10-01"_s);
        QVERIFY(apply());
        QVERIFY(!mistake().isEmpty());
        until->setText(u"2026-11-30"_s);
        QTest::keyClick(until, Qt::Key_Return);
        QVERIFY(!form()->isVisible());
        const int expected = countInSpace(u"dueDateSince=2026-11-01&dueDateUntil=2026-11-30"_s);
        QVERIFY(expected > 0 && expected < 1000);
        QVERIFY(stage.waitForRows(expected));
        QCOMPARE(chips(), QStringList{ u"Due date: 2026/11/01 to 2026/11/30"_s });

        // From today on: reckoned anew at each reading.
        QTest::mouseClick(part<QPushButton>("conditionChip"), Qt::LeftButton);
        auto *range = part<QComboBox>("dayRangeCombo");
        range->setCurrentIndex(range->findText(u"The last 30 days"_s));
        QVERIFY(!since->isEnabled());
        QVERIFY(apply());
        QVERIFY(done());
        const QUrlQuery query = lastQuery(u"/api/v2/issues"_s);
        const QDate today = QDate::currentDate();
        QCOMPARE(query.queryItemValue(u"dueDateSince"_s), today.addDays(-29).toString(Qt::ISODate));
        QCOMPARE(query.queryItemValue(u"dueDateUntil"_s), today.toString(Qt::ISODate));
        QCOMPARE(chips(), QStringList{ u"Due date: The last 30 days"_s });
    }

    void namesThatAreNotThereAreToldInTheForm()
    {
        QVERIFY(begin(u"Assignee"_s));
        auto *list = part<QListWidget>("thingList");
        QVERIFY(waitUntil([&] { return list->isVisible() && list->count() > 1; }));
        const QString first = list->item(0)->text();
        QVERIFY(apply());
        QCOMPARE(mistake(), u"Choose at least one."_s);
        auto *search = part<QLineEdit>("thingSearchEdit");
        QTest::keyClicks(search, u"xyzzy"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(waitUntil([&] { return mistake().startsWith(u"There is nothing called “xyzzy”."_s); }));
        QVERIFY(form()->isVisible());
        search->setText(first);
        QTest::keyClick(search, Qt::Key_Return); // what is found is as good as ticked
        QVERIFY(!form()->isVisible());
        QCOMPARE(chips(), QStringList{ u"Assignee: "_s + first });
    }

    void whatGoesWrongWhileReadingNames()
    {
        stage.addFault({ { u"match"_s, u"/api/v2/priorities"_s }, { u"status"_s, 403 } });
        QVERIFY(begin(u"Priority"_s));
        QVERIFY(waitUntil([&] { return !messageShown(form()).isEmpty(); }));
        QVERIFY(form()->isVisible());
        QVERIFY(stage.sandbox().clearFaults());
        QVERIFY(stage.press("messageActionButton", form()));
        QCOMPARE(tick({}, 1).size(), 1);
        QVERIFY(messageShown(form()).isEmpty());
        QVERIFY(apply());
        QCOMPARE(chips().size(), 1);
    }

    void issuesByTheirKeys()
    {
        const QStringList keys = stage.texts("IssueKey");
        QVERIFY(begin(u"Key"_s));
        part<QLineEdit>("conditionEdit")->setText(u"%1, NONE-1"_s.arg(keys[5]));
        QVERIFY(apply());
        QVERIFY(waitUntil([&] { return mistake() == u"There is nothing called “NONE-1”."_s; }));
        part<QLineEdit>("conditionEdit")->setText(u"%1、%2"_s.arg(keys[5], keys[9]));
        QVERIFY(apply());
        QVERIFY(stage.waitForRows(2));
        const QStringList found = stage.texts("IssueKey");
        QCOMPARE(QSet<QString>(found.begin(), found.end()), (QSet<QString>{ keys[5], keys[9] }));
        QCOMPARE(chips(), QStringList{ u"Key: %1, %2"_s.arg(keys[5], keys[9]) });
    }

    void onlyWhatBacklogTakes()
    {
        QVERIFY(begin(u"Has a due date"_s));
        QVERIFY(!part<QRadioButton>("yesRadio")->isEnabled());
        QVERIFY(apply());
        QVERIFY(stage.waitForRows(countInSpace(u"hasDueDate=false"_s)));
        QCOMPARE(chips(), QStringList{ u"Has a due date: No"_s });
        QVERIFY(begin(u"Parent and child issues"_s));
        QCOMPARE(tick({ u"Child issues"_s, u"Parent issues"_s }).size(), 2); // the last tick counts
        QVERIFY(apply());
        QCOMPARE(chips().value(1), u"Parent and child issues: Parent issues"_s);
        QVERIFY(done());
        QCOMPARE(lastQuery(u"/api/v2/issues"_s).allQueryItemValues(u"parentChild"_s), QStringList{ u"4"_s });
    }

    void whereNothingMeetsThem()
    {
        QVERIFY(begin(u"Keyword"_s));
        part<QLineEdit>("conditionEdit")->setText(u"xyzzy & plugh"_s);
        QVERIFY(apply());
        QVERIFY(stage.waitForRows(0));
        QVERIFY(done());
        QVERIFY(waitUntil([&] {
            const QStringList said = labelsShown(&stage.results());
            return said.contains(u"Issues: no row meets the conditions"_s)
                && said.contains(u"Keyword: xyzzy & plugh"_s);
        }));
        QVERIFY(stage.press("emptyStateButton", &stage.results()));
        QVERIFY(stage.waitForRows(1000));
        QVERIFY(chips().isEmpty());
    }

    void bothKindsOfFilterTogether()
    {
        QVERIFY(begin(u"Priority"_s));
        QCOMPARE(tick({}, 1).size(), 1);
        QVERIFY(apply());
        QVERIFY(done());
        const auto met = static_cast<int>(stage.load().rowsRead());
        const QString key = stage.texts("IssueKey").at(3);
        stage.enter("filterEdit", key);
        QVERIFY(waitUntil([&] { return stage.rows().rowCount() > 0 && stage.rows().rowCount() < met; }));
        QVERIFY(stage.texts("IssueKey").contains(key));
        QCOMPARE(chips().size(), 1);
    }

    void aTableBelowOthersIsNarrowedByThem()
    {
        const QJsonObject project = stage.askSpace(u"/api/v2/projects"_s).first().toObject();
        const QString id = QString::number(project["id"_L1].toInteger());
        const int issues = countInSpace(u"projectId[]=%1&priorityId[]=2"_s.arg(id));
        QVERIFY(issues > 0 && issues < 300);
        stage.results().showTable(u"IssueComments"_s);
        const qsizetype before = stage.requests();
        QVERIFY(begin(u"Projects"_s));
        QCOMPARE(tick({ u"%1 %2"_s.arg(project["projectKey"_L1].toString(), project["name"_L1].toString()) }).size(),
                 1);
        QVERIFY(apply());
        QVERIFY(begin(u"Priority"_s));
        QCOMPARE(tick({}, 1).size(), 1);
        QVERIFY(apply());
        QCOMPARE(stage.load().state(), State::Idle); // it costs many requests: it waits for a word
        QCOMPARE(stage.requests(), before);
        QVERIFY(labelsShown(&stage.results())
                    .contains(u"At least one for each row of “Issues” that meets the conditions. "
                              "Nothing is read before you say so."_s));
        QVERIFY(stage.press("emptyStateButton", &stage.results()));
        QVERIFY(done());
        QCOMPARE(stage.load().parentCount(), static_cast<std::size_t>(issues));
        QVERIFY(stage.load().rowsRead() > 0);
        const QStringList keys = stage.texts("IssueKey");
        QVERIFY(std::ranges::all_of(
            keys, [&](const QString &key) { return key.startsWith(project["projectKey"_L1].toString() + u'-'); }));

        // A project's own lists are narrowed by its id, though Backlog has no parameter for it.
        stage.results().showTable(u"ProjectStatuses"_s);
        QVERIFY(done());
        const int all = stage.rows().rowCount();
        QVERIFY(begin(u"Projects"_s));
        QCOMPARE(tick({}, 1).size(), 1);
        QVERIFY(apply());
        QVERIFY(done());
        const qsizetype statuses = stage.askSpace(u"/api/v2/projects/%1/statuses"_s.arg(id)).size();
        QVERIFY(statuses < all);
        QVERIFY(stage.waitForRows(static_cast<int>(statuses)));
    }

    void rememberedForTheConnection()
    {
        QVERIFY(begin(u"Priority"_s));
        const QStringList names = tick({}, 1);
        QVERIFY(apply());
        QVERIFY(done());
        const int met = stage.rows().rowCount();
        QVERIFY(met < 1000);
        const QString id = stage.page().session()->connection().id;
        stage.close();
        stage.open();
        stage.window().chooseConnection(id);
        QVERIFY(waitUntil([this] { return stage.window().connectionPage() && stage.page().session(); }));
        stage.page().showIssues();
        QCOMPARE(chips(), QStringList{ u"Priority: "_s + names.value(0) });
        QVERIFY(done());
        QVERIFY(stage.waitForRows(met));
        useLanguage(u"ja"_s);
        QVERIFY(waitUntil([&] { return chips().value(0).startsWith(u"優先度"_s); }));
        useLanguage(u"en"_s);
    }
};

QTEST_MAIN(TestServerFilters)
#include "tst_server_filters.moc"
