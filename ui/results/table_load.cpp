// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/table_load.h"

#include "backlog/rows/dates.h"
#include "backlog/rows/row_batch.h"
#include "ui/connections/connection_session.h"

#include <QDateTime>
#include <QtConcurrentRun>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {
namespace {

constexpr qint64 msOfDay = 24LL * 60 * 60 * 1000;

/// The column whose filter asks for what was changed; -1 where rows could not be put in place.
int updatedColumn(const backlog::Table &table)
{
    if (table.hasParent() || table.primaryKeyIndex() < 0)
        return -1;
    for (int column = 0; column < table.columns.size(); ++column) {
        if (QByteArrayView(table.columns.at(column).filter).startsWith("updatedSince|"))
            return column;
    }
    return -1;
}

/// The day before: the space's own day is never earlier, wherever it is.
QString dayBefore(qint64 moment)
{
    QByteArray day;
    backlog::appendDay(day, (moment - (moment < 0 ? msOfDay - 1 : 0)) / msOfDay - 1);
    return QString::fromLatin1(day);
}

} // namespace

TableLoad::TableLoad(ConnectionSession *session, const backlog::Table *table, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_model(table)
    , m_updatedColumn(updatedColumn(*table))
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    connect(&m_frame, &QTimer::timeout, this, &TableLoad::flush);
    m_again.setSingleShot(true);
    m_again.setInterval(250ms);
    connect(&m_again, &QTimer::timeout, this, &TableLoad::rearrange);
    connect(&m_arranger, &RowArranger::arranged, this, &TableLoad::applyOrder);
}

TableLoad::~TableLoad() = default;

int TableLoad::pagesRead() const { return m_reader ? m_reader->pagesRead() : 0; }

qint64 TableLoad::expectedRows() const { return m_reader ? m_reader->expectedRows() : -1; }

std::size_t TableLoad::parentsRead() const { return m_reader ? m_reader->parentsRead() : 0; }

std::size_t TableLoad::parentCount() const { return m_reader ? m_reader->parentCount() : 0; }

qint64 TableLoad::shortestSeconds() const
{
    if (!m_reader)
        return -1;
    const std::optional<backlog::ReadEstimate> &estimate = m_reader->estimate();
    return estimate ? estimate->shortestSeconds : -1;
}

qint64 TableLoad::elapsedSeconds() const { return (isRunning() ? m_clock.elapsed() : m_elapsedMs) / 1000; }

void TableLoad::start()
{
    if (!m_session)
        return;
    m_isRefresh = false;
    m_isFresh = true;
    m_newest.reset();
    open();
}

bool TableLoad::canRefresh() const
{
    // Where conditions chose the rows, one that meets them no more would stay.
    return m_state == State::Done && m_conditions.isEmpty() && (!m_error || m_isRefresh) && m_updatedColumn >= 0
        && m_newest;
}

void TableLoad::refresh()
{
    if (!canRefresh()) {
        start();
        return;
    }
    m_isRefresh = true;
    m_fresh = {};
    open();
}

void TableLoad::open()
{
    if (!m_session)
        return;
    m_reader.reset();
    m_arrived.clear();
    m_error.reset();
    m_changes.reset();
    m_clock.start();
    enter(State::Opening);
    const quint64 attempt = ++m_attempt;
    QCoro::connect(m_session->client(), this,
                   [this, attempt](const auth::Result<auth::Shared<backlog::Client>> &client) {
                       if (attempt == m_attempt && m_state == State::Opening)
                           begin(client);
                   });
}

void TableLoad::begin(const auth::Result<auth::Shared<backlog::Client>> &client)
{
    if (!client) {
        finish(auth::fail(client.error()));
        return;
    }
    backlog::ReadRequest request;
    request.table = m_table;
    request.packing = backlog::Packing::Zstd;
    request.wantTotal = !m_isRefresh;
    auto choices = choicesOf(m_conditions, *m_table, QDate::currentDate());
    if (!choices) {
        finish(auth::fail(choices.error()));
        return;
    }
    if (!choices->isEmpty())
        request.filters = choices->takeFirst().parameters;
    request.parents = *choices;
    if (m_isRefresh && m_newest)
        request.filters += { u"updatedSince"_s, dayBefore(*m_newest) };
    if (const auto properties = m_session->properties())
        request.pageSize = m_pageSize = properties->pageSize;
    m_reader = std::make_unique<backlog::TableReader>(*client, request);
    connect(m_reader.get(), &backlog::TableReader::batchArrived, this, &TableLoad::take);
    connect(m_reader.get(), &backlog::TableReader::progressed, this, &TableLoad::changed);
    connect(m_reader.get(), &backlog::TableReader::finished, this, &TableLoad::finish);
    enter(State::Reading);
    m_reader->start();
}

void TableLoad::stop()
{
    if (m_state == State::Opening) {
        ++m_attempt;
        m_elapsedMs = m_clock.elapsed();
        enter(m_isRefresh ? State::Done : State::Stopped);
    } else if (m_state == State::Reading) {
        m_reader->stop();
    }
}

bool TableLoad::isCostly() const
{
    const backlog::Table *parent = backlog::askedParent(*m_table);
    return parent && QLatin1StringView(parent->name) != "Projects"_L1;
}

