import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maintain } from '../store/classes.js';
import { verifyAudit } from '../store/maintenance.js';
import { withOwner } from '../store/owner.js';
import { eraseReferral } from '../store/records.js';
import { startStaffDesk, type StaffDesk } from '../testing/staff-server.js';
import type { Staff } from './staff.js';

const STAFF: Readonly<Record<string, Staff>> = {
  hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
  police: { accountId: 'p1', role: 'police', partnerId: 'hall' },
  housing: { accountId: 'u1', role: 'housing', partnerId: 'hall' },
  link: { accountId: 'c1', role: 'coordinator' },
};

let desk: StaffDesk;

beforeAll(async () => {
  desk = await startStaffDesk(STAFF);
});

afterAll(() => desk.close());

const call: StaffDesk['call'] = (...asked) => desk.call(...asked);
const sent: StaffDesk['sent'] = (changes) => desk.sent(changes);
const version: StaffDesk['version'] = (who) => desk.version(who);

interface Listed {
  readonly id: string;
  readonly safetyConcern: boolean;
  readonly added: boolean;
}
const listed = async (who: string, query = '') => (await call(who, query)).body.referrals as Listed[];

const WORRIED: Parameters<StaffDesk['sent']>[0] = {
  referrer: { kind: 'someone-else', name: 'Sam', relationship: 'neighbour', basis: 'safety-concern' },
  reason: 'She has bruises.',
};

const owner = (sql: string, values: readonly unknown[] = []) =>
  withOwner(desk.place, (client) => maintain(client, () => client.query(sql, [...values])));

describe('a referral sent out of worry about somebody’s safety', () => {
  test('stands first, is counted and can be chosen, for everybody who may see it, also without the reason', async () => {
    await sent();
    const { id } = await sent(WORRIED);
    await sent();
    for (const who of ['hall', 'police', 'link']) {
      expect((await listed(who))[0]).toMatchObject({ id, safetyConcern: true });
      expect((await listed(who, '?only=safety')).map((one) => one.id)).toEqual([id]);
      expect((await call(who, '')).body.attention).toMatchObject({ safety: 1 });
    }
    const { body } = await call('police', `/${id}`);
    expect(body).toMatchObject({ safetyConcern: true });
    expect(JSON.stringify(body)).not.toContain('bruises');
    expect((await listed('hall')).filter(({ safetyConcern }) => safetyConcern)).toHaveLength(1);
    await call('hall', `/${id}/events`, { action: 'reject', reason: 'no-capacity' });
    expect(await listed('hall', '?only=safety')).toEqual([]);
  });

  test('waits for a coordinator until somebody at its partner has opened it, also when it is given to another', async () => {
    const { id } = await sent(WORRIED);
    const waits = async () => (await listed('link', '?only=triage')).some((one) => one.id === id);
    const count = async () => (await call('link', '')).body.triage as number;
    const before = await count();
    expect(await waits()).toBe(true);
    await call('link', `/${id}`);
    await call('link', `/${id}/events`, { action: 'allocate', assigneeId: 'c1' });
    expect(await waits()).toBe(true);
    await call('hall', `/${id}/events`, { action: 'receive' });
    expect([await waits(), await count()]).toEqual([false, before - 1]);
    await call('link', `/${id}/events`, { action: 'assign', partnerId: 'trust' });
    expect(await waits()).toBe(true);
    await call('link', `/${id}/events`, { action: 'cancel', reason: 'no-longer-needed' });
    expect(await waits()).toBe(false);
  });

  test('is one still when it was passed on, and when its row was worked out by an earlier rule', async () => {
    const { id } = await sent(WORRIED);
    const passed = await call('hall', `/${id}/events`, { action: 're-route', reason: 'distance', serviceId: 'falls' });
    const { replacedById } = passed.body as { replacedById: string };
    expect((await call('link', `/${replacedById}`)).body).toMatchObject({ safetyConcern: true });
    await owner('update nk.referrals set safety_concern = false, rules = 2');
    await desk.restart();
    await expect
      .poll(async () => (await call('link', `/${replacedById}`)).body.safetyConcern, { timeout: 5000 })
      .toBe(true);
  });

  test('says so no longer once what was written has been erased', async () => {
    const { id, reference } = await sent(WORRIED);
    await eraseReferral(desk.place, desk.place, reference, { now: new Date() });
    expect((await call('link', `/${id}`)).body).toMatchObject({ safetyConcern: false });
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true });
  });
});

