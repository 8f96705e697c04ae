import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maintain } from '../store/classes.js';
import { withOwner } from '../store/owner.js';
import { openWith, type AnswerPage } from '../testing/answer-page.js';
import { CODE, startAnswering, type Answering } from '../testing/answering.js';
import { anyAddress, aReferral } from '../testing/requests.js';

/** What is sent for a column, by its type: found again wherever it was stored. */
const MARKS: Readonly<Record<string, unknown>> = {
  text: 'set-from-outside',
  uuid: '5eedface-0000-4000-8000-00000000beef',
  smallint: 7707,
  integer: 770_077,
  bigint: 770_077,
  boolean: true,
  bytea: 'set-from-outside',
  jsonb: { set: 'set-from-outside' },
  'timestamp with time zone': '1999-09-09T09:09:09.000Z',
  date: '1999-09-09',
  ARRAY: ['set-from-outside'],
};
const MARKED = /set-from-outside|7365742d66726f6d|5eedface|77007|7707\b|1999-09-09/u;

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly route: string;
  readonly address: string;
  /** Fields that a caller may set; undefined where the route takes no JSON. */
  readonly fields?: ReadonlySet<string> | undefined;
  readonly isForm: boolean;
}

let demo: Answering;
let page: AnswerPage;
let id: string;
let link: string;
/** Every column of the store, as the store and as JSON name it, with what is sent for it. */
let owned: readonly (readonly [string, unknown])[];

const sql = <T extends object>(query: string) =>
  withOwner({ folder: demo.folder }, (client) => maintain(client, async () => (await client.query<T>(query)).rows));

beforeAll(async () => {
  demo = await startAnswering(1);
  ({ id, link } = await demo.sent());
  page = await openWith(link, CODE);
  const columns = await sql<{ column_name: string; data_type: string }>(
    `select distinct column_name, data_type from information_schema.columns where table_schema = 'nk'`,
  );
  owned = columns.flatMap(({ column_name: name, data_type: type }) => {
    const value = MARKS[type];
    if (value === undefined) throw new Error(`No mark for a column of type ${type}: add one`);
    return [...new Set([name, name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase())])].map(
      (each) => [each, value] as const,
    );
  });
}, 60_000);

afterAll(() => demo.close());

/** What can be sent to each route that takes JSON, so that only the field next to it can be wrong. */
const bodies = (): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  'POST /referrals': { ...aReferral() },
  'POST /finder/query': { text: 'lunch' },
  'POST /finder/suggest': { text: 'lu' },
  'POST /finder/locate': { text: 'DE1' },
  'POST /staff/referrals/{id}/events': { action: 'add-information', words: 'More.' },
  'POST /staff/referrals/{id}/alerts': { raised: [randomUUID()], dealtWith: ['undelivered'] },
  'POST /staff/referrals/find': { text: 'Ada' },
  'POST /staff/partners/{id}/pause': { paused: false },
  'POST /referrals/status': { reference: 'K7QM-4XTD-29HW', dateOfBirth: '1950-02-03' },
  'POST /referrals/status/withdraw': {
    ...{ reference: 'K7QM-4XTD-29HW', dateOfBirth: '1950-02-03', id: randomUUID(), reason: 'no-longer-needed' },
  },
  'POST /referrals/status/information': {
    ...{ reference: 'K7QM-4XTD-29HW', dateOfBirth: '1950-02-03', id: randomUUID(), words: 'More.' },
  },
  'POST /referrals/status/contact': {
    ...{ reference: 'K7QM-4XTD-29HW', dateOfBirth: '1950-02-03', id: randomUUID() },
    answers: { 'contact-ways': ['text'], telephone: '07700 900123' },
  },
});

