import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { claims, hostileTokens, makeProvider, type Provider } from '../testing/hostile-tokens.js';
import { SERVICES, staffCall } from '../testing/requests.js';
import { oidcSignIn, SignInUnavailable, type OidcOptions } from './oidc.js';

const ROLES: OidcOptions['roles'] = {
  'kit-coordinator': 'coordinator',
  'kit-provider': 'provider',
  'kit-police': 'police',
};
let provider: Provider;

beforeAll(async () => {
  provider = await makeProvider();
});

/** Sign-in whose keys come from memory, counting how often they are fetched. */
function signIn(more: Partial<OidcOptions> = {}, answer: () => Response = () => Response.json(provider.jwks)) {
  const asked: string[] = [];
  const ask: typeof fetch = (url) => {
    asked.push(url instanceof Request ? url.url : String(url));
    return Promise.resolve(answer());
  };
  const { issuer, audience } = provider;
  const options = { issuer, audience, jwksUri: 'https://id.example/keys', roles: ROLES, ...more };
  return { authenticate: oidcSignIn(options, ask), asked };
}

describe('a token of the identity provider', () => {
  test('says who somebody is: account, role and partner', async () => {
    const { authenticate, asked } = signIn();
    const hall = { accountId: 'account-1', role: 'provider', partnerId: 'hall' };
    expect(await authenticate(await provider.token())).toEqual(hall);
    expect(await authenticate(await provider.token(claims(), { typ: 'at+jwt' }))).toEqual(hall);
    expect(await authenticate(await provider.token(claims({ aud: ['other', 'neighbourhood-kit'] })))).toEqual(hall);
    expect(asked).toEqual(['https://id.example/keys']);
  });

  test('gives the first of several roles in the order of the configuration; a coordinator needs no partner', async () => {
    const { authenticate } = signIn();
    const token = await provider.token({ ...claims({ roles: 'kit-police kit-coordinator' }), partner: undefined });
    expect(await authenticate(token)).toEqual({ accountId: 'account-1', role: 'coordinator' });
  });

  test('is read from the claims that are configured, inside others too', async () => {
    const { authenticate } = signIn({ rolesClaim: 'realm_access.roles', partnerClaim: 'https://kit.example/partner' });
    const more = { realm_access: { roles: ['kit-police'] }, 'https://kit.example/partner': 'trust' };
    expect(await authenticate(await provider.token(claims(more)))).toEqual({
      accountId: 'account-1',
      role: 'police',
      partnerId: 'trust',
    });
  });
});

describe('a hostile token', () => {
  test('is refused, whatever it tries: 60 and more of 60 and more', async () => {
    const { authenticate, asked } = signIn();
    const tokens = await hostileTokens(provider);
    expect(tokens.length).toBeGreaterThanOrEqual(60);
    const let_in: string[] = [];
    for (const [what, token] of tokens) {
      if ((await authenticate(token)) !== undefined) let_in.push(what);
    }
    expect(let_in).toEqual([]);
    // None made the server ask an address that a token named.
    expect(new Set(asked)).toEqual(new Set(['https://id.example/keys']));
    expect(await authenticate(await provider.token())).toBeDefined();
  });

  test('is refused by the server with 401, and the good one next to it is let in', async () => {
    const folder = await temporaryFolder();
    const { authenticate } = signIn();
    const server = await startServer({
      data: folder.path,
      services: SERVICES,
      log: () => undefined,
      authenticate,
      proxies: 1,
    });
    const tokens = await hostileTokens(provider);
    const statuses = await Promise.all(
      tokens.map(async ([what, token], i) => {
        // Each from an address of its own, so that the limit on wrong tokens is not what refuses it.
        const headers = { Authorization: `Bearer ${token}`, 'X-Forwarded-For': `192.0.2.${i}` };
        return [what, (await fetch(`${server.url}/staff/referrals`, { headers })).status] as const;
      }),
    );
    expect(statuses.filter(([, status]) => status !== 401)).toEqual([]);
    expect((await staffCall(server.url, await provider.token(), '/staff/referrals')).status).toBe(200);
    await server.close();
    await folder.remove();
  });
});

describe('keys of the identity provider', () => {
  test('are found by discovery, and only under the issuer that was asked', async () => {
    let named = '';
    const web = createServer((request, response) => {
      response.setHeader('Content-Type', 'application/json');
      const document = { issuer: named, jwks_uri: `${origin}/keys` };
      response.end(JSON.stringify(request.url === '/keys' ? provider.jwks : document));
    });
    web.listen(0, '127.0.0.1');
    await once(web, 'listening');
    const origin = `http://127.0.0.1:${String((web.address() as AddressInfo).port)}`;
    named = origin;
    const options = { issuer: origin, audience: provider.audience, roles: ROLES };
    expect(await oidcSignIn(options)(await provider.token(claims({ iss: origin })))).toBeDefined();
    named = 'https://evil.example';
    await expect(oidcSignIn(options)(await provider.token(claims({ iss: origin })))).rejects.toThrow(SignInUnavailable);
    web.close();
  });

  test('that cannot be had let nobody in, and the server says 503 rather than that the token is wrong', async () => {
    for (const answer of [() => new Response('', { status: 500 }), () => Response.json({ keys: 'none' })]) {
      const { authenticate } = signIn({}, answer);
      await expect(authenticate(await provider.token())).rejects.toThrow(SignInUnavailable);
    }
    const folder = await temporaryFolder();
    const { authenticate } = signIn({}, () => new Response('', { status: 500 }));
    const server = await startServer({ data: folder.path, log: () => undefined, authenticate });
    expect((await staffCall(server.url, await provider.token(), '/staff/referrals')).status).toBe(503);
    expect((await fetch(`${server.url}/services`)).status).toBe(200);
    await server.close();
    await folder.remove();
  });

  test('may be changed: a token under a new key is good once the key is published', async () => {
    const next = await makeProvider();
    let keys = provider.jwks.keys;
    const { authenticate } = signIn({}, () => Response.json({ keys }));
    const token = await next.token(claims(), { kid: 'k9' });
    expect(await authenticate(token)).toBeUndefined();
    keys = [...keys, { ...next.jwk, kid: 'k9' }];
    const later = signIn({}, () => Response.json({ keys }));
    expect(await later.authenticate(token)).toBeDefined();
    const { privateKey } = await generateKeyPair('RS256');
    expect(await later.authenticate(await next.token(claims(), { kid: 'k9' }, privateKey))).toBeUndefined();
  });
});

test.each([
  ['an issuer without https', { issuer: 'http://id.example' }],
  ['keys without https', { jwksUri: 'http://id.example/keys' }],
  ['no audience', { audience: '' }],
  ['no roles', { roles: {} }],
  ['a role that is none here', { roles: { boss: 'owner' as never } }],
])('sign-in is refused with %s', (_, more) => {
  expect(() => signIn(more)).toThrow(expect.objectContaining({ code: 'options/invalid' }) as Error);
});
