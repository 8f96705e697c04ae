import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogger } from '../log/logger.js';
import { withScope } from '../store/scope.js';
import { byKind, FROM_A_SURGERY, type Outbox, SECRET, startOutbox, UNREADABLE } from '../testing/outbox.js';
import { fileDrop } from './file-drop.js';
import { signatureOf } from './webhook.js';
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
  test('is written with the referral, and is gone with it when the transaction fails', async () => {
    const before = await withScope(box.store.db, { kind: 'coordinator' }, (trx) =>
      trx.selectFrom('nk.outbox').select('id').execute(),
    );
    await expect(box.sent('x'.repeat(300))).rejects.toThrow();
    const id = await box.sent('hall');
    expect(await box.messages(id)).toMatchObject([{ kind: 'referral', to: 'partner', state: 'pending', attempts: 0 }]);
    const after = await withScope(box.store.db, { kind: 'coordinator' }, (trx) =>
      trx.selectFrom('nk.outbox').select('id').execute(),
    );
    expect(after.length).toBe(before.length + 1);
  });

  test('has no line that a mail server refuses, however long the name of a partner is', async () => {
    for (const name of ['x'.repeat(1000), '🫖'.repeat(1000), 'Hall '.repeat(200)]) {
      await box.sent('hall');
      await box.all({ ...box.overSmtp(), partnerName: () => name });
    }
    expect(box.smtp.taken).toHaveLength(3);
    for (const { raw, headers } of box.smtp.taken) {
      expect(raw.split(/\r?\n/u).filter((line) => line.length > 400)).toEqual([]);
      expect(headers.subject).not.toContain('\uFFFD');
    }
  });

  test('is not turned round by the name of a partner, whatever characters it has', async () => {
    await box.sent('hall');
    await box.all({ ...box.overSmtp(), partnerName: () => 'Hall\u202E\u2067 of Derby\u2069' });
    const [mail] = box.smtp.taken;
    expect(mail?.headers.subject).toBe('Somebody has asked for help from Hall of Derby');
    expect(mail?.text).toContain('Hall of Derby');
    expect(mail?.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  test('goes over SMTP, and staff see that it was delivered', async () => {
    const id = await box.sent('hall');
    await box.all(box.overSmtp());
    expect(box.smtp.taken).toHaveLength(1);
    expect(box.smtp.taken[0]?.headers).toMatchObject({
      to: 'hall@example.org',
      from: 'Referrals <referrals@example.org>',
    });
    expect(box.smtp.taken[0]?.text).toContain('https://refer.example.org/answer/');
    expect(await box.messages(id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  test('tells coordinators of a worry about safety, and asks the partner to look at once, also late at night, without saying why', async () => {
    const referrer = { kind: 'someone-else', name: 'Sam', basis: 'safety-concern' } as const;
    const id = await box.sent('hall', { referrer, reason: 'She has bruises.' });
    await box.sent(undefined, { referrer });
    await box.all(box.overSmtp());
    expect(byKind(await box.messages(id)).map(({ kind, to }) => [kind, to])).toEqual([
      ['referral', 'partner'],
      ['safety', 'coordinator'],
    ]);
    const [hall, ...team] = box.smtp.taken.toSorted((a, b) => ((a.headers.to ?? '') < (b.headers.to ?? '') ? -1 : 1));
    expect(hall?.text).toContain('Please open it as soon as you read this');
    expect(hall?.text).not.toMatch(/two working days|safe|worr/u);
    expect(team.map(({ headers }) => headers.subject)).toEqual(Array(2).fill('A referral to look at now'));
    expect(team[0]?.text.replaceAll(/\s+/gu, ' ')).toContain('worried about a person’s safety');
    for (const { raw } of box.smtp.taken) expect(raw).not.toMatch(/bruises|Ada|Sam/u);
  });

  test('is tried again after a while, later each time, when the mail server cannot take it now', async () => {
    const id = await box.sent('hall');
    box.smtp.refusal = { code: 451, text: 'try again, hall@example.org' };
    await box.all(box.overSmtp());
    expect(await box.messages(id)).toMatchObject([{ state: 'pending', attempts: 1, failure: 'smtp-451' }]);
    const [first] = await box.messages(id);
    const wait = Date.parse(first?.dueAt ?? '') - box.clock.getTime();
    expect(wait).toBeGreaterThanOrEqual(15_000);
    expect(wait).toBeLessThanOrEqual(30_000);
    box.smtp.refusal = undefined;
    await box.all(box.overSmtp());
    expect(box.smtp.taken).toHaveLength(0);
    box.clock = new Date(box.clock.getTime() + 31_000);
    await box.all(box.overSmtp());
    expect(box.smtp.taken).toHaveLength(1);
    expect(await box.messages(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  test('that is refused for good is told to the coordinator and, without a word of health, to the person who sent it', async () => {
    const id = await box.sent('hall', FROM_A_SURGERY);
    await box.refuseNext({ code: 550, text: 'no such user' });
    await box.all(box.overSmtp());
    const told = (await box.messages(id)).map(({ kind, to, state, failure }) =>
      [kind, to, state, failure].join(' ').trim(),
    );
    expect(told.sort()).toEqual([
      'referral partner failed smtp-550',
      'undelivered coordinator delivered',
      'undelivered referrer delivered',
    ]);
    const alerts = await withScope(box.store.db, { kind: 'coordinator' }, (trx) =>
      trx.selectFrom('nk.alerts').select('code').where('referral_id', '=', id).execute(),
    );
    expect(alerts).toEqual([{ code: 'undelivered' }]);
    const toReferrer = box.smtp.taken.find(({ headers }) => headers.to === 'sam@surgery.example');
    expect(toReferrer?.text).toContain('01632 960 111');
    expect(toReferrer?.raw).not.toMatch(/Village|lunch|Ada|company/u);
    expect(box.smtp.taken.find(({ headers }) => headers.to === 'team@example.org')?.raw).not.toMatch(
      /Ada|company|1950/u,
    );
  });

  test('is given up after two days, and then told of like one that was refused', async () => {
    const id = await box.sent('hall');
    box.smtp.refusal = { code: 421, text: 'busy' };
    for (let hour = 0; hour < 60; hour++) {
      await box.all(box.overSmtp());
      box.clock = new Date(box.clock.getTime() + 3_600_000);
    }
    const first = (await box.messages(id)).find(({ kind }) => kind === 'referral');
    expect(first).toMatchObject({ state: 'expired', failure: 'smtp-421' });
    expect(first?.attempts).toBeGreaterThan(10);
    expect(first?.attempts).toBeLessThan(40);
    expect((await box.messages(id)).map(({ kind }) => kind)).toContain('undelivered');
  });

  test('that cannot be written is tried later and later, holds up no other, and is told of in the end', async () => {
    const lines: string[] = [];
    const blocked = join(box.folder, 'no-folder');
    await writeFile(blocked, 'A file stands where the folder should be.');
    const dropping = {
      ...box.options(fileDrop(blocked, 'a@example.org')),
      log: makeLogger((line) => lines.push(line)),
    };
    const [first, second] = [await box.sent('hall'), await box.sent('hall')];
    const other = await box.sent('trust');
    await box.all(dropping);
    const failed = { state: 'pending', attempts: 1, failure: expect.stringMatching(/^e(?:notdir|exist)$/u) as string };
    for (const id of [first, second]) expect(await box.messages(id)).toMatchObject([failed]);
    expect(await box.messages(other)).toMatchObject([{ state: 'delivered' }]);
    expect(await deliverNext(dropping)).toBe(false);
    for (let hour = 0; hour < 60; hour++) {
      box.clock = new Date(box.clock.getTime() + 3_600_000);
      await box.all(dropping);
    }
    expect(await box.messages(first)).toMatchObject([{ state: 'expired' }, { kind: 'undelivered', to: 'coordinator' }]);
    expect(lines.join('\n')).not.toMatch(/hall@|answer\/|Ada/u);
  });

  test('about a record that does not open reaches the coordinator when the partner cannot be told', async () => {
    const id = await box.sent('hall', FROM_A_SURGERY);
    await box.spoil(UNREADABLE, id);
    await box.refuseNext({ code: 550, text: 'no such user' });
    await box.all(box.overSmtp());
    expect(byKind(await box.messages(id))).toMatchObject([
      { kind: 'referral', state: 'failed' },
      { kind: 'undelivered', to: 'coordinator', state: 'delivered' },
    ]);
  });

  test('whose receiver stands in a record that does not open is tried again', async () => {
    const id = await box.sent('hall', FROM_A_SURGERY);
    await box.refuseNext({ code: 550, text: 'no such user' });
    await box.spoil(UNREADABLE, id);
    await box.all(box.overSmtp());
    expect((await box.messages(id)).find(({ to }) => to === 'referrer')).toMatchObject({
      state: 'pending',
      attempts: 1,
    });
  });
});

describe('a partner with a system of its own', () => {
  test('is told of every change, signed, with an id and a state and nothing else', async () => {
    const id = await box.sent('trust');
    await box.all(box.overSmtp());
    expect(box.called).toHaveLength(1);
    const { headers, body } = box.called[0]!;
    expect(JSON.parse(body)).toEqual({
      type: 'referral.changed',
      timestamp: box.clock.toISOString(),
      data: { id, state: 'sent' },
    });
    const [hookId, timestamp] = [headers['webhook-id'] as string, Number(headers['webhook-timestamp'])];
    expect(headers['webhook-signature']).toBe(signatureOf(SECRET, hookId, timestamp, body));
    expect(headers['webhook-signature']).not.toBe(signatureOf(SECRET, hookId, timestamp + 1, body));
    expect(timestamp).toBe(Math.floor(box.clock.getTime() / 1000));
  });

  test.each([
    [500, 'pending', 'http-500'],
    [302, 'pending', 'http-302'],
    [410, 'failed', 'http-410'],
  ])('that answers %d: the message is %s', async (status, state, failure) => {
    const id = await box.sent('trust');
    box.answer = status;
    await deliverNext(box.overSmtp());
    const told = (await box.messages(id)).find(({ kind }) => kind === 'changed');
    expect(told).toMatchObject({ state, failure, attempts: 1 });
    expect(box.called.map(({ url }) => url)).toEqual(['/hook']);
  });
});
