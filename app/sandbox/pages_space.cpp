// SPDX-License-Identifier: GPL-3.0-or-later
// The space's own pages, as small as they can be: home, a project, an issue, and the personal API settings.
#include "app/sandbox/issue_texts.h"
#include "app/sandbox/page_html.h"
#include "app/sandbox/pages.h"

namespace tsunagi::sandbox {

namespace {

constexpr int issuesOnAPage = 20;

QByteArray link(const QByteArray &address, const QByteArray &text)
{
    return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
}

QByteArray issueRow(const Space &space, int issue)
{
    const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
    const Project &project = space.projects()[facts.project];
    const QByteArray key = space.issueKey(issue);
    return "<tr><td>" + link("/view/" + key, key) + "</td><td>" + escaped(issueSummary(space, issue)) + "</td><td>"
        + escaped(project.statuses[facts.status].name) + "</td></tr>";
}

} // namespace

Reply Pages::spacePage(const Request &request, const Session &session) const
{
    const QByteArray &path = request.path;
    if (path == "/" || path == "/dashboard")
        return homePage(session);
    if (path == "/EditApiSettings.action")
        return apiSettingsPage(session);
    if (path.startsWith("/projects/")) {
        const auto project = m_space.projectIndex(path.sliced(10));
        return project && m_space.projects()[*project].hasMember(session.user) ? projectPage(*project) : notFound();
    }
    if (path.startsWith("/view/")) {
        const auto issue = m_space.issueIndex(path.sliced(6));
        const bool visible = issue
            && m_space.projects()[m_space.issues()[static_cast<std::size_t>(*issue)].project].hasMember(session.user);
        return visible ? issuePage(*issue) : notFound();
    }
    return notFound();
}

Reply Pages::homePage(const Session &session) const
{
    const User &user = m_space.users()[session.user];
    QByteArray body = QByteArray("<main class=\"wide\"><h1>") + say("プロジェクト", "Projects")
        + "</h1><p class=\"soft\">" + escaped(user.name) + "</p><table>";
    for (const Project &project : m_space.projects()) {
        if (project.hasMember(session.user))
            body += "<tr><td>" + link("/projects/" + project.key, project.key) + "</td><td>" + escaped(project.name)
                + "</td></tr>";
    }
    body += "</table><p>" + link("/EditApiSettings.action", say("個人設定：API", "Personal settings: API"))
        + "</p><form method=\"post\" action=\"/Logout.action\">" + hiddenToken(session) + "<button id=\"logout\">"
        + say("ログアウト", "Log out") + "</button></form></main>";
    return htmlReply(m_settings.japanesePages, say("ホーム", "Home"), body);
}

Reply Pages::projectPage(int index) const
{
    const Project &project = m_space.projects()[index];
    QByteArray rows;
    int shown = 0;
    for (int issue = static_cast<int>(m_space.issues().size()) - 1; issue >= 0 && shown < issuesOnAPage; --issue) {
        if (m_space.issues()[static_cast<std::size_t>(issue)].project != index)
            continue;
        rows += issueRow(m_space, issue);
        ++shown;
    }
    const QByteArray body = "<main class=\"wide\"><h1>" + escaped(project.name) + "</h1><p class=\"soft\">"
        + project.key + "</p><table>" + rows + "</table></main>";
    return htmlReply(m_settings.japanesePages, project.name, body);
}

Reply Pages::issuePage(int issue) const
{
    const IssueFacts &facts = m_space.issues()[static_cast<std::size_t>(issue)];
    const Project &project = m_space.projects()[facts.project];
    const QByteArray key = m_space.issueKey(issue);
    const QByteArray summary = issueSummary(m_space, issue);
    QByteArray body = "<main class=\"wide\"><p class=\"soft\">" + link("/projects/" + project.key, project.name) + " / "
        + key + "</p><h1>" + escaped(summary) + "</h1><p>" + escaped(project.issueTypes[facts.type].name) + " ・ "
        + escaped(project.statuses[facts.status].name) + "</p><pre>" + escaped(issueDescription(m_space, issue))
        + "</pre>";
    for (int comment = 0; comment < facts.comments && comment < issuesOnAPage; ++comment)
        body += "<h2>#" + QByteArray::number(comment + 1) + "</h2><pre>" + escaped(commentText(m_space, issue, comment))
            + "</pre>";
    return htmlReply(m_settings.japanesePages, key + ' ' + summary, body + "</main>");
}

Reply Pages::apiSettingsPage(const Session &session) const
{
    const QByteArray body = QByteArray("<main><h1>") + say("個人設定：API", "Personal settings: API") + "</h1><p>"
        + say("登録済みのAPIキーです。アプリケーションに貼り付けて使います。",
              "Your API key. Paste it into the application.")
        + "</p><table><tr><th scope=\"row\">" + say("メモ", "Memo") + "</th><td>Tsunagi</td></tr><tr><th scope=\"row\">"
        + say("APIキー", "API key") + "</th><td><code id=\"apiKey\">" + escaped(m_apiKeys.keyOf(session.user))
        + "</code></td></tr></table></main>";
    return htmlReply(m_settings.japanesePages, say("個人設定：API", "Personal settings: API"), body);
}

} // namespace tsunagi::sandbox
