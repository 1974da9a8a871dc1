// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a piece of work in a child process and meddles with one chosen system call of it: the child is killed just
// before or after it, or the call fails. So every instant at which a crash could come is tried, not only those that
// luck finds.
#pragma once

#include <QList>

#include <functional>

namespace stepper {

enum class Meddling { None, KillBefore, KillAfter, Fail };

struct Plan {
    Meddling meddling = Meddling::None;
    int nth = 0; ///< counted from 0 over the calls that change or open files
    int error = 0; ///< errno for Fail
};

struct Outcome {
    bool possible = true; ///< false: this machine does not let us trace
    bool reached = false; ///< the child came as far as the chosen call
    int exitCode = -1; ///< -1 if killed
    QList<long> calls; ///< the numbers of the counted calls, in their order
};

/// Exit code of @p work in a forked child, -1 if it was killed.
int inChild(const std::function<int()> &work);
/// The same, traced. @p work must not start threads.
Outcome inTracedChild(const std::function<int()> &work, const Plan &plan);

} // namespace stepper
