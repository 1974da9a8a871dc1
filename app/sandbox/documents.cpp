// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/documents.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/phrases.h"

namespace tsunagi::sandbox {

namespace {

/// Parents are named by their place in the list, and stand before their children.
struct Sketch {
    const char *japanese;
    const char *english;
    const char *emoji;
    int parent;
    bool isInTrash;
};
constexpr std::array sketches{
    Sketch{ "プロジェクト憲章", "Project charter", "📜", -1, false },
    Sketch{ "議事録", "Minutes", "", -1, false },
    Sketch{ "第1回定例会", "Kick-off", "🎉", 1, false },
    Sketch{ "第2回定例会, \"確定\"", "Sprint 1, \"final\"", "", 1, false },
    Sketch{ "設計", "Design", "🏖️", -1, false },
    Sketch{ "画面", "Screens", "", 4, false },
    Sketch{ "トップページ", "Start page", "", 5, false },
    Sketch{ "お問い合わせフォーム（案2）", "Settings (second draft)", "", 5, false },
    Sketch{ "運用手順", "Operations", "🛠", -1, false },
    Sketch{ "障害対応の記録", "Incident log", "", 8, false },
    Sketch{ "無題", "Untitled", "", -1, false },
    Sketch{ "旧設計メモ", "Old notes", "", -1, true },
    Sketch{ "下書き", "Draft", "", 11, true },
};
constexpr int dailyReports = 120; // of the first project: more than a page of 100

constexpr int attachmentsADocument = 10;
constexpr qint64 firstAttachmentId = 7'000'000;
constexpr int commentsADocument = 100;
constexpr int repliesAComment = 10;

/// As Backlog makes them, a UUID of version 7 without its dashes: milliseconds of its time, then chance.
QByteArray timedId(const Space &space, qint64 created, quint64 number)
{
    Dice dice(space.settings().seed, Dice::Kind::Document, ~number);
    QByteArray id = QByteArray::number(created * 1000 + dice.below(1000), 16).rightJustified(12, '0');
    id += '7';
    while (id.size() < 32)
        id += "0123456789abcdef"[dice.below(16)];
    return id;
}

class Maker {
public:
    explicit Maker(const Space &space)
        : m_space(space)
    {
    }

    QList<Document> make()
    {
        for (int project = 0; project < m_space.projects().size(); ++project) {
            if (m_space.projects()[project].useDocument)
                addProject(project);
        }
        return m_documents;
    }

private:
    void addProject(int project);
    /// On that day since the epoch, or on any.
    Document &add(int project, const QByteArray &title, int parent, int day = noDay);

    const Space &m_space;
    QList<Document> m_documents;
};

Document &Maker::add(int project, const QByteArray &title, int parent, int day)
{
    const QList<int> &members = m_space.projects()[project].members;
    const auto number = static_cast<int>(m_documents.size());
    Dice dice(m_space.settings().seed, Dice::Kind::Document, static_cast<quint64>(number));
    Document document;
    document.project = project;
    document.number = number;
    document.parent = parent;
    document.title = title;
    document.createdUser = dice.pick(members);
    document.created = m_space.created() + dice.between(20, 1000) * secondsADay + dice.below(30'000);
    if (day != noDay)
        document.created = day * secondsADay + dice.below(30'000);
    document.updated = document.created;
    if (day == noDay && dice.percent(70)) {
        document.updatedUser = dice.pick(members);
        document.updated += dice.between(1, 180) * secondsADay;
    }
    document.attachments = dice.percent(35) ? dice.between(1, 2) : 0;
    document.comments = dice.percent(45) ? dice.between(1, 4) : 0;
    document.id = timedId(m_space, document.created, static_cast<quint64>(number));
    m_documents.append(document);
    return m_documents.last();
}

void Maker::addProject(int project)
{
    const bool japanese = m_space.projects()[project].japanese;
    const auto first = static_cast<int>(m_documents.size());
    for (const Sketch &sketch : sketches) {
        Document &document =
            add(project, japanese ? sketch.japanese : sketch.english, sketch.parent < 0 ? -1 : first + sketch.parent);
        document.emoji = sketch.emoji;
        document.isInTrash = sketch.isInTrash;
        if (document.number % 3 == 0)
            document.tags.append(japanese ? "議事録" : "minutes");
        if (document.number % 5 == 0)
            document.tags.append(japanese ? "重要" : "important");
    }
    if (project != 0)
        return;
    const int folder = add(project, "日報", -1).number;
    for (int day = m_space.today() - dailyReports; day < m_space.today(); ++day)
        add(project, "日報 " + dayTimestamp(day).first(10), folder, day);
}

} // namespace

QList<Document> makeDocuments(const Space &space) { return Maker(space).make(); }

QByteArray documentText(const Space &space, const Document &document)
{
    const Project &project = space.projects()[document.project];
    const Prose &prose = proseOf(project.japanese);
    if (document.title == "無題" || document.title == "Untitled")
        return {}; // begun and left
    Dice dice(space.settings().seed, Dice::Kind::Document, 1'000'000 + static_cast<quint64>(document.number));
    QByteArray text = dice.pick(prose.openings);
    for (int line = dice.between(2, 9); line > 0; --line)
        text += '\n' + QByteArray(dice.pick(dice.percent(50) ? prose.details : prose.listItems));
    return text.replace("%n", "3").replace("%s", project.name);
}

Attachment documentAttachment(const Space &space, const Document &document, int place)
{
    const bool japanese = space.projects()[document.project].japanese;
    Attachment attachment;
    attachment.id = firstAttachmentId + document.number * attachmentsADocument + place;
    attachment.name = place == 0 ? (japanese ? "図1.png" : "figure 1.png") : (japanese ? "集計.csv" : "totals.csv");
    attachment.size = 1500 + document.number % 89 * 211 + place;
    attachment.createdUser = document.createdUser;
    attachment.created = document.created + 45LL * (place + 1);
    return attachment;
}

namespace {

DocumentComment remark(const Space &space, const Document &document, int place, int step)
{
    const Project &project = space.projects()[document.project];
    const quint64 number = (static_cast<quint64>(document.number) + 1) * commentsADocument * repliesAComment
        + static_cast<quint64>(place) * repliesAComment + static_cast<quint64>(step);
    Dice dice(space.settings().seed, Dice::Kind::Document, 10'000'000 + number);
    DocumentComment comment;
    comment.created = document.created + (place + 1) * 7200LL + step * 600LL;
    comment.id = timedId(space, comment.created, 10'000'000 + number);
    comment.writer = dice.pick(project.members);
    comment.text = QByteArray(dice.pick(proseOf(project.japanese).comments)).replace("%n", "4");
    return comment;
}

} // namespace

DocumentComment documentComment(const Space &space, const Document &document, int place)
{
    return remark(space, document, place, 0);
}

QList<DocumentComment> documentReplies(const Space &space, const Document &document, int place)
{
    QList<DocumentComment> replies;
    for (int step = 1; step <= (document.number + place) % 3; ++step)
        replies.append(remark(space, document, place, step));
    return replies;
}

} // namespace tsunagi::sandbox
