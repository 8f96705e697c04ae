import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { listStoredReferrals, verifyAudit } from '../store/maintenance.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES } from '../testing/requests.js';
import type { BodySchema, Parameter } from './route.js';

/** Strings of our own, tried everywhere: what ends a quotation, a statement, a comment, a type; what PostgreSQL cannot store. */
const OWN = [
  "'",
  '"',
  "''",
  "' or '1'='1",
  "'; drop table nk.referrals; --",
  "' union select null, null --",
  '1 or pg_sleep(5)',
  "'||pg_sleep(5)||'",
  '$$',
  '$1',
  '\\',
  "\\'; --",
  '/* */',
  '{}',
  '[]',
  'null',
  'NaN',
  '-1',
  '1e309',
  '9'.repeat(40),
  '0x1F',
  'true',
  '%',
  '%00',
  '%27',
  '_',
  '*',
  '(',
  ')',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uFEFF',
  '\u202E',
  '😀',
  'x'.repeat(5000),
  '..',
  '../..',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '${7*7}',
  '\n',
  '\r\nX-Injected: 1',
  "E'\\x00'",
  "U&'\\0000'",
  "';select set_config('nk.scope','coordinator',false);--",
  "x' at time zone 'y",
];

/** Strings of a file of the shared corpora; none where it is absent. */
async function shared(name: string): Promise<string[]> {
  try {
    const content: unknown = JSON.parse(
      await readFile(new URL(`../../../../../shared/corpora/${name}`, import.meta.url), 'utf8'),
    );
    return Array.isArray(content) ? content.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** One string of the long lists in so many is tried in each place; NK_HOSTILE_ALL=1 tries all in all, as `npm run faults` does. */
const SPREAD = process.env['NK_HOSTILE_ALL'] === '1' ? 1 : 60;

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: boolean;
  readonly fields: readonly string[];
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: RunningServer;
let strings: string[];

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    data: folder.path,
    kit: folder.path,
    demo: true,
    services: SERVICES,
    log: () => undefined,
  });
  strings = [...OWN, ...(await shared('sqli.json')), ...(await shared('blns/blns.json'))];
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

/** Every route, with its parameters and the names of its body's fields, as the server itself lists them. */
async function operations(): Promise<Operation[]> {
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as {
    paths: Record<
      string,
      Record<string, { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: BodySchema }> } }>
    >;
    components: { schemas: Record<string, { properties?: object }> };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const schema = Object.values(requestBody?.content ?? {})[0]?.schema as
        { $ref?: string; properties?: object } | undefined;
      const named = document.components.schemas[schema?.$ref?.split('/').at(-1) ?? ''];
      const fields = Object.keys(named?.properties ?? schema?.properties ?? {});
      return { method: method.toUpperCase(), path, parameters, body: requestBody !== undefined, fields };
    }),
  );
}

/** Text as UTF-8 carries it: half of a surrogate pair becomes U+FFFD. */
const wellFormed = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));
/** A header can hold no line break and nothing beyond Latin-1: no client can send it. */
const inHeader = (text: string) =>
  /^[\t\x20-\x7e\x80-\xff]*$/u.test(text) ? text : encodeURIComponent(wellFormed(text));
const inAddress = (text: string) => encodeURIComponent(wellFormed(text));

function requestOf(
  { method, path, parameters, body, fields }: Operation,
  text: string,
  place: string,
): [string, RequestInit] {
  const headers: Record<string, string> = {
    'Idempotency-Key': randomUUID(),
    Authorization: `Bearer ${server.demoToken ?? ''}`,
  };
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: where, schema } of parameters) {
    const chosen = place === name ? text : where === 'path' ? randomUUID() : undefined;
    if (chosen === undefined) continue;
    if (where === 'path') address = address.replace(`{${name}}`, inAddress(chosen) || 'x');
    else if (where === 'header') headers[name] = inHeader(chosen);
    else query.append(name, (schema as { type?: string }).type === 'string' ? chosen : chosen);
  }
  if (place === 'Authorization') headers['Authorization'] = inHeader(`Bearer ${text}`);
  if (body) headers['Content-Type'] = 'application/json';
  const value =
    place === 'body'
      ? text
      : Object.fromEntries(fields.filter((name) => place === `body.${name}`).map((name) => [name, text]));
  const sent = body ? { body: JSON.stringify(value) } : {};
  const asked = String(query) === '' ? '' : `?${String(query)}`;
  return [server.url + address + asked, { method, headers, ...sent }];
}

test(
  'a hostile string in every parameter, header and answer of every route is never a fault of the server, and changes nothing',
  { timeout: 3_600_000 },
  async () => {
    await post(server.url, aReferral());
    const before = await listStoredReferrals({ folder: folder.path });
    const faults: string[] = [];
    let asked = 0;
    let tried = 0;
    const ask = async (what: string, [url, init]: [string, RequestInit]) => {
      asked++;
      const response = await fetch(url, init);
      await response.arrayBuffer();
      if (response.status >= 500) faults.push(`${response.status}: ${what}`);
      if (response.headers.has('x-injected')) faults.push(`a header of its own: ${what}`);
    };
    for (const operation of await operations()) {
      const { method, path, parameters, body, fields } = operation;
      const places = [
        ...parameters.map(({ name }) => name),
        ...(body ? ['body', ...fields.map((name) => `body.${name}`)] : []),
      ];
      for (const place of places) {
        tried++;
        // Own strings everywhere; of the long lists each string somewhere, spread evenly, so that all are tried in reasonable time.
        const chosen = strings.filter((_, i) => i < OWN.length || (i + tried) % SPREAD === 0);
        for (let i = 0; i < chosen.length; i += 20) {
          const group = chosen.slice(i, i + 20);
          await Promise.all(
            group.map((text) =>
              ask(
                `${method} ${path} ${place}: ${JSON.stringify(text.slice(0, 80))}`,
                requestOf(operation, text, place),
              ),
            ),
          );
        }
      }
    }
    expect(asked).toBeGreaterThan(OWN.length * 20);
    expect(faults).toEqual([]);
    expect(await listStoredReferrals({ folder: folder.path })).toEqual(before);
    expect(await verifyAudit({ folder: folder.path }, { folder: folder.path })).toMatchObject({ ok: true });
  },
);

test(
  'a hostile string in an answer of a referral is refused, or stored exactly as it was written but for the spaces around it',
  { timeout: 3_600_000 },
  async () => {
    const wrong: string[] = [];
    const chosen = strings.filter((_, i) => i < OWN.length || i % Math.min(SPREAD, 12) === 0);
    for (let i = 0; i < chosen.length; i += 20) {
      await Promise.all(
        chosen.slice(i, i + 20).map(async (text) => {
          const reason = wellFormed(text).slice(0, 1000);
          const response = await post(server.url, aReferral({ reason }));
          if (response.status === 400) return;
          const { id } = (await response.json()) as { id: string };
          const shown = await fetch(`${server.url}/staff/referrals/${id}`, {
            headers: { Authorization: `Bearer ${server.demoToken ?? ''}` },
          });
          const { answers } = (await shown.json()) as { answers?: { reason: string } };
          if (response.status !== 201 || answers?.reason !== reason.trim())
            wrong.push(`${response.status}: ${JSON.stringify(text.slice(0, 80))}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
  },
);
