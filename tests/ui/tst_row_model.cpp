// SPDX-License-Identifier: GPL-3.0-or-later
// The model of rows: real JSON in, a text picture out, under QAbstractItemModelTester; cells as people read them.
#include "backlog/rows/json_rows.h"
#include "ui/results/cell_text.h"
#include "ui/results/detail_pane.h"
#include "ui/results/json_layout.h"
#include "ui/results/row_model.h"

#include "translations/translations.h"

#include <QAbstractItemModelTester>
#include <QColor>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::ui;

namespace {

const backlog::Table *issues() { return *backlog::findTable(u"Issues"_s); }

QByteArray issue(int id, const char *summary, int statusId, const char *status, const char *colour, const char *due,
                 const char *hours)
{
    return QByteArray(R"({"id":)") + QByteArray::number(id) + R"(,"projectId":1,"issueKey":"KAKE-)"
        + QByteArray::number(id) + R"(","keyId":)" + QByteArray::number(id)
        + R"(,"issueType":{"id":1,"name":"バグ","color":"#990000"},"summary":")" + summary
        + R"(","description":"one\ntwo","priority":{"id":2,"name":"高"},"status":{"id":)" + QByteArray::number(statusId)
        + R"(,"name":")" + status + R"(","color":")" + colour + R"("},"assignee":null,"dueDate":)" + due
        + R"(,"estimatedHours":)" + hours + R"(,"created":"2026-11-01T00:30:00Z","updated":"2026-11-23T10:42:05Z"})";
}

std::shared_ptr<const backlog::RowBatch> page(const QList<QByteArray> &rows)
{
    backlog::JsonRows reader(issues()->columns);
    const auto parsed = reader.parse('[' + rows.join(',') + ']');
    return parsed ? parsed->rows : nullptr;
}

/// A line a row, cells parted by " | ": what a person would read.
QString picture(const RowModel &model, const QStringList &columns)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const QString &name : columns) {
            const int column = model.table().columnIndex(name);
            QString cell = model.index(row, column).data().toString();
            if (const QVariant colour = model.index(row, column).data(RowModel::StatusColourRole); colour.isValid())
                cell = u"(%1) %2"_s.arg(colour.value<QColor>().name(), cell);
            if (model.index(row, column).data(RowModel::OverdueRole).toBool())
                cell += u" !"_s;
            cells << cell;
        }
        lines << cells.join(u" | "_s);
    }
    return lines.join(u'\n');
}

const QStringList shown{
    u"IssueKey"_s, u"Summary"_s, u"StatusName"_s, u"DueDate"_s, u"EstimatedHours"_s, u"Updated"_s
};

} // namespace

class TestRowModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useLanguage(u"en"_s); }

    void rowsAreShownAsPeopleReadThem()
    {
        RowModel model(issues());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setToday(QDate(2026, 11, 23));
        QCOMPARE(model.rowCount(), 0);
        model.append({ page({ issue(1, "夜間バッチが止まる", 1, "未対応", "#ed8077", R"("2026-11-20T00:00:00Z")", "6"),
                              issue(2, "文言を見直す", 4, "完了", "#b0be3c", R"("2026-11-19T00:00:00Z")", "1.5") }) });
        model.append({ page({ issue(3, "due today", 2, "処理中", "no colour", R"("2026-11-23T00:00:00Z")", "null") }),
                       page({ issue(4, "no due date", 2, "処理中", "#4488c5", "null", "0.25") }) });
        QCOMPARE(picture(model, shown),
                 u"KAKE-1 | 夜間バッチが止まる | (#ed8077) 未対応 | 2026/11/20 ! | 6 h | 2026/11/23\n"
                 "KAKE-2 | 文言を見直す | (#b0be3c) 完了 | 2026/11/19 | 1.5 h | 2026/11/23\n" // closed: not overdue
                 "KAKE-3 | due today | 処理中 | 2026/11/23 |  | 2026/11/23\n" // not before tomorrow; a colour that is
                                                                              // none: no dot
                 "KAKE-4 | no due date | (#4488c5) 処理中 |  | 0.25 h | 2026/11/23"_s);
    }

    void anOrderShowsSomeRowsInAnotherOrder()
    {
        RowModel model(issues());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append({ page({ issue(1, "a", 1, "s", "", "null", "1"), issue(2, "b", 1, "s", "", "null", "1"),
                              issue(3, "c", 1, "s", "", "null", "1") }) });
        model.setOrder(backlog::RowIndex{ 2, 0 });
        QCOMPARE(picture(model, { u"IssueKey"_s }), u"KAKE-3\nKAKE-1"_s);
        QCOMPARE(model.storeRow(0), 2);
        QCOMPARE(model.modelRow(0), 1);
        QCOMPARE(model.modelRow(1), -1);
        // New rows wait for the next order.
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.append({ page({ issue(4, "d", 1, "s", "", "null", "1") }) });
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rows().rowCount(), 4);
        model.setOrder(std::nullopt);
        QCOMPARE(picture(model, { u"IssueKey"_s }), u"KAKE-1\nKAKE-2\nKAKE-3\nKAKE-4"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void manyBatchesAreOneInsertion()
    {
        RowModel model(issues());
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        std::vector<std::shared_ptr<const backlog::RowBatch>> batches;
        batches.reserve(5);
        for (int i = 0; i < 5; ++i)
            batches.push_back(page({ issue(i + 1, "x", 1, "s", "", "null", "1") }));
        model.append(batches);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.at(0).at(1).toInt(), 0);
        QCOMPARE(inserted.at(0).at(2).toInt(), 4);
    }

    void textOfASpaceStaysOneLineOfPlainText()
    {
        RowModel model(issues());
        model.append({ page({ issue(1, "<b>bold<\\/b> a\\r\\nb\\tc\\u0007d", 1, "s", "", "null", "1"),
                              issue(2, QByteArray(5000, 'x').constData(), 1, "s", "", "null", "1") }) });
        const int summary = issues()->columnIndex(u"Summary"_s);
        QCOMPARE(model.text(0, summary), u"<b>bold</b> a  b c d"_s);
        QVERIFY(model.text(1, summary).size() < 700);
        QVERIFY(model.text(1, summary).endsWith(u'…'));
        const QString whole = wholeCellText(issues()->columns.at(summary), model.rows().cell(1, summary));
        QCOMPARE(whole.size(), 5000);
    }

    void headersFollowTheLanguage()
    {
        RowModel model(issues());
        const int column = issues()->columnIndex(u"DueDate"_s);
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"Due date"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::headerDataChanged);
        useLanguage(u"ja"_s);
        model.retranslate();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), u"期限日"_s);
        QCOMPARE(cellText(issues()->columns.at(issues()->columnIndex(u"EstimatedHours"_s)),
                          backlog::Cell{ .kind = backlog::Cell::Kind::Number, .text = {}, .number = 6 }),
                 u"6時間"_s);
        useLanguage(u"en"_s);
    }

    void pagesOfBacklogAreMadeOfSoundKeysOnly()
    {
        const auth::SpaceUrl space = *auth::SpaceUrl::parse(u"https://acme.backlog.com"_s);
        backlog::RowTable rows;
        rows.append(page({ issue(7, "x", 1, "s", "", "null", "1") }));
        QCOMPARE(pageOf(space, *issues(), rows, 0), QUrl(u"https://acme.backlog.com/view/KAKE-7"_s));
        QByteArray hostile = issue(8, "x", 1, "s", "", "null", "1");
        hostile.replace("KAKE-8", "../../logout?a=");
        backlog::RowTable bad;
        bad.append(page({ hostile }));
        QVERIFY(pageOf(space, *issues(), bad, 0).isEmpty());
    }

    void jsonIsLaidOutAsItCame()
    {
        const QByteArray json = "{\"b\":1,\"a\":[1, 2],\"c\":{},\"d\":\"x{\\\"y\\\",[\",\"e\":1.50,\"f\":[]}";
        QCOMPARE(
            laidOutJson(json),
            QByteArray("{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2\n  ],\n  \"c\": {},\n  \"d\": \"x{\\\"y\\\",[\",\n"
                       "  \"e\": 1.50,\n  \"f\": []\n}"));
        QCOMPARE(laidOutJson("\"open"), QByteArray("\"open")); // broken JSON breaks nothing
        QCOMPARE(laidOutJson("]}"), QByteArray("\n]\n}"));
    }
};

QTEST_MAIN(TestRowModel)
#include "tst_row_model.moc"
