import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openIntake } from '../intake/accept.js';
import { readKeyring } from '../keys/keyring.js';
import { makeLogger } from '../log/logger.js';
import { act } from '../staff/act.js';
import { serveDirectory } from '../directory-api/services.js';
import { maintain } from '../store/classes.js';
import { insertEvent, loadReferral } from '../store/referrals.js';
import { withScope } from '../store/scope.js';
import { openStore, type Store } from '../store/store.js';
import { temporaryFolder } from '../testing/folder.js';
import { startMailServer, type MailServer } from '../testing/mail-server.js';
import { linkIn, mailIn, until } from '../testing/mail.js';
import { aReferral, SERVICES } from '../testing/requests.js';
import { readContacts, type Contacts } from './contacts.js';
import { fileDrop } from './file-drop.js';
import type { MailTransport } from './mail.js';
import { alertsOf, messagesAbout, type MessageSummary } from './read.js';
import { smtpTransport } from './smtp.js';
import { tellOfUnread } from './unread.js';
import { signatureOf } from './webhook.js';
import { deliverNext, startWorker, type WorkerOptions } from './worker.js';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let contacts: Contacts;
let clock = new Date('2026-03-02T09:00:00Z');
let made = 0;

let smtp: MailServer;

/** A partner's own system. */
let system: Server;
let systemUrl = '';
let answer = 200;
const called: { headers: Record<string, string | string[] | undefined>; body: string; url: string }[] = [];

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  folder = await temporaryFolder();
  store = await openStore({ folder: folder.path }, () => Promise.resolve(readKeyring('ab'.repeat(32), 'the test')));
  smtp = await startMailServer();
  system = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      called.push({ headers: request.headers, body, url: request.url ?? '' });
      response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve));
  systemUrl = `http://127.0.0.1:${portOf(system)}`;
  contacts = readContacts(
    {
      coordinator: { name: 'Referral team', email: 'team@example.org', telephone: '01632 960 111' },
      partners: [
        { id: 'hall', email: 'hall@example.org' },
        { id: 'trust', webhook: { url: `${systemUrl}/hook`, secret: SECRET } },
      ],
    },
    'the test',
    true,
  );
});

afterAll(async () => {
  await smtp.close();
  system.close();
  await store.close();
  await folder.remove();
});

beforeEach(() => {
  smtp.taken.length = 0;
  called.length = 0;
  smtp.refusal = undefined;
  answer = 200;
});

const FROM_A_SURGERY: Parameters<typeof aReferral>[0] = {
  referrer: {
    kind: 'professional',
    name: 'Sam',
    email: 'sam@surgery.example',
    organisation: 'Surgery',
    basis: 'person-agrees',
  },
  contact: { ways: ['telephone'] },
};

const options = (mail: MailTransport): WorkerOptions => ({
  store,
  contacts,
  mail,
  publicUrl: 'https://refer.example.org',
  partnerName: (id) => ({ hall: 'Village hall', trust: 'Community trust' })[id],
  now: () => clock,
  log: () => undefined,
  every: 20,
});
const overSmtp = () => options(smtpTransport(smtp.url, 'Referrals <referrals@example.org>'));

async function sent(partnerId: string | undefined, changes: Parameters<typeof aReferral>[0] = {}): Promise<string> {
  const accepted = await openIntake({ store, contacts })({
    request: aReferral(changes),
    key: `key-${String(made++)}-long`,
    partnerId,
    now: clock,
  });
  if (accepted.kind === 'other-request') throw new Error('The key was used.');
  return accepted.id;
}

/** Spoils what is stored of a referral, as a disk or a hand in the database does. */
async function spoil(statement: string, id: string): Promise<void> {
  const owner = await store.owner();
  await maintain(owner, () => owner.query(statement, [id]));
  await owner.end();
}
const UNREADABLE = `update nk.personal_data set ciphertext = '\\x00' where referral_id = $1`;
const HALVED = 'delete from nk.referral_events where referral_id = $1 and sequence = 1';

const messages = (id: string) => withScope(store.db, { kind: 'coordinator' }, (trx) => messagesAbout(trx, id));
/** Messages of one instant have no order of their own. */
const byKind = (told: readonly MessageSummary[]) => told.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
const all = async (with_: WorkerOptions) => {
  while (await deliverNext(with_));
};

