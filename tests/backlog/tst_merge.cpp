// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/merge.h"
#include "backlog/rows/row_batch.h"
#include "tests/backlog/parsed_table.h"

#include <QTest>

using namespace tsunagi;
using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

namespace {

const Table &issues() { return tableNamed("Issues"); }

QByteArray issue(int id, const char *summary)
{
    return R"({"id":)" + QByteArray::number(id) + R"(,"issueKey":"KAKE-)" + QByteArray::number(id) + R"(", "summary":")"
        + summary + R"(","category":[{"id":1,"name":"認証"}]})";
}

/// "1=a 2=b": ids and summaries in their order.
QString picture(const RowTable &rows)
{
    QStringList texts;
    for (qsizetype row = 0; row < rows.rowCount(); ++row)
        texts << u"%1=%2"_s.arg(rows.cell(row, issues().columnIndex(u"Id"_s)).integer)
                     .arg(QString::fromUtf8(rows.cell(row, issues().columnIndex(u"Summary"_s)).text));
    return texts.join(u' ');
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changedRowsKeepTheirPlacesAndNewOnesFollow()
    {
        const RowTable old =
            parsedTable(issues(), { issue(1, "a"), issue(2, "b"), issue(3, "c"), issue(4, "d"), issue(5, "e") }, 2);
        const RowTable fresh =
            parsedTable(issues(), { issue(7, "new"), issue(4, "D"), issue(1, "a"), issue(9, "later") }, 3);
        const auto result = merged(issues(), old, fresh, {});
        QVERIFY(result);
        QCOMPARE(picture(result->rows), u"1=a 2=b 3=c 4=D 5=e 7=new 9=later"_s);
        QCOMPARE(result->changed, 1);
        QCOMPARE(result->added, 2);
        // What has no change is shared; what has one keeps its JSON byte for byte, and its other columns.
        QCOMPARE(result->rows.batches()[0], old.batches()[0]);
        QVERIFY(result->rows.batches()[1] != old.batches()[1]);
        QCOMPARE(result->rows.batches()[2], old.batches()[2]);
        QCOMPARE(result->rows.rawJson(2).toByteArray(), issue(3, "c"));
        QCOMPARE(result->rows.rawJson(3).toByteArray(), issue(4, "D"));
        QCOMPARE(result->rows.rawJson(5).toByteArray(), issue(7, "new"));
        QCOMPARE(result->rows.cell(3, issues().columnIndex(u"CategoryNames"_s)).text, QByteArrayView("認証"));
        QCOMPARE(picture(old), u"1=a 2=b 3=c 4=d 5=e"_s); // a snapshot that somebody holds stays what it was
    }

    void aRowThatCameTwiceCountsAsItCameLast()
    {
        const RowTable old = parsedTable(issues(), { issue(1, "a") });
        RowTable fresh = parsedTable(issues(), { issue(1, "x"), issue(2, "x") });
        const RowTable more = parsedTable(issues(), { issue(2, "y"), issue(1, "z") });
        fresh.append(more.batches()[0]);
        const auto result = merged(issues(), old, fresh, {});
        QVERIFY(result);
        QCOMPARE(picture(result->rows), u"1=z 2=y"_s);
        QCOMPARE(result->changed, 1);
        QCOMPARE(result->added, 1);
    }

    void nothingNew()
    {
        const RowTable old = parsedTable(issues(), { issue(1, "a"), issue(2, "b") }, 1);
        const auto none = merged(issues(), old, {}, {});
        QVERIFY(none);
        QCOMPARE(picture(none->rows), u"1=a 2=b"_s);
        QCOMPARE(none->changed + none->added, 0);
        const auto first = merged(issues(), {}, old, {});
        QVERIFY(first);
        QCOMPARE(first->added, 2);
    }

    void manyPages()
    {
        QByteArrayList before;
        QByteArrayList after;
        for (int id = 0; id < 5000; ++id) {
            before += issue(id, "old");
            if (id % 7 == 0)
                after += issue(id, "new");
        }
        const auto result = merged(issues(), parsedTable(issues(), before), parsedTable(issues(), after), {});
        QVERIFY(result);
        QCOMPARE(result->rows.rowCount(), 5000);
        QCOMPARE(result->changed, after.size());
        const int summary = issues().columnIndex(u"Summary"_s);
        for (qsizetype row = 0; row < 5000; ++row)
            QCOMPARE(result->rows.cell(row, summary).text, QByteArrayView(row % 7 == 0 ? "new" : "old"));
    }

    void stops()
    {
        std::stop_source source;
        source.request_stop();
        const RowTable rows = parsedTable(issues(), { issue(1, "a") });
        const auto result = merged(issues(), rows, rows, source.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().reason, auth::Reason::Interrupted);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
