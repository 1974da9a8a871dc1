// SPDX-License-Identifier: GPL-3.0-or-later
// A std::shared_ptr that nullptr does not turn into. With g++ 12, comparing the coroutine handle of a
// QCoro::Task<std::expected<T, E>> with nullptr picks std::expected's own operator== where T can be made from nullptr,
// and does not compile; so what a Task<Result<…>> shares is a Shared. (The same holds for QByteArray: wrap it in a
// struct.)
#pragma once

#include <memory>

namespace tsunagi::auth {

template <typename T>
class Shared : public std::shared_ptr<T> {
public:
    Shared() = default;
    template <typename U>
    Shared(std::shared_ptr<U> other)
        : std::shared_ptr<T>(std::move(other))
    {
    }
};

} // namespace tsunagi::auth