// Whatever a test leaves undelivered is not the next one's.
afterEach(async () => {
  smtp.refusal = undefined;
  answer = 200;
  clock = new Date(clock.getTime() + 40 * 86_400_000);
  await all(overSmtp());
  while ((await tellOfUnread(overSmtp())) > 0);
  await all(overSmtp());
});

describe('a message', () => {
  test('is written with the referral, and is gone with it when the transaction fails', async () => {
    const before = await withScope(store.db, { kind: 'coordinator' }, (trx) =>
      trx.selectFrom('nk.outbox').select('id').execute(),
    );
    await expect(sent('x'.repeat(300))).rejects.toThrow();
    const id = await sent('hall');
    expect(await messages(id)).toMatchObject([{ kind: 'referral', to: 'partner', state: 'pending', attempts: 0 }]);
    const after = await withScope(store.db, { kind: 'coordinator' }, (trx) =>
      trx.selectFrom('nk.outbox').select('id').execute(),
    );
    expect(after.length).toBe(before.length + 1);
  });

  test('goes over SMTP, and staff see that it was delivered', async () => {
    const id = await sent('hall');
    await all(overSmtp());
    expect(smtp.taken).toHaveLength(1);
    expect(smtp.taken[0]?.headers).toMatchObject({ to: 'hall@example.org', from: 'Referrals <referrals@example.org>' });
    expect(smtp.taken[0]?.text).toContain('https://refer.example.org/answer/');
    expect(await messages(id)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  });

  test('is tried again after a while, later each time, when the mail server cannot take it now', async () => {
    const id = await sent('hall');
    smtp.refusal = { code: 451, text: 'try again, hall@example.org' };
    await all(overSmtp());
    expect(await messages(id)).toMatchObject([{ state: 'pending', attempts: 1, failure: 'smtp-451' }]);
    const [first] = await messages(id);
    const wait = Date.parse(first?.dueAt ?? '') - clock.getTime();
    expect(wait).toBeGreaterThanOrEqual(15_000);
    expect(wait).toBeLessThanOrEqual(30_000);
    smtp.refusal = undefined;
    await all(overSmtp());
    expect(smtp.taken).toHaveLength(0);
    clock = new Date(clock.getTime() + 31_000);
    await all(overSmtp());
    expect(smtp.taken).toHaveLength(1);
    expect(await messages(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  });

  test('that is refused for good is told to the coordinator and, without a word of health, to whoever sent it', async () => {
    const id = await sent('hall', FROM_A_SURGERY);
    smtp.refusal = { code: 550, text: 'no such user' };
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    await all(overSmtp());
    const told = (await messages(id)).map(({ kind, to, state, failure }) =>
      [kind, to, state, failure].join(' ').trim(),
    );
    expect(told.sort()).toEqual([
      'referral partner failed smtp-550',
      'undelivered coordinator delivered',
      'undelivered referrer delivered',
    ]);
    const alerts = await withScope(store.db, { kind: 'coordinator' }, (trx) =>
      trx.selectFrom('nk.alerts').select('code').where('referral_id', '=', id).execute(),
    );
    expect(alerts).toEqual([{ code: 'undelivered' }]);
    const toReferrer = smtp.taken.find(({ headers }) => headers.to === 'sam@surgery.example');
    expect(toReferrer?.text).toContain('01632 960 111');
    expect(toReferrer?.raw).not.toMatch(/Village|lunch|Ada|company/u);
    expect(smtp.taken.find(({ headers }) => headers.to === 'team@example.org')?.raw).not.toMatch(/Ada|company|1950/u);
  });

  test('is given up after two days, and then told of like one that was refused', async () => {
    const id = await sent('hall');
    smtp.refusal = { code: 421, text: 'busy' };
    for (let hour = 0; hour < 60; hour++) {
      await all(overSmtp());
      clock = new Date(clock.getTime() + 3_600_000);
    }
    const first = (await messages(id)).find(({ kind }) => kind === 'referral');
    expect(first).toMatchObject({ state: 'expired', failure: 'smtp-421' });
    expect(first?.attempts).toBeGreaterThan(10);
    expect(first?.attempts).toBeLessThan(40);
    expect((await messages(id)).map(({ kind }) => kind)).toContain('undelivered');
  });

  test('that cannot be written is tried later and later, holds up no other, and is told of in the end', async () => {
    const lines: string[] = [];
    const blocked = join(folder.path, 'no-folder');
    await writeFile(blocked, 'A file stands where the folder should be.');
    const dropping = { ...options(fileDrop(blocked, 'a@example.org')), log: makeLogger((line) => lines.push(line)) };
    const [first, second] = [await sent('hall'), await sent('hall')];
    const other = await sent('trust');
    await all(dropping);
    const failed = { state: 'pending', attempts: 1, failure: expect.stringMatching(/^e(?:notdir|exist)$/u) as string };
    for (const id of [first, second]) expect(await messages(id)).toMatchObject([failed]);
    expect(await messages(other)).toMatchObject([{ state: 'delivered' }]);
    expect(await deliverNext(dropping)).toBe(false);
    for (let hour = 0; hour < 60; hour++) {
      clock = new Date(clock.getTime() + 3_600_000);
      await all(dropping);
    }
    expect(await messages(first)).toMatchObject([{ state: 'expired' }, { kind: 'undelivered', to: 'coordinator' }]);
    expect(lines.join('\n')).not.toMatch(/hall@|answer\/|Ada/u);
  });

  test('about a record that does not open reaches the coordinator when the partner cannot be told', async () => {
    const id = await sent('hall', FROM_A_SURGERY);
    await spoil(UNREADABLE, id);
    smtp.refusal = { code: 550, text: 'no such user' };
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    await all(overSmtp());
    expect(byKind(await messages(id))).toMatchObject([
      { kind: 'referral', state: 'failed' },
      { kind: 'undelivered', to: 'coordinator', state: 'delivered' },
    ]);
  });

  test('whose receiver stands in a record that does not open is tried again', async () => {
    const id = await sent('hall', FROM_A_SURGERY);
    smtp.refusal = { code: 550, text: 'no such user' };
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    await spoil(UNREADABLE, id);
    await all(overSmtp());
    expect((await messages(id)).find(({ to }) => to === 'referrer')).toMatchObject({ state: 'pending', attempts: 1 });
  });

  test('is not sent to a partner that no longer has the referral', async () => {
    const id = await sent('hall');
    const services = await serveDirectory(SERVICES, clock);
    const staff = { accountId: 'c', role: 'coordinator' } as const;
    await act(id, { action: 'assign', partnerId: 'trust' }, { store, contacts, services, staff, now: clock });
    await all(overSmtp());
    expect(smtp.taken).toHaveLength(0);
    expect(byKind(await messages(id))).toMatchObject([
      { kind: 'changed', state: 'delivered' },
      { kind: 'referral', state: 'expired', failure: 'superseded' },
      // Nor is it told that it has lost what it never heard of.
      { kind: 'stopped', state: 'expired', failure: 'superseded' },
    ]);
  });

  test('tells a partner that acted on a referral that it has lost it, though its first e-mail did not arrive', async () => {
    const id = await sent('hall');
    smtp.refusal = { code: 550, text: 'gone' };
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    const services = await serveDirectory(SERVICES, clock);
    const about = { store, contacts, services, now: clock };
    const atDesk = { accountId: 'h', role: 'provider', partnerId: 'hall' } as const;
    await act(id, { action: 'accept' }, { ...about, staff: atDesk });
    const staff = { accountId: 'c', role: 'coordinator' } as const;
    await act(id, { action: 'cancel', reason: 'no-longer-needed' }, { ...about, staff });
    await all(overSmtp());
    expect((await messages(id)).find(({ kind }) => kind === 'stopped')).toMatchObject({ state: 'delivered' });
  });

  test('that says that a referral is lost waits while the first that tells of it is still on its way', async () => {
    const id = await sent('hall');
    smtp.refusal = { code: 450, text: 'later' };
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    const services = await serveDirectory(SERVICES, clock);
    const staff = { accountId: 'c', role: 'coordinator' } as const;
    await act(id, { action: 'assign', partnerId: 'trust' }, { store, contacts, services, staff, now: clock });
    const stopped = async () => (await messages(id)).find(({ kind }) => kind === 'stopped');
    await all(overSmtp());
    expect(await stopped()).toMatchObject({ state: 'pending', failure: 'waiting' });
    // Which of the two is tried first is left to chance; whichever it was, both have had their turn after the second time.
    for (let turn = 0; turn < 2; turn++) {
      clock = new Date(clock.getTime() + 2 * 3_600_000);
      await all(overSmtp());
    }
    expect(smtp.taken).toHaveLength(0);
    expect(await stopped()).toMatchObject({ state: 'expired', failure: 'superseded' });
  });

  test('that was not delivered once a referral has ended leaves an alert that a correction lets go', async () => {
    const id = await sent('hall');
    await all(overSmtp());
    const services = await serveDirectory(SERVICES, clock);
    const staff = { accountId: 'c', role: 'coordinator' } as const;
    const about = { store, contacts, services, staff, now: clock };
    const cancelled = await act(id, { action: 'cancel', reason: 'no-longer-needed' }, about);
    if (cancelled.kind !== 'done') throw new Error(cancelled.kind);
    smtp.refusal = { code: 550, text: 'gone' };
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    const alerts = async () =>
      (await withScope(store.db, { kind: 'coordinator' }, (trx) => alertsOf(trx, [id]))).get(id) ?? [];
    expect(await alerts()).toEqual(['undelivered']);
    const correctsId = cancelled.referral.events.at(-1)?.id;
    await act(id, { action: 'cancel', reason: 'no-longer-needed', correctsId }, about);
    expect(await alerts()).toEqual([]);
  });

  test('tells a partner that has lost a referral; when it cannot, the coordinator alone hears, and of that partner', async () => {
    const id = await sent('hall', {
      contact: { ways: ['email'] },
      person: { name: 'Ada', dateOfBirth: '1950-02-03', email: 'ada@example.org' },
    });
    await all(overSmtp());
    smtp.taken.length = 0;
    const services = await serveDirectory(SERVICES, clock);
    const staff = { accountId: 'c', role: 'coordinator' } as const;
    await act(id, { action: 'assign', partnerId: 'trust' }, { store, contacts, services, staff, now: clock });
    smtp.refusal = { code: 550, text: 'gone' };
    await deliverNext(overSmtp());
    await deliverNext(overSmtp());
    smtp.refusal = undefined;
    await all(overSmtp());
    expect((await messages(id)).find(({ kind }) => kind === 'stopped')).toMatchObject({ state: 'failed' });
    expect(smtp.taken.map(({ headers }) => headers.to)).toEqual(['team@example.org']);
    expect(smtp.taken[0]?.raw).toContain('Village hall');
  });

  test('goes to the systems of both partners when a referral goes from one to the other', async () => {
    const both: Contacts = { ...contacts, partner: () => contacts.partner('trust') };
    const id = await sent('hall');
    const services = await serveDirectory(SERVICES, clock);
    const staff = { accountId: 'c', role: 'coordinator' } as const;
    await act(id, { action: 'assign', partnerId: 'trust' }, { store, contacts: both, services, staff, now: clock });
    await all({ ...overSmtp(), contacts: both });
    // Only who has it is told where it stands.
    const states = called.map(({ body }) => (JSON.parse(body) as { data: { state: string } }).data.state);
    expect(states.toSorted()).toEqual(['re-routed', 'sent']);
  });
});

test('a referral on which work went on after it was given to another partner, as an earlier rule had it, is opened and goes on', async () => {
  const id = await sent('hall');
  const services = await serveDirectory(SERVICES, clock);
  const staff = { accountId: 'c', role: 'coordinator' } as const;
  const about = { store, contacts, services, staff, now: clock };
  await act(id, { action: 'accept' }, about);
  const assigned = await act(id, { action: 'assign', partnerId: 'trust' }, about);
  if (assigned.kind !== 'done') throw new Error(assigned.kind);
  const { referral } = assigned;
  const by = { role: 'coordinator' } as const;
  const sequence = referral.events.length + 1;
  const started = { id: randomUUID(), referralId: id, sequence, action: 'start', at: clock.toISOString(), by } as const;
  await withScope(store.db, { kind: 'coordinator' }, async (trx) => {
    const after = { ...referral, state: 'in-progress', events: [...referral.events, started] } as const;
    await insertEvent(trx, store.keyring, after);
    expect(await loadReferral(trx, id)).toMatchObject({ state: 'in-progress', partnerId: 'trust' });
  });
  expect(await act(id, { action: 'complete', outcome: 'got-help' }, about)).toMatchObject({ kind: 'done' });
});

describe('a crash', () => {
  test('between handing a message on and storing that it was: it is sent again, the same to the last byte', async () => {
    const id = await sent('hall');
    const real = overSmtp();
    const dying: MailTransport = {
      ...real.mail,
      send: async (mail) => {
        const tried = await real.mail.send(mail);
        // The server loses its connection, as it does when it is killed.
        const owner = await store.owner();
        await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and usename = 'nk_app'`,
        );
        await owner.end();
        return tried;
      },
    };
    await expect(deliverNext({ ...real, mail: dying })).rejects.toThrow();
    expect(await messages(id)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    await all(overSmtp());
    expect(smtp.taken).toHaveLength(2);
    expect(smtp.taken[0]?.headers['message-id']).toBe(smtp.taken[1]?.headers['message-id']);
    expect(smtp.taken[0]?.raw).toBe(smtp.taken[1]?.raw);
    expect(linkIn(smtp.taken[0]!)).not.toBe('');
    expect(await messages(id)).toMatchObject([{ state: 'delivered' }]);
  });

  test('leaves one file in the folder, however often it is written', async () => {
    const drop = join(folder.path, 'drop');
    const mail = fileDrop(drop, 'Referrals <referrals@example.org>');
    await sent('hall');
    const message = { id: 'one', to: 'hall@example.org', subject: 'Hello', text: 'Hello.\n', date: clock };
    await Promise.all(Array.from({ length: 5 }, () => mail.send(message)));
    expect(await mailIn(drop)).toHaveLength(1);
    await all(options(mail));
    expect(await mailIn(drop)).toHaveLength(2);
  });
});

describe('several workers on one database', () => {
  test('deliver forty messages once each, and never two at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => sent('hall')));
    const under = new Map<string, number>();
    let most = 0;
    const delivered: string[] = [];
    const slow: MailTransport = {
      send: async ({ id }) => {
        under.set(id, (under.get(id) ?? 0) + 1);
        most = Math.max(most, under.get(id) ?? 0);
        await sleep(15);
        under.set(id, (under.get(id) ?? 0) - 1);
        delivered.push(id);
        return { kind: 'delivered' };
      },
      close: () => undefined,
    };
    const workers = [1, 2, 3].map(() => startWorker(options(slow)));
    await until(() => (delivered.length >= 40 ? true : undefined), 15_000);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(delivered).toHaveLength(40);
    expect(new Set(delivered).size).toBe(40);
    expect(most).toBe(1);
    for (const id of ids) expect(await messages(id)).toMatchObject([{ state: 'delivered' }]);
  });

  test('finish what is under way when they are told to stop', async () => {
    const id = await sent('hall');
    let began: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (began = resolve));
    const worker = startWorker(
      options({
        send: async () => {
          began();
          await sleep(300);
          return { kind: 'delivered' };
        },
        close: () => undefined,
      }),
    );
    await beginning;
    await worker.stop();
    expect(await messages(id)).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('a partner with a system of its own', () => {
  test('is told of every change, signed, with an id and a state and nothing else', async () => {
    const id = await sent('trust');
    await all(overSmtp());
    expect(called).toHaveLength(1);
    const { headers, body } = called[0]!;
    expect(JSON.parse(body)).toEqual({
      type: 'referral.changed',
      timestamp: clock.toISOString(),
      data: { id, state: 'sent' },
    });
    const [hookId, timestamp] = [headers['webhook-id'] as string, Number(headers['webhook-timestamp'])];
    expect(headers['webhook-signature']).toBe(signatureOf(SECRET, hookId, timestamp, body));
    expect(headers['webhook-signature']).not.toBe(signatureOf(SECRET, hookId, timestamp + 1, body));
    expect(timestamp).toBe(Math.floor(clock.getTime() / 1000));
  });

  test.each([
    [500, 'pending', 'http-500'],
    [302, 'pending', 'http-302'],
    [410, 'failed', 'http-410'],
  ])('that answers %d: the message is %s', async (status, state, failure) => {
    const id = await sent('trust');
    answer = status;
    await deliverNext(overSmtp());
    const told = (await messages(id)).find(({ kind }) => kind === 'changed');
    expect(told).toMatchObject({ state, failure, attempts: 1 });
    expect(called.map(({ url }) => url)).toEqual(['/hook']);
  });
});

describe('a referral that nobody opens', () => {
  test('is told of after two working days, once, and not over a weekend', async () => {
    clock = new Date('2027-03-05T09:00:00Z');
    const id = await sent('hall', {
      contact: { ways: ['email'] },
      person: { name: 'Ada', dateOfBirth: '1950-02-03', email: 'ada@example.org' },
    });
    await all(overSmtp());
    smtp.taken.length = 0;
    clock = new Date('2027-03-09T17:00:00Z');
    expect(await tellOfUnread(overSmtp())).toBe(0);
    clock = new Date('2027-03-10T09:00:00Z');
    expect(await tellOfUnread(overSmtp())).toBe(1);
    expect(await tellOfUnread(overSmtp())).toBe(0);
    await all(overSmtp());
    expect(smtp.taken.map(({ headers }) => headers.to).sort()).toEqual(['ada@example.org', 'team@example.org']);
    const words = smtp.taken.find(({ headers }) => headers.to === 'ada@example.org')?.raw ?? '';
    expect(words).toContain('Friday 5 March');
    expect(words).not.toMatch(/Village|lunch|company|Ada /u);
    const alerts = await withScope(store.db, { kind: 'coordinator' }, (trx) =>
      sql<{ code: string }>`select code from nk.alerts where referral_id = ${id}`.execute(trx),
    );
    expect(alerts.rows).toEqual([{ code: 'unread' }]);
  });

  test('is told of although another, older one cannot be read', async () => {
    const lines: string[] = [];
    clock = new Date('2027-06-04T09:00:00Z');
    const [halved, unreadable] = [await sent('hall'), await sent('hall')];
    await spoil(HALVED, halved);
    await spoil(UNREADABLE, unreadable);
    clock = new Date('2027-06-04T10:00:00Z');
    await sent('hall');
    clock = new Date('2027-06-10T09:00:00Z');
    expect(await tellOfUnread({ ...overSmtp(), log: makeLogger((line) => lines.push(line)) })).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/"event":"unread","code":"Error"/u);
    expect(lines[0]).not.toMatch(/Ada|company/u);
  });

  test('is told only to those who left a safe way: a person who wants no e-mail gets none', async () => {
    clock = new Date('2028-03-03T09:00:00Z');
    await sent('hall', { person: { name: 'Ada', email: 'ada@example.org' }, contact: { ways: ['telephone'] } });
    await all(overSmtp());
    smtp.taken.length = 0;
    clock = new Date('2028-03-09T09:00:00Z');
    await tellOfUnread(overSmtp());
    await all(overSmtp());
    expect(smtp.taken.map(({ headers }) => headers.to)).toEqual(['team@example.org']);
  });
});

describe('the worker', () => {
  test('goes on when the database does not answer, and logs no address', async () => {
    const lines: string[] = [];
    const id = await sent('hall');
    const drop = join(folder.path, 'later');
    const worker = startWorker({
      ...options(fileDrop(drop, 'a@example.org')),
      log: makeLogger((line) => lines.push(line)),
    });
    const owner = await store.owner();
    for (let i = 0; i < 5; i++) {
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'nk_app'`);
      await sleep(20);
    }
    await owner.end();
    await until(async () => ((await messages(id))[0]?.state === 'delivered' ? true : undefined));
    await worker.stop();
    expect(lines.join('\n')).not.toMatch(/hall@|answer\//u);
  });
});
