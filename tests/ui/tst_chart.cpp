// SPDX-License-Identifier: GPL-3.0-or-later
// The chart beside the rows, against a real sandbox: its figures against the rows on the screen, as they arrive and are
// filtered; what is remembered; keys, copies and both languages.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/results/chart/chart_pane.h"
#include "ui/results/chart/chart_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;
using Form = ChartPicture::Form;

class TestChart : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;

    template <typename Widget>
    [[nodiscard]] Widget *part(const char *name)
    {
        return findWidget<Widget>(&stage.results(), name);
    }
    [[nodiscard]] ChartView *view() { return part<ChartView>("chartView"); }
    [[nodiscard]] const ChartPicture &picture() { return view()->picture(); }
    [[nodiscard]] QAction *menuAction() { return stage.window().findChild<QAction *>(u"chartAction"_s); }
    [[nodiscard]] bool isShown() { return part<QWidget>("chartPane")->isVisible(); }
    [[nodiscard]] QString note() { return part<QLabel>("chartNoteLabel")->text(); }
    [[nodiscard]] bool readAll()
    {
        return stage.showIssues() && stage.waitForState(State::Done) && stage.waitForRows(1000);
    }
    [[nodiscard]] bool showChart()
    {
        return stage.press("chartButton")
            && waitUntil([this] { return picture().form == Form::Bars && sum() == 1000; });
    }
    /// As a person does it.
    void pick(const char *comboName, const QVariant &data)
    {
        auto *combo = part<QComboBox>(comboName);
        const int row = combo->findData(data);
        QVERIFY2(row >= 0 && combo->isVisible(), comboName);
        combo->setCurrentIndex(row);
        Q_EMIT combo->activated(row);
    }
    void pick(ChartKind kind) { pick("chartKindCombo", static_cast<int>(kind)); }

    [[nodiscard]] qint64 sum(qsizetype series = 0)
    {
        if (series >= picture().series.size())
            return 0;
        const QList<qint64> &values = picture().series.at(series).values;
        return std::accumulate(values.begin(), values.end(), qint64(0));
    }
    [[nodiscard]] QMap<QString, qint64> bars()
    {
        QMap<QString, qint64> bars;
        for (qsizetype i = 0; i < picture().items.size(); ++i)
            bars[picture().items.at(i).label] = picture().series.first().values.at(i);
        return bars;
    }
    /// By a plain loop over the rows on the screen.
    [[nodiscard]] QMap<QString, qint64> countsOf(const char *column)
    {
        QMap<QString, qint64> counts;
        for (const QString &text : stage.texts(column))
            ++counts[text];
        return counts;
    }
    [[nodiscard]] QStringList labels()
    {
        QStringList labels;
        for (const ChartPicture::Item &item : picture().items)
            labels << item.label;
        return labels;
    }
    [[nodiscard]] QStringList itemsOf(const char *combo)
    {
        QStringList texts;
        const auto *box = part<QComboBox>(combo);
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
        texts.removeAll(QString()); // the line between those that are shown and the others
        return texts;
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

    void cleanup()
    {
        useLanguage(u"en"_s);
        stage.close();
    }

    void offAtFirstAndRemembered()
    {
        QVERIFY(readAll());
        QVERIFY(!isShown());
        QVERIFY(!menuAction()->isChecked());
        QVERIFY(showChart());
        QVERIFY(isShown() && menuAction()->isChecked());
        pick("chartColumnCombo", stage.column("AssigneeName"));
        QVERIFY(waitUntil([this] { return picture().title.startsWith(u"Assignee"_s); }));
        pick("chartOrderCombo", static_cast<int>(backlog::GroupOrder::ByValue));
        stage.results().showTable(u"Projects"_s); // each table has its own
        QVERIFY(!isShown() && !menuAction()->isChecked());
        QVERIFY(reopen());
        QVERIFY(!isShown());
        stage.results().showTable(u"Issues"_s);
        QVERIFY(isShown() && part<QPushButton>("chartButton")->isChecked());
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(waitUntil([this] { return picture().title.startsWith(u"Assignee"_s) && sum() == 1000; }));
        QCOMPARE(part<QComboBox>("chartOrderCombo")->currentData().toInt(),
                 static_cast<int>(backlog::GroupOrder::ByValue));
        menuAction()->trigger();
        QVERIFY(!isShown() && !part<QPushButton>("chartButton")->isChecked());
        QCOMPARE(menuAction()->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_G));
    }

    void statesAsBacklogOrdersThem()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        QCOMPARE(bars(), countsOf("StatusName"));
        QCOMPARE(picture().title, u"Status: number of rows"_s);
        const QStringList states{ u"未対応"_s, u"処理中"_s, u"レビュー待ち"_s, u"処理済み"_s, u"完了"_s };
        for (qsizetype i = 1; i < states.size(); ++i)
            QVERIFY2(labels().indexOf(states.at(i - 1)) < labels().indexOf(states.at(i)), qPrintable(states.at(i)));
        QVERIFY(labels().contains(states.constFirst()));
        for (const ChartPicture::Item &item : picture().items)
            QVERIFY(item.dot.isValid());
        pick("chartOrderCombo", static_cast<int>(backlog::GroupOrder::ByCount));
        QVERIFY(waitUntil([this] { return std::ranges::is_sorted(picture().series.first().values, std::greater()); }));
    }

    void peopleAndThoseWithout()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        pick("chartColumnCombo", stage.column("AssigneeName"));
        QVERIFY(waitUntil([this] { return picture().title.startsWith(u"Assignee"_s); }));
        QMap<QString, qint64> expected = countsOf("AssigneeName");
        QCOMPARE(labels().constLast(), u"(none)"_s);
        QCOMPARE(bars()[u"(none)"_s], expected.take({}));
        QVERIFY(expected.size() > 13);
        QVERIFY(picture().items.at(12).label.startsWith(u"Others"_s) && picture().items.at(12).isQuiet);
        QVERIFY(picture().items.at(12).label.contains(QString::number(expected.size() - 12)));
        for (int i = 0; i < 12; ++i)
            QCOMPARE(picture().series.first().values.at(i), expected.value(labels().at(i)));
        QCOMPARE(sum(), 1000);
        QVERIFY(std::ranges::is_sorted(picture().series.first().values.first(12), std::greater()));
    }

    void everyColumnIsOffered()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        const auto *columns = part<QComboBox>("chartColumnCombo");
        QSet<int> seen;
        for (int i = 0; i < columns->count(); ++i) {
            if (!columns->itemData(i).isValid())
                continue;
            const int column = columns->itemData(i).toInt();
            QVERIFY(!seen.contains(column));
            seen << column;
            QSignalSpy drawn(part<ChartPane>("chartPane"), &ChartPane::drawn);
            pick("chartColumnCombo", column);
            QVERIFY(waitUntil([&] { return !drawn.isEmpty(); }));
        }
        qsizetype countable = 0;
        for (const backlog::Column &column : stage.rows().table().columns)
            countable += column.type != backlog::ColumnType::Json;
        QCOMPARE(seen.size(), countable);
    }

    void onlyWhatIsShownIsCounted()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        const QString word = stage.texts("IssueKey").at(10).section(u'-', 0, 0);
        stage.enter("filterEdit", word);
        QVERIFY(waitUntil([&] { return stage.load().arrangement().filter == word && stage.load().isInOrder(); }));
        QVERIFY(stage.rows().rowCount() > 0 && stage.rows().rowCount() < 1000);
        QVERIFY(waitUntil([this] { return sum() == stage.rows().rowCount(); }));
        QCOMPARE(bars(), countsOf("StatusName"));
        stage.enter("filterEdit", u"xyzzy"_s);
        QVERIFY(waitUntil([this] { return picture().form == Form::Empty; }));
        QCOMPARE(picture().title, u"There are no rows to count"_s);
        QVERIFY(picture().note.contains(u"clear the filter"_s));
        QVERIFY(!part<QWidget>("copyChartButton")->isEnabled());
        stage.enter("filterEdit", {});
        QVERIFY(waitUntil([this] { return sum() == 1000; }));
    }

    void itGrowsWithTheRows()
    {
        stage.slowDown(300);
        QVERIFY(stage.showIssues());
        QVERIFY(stage.press("chartButton"));
        QSignalSpy drawn(part<ChartPane>("chartPane"), &ChartPane::drawn);
        QVERIFY(waitUntil([this] { return sum() > 0; }));
        QVERIFY(stage.load().isRunning());
        QVERIFY(sum() < 1000);
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(waitUntil([this] { return sum() == 1000; }));
        QCOMPARE(bars(), countsOf("StatusName"));
        QVERIFY(drawn.size() > 2);
    }

    void aPressOnABarFilters()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        const QString state = labels().at(1);
        QVERIFY(picture().items.at(1).tip.contains(u"Press to filter"_s));
        QTest::mouseClick(view(), Qt::LeftButton, {}, view()->rectOf(1).center());
        const auto *filter = part<QLineEdit>("filterEdit");
        QCOMPARE(filter->text(), state);
        QVERIFY(waitUntil([&] { return stage.rows().rowCount() < 1000 && stage.load().isInOrder(); }));
        QVERIFY(stage.texts("StatusName").contains(state));
        QVERIFY(waitUntil([this] { return sum() == stage.rows().rowCount(); }));
        const qsizetype at = labels().indexOf(state);
        QTest::mouseClick(view(), Qt::LeftButton, {}, view()->rectOf(at).center()); // and back
        QVERIFY(stage.waitForRows(1000));
        QCOMPARE(filter->text(), QString());

        // Only what the typed filter would find: texts, in a column that is shown.
        QVERIFY(waitUntil([this] { return sum() == 1000; }));
        stage.results().view()->hideShownColumn(stage.column("StatusName"));
        QVERIFY(picture().items.at(1).filter.isEmpty());
        QTest::mouseClick(view(), Qt::LeftButton, {}, view()->rectOf(1).center());
        QCOMPARE(filter->text(), QString());
    }

    void byKeysAndToldToThoseWhoDoNotSee()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        view()->setFocus();
        QCOMPARE(view()->accessibleName(), u"Chart: Status: number of rows"_s);
        for (qsizetype i = 0; i < picture().items.size(); ++i) {
            const QString line = u"%1\t%2"_s.arg(labels().at(i)).arg(picture().series.first().values.at(i));
            QVERIFY2(view()->accessibleDescription().contains(line), qPrintable(line));
        }
        QTest::keyClick(view(), Qt::Key_Down);
        QVERIFY(view()->accessibleName().startsWith(labels().at(0) + u": "_s));
        QTest::keyClick(view(), Qt::Key_End);
        QVERIFY(view()->accessibleName().startsWith(labels().constLast() + u": "_s));
        QTest::keyClick(view(), Qt::Key_Down); // there is no further one
        QTest::keyClick(view(), Qt::Key_Home);
        QTest::keyClick(view(), Qt::Key_Up);
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(part<QLineEdit>("filterEdit")->text(), labels().constFirst());
    }

    void copied()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        stage.window().findChild<QAction *>(u"copyChartFiguresAction"_s)->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.constFirst(), u"Status: number of rows\tRows"_s);
        QCOMPARE(lines.size(), picture().items.size() + 1);
        QCOMPARE(lines.at(1), u"%1\t%2"_s.arg(labels().at(0)).arg(picture().series.first().values.at(0)));
        QGuiApplication::clipboard()->clear();
        view()->setFocus();
        stage.window().findChild<QAction *>(u"copyAction"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n'), lines);
        stage.window().findChild<QAction *>(u"copyChartPictureAction"_s)->trigger();
        const QImage image = QGuiApplication::clipboard()->image();
        QCOMPARE(image.size(), view()->size() * view()->devicePixelRatioF());
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                colours << image.pixel(x, y);
        QVERIFY(colours.contains(theme().colours().accent.rgb()));
    }

    void issuesOverTime()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        pick(ChartKind::OverTime);
        QVERIFY(waitUntil([this] { return picture().form == Form::Steps; }));
        QCOMPARE(sum(0), 1000);
        QMap<QString, qint64> states = countsOf("StatusName");
        QCOMPARE(sum(1), states[u"完了"_s] + states[u"Closed"_s]);
        QVERIFY(note().contains(u"last update"_s));
        pick("chartStepCombo", static_cast<int>(backlog::TimeStep::Month));
        QVERIFY(waitUntil([this] { return labels().constFirst().size() == 7; }));
        QMap<QString, qint64> months;
        for (const QString &day : stage.texts("Created"))
            ++months[day.first(7)];
        QMap<QString, qint64> drawn = bars();
        drawn.removeIf([](QMap<QString, qint64>::iterator month) { return month.value() == 0; });
        QCOMPARE(drawn, months);
        pick(ChartKind::Counts);
        QVERIFY(waitUntil([this] { return picture().form == Form::Bars; }));
        pick("chartColumnCombo", stage.column("DueDate"));
        QVERIFY(waitUntil([this] { return picture().form == Form::Steps; }));
        const qint64 without = countsOf("DueDate")[{}];
        QCOMPARE(sum(), 1000 - without);
        QVERIFY(note().contains(u"%1 rows have no date"_s.arg(without)));
    }

    void burnUpOfAMilestone()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        pick(ChartKind::BurnUp);
        QVERIFY(waitUntil([this] { return picture().form == Form::BurnUp; }));
        auto *milestones = part<QComboBox>("chartMilestoneCombo");
        QVERIFY(milestones->count() > 3);
        const QStringList states = stage.texts("StatusName");
        const QStringList names = stage.texts("MilestoneNames");
        const QStringList projects = stage.texts("ProjectKey");
        for (int i = 0; i < milestones->count(); ++i) {
            const QString item = milestones->itemText(i);
            pick("chartMilestoneCombo", milestones->itemData(i));
            const QString name = item.section(u" ("_s, 0, -2);
            const QString project = item.section(u" ("_s, -1).section(u',', 0, 0);
            QVERIFY(waitUntil([&] { return picture().title == u"Burn-up of "_s + name; }));
            qint64 all = 0;
            qint64 closed = 0;
            for (qsizetype row = 0; row < names.size(); ++row) {
                const bool isOfIt = names.at(row) == name && projects.at(row) == project;
                all += isOfIt;
                closed += isOfIt && (states.at(row) == u"完了"_s || states.at(row) == u"Closed"_s);
            }
            QVERIFY(item.endsWith(u", %1)"_s.arg(all)));
            QVERIFY(waitUntil([&] { return note().startsWith(u"Made from the %1 issue"_s.arg(all)); }));
            for (const ChartPicture::Series &series : picture().series)
                QVERIFY(std::ranges::is_sorted(series.values));
            if (picture().series.first().values.isEmpty()) // it has not begun
                continue;
            QCOMPARE(picture().series.at(0).values.constLast(), all);
            QCOMPARE(picture().series.at(1).values.constLast(), closed);
            QVERIFY(note().contains(u"“Closed”"_s) && note().contains(u"last update"_s));
        }
        QVERIFY(labelsShown(&stage.results()).contains(note()));
    }

    void theLanguageIsSwitchedAtOnce()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        for (const ChartKind kind : { ChartKind::Counts, ChartKind::OverTime, ChartKind::BurnUp }) {
            pick(kind);
            static constexpr Form forms[] = { Form::Bars, Form::Steps, Form::BurnUp };
            QVERIFY(waitUntil([&] { return picture().form == forms[static_cast<int>(kind)]; }));
            const auto texts = [&] {
                QStringList all{ picture().title, picture().series.first().name, picture().items.first().tip,
                                 view()->accessibleName(), note() };
                all += itemsOf("chartKindCombo") + itemsOf("chartOrderCombo") + itemsOf("chartStepCombo")
                    + itemsOf("chartColumnCombo").first(3);
                all.removeAll(QString());
                return all;
            };
            const QStringList english = texts();
            useLanguage(u"ja"_s);
            QCoreApplication::sendPostedEvents(); // no new reckoning is awaited
            const QStringList japanese = texts();
            QCOMPARE(japanese.size(), english.size());
            for (qsizetype i = 0; i < english.size(); ++i)
                QVERIFY2(japanese.at(i) != english.at(i), qPrintable(english.at(i)));
            useLanguage(u"en"_s);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(texts(), english);
        }
    }

    void aTableWithoutAnyOfIt()
    {
        QVERIFY(readAll());
        stage.results().showTable(u"Priorities"_s);
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(stage.press("chartButton"));
        QVERIFY(waitUntil([this] { return sum() == 3; }));
        QCOMPARE(part<QComboBox>("chartKindCombo")->count(), 1);
        stage.results().showTable(u"Issues"_s);
        QVERIFY(!isShown());
    }

    void narrowAndWide()
    {
        QVERIFY(readAll());
        QVERIFY(showChart());
        for (const ChartKind kind : { ChartKind::Counts, ChartKind::OverTime, ChartKind::BurnUp }) {
            pick(kind);
            QVERIFY(waitUntil([&] { return (picture().form == Form::Bars) == (kind == ChartKind::Counts); }));
            ChartView alone;
            alone.showPicture(picture());
            for (const QSize size : { QSize(1, 1), QSize(80, 60), QSize(240, 200), QSize(1600, 900) }) {
                alone.resize(size);
                QVERIFY(!alone.painted().isNull());
                for (qsizetype i = 0; size.width() > 100 && i < picture().items.size(); ++i)
                    QVERIFY(alone.rectOf(i).isValid());
            }
        }
    }
};

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
