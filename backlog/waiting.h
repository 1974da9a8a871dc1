// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to wait that end at once when a stop is requested: for a time, and for one's turn among requests.
#pragma once

#include "auth/one_shot.h"

#include <QCoroTask>

#include <chrono>
#include <deque>
#include <memory>
#include <stop_token>

namespace tsunagi::backlog {

/// @return false if stopped before the time was over
[[nodiscard]] QCoro::Task<bool> pauseFor(std::chrono::milliseconds time, std::stop_token stop);

/// Stops when either of two tokens does.
class EitherStop {
public:
    EitherStop(std::stop_token a, std::stop_token b)
        : m_onA(std::move(a), Request{ m_source })
        , m_onB(std::move(b), Request{ m_source })
    {
    }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    struct Request {
        std::stop_source source;
        void operator()() { source.request_stop(); }
    };
    std::stop_source m_source;
    std::stop_callback<Request> m_onA;
    std::stop_callback<Request> m_onB;
};

/// Lets so many in at a time, the others in the order in which they came. One thread.
class Turnstile {
public:
    explicit Turnstile(int places)
        : m_free(places)
    {
    }

    /// One's place, given back when it goes.
    class Place {
    public:
        explicit Place(std::shared_ptr<Turnstile> turnstile)
            : m_turnstile(std::move(turnstile))
        {
        }
        ~Place() { m_turnstile->leave(); }
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        std::shared_ptr<Turnstile> m_turnstile;
    };

    /// @return true once there is a place: make a Place of it; false if stopped while waiting
    [[nodiscard]] static QCoro::Task<bool> enter(std::shared_ptr<Turnstile> turnstile, std::stop_token stop);

private:
    void leave();

    int m_free;
    std::deque<auth::OneShot<bool>> m_waiting;
};

} // namespace tsunagi::backlog
