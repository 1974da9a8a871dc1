// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rows/dates.h"
#include "backlog/rows/json_rows.h"
#include "backlog/rows/filter.h"
#include "backlog/rows/order.h"
#include "backlog/rows/row_batch.h"
#include "backlog/rows/statistics.h"
#include "tests/backlog/parsed_table.h"

#include <QDateTime>
#include <QTest>
#include <QtConcurrentRun>

#include <array>
#include <random>

using namespace tsunagi::backlog;
using namespace Qt::StringLiterals;

class TestRowTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsRowsAcrossBatches();
    void aSnapshotDoesNotGrow();
    void takesEmptyBatches();
    void oddCellsAreFoundInLargeBatches();
    void holdsNoMoreThanItNeeds();
    void datesAgreeWithQt();
    void packedIsTheSame();
};

namespace {

/// An issue with texts that repeat and texts that don't, long ones, odd cells, and nulls.
QByteArray issue(int id)
{
    const QByteArray number = QByteArray::number(id);
    const QByteArray kind = QByteArray::number((id * 13) % 97);
    QByteArray json = R"({"id":)" + number + R"(,"summary":"件名)" + number + R"(","category":[{"id":)" + kind
        + R"(,"name":"分類 )" + kind + R"("}],"status":{"id":)" + QByteArray::number(id % 4) + R"(,"name":"状態)"
        + QByteArray::number(id % 4) + R"("},"updated":"2026-11-)" + QByteArray::number(10 + id % 20)
        + (id % 400 == 7 ? R"(T10:00:00.125Z")" : R"(T10:00:00Z")");
    if (id % 3 != 0)
        json += R"(,"description":")" + QByteArray("夜間バッチ\\nABC \"x\" ").replace('"', "\\\"").repeated(10 + id % 7)
            + number + '"';
    if (id % 5 != 0)
        json += R"(,"estimatedHours":)" + QByteArray::number(id / 8.0) + R"(,"dueDate":"2026-12-24")";
    if (id % 50 == 3)
        json += R"(,"keyId":"none","parentIssueId":9223372036854775807)";
    return json + '}';
}

/// More pages than a thread keeps unpacked.
RowTable issuesIn(Packing packing)
{
    JsonRows reader(tableNamed("Issues"));
    RowTable rows;
    for (int page = 0; page < 3 * static_cast<int>(KeptBody::unpackedAtOnce); ++page) {
        QByteArrayList objects;
        for (int i = 0; i < 50; ++i)
            objects += issue(page * 50 + i);
        rows.append(reader.parse('[' + objects.join(',') + ']', { .packing = packing }).value().rows);
    }
    return rows;
}

bool isSame(const RowTable &a, const RowTable &b)
{
    const auto columns = tableNamed("Issues").columns.size();
    for (qsizetype row = 0; row < a.rowCount(); ++row) {
        for (qsizetype column = 0; column < columns; ++column) {
            const Cell one = a.cell(row, column);
            const Cell other = b.cell(row, column);
            if (one.kind != other.kind || one.text != other.text || one.integer != other.integer
                || one.number != other.number)
                return false;
        }
        if (a.rawJson(row) != b.rawJson(row))
            return false;
    }
    return a.rowCount() == b.rowCount();
}

} // namespace

void TestRowTable::findsRowsAcrossBatches()
{
    const Table &issues = tableNamed("Issues");
    QByteArrayList objects;
    for (int i = 0; i < 257; ++i)
        objects += QStringLiteral(R"({"id":%1,"summary":"件名%1"})").arg(i).toUtf8();
    const RowTable rows = parsedTable(issues, objects, 10);
    QCOMPARE(rows.rowCount(), 257);
    QCOMPARE(rows.batches().size(), 26U);
    const int summary = issues.columnIndex(u"summary"_s);
    for (qsizetype row = 0; row < rows.rowCount(); ++row) {
        QCOMPARE(rows.cell(row, 0).integer, row);
        QCOMPARE(QString::fromUtf8(rows.cell(row, summary).text), u"件名%1"_s.arg(row));
        QCOMPARE(rows.rawJson(row).toByteArray(), objects[row]);
    }
}

