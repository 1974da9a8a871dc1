// SPDX-License-Identifier: GPL-3.0-or-later
// The words of issues, comments and wiki pages, made on demand: Japanese or English as their project is, and now and
// then with what real texts bring along (quotes, commas, line breaks, formulas, emoji, very long ones).
#pragma once

#include <QByteArray>

namespace tsunagi::sandbox {

class Space;

[[nodiscard]] QByteArray issueSummary(const Space &space, int issue);
/// May be empty; one in 400 has tens of kilobytes.
[[nodiscard]] QByteArray issueDescription(const Space &space, int issue);
/// comment counts from 0.
[[nodiscard]] QByteArray commentText(const Space &space, int issue, int comment);

} // namespace tsunagi::sandbox
