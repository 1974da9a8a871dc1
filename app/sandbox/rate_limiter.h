// SPDX-License-Identifier: GPL-3.0-or-later
// Counts requests by user and class in windows of a minute, as Backlog does, and tells the state for the headers.
// https://developer.nulab.com/docs/backlog/rate-limit/
#pragma once

#include "app/sandbox/settings.h"

#include <QHash>

namespace tsunagi::sandbox {

class RateLimiter {
public:
    struct State {
        int limit = 0;
        int remaining = 0;
        qint64 reset = 0; ///< seconds since the epoch
    };

    explicit RateLimiter(const RateLimits &limits)
        : m_limits(limits)
    {
    }

    /// Takes one request from the user's window. False: there is none left, nothing was taken.
    [[nodiscard]] bool take(int user, RateClass rateClass, qint64 now);
    [[nodiscard]] State state(int user, RateClass rateClass, qint64 now) const;

    [[nodiscard]] const RateLimits &limits() const { return m_limits; }
    /// Begins anew: every window is full again.
    void setLimits(const RateLimits &limits)
    {
        m_limits = limits;
        m_windows.clear();
    }

private:
    struct Window {
        qint64 reset = 0;
        int used = 0;
    };
    using Key = std::pair<int, int>;

    RateLimits m_limits;
    QHash<Key, Window> m_windows;
};

} // namespace tsunagi::sandbox