void TestRowTable::aSnapshotDoesNotGrow()
{
    const Table &users = tableNamed("Users");
    RowTable rows = parsedTable(users, { R"({"id":1})" });
    const RowTable snapshot = rows;
    rows.append(parsedTable(users, { R"({"id":2})", R"({"id":3})" }).batches().front());
    QCOMPARE(rows.rowCount(), 3);
    QCOMPARE(rows.cell(2, 0).integer, 3);
    QCOMPARE(snapshot.rowCount(), 1);
}

void TestRowTable::takesEmptyBatches()
{
    const Table &users = tableNamed("Users");
    RowTable rows;
    QCOMPARE(rows.rowCount(), 0);
    JsonRows reader(users.columns);
    const auto page = [&reader](const QByteArray &json) { return reader.parse(json).value().rows; };
    rows.append(page("[]"));
    QCOMPARE(rows.rowCount(), 0);
    rows.append(page(R"([{"id":1}])"));
    rows.append(page("[]"));
    rows.append(page("[]"));
    rows.append(page(R"([{"id":2}])"));
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.cell(0, 0).integer, 1);
    QCOMPARE(rows.cell(1, 0).integer, 2);
}

void TestRowTable::oddCellsAreFoundInLargeBatches()
{
    const Table &issues = tableNamed("Issues");
    const int due = issues.columnIndex(u"DueDate"_s);
    const int hours = issues.columnIndex(u"EstimatedHours"_s);
    QByteArrayList objects;
    for (int i = 0; i < 1000; ++i) {
        const QString dueDate = i % 7 == 0 ? u"\"day %1\""_s.arg(i) : i % 7 == 1 ? u"null"_s : u"\"2026-01-02\""_s;
        const QString estimate = i % 5 == 0 ? u"\"%1 h\""_s.arg(i) : QString::number(i);
        objects +=
            u"{\"id\":%1,\"dueDate\":%2,\"estimatedHours\":%3}"_s.arg(QString::number(i), dueDate, estimate).toUtf8();
    }
    const RowTable rows = parsedTable(issues, objects, 1000);
    for (int i = 0; i < 1000; ++i) {
        const Cell day = rows.cell(i, due);
        QCOMPARE(day.kind, i % 7 == 0 ? Cell::Kind::Text : i % 7 == 1 ? Cell::Kind::Null : Cell::Kind::Date);
        if (i % 7 == 0)
            QCOMPARE(day.text.toByteArray(), "day " + QByteArray::number(i));
        const Cell estimate = rows.cell(i, hours);
        QCOMPARE(estimate.kind, i % 5 == 0 ? Cell::Kind::Text : Cell::Kind::Number);
        QCOMPARE(estimate.kind == Cell::Kind::Text ? estimate.text.toByteArray() : QByteArray::number(estimate.number),
                 QByteArray::number(i) + (i % 5 == 0 ? " h" : ""));
    }
}

void TestRowTable::holdsNoMoreThanItNeeds()
{
    const Table &issues = tableNamed("Issues");
    QByteArrayList objects;
    for (int i = 0; i < 1000; ++i)
        objects += QStringLiteral(R"({"id":%1,"issueKey":"KAKE-%1","summary":"nothing much"})").arg(i).toUtf8();
    const RowTable rows = parsedTable(issues, objects, 1000);
    const auto batch = rows.batches().front();
    // 46 columns: 8 bytes a number, a moment or a place in the body, 4 a text or a day, a bit for "none".
    QVERIFY2(batch->columnBytes() / 1000 < 400, qPrintable(QString::number(batch->columnBytes() / 1000)));
    QVERIFY(batch->bytes() - batch->columnBytes() < objects.join().size() + 10'000);
}

void TestRowTable::datesAgreeWithQt()
{
    std::mt19937_64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const QDateTime moment = QDateTime::fromMSecsSinceEpoch(
            static_cast<qint64>(random() % 250'000'000'000'000ULL) - 60'000'000'000'000LL, Qt::UTC);
        const QByteArray text = moment.toString(i % 2 == 0 ? Qt::ISODateWithMs : Qt::ISODate).toLatin1();
        const auto parsed = parseTimestamp(text);
        QVERIFY2(parsed.has_value(), text.constData());
        QCOMPARE(*parsed, QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toMSecsSinceEpoch());
        QByteArray written;
        appendTimestamp(written, *parsed);
        QCOMPARE(QDateTime::fromString(QString::fromLatin1(written), Qt::ISODate).toMSecsSinceEpoch(), *parsed);

        const QByteArray day = moment.date().toString(Qt::ISODate).toLatin1();
        QCOMPARE(parseDay(day).value(), QDate(1970, 1, 1).daysTo(moment.date()));
        QByteArray writtenDay;
        appendDay(writtenDay, *parseDay(day));
        QCOMPARE(writtenDay, day);
    }
    for (const char *wrong : { "", "2026", "2026-11-2", "2026/11/20", "2026-00-10", "2026-04-31", "1900-02-29",
                               "2026-11-20T00:00:00", "2026-11-20x", "20２6-11-20" })
        QVERIFY2(!parseDay(wrong), wrong);
    for (const char *wrong : { "2026-11-20T08:00:00", "2026-11-20T08:00:00.Z", "2026-11-20T08:00:00+9",
                               "2026-11-20T08:00:00+24:00", "2026-11-20 08:00:00Z", "2026-11-20T08:60:00Z",
                               "2026-11-20T08:00:61Z", "2026-11-20T08:00:00Zz", "xxxx-11-20T08:00:00Z" })
        QVERIFY2(!parseTimestamp(wrong), wrong);
}

