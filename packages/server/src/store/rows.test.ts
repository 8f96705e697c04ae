import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadKeyring } from '../keys/master-key.js';
import type { Logger } from '../log/logger.js';
import { childServer } from '../testing/child-server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, staffCall } from '../testing/requests.js';
import { maintain } from './classes.js';
import { verifyAudit } from './maintenance.js';
import { withOwner } from './owner.js';
import { isSafetyConcern, workOutRows } from './rows.js';
import { openStore } from './store.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  await folder.remove();
});

/** A store with one referral that was accepted and then given to another partner; its server is stopped. */
async function given(): Promise<string> {
  const server = await childServer(folder.path);
  const { id } = (await (await post(server.url, aReferral())).json()) as { id: string };
  for (const step of [{ action: 'accept' }, { action: 'assign', partnerId: 'trust' }])
    expect((await staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, step)).status).toBe(201);
  await server.stop();
  return id;
}

const owner = (sql: string, values: readonly unknown[] = []) =>
  withOwner({ folder: folder.path }, (client) =>
    maintain(client, async () => (await client.query<Record<string, unknown>>(sql, [...values])).rows),
  );

/** The store opened in this process, as a server opens it. */
const served = (log: Logger) =>
  openStore({ folder: folder.path }, (used) => loadKeyring({ folder: folder.path }, used), log);

/** As the rule left rows by which another partner did not start again. */
const AS_BEFORE = `update nk.referrals set state = 'accepted', rules = 1`;

