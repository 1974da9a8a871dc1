// SPDX-License-Identifier: GPL-3.0-or-later
// All issues of the space in BACKLOG_DOMAIN by Nulab's own client, page after page, a line of JSON each.
import { Backlog } from 'backlog-js';

// It speaks https only; on loopback the sandbox speaks http.
const overHttp = (url, init) => fetch(url.replace('https://', 'http://'), init);
const backlog = new Backlog({ host: process.env.BACKLOG_DOMAIN, apiKey: process.env.BACKLOG_API_KEY, fetch: overHttp });
const count = 100;
for (let offset = 0; ; offset += count) {
    const page = await backlog.getIssues({ count, offset, sort: 'created', order: 'asc' });
    process.stdout.write(page.map((issue) => `${JSON.stringify(issue)}\n`).join(''));
    if (page.length < count)
        break;
}