void TestRowTable::packedIsTheSame()
{
    const RowTable plain = issuesIn(Packing::None);
    const RowTable packed = issuesIn(Packing::Zstd);
    QVERIFY(isSame(plain, packed));
    qsizetype bytes = 0;
    qsizetype packedBytes = 0;
    for (std::size_t i = 0; i < plain.batches().size(); ++i) {
        bytes += plain.batches()[i]->bytes() - plain.batches()[i]->columnBytes();
        packedBytes += packed.batches()[i]->bytes() - packed.batches()[i]->columnBytes();
    }
    QVERIFY2(packedBytes * 4 < bytes, qPrintable(u"%1 of %2"_s.arg(packedBytes).arg(bytes)));
    // By several threads, each with bytes of its own.
    std::array<QFuture<bool>, 4> looks;
    for (QFuture<bool> &look : looks)
        look = QtConcurrent::run([&] { return isSame(plain, packed); });
    for (QFuture<bool> &look : looks)
        QVERIFY(look.result());
    // What is in the pages' bytes is sorted, filtered and counted as it is elsewhere, though no page's bytes stay.
    const Table &issues = tableNamed("Issues");
    const QStringList names{ u"Category"_s, u"Description"_s, u"StatusName"_s, u"Updated"_s, u"EstimatedHours"_s };
    const RowIndex all = everyRow(plain.rowCount());
    for (const QString &name : names) {
        const qsizetype column = issues.columnIndex(name);
        const std::vector<SortKey> keys{ { column, true } };
        QVERIFY2(ordered(packed, all, keys, {}, {}) == ordered(plain, all, keys, {}, {}), qPrintable(name));
        for (const QString &typed : { u"分類 7"_s, u"abc 12"_s, u"状態3"_s, u"2026/11/2"_s, u"1.25"_s })
            QVERIFY2(filtered(packed, all, typed, { column }, QTimeZone::utc(), {})
                         == filtered(plain, all, typed, { column }, QTimeZone::utc(), {}),
                     qPrintable(name + typed));
        const auto ofPacked = statisticsOf(packed, all, issues, column, {});
        const auto ofPlain = statisticsOf(plain, all, issues, column, {});
        QCOMPARE(ofPacked->distinct, ofPlain->distinct);
        QCOMPARE(ofPacked->values, ofPlain->values);
    }
    // JSON is sorted as text, though no page's bytes stay.
    const std::vector<SortKey> keys{ { tableNamed("Issues").columnIndex(u"Category"_s), false } };
    const auto sorted = ordered(packed, everyRow(packed.rowCount()), keys, {}, {});
    QVERIFY(sorted && *sorted == *ordered(plain, everyRow(plain.rowCount()), keys, {}, {}));
    QVERIFY(*sorted != everyRow(packed.rowCount()));
}

QTEST_GUILESS_MAIN(TestRowTable)
#include "tst_row_table.moc"
