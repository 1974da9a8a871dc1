// SPDX-License-Identifier: GPL-3.0-or-later
// The API's resources of issues and their comments.
#include "app/sandbox/api.h"

#include "app/sandbox/api_error.h"
#include "app/sandbox/comment_facts.h"
#include "app/sandbox/json_writer.h"

#include <algorithm>

namespace tsunagi::sandbox {

namespace {

constexpr qsizetype bytesAnIssue = 4096; // a first guess that spares most of the growing

} // namespace

Reply Api::issues(const Call &call)
{
    const auto found = m_queries.find(call.request.query, call.user, false);
    if (!found)
        return found.error();
    Page page;
    if (const auto wrong = readPage(call.request.query, page))
        return *wrong;
    const std::vector<int> &issues = **found;
    const auto size = static_cast<qint64>(issues.size());
    const qint64 end = std::min(size, std::min(page.offset, size) + page.count);
    const bool withChildren = call.request.query.has("expand[]");
    QByteArray body;
    body.reserve(std::max<qsizetype>(end - page.offset, 1) * bytesAnIssue);
    body += '[';
    for (qint64 i = page.offset; i < end; ++i) {
        if (i > page.offset)
            body += ',';
        m_issueJson.append(body, issues[static_cast<std::size_t>(i)], languageOf(call.user), withChildren);
    }
    body += ']';
    return jsonReply(body);
}

Reply Api::issueCount(const Call &call)
{
    const auto found = m_queries.find(call.request.query, call.user, true);
    if (!found)
        return found.error();
    return countReply(static_cast<qint64>((*found)->size()));
}

Reply Api::issue(const Call &call)
{
    QByteArray body;
    m_issueJson.append(body, call.issue, languageOf(call.user));
    return jsonReply(body);
}

Reply Api::comments(const Call &call)
{
    const Parameters &query = call.request.query;
    IdPage page;
    if (const auto wrong = readIdPage(query, page))
        return *wrong;
    return jsonReply(rowsOfIdPage(
        page, factsOf(call).comments, [&](qint64 place) { return commentId(call.issue, static_cast<int>(place)); },
        [&](qint64 place) {
            QByteArray row;
            m_issueJson.appendComment(row, call.issue, static_cast<int>(place));
            return row;
        }));
}

Reply Api::commentCount(const Call &call)
{
    return countReply(m_space.issues()[static_cast<std::size_t>(call.issue)].comments);
}

Reply Api::comment(const Call &call)
{
    const qint64 place = call.arguments.at(1).toLongLong() - commentId(call.issue, 0);
    if (place < 0 || place >= m_space.issues()[static_cast<std::size_t>(call.issue)].comments)
        return apiError(ErrorCode::NoResource, "No comment.");
    QByteArray body;
    m_issueJson.appendComment(body, call.issue, static_cast<int>(place));
    return jsonReply(body);
}

Reply Api::recentlyViewedIssues(const Call &call)
{
    Page page;
    if (const auto wrong = readPage(call.request.query, page))
        return *wrong;
    constexpr int mostRemembered = 100;
    QList<int> viewed;
    // Every third of the newest ones, so that it isn't just the list of issues again.
    for (int i = static_cast<int>(m_space.issues().size()) - 1; i >= 0 && viewed.size() < mostRemembered; i -= 3) {
        if (m_space.projects()[m_space.issues()[static_cast<std::size_t>(i)].project].hasMember(call.user))
            viewed.append(i);
    }
    QList<QByteArray> rows;
    for (int place = 0; place < viewed.size(); ++place) {
        QByteArray issue;
        m_issueJson.append(issue, viewed[place], languageOf(call.user));
        QByteArray row;
        JsonWriter json(row);
        json.beginObject().raw("issue", issue);
        json.text("updated", timestamp(m_space.today() * secondsADay - place * 1620LL)).endObject();
        rows.append(row);
    }
    if (page.ascending)
        std::reverse(rows.begin(), rows.end());
    return jsonReply(SpaceJson::list(rows.mid(page.offset, page.count)));
}

} // namespace tsunagi::sandbox
