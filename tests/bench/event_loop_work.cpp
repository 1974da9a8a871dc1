// SPDX-License-Identifier: GPL-3.0-or-later
// event_loop_work ISSUES FOLDER: the real window reads, sorts, filters, scrolls, finds, copies and exports so many
// issues; a line each with the milliseconds that its thread was longest busy with one event (the time on the clock,
// then that of the processor), and at the end the peak of resident memory in bytes. On stderr, which events those were.
#include "tests/ui/issues_stage.h"
#include "tests/ui/traces.h"

#include "ui/results/export_bar.h"
#include "ui/results/find_bar.h"
#include "ui/results/row_copy.h"
#include "ui/results/row_finder.h"
#include "ui/theme.h"
#include "ui/widgets/clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace tsunagi;
using namespace tsunagi::tests;

namespace {

constexpr int patience = 900'000; // of the longest step, in ms

class TimedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double clock = clockMs();
        const double processor = processorMs();
        const QByteArray whose = receiver->metaObject()->className();
        const int type = event->type();
        const bool taken = QApplication::notify(receiver, event);
        m_clock = std::max(m_clock, clockMs() - clock);
        if (const double took = processorMs() - processor; took > m_processor) {
            m_processor = took;
            m_longest = whose + ", event type " + QByteArray::number(type);
        }
        --m_depth;
        return taken;
    }

    void tell(const char *what)
    {
        std::fprintf(stderr, "%s: %.1f ms for %s\n", what, m_processor, m_longest.constData());
        std::printf("%s %.3f %.3f\n", what, std::exchange(m_clock, 0), std::exchange(m_processor, 0));
        std::fflush(stdout);
    }
    void begin() { m_clock = m_processor = 0; }

private:
    static double clockMs()
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
    }
    static double processorMs()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
    }

    int m_depth = 0;
    double m_clock = 0;
    double m_processor = 0;
    QByteArray m_longest;
};

/// Of this process, so far.
qint64 peakBytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toLongLong() * 1024;
    return 0;
}

class Work {
public:
    Work(TimedApplication &application, int issues, QString folder)
        : m_application(application)
        , m_issues(issues)
        , m_folder(std::move(folder))
    {
    }

    bool run()
    {
        const QStringList space{ u"--issues"_s, QString::number(m_issues), u"--rate-limit"_s,
                                 u"read=1000000,search=1000000"_s };
        if (!m_stage.sandbox().start(space) || !m_stage.showIssues())
            return false;
        m_application.begin();
        if (!waitUntil(
                [this] { return m_stage.load().state() == ui::TableLoad::State::Done && m_stage.load().isInOrder(); },
                patience)
            || m_stage.rows().rowCount() != m_issues)
            return false;
        m_application.tell("loading");
        return sort("Updated") && sort("Summary") && told("sorting") && filter() && scroll() && find() && copy()
            && exportAll();
    }

private:
    bool told(const char *what)
    {
        m_application.tell(what);
        return true;
    }
    bool sort(const char *column)
    {
        auto *header = m_stage.results().view()->horizontalHeader();
        for (int turn = 0; turn < 2; ++turn) {
            Q_EMIT header->sectionClicked(m_stage.column(column));
            if (!waitUntil([this] { return m_stage.load().isInOrder(); }, patience))
                return false;
        }
        return true;
    }
    bool filter()
    {
        const QString word = m_stage.texts("IssueTypeName").constFirst();
        for (qsizetype length = 1; length <= word.size(); ++length) {
            m_stage.enter("filterEdit", word.first(length));
            QTest::qWait(400); // until the typing counts
            if (!waitUntil([this] { return m_stage.load().isInOrder(); }, patience))
                return false;
        }
        m_stage.enter("filterEdit", {});
        QTest::qWait(400);
        return m_stage.waitForRows(m_issues) && told("filtering");
    }
    bool scroll()
    {
        QScrollBar *bar = m_stage.results().view()->verticalScrollBar();
        for (int step = 0; step <= 60; ++step) {
            bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / 60));
            QTest::qWait(16);
        }
        return told("scrolling");
    }
    bool find()
    {
        ui::FindBar *bar = m_stage.results().findChild<ui::FindBar *>();
        m_application.begin();
        m_stage.results().find();
        const QString word = m_stage.texts("IssueTypeName").constFirst();
        auto *edit = bar->findChild<QLineEdit *>(u"findEdit"_s);
        edit->setText(word);
        return waitUntil([&] { return bar->finder()->text() == word && !bar->finder()->isSearching(); }, patience)
            && bar->finder()->count() > 0 && told("finding");
    }
    bool copy()
    {
        ui::copyText({});
        m_application.begin();
        m_stage.results().view()->selectAll();
        m_stage.results().view()->copyAs(ui::CopyForm::Markdown);
        return waitUntil([] { return QGuiApplication::clipboard()->ownsClipboard() && !ui::pastedText().isEmpty(); },
                         patience)
            && told("copying");
    }
    bool exportAll()
    {
        const QString path = m_folder + u"/issues.csv"_s;
        m_stage.results().findChild<ui::ExportBar *>()->exportTo(
            &m_stage.load(), m_stage.results().view()->shownColumns(), ui::ExportFormat::Csv, path);
        return waitUntil([&] { return QFile::exists(path); }, patience) && told("exporting");
    }

    TimedApplication &m_application;
    IssuesStage m_stage;
    int m_issues;
    QString m_folder;
};

} // namespace

int main(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    if (argc != 3)
        return 2;
    ui::Theme::start(ui::ThemeChoice::Light);
    Work work(application, std::atoi(argv[1]), QString::fromLocal8Bit(argv[2]));
    if (!work.run()) {
        std::fprintf(stderr, "event_loop_work: a step did not come to its end\n");
        return 1;
    }
    std::printf("memory %lld\n", static_cast<long long>(peakBytes()));
    return 0;
}
