// SPDX-License-Identifier: GPL-3.0-or-later
// The word lists that issue_texts puts together. "%s" is the subject, "%n" a small number.
#pragma once

#include <span>

namespace tsunagi::sandbox {

using Phrases = std::span<const char *const>;

/// What the issues of a project are about, and how they put it.
struct Theme {
    Phrases subjects;
    Phrases summaries;
};

/// By the project's place in the space's list.
[[nodiscard]] const Theme &themeOf(int project);

/// What stands in descriptions and comments, by language.
struct Prose {
    Phrases openings;
    Phrases details;
    Phrases listHeads;
    Phrases listItems;
    Phrases closings;
    Phrases comments;
    Phrases oddities;
    const char *betweenSentences;
};

[[nodiscard]] const Prose &proseOf(bool japanese);

} // namespace tsunagi::sandbox
