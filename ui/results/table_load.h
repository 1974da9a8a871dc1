// SPDX-License-Identifier: GPL-3.0-or-later
// One table of a connection while it is read and afterwards: reads page by page, gives rows to the model once a frame
// at most, and keeps them sorted and filtered as wished while more arrive.
#pragma once

#include "auth/error.h"
#include "auth/shared.h"
#include "backlog/rows/merge.h"
#include "backlog/table_reader.h"
#include "ui/results/row_arranger.h"
#include "ui/results/row_model.h"
#include "ui/results/server_condition.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace tsunagi::ui {

class ConnectionSession;

class TableLoad : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Opening, Reading, Done, Stopped, Failed };
    Q_ENUM(State)

    TableLoad(ConnectionSession *session, const backlog::Table *table, QObject *parent = nullptr);
    ~TableLoad() override;

    [[nodiscard]] const backlog::Table &table() const { return *m_table; }
    [[nodiscard]] RowModel *model() { return &m_model; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Opening || m_state == State::Reading; }
    /// Why it failed, or, where it is done, which rows were left out.
    [[nodiscard]] const std::optional<auth::Error> &error() const { return m_error; }
    [[nodiscard]] qint64 rowsRead() const { return m_model.rows().rowCount(); }
    [[nodiscard]] int pagesRead() const;
    [[nodiscard]] qint64 expectedRows() const; ///< -1 while unknown
    /// Of a table below another one, once its parents are known: TableReader's.
    [[nodiscard]] std::size_t parentsRead() const;
    [[nodiscard]] std::size_t parentCount() const;
    /// The shortest time that Backlog's rate limit allows for all of them; -1 while unknown.
    [[nodiscard]] qint64 shortestSeconds() const;
    [[nodiscard]] qint64 elapsedSeconds() const;
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    /// When the last reading ended; null before.
    [[nodiscard]] QDateTime finishedAt() const { return m_finishedAt; }

    /// What was changed can be asked for: all has been read, and the space tells when a row was updated.
    [[nodiscard]] bool canRefresh() const;
    /// Asks for what was changed since the day before the newest update that is here (Backlog's days are those of the
    /// space's zone), and puts it in place; refreshed() follows. What was deleted is not seen by this. Where it can't,
    /// all is read.
    void refresh();
    [[nodiscard]] bool isRefreshing() const { return m_isRefresh && isRunning(); }
    struct Changes {
        qint64 changed = 0;
        qint64 added = 0;
    };
    /// Of the last reading, where it was a refresh.
    [[nodiscard]] const std::optional<Changes> &changes() const { return m_changes; }

    /// What Backlog is asked for from the next start() on.
    void setConditions(const ServerConditions &conditions) { m_conditions = conditions; }
    [[nodiscard]] const ServerConditions &conditions() const { return m_conditions; }
    /// A request a row of another table, other than the projects: what a person has to want.
    [[nodiscard]] bool isCostly() const;
    /// As before the first start().
    void forget();
    /// From the first page; what was there goes when the first new rows are here.
    void start();
    void stop();
    void arrange(const Arrangement &wish);
    [[nodiscard]] const Arrangement &arrangement() const { return m_wish; }
    /// All that has come is arranged as wished; else arranged() follows.
    [[nodiscard]] bool isInOrder() const;

Q_SIGNALS:
    /// State or progress.
    void changed();
    /// The order of rows was made anew: what was current should be looked for.
    void arranged();
    /// Rows have been put in place: values may be others.
    void refreshed();

private:
    void open();
    void finishRefresh(const backlog::Result<void> &result);
    void merge();
    void takeMerged(const backlog::Result<backlog::MergedRows> &merged);
    void noteNewest(const backlog::RowBatch &batch);
    void begin(const auth::Result<auth::Shared<backlog::Client>> &client);
    void take(const std::shared_ptr<const backlog::RowBatch> &batch);
    void flush();
    void finish(const backlog::Result<void> &result);
    void enter(State state);
    void rearrange();
    void applyOrder(const backlog::RowIndex &order, qsizetype rowsSeen);

    QPointer<ConnectionSession> m_session;
    const backlog::Table *m_table;
    RowModel m_model;
    ServerConditions m_conditions;
    std::unique_ptr<backlog::TableReader> m_reader;
    std::vector<std::shared_ptr<const backlog::RowBatch>> m_arrived;
    QTimer m_frame; ///< gathers what arrives within a frame
    QTimer m_again; ///< how often rows are put in order while more arrive
    RowArranger m_arranger;
    int m_updatedColumn; ///< by which changes can be asked for; -1
    std::optional<qint64> m_newest; ///< update that has been read, in ms since 1970 UTC
    bool m_isRefresh = false; ///< the reading under way, or the last one
    backlog::RowTable m_fresh; ///< what a refresh has brought so far
    std::optional<Changes> m_changes;
    Arrangement m_wish;
    qsizetype m_rowsArranged = 0;
    State m_state = State::Idle;
    std::optional<auth::Error> m_error;
    QElapsedTimer m_clock;
    qint64 m_elapsedMs = 0;
    QDateTime m_finishedAt;
    int m_pageSize = 100;
    quint64 m_attempt = 0; ///< an opening that was overtaken is dropped
    bool m_isFresh = false; ///< old rows still stand, to go with the first new ones
};

} // namespace tsunagi::ui
