// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one level: the pages of its resource for each parent, in the parents' order. The next request leaves as soon as
// a reply is here, parsing runs on a worker (but for the smallest pages), one page at a time. With the connection's
// Concurrency, several parents are read at once, or several pages of the only one; the order of rows stays.
#pragma once

#include "auth/one_shot.h"
#include "backlog/client.h"
#include "backlog/reading/page_cursor.h"
#include "backlog/reading/page_parser.h"
#include "backlog/reading/parent_rows.h"
#include "backlog/reading/path_template.h"
#include "backlog/reading/read_report.h"
#include "backlog/rows/kept_body.h"

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>

namespace tsunagi::backlog {

/// Who gets what a level gives; on the thread that reads.
class LevelSink {
public:
    virtual ~LevelSink() = default;
    virtual void takePage(const LevelPage &page) = 0;
    /// The others go on.
    virtual void leaveOut(const LeftOutParent &parent) = 0;
    /// Rows are missing between two pages, and could not be found again.
    virtual void tellGap() = 0;
    virtual void expect(qint64 rows) = 0;
    virtual void estimate(const ReadEstimate &estimate) = 0;
    virtual void parentDone(std::size_t done, std::size_t count) = 0;
};

struct LevelTerms {
    ReadLevel level;
    std::shared_ptr<Client> client;
    std::shared_ptr<const ParentRows> parents;
    std::shared_ptr<LevelSink> sink;
    std::stop_token stop;
    int pageSize = 100;
    qint64 limit = 0; ///< rows; 0: all
    bool wantsTotal = false;
    Packing packing = Packing::None;
};

class LevelRead {
public:
    using Self = std::shared_ptr<LevelRead>;
    explicit LevelRead(LevelTerms terms);

    /// The first error that concerns more than one of several parents. What came before it has been given to the sink.
    [[nodiscard]] static QCoro::Task<Result<void>> run(Self self);

private:
    struct FetchedPage {
        PageAsked asked;
        QByteArray body;
        bool isGuarded = true; ///< a page that brings nothing new ends the reading
    };
    /// The pages of one resource.
    struct Walk {
        Walk(const Table &table, int pageSize)
            : cursor(table, pageSize)
        {
        }
        std::size_t parent = 0;
        Resource resource;
        PageCursor cursor;
        std::deque<FetchedPage> pages; ///< that are to be parsed
        std::optional<auth::Error> error;
        qint64 rowsAsked = 0; ///< new ones, in requests under way
        bool hasFirst = false;
        bool isDone = false;
    };
    using WalkPtr = std::shared_ptr<Walk>;
    struct Asked {
        PageAsked page;
        QCoro::Task<Result<ApiReply>> reply;
    };

    [[nodiscard]] const Table &table() const { return *m_terms.level.tables.first(); }
    [[nodiscard]] bool isFull() const { return m_terms.limit > 0 && m_rows >= m_terms.limit; }
    [[nodiscard]] bool hasOneParent() const { return m_terms.parents->count() == 1; }
    [[nodiscard]] qint64 wanted(const Walk &walk) const;
    [[nodiscard]] int pagesAtOnce(const Walk &walk) const;
    [[nodiscard]] Parameters parametersOf(const Walk &walk, const PageAsked &page) const;
    [[nodiscard]] QCoro::Task<Result<ApiReply>> ask(const Walk &walk, const PageAsked &page) const;
    void askMore(Walk &walk, std::deque<Asked> &under) const;
    PageCursor::Took take(Walk &walk, const PageAsked &page, QByteArray &body);
    void startMore(const Self &self);
    WalkPtr startWalk(const Self &self, std::size_t parent, const QString &folder);
    void wake();
    void give(const LevelPage &page);
    void tellEstimate(qint64 requests) const;
    [[nodiscard]] static bool isPassable(const auth::Error &error);
    void leaveOut(const Walk &walk, const QString &folder);
    [[nodiscard]] auth::Error subjected(auth::Error error) const;

    static QCoro::Task<> fetch(Self self, WalkPtr walk);
    static QCoro::Task<> askTotal(Self self, WalkPtr walk);
    static QCoro::Task<> untilParsed(Self self);
    static QCoro::Task<Result<void>> consumeParent(Self self, WalkPtr walk);
    static QCoro::Task<Result<QStringList>> consume(Self self, WalkPtr walk, QString folder);
    static QCoro::Task<Result<QStringList>> parse(Self self, WalkPtr walk, FetchedPage page);
    static QCoro::Task<Result<LevelPage>> mend(Self self, WalkPtr walk, FetchedPage page);
    static QCoro::Task<Result<bool>> readAgain(Self self, WalkPtr walk, qint64 from, qint64 until);
    static QCoro::Task<Result<LevelPage>> parseOnWorker(Self self, QByteArray body, bool mustOverlap);

    LevelTerms m_terms;
    std::shared_ptr<PageParser> m_parser;
    RowCounter m_counter;
    std::deque<WalkPtr> m_walks; ///< begun and not yet consumed, in order
    std::size_t m_nextParent = 0;
    int m_running = 0; ///< walks that still fetch
    auth::OneShot<bool> m_news; ///< settled when a walk has something new, or a page was parsed
    qsizetype m_unparsed = 0;
    qint64 m_fetched = 0; ///< new rows that replies have held so far
    qint64 m_repeated = 0;
    qint64 m_rows = 0; ///< given out
    qint64 m_total = -1; ///< that the space counts
    bool m_isStarting = false; ///< a walk may end before its start returns
    bool m_isOver = false;
};

} // namespace tsunagi::backlog
