// SPDX-License-Identifier: GPL-3.0-or-later
// A value that comes once, from a signal or a timer, and that a coroutine awaits: the first settle() counts.
#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>
#include <optional>

namespace tsunagi::auth {

/// Copies share one value. One thread. The last copy that goes unsettled leaves its awaiter asleep for ever: settle it
/// in a destructor.
template <typename T>
class OneShot {
public:
    OneShot()
        : m_promise(std::make_shared<std::optional<QPromise<T>>>(std::in_place))
    {
        (*m_promise)->start();
        m_future = (*m_promise)->future();
    }

    void settle(T value) const
    {
        if (!*m_promise)
            return;
        auto promise = std::move(**m_promise);
        m_promise->reset();
        promise.addResult(std::move(value));
        promise.finish();
    }

    [[nodiscard]] bool isSettled() const { return !*m_promise; }
    /// co_await this.
    [[nodiscard]] QFuture<T> value() const { return m_future; }

private:
    std::shared_ptr<std::optional<QPromise<T>>> m_promise;
    QFuture<T> m_future;
};

} // namespace tsunagi::auth
