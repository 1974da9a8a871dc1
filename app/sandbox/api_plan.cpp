// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of the space's plan: its notice, what it may hold, and what it holds.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/attachments.h"

namespace tsunagi::sandbox {

namespace {

constexpr qint64 capacity = 100LL * 1024 * 1024 * 1024;

struct Usage {
    qint64 issue = 0;
    qint64 wiki = 0;
    qint64 document = 0;
    qint64 file = 0;
    qint64 subversion = 0;
    qint64 git = 0;
    qint64 gitLfs = 0;
};

void write(JsonWriter &json, const Usage &usage)
{
    json.number("issue", usage.issue).number("wiki", usage.wiki).number("document", usage.document);
    json.number("file", usage.file).number("subversion", usage.subversion).number("git", usage.git);
    json.number("gitLFS", usage.gitLfs);
}

/// The sum of what the lists of files say; repositories are not made, so theirs is a guess that stays the same.
Usage usageOf(const Space &space, const SharedFiles &files, const QList<WikiPage> &pages, int project)
{
    Usage usage;
    for (const int issue : space.issuesOf(project)) {
        for (int place = 0; place < space.issues()[static_cast<std::size_t>(issue)].attachments; ++place)
            usage.issue += issueAttachment(space, issue, place).size;
    }
    for (const WikiPage &page : pages) {
        for (int place = 0; page.project == project && place < wikiFacts(space, page).attachments; ++place)
            usage.wiki += wikiAttachment(space, page, place).size;
    }
    usage.file = files.usage(project);
    if (space.projects()[project].useGit)
        usage.git = 3'200'000'000 + project * 411'713'024LL; // more than 32 bits hold
    return usage;
}

} // namespace

Reply Api::spaceNotification(const Call &)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject();
    json.text("content",
              "【お知らせ】年末年始の窓口\n12月29日から1月3日まで、お問い合わせの窓口をお休みします。\n\"Happy "
              "holidays!\" 🎍");
    json.text("updated", timestamp((m_space.today() - 9) * secondsADay + 3600)).endObject();
    return jsonReply(body);
}

Reply Api::diskUsage(const Call &call)
{
    if (!isAdministrator(call))
        return notPermitted();
    Usage total;
    QByteArray details;
    JsonWriter list(details);
    list.beginArray();
    for (int project = 0; project < m_space.projects().size(); ++project) {
        const Usage usage = usageOf(m_space, m_sharedFiles, m_wikis, project);
        total.issue += usage.issue;
        total.wiki += usage.wiki;
        total.document += usage.document;
        total.file += usage.file;
        total.git += usage.git;
        list.beginObject().number("projectId", m_space.projects()[project].id);
        write(list, usage);
        list.endObject();
    }
    list.endArray();
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().number("capacity", capacity);
    write(json, total);
    json.raw("details", details).endObject();
    return jsonReply(body);
}

Reply Api::projectDiskUsage(const Call &call)
{
    if (!isAdministrator(call))
        return notPermitted();
    QByteArray body;
    JsonWriter json(body);
    json.beginObject().number("projectId", m_space.projects()[call.project].id);
    write(json, usageOf(m_space, m_sharedFiles, m_wikis, call.project));
    json.endObject();
    return jsonReply(body);
}

Reply Api::licence(const Call &)
{
    QByteArray body;
    JsonWriter json(body);
    json.beginObject();
    for (const char *name : { "active", "attribute", "burndown", "fileSharing", "gantt", "git", "nulabAccount",
                              "parentChildIssue", "postIssueByMail", "wikiAttachment" })
        json.boolean(name, true);
    for (const char *name :
         { "grandchildIssueEnabled", "projectGroup", "remoteAddress", "subversion", "subversionExternal" })
        json.boolean(name, false);
    constexpr std::pair<const char *, qint64> limits[]{
        { "attachmentLimit", 0 },
        { "attachmentLimitPerFile", 50LL * 1024 * 1024 },
        { "attachmentNumLimit", 50 },
        { "attributeLimit", 0 },
        { "commentLimit", 0 },
        { "componentLimit", 0 },
        { "issueLimit", 0 },
        { "licenceTypeId", 71 },
        { "projectLimit", 100 },
        { "pullRequestAttachmentLimitPerFile", 50LL * 1024 * 1024 },
        { "pullRequestAttachmentNumLimit", 30 },
        { "remoteAddressLimit", 0 },
        { "storageLimit", capacity },
        { "userLimit", 0 },
        { "versionLimit", 0 },
        { "wikiAttachmentLimitPerFile", 50LL * 1024 * 1024 },
        { "wikiAttachmentNumLimit", 50 },
    };
    for (const auto &[name, limit] : limits)
        json.number(name, limit);
    json.null("limitDate").text("startedOn", timestamp(m_space.created())).endObject();
    return jsonReply(body);
}

} // namespace tsunagi::sandbox
