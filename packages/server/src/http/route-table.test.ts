import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContacts } from '../outbox/contacts.js';
import type { ServerOptions } from '../options.js';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES } from '../testing/requests.js';
import { buildApp } from './app.js';

type Expectation = Readonly<Record<'off' | 'nobody' | 'wrong' | 'other' | 'own' | 'coordinator', number>>;

const EVERYBODY: Expectation = { off: 200, nobody: 200, wrong: 200, other: 200, own: 200, coordinator: 200 };
/** The id that is asked for is a referral, and no service. */
const NOWHERE: Expectation = { off: 404, nobody: 404, wrong: 404, other: 404, own: 404, coordinator: 404 };
const STAFF_PAGE: Expectation = { ...EVERYBODY, off: 404 };
const COORDINATORS = (coordinator: number): Expectation => ({
  off: 404,
  nobody: 401,
  wrong: 401,
  other: 404,
  own: 404,
  coordinator,
});
const PAIR = { reference: 'K7QM-4XTD-29HW', dateOfBirth: '1950-02-03' };

/**
 * What each caller may expect of each route. A route that is missing here fails the test: anyone who adds one says who may call it.
 * `own` is staff of the partner that has the referral, `other` of another partner.
 */
const EXPECTED: Readonly<Record<string, Expectation>> = {
  'GET /': EVERYBODY,
  'GET /services': EVERYBODY,
  'GET /services/{id}': NOWHERE,
  'GET /service_at_locations': EVERYBODY,
  'GET /service_at_locations/{id}': NOWHERE,
  'GET /taxonomies': EVERYBODY,
  'GET /taxonomies/{id}': NOWHERE,
  'GET /taxonomy_terms': EVERYBODY,
  'GET /taxonomy_terms/{id}': NOWHERE,
  'POST /finder/query': EVERYBODY,
  'POST /finder/suggest': EVERYBODY,
  'POST /finder/locate': EVERYBODY,
  'GET /finder/describe': EVERYBODY,
  'GET /finder/services/{id}': NOWHERE,
  'GET /finder/index.nkx': EVERYBODY,
  'GET /finder/index.pages/{page}': EVERYBODY,
  'GET /kit.js': EVERYBODY,
  'GET /kit-index.js': EVERYBODY,
  'GET /kit-feed.js': EVERYBODY,
  'GET /kit/{file}': EVERYBODY,
  'GET /answer.css': STAFF_PAGE,
  // A token that nobody was sent; those that were are tried in link.test.ts.
  'GET /answer/{token}': NOWHERE,
  'POST /answer/{token}': NOWHERE,
  'GET /answer/{token}/act': NOWHERE,
  'POST /answer/{token}/act': NOWHERE,
  'GET /answer/{token}/done': NOWHERE,
  'POST /answer/{token}/renew': NOWHERE,
  // A link that no owner was sent, and an answer that nobody gave; those that were are tried in freshness.test.ts.
  'GET /confirm/{token}': NOWHERE,
  'POST /confirm/{token}': NOWHERE,
  'GET /staff/entries': STAFF_PAGE,
  'POST /staff/entries': COORDINATORS(200),
  'POST /staff/entries/{id}': COORDINATORS(409),
  // A reference that nobody was told; those that were are tried in status.test.ts.
  'POST /referrals/status': NOWHERE,
  'POST /referrals/status/withdraw': NOWHERE,
  'POST /referrals/status/contact': NOWHERE,
  'POST /referrals/status/information': NOWHERE,
  'GET /staff/organisations': COORDINATORS(200),
  'POST /staff/partners/{id}/code': COORDINATORS(201),
  'POST /staff/partners/{id}/pause': COORDINATORS(200),
  'POST /staff/referrals/{id}/link': COORDINATORS(201),
  'POST /staff/referrals/{id}/alerts': COORDINATORS(200),
  'GET /staff': STAFF_PAGE,
  'GET /staff/page.css': STAFF_PAGE,
  'GET /staff/insight': STAFF_PAGE,
  'GET /staff/figures': { off: 404, nobody: 401, wrong: 401, other: 200, own: 200, coordinator: 200 },
  'GET /referrals/opened': { ...EVERYBODY, off: 404 },
  'POST /referrals': { off: 404, nobody: 201, wrong: 201, other: 201, own: 201, coordinator: 201 },
  'GET /staff/referrals': { off: 404, nobody: 401, wrong: 401, other: 200, own: 200, coordinator: 200 },
  'POST /staff/referrals/find': { off: 404, nobody: 401, wrong: 401, other: 200, own: 200, coordinator: 200 },
  'GET /staff/colleagues': { off: 404, nobody: 401, wrong: 401, other: 200, own: 200, coordinator: 200 },
  'GET /staff/changes': { off: 404, nobody: 401, wrong: 401, other: 200, own: 200, coordinator: 200 },
  'GET /staff/partners': { off: 404, nobody: 401, wrong: 401, other: 200, own: 200, coordinator: 200 },
  'GET /staff/referrals/{id}': { off: 404, nobody: 401, wrong: 401, other: 404, own: 200, coordinator: 200 },
  'POST /staff/referrals/{id}/events': { off: 404, nobody: 401, wrong: 401, other: 404, own: 201, coordinator: 201 },
  'GET /health': EVERYBODY,
  'GET /openapi.json': EVERYBODY,
};

