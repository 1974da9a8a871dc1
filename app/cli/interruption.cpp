// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <tuple>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace tsunagi::cli {
namespace {

volatile std::sig_atomic_t asked = 0;
int wakeUp[2] = { -1, -1 };

// Only what POSIX allows in a handler: a flag and a byte into a pipe that never blocks.
void onSignal(int)
{
    const int saved = errno;
    asked = 1;
    std::ignore = ::write(wakeUp[1], "", 1);
    errno = saved;
}

void handle(int signal)
{
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = onSignal;
    // Without SA_RESTART: a blocked write() must return.
    sigaction(signal, &action, nullptr);
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (wakeUp[0] < 0 && ::pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakeUp[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        m_source.request_stop();
    });
    for (const int signal : { SIGINT, SIGTERM, SIGHUP })
        handle(signal);
}

bool Interruption::wasAsked() { return asked != 0; }

bool Interruption::awaitReady(int descriptor, short events)
{
    // The byte in the pipe stays there for the notifier.
    pollfd waiting[] = { { descriptor, events, 0 }, { wakeUp[0], POLLIN, 0 } };
    const nfds_t count = wakeUp[0] < 0 ? 1 : 2;
    while (!wasAsked()) {
        const int ready = ::poll(waiting, count, -1);
        if (wasAsked())
            return false;
        if (ready < 0 && errno != EINTR)
            return true; // the read or write that follows will tell
        if (ready > 0 && waiting[0].revents != 0)
            return true;
    }
    return false;
}

} // namespace tsunagi::cli
