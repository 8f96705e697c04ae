import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { childServer } from '../testing/child-server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, staffCall } from '../testing/requests.js';
import { maintain } from './classes.js';
import { verifyAudit } from './maintenance.js';
import { withOwner } from './owner.js';

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

/** As the rule left rows by which another partner did not begin anew. */
const AS_BEFORE = `update nk.referrals set state = 'accepted', rules = 1`;

// Each test starts whole servers from their sources, on machines that may be busy with other tests.
describe('rows that were worked out by an earlier rule', { timeout: 120_000 }, () => {
  test('are worked out anew from their log when the server starts, and an open list hears of it', async () => {
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
    expect(findings[0]?.message).toMatch(/^A referral stands where an earlier version .* Start the server/u);
    await owner('update nk.referrals set rules = 3');
    expect((await verifyAudit(place, place)).findings).toMatchObject([{ kind: 'state' }]);
    await owner(`update nk.referrals set state = 'sent', safety_concern = true`);
    expect((await verifyAudit(place, place)).findings).toMatchObject([{ kind: 'state' }]);
    await owner('update nk.referrals set safety_concern = false');
    expect(await verifyAudit(place, place)).toMatchObject({ ok: true });
  });

  test('are worked out from their log also when what was written does not open any more', async () => {
    await given();
    await owner(AS_BEFORE);
    await owner(`update nk.personal_data set ciphertext = '\\x00'`);
    const server = await childServer(folder.path);
    const state = async () => (await owner('select state from nk.referrals'))[0]?.state;
    await expect.poll(state, { timeout: 10_000 }).toBe('sent');
    await server.stop();
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
      await holder.query('select from nk.referrals order by id desc limit 1 for update');
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
