// SPDX-License-Identifier: GPL-3.0-or-later
// Backlog's rate limit: per user, per minute, per class of request; told by headers on every reply.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <utility>

namespace tsunagi::backlog {

enum class RateClass { Read, Search, Icon };

struct RateLimit {
    int limit = -1; ///< -1 where not known yet
    int remaining = -1; ///< without what is under way
    QDateTime resetAt; ///< UTC, by this machine's clock
    bool isAssumed = false; ///< the window has begun by the clock, and no reply has told of it yet
    [[nodiscard]] bool isKnown() const { return limit >= 0; }
    /// How long a request has to wait so as not to cause a 429; 0 where it may leave now. resetMargin is in it. Short
    /// in an assumed window that is spent: a reply will tell soon.
    [[nodiscard]] qint64 millisecondsToWait(const QDateTime &now) const;
    /// The same, and where it is 0 one request is counted. A window that is over gives place to an assumed one.
    [[nodiscard]] qint64 take(const QDateTime &now);
    /// How long so many requests take at least: what remains is spent at once, then a limit's worth a minute.
    [[nodiscard]] qint64 shortestSeconds(qint64 requests, const QDateTime &now) const;

    bool operator==(const RateLimit &) const = default;

    /// The two clocks are never quite the same: so long after the reset a window counts as over.
    static constexpr std::chrono::milliseconds resetMargin{ 200 };
};

/// The class that a path below /api/v2 counts under (backlog-api.md, section 2).
[[nodiscard]] RateClass rateClassOf(const QString &path);

class RateLimits {
public:
    [[nodiscard]] RateLimit of(RateClass rateClass) const { return m_limits[static_cast<std::size_t>(rateClass)]; }
    void set(RateClass rateClass, const RateLimit &limit) { m_limits[static_cast<std::size_t>(rateClass)] = limit; }
    [[nodiscard]] qint64 take(RateClass rateClass, const QDateTime &now)
    {
        return m_limits[static_cast<std::size_t>(rateClass)].take(now);
    }
    /// Reads X-RateLimit-Limit, -Remaining and -Reset (names in lower case). Reset is by the server's clock: where the
    /// reply's Date shows that the clocks differ, it is put into ours. Of one window the lowest remainder counts: what
    /// is under way is not in the server's. @return true if anything changed.
    bool update(RateClass rateClass, const QList<std::pair<QByteArray, QByteArray>> &headers,
                const QDateTime &now = QDateTime::currentDateTimeUtc());

private:
    std::array<RateLimit, 3> m_limits;
};

} // namespace tsunagi::backlog
