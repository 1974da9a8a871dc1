// SPDX-License-Identifier: GPL-3.0-or-later
// Nulab's own client with what `tsunagi-cli exec` has put into the environment: prints who it is there, and what it sees.
//
//     node backlog_js.mjs                                                       reads
//     node backlog_js.mjs authorization-url CLIENT_ID REDIRECT_URI STATE        the page that it would send a person to
import { Backlog, OAuth2 } from 'backlog-js';

const { BACKLOG_DOMAIN: host, BACKLOG_ACCESS_TOKEN: accessToken, BACKLOG_API_KEY: apiKey } = process.env;
const [what, clientId, redirectUri, state] = process.argv.slice(2);

/** The names in a document tree, at whatever depth. */
const namesIn = (nodes) => nodes.flatMap((node) => [node.name, ...namesIn(node.children)]);

/** What is not an issue: documents of one project as a list and as a tree, and what happened to which issues. */
async function readBeside(backlog, project) {
    const documents = await backlog.getDocuments({ projectId: [project.id], offset: 0, count: 100 });
    const { activeTree } = await backlog.getDocumentTree(project.projectKey);
    const notifications = await backlog.getNotifications({ count: 100 });
    const activities = await backlog.getSpaceActivities({ activityTypeId: [1, 2, 3], count: 100 });
    return { documents: documents.map((document) => document.title), documentTree: namesIn(activeTree.children),
        notifications: notifications.map((notification) => notification.issue.issueKey),
        notificationCount: (await backlog.getNotificationsCount({})).count,
        activities: activities.map((activity) => `${activity.project.projectKey}-${activity.content.key_id}`) };
}

async function read() {
    // It speaks https only; on loopback the sandbox speaks http.
    const overHttp = (url, init) => fetch(url.replace('https://', 'http://'), init);
    const backlog = new Backlog({ host, accessToken, apiKey, fetch: overHttp, userAgent: 'tsunagi-test backlog-js' });
    const me = await backlog.getMyself();
    const projects = await backlog.getProjects();
    const issues = await backlog.getIssues({ projectId: projects.map((project) => project.id), count: 100, sort: 'created', order: 'asc' });
    return { userId: me.userId, projects: projects.map((project) => project.projectKey), issues: issues.map((issue) => issue.issueKey),
        ...await readBeside(backlog, projects.find((project) => project.projectKey === 'APP')),
        environment: Object.keys(process.env).filter((name) => /^(BACKLOG|TSUNAGI)_/.test(name)).sort() };
}

if (what === 'authorization-url') {
    const url = new OAuth2({ clientId, clientSecret: 'not needed here' }).getAuthorizationURL({ host, redirectUri, state });
    process.stdout.write(`${url}\n`);
} else {
    process.stdout.write(`${JSON.stringify(await read())}\n`);
}
