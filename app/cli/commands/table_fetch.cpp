// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/table_fetch.h"

#include "app/cli/results.h"
#include "auth/one_shot.h"

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
constexpr qint64 progressEveryMs = 200;
constexpr qint64 mostWarnings = 5; ///< about parents that were left out; the others are counted
constexpr qint64 requestsWorthTelling = 20; ///< what is done in seconds needs no forecast

/// Lives while the reader works; everything happens on the event loop's thread.
class Fetch : public QObject {
public:
    Fetch(Session &session, const std::shared_ptr<backlog::Client> &client, const FetchPlan &plan, Results &results)
        : m_session(session)
        , m_client(client)
        , m_results(results)
        , m_table(QString::fromLatin1(plan.request.table->name))
        , m_isStrict(plan.isStrict)
        , m_rateClass(backlog::rateClassOf(QString::fromLatin1(plan.request.table->path)))
        , m_reader(client, plan.request)
    {
        connect(&m_reader, &backlog::TableReader::batchArrived, this, &Fetch::write);
        connect(&m_reader, &backlog::TableReader::progressed, this, &Fetch::showProgress);
        connect(&m_reader, &backlog::TableReader::finished, this, &Fetch::end);
        connect(&m_reader, &backlog::TableReader::parentLeftOut, this, &Fetch::tellLeftOut);
        connect(&m_reader, &backlog::TableReader::estimated, this, &Fetch::showEstimate);
        connect(client.get(), &backlog::Client::waitingForRateLimit, this, &Fetch::showWait);
        connect(client.get(), &backlog::Client::waitingToRetry, this,
                [this](int seconds) { m_session.reporter().log(u"retry.wait seconds=%1"_s.arg(seconds)); });
        m_sessionStops.emplace(session.stop(), [this] { m_reader.stop(); });
    }

    void start()
    {
        m_clock.start();
        m_session.reporter().log(u"fetch.start"_s);
        m_reader.start();
    }
    [[nodiscard]] QFuture<Result<void>> ended() const { return m_ended.value(); }

private:
    void write(const std::shared_ptr<const backlog::RowBatch> &batch)
    {
        if (m_stoppedBy)
            return;
        if (m_isStrict && m_reader.rowsLeftOut() > 0) {
            stopBy(leftOut(m_reader.rowsLeftOut(), m_table));
            return;
        }
        if (m_session.out().isTerminal())
            m_session.reporter().clearProgress();
        if (const auto written = m_results.write(batch); !written)
            stopBy(written.error());
    }

    static Error leftOut(qint64 count, const QString &what)
    {
        Error error;
        error.reason = Reason::RowsLeftOut;
        error.number = count;
        error.detail = what;
        return error;
    }

    void stopBy(const Error &error)
    {
        m_stoppedBy = error;
        m_reader.stop();
    }

    /// A few by name as they are met; the error at the end counts them all.
    void tellLeftOut(const backlog::LeftOutParent &parent)
    {
        if (m_isStrict) {
            stopBy(leftOut(1, parent.error.detail));
            return;
        }
        if (m_reader.parentsLeftOut() > mostWarnings)
            return;
        m_session.reporter().clearProgress();
        m_session.reporter().warn(parent.error);
        if (!parent.ownInstead)
            return;
        m_session.reporter().useLanguage();
        m_session.reporter().note(QCoreApplication::translate(
            "Cli", "Only your own rows are read: the list of users is for administrators."));
    }

    void showEstimate(const backlog::ReadEstimate &estimate)
    {
        Reporter &reporter = m_session.reporter();
        reporter.log(u"fetch.estimate requests=%1 seconds=%2"_s.arg(estimate.requests).arg(estimate.shortestSeconds));
        if (!reporter.showsProgress() || estimate.requests < requestsWorthTelling)
            return;
        reporter.useLanguage();
        reporter.clearProgress();
        const int requests = static_cast<int>(estimate.requests);
        reporter.note(
            estimate.shortestSeconds < 0
                ? QCoreApplication::translate("Cli", "About %n more request(s) are needed.", nullptr, requests)
                : QCoreApplication::translate(
                      "Cli", "About %n more request(s) are needed: %1 s at least under the rate limit.", nullptr,
                      requests)
                      .arg(QLocale().toString(estimate.shortestSeconds)));
    }

