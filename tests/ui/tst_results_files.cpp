// SPDX-License-Identifier: GPL-3.0-or-later
// Files saved from the results browser: of all rows that are shown, of the selected ones, cancelled on the way, and
// where some are refused.
#include "tests/support/files_below.h"
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "translations/translations.h"
#include "ui/results/files_bar.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;
using namespace tsunagi::ui;
using State = TableLoad::State;

class TestResultsFiles : public QObject {
    Q_OBJECT
private:
    IssuesStage stage;

    [[nodiscard]] FilesBar &bar() { return *stage.results().findChild<FilesBar *>(); }
    [[nodiscard]] QString words() { return findWidget<QLabel>(&stage.results(), "filesWords")->text(); }
    [[nodiscard]] bool isShown(const char *name) { return findWidget<QWidget>(&stage.results(), name)->isVisible(); }
    [[nodiscard]] QAction *action(const char *name)
    {
        return stage.results().findChild<QAction *>(QLatin1StringView(name));
    }
    [[nodiscard]] bool show(const QString &table)
    {
        if (!stage.showIssues())
            return false;
        stage.results().showTable(table);
        return stage.waitForState(State::Done)
            && waitUntil([this] { return stage.rows().rowCount() == stage.load().rowsRead(); });
    }
    [[nodiscard]] bool isSaved(qsizetype files, const QString &folder)
    {
        const QString number = QLocale().toString(files);
        return waitUntil([&] { return words().startsWith(u"%1 of %1 files are in %2"_s.arg(number, folder)); });
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

    void onlyTablesWithFilesOfferIt()
    {
        QVERIFY(stage.showIssues());
        QVERIFY(!action("saveAllFilesAction")->isVisible());
        stage.results().showTable(u"Projects"_s);
        QVERIFY(action("saveAllFilesAction")->isVisible());
        QVERIFY(action("saveSelectedFilesAction")->isVisible());
        QVERIFY(!isShown("filesWords"));
    }

    void allRowsThatAreShown()
    {
        const QTemporaryDir folder;
        QVERIFY(show(u"Projects"_s));
        const int rows = stage.rows().rowCount();
        QVERIFY(rows > 1);
        action("saveAllFilesAction")->trigger();
        auto *dialog = stage.results().findChild<QFileDialog *>(u"filesDialog"_s);
        QVERIFY(dialog && dialog->fileMode() == QFileDialog::Directory);
        Q_EMIT dialog->fileSelected(folder.path());
        dialog->close();
        QVERIFY2(isSaved(rows, folder.path()), qPrintable(words()));
        QVERIFY(isShown("openFilesFolderButton") && !isShown("cancelFilesButton"));
        QCOMPARE(filesBelow(folder.path()).size(), rows);
        // Once more: nothing has to be asked for.
        bar().saveTo(folder.path(), bar().filesOf(false));
        QVERIFY(waitUntil([&] { return words().endsWith(u"(%1 of them were there already)"_s.arg(rows)); }));
    }

    void selectedRows()
    {
        const QTemporaryDir folder;
        QVERIFY(show(u"ProjectSharedFiles"_s));
        RowsView &view = *stage.results().view();
        const int typeColumn = stage.column("Type");
        QList<int> files;
        for (int row = 0; row < stage.rows().rowCount() && files.size() < 2; ++row)
            if (stage.rows().text(row, typeColumn) != u"directory"_s)
                files << row;
        QCOMPARE(files.size(), 2);
        view.clearSelection();
        for (const int row : files)
            view.selectionModel()->select(stage.rows().index(row, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(bar().filesOf(true).size(), 2);
        bar().saveTo(folder.path(), bar().filesOf(true));
        QVERIFY2(isSaved(2, folder.path()), qPrintable(words()));
        const int nameColumn = stage.column("Name");
        for (const int row : files)
            QCOMPARE(filesBelow(folder.path()).filter(stage.rows().text(row, nameColumn)).size(), 1);
    }

    void cancelledOnTheWay()
    {
        const QTemporaryDir folder;
        QVERIFY(show(u"Projects"_s));
        stage.addFault({ { u"match"_s, u"/api/v2/projects/*"_s }, { u"hang"_s, true } });
        bar().saveTo(folder.path(), bar().filesOf(false));
        QVERIFY(waitUntil([this] { return isShown("cancelFilesButton"); }));
        QVERIFY(words().startsWith(u"Saving 1 of "_s));
        findWidget<QPushButton>(&stage.results(), "cancelFilesButton")->click();
        QVERIFY(waitUntil([this] { return !isShown("cancelFilesButton"); }));
        QVERIFY(filesBelow(folder.path()).isEmpty());
        QVERIFY(!findWidget<MessageBar>(&stage.results(), "filesMessageBar")->error());
    }

    void refusedOnesAreTold()
    {
        const QTemporaryDir folder;
        QVERIFY(show(u"Projects"_s));
        const QList<backlog::FileOfRow> files = bar().filesOf(false);
        stage.addFault({ { u"match"_s, u"/api/v2"_s + files.first().path }, { u"status"_s, 404 } });
        bar().saveTo(folder.path(), files);
        QVERIFY(waitUntil([this] { return !isShown("cancelFilesButton") && isShown("openFilesFolderButton"); }));
        const auto error = findWidget<MessageBar>(&stage.results(), "filesMessageBar")->error();
        QVERIFY(error && error->reason == auth::Reason::RowsLeftOut);
        QVERIFY(error->detail.contains(files.first().title));
        QCOMPARE(filesBelow(folder.path()).size(), files.size() - 1);
    }
};

QTEST_MAIN(TestResultsFiles)
#include "tst_results_files.moc"
