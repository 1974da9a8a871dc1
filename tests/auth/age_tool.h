// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the distribution's age and ssh-keygen beside us, on a terminal where they want one.
#pragma once

#include "auth/age/age.h"

#include <QByteArrayList>
#include <QStringList>

namespace tsunagi::tests {

struct Ran {
    int code = -1; ///< -1: killed, or it hung
    QByteArray output;
    QByteArray talk; ///< standard error, or all that stood on the terminal
};

[[nodiscard]] Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {});
/// age reads a passphrase from a terminal only, so it gets one: each prompt is answered with @p answer.
[[nodiscard]] Ran runOnTerminal(const QByteArrayList &command, QByteArrayView answer);

/// Empty, or the first of @p programs that is not installed.
[[nodiscard]] QString missingOf(const QStringList &programs);

/// Bytes that repeat nowhere near.
[[nodiscard]] QByteArray pattern(qsizetype size);
/// Sizes around each edge of a chunk.
inline constexpr qsizetype chunkEdges[] = { 0, 1, 65'535, 65'536, 65'537, 131'072 };

inline constexpr auth::age::Limits roomyLimits{ .fileBytes = 8'000'000, .header = {}, .workFactor = 22 };

} // namespace tsunagi::tests