    void end(const Result<void> &result)
    {
        m_session.reporter().clearProgress();
        m_session.reporter().log(u"fetch.end rows=%1 pages=%2 ms=%3"_s.arg(m_reader.rowsRead())
                                     .arg(m_reader.pagesRead())
                                     .arg(m_clock.elapsed()));
        m_ended.settle(m_stoppedBy ? Result<void>(fail(*m_stoppedBy)) : result);
    }

    void showProgress()
    {
        Reporter &reporter = m_session.reporter();
        if (!reporter.showsProgress() || m_clock.elapsed() < progressAfterMs
            || (m_lastShown.isValid() && m_lastShown.elapsed() < progressEveryMs))
            return;
        m_lastShown.start();
        reporter.useLanguage();
        reporter.progress(progressText());
    }

    [[nodiscard]] QString progressText() const
    {
        const QLocale locale;
        const qint64 expected = m_reader.expectedRows();
        const QString rows = expected >= 0 ? locale.toString(m_reader.rowsRead()) + u'/' + locale.toString(expected)
                                           : locale.toString(m_reader.rowsRead());
        const double seconds = std::max(0.001, static_cast<double>(m_clock.elapsed()) / 1000.0);
        const QString rate = locale.toString(static_cast<double>(m_reader.rowsRead()) / seconds, 'f', 0);
        const backlog::RateLimit limit = m_client->rateLimits().of(m_rateClass);
        if (!limit.isKnown())
            return QCoreApplication::translate("Cli", "%1 rows, page %2, %3 rows/s")
                .arg(rows, locale.toString(m_reader.pagesRead()), rate);
        return QCoreApplication::translate("Cli", "%1 rows, page %2, %3 rows/s, rate limit %4/%5")
            .arg(rows, locale.toString(m_reader.pagesRead()), rate, locale.toString(limit.remaining),
                 locale.toString(limit.limit));
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
    std::shared_ptr<backlog::Client> m_client;
    Results &m_results;
    QString m_table;
    bool m_isStrict;
    backlog::RateClass m_rateClass;
    backlog::TableReader m_reader;
    std::optional<std::stop_callback<std::function<void()>>> m_sessionStops;
    auth::OneShot<Result<void>> m_ended;
    std::optional<Error> m_stoppedBy; ///< a write that failed, or the first unreadable row of --strict
    QElapsedTimer m_clock;
    QElapsedTimer m_lastShown;
};

} // namespace

QCoro::Task<Result<void>> fetchTable(Session &session, std::shared_ptr<backlog::Client> client, FetchPlan plan)
{
    ResultShape shape;
    shape.table = plan.request.table;
    shape.shown = plan.columns;
    shape.space = plan.space;
    shape.mayFit = plan.columns.isEmpty();
    const auto results = Results::open(session, std::move(shape));
    if (!results)
        co_return fail(results.error());
    if (session.stop().stop_requested())
        co_return fail(Reason::Interrupted);
    plan.request.wantTotal = session.reporter().showsProgress();
    Fetch fetch(session, client, plan, **results);
    fetch.start();
    const Result<void> read = co_await fetch.ended();
    const bool isPartial = !read && read.error().reason == Reason::RowsLeftOut && !plan.isStrict;
    if (!read && !isPartial)
        co_return read;
    // All that could be read is there: the output is closed. But a file of `--to` appears only if nothing is missing,
    // or that is allowed.
    const bool isGood = !isPartial || plan.allowsPartial;
    if (const auto ended = isGood ? (*results)->finish() : (*results)->close(); !ended)
        co_return ended;
    if (!isGood)
        co_return read;
    if (isPartial)
        session.reporter().warn(read.error());
    co_return Result<void>();
}

} // namespace tsunagi::cli