describe('what a person adds', () => {
  const added = (reference: string, words: string) =>
    fetch(`${desk.url}/referrals/status/information`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reference, dateOfBirth: '1950-02-03', id: randomUUID(), words }),
    });

  test('is marked, listed before others and can be chosen until the partner that answers has read it', async () => {
    await sent();
    const { id, reference } = await sent();
    await sent();
    expect((await added(reference, 'Do not ring my landline.')).status).toBe(200);
    expect((await listed('hall'))[0]).toMatchObject({ id, added: true });
    expect((await listed('hall', '?only=added')).map((one) => one.id)).toEqual([id]);
    expect((await call('hall', '')).body.attention).toMatchObject({ added: 1 });
    // A coordinator who looks does not answer it, and somebody who may not read it has not.
    expect((await call('link', `/${id}`)).body.notes).toMatchObject([
      { words: 'Do not ring my landline.', unseen: true },
    ]);
    expect((await call('police', `/${id}`)).body).toMatchObject({ notes: [], hidden: true });
    expect((await listed('hall', '?only=added')).map((one) => one.id)).toEqual([id]);
    const before = await version('link');
    expect((await call('hall', `/${id}`)).body.notes).toMatchObject([{ unseen: true }]);
    expect((await call('hall', `/${id}`)).body.notes).toMatchObject([{ unseen: false }]);
    expect(await listed('hall', '?only=added')).toEqual([]);
    expect(await version('link')).not.toBe(before);
  });

  test('is news no longer to those of the partner who may not read it once one of them was told that it is there', async () => {
    const { id, reference } = await sent();
    await added(reference, 'Ring after six.');
    const newsTo = async (...who: readonly string[]) =>
      Promise.all(who.map(async (one) => (await listed(one, '?only=added')).some((item) => item.id === id)));
    expect(await newsTo('police', 'housing', 'link', 'hall')).toEqual([true, true, true, true]);
    expect((await call('police', '')).body.attention).toMatchObject({ added: 1 });
    const before = await version('link');
    expect((await call('police', `/${id}`)).body).toMatchObject({ notes: [], hidden: true });
    expect(await newsTo('police', 'housing', 'link', 'hall')).toEqual([false, false, false, true]);
    expect((await call('police', '')).body.attention).toMatchObject({ added: 0 });
    expect((await listed('police')).find((item) => item.id === id)).toMatchObject({ added: false });
    expect(await version('link')).not.toBe(before);
    await added(reference, 'Or before nine.');
    expect(await newsTo('police', 'link')).toEqual([true, true]);
    await call('hall', `/${id}`);
    expect(await newsTo('police', 'housing', 'link', 'hall')).toEqual([false, false, false, false]);
  });

  test('before it was kept who has read it is news only where nobody who answers has looked since', async () => {
    const read = await sent();
    const unread = await sent();
    const looked = await sent({ serviceId: undefined });
    for (const { reference } of [read, unread, looked]) await added(reference, 'Ring after six.');
    await call('hall', `/${read.id}`);
    await call('link', `/${unread.id}`);
    await call('link', `/${looked.id}`);
    await desk.restart(async () => {
      await owner('update nk.notes set seen_at = null');
      await owner('update nk.schema_migrations set applied_at = now() where version = 27');
      await owner('delete from nk.schema_migrations where version = 29');
    });
    expect((await listed('link', '?only=added')).map((one) => one.id)).toEqual([unread.id]);
    await call('hall', `/${unread.id}`);
  });

  test('is read by a coordinator while no partner has it', async () => {
    const { id, reference } = await sent({ serviceId: undefined });
    await added(reference, 'Only after six.');
    expect((await listed('link', '?only=added')).map((one) => one.id)).toEqual([id]);
    await call('link', `/${id}`);
    expect(await listed('link', '?only=added')).toEqual([]);
  });

  test('by the partner itself is nothing that it has to read', async () => {
    const { id } = await sent();
    await call('hall', `/${id}/events`, { action: 'add-information', words: 'Rang at ten.' });
    expect(await listed('hall', '?only=added')).toEqual([]);
    await call('link', `/${id}/events`, { action: 'add-information', words: 'There is a ramp.' });
    expect((await listed('hall', '?only=added')).map((one) => one.id)).toEqual([id]);
  });
});
