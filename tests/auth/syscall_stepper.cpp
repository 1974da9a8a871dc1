// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/auth/syscall_stepper.h"

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace stepper {
namespace {

bool isCounted(unsigned long call)
{
    switch (call) {
    case SYS_openat:
    case SYS_write:
    case SYS_fchmod:
    case SYS_fchmodat:
    case SYS_fsync:
    case SYS_flock:
    case SYS_linkat:
    case SYS_renameat:
    case SYS_renameat2:
    case SYS_unlinkat:
    case SYS_mkdirat:
        return true;
    default:
        return false;
    }
}

// Both halves of a failing call: it is turned into none at its entry, and its result is set at its exit.
#if defined(__x86_64__)
bool cancelCall(pid_t child)
{
    user_regs_struct registers{};
    if (::ptrace(PTRACE_GETREGS, child, nullptr, &registers) != 0)
        return false;
    registers.orig_rax = static_cast<unsigned long long>(-1);
    return ::ptrace(PTRACE_SETREGS, child, nullptr, &registers) == 0;
}
bool setResult(pid_t child, long result)
{
    user_regs_struct registers{};
    if (::ptrace(PTRACE_GETREGS, child, nullptr, &registers) != 0)
        return false;
    registers.rax = static_cast<unsigned long long>(result);
    return ::ptrace(PTRACE_SETREGS, child, nullptr, &registers) == 0;
}
#else
bool cancelCall(pid_t) { return false; }
bool setResult(pid_t, long) { return false; }
#endif

// Follows one child from its first stop to its end.
class Tracer {
public:
    Tracer(pid_t child, const Plan &plan)
        : m_child(child)
        , m_plan(plan)
    {
    }

    Outcome follow()
    {
        int status = 0;
        while (::waitpid(m_child, &status, 0) == m_child && WIFSTOPPED(status)) {
            const int signal = WSTOPSIG(status);
            const bool isCall = signal == (SIGTRAP | 0x80);
            if (isCall)
                atCall();
            // The first stop is the child's own; any other signal is handed on.
            const int handedOn = isCall || signal == SIGSTOP ? 0 : signal;
            if (!m_isSetUp)
                ::ptrace(PTRACE_SETOPTIONS, m_child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
            m_isSetUp = true;
            ::ptrace(PTRACE_SYSCALL, m_child, nullptr, handedOn);
        }
        m_outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        return m_outcome;
    }

private:
    void atCall()
    {
        __ptrace_syscall_info info{};
        ::ptrace(PTRACE_GET_SYSCALL_INFO, m_child, sizeof info, &info);
        if (info.op == PTRACE_SYSCALL_INFO_ENTRY)
            atEntry(info.entry.nr);
        else if (info.op == PTRACE_SYSCALL_INFO_EXIT)
            atExit();
    }
    void atEntry(unsigned long call)
    {
        m_isChosen = false;
        if (!isCounted(call))
            return;
        m_isChosen = m_plan.meddling != Meddling::None && m_outcome.calls.size() == m_plan.nth;
        m_outcome.calls += static_cast<long>(call);
        m_outcome.reached |= m_isChosen;
        if (m_isChosen && m_plan.meddling == Meddling::KillBefore)
            ::kill(m_child, SIGKILL);
        if (m_isChosen && m_plan.meddling == Meddling::Fail)
            m_outcome.possible &= cancelCall(m_child);
    }
    void atExit()
    {
        if (m_isChosen && m_plan.meddling == Meddling::KillAfter)
            ::kill(m_child, SIGKILL);
        if (m_isChosen && m_plan.meddling == Meddling::Fail)
            m_outcome.possible &= setResult(m_child, -m_plan.error);
        m_isChosen = false;
    }

    pid_t m_child;
    Plan m_plan;
    bool m_isSetUp = false;
    bool m_isChosen = false;
    Outcome m_outcome;
};

constexpr int cannotTrace = 126;

} // namespace

int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Outcome inTracedChild(const std::function<int()> &work, const Plan &plan)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            ::_exit(cannotTrace);
        ::raise(SIGSTOP);
        ::_exit(work());
    }
    Outcome outcome = Tracer(child, plan).follow();
    if (outcome.exitCode == cannotTrace)
        outcome.possible = false;
    return outcome;
}

} // namespace stepper
