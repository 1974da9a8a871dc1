// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views against a real sandbox: conditions, typed filter, columns and sort under a name; opened, changed,
// renamed, deleted and brought back; and the field that finds tables.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "auth/places.h"
#include "tests/support/files.h"
#include "translations/translations.h"
#include "ui/results/saved_views.h"
#include "ui/results/table_list.h"
#include "ui/results/view_menu.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestSavedViews : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;

    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name)
    {
        return findWidget<Widget>(&stage.results(), name);
    }
    [[nodiscard]] TableList *list() { return part<TableList>("tableList"); }
    [[nodiscard]] QTreeWidgetItem *viewItem(const QString &name)
    {
        const auto found = list()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.constFirst();
    }
    [[nodiscard]] QStringList viewNames()
    {
        QStringList names;
        const QTreeWidgetItem *group = list()->topLevelItem(0);
        for (int i = 0; i < group->childCount(); ++i)
            names << group->child(i)->text(0);
        return names;
    }
    void trigger(const char *action)
    {
        part<ViewMenu>("viewButton")->findChild<QAction *>(QLatin1StringView(action))->trigger();
    }
    [[nodiscard]] bool isOffered(const char *action)
    {
        return part<ViewMenu>("viewButton")->findChild<QAction *>(QLatin1StringView(action))->isEnabled();
    }
    [[nodiscard]] bool saveAs(const QString &name)
    {
        trigger("saveViewAction");
        stage.enter("viewNameEdit", name, &stage.results());
        return stage.press("saveViewButton", &stage.results());
    }
    /// Issues with an ID below the priority 2, typed and sorted: what the view is about.
    void narrow()
    {
        ServerCondition condition{ .name = u"PriorityId"_s };
        condition.things = { { .name = u"高"_s, .ids = { 2 } } };
        stage.workspace().memory().setConditions(stage.page().session()->connection().id, u"Issues"_s,
                                                 QJsonDocument(jsonOf(ServerConditions{ condition })).toJson());
    }
    [[nodiscard]] bool reopen()
    {
        const QString id = stage.page().session()->connection().id;
        stage.close();
        stage.open();
        stage.window().chooseConnection(id);
        if (!waitUntil([this] { return stage.window().connectionPage() && stage.page().session(); }))
            return false;
        stage.page().showTab(ConnectionPage::Data);
        return waitUntil([this] { return stage.page().results() && stage.results().load(); });
    }
    [[nodiscard]] bool done() { return stage.waitForState(State::Done); }
    [[nodiscard]] int highOnes()
    {
        return stage.askSpace(u"/api/v2/issues/count?priorityId[]=2"_s).first().toObject()["count"_L1].toInt();
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
        QVERIFY(stage.showIssues());
        narrow();
        QVERIFY(reopen());
        QVERIFY(done());
        QVERIFY(highOnes() > 0 && highOnes() < 1000);
        QVERIFY(stage.waitForRows(highOnes()));
    }

    void cleanup() { stage.close(); }

    void savedAndOpenedAfterARestart()
    {
        const QString word = stage.texts("IssueKey").at(2).section(u'-', 0, 0);
        stage.enter("filterEdit", word);
        QVERIFY(waitUntil([&] { return stage.load().arrangement().filter == word; }));
        stage.results().view()->setShownColumns({ stage.column("Summary"), stage.column("IssueKey") });
        const qsizetype asked = stage.requests();
        QVERIFY(saveAs(u"急ぎの課題"_s));
        QCOMPARE(viewNames(), QStringList{ u"急ぎの課題"_s });
        QVERIFY(list()->currentItem() == viewItem(u"急ぎの課題"_s));
        QCOMPARE(stage.requests(), asked); // the rows are those on the screen
        const int shown = stage.rows().rowCount();

        QVERIFY(reopen()); // where one left off
        QVERIFY(list()->currentItem() == viewItem(u"急ぎの課題"_s));
        QVERIFY(done());
        QVERIFY(stage.waitForRows(shown));
        QCOMPARE(stage.load().rowsRead(), highOnes());
        QCOMPARE(part<QLineEdit>("filterEdit")->text(), word);
        QCOMPARE(stage.results().view()->shownColumns(),
                 (QList<int>{ stage.column("Summary"), stage.column("IssueKey") }));
        // The ids stand in the file beside the names, and no secret does.
        const QByteArray kept = contentOf(auth::configHome() + u"/ui.ini"_s);
        QVERIFY(kept.contains("views="));
        QVERIFY(!kept.contains(stage.sandbox().apiKey().toUtf8()));
    }

    void aChangedViewIsUpdatedOrTakenBack()
    {
        QVERIFY(saveAs(u"A"_s));
        QVERIFY(!isOffered("updateViewAction"));
        QCOMPARE(part<ViewMenu>("viewButton")->text(), u"View"_s);
        stage.enter("filterEdit", u"xyzzy"_s);
        QVERIFY(stage.waitForRows(0));
        QCOMPARE(part<ViewMenu>("viewButton")->text(), u"View (changed)"_s);
        trigger("revertViewAction");
        QVERIFY(stage.waitForRows(highOnes()));
        QCOMPARE(part<QLineEdit>("filterEdit")->text(), QString());
        QVERIFY(!isOffered("updateViewAction"));

        QVERIFY(stage.press("dropConditionButton", &stage.results()));
        QVERIFY(stage.waitForRows(1000));
        QVERIFY(isOffered("updateViewAction"));
        trigger("updateViewAction");
        QVERIFY(!isOffered("updateViewAction"));
        QVERIFY(reopen());
        QVERIFY(done());
        QVERIFY(stage.waitForRows(1000));
        // What was changed and not saved is gone after a restart.
        stage.enter("filterEdit", u"xyzzy"_s);
        QVERIFY(stage.waitForRows(0));
        QVERIFY(reopen());
        QVERIFY(done());
        QVERIFY(stage.waitForRows(1000));
    }

    void aTableAndItsViewStandApart()
    {
        QVERIFY(saveAs(u"A"_s));
        stage.results().showTable(u"Issues"_s);
        QVERIFY(done());
        QVERIFY(stage.press("dropConditionButton", &stage.results()));
        QVERIFY(stage.waitForRows(1000));
        const qsizetype asked = stage.requests();
        list()->setCurrentItem(viewItem(u"A"_s));
        QVERIFY(stage.waitForRows(highOnes()));
        stage.results().showTable(u"Issues"_s);
        QVERIFY(stage.waitForRows(1000));
        QCOMPARE(stage.requests(), asked); // both are there
    }

    void renamedAndDeletedAndBroughtBack()
    {
        QVERIFY(saveAs(u"A"_s));
        QVERIFY(saveAs(u"a"_s)); // whatever its case
        QVERIFY(findWidget<QLabel>(&stage.results(), "viewMistakeLabel")->isVisible());
        stage.enter("viewNameEdit", u"B"_s, &stage.results());
        QVERIFY(stage.press("saveViewButton", &stage.results()));
        QCOMPARE(viewNames(), (QStringList{ u"A"_s, u"B"_s }));
        list()->setCurrentItem(viewItem(u"A"_s));
        trigger("renameViewAction");
        stage.enter("viewNameEdit", u"C"_s, &stage.results());
        QVERIFY(stage.press("saveViewButton", &stage.results()));
        QCOMPARE(viewNames(), (QStringList{ u"C"_s, u"B"_s }));
        QVERIFY(done());

        QTest::keyClick(list(), Qt::Key_Delete);
        QCOMPARE(viewNames(), QStringList{ u"B"_s });
        QVERIFY(labelsShown(&stage.results()).contains(u"The view “C” was deleted."_s));
        QCOMPARE(QLatin1StringView(stage.load().table().name), "Issues"_L1);
        QVERIFY(stage.press("undoDeleteViewButton", &stage.results()));
        QCOMPARE(viewNames(), (QStringList{ u"C"_s, u"B"_s })); // where it stood
        QVERIFY(list()->currentItem() == viewItem(u"C"_s));
        QVERIFY(done());
        QVERIFY(stage.waitForRows(highOnes()));

        trigger("deleteViewAction");
        QVERIFY(reopen());
        QCOMPARE(viewNames(), QStringList{ u"B"_s });
    }

    void aFileThatIsNoneOfOurs()
    {
        WindowMemory &memory = stage.workspace().memory();
        const QString id = stage.page().session()->connection().id;
        for (const char *json :
             { "", "[", "{}", "[1,null,{\"id\":\"x/y\",\"name\":\"n\",\"table\":\"Issues\"}]",
               "[{\"id\":\"1\",\"name\":\"n\",\"table\":\"Issues\",\"conditions\":[{\"things\":7}]}]" }) {
            memory.setViews(id, json);
            const SavedViews views(&memory, id);
            for (const SavedView &view : views.all())
                QVERIFY(view.conditions.isEmpty() && !view.id.contains(u'/'));
        }
        memory.setViews(id, R"([{"id":"1","name":"gone","table":"NoSuchTable"}])");
        QVERIFY(reopen()); // kept, but not shown
        QVERIFY(viewNames().isEmpty());
        QVERIFY(list()->topLevelItem(0)->isHidden());
    }

    void tablesAreFound()
    {
        auto *search = part<QLineEdit>("tableSearchEdit");
        const auto shown = [this] {
            QStringList names;
            for (QTreeWidgetItemIterator it(list(), QTreeWidgetItemIterator::NotHidden); *it; ++it)
                if ((*it)->parent())
                    names << (*it)->text(0);
            return names;
        };
        const qsizetype all = shown().size();
        QVERIFY(all >= 60);
        QTest::keyClicks(search, u"ISSUE comments"_s);
        QVERIFY(shown().contains(u"Issue comments"_s));
        QVERIFY(shown().size() < 10);
        search->setText(u"ｶﾃｺﾞﾘｰ"_s); // the other language's title, in half width
        QVERIFY(!shown().isEmpty() && shown().size() < 5);
        search->setText(u"wikipagehistory"_s); // the name
        QCOMPARE(shown().size(), 1);
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(QLatin1StringView(stage.load().table().name), "WikiPageHistory"_L1);
        search->setText(u"xyzzy"_s);
        QVERIFY(shown().isEmpty());
        QTest::keyClick(search, Qt::Key_Down); // there is nothing to go to
        QCOMPARE(QLatin1StringView(stage.load().table().name), "WikiPageHistory"_L1);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QCOMPARE(shown().size(), all);
    }
};

QTEST_MAIN(TestSavedViews)
#include "tst_saved_views.moc"
