// SPDX-License-Identifier: GPL-3.0-or-later
// Backlog's rate limit: per user, per minute, per class of request; told by headers on every reply.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <utility>

namespace tsunagi::backlog {

enum class RateClass { Read, Search, Icon };

struct RateLimit {
    int limit = -1; ///< -1 where not known yet
    int remaining = -1;
    QDateTime resetAt; ///< UTC, by this machine's clock
    [[nodiscard]] bool isKnown() const { return limit >= 0; }
    /// How long a request has to wait so as not to cause a 429; 0 where it may leave now.
    [[nodiscard]] qint64 millisecondsToWait(const QDateTime &now) const;
    /// How long so many requests take at least: what remains is spent at once, then a limit's worth a minute.
    [[nodiscard]] qint64 shortestSeconds(qint64 requests, const QDateTime &now) const;
};

/// The class that a path below /api/v2 counts under (backlog-api.md, section 2).
[[nodiscard]] RateClass rateClassOf(const QString &path);

class RateLimits {
public:
    [[nodiscard]] RateLimit of(RateClass rateClass) const { return m_limits[static_cast<std::size_t>(rateClass)]; }
    /// Reads X-RateLimit-Limit, -Remaining and -Reset (names in lower case). Reset is by the server's clock: where the
    /// reply's Date shows that the clocks differ, it is put into ours. @return true if anything changed.
    bool update(RateClass rateClass, const QList<std::pair<QByteArray, QByteArray>> &headers,
                const QDateTime &now = QDateTime::currentDateTimeUtc());

private:
    std::array<RateLimit, 3> m_limits;
};

} // namespace tsunagi::backlog
