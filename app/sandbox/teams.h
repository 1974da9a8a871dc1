// SPDX-License-Identifier: GPL-3.0-or-later
// The teams of the space, and the webhooks of its projects: what administrators set up.
#pragma once

#include "app/sandbox/space_json.h"

namespace tsunagi::sandbox {

struct Team {
    int id = 0;
    QByteArray name;
    QList<int> members; ///< indexes of users
    QList<int> projects; ///< indexes of those that it has joined
    qint64 created = 0;
};

[[nodiscard]] QList<Team> makeTeams(const Space &space);
/// place in the list of teams.
[[nodiscard]] QByteArray teamJson(const SpaceJson &parts, const QList<Team> &teams, int place);

/// All webhooks of one project, in the order of their ids.
[[nodiscard]] QList<QByteArray> webhookRows(const Space &space, const SpaceJson &parts, int project);
[[nodiscard]] int webhookId(int project, int place);

} // namespace tsunagi::sandbox
