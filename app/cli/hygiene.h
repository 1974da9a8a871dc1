// SPDX-License-Identifier: GPL-3.0-or-later
// What a process that holds secrets does before anything else: no core dump, no debugger of the same user, private
// files, three open standard streams, and a closed pipe told by the write and not by a signal.
#pragma once

#include <QByteArrayView>

#include <sys/types.h>

namespace tsunagi::cli {

/// Call first in main(), before any file is opened or thread is started.
void applyProcessHygiene();

/// The umask that the program was started with, while it lives: for a child whose files are none of ours.
class OriginalUmask {
public:
    OriginalUmask();
    ~OriginalUmask();
    OriginalUmask(const OriginalUmask &) = delete;
    OriginalUmask &operator=(const OriginalUmask &) = delete;

private:
    mode_t m_ours;
};

/// Limits, umask and signals as the program was started with: for a command that takes its place.
void undoProcessHygiene();

/// Whether a variable of the environment is meant for Tsunagi alone and may hold a secret: TSUNAGI_…,
/// CREDENTIALS_DIRECTORY. What we start does not get it.
[[nodiscard]] bool isForTsunagiOnly(QByteArrayView variable);

} // namespace tsunagi::cli
