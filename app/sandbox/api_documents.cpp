// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of documents.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"

namespace tsunagi::sandbox {

std::expected<int, Reply> Api::documentProject(const Call &call) const
{
    const Parameters &query = call.request.query;
    if (!query.has("projectIdOrKey"))
        return std::unexpected(invalidParameter("error.required", "projectIdOrKey"));
    const auto project = m_space.projectIndex(query.value("projectIdOrKey"));
    if (!project || !m_space.projects()[*project].hasMember(call.user))
        return std::unexpected(apiError(ErrorCode::NoResource, "No project."));
    if (!m_space.projects()[*project].useDocument)
        return std::unexpected(featureIsOff("Document"));
    return *project;
}

std::expected<Document, Reply> Api::findDocument(const Call &call) const
{
    for (const Document &document : m_documents) {
        if (document.id == call.arguments.first() && m_space.projects()[document.project].hasMember(call.user))
            return document;
    }
    return std::unexpected(apiError(ErrorCode::NoResource, "No document."));
}

Reply Api::documents(const Call &call)
{
    const Parameters &query = call.request.query;
    if (!query.has("offset"))
        return invalidParameter("error.required", "offset");
    Page page;
    if (const auto wrong = readPage(query, page))
        return *wrong;
    QList<qint64> projects;
    if (const auto wrong = readNumbers(query, "projectId[]", projects))
        return *wrong;
    const QByteArray sort = query.has("sort") ? query.value("sort") : "created";
    if (sort != "created" && sort != "updated")
        return invalidParameter("error.invalidValue", "sort");
    const QString keyword = QString::fromUtf8(query.value("keyword"));
    QList<Document> found;
    for (const Document &document : m_documents) {
        const Project &project = m_space.projects()[document.project];
        if (document.isInTrash || !project.hasMember(call.user)
            || (!projects.isEmpty() && !projects.contains(project.id)))
            continue;
        const auto text = [&] { return QString::fromUtf8(document.title + '\n' + documentText(m_space, document)); };
        if (keyword.isEmpty() || text().contains(keyword, Qt::CaseInsensitive))
            found.append(document);
    }
    const auto time = sort == "created" ? &Document::created : &Document::updated;
    std::stable_sort(found.begin(), found.end(), [&](const Document &a, const Document &b) {
        return page.ascending ? a.*time < b.*time : a.*time > b.*time;
    });
    return jsonReply(rowsOfPage(page, found.size(), [&](qint64 i) { return m_documentJson.document(found[i]); }));
}

Reply Api::documentCount(const Call &call)
{
    if (isRestricted(call))
        return notPermitted();
    const auto project = documentProject(call);
    if (!project)
        return project.error();
    return countReply(std::count_if(m_documents.cbegin(), m_documents.cend(), [&](const Document &document) {
        return document.project == *project && !document.isInTrash;
    }));
}

Reply Api::documentTree(const Call &call)
{
    const auto project = documentProject(call);
    return project ? jsonReply(m_documentJson.tree(*project)) : project.error();
}

Reply Api::document(const Call &call)
{
    const auto document = findDocument(call);
    return document ? jsonReply(m_documentJson.document(*document)) : document.error();
}

Reply Api::documentAttachment(const Call &call)
{
    const auto document = findDocument(call);
    if (!document)
        return document.error();
    for (int place = 0; place < document->attachments; ++place) {
        const Attachment attachment = sandbox::documentAttachment(m_space, *document, place);
        if (call.arguments.at(1) == QByteArray::number(attachment.id))
            return attachmentReply(call.request, attachment);
    }
    return apiError(ErrorCode::NoResource, "No attachment.");
}

Reply Api::documentComments(const Call &call)
{
    const auto document = findDocument(call);
    if (!document)
        return document.error();
    if (isRestricted(call))
        return notPermitted();
    return jsonReply(m_documentJson.comments(*document));
}

} // namespace tsunagi::sandbox
