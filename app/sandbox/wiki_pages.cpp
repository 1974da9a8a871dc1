// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/wiki_pages.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/json_writer.h"
#include "app/sandbox/phrases.h"

#include <QSet>

namespace tsunagi::sandbox {

namespace {

constexpr std::array namesJa{
    "Home",
    "議事録/2026年度/第1回定例会",
    "議事録/2026年度/第2回定例会",
    "開発環境の作り方",
    "リリース手順",
    "用語集",
    "連絡先一覧",
    "障害対応/一次切り分け",
    "障害対応/報告書のひな形",
    "コーディング規約",
    "よくある質問",
    "アイデア（メモ）",
};
constexpr std::array namesEn{
    "Home",
    "Minutes/2026/Kick-off",
    "Minutes/2026/Sprint 1",
    "Set up your machine",
    "How to release",
    "Glossary",
    "Who is who",
    "Runbook/First aid",
    "Runbook/Post-mortem template",
    "Coding style",
    "FAQ",
    "Ideas & notes",
};
constexpr int idsAProject = 100;
constexpr int firstTagId = 900;

} // namespace

QList<WikiPage> makeWikiPages(const Space &space)
{
    QList<WikiPage> pages;
    for (int project = 0; project < space.projects().size(); ++project) {
        const Project &owner = space.projects()[project];
        if (!owner.useWiki)
            continue;
        for (int place = 0; place < static_cast<int>(namesJa.size()); ++place) {
            WikiPage page{ 8000 + project * idsAProject + place, project, place, {}, {} };
            page.name = (owner.japanese ? namesJa : namesEn)[static_cast<std::size_t>(place)];
            if (place % 3 == 1)
                page.tags.append(owner.japanese ? "議事録" : "minutes");
            if (place % 4 == 0)
                page.tags.append(owner.japanese ? "重要" : "important");
            pages.append(page);
        }
    }
    return pages;
}

QByteArray wikiContent(const Space &space, const WikiPage &page)
{
    const Project &project = space.projects()[page.project];
    const Prose &prose = proseOf(project.japanese);
    Dice dice(space.settings().seed, Dice::Kind::Wiki, static_cast<quint64>(page.id));
    QByteArray text = "# " + page.name + "\n\n";
    for (int section = dice.between(2, 5); section > 0; --section) {
        text += QByteArray(dice.pick(prose.listHeads)) + "\n\n";
        for (int item = dice.between(2, 6); item > 0; --item)
            text += "* " + QByteArray(dice.pick(prose.listItems)) + '\n';
        text += '\n';
    }
    return text.replace("%n", "2").replace("%s", project.name);
}

QByteArray wikiJson(const Space &space, const SpaceJson &parts, const WikiPage &page, bool withContent)
{
    static const QList<QByteArray> knownTags{ "議事録", "minutes", "重要", "important" };
    const Project &project = space.projects()[page.project];
    Dice dice(space.settings().seed, Dice::Kind::Schedule, static_cast<quint64>(page.id));
    const qint64 created = space.created() + dice.below(900) * secondsADay + dice.below(30000);
    const qint64 updated = created + dice.below(250) * secondsADay;
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", page.id).number("projectId", project.id).text("name", page.name);
    if (withContent)
        json.text("content", wikiContent(space, page));
    json.beginArray("tags");
    for (const QByteArray &tag : page.tags)
        json.beginObject().number("id", firstTagId + knownTags.indexOf(tag)).text("name", tag).endObject();
    json.endArray();
    if (withContent)
        json.beginArray("attachments").endArray().beginArray("sharedFiles").endArray().beginArray("stars").endArray();
    json.raw("createdUser", parts.user(dice.pick(project.members))).text("created", timestamp(created));
    json.raw("updatedUser", parts.user(dice.pick(project.members))).text("updated", timestamp(updated));
    json.endObject();
    return row;
}

} // namespace tsunagi::sandbox
