// SPDX-License-Identifier: GPL-3.0-or-later
// Work on many rows in two threads: the caller's and one more. More would take the machine from whoever works at it.
#pragma once

#include <cstddef>
#include <thread>

namespace tsunagi::backlog {

/// Calls @p work(begin, end) for two parts of 0 to @p count; returns when both are done. Below @p worthIt the caller
/// does it all.
template <typename Work>
void inTwoThreads(std::size_t count, std::size_t worthIt, const Work &work)
{
    if (count < worthIt || std::thread::hardware_concurrency() < 2) {
        work(std::size_t(0), count);
        return;
    }
    const std::jthread other([&work, count] { work(count / 2, count); });
    work(std::size_t(0), count / 2);
}

} // namespace tsunagi::backlog
