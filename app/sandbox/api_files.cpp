// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of a project's shared files.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/file_bytes.h"

namespace tsunagi::sandbox {

namespace {

constexpr int mostRows = 1000; // this one list gives ten times what others give, and gives it unasked

} // namespace

Reply Api::sharedFiles(const Call &call)
{
    if (isRestricted(call))
        return notPermitted();
    if (!m_space.projects()[call.project].useFileSharing)
        return featureIsOff("File sharing");
    Page page{ .count = mostRows, .ascending = true };
    if (const auto wrong = readPage(call.request.query, page, mostRows))
        return *wrong;
    QByteArray dir = '/' + call.arguments.at(1);
    if (!dir.endsWith('/'))
        dir += '/';
    if (!m_sharedFiles.isDirectory(call.project, dir))
        return apiError(ErrorCode::NoResource, "No such directory.");
    QList<int> places = m_sharedFiles.inDirectory(call.project, dir);
    if (!page.ascending)
        std::reverse(places.begin(), places.end());
    return jsonReply(rowsOfPage(page, places.size(), [&](qint64 i) { return m_sharedFiles.json(places[i]); }));
}

Reply Api::sharedFile(const Call &call)
{
    if (isRestricted(call))
        return notPermitted();
    if (!m_space.projects()[call.project].useFileSharing)
        return featureIsOff("File sharing");
    const auto place = m_sharedFiles.byId(call.project, call.arguments.at(1).toLongLong());
    if (!place || m_sharedFiles.all()[*place].isDirectory)
        return apiError(ErrorCode::NoResource, "No shared file.");
    return fileReply(call.request, m_sharedFiles.all()[*place].name, m_sharedFiles.bytes(*place));
}

} // namespace tsunagi::sandbox