const BODIES: Readonly<Record<string, () => unknown>> = {
  'POST /referrals': () => aReferral(),
  'POST /finder/query': () => ({ text: 'lunch' }),
  'POST /finder/suggest': () => ({ text: 'lu' }),
  'POST /finder/locate': () => ({ text: 'DE1' }),
  'POST /staff/referrals/{id}/events': () => ({ action: 'accept' }),
  'POST /staff/referrals/find': () => ({ text: 'Ada' }),
  'POST /staff/partners/{id}/pause': () => ({ paused: false }),
  'POST /staff/referrals/{id}/alerts': () => ({ raised: [randomUUID()], dealtWith: ['undelivered'] }),
  'POST /referrals/status': () => PAIR,
  'POST /referrals/status/withdraw': () => ({ ...PAIR, id: randomUUID(), reason: 'no-longer-needed' }),
  'POST /referrals/status/information': () => ({ ...PAIR, id: randomUUID(), words: 'More.' }),
  'POST /referrals/status/contact': () => ({
    ...PAIR,
    id: randomUUID(),
    answers: { 'contact-ways': ['text'], telephone: '07700 900123' },
  }),
  'POST /confirm/{token}': () => new URLSearchParams({ said: 'confirmed' }),
  'POST /staff/entries/{id}': () => new URLSearchParams({ settled: 'approved' }),
  'POST /answer/{token}': () => new URLSearchParams({ code: '246810' }),
  'POST /answer/{token}/act': () => new URLSearchParams({ act: 'accept' }),
};

let folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
let open: RunningServer;
let off: RunningServer;

const start = async (options: Partial<ServerOptions>) => {
  const folder = await temporaryFolder();
  folders.push(folder);
  const kit = join(folder.path, '..');
  for (const name of ['kit.js', 'kit-index.js', 'kit-feed.js']) await writeFile(join(kit, name), 'export {};');
  return startServer({ data: folder.path, kit, services: SERVICES, log: () => undefined, ...options });
};

beforeAll(async () => {
  [open, off] = await Promise.all([
    start({
      intake: { origins: [], perMinute: 1000 },
      contacts: readContacts(
        {
          coordinator: { name: 'Team', telephone: '01632 960 111' },
          partners: [{ id: 'hall', email: 'hall@example.org' }],
        },
        'the test',
      ),
      mail: { from: 'team@example.org', drop: join(tmpdir(), `nk-mail-${randomUUID()}`) },
      authenticate: (token) =>
        token === 'coordinator'
          ? { accountId: 'c', role: 'coordinator' }
          : token === 'own' || token === 'other'
            ? { accountId: token, role: 'provider', partnerId: token === 'own' ? 'hall' : 'trust' }
            : undefined,
    }),
    start({}),
  ]);
});

afterAll(async () => {
  await Promise.all([open.close(), off.close()]);
  await Promise.all(folders.map((folder) => folder.remove()));
  folders = [];
});

const rows = Object.entries(EXPECTED).flatMap(([route, expected]) =>
  Object.entries(expected).map(([caller, status]) => [route, caller, status] as const),
);