// Each test starts whole servers from their sources, on machines that may be busy with other tests.
describe('rows that were worked out by an earlier rule', { timeout: 120_000 }, () => {
  test('are worked out again from their log when the server starts, and an open list hears of it', async () => {
    const id = await given();
    await owner(AS_BEFORE);
    const server = await childServer(folder.path);
    const list = async () => {
      const { body } = await staffCall(server.url, server.demoToken, '/staff/referrals');
      return body.referrals as { id: string; state: string; partnerId: string }[];
    };
    await expect.poll(list, { timeout: 10_000 }).toMatchObject([{ id, state: 'sent', partnerId: 'trust' }]);
    const version = async () =>
      (await staffCall(server.url, server.demoToken, '/staff/changes?since=')).body.version as string;
    const after = await version();
    await owner(AS_BEFORE);
    expect(await version()).not.toBe(after);
    await server.stop();
  });

  test('are told of as such, with what to do, when the audit is checked before a server has run', async () => {
    await given();
    const place = { folder: folder.path };
    await owner(AS_BEFORE);
    const { findings, ok } = await verifyAudit(place, place);
    expect({ ok, findings }).toMatchObject({ ok: false, findings: [{ kind: 'rules' }] });
    expect(findings[0]?.message).toMatch(/^A referral is where an earlier version .* Start the server/u);
    await owner('update nk.referrals set rules = 3');
    expect((await verifyAudit(place, place)).findings).toMatchObject([{ kind: 'state' }]);
    await owner(`update nk.referrals set state = 'sent', safety_concern = true`);
    expect((await verifyAudit(place, place)).findings).toMatchObject([{ kind: 'state' }]);
    await owner('update nk.referrals set safety_concern = false');
    expect(await verifyAudit(place, place)).toMatchObject({ ok: true });
  });

  test('are worked out from their log also when what was written does not open any more', async () => {
    await given();
    await owner(`${AS_BEFORE}, safety_concern = true`);
    await owner(`update nk.personal_data set ciphertext = '\\x00'`);
    const server = await childServer(folder.path);
    const row = async () => (await owner('select state, safety_concern from nk.referrals'))[0];
    await expect.poll(row, { timeout: 10_000 }).toEqual({ state: 'sent', safety_concern: true });
    await server.stop();
    expect([isSafetyConcern('{"referrer'), isSafetyConcern('null')]).toEqual([false, false]);
  });

  test('still come to show a concern for safety when something happens to them before their turn', async () => {
    const worried = { kind: 'someone-else', name: 'Sam', relationship: 'neighbour', basis: 'safety-concern' } as const;
    const first = await childServer(folder.path);
    const sent = await post(first.url, aReferral({ referrer: worried, reason: 'She has bruises.' }));
    const { id } = (await sent.json()) as { id: string };
    await owner('update nk.referrals set rules = 1, safety_concern = false');
    const step = await staffCall(first.url, first.demoToken, `/staff/referrals/${id}/events`, { action: 'accept' });
    expect(step.status).toBe(201);
    await first.stop();
    const second = await childServer(folder.path);
    const flagged = async () =>
      (await staffCall(second.url, second.demoToken, '/staff/referrals?only=safety')).body.referrals;
    await expect.poll(flagged, { timeout: 10_000 }).toMatchObject([{ id, state: 'accepted' }]);
    await second.stop();
    const place = { folder: folder.path };
    expect(await verifyAudit(place, place)).toMatchObject({ ok: true });
  });

  test('are looked for in an index, not among all rows', async () => {
    await given();
    const plan = await withOwner({ folder: folder.path }, (client) =>
      maintain(client, async () => {
        await client.query('set local enable_seqscan = off');
        const question = 'select id from nk.referrals where rules < 3 and id > $1 order by id limit 100';
        return (
          await client.query<Record<string, unknown>>(`explain ${question}`, ['00000000-0000-0000-0000-000000000000'])
        ).rows;
      }),
    );
    expect(JSON.stringify(plan)).toContain('referrals_by_rules');
  });

  test('are found also when a server of the version before writes them while this one runs', async () => {
    await given();
    const store = await served(() => undefined);
    const over = new AbortController();
    const done = workOutRows(store.db, store.keyring, { log: () => undefined, every: 50 }, over.signal);
    const state = async () => (await owner('select state from nk.referrals'))[0]?.state;
    for (let written = 0; written < 2; written++) {
      await owner(AS_BEFORE);
      await expect.poll(state, { timeout: 10_000 }).toBe('sent');
    }
    over.abort();
    await done;
    await store.close();
  });

  test('are worked out past one that cannot be, which is logged by its id, without a word about it, and tried again later', async () => {
    const server = await childServer(folder.path);
    for (let sent = 0; sent < 4; sent++) await post(server.url, aReferral());
    await server.stop();
    await owner('update nk.referrals set rules = 1');
    await owner(`create function nk.refuse() returns trigger language plpgsql as $$ begin
      if new.id = (select id from nk.referrals order by id offset 1 limit 1) then raise exception 'no'; end if; return new; end $$`);
    await owner('create trigger refuse before update on nk.referrals for each row execute function nk.refuse()');
    const lines: unknown[][] = [];
    const store = await served((...line) => lines.push(line));
    const rules = async () => (await owner('select rules from nk.referrals order by id')).map((row) => row.rules);
    await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1);
    expect(await rules()).toEqual([3, 1, 3, 3]);
    const [bad] = await owner('select id from nk.referrals where rules = 1');
    expect(lines).toEqual([
      ['error', 'rows', { code: 'error P0001', count: 1, ids: [bad?.id], frames: expect.any(Array) as string[] }],
    ]);
    await setTimeout(2500);
    expect(lines).toHaveLength(1);
    const over = new AbortController();
    const done = workOutRows(store.db, store.keyring, { log: () => undefined, every: 50 }, over.signal);
    await owner('drop trigger refuse on nk.referrals');
    await expect.poll(rules, { timeout: 10_000 }).toEqual([3, 3, 3, 3]);
    over.abort();
    await done;
    await store.close();
  });

  test('are named in the log once when their log does not hold, not each minute, and again after they were right', async () => {
    const id = await given();
    const lines: unknown[][] = [];
    const store = await served(() => undefined);
    const broken = `update nk.referral_events set action = 'complete' where sequence = 3`;
    const fixed = `update nk.referral_events set action = 'accept' where sequence = 3`;
    const over = new AbortController();
    await owner(broken);
    await owner('update nk.referrals set rules = 1');
    const done = workOutRows(store.db, store.keyring, { log: (...line) => lines.push(line), every: 20 }, over.signal);
    const told = ['error', 'rows', { code: expect.stringMatching(/^referral\//u) as string, count: 1, ids: [id] }];
    await expect.poll(() => lines, { timeout: 10_000 }).toEqual([told]);
    await setTimeout(500);
    expect(lines).toHaveLength(1);
    await owner(fixed);
    await expect.poll(() => owner('select rules from nk.referrals'), { timeout: 10_000 }).toEqual([{ rules: 3 }]);
    await setTimeout(100);
    await owner(broken);
    await owner('update nk.referrals set rules = 1');
    await expect.poll(() => lines, { timeout: 10_000 }).toEqual([told, told]);
    over.abort();
    await done;
    await store.close();
  });

  test('are all worked out in the end when the server is killed half-way, and it serves meanwhile', async () => {
    const id = await given();
    const left = async () =>
      Number((await owner(`select count(*) from nk.referrals where state = 'accepted'`))[0]?.count);
    const first = await childServer(folder.path);
    await owner(
      `insert into nk.referrals (id, reference, partner_id, service_id, state, sequence, origin_id, created_at, updated_at)
       select gen_random_uuid(), to_char(n, 'FM0000') || '-0000-0000', partner_id, service_id, 'sent', sequence, origin_id, created_at, updated_at
       from nk.referrals, generate_series(1, 400) n where id = $1`,
      [id],
    );
    await owner(
      `insert into nk.referral_events (referral_id, sequence, id, action, at, actor_role, partner_id, service_id)
       select r.id, e.sequence, gen_random_uuid(), e.action, e.at, e.actor_role, e.partner_id, e.service_id
       from nk.referral_events e, nk.referrals r where e.referral_id = $1 and r.id <> $1`,
      [id],
    );
    await owner(AS_BEFORE);
    await withOwner({ folder: folder.path }, async (holder) => {
      // A killed server leaves its database running, and what is held there stays held: the next one cannot come to an end of it.
      await holder.query('begin');
      await holder.query(`select set_config('nk.scope', 'maintenance', true)`);
      await holder.query('select from nk.referrals order by id limit 1 for update');
      await first.kill();
      const second = await childServer(folder.path);
      await expect.poll(left, { timeout: 10_000 }).toBeLessThan(401);
      expect((await staffCall(second.url, second.demoToken, '/staff/referrals')).status).toBe(200);
      expect(await left()).toBeGreaterThan(0);
      await second.kill();
      await holder.query('rollback');
    });
    const third = await childServer(folder.path);
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    await third.stop();
  });
});
