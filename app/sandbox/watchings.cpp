// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/watchings.h"

#include "app/sandbox/dice.h"

namespace tsunagi::sandbox {

namespace {

constexpr qint64 firstId = 3'000'000;
constexpr int idsAnIssue = 32; // more than there are users

} // namespace

std::optional<Watching> watchingOf(const Space &space, int user, int issue)
{
    const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
    const qint64 number = static_cast<qint64>(issue) * idsAnIssue + user;
    Dice dice(space.settings().seed, Dice::Kind::Watching, static_cast<quint64>(number));
    if (!dice.percent(4) || !space.projects()[facts.project].hasMember(user))
        return std::nullopt;
    Watching watching{ firstId + number, user, issue, dice.percent(60), {}, 0, 0, 0 };
    if (dice.percent(35))
        watching.note = dice.percent(50) ? "定例会の前に確認" : "check before the release";
    const qint64 life = space.today() * secondsADay - facts.created;
    watching.created = facts.created + static_cast<qint64>(dice.fraction() * static_cast<double>(life) * 0.5);
    watching.updated = watching.created + dice.below(3600 * 48);
    if (dice.percent(85))
        watching.lastContentUpdated = facts.updated;
    return watching;
}

std::optional<Watching> watchingById(const Space &space, qint64 id)
{
    const qint64 number = id - firstId;
    const qint64 issue = number / idsAnIssue;
    const qint64 user = number % idsAnIssue;
    if (number < 0 || issue >= static_cast<qint64>(space.issues().size()) || user >= space.users().size())
        return std::nullopt;
    return watchingOf(space, static_cast<int>(user), static_cast<int>(issue));
}

QList<Watching> watchingsOf(const Space &space, int user)
{
    QList<Watching> watchings;
    for (int issue = 0; issue < static_cast<int>(space.issues().size()); ++issue) {
        if (const auto watching = watchingOf(space, user, issue))
            watchings.append(*watching);
    }
    return watchings;
}

} // namespace tsunagi::sandbox
