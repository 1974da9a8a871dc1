// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of doctor: Check, Result, Detail, Hint, each written as soon as it is known.
#pragma once

#include "app/cli/reporter.h"
#include "app/cli/results.h"
#include "auth/doctor/examination.h"

#include <memory>

namespace tsunagi::cli {

struct CheckRow {
    QString check;
    QString result;
    QString detail; ///< translated; empty: null
    QString hint;
};

/// Secrets that were given may come back in a server's words: masked from now on.
void hideGiven(Session &session, const auth::PropertyBag &given);
/// The same of what the settings file holds.
void hideStored(Session &session, const auth::Examination &examination);

class CheckRows {
public:
    /// What Results::open() says. The reporter's language is loaded: the rows hold words.
    [[nodiscard]] static Result<std::unique_ptr<CheckRows>> open(Session &session);
    [[nodiscard]] Result<void> write(const CheckRow &row);
    [[nodiscard]] Result<void> finish() { return m_results->finish(); }

private:
    CheckRows() = default;
    Reporter *m_reporter = nullptr; ///< the session's: a server's words may repeat what they were sent
    backlog::Table m_table{ .name = "", .title = "", .group = "" };
    bool m_isAligned = false; ///< a table for people
    std::unique_ptr<Results> m_results;
};

} // namespace tsunagi::cli
