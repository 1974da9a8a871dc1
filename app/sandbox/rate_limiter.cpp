// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/rate_limiter.h"

#include <algorithm>

namespace tsunagi::sandbox {

bool RateLimiter::take(int user, RateClass rateClass, qint64 now)
{
    Window &window = m_windows[Key(user, static_cast<int>(rateClass))];
    if (window.reset <= now)
        window = Window{ now + m_limits.windowSeconds, 0 };
    if (window.used >= m_limits.perWindow[static_cast<std::size_t>(rateClass)])
        return false;
    ++window.used;
    return true;
}

RateLimiter::State RateLimiter::state(int user, RateClass rateClass, qint64 now) const
{
    const int limit = m_limits.perWindow[static_cast<std::size_t>(rateClass)];
    const Window window = m_windows.value(Key(user, static_cast<int>(rateClass)));
    if (window.reset <= now)
        return { limit, limit, now + m_limits.windowSeconds };
    return { limit, std::max(0, limit - window.used), window.reset };
}

} // namespace tsunagi::sandbox
