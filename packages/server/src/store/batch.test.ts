import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readKeyring } from '../keys/keyring.js';
import { temporaryFolder } from '../testing/folder.js';
import { executeTogether, type Execution } from './batch.js';
import { openStore, type Store } from './store.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let client: pg.PoolClient;

beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openStore(
    { folder: folder.path },
    () => Promise.resolve(readKeyring('ab'.repeat(32), 'the test')),
    () => undefined,
  );
  client = await store.pool.connect();
});

afterAll(async () => {
  client.release(true);
  await store.close();
  await folder.remove();
});

const NUMBER = (value: number): Execution => ({ name: 'number', text: 'select $1::int4 as n', values: [value] });
const DIVIDE = (by: number): Execution => ({ name: 'divide', text: 'select 1 / $1::int4 as n', values: [by] });

describe('Statements that are sent together', () => {
  test('give each its own rows, in order, and the same when they are prepared already', async () => {
    for (let round = 0; round < 3; round++) {
      const results = await executeTogether(client, [
        NUMBER(round),
        { name: 'none', text: 'select 1 as n where false', values: [] },
        { name: 'two', text: 'select n, n is null as missing from (values (1), (null)) as v (n)', values: [] },
      ]);
      expect(results).toStrictEqual([
        { command: 'SELECT', rows: [{ n: round }] },
        { command: 'SELECT', rows: [] },
        {
          command: 'SELECT',
          rows: [
            { n: 1, missing: false },
            { n: null, missing: true },
          ],
        },
      ]);
    }
  });

  test('stop at the one that fails; the connection goes on, and what failed may be sent again', async () => {
    const never: Execution = { name: 'never', text: `select set_config('nk.never', 'done', false)`, values: [] };
    for (let round = 0; round < 3; round++) {
      await expect(executeTogether(client, [NUMBER(1), DIVIDE(0), never])).rejects.toMatchObject({ code: '22012' });
      const misspelt: Execution = { name: 'misspelt', text: 'selec', values: [] };
      await expect(executeTogether(client, [misspelt, never])).rejects.toMatchObject({ code: '42601' });
      const [one, setting] = await executeTogether(client, [
        DIVIDE(1),
        { name: 'setting', text: `select current_setting('nk.never', true) as never`, values: [] },
      ]);
      expect(one?.rows).toStrictEqual([{ n: 1 }]);
      expect(setting?.rows).toStrictEqual([{ never: null }]);
    }
  });

  test('carry any text and any list of texts unchanged', async () => {
    const words = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(words, fc.array(words), async (text, list) => {
        const values = [text, list, Buffer.from(text), new Date(0), null];
        const query =
          'select $1::text as a, to_json($2::text[]) as b, $3::bytea as c, $4::timestamptz as d, $5::text as e';
        const [result] = await executeTogether(client, [{ name: 'texts', text: query, values }]);
        expect(result?.rows).toStrictEqual([{ a: text, b: list, c: Buffer.from(text), d: new Date(0), e: null }]);
      }),
    );
  });

  test('fail when the connection breaks under them', async () => {
    const other = await store.pool.connect();
    const [{ rows } = { rows: [] }] = await executeTogether(other, [
      { name: 'me', text: 'select pg_backend_pid() as pid', values: [] },
    ]);
    const sleep: Execution = { name: 'sleep', text: 'select pg_sleep(20)', values: [] };
    const broken = expect(executeTogether(other, [sleep])).rejects.toMatchObject({ code: '57P01' });
    const owner = await store.owner();
    await owner.query('select pg_terminate_backend($1)', [rows[0]?.['pid']]);
    await owner.end();
    await broken;
    other.release(true);
  });
});
