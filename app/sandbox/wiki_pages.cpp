// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/wiki_pages.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/phrases.h"

#include <algorithm>

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
constexpr int longHistory = 120; // of each home page: more than a page of history

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

WikiFacts wikiFacts(const Space &space, const WikiPage &page)
{
    const Project &project = space.projects()[page.project];
    Dice dice(space.settings().seed, Dice::Kind::Schedule, static_cast<quint64>(page.id));
    WikiFacts facts;
    facts.created = space.created() + dice.below(900) * secondsADay + dice.below(30000);
    facts.updated = facts.created + dice.below(250) * secondsADay;
    facts.createdUser = dice.pick(project.members);
    facts.updatedUser = dice.pick(project.members);
    facts.attachments = dice.percent(35) ? dice.between(1, 2) : 0;
    facts.sharedFiles = dice.percent(25) && project.useFileSharing ? 1 : 0;
    facts.versions = page.place == 0 ? longHistory : facts.updated == facts.created ? 1 : dice.between(2, 6);
    return facts;
}

Attachment wikiAttachment(const Space &space, const WikiPage &page, int place)
{
    const WikiFacts facts = wikiFacts(space, page);
    const bool japanese = space.projects()[page.project].japanese;
    Attachment attachment;
    attachment.id = page.id * 10LL + place;
    attachment.name =
        place == 0 ? (japanese ? "画面遷移図.png" : "flow chart.png") : (japanese ? "一覧 (1).csv" : "list (1).csv");
    attachment.size = 2000 + page.id % 97 * 311 + place;
    attachment.createdUser = facts.createdUser;
    attachment.created = facts.created + 90LL * (place + 1);
    return attachment;
}

WikiVersion wikiVersion(const Space &space, const WikiPage &page, int version)
{
    const WikiFacts facts = wikiFacts(space, page);
    const bool isLast = version == facts.versions;
    const qint64 step = (facts.updated - facts.created) / std::max(1, facts.versions - 1);
    const QList<int> &members = space.projects()[page.project].members;
    WikiVersion made;
    made.created = isLast && version > 1 ? facts.updated : facts.created + step * (version - 1);
    made.createdUser = version == 1 ? facts.createdUser
        : isLast                    ? facts.updatedUser
                                    : members[version % members.size()];
    made.content = wikiContent(space, page);
    if (!isLast) { // shorter the older it is
        const QList<QByteArray> lines = made.content.split('\n');
        made.content =
            QByteArrayList(lines.first(std::max<qsizetype>(1, lines.size() * version / facts.versions))).join('\n');
    }
    return made;
}

} // namespace tsunagi::sandbox
