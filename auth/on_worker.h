// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes a second, such as scrypt, on a thread of its own, so that a window or a signal is not kept waiting.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace tsunagi::auth {

/// Calls @p work, which owns all that it touches, on a thread of the pool. co_await the answer; it is shared, since a
/// future's value must be copyable.
template <typename Work>
[[nodiscard]] QFuture<std::shared_ptr<std::invoke_result_t<Work>>> onWorker(Work work)
{
    using Answer = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<std::shared_ptr<Answer>>>();
    promise->start();
    const auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, owned = std::make_shared<Work>(std::move(work))] {
        promise->addResult(std::make_shared<Answer>((*owned)()));
        promise->finish();
    });
    return future;
}

} // namespace tsunagi::auth
