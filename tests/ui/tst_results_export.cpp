// SPDX-License-Identifier: GPL-3.0-or-later
// Exports from the results browser: what is filtered and sorted on the screen, as CSV for Excel and as JSON; while more
// is read; and where it cannot be written.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/results/export_bar.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestResultsExport : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;
    QTemporaryDir folder;
    QString path;

    [[nodiscard]] ExportBar &bar() { return *stage.results().findChild<ExportBar *>(); }
    [[nodiscard]] QString words() { return findWidget<QLabel>(&stage.results(), "exportWords")->text(); }
    [[nodiscard]] bool isShown(const char *name) { return findWidget<QWidget>(&stage.results(), name)->isVisible(); }
    void exportTo(ExportFormat format)
    {
        bar().exportTo(&stage.load(), stage.results().view()->shownColumns(), format, path);
    }
    [[nodiscard]] bool isWritten(int rows)
    {
        return waitUntil([&] {
            return words() == u"%1 rows written to %2"_s.arg(QLocale().toString(rows), QFileInfo(path).fileName());
        });
    }
    [[nodiscard]] bool readAll()
    {
        return stage.showIssues() && stage.waitForState(State::Done) && stage.waitForRows(IssuesStage::issues);
    }
    /// Some of the rows, newest first.
    [[nodiscard]] bool showSome()
    {
        const QString word = stage.texts("IssueTypeName").constFirst();
        stage.enter("filterEdit", word);
        return waitUntil(
            [this] { return stage.rows().rowCount() > 1 && stage.rows().rowCount() < IssuesStage::issues; });
    }
    /// Lines of RFC 4180; no field of the columns used here has a line break.
    [[nodiscard]] static QStringList fields(const QString &line)
    {
        QStringList all(1);
        bool quoted = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (quoted && line.sliced(i).startsWith(u"\"\""_s))
                all.last() += line.at(i++);
            else if (line.at(i) == u'"')
                quoted = !quoted;
            else if (line.at(i) == u',' && !quoted)
                all << QString();
            else
                all.last() += line.at(i);
        }
        return all;
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
        path = folder.filePath(u"課題-%1"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
    }

    void cleanup() { stage.close(); }

    void csvForExcel()
    {
        QVERIFY(readAll());
        QVERIFY(showSome());
        const int rows = stage.rows().rowCount();
        exportTo(ExportFormat::Csv);
        QVERIFY(isWritten(rows));
        QVERIFY(isShown("openFolderButton") && !isShown("cancelExportButton"));

        const QByteArray content = contentOf(path);
        QVERIFY(content.startsWith("\xEF\xBB\xBF")); // a mark, by which Excel knows UTF-8
        QCOMPARE(content.count('\n'), content.count("\r\n"));
        QStringList lines = QString::fromUtf8(content.sliced(3)).split(u"\r\n"_s);
        QCOMPARE(lines.takeLast(), QString()); // the last line ends, too
        QCOMPARE(lines.size(), rows + 1);
        const QList<int> columns = stage.results().view()->shownColumns();
        QStringList titles;
        for (const int column : columns)
            titles << stage.rows().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QCOMPARE(fields(lines.constFirst()), titles);
        const auto keys = columns.indexOf(stage.column("IssueKey"));
        const auto summaries = columns.indexOf(stage.column("Summary"));
        const QStringList expectedKeys = stage.texts("IssueKey");
        const QStringList expectedSummaries = stage.texts("Summary");
        for (int row = 0; row < rows; ++row) {
            const QStringList written = fields(lines.at(row + 1));
            QCOMPARE(written.size(), columns.size());
            QCOMPARE(written.at(keys), expectedKeys.at(row));
            QCOMPARE(written.at(summaries), expectedSummaries.at(row));
        }
    }

    void workbook()
    {
        QVERIFY(readAll());
        QVERIFY(showSome());
        path += u".xlsx"_s; // openpyxl goes by the name
        exportTo(ExportFormat::Xlsx);
        QVERIFY(isWritten(stage.rows().rowCount()));
        QProcess python;
        python.start(u"/usr/bin/python3"_s,
                     { qEnvironmentVariable("TSUNAGI_SOURCE") + u"/tests/backlog/xlsx_as_json.py"_s, path });
        QVERIFY(python.waitForFinished(60'000));
        const QJsonObject book = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        const QJsonArray rows = book[u"rows"_s].toArray();
        const QStringList keys = stage.texts("IssueKey");
        QCOMPARE(rows.size(), keys.size() + 1);
        const auto column = stage.results().view()->shownColumns().indexOf(stage.column("IssueKey"));
        for (qsizetype row = 0; row < keys.size(); ++row) {
            const QJsonObject cell = rows.at(row + 1).toArray().at(column).toObject();
            QCOMPARE(cell[u"value"_s].toString(), keys.at(row));
            QVERIFY(cell[u"link"_s].toString().endsWith(u"/view/"_s + keys.at(row)));
        }
    }

    void everyFormatIsInTheMenu()
    {
        QVERIFY(readAll());
        for (const auto &[name, suffix] :
             { std::pair("exportXlsxMenuAction", u".xlsx"_s), std::pair("exportCsvMenuAction", u".csv"_s),
               std::pair("exportShiftJisMenuAction", u".csv"_s), std::pair("exportTsvMenuAction", u".tsv"_s),
               std::pair("exportJsonMenuAction", u".json"_s), std::pair("exportJsonLinesMenuAction", u".jsonl"_s) }) {
            auto *action = stage.results().findChild<QAction *>(QLatin1StringView(name));
            QVERIFY2(action && !action->text().isEmpty(), name);
            action->trigger();
            auto *dialog = bar().findChild<QFileDialog *>(u"exportDialog"_s);
            QVERIFY2(dialog, name);
            QCOMPARE(u'.' + dialog->defaultSuffix(), suffix);
            dialog->reject();
            QVERIFY(waitUntil([this] { return !bar().findChild<QFileDialog *>(u"exportDialog"_s); }));
        }
    }

    /// A cell that Excel can't hold is told before anything is written; the person decides.
    void longTextIsAskedAbout()
    {
        stage.addFault({ { u"match"_s, u"/api/v2/issues"_s },
                         { u"body"_s,
                           u"[{\"id\":1,\"projectId\":1,\"issueKey\":\"APP-1\",\"summary\":\"%1\"}]"_s.arg(
                               QString(40'000, u'x')) } });
        QVERIFY(stage.showIssues() && stage.waitForState(State::Done) && stage.waitForRows(1));
        exportTo(ExportFormat::Xlsx);
        QVERIFY(waitUntil([this] { return words().contains(u"32,767"_s); }));
        QVERIFY(isShown("exportAnywayButton"));
        QVERIFY(!QFile::exists(path));
        findWidget<QPushButton>(&stage.results(), "exportAnywayButton")->click();
        QVERIFY(waitUntil([this] { return words().endsWith(u"1 text was cut."_s); }));
        QVERIFY(QFile::exists(path));
    }

    void jsonOfWholeRows()
    {
        QVERIFY(readAll());
        QVERIFY(showSome());
        exportTo(ExportFormat::Json);
        QVERIFY(isWritten(stage.rows().rowCount()));
        const QJsonArray written = QJsonDocument::fromJson(contentOf(path)).array();
        const QStringList keys = stage.texts("IssueKey");
        QCOMPARE(written.size(), keys.size());
        for (qsizetype row = 0; row < keys.size(); ++row)
            QCOMPARE(written.at(row).toObject()[u"IssueKey"_s].toString(), keys.at(row));
        const QJsonObject asked = stage.askSpace(u"/api/v2/issues/"_s + keys.constFirst()).first().toObject();
        QCOMPARE(written.at(0).toObject()[u"Description"_s].toString(), asked[u"description"_s].toString());
    }

    void theMenuAsksForAFile()
    {
        QVERIFY(readAll());
        stage.results().findChild<QAction *>(u"exportCsvMenuAction"_s)->trigger();
        auto *dialog = stage.results().findChild<QFileDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        const QString offered = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        QVERIFY2(offered.startsWith(u"監査用-Issues-"_s) && offered.endsWith(u".csv"_s), qPrintable(offered));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QVERIFY(isWritten(IssuesStage::issues));
        QVERIFY(contentOf(path).startsWith("\xEF\xBB\xBF"));
    }

    void whileReadingItWaitsForTheEnd()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 100; }));
        exportTo(ExportFormat::Csv);
        QCOMPARE(words(), u"%1 is written when everything has been read."_s.arg(path));
        QVERIFY(!QFile::exists(path));
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(isWritten(IssuesStage::issues));
        QCOMPARE(contentOf(path).count('\n'), IssuesStage::issues + 1); // none that came last is left out
    }

    void whatIsHereNowIfThatIsChosen()
    {
        stage.slowDown(300);
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.rows().rowCount() >= 100; }));
        auto *now = stage.results().findChild<QAction *>(u"exportNowAction"_s);
        QVERIFY(now->isVisible());
        now->trigger();
        const int rows = stage.rows().rowCount();
        exportTo(ExportFormat::Csv);
        QVERIFY(isWritten(rows));
        QVERIFY(stage.load().isRunning());
        QCOMPARE(contentOf(path).count('\n'), rows + 1);
    }

    void sortedAnewAtTheSameMoment()
    {
        QVERIFY(readAll());
        Q_EMIT stage.results().view()->horizontalHeader()->sectionClicked(stage.column("Summary"));
        exportTo(ExportFormat::Csv); // not in the order before
        QVERIFY(isWritten(IssuesStage::issues));
        const QStringList summaries = stage.texts("Summary");
        const QStringList lines = QString::fromUtf8(contentOf(path)).split(u"\r\n"_s);
        const auto at = stage.results().view()->shownColumns().indexOf(stage.column("Summary"));
        QCOMPARE(fields(lines.at(1)).at(at), summaries.constFirst());
        QCOMPARE(fields(lines.at(IssuesStage::issues)).at(at), summaries.constLast());
    }

    void stoppedMeanwhileNothingIsWritten()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 100; }));
        exportTo(ExportFormat::Csv);
        QVERIFY(stage.press("stopButton"));
        QVERIFY(stage.waitForState(State::Stopped));
        QCOMPARE(words(), u"Nothing was written: the reading did not come to its end."_s);
        QVERIFY(!isShown("openFolderButton"));
        QVERIFY(!QFile::exists(path));
    }

    void cancelledNothingIsWritten()
    {
        stage.slowDown();
        QVERIFY(stage.showIssues());
        QVERIFY(waitUntil([this] { return stage.load().rowsRead() >= 100; }));
        exportTo(ExportFormat::Csv);
        QVERIFY(stage.press("cancelExportButton"));
        QVERIFY(!isShown("exportWords"));
        QVERIFY(stage.waitForState(State::Done));
        QVERIFY(!waitUntil([this] { return isShown("exportWords") || QFile::exists(path); }, 300));
    }

    void whereItCannotBeWritten()
    {
        QVERIFY(readAll());
        path = folder.filePath(u"no-such-folder/rows.csv"_s);
        exportTo(ExportFormat::Csv);
        QVERIFY(waitUntil([this] { return !messageShown(&stage.results(), "exportMessageBar").isEmpty(); }));
        const QString said = messageShown(&stage.results(), "exportMessageBar");
        QVERIFY2(said.contains(path) && said.contains(u'\n'), qPrintable(said));
        QVERIFY(!isShown("exportWords"));
        path = folder.filePath(u"rows.csv"_s);
        exportTo(ExportFormat::Csv);
        QVERIFY(isWritten(IssuesStage::issues));
        QCOMPARE(messageShown(&stage.results(), "exportMessageBar"), QString());
    }
};

QTEST_MAIN(TestResultsExport)
#include "tst_results_export.moc"