async function ask(server: RunningServer, route: string, caller: string): Promise<Response> {
  const [method = '', template = ''] = route.split(' ');
  let id: string = randomUUID();
  if (template.startsWith('/staff/partners')) id = 'hall';
  else if (template.includes('{id}') && server === open)
    id = ((await (await post(open.url, aReferral())).json()) as { id: string }).id;
  const body = BODIES[route]?.();
  return fetch(
    server.url +
      template
        .replace('{id}', id)
        .replace('{token}', 'x'.repeat(43))
        .replace('{page}', '0.json')
        .replace('{file}', 'kit.js'),
    {
      method,
      headers: {
        'Idempotency-Key': randomUUID(),
        ...(body === undefined || body instanceof URLSearchParams ? {} : { 'Content-Type': 'application/json' }),
        ...(caller === 'nobody' || caller === 'off' ? {} : { Authorization: `Bearer ${caller}` }),
      },
      ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    },
  );
}

describe('every route', () => {
  test.each(rows)('%s answers %s with %d', async (route, caller, status) => {
    const response = await ask(caller === 'off' ? off : open, route, caller);
    expect(response.status).toBe(status);
    if (route.includes('/staff')) expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is in this table, and the table has no other', async () => {
    const document = (await (await fetch(`${open.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const served = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(served.sort()).toEqual(Object.keys(EXPECTED).sort());
    const bare = buildApp({ routes: [], policy: {}, log: () => undefined });
    expect(bare.routes.filter((handler) => handler.method !== 'ALL')).toEqual([]);
  });

  test('takes and answers what the OpenAPI document describes: every reference of it leads somewhere in it', async () => {
    const document = (await (await fetch(`${open.url}/openapi.json`)).json()) as object;
    const at = (pointer: string) =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, pointer = '']) => pointer);
    expect(references.length).toBeGreaterThan(8);
    expect(references.filter((pointer) => at(pointer) === undefined)).toEqual([]);
    expect(at('#/components/schemas/referral-request')).toHaveProperty('properties.person');
  });

  test('that is switched off is left out of the OpenAPI document', async () => {
    const document = (await (await fetch(`${off.url}/openapi.json`)).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(document.paths).filter((path) => /referrals|staff|answer/u.test(path))).toEqual([]);
  });

  test('carries the headers that keep a page to its own scripts', async () => {
    const { headers } = await fetch(`${open.url}/health`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test.each([
    '/staff',
    '/kit/..%2fkit.js',
    '/kit/.hidden',
    '/.env',
    '/referrals',
    '/staff/referrals/',
    '/%2e%2e/etc/passwd',
    '//evil.example',
    '/health/..;/staff',
  ])('is the only way in: %s is not there', async (path) => {
    const response = await fetch(off.url + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('another method than an address takes', () => {
  test.each([
    ['PUT', '/services', 'GET, HEAD'],
    ['GET', '/referrals', 'POST'],
    ['DELETE', '/staff/referrals', 'GET, HEAD'],
    ['PUT', '/staff/entries', 'GET, HEAD, POST'],
  ])('is told which it takes: %s %s', async (method, path, allow) => {
    const response = await fetch(open.url + path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect((await fetch(off.url + path, { method })).status).toBe(path === '/services' ? 405 : 404);
  });
});

describe('anyone who has a link', () => {
  test('reads a page with a number to call when they look too often, not a problem document', async () => {
    const look = () => fetch(`${open.url}/answer/${'x'.repeat(43)}`);
    let response = await look();
    for (let i = 0; i < 130 && response.status !== 429; i++) response = await look();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('content-type')).toContain('text/html');
    const text = await response.text();
    expect(text).toContain('Please wait a moment');
    expect(text).toContain('<a href="tel:01632960111">01632 960 111</a>');
  });
});

describe('a token that is not good', () => {
  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic b3duOg==',
    'own',
    'bearer own',
    'Bearer own, Bearer own',
    `Bearer ${'x'.repeat(9000)}`,
    'Bearer ow\u00f1',
  ])('is refused: %o', async (authorization) => {
    const response = await fetch(`${open.url}/staff/referrals`, { headers: { Authorization: authorization } }).catch(
      () => undefined,
    );
    expect(response?.status ?? 401).toBe(401);
  });

  test('may be tried a few times, not many', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 30; i++) {
      const { status } = await fetch(`${open.url}/staff/referrals`, { headers: { Authorization: `Bearer guess${i}` } });
      statuses.push(status);
    }
    expect(statuses).toContain(429);
  });
});
