// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/file_download.h"

#include "app/cli/results.h"
#include "auth/one_shot.h"
#include "backlog/download/downloader.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QElapsedTimer>
#include <QLocale>

#include <functional>
#include <optional>
#include <stop_token>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {
namespace {

constexpr qint64 progressAfterMs = 1000; ///< what is quick needs none
constexpr qint64 mostWarnings = 5; ///< about what was left out; the others are counted
constexpr qsizetype mostTitles = 5; ///< in the error at the end

/// One row a file. Ids have the type that the table's have.
backlog::Table outcomeTable(const backlog::Table &table)
{
    using enum backlog::ColumnType;
    const int key = std::max(table.columnIndex(u"Id"_s), table.primaryKeyIndex());
    backlog::Table made{ .name = "", .title = "", .group = "" };
    made.columns = {
        { .name = "Id", .title = "Id", .type = table.columns[key].type },
        { .name = "State", .title = "State", .nullable = false },
        { .name = "Size", .title = "Size", .type = Integer },
        { .name = "Name", .title = "Name", .nullable = false },
        { .name = "File", .title = "File" },
        { .name = "Reason", .title = "Reason" },
    };
    return made;
}

Error leftOut(qint64 count, const QString &what)
{
    Error error;
    error.reason = Reason::RowsLeftOut;
    error.number = count;
    error.detail = what;
    return error;
}

/// Lives while files come; everything happens on the event loop's thread.
class Download : public QObject {
public:
    Download(Session &session, const OpenTable &open, std::shared_ptr<backlog::DownloadFolder> folder, bool isStrict,
             const backlog::Table &outcomes, Results &results)
        : m_session(session)
        , m_table(*open.request.table)
        , m_outcomes(outcomes)
        , m_results(results)
        , m_isStrict(isStrict)
        , m_reader(open.client, open.request)
        , m_downloader(open.client, std::move(folder))
    {
        connect(&m_reader, &backlog::TableReader::batchArrived, this, &Download::take);
        connect(&m_reader, &backlog::TableReader::parentLeftOut, this,
                [this](const backlog::LeftOutParent &parent) { leave(parent.error); });
        connect(&m_reader, &backlog::TableReader::finished, this, &Download::endReading);
        connect(&m_downloader, &backlog::Downloader::fileDone, this, &Download::write);
        connect(&m_downloader, &backlog::Downloader::progressed, this, &Download::showProgress);
        connect(&m_downloader, &backlog::Downloader::finished, this, &Download::end);
        connect(open.client.get(), &backlog::Client::waitingForRateLimit, this, &Download::showWait);
        connect(open.client.get(), &backlog::Client::waitingToRetry, this,
                [this](int seconds) { m_session.reporter().log(u"retry.wait seconds=%1"_s.arg(seconds)); });
        m_sessionStops.emplace(session.stop(), [this] { stop(); });
    }

    void start()
    {
        m_clock.start();
        m_session.reporter().log(u"download.start"_s);
        m_reader.start();
    }
    [[nodiscard]] QFuture<Result<void>> ended() const { return m_ended.value(); }

private:
    void stop()
    {
        m_reader.stop();
        m_downloader.stop();
    }

    void stopBy(const Error &error)
    {
        if (!m_stoppedBy)
            m_stoppedBy = error;
        stop();
    }

    void take(const std::shared_ptr<const backlog::RowBatch> &batch)
    {
        backlog::RowTable rows;
        rows.append(batch);
        QList<backlog::FileOfRow> files;
        for (qsizetype row = 0; row < rows.rowCount(); ++row)
            if (auto file = backlog::fileOfRow(m_table, rows, row))
                files << std::move(*file);
        m_downloader.add(files);
    }

    /// A few by name as they are met; the error at the end counts them all.
    void leave(const Error &error)
    {
        ++m_leftOut;
        if (m_isStrict) {
            stopBy(leftOut(1, error.detail.isEmpty() ? error.subject : error.detail));
            return;
        }
        if (m_leftOut > mostWarnings)
            return;
        m_session.reporter().clearProgress();
        m_session.reporter().warn(error);
    }

    void endReading(const Result<void> &result)
    {
        const bool isPartial = !result && result.error().reason == Reason::RowsLeftOut;
        if (isPartial)
            m_readLeftOut = result.error();
        if (isPartial && m_isStrict)
            stopBy(*m_readLeftOut);
        else if (!result && !isPartial)
            stopBy(result.error());
        m_downloader.end();
    }

    void write(const backlog::FileOutcome &outcome)
    {
        if (m_stoppedBy)
            return;
        if (m_session.out().isTerminal())
            m_session.reporter().clearProgress();
        const std::shared_ptr<const backlog::RowBatch> row = batchOf(m_outcomes.columns, { rowOf(outcome) });
        if (const auto written = m_results.write(row); !written) {
            stopBy(written.error());
            return;
        }
        if (!outcome.error)
            return;
        if (m_titles.size() < mostTitles)
            m_titles << outcome.file.title;
        leave(*outcome.error);
    }

