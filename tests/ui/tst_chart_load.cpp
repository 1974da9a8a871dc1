// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of very many rows, as they arrive: its figures are right in the end, and the window's thread is never busy
// with it for long. The thread's own processor time is measured: the machine may be busy with others.
#include "backlog/rows/json_rows.h"
#include "ui/results/chart/chart_pane.h"
#include "ui/results/chart/chart_view.h"
#include "ui/results/row_model.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::ui;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double mostMs = 64;
#else
constexpr double mostMs = 16; // a frame
#endif

/// Notes the longest time that one event took.
class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double before = processorMs();
        const bool taken = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, processorMs() - before);
        --m_depth;
        return taken;
    }
    [[nodiscard]] double taken() { return std::exchange(m_longest, 0); }

private:
    static double processorMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    int m_depth = 0;
    double m_longest = 0;
};

/// A thousand issues in thirty states, with two milestones.
std::shared_ptr<const backlog::RowBatch> page()
{
    QByteArrayList objects;
    for (int i = 0; i < 1000; ++i)
        objects += R"({"id":)" + QByteArray::number(i) + R"(,"issueKey":"KAKE-1","status":{"id":4,"name":"s)"
            + QByteArray::number(i % 30) + R"("},"created":"2020-0)" + QByteArray::number(1 + i % 9)
            + R"(-01T00:00:00Z","updated":"2020-10-01T00:00:00Z","milestone":[{"id":)" + QByteArray::number(i % 2)
            + R"(,"name":"m","startDate":"2020-01-01","releaseDueDate":"2020-12-31"}]})";
    backlog::JsonRows reader((*backlog::findTable(u"Issues"_s))->columns);
    return reader.parse('[' + objects.join(',') + ']')->rows;
}

} // namespace

class TestChartLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWindowIsNeverBusyForLong_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("counts") << QString() << qint64(300'000);
        QTest::newRow("over time") << u"overTime"_s << qint64(300'000);
        QTest::newRow("burn-up") << u"burnUp"_s << qint64(150'000);
    }

    void theWindowIsNeverBusyForLong()
    {
        QFETCH(const QString, kind);
        QFETCH(const qint64, expected);
        RowModel model(*backlog::findTable(u"Issues"_s));
        const std::vector batches(10, page());
        model.append(batches);
        ChartPane pane;
        pane.resize(320, 500);
        ChartMemory memory;
        memory.kind = kind;
        pane.showRows(&model, { model.table().columnIndex(u"StatusName"_s) }, memory);
        QSignalSpy drawn(&pane, &ChartPane::drawn);
        pane.show();
        QTRY_VERIFY_WITH_TIMEOUT(!drawn.isEmpty(), 60'000); // fonts are loaded now
        QTest::qWait(100);
        auto *application = static_cast<TimedApplication *>(QCoreApplication::instance());
        (void)application->taken();
        for (int i = 1; i < 30; ++i) {
            model.append(batches);
            pane.renew();
            QTest::qWait(10);
        }
        const auto *view = pane.findChild<ChartView *>();
        const auto counted = [view] {
            const QList<qint64> &values = view->picture().series.value(0).values;
            return view->picture().form == ChartPicture::Form::BurnUp
                ? values.value(values.size() - 1)
                : std::accumulate(values.begin(), values.end(), qint64(0));
        };
        QTRY_COMPARE_WITH_TIMEOUT(counted(), expected, 60'000);
        const double longest = application->taken();
        qInfo("%s: %.1f ms", QTest::currentDataTag(), longest);
        QVERIFY(longest < mostMs);
    }
};

int main(int argc, char *argv[])
{
    TimedApplication application(argc, argv);
    Theme::start(ThemeChoice::Light);
    TestChartLoad test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chart_load.moc"
