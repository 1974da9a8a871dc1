// SPDX-License-Identifier: GPL-3.0-or-later
// An OAuth 2 server that none of us has written (oidc-provider), at Backlog's paths and on loopback, with the two resources behind
// its access tokens that a connection test reads. It insists on PKCE, and every refresh token is good once.
//
//     node oauth_server.mjs CALLBACK_URL
//
// When it is ready it prints one line of JSON with its URL and credentials; it ends when its standard input does.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const AUTHORIZATION = '/OAuth2AccessRequest.action';
const SCOPE = 'backlog'; // Backlog has no scopes, and this server gives nothing without one: it adds its own to each request
const [callbackUrl] = process.argv.slice(2);
const clientId = randomBytes(16).toString('hex');
const clientSecret = randomBytes(24).toString('base64url') + '+/&='; // what a form must encode

const numbers = new Map(); // of users, by the name they have logged in with

function userOf(accountId) {
    if (!numbers.has(accountId))
        numbers.set(accountId, numbers.size + 1);
    return { id: numbers.get(accountId), userId: accountId, name: `${accountId} さん`, roleType: 2, lang: 'ja', mailAddress: null };
}

const resources = {
    '/api/v2/users/myself': userOf,
    '/api/v2/space': () => ({ spaceKey: 'FOREIGN', name: 'よそのスペース', ownerId: 1, lang: 'ja', timezone: 'Asia/Tokyo' }),
};

function configuration() {
    return {
        clients: [{
            client_id: clientId,
            client_secret: clientSecret,
            redirect_uris: [callbackUrl],
            grant_types: ['authorization_code', 'refresh_token'],
            response_types: ['code'],
            token_endpoint_auth_method: 'client_secret_post', // Backlog's way
            application_type: 'native', // asks a person each time
        }],
        routes: { authorization: AUTHORIZATION, token: '/api/v2/oauth2/token' },
        scopes: [SCOPE],
        pkce: { required: () => true },
        issueRefreshToken: (context, client) => client.grantTypeAllowed('refresh_token'), // without being asked for it
        rotateRefreshToken: true,
        ttl: { AccessToken: 3600, AuthorizationCode: 60, RefreshToken: 86400, Grant: 86400, Interaction: 600, Session: 600 },
        features: { revocation: { enabled: true } },
        findAccount: (context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
        cookies: { keys: [randomBytes(24).toString('hex')] },
    };
}

function serveResources(provider) {
    provider.use(async (context, next) => {
        if (context.path === AUTHORIZATION)
            context.query = { ...context.query, scope: SCOPE };
        const resource = resources[context.path];
        if (!resource)
            return next();
        const [scheme, token] = context.get('Authorization').split(' ');
        const found = scheme === 'Bearer' ? await provider.AccessToken.find(token) : undefined;
        if (found?.isValid) {
            context.body = resource(found.accountId);
        } else {
            context.status = 401;
            context.set('WWW-Authenticate', 'Bearer error="invalid_token", error_description="The access token expired"');
        }
    });
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${server.address().port}`;
    const provider = new Provider(url, configuration());
    serveResources(provider);
    server.on('request', provider.callback());
    process.stdout.write(`${JSON.stringify({ url, clientId, clientSecret, callbackUrl })}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