    [[nodiscard]] HandMadeRow rowOf(const backlog::FileOutcome &outcome) const
    {
        HandMadeRow row;
        bool isNumber = false;
        const qint64 number = outcome.file.id.toLongLong(&isNumber);
        if (m_outcomes.columns.first().type == backlog::ColumnType::Integer && isNumber)
            row.integer(number);
        else
            row.textOrNull(outcome.file.id);
        row.text(backlog::nameOf(outcome.state));
        if (const qint64 size = outcome.error ? outcome.file.size : outcome.size; size >= 0)
            row.integer(size);
        else
            row.null();
        return row.text(outcome.file.title)
            .textOrNull(outcome.place)
            .textOrNull(outcome.error ? auth::nameOf(outcome.error->reason) : QString());
    }

    void end(const Result<void> &result)
    {
        const backlog::DownloadCounts counts = m_downloader.counts();
        m_session.reporter().clearProgress();
        m_session.reporter().log(u"download.end files=%1 new=%2 kept=%3 failed=%4 bytes=%5 ms=%6"_s.arg(counts.files)
                                     .arg(counts.received)
                                     .arg(counts.kept)
                                     .arg(counts.failed)
                                     .arg(counts.bytes)
                                     .arg(m_clock.elapsed()));
        if (m_stoppedBy)
            m_ended.settle(fail(*m_stoppedBy));
        else
            m_ended.settle(result ? missing() : result);
        m_reader.stop();
    }

    [[nodiscard]] Result<void> missing() const
    {
        const qint64 failed = m_downloader.counts().failed;
        if (failed == 0 && !m_readLeftOut)
            return {};
        QStringList what = m_titles;
        if (failed > m_titles.size())
            what << u"…"_s;
        if (m_readLeftOut)
            what << m_readLeftOut->detail;
        return fail(leftOut(failed + (m_readLeftOut ? m_readLeftOut->number : 0), what.join(u", "_s)));
    }

    void showProgress()
    {
        Reporter &reporter = m_session.reporter();
        if (!reporter.showsProgress() || m_clock.elapsed() < progressAfterMs)
            return;
        const QLocale locale;
        const backlog::DownloadCounts counts = m_downloader.counts();
        const double seconds = std::max(0.001, static_cast<double>(m_clock.elapsed()) / 1000.0);
        reporter.useLanguage();
        reporter.progress(
            QCoreApplication::translate("Cli", "%1 of %2 files, %3, %4/s")
                .arg(locale.toString(counts.done), locale.toString(counts.files),
                     locale.formattedDataSize(counts.bytes),
                     locale.formattedDataSize(static_cast<qint64>(static_cast<double>(counts.bytes) / seconds))));
    }

    void showWait(int seconds)
    {
        Reporter &reporter = m_session.reporter();
        reporter.log(u"ratelimit.wait seconds=%1"_s.arg(seconds));
        if (!reporter.showsProgress())
            return;
        reporter.useLanguage();
        reporter.progress(QCoreApplication::translate(
            "Cli", "Backlog's rate limit is reached. It goes on by itself in %n second(s).", nullptr, seconds));
    }

    Session &m_session;
    const backlog::Table &m_table;
    const backlog::Table &m_outcomes;
    Results &m_results;
    bool m_isStrict;
    backlog::TableReader m_reader;
    backlog::Downloader m_downloader;
    std::optional<std::stop_callback<std::function<void()>>> m_sessionStops;
    auth::OneShot<Result<void>> m_ended;
    std::optional<Error> m_stoppedBy; ///< the table, a write that failed, or the first missing file of --strict
    std::optional<Error> m_readLeftOut;
    qint64 m_leftOut = 0;
    QStringList m_titles; ///< of the first files that failed
    QElapsedTimer m_clock;
};

} // namespace

QCoro::Task<Result<void>> downloadFiles(Session &session, std::shared_ptr<OpenTable> table, DownloadPlan plan)
{
    const auto folder = backlog::DownloadFolder::open(plan.folder);
    if (!folder)
        co_return fail(folder.error());
    const backlog::Table outcomes = outcomeTable(*table->request.table);
    const auto results = Results::open(session, { .table = &outcomes, .shown = {}, .mayFit = false });
    if (!results)
        co_return fail(results.error());
    if (session.stop().stop_requested())
        co_return fail(Reason::Interrupted);
    Download download(session, *table, *folder, plan.isStrict, outcomes, **results);
    download.start();
    const Result<void> done = co_await download.ended();
    const bool isPartial = !done && done.error().reason == Reason::RowsLeftOut && !plan.isStrict;
    if (!done && !isPartial)
        co_return done;
    if (const auto finished = (*results)->finish(); !finished)
        co_return finished;
    if (isPartial && !plan.allowsPartial)
        co_return done;
    if (isPartial)
        session.reporter().warn(done.error());
    co_return Result<void>();
}

} // namespace tsunagi::cli
