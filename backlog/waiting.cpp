// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/waiting.h"

#include <QCoroFuture>
#include <QTimer>

namespace tsunagi::backlog {
namespace {

/// Settles on the thread of @p context, and not inside somebody's request_stop().
auto settlingLater(QObject *context, const auth::OneShot<bool> &shot)
{
    return
        [context, shot] { QMetaObject::invokeMethod(context, [shot] { shot.settle(false); }, Qt::QueuedConnection); };
}

} // namespace

QCoro::Task<bool> pauseFor(std::chrono::milliseconds time, std::stop_token stop)
{
    const auth::OneShot<bool> end;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [end] { end.settle(true); });
    // Declared after the timer: a callback that runs just now is waited for before the timer goes.
    const std::stop_callback onStop(stop, settlingLater(&timer, end));
    timer.start(time);
    co_return co_await end.value();
}

QCoro::Task<bool> Turnstile::enter(std::shared_ptr<Turnstile> turnstile, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return false;
    if (turnstile->m_free > 0 && turnstile->m_waiting.empty()) {
        --turnstile->m_free;
        co_return true;
    }
    const auth::OneShot<bool> turn;
    turnstile->m_waiting.push_back(turn);
    QObject context;
    const std::stop_callback onStop(stop, settlingLater(&context, turn));
    co_return co_await turn.value();
}

void Turnstile::leave()
{
    while (!m_waiting.empty()) {
        const auth::OneShot<bool> next = m_waiting.front();
        m_waiting.pop_front();
        if (next.isSettled())
            continue;
        next.settle(true);
        return;
    }
    ++m_free;
}

} // namespace tsunagi::backlog