/** Every route that takes something, as the server lists them. */
async function operations(): Promise<Operation[]> {
  const document = (await (await fetch(`${demo.url()}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
    components: { schemas: Record<string, Schema> };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      if (method === 'get') return [];
      const content = requestBody?.content ?? {};
      const given = content['application/json']?.schema;
      const schema =
        given?.$ref === undefined ? given : document.components.schemas[given.$ref.split('/').at(-1) ?? ''];
      const token = link.split('/').at(-1) ?? '';
      const address = path
        .replace('/partners/{id}', '/partners/hall')
        .replace('{id}', id)
        .replace('{token}', path.startsWith('/answer') ? token : 'x'.repeat(43));
      return {
        route: `${method.toUpperCase()} ${path}`,
        address: demo.url() + address,
        fields: schema && new Set(Object.keys(schema.properties ?? {})),
        isForm: requestBody !== undefined && given === undefined,
      };
    }),
  );
}

async function call({ address, isForm }: Operation, body: Readonly<Record<string, unknown>>): Promise<number> {
  const fields = Object.entries(body).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      ...(isForm ? {} : { 'Content-Type': 'application/json' }),
      'Idempotency-Key': randomUUID(),
      Authorization: `Bearer ${demo.token()}`,
      Cookie: page.cookie ?? '',
      // Else the limit by address would answer.
      'X-Forwarded-For': anyAddress(),
    },
    body: isForm ? new URLSearchParams(fields) : JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}

/** All that is stored, as text. */
async function everything(): Promise<string> {
  const tables = await sql<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'nk'`);
  const rows = tables.map(({ name }) => `select row_to_json(t)::text as row from nk.${name} t`);
  const stored = (await sql<{ row: string }>(rows.join(' union all '))).map(({ row }) => row);
  return stored.sort().join('\n');
}

describe('a field that is the server’s to set', { timeout: 120_000 }, () => {
  test('is refused in every body of JSON, at the top and inside, and nothing is stored', async () => {
    const before = await everything();
    const taken: string[] = [];
    const known = bodies();
    for (const operation of await operations()) {
      const { route, fields } = operation;
      if (fields === undefined) continue;
      const body = known[route];
      if (!body) throw new Error(`${route} takes JSON: say in bodies() what can be sent to it`);
      const parts = Object.entries(body).filter(([, value]) => typeof value === 'object' && !Array.isArray(value));
      for (const [name, value] of owned) {
        const tried = fields.has(name) ? [] : [{ ...body, [name]: value }];
        // Names and addresses of people are theirs to give, inside the parts that ask for them.
        if (route === 'POST /referrals' && !['code', 'name', 'reason', 'role'].includes(name))
          tried.push(...parts.map(([part, inner]) => ({ ...body, [part]: { ...(inner as object), [name]: value } })));
        for (const sent of tried) {
          const status = await call(operation, sent);
          if (status !== 400) taken.push(`${route} answered ${status} to ${name}`);
        }
      }
    }
    expect(taken).toEqual([]);
    expect(await everything()).toBe(before);
  });

  test('is nothing to pages with forms, and to routes that take no body', async () => {
    const all = Object.fromEntries(owned.filter(([name]) => name !== 'token' && name !== 'code'));
    const asked = (await operations()).filter(({ fields }) => fields === undefined);
    expect(asked.map(({ route }) => route)).toContain('POST /answer/{token}/act');
    for (const operation of asked) {
      const acts = operation.route.endsWith('/act')
        ? { act: 'accept', step: 'do', sequence: page.fields['sequence'] ?? '' }
        : {};
      expect(await call(operation, { ...all, ...acts })).toBeLessThan(500);
    }
    const shown = await demo.stateOf(id);
    expect(shown['state']).toBe('accepted');
    expect(`${JSON.stringify(shown)}\n${await everything()}`).not.toMatch(MARKED);
  });

  test('is refused as well as anything whose length cannot be told: no body makes a fault of the server', async () => {
    const taken: string[] = [];
    for (const operation of await operations()) {
      if (operation.fields === undefined) continue;
      for (const name of operation.fields) {
        const status = await call(operation, { ...bodies()[operation.route], [name]: { length: { toString: 1 } } });
        if (status !== 400) taken.push(`${operation.route} answered ${status} to ${name}`);
      }
    }
    expect(taken).toEqual([]);
  });

  test('is the only thing that was wrong: without it each body can be read', async () => {
    for (const operation of await operations())
      if (operation.fields)
        expect([operation.route, await call(operation, bodies()[operation.route] ?? {})]).not.toContain(400);
  });
});
