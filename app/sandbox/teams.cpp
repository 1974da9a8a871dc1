// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/teams.h"

#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

namespace {

constexpr int firstTeamId = 501;
constexpr int firstWebhookId = 701;
constexpr std::array namesOfTeams{
    "Web制作チーム", "Mobile team", "情報システム部", "サポート窓口", "International", "品質管理",
    "営業1課",       "営業2課",     "札幌支店",       "仙台支店",     "名古屋支店",    "大阪支店",
    "広島支店",      "福岡支店",    "Hanoi office",   "経理部",       "総務部",        "人事部",
    "広報室",        "法務室",      "監査室",         "役員",         "協力会社",      "Alumni",
};

} // namespace

QList<Team> makeTeams(const Space &space)
{
    QList<Team> teams;
    for (int i = 0; i < static_cast<int>(namesOfTeams.size()); ++i) {
        Team team{
            firstTeamId + i, namesOfTeams[static_cast<std::size_t>(i)], {}, {}, space.created() + i * 9 * secondsADay
        };
        const bool isEmpty = i == static_cast<int>(namesOfTeams.size()) - 1;
        for (int user = i % 5; !isEmpty && user < 15; user += 3 + i % 4)
            team.members.append(user);
        if (i < 5)
            team.projects.append(i);
        if (i == 5)
            team.projects = { 0, 1, 5 };
        teams.append(team);
    }
    return teams;
}

QByteArray teamJson(const SpaceJson &parts, const QList<Team> &teams, int place)
{
    const Team &team = teams[place];
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", team.id).text("name", team.name).beginArray("members");
    for (const int user : team.members)
        json.raw(parts.user(user));
    json.endArray();
    if (place % 3 == 2)
        json.null("displayOrder");
    else
        json.number("displayOrder", place);
    json.raw("createdUser", parts.user(0)).text("created", timestamp(team.created));
    if (place % 2 == 1)
        json.null("updatedUser").null("updated");
    else
        json.raw("updatedUser", parts.user(7)).text("updated", timestamp(team.created + 20 * secondsADay));
    json.endObject();
    return row;
}

int webhookId(int project, int place) { return firstWebhookId + project * 10 + place; }

QList<QByteArray> webhookRows(const Space &space, const SpaceJson &parts, int project)
{
    QList<QByteArray> rows;
    const int count = project < 3 ? 3 - project : 0;
    for (int place = 0; place < count; ++place) {
        const qint64 created = space.created() + (40 + project * 30 + place) * secondsADay;
        JsonWriter json(rows.emplaceBack());
        json.beginObject().number("id", webhookId(project, place));
        json.text("name", place == 0 ? "チャットへの通知" : place == 1 ? "CI" : "古い通知先（停止予定）");
        json.text("description", place == 0 ? "課題の追加と更新を知らせます。" : "");
        json.text("hookUrl", "https://hooks.example/backlog/" + QByteArray::number(webhookId(project, place)));
        json.boolean("allEvent", place == 1).beginArray("activityTypeIds");
        for (const int type : { 1, 2, 3 }) {
            if (place != 1)
                json.number(type);
        }
        json.endArray().raw("createdUser", parts.user(0)).text("created", timestamp(created));
        json.raw("updatedUser", parts.user(7)).text("updated", timestamp(created + place * secondsADay)).endObject();
    }
    return rows;
}

} // namespace tsunagi::sandbox
