// SPDX-License-Identifier: GPL-3.0-or-later
// What one check of the doctor found: a result from a closed set, the failure behind it or a note, and the words for
// both. Holds no secret.
#pragma once

#include "auth/error.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace tsunagi::auth {

enum class Outcome {
    Ok,
    Warning, ///< works, but not always or not for long
    Failed,
    Skipped, ///< not needed here, or something before it must be mended first
};

/// "ok", "warning", "failed", "skipped": part of the contract (docs/formats.md).
[[nodiscard]] QString nameOf(Outcome outcome);

struct Finding {
    Outcome outcome = Outcome::Ok;
    std::optional<Error> error; ///< behind a warning or a failure
    const char *note = ""; ///< in place of the error's words: English source text of the context "Doctor"
    QStringList facts; ///< %1, %2 of the note
    const char *advice = ""; ///< in place of the error's hint; the same context
};

[[nodiscard]] Finding okay(const char *note, QStringList facts = {});
[[nodiscard]] Finding skipped(const char *note, QStringList facts = {});
[[nodiscard]] Finding warning(Error error);
[[nodiscard]] Finding failed(Error error);

/// What a check found: usually one thing. (A struct, not the list itself: see auth/shared.h.)
struct Findings {
    QList<Finding> list;

    Findings() = default;
    Findings(Finding finding) { list << std::move(finding); }
    Findings &operator<<(Finding finding)
    {
        list << std::move(finding);
        return *this;
    }
};

/// In the chosen language; hint may be empty.
[[nodiscard]] QString detailOf(const Finding &finding);
[[nodiscard]] QString hintOf(const Finding &finding);

} // namespace tsunagi::auth