void TableLoad::forget()
{
    ++m_attempt;
    m_reader.reset();
    m_arrived.clear();
    m_frame.stop();
    m_again.stop();
    m_arranger.cancel();
    m_error.reset();
    m_isFresh = false;
    m_isRefresh = false;
    m_fresh = {};
    m_newest.reset();
    m_changes.reset();
    m_model.clear();
    enter(State::Idle);
}

void TableLoad::take(const std::shared_ptr<const backlog::RowBatch> &batch)
{
    if (m_isRefresh) {
        m_fresh.append(batch);
        return;
    }
    noteNewest(*batch);
    m_arrived.push_back(batch);
    if (!m_frame.isActive())
        m_frame.start();
}

void TableLoad::flush()
{
    if (m_isFresh && (!m_arrived.empty() || m_state == State::Done)) {
        m_arranger.cancel();
        m_model.clear();
        m_isFresh = false;
    }
    if (m_arrived.empty())
        return;
    // Under a wish, rows show once they are in order: else they would jump about as they arrive.
    if (!m_wish.isNone() && !m_model.isArranged())
        m_model.setOrder(backlog::RowIndex());
    m_model.append(std::exchange(m_arrived, {}));
    if (!m_wish.isNone() && !m_again.isActive() && !m_arranger.isWorking())
        rearrange();
    Q_EMIT changed();
}

void TableLoad::noteNewest(const backlog::RowBatch &batch)
{
    for (qsizetype row = 0; m_updatedColumn >= 0 && row < batch.rowCount(); ++row) {
        const backlog::Cell cell = batch.cell(row, m_updatedColumn);
        if (cell.kind == backlog::Cell::Kind::DateTime && (!m_newest || cell.integer > *m_newest))
            m_newest = cell.integer;
    }
}

/// Rows that are here stay as they are unless all that was changed has come: with a part of it, the next refresh would
/// begin too late.
void TableLoad::finishRefresh(const backlog::Result<void> &result)
{
    if (result) {
        merge();
        return;
    }
    m_elapsedMs = m_clock.elapsed();
    m_fresh = {};
    m_state = State::Done;
    if (result.error().reason != auth::Reason::Interrupted) {
        m_error = result.error();
        if (m_session)
            m_session->reportFailure(*m_error);
    }
    Q_EMIT changed();
}

void TableLoad::merge()
{
    const std::stop_token never;
    const quint64 attempt = m_attempt;
    QtConcurrent::run([table = m_table, rows = m_model.rows(), fresh = m_fresh, never] {
        return std::make_shared<backlog::Result<backlog::MergedRows>>(backlog::merged(*table, rows, fresh, never));
    }).then(this, [this, attempt](const std::shared_ptr<backlog::Result<backlog::MergedRows>> &merged) {
        if (attempt == m_attempt && isRefreshing())
            takeMerged(*merged);
    });
}

void TableLoad::takeMerged(const backlog::Result<backlog::MergedRows> &merged)
{
    m_elapsedMs = m_clock.elapsed();
    m_finishedAt = QDateTime::currentDateTime();
    for (const auto &batch : m_fresh.batches())
        noteNewest(*batch);
    m_fresh = {};
    m_state = State::Done;
    if (merged) {
        m_changes = Changes{ merged->changed, merged->added };
        m_model.replaceRows(merged->rows);
        if (!m_wish.isNone())
            rearrange();
        Q_EMIT refreshed();
    } else {
        m_error = merged.error();
    }
    Q_EMIT changed();
}

void TableLoad::finish(const backlog::Result<void> &result)
{
    if (m_isRefresh) {
        finishRefresh(result);
        return;
    }
    m_elapsedMs = m_clock.elapsed();
    m_finishedAt = QDateTime::currentDateTime();
    m_error.reset();
    State next = State::Done;
    if (!result) {
        const auth::Reason reason = result.error().reason;
        next = reason == auth::Reason::Interrupted ? State::Stopped
            : reason == auth::Reason::RowsLeftOut  ? State::Done
                                                   : State::Failed;
        if (next != State::Stopped)
            m_error = result.error();
    }
    m_state = next;
    m_frame.stop();
    m_again.stop();
    flush();
    if (!m_wish.isNone() && !m_arranger.isWorking())
        rearrange();
    if (next == State::Failed && m_session)
        m_session->reportFailure(result.error());
    Q_EMIT changed();
}

void TableLoad::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void TableLoad::arrange(const Arrangement &wish)
{
    m_wish = wish;
    rearrange();
}

void TableLoad::rearrange()
{
    if (m_wish.isNone()) {
        m_arranger.cancel();
        if (m_model.isArranged()) {
            m_model.setOrder(std::nullopt);
            Q_EMIT arranged();
        }
        return;
    }
    m_arranger.arrange(m_model.rows(), m_wish);
}

bool TableLoad::isInOrder() const
{
    return m_wish.isNone() || (!m_arranger.isWorking() && m_rowsArranged == m_model.rows().rowCount());
}

void TableLoad::applyOrder(const backlog::RowIndex &order, qsizetype rowsSeen)
{
    m_model.setOrder(order);
    m_rowsArranged = rowsSeen;
    Q_EMIT arranged();
    // More has come meanwhile: in order soon, but not with every page.
    if (isRunning())
        m_again.start();
    else if (rowsSeen < m_model.rows().rowCount())
        rearrange();
}

} // namespace tsunagi::ui
