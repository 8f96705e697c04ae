import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogger } from '../log/logger.js';
import { withScope } from '../store/scope.js';
import { HALVED, type Outbox, startOutbox, UNREADABLE } from '../testing/outbox.js';
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
