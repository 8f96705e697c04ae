import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act } from '../staff/act.js';
import { insertEvent, loadReferral } from '../store/referrals.js';
import { withScope } from '../store/scope.js';
import { byKind, type Outbox, startOutbox } from '../testing/outbox.js';
import type { Contacts } from './contacts.js';
import { alertsOf } from './read.js';
import { deliverNext } from './worker.js';

let box: Outbox;

beforeAll(async () => {
  box = await startOutbox();
});

afterAll(() => box.close());

beforeEach(() => {
  box.empty();
});

// Whatever a test leaves undelivered is not the next one's.
afterEach(() => box.settle());

describe('a message', () => {
  test('is not sent to a partner that no longer has the referral', async () => {
    const id = await box.sent('hall');
    await act(id, { action: 'assign', partnerId: 'trust' }, await box.coordinator());
    await box.all(box.overSmtp());
    expect(box.smtp.taken).toHaveLength(0);
    expect(byKind(await box.messages(id))).toMatchObject([
      { kind: 'changed', state: 'delivered' },
      { kind: 'referral', state: 'expired', failure: 'superseded' },
      // Nor is it told that it has lost what it never heard of.
      { kind: 'stopped', state: 'expired', failure: 'superseded' },
    ]);
  });

  test('tells a partner that acted on a referral that it has lost it, though its first e-mail did not arrive', async () => {
    const id = await box.sent('hall');
    await box.refuseNext({ code: 550, text: 'gone' });
    const about = await box.coordinator();
    const atDesk = { accountId: 'h', role: 'provider', partnerId: 'hall' } as const;
    await act(id, { action: 'accept' }, { ...about, staff: atDesk });
    await act(id, { action: 'cancel', reason: 'no-longer-needed' }, about);
    await box.all(box.overSmtp());
    expect((await box.messages(id)).find(({ kind }) => kind === 'stopped')).toMatchObject({ state: 'delivered' });
  });

  test('that says that a referral is lost waits while the first that tells of it is still on its way', async () => {
    const id = await box.sent('hall');
    await box.refuseNext({ code: 450, text: 'later' });
    await act(id, { action: 'assign', partnerId: 'trust' }, await box.coordinator());
    const stopped = async () => (await box.messages(id)).find(({ kind }) => kind === 'stopped');
    await box.all(box.overSmtp());
    expect(await stopped()).toMatchObject({ state: 'pending', failure: 'waiting' });
    // Which of the two is tried first is left to chance; whichever it was, both have had their turn after the second time.
    for (let turn = 0; turn < 2; turn++) {
      box.clock = new Date(box.clock.getTime() + 2 * 3_600_000);
      await box.all(box.overSmtp());
    }
    expect(box.smtp.taken).toHaveLength(0);
    expect(await stopped()).toMatchObject({ state: 'expired', failure: 'superseded' });
  });

  test('that was not delivered once a referral has ended leaves an alert that a correction lets go', async () => {
    const id = await box.sent('hall');
    await box.all(box.overSmtp());
    const about = await box.coordinator();
    const cancelled = await act(id, { action: 'cancel', reason: 'no-longer-needed' }, about);
    if (cancelled.kind !== 'done') throw new Error(cancelled.kind);
    await box.refuseNext({ code: 550, text: 'gone' });
    const alerts = async () =>
      (await withScope(box.store.db, { kind: 'coordinator' }, (trx) => alertsOf(trx, [id]))).get(id) ?? [];
    expect(await alerts()).toEqual(['undelivered']);
    const correctsId = cancelled.referral.events.at(-1)?.id;
    await act(id, { action: 'cancel', reason: 'no-longer-needed', correctsId }, about);
    expect(await alerts()).toEqual([]);
  });

  test('tells a partner that has lost a referral; when it cannot, the coordinator alone hears, and of that partner', async () => {
    const id = await box.sent('hall', {
      contact: { ways: ['email'] },
      person: { name: 'Ada', dateOfBirth: '1950-02-03', email: 'ada@example.org' },
    });
    await box.all(box.overSmtp());
    box.smtp.taken.length = 0;
    await act(id, { action: 'assign', partnerId: 'trust' }, await box.coordinator());
    box.smtp.refusal = { code: 550, text: 'gone' };
    await deliverNext(box.overSmtp());
    await deliverNext(box.overSmtp());
    box.smtp.refusal = undefined;
    await box.all(box.overSmtp());
    expect((await box.messages(id)).find(({ kind }) => kind === 'stopped')).toMatchObject({ state: 'failed' });
    expect(box.smtp.taken.map(({ headers }) => headers.to)).toEqual(['team@example.org']);
    expect(box.smtp.taken[0]?.raw).toContain('Village hall');
  });

  test('goes to the systems of both partners when a referral goes from one to the other', async () => {
    const both: Contacts = { ...box.contacts, partner: () => box.contacts.partner('trust') };
    const id = await box.sent('hall');
    await act(id, { action: 'assign', partnerId: 'trust' }, { ...(await box.coordinator()), contacts: both });
    await box.all({ ...box.overSmtp(), contacts: both });
    // Only who has it is told where it stands.
    const states = box.called.map(({ body }) => (JSON.parse(body) as { data: { state: string } }).data.state);
    expect(states.toSorted()).toEqual(['re-routed', 'sent']);
  });
});

test('a referral on which work went on after it was given to another partner, as an earlier rule had it, is opened and goes on', async () => {
  const id = await box.sent('hall');
  const about = await box.coordinator();
  await act(id, { action: 'accept' }, about);
  const assigned = await act(id, { action: 'assign', partnerId: 'trust' }, about);
  if (assigned.kind !== 'done') throw new Error(assigned.kind);
  const { referral } = assigned;
  const by = { role: 'coordinator' } as const;
  const sequence = referral.events.length + 1;
  const started = {
    id: randomUUID(),
    referralId: id,
    sequence,
    action: 'start',
    at: box.clock.toISOString(),
    by,
  } as const;
  await withScope(box.store.db, { kind: 'coordinator' }, async (trx) => {
    const after = { ...referral, state: 'in-progress', events: [...referral.events, started] } as const;
    await insertEvent(trx, box.store.keyring, after);
    expect(await loadReferral(trx, id)).toMatchObject({ state: 'in-progress', partnerId: 'trust' });
  });
  expect(await act(id, { action: 'complete', outcome: 'got-help' }, about)).toMatchObject({ kind: 'done' });
});
