// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/query_run.h"

#include "app/cli/results.h"
#include "auth/one_shot.h"
#include "backlog/sql/client_rows.h"
#include "backlog/sql/system_tables.h"

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
constexpr int mostWarnings = 5; ///< about parents that were left out; the others are counted

/// Lives while the query works; everything happens on the event loop's thread.
class QueryRun : public QObject {
public:
    QueryRun(Session &session, const std::shared_ptr<backlog::Client> &client, const QueryPlan &plan)
        : m_session(session)
        , m_rows(std::make_shared<backlog::ClientRows>(
              backlog::ClientRowsTerms{ client, plan.pageSize, plan.mostRequests }))
        , m_query(std::make_unique<backlog::SqlQuery>(backlog::withSystemTables(m_rows, {}), plan.text))
    {
        connect(m_query.get(), &backlog::SqlQuery::columnsKnown, this, &QueryRun::open);
        connect(m_query.get(), &backlog::SqlQuery::batchArrived, this, &QueryRun::write);
        connect(m_query.get(), &backlog::SqlQuery::finished, this, &QueryRun::end);
        connect(m_rows.get(), &backlog::ClientRows::progressed, this, &QueryRun::showProgress);
        connect(m_rows.get(), &backlog::ClientRows::parentLeftOut, this, &QueryRun::tellLeftOut);
        m_sessionStops.emplace(session.stop(), [this] { m_query->stop(); });
    }

    void start()
    {
        m_clock.start();
        m_session.reporter().log(u"query.start"_s);
        m_query->start();
    }
    [[nodiscard]] QFuture<Result<void>> ended() const { return m_ended.value(); }
    /// What could not be had of the tables; rows that were there have been written.
    [[nodiscard]] Result<void> leftOut() const { return m_rows->leftOut(); }
    [[nodiscard]] Results *results() const { return m_results.get(); }

private:
    void open(std::shared_ptr<const backlog::Table> table)
    {
        m_table = std::move(table);
        ResultShape shape;
        shape.table = m_table.get();
        auto opened = Results::open(m_session, std::move(shape));
        if (opened)
            m_results = std::move(*opened);
        else
            stopBy(opened.error());
    }

    void write(const std::shared_ptr<const backlog::RowBatch> &batch)
    {
        if (m_stoppedBy || !m_results)
            return;
        m_written += batch->rowCount();
        if (m_session.out().isTerminal())
            m_session.reporter().clearProgress();
        if (const auto written = m_results->write(batch); !written)
            stopBy(written.error());
    }

    void stopBy(const Error &error)
    {
        m_stoppedBy = error;
        m_query->stop();
    }

    void end(const Result<void> &result)
    {
        m_session.reporter().clearProgress();
        m_session.reporter().log(
            u"query.end rows=%1 pages=%2 ms=%3"_s.arg(m_written).arg(m_rows->requests()).arg(m_clock.elapsed()));
        m_ended.settle(m_stoppedBy ? Result<void>(fail(*m_stoppedBy)) : result);
    }

    void tellLeftOut(const backlog::LeftOutParent &parent)
    {
        if (++m_warnings > mostWarnings)
            return;
        m_session.reporter().clearProgress();
        m_session.reporter().warn(parent.error);
    }

    void showProgress()
    {
        Reporter &reporter = m_session.reporter();
        if (!reporter.showsProgress() || m_clock.elapsed() < progressAfterMs
            || (m_lastShown.isValid() && m_lastShown.elapsed() < progressEveryMs))
            return;
        m_lastShown.start();
        reporter.useLanguage();
        const QLocale locale;
        reporter.progress(QCoreApplication::translate("Cli", "%1 rows of the result, %2 requests")
                              .arg(locale.toString(m_written), locale.toString(m_rows->requests())));
    }

    Session &m_session;
    std::shared_ptr<backlog::ClientRows> m_rows;
    std::unique_ptr<backlog::SqlQuery> m_query; ///< goes before the rows
    std::shared_ptr<const backlog::Table> m_table;
    std::unique_ptr<Results> m_results;
    std::optional<std::stop_callback<std::function<void()>>> m_sessionStops;
    auth::OneShot<Result<void>> m_ended;
    std::optional<Error> m_stoppedBy; ///< a write that failed
    qint64 m_written = 0;
    int m_warnings = 0;
    QElapsedTimer m_clock;
    QElapsedTimer m_lastShown;
};

} // namespace

QCoro::Task<Result<void>> runQuery(Session &session, std::shared_ptr<backlog::Client> client, QueryPlan plan)
{
    if (session.stop().stop_requested())
        co_return fail(Reason::Interrupted);
    QueryRun run(session, client, plan);
    run.start();
    const Result<void> ended = co_await run.ended();
    if (!ended)
        co_return ended;
    const Result<void> whole = run.leftOut();
    // A file of `--to` appears only if nothing is missing, or that is allowed.
    const bool isGood = whole || plan.allowsPartial;
    if (run.results() != nullptr)
        if (const auto closed = isGood ? run.results()->finish() : run.results()->close(); !closed)
            co_return closed;
    if (!isGood)
        co_return whole;
    if (!whole)
        session.reporter().warn(whole.error());
    co_return Result<void>();
}

} // namespace tsunagi::cli
