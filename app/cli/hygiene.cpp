// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/hygiene.h"

#include <csignal>
#include <tuple>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tsunagi::cli {
namespace {

mode_t originalUmask = S_IWGRP | S_IWOTH;
rlim_t originalCoreLimit = 0;
bool ignoredClosedPipes = false;
bool ignoredFileSizes = false;

/// A standard stream that the caller closed would be the number of the next file that we open: results would be
/// written into it. In its place stands one that gives an error (talk to nowhere is no error).
void keepOpen(int descriptor, int mode)
{
    if (fcntl(descriptor, F_GETFD) == -1)
        // The lowest free number is taken: @p descriptor, as those below are open.
        std::ignore = open("/dev/null", mode);
}

} // namespace

void applyProcessHygiene()
{
    keepOpen(STDIN_FILENO, O_WRONLY);
    keepOpen(STDOUT_FILENO, O_RDONLY);
    keepOpen(STDERR_FILENO, O_WRONLY);
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    originalCoreLimit = core.rlim_cur;
    core.rlim_cur = 0; // the hard limit stays: a browser that we start may raise it again
    setrlimit(RLIMIT_CORE, &core);
#ifndef __SANITIZE_ADDRESS__ // its leak check looks into the process as a debugger does
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    originalUmask = umask(S_IRWXG | S_IRWXO);
    ignoredClosedPipes = std::signal(SIGPIPE, SIG_IGN) == SIG_IGN;
    // A write past the limit (ulimit -f) then fails, and that can be said.
    ignoredFileSizes = std::signal(SIGXFSZ, SIG_IGN) == SIG_IGN;
}

void undoProcessHygiene()
{
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    core.rlim_cur = originalCoreLimit;
    setrlimit(RLIMIT_CORE, &core);
    umask(originalUmask);
    if (!ignoredClosedPipes)
        std::signal(SIGPIPE, SIG_DFL);
    if (!ignoredFileSizes)
        std::signal(SIGXFSZ, SIG_DFL);
}

bool isForTsunagiOnly(QByteArrayView variable)
{
    return variable.startsWith("TSUNAGI_") || variable == "CREDENTIALS_DIRECTORY";
}

OriginalUmask::OriginalUmask()
    : m_ours(umask(originalUmask))
{
}

OriginalUmask::~OriginalUmask() { umask(m_ours); }

} // namespace tsunagi::cli
