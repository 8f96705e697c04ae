import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maintain } from '../store/classes.js';
import { verifyAudit } from '../store/maintenance.js';
import { withOwner } from '../store/owner.js';
import { startStaffDesk, type StaffDesk } from '../testing/staff-server.js';
import type { Staff } from './staff.js';

const STAFF: Readonly<Record<string, Staff>> = {
  hall: { accountId: 'h1', role: 'provider', partnerId: 'hall' },
  link: { accountId: 'c1', role: 'coordinator' },
};

let desk: StaffDesk;

beforeAll(async () => {
  desk = await startStaffDesk(STAFF);
});

afterAll(() => desk.close());

const call: StaffDesk['call'] = (...asked) => desk.call(...asked);

/** As the outbox raises it, when a message that tells of the last event is lost. */
const raised = (id: string, code: string) =>
  withOwner(desk.place, (client) =>
    maintain(client, () =>
      client.query(
        `insert into nk.alerts (referral_id, sequence, code, raised_at)
         select id, sequence, $2, now() from nk.referrals where id = $1 on conflict do nothing`,
        [id, code],
      ),
    ),
  );

/** A referral that has ended, of which a partner was not told. */
async function ended(): Promise<string> {
  const { id } = await desk.sent();
  await call('link', `/${id}/events`, { action: 'cancel', reason: 'no-longer-needed' });
  await raised(id, 'undelivered');
  return id;
}

/** As a coordinator says who has just looked. */
async function dealt(id: string) {
  const { raised: seen } = (await call('link', `/${id}`)).body;
  return call('link', `/${id}/alerts`, { raised: seen, dealtWith: ['undelivered'] });
}

describe('an alert that tells of something that happened', () => {
  test('is dealt with by a coordinator, also when nothing further happens to its referral; who did is recorded', async () => {
    const id = await ended();
    expect((await call('hall', `/${id}`)).body).toMatchObject({ alerts: ['undelivered'] });
    expect((await call('hall', `/${id}`)).body.mayDealWith).toBeUndefined();
    const { raised: seen, mayDealWith } = (await call('link', `/${id}`)).body;
    expect(mayDealWith).toEqual(['undelivered']);
    const said = { raised: seen, dealtWith: ['undelivered'] };
    expect((await call('hall', `/${id}/alerts`, said)).status).toBe(404);
    const before = await desk.version('link');
    expect(await call('link', `/${id}/alerts`, said)).toMatchObject({ status: 200, body: { alerts: [] } });
    expect((await call('link', `/${id}`)).body.alerts).toBeUndefined();
    expect(JSON.stringify((await call('link', '?only=triage')).body.referrals)).not.toContain(id);
    expect(await desk.version('link')).not.toBe(before);
    const by = await withOwner(desk.place, (client) =>
      client.query(
        `select actor_account_id as by from nk.audit where referral_id = $1 and action = 'deal-with-alert'`,
        [id],
      ),
    );
    expect(by.rows).toEqual([{ by: 'c1' }]);
    expect(await verifyAudit(desk.place, desk.place)).toMatchObject({ ok: true });
  });

  test('stands again when it happens again', async () => {
    const id = await ended();
    await dealt(id);
    await raised(id, 'undelivered');
    expect((await call('link', `/${id}`)).body.alerts).toEqual(['undelivered']);
  });

  test('stands when it was raised after the coordinator has looked, also where nothing else happened', async () => {
    const id = await ended();
    const { raised: seen } = (await call('link', `/${id}`)).body;
    await raised(id, 'undelivered');
    const { body } = await call('link', `/${id}/alerts`, { raised: seen, dealtWith: ['undelivered'] });
    expect(body).toMatchObject({ alerts: ['undelivered'], mayDealWith: ['undelivered'], raised: [expect.any(String)] });
    expect((await dealt(id)).body).toMatchObject({ alerts: [], mayDealWith: [], raised: [] });
  });

  test('is not dealt with by one who names only what else was raised', async () => {
    const id = await ended();
    await raised(id, 'locked');
    const { raised: seen } = (await call('link', `/${id}`)).body;
    const { body } = await call('link', `/${id}/alerts`, { raised: seen, dealtWith: ['locked'] });
    expect(body.alerts).toEqual(['undelivered']);
  });
});

test('an alert that tells how a referral stands is not waved away: a question stays until it is answered', async () => {
  const { id } = await desk.sent();
  const asked = await call('hall', `/${id}/events`, { action: 'ask-question', words: 'Is there a lift?' });
  expect(asked.body.alerts).toEqual(['question']);
  expect((await call('link', `/${id}`)).body.mayDealWith).toEqual([]);
  const refused = await call('link', `/${id}/alerts`, { raised: [randomUUID()], dealtWith: ['question'] });
  expect(refused).toMatchObject({ status: 400, body: { problems: [{ path: 'dealtWith[0]' }] } });
  const given = await call('link', `/${id}/events`, { action: 'allocate', assigneeId: 'c1' });
  expect(given.body.alerts).toEqual(['question']);
});

test('a step is not stored when its answer fails, so that nobody takes it twice', async () => {
  const { id } = await desk.sent();
  const owners = (words: string) => withOwner(desk.place, (client) => client.query(words));
  await owners('revoke select on nk.alerts from nk_app');
  expect((await call('link', `/${id}/events`, { action: 'accept' })).status).toBeGreaterThanOrEqual(500);
  await owners('grant select on nk.alerts to nk_app');
  expect((await call('link', `/${id}`)).body).toMatchObject({ state: 'sent', sequence: 2 });
});
