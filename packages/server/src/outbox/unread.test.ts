import fc from 'fast-check';
import { sql } from 'kysely';
import { isUnread } from '@neighbourhood-kit/core/referrals';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogger } from '../log/logger.js';
import { act } from '../staff/act.js';
import type { Staff } from '../staff/staff.js';
import { loadReferral } from '../store/referrals.js';
import { withScope } from '../store/scope.js';
import { HALVED, type Outbox, startOutbox, UNREADABLE } from '../testing/outbox.js';
import { alertsOf } from './read.js';
import { tellOfUnread } from './unread.js';

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

describe('a referral that nobody opens', () => {
  test('is told of after two working days, once, and not over a weekend', async () => {
    box.clock = new Date('2027-03-05T09:00:00Z');
    const id = await box.sent('hall', {
      contact: { ways: ['email'] },
      person: { name: 'Ada', dateOfBirth: '1950-02-03', email: 'ada@example.org' },
    });
    await box.all(box.overSmtp());
    box.smtp.taken.length = 0;
    box.clock = new Date('2027-03-09T17:00:00Z');
    expect(await tellOfUnread(box.overSmtp())).toBe(0);
    box.clock = new Date('2027-03-10T09:00:00Z');
    expect(await tellOfUnread(box.overSmtp())).toBe(1);
    expect(await tellOfUnread(box.overSmtp())).toBe(0);
    await box.all(box.overSmtp());
    expect(box.smtp.taken.map(({ headers }) => headers.to).sort()).toEqual(['ada@example.org', 'team@example.org']);
    const words = box.smtp.taken.find(({ headers }) => headers.to === 'ada@example.org')?.raw ?? '';
    expect(words).toContain('Friday 5 March');
    expect(words).not.toMatch(/Village|lunch|company|Ada /u);
    const alerts = await withScope(box.store.db, { kind: 'coordinator' }, (trx) =>
      sql<{ code: string }>`select code from nk.alerts where referral_id = ${id}`.execute(trx),
    );
    expect(alerts.rows).toEqual([{ code: 'unread' }]);
  });

  test('is told of within hours where somebody is worried about safety, also on a Saturday night, and four are not too many', async () => {
    box.clock = new Date('2027-05-01T21:00:00Z');
    const worried = { kind: 'someone-else', name: 'Sam', relationship: 'neighbour', basis: 'safety-concern' } as const;
    const id = await box.sent('hall', { referrer: worried });
    await box.sent('hall');
    await box.all(box.overSmtp());
    box.smtp.taken.length = 0;
    box.clock = new Date('2027-05-02T00:30:00Z');
    expect(await tellOfUnread(box.overSmtp())).toBe(0);
    box.clock = new Date('2027-05-02T01:01:00Z');
    expect(await tellOfUnread({ ...box.overSmtp(), safetyHours: 6 })).toBe(0);
    expect(await tellOfUnread(box.overSmtp())).toBe(1);
    expect(await tellOfUnread(box.overSmtp())).toBe(0);
    await box.all(box.overSmtp());
    expect(box.smtp.taken.map(({ headers }) => headers.to)).toEqual(['team@example.org']);
    expect(box.smtp.taken[0]?.raw).toContain('Please call them now');
    const standing = await withScope(box.store.db, { kind: 'coordinator' }, (trx) => alertsOf(trx, [id]));
    expect(standing.get(id)).toEqual(['unread']);
  });

  test('is told of although another, older one cannot be read', async () => {
    const lines: string[] = [];
    box.clock = new Date('2027-06-04T09:00:00Z');
    const [halved, unreadable] = [await box.sent('hall'), await box.sent('hall')];
    await box.spoil(HALVED, halved);
    await box.spoil(UNREADABLE, unreadable);
    box.clock = new Date('2027-06-04T10:00:00Z');
    await box.sent('hall');
    box.clock = new Date('2027-06-10T09:00:00Z');
    expect(await tellOfUnread({ ...box.overSmtp(), log: makeLogger((line) => lines.push(line)) })).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/"event":"unread","code":"Error"/u);
    expect(lines[0]).not.toMatch(/Ada|company/u);
  });

  test('is told of although a coordinator from outside has named somebody for it, once, whatever the person adds', async () => {
    box.clock = new Date('2027-09-03T09:00:00Z');
    const id = await box.sent('hall');
    box.clock = new Date('2027-09-07T09:00:00Z');
    const named = await act(id, { action: 'allocate', assigneeId: 'c' }, await box.coordinator());
    expect(named.kind).toBe('done');
    box.clock = new Date('2027-09-08T09:00:00Z');
    expect(await tellOfUnread(box.overSmtp())).toBe(1);
    await act(id, { action: 'add-information', words: 'The gate sticks.' }, await box.coordinator());
    expect(await tellOfUnread(box.overSmtp())).toBe(0);
    const standing = await withScope(box.store.db, { kind: 'coordinator' }, (trx) => alertsOf(trx, [id]));
    expect(standing.get(id)).toEqual(['unread']);
  });

  test('is told of when core says that nobody has opened it, whatever has happened to it', async () => {
    const day = 86_400_000;
    const begin = Date.parse('2029-03-05T09:00:00Z');
    const step = fc.record({
      action: fc.constantFrom('receive', 'accept', 'allocate', 'undo', 'add-information', 'assign', 'ask-question'),
      who: fc.constantFrom('hall', 'trust', undefined),
      days: fc.integer({ min: 0, max: 3 }),
    });
    const wrong: unknown[] = [];
    for (const steps of fc.sample(fc.array(step, { maxLength: 5 }), { numRuns: 20, seed: 7 })) {
      box.clock = new Date(begin);
      const id = await box.sent('hall');
      for (const { action, who, days } of steps) {
        box.clock = new Date(box.clock.getTime() + days * day);
        const staff: Staff =
          who === undefined
            ? { accountId: 'c', role: 'coordinator' }
            : { accountId: `of-${who}`, role: 'provider', partnerId: who };
        const given = {
          ...(action === 'assign' && { partnerId: 'trust' }),
          ...(action === 'allocate' && { assigneeId: staff.accountId }),
          ...((action === 'add-information' || action === 'ask-question') && { words: 'More.' }),
        };
        await act(id, { action, ...given }, { ...(await box.coordinator()), staff });
      }
      box.clock = new Date(box.clock.getTime() + day);
      await tellOfUnread(box.overSmtp());
      const [referral, alerts] = await withScope(box.store.db, { kind: 'coordinator' }, async (trx) => [
        await loadReferral(trx, id),
        await alertsOf(trx, [id]),
      ]);
      const told = alerts.get(id)?.includes('unread') ?? false;
      if (referral && told !== isUnread(referral, box.clock)) wrong.push({ steps, told });
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('is told only to those who left a safe way: a person who wants no e-mail gets none', async () => {
    box.clock = new Date('2028-03-03T09:00:00Z');
    await box.sent('hall', { person: { name: 'Ada', email: 'ada@example.org' }, contact: { ways: ['telephone'] } });
    await box.all(box.overSmtp());
    box.smtp.taken.length = 0;
    box.clock = new Date('2028-03-09T09:00:00Z');
    await tellOfUnread(box.overSmtp());
    await box.all(box.overSmtp());
    expect(box.smtp.taken.map(({ headers }) => headers.to)).toEqual(['team@example.org']);
  });
});
