// SPDX-License-Identifier: GPL-3.0-or-later
// The milestones that issues name, and the burn-up of one: how many of its issues there were and how many of them were
// completed, day after day. A plain function on a snapshot, meant to run on a worker.
#pragma once

#include "backlog/rows/time_counts.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace tsunagi::backlog {

struct Milestone {
    qint64 id = 0;
    QByteArray name;
    QByteArray projectKey; ///< of the first of its issues
    std::optional<qint64> start; ///< days since 1970-01-01, as all days here
    std::optional<qint64> due; ///< its release
    qint64 issues = 0; ///< among the rows
};

struct BurnUpWish {
    qint64 milestone = 0; ///< its id; one that is not there stands for the one that is under way
    TimeStep step = TimeStep::Automatic;
    qint64 today = 0;
};

struct BurnUp {
    std::vector<Milestone> milestones; ///< by the day of their release, those without one last
    std::size_t chosen = 0; ///< among them
    TimeStep step = TimeStep::Day; ///< never Automatic
    /// From the milestone's start (else its first issue) to its release, or to the last that happened if that is later.
    std::vector<qint64> beginnings;
    /// At the end of each step. They end with today: what is to come is not known.
    std::vector<qint64> scope;
    std::vector<qint64> completed;
};

/// Whether its rows tell what is needed: milestones with their days, state, and when they were created and updated.
[[nodiscard]] bool hasBurnUp(const Table &table);

/// @p table  one that hasBurnUp(). Backlog does not tell when an issue was completed: the last update of a closed one
/// stands for that. What happened before the milestone's start counts from its first day on.
/// @return nothing if stopped
[[nodiscard]] std::optional<BurnUp> burnUpOf(const RowTable &rows, const RowIndex &index, const Table &table,
                                             const BurnUpWish &wish, const QTimeZone &zone,
                                             const std::stop_token &stop);

} // namespace tsunagi::backlog
