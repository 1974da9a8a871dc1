// SPDX-License-Identifier: GPL-3.0-or-later
// A value that comes once, from a signal or a timer, and that a coroutine awaits: the first settle() counts.
#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>
#include <utility>

namespace tsunagi::auth {

/// Copies share one value. One thread. The last copy that goes unsettled leaves its awaiter asleep for ever: settle it
/// in a destructor.
template <typename T>
class OneShot {
public:
    OneShot()
        : m_state(std::make_shared<State>())
    {
        m_state->promise.start();
        m_future = m_state->promise.future();
    }

    void settle(T value) const
    {
        const auto state = m_state; // whoever awaits it may take this away
        if (std::exchange(state->isSettled, true))
            return;
        state->promise.addResult(std::move(value));
        state->promise.finish();
    }

    [[nodiscard]] bool isSettled() const { return m_state->isSettled; }
    /// co_await this.
    [[nodiscard]] QFuture<T> value() const { return m_future; }

private:
    struct State {
        QPromise<T> promise;
        bool isSettled = false;
    };
    std::shared_ptr<State> m_state;
    QFuture<T> m_future;
};

} // namespace tsunagi::auth
