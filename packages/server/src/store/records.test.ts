import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ReferralRequest } from '@neighbourhood-kit/core/referrals';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../server.js';
import { temporaryFolder } from '../testing/folder.js';
import { aReferral, post, SERVICES, staffCall } from '../testing/requests.js';
import { openCluster } from './embedded/cluster.js';
import { listStoredReferrals, readEventLog, verifyAudit } from './maintenance.js';
import { MIGRATIONS } from './migrations/index.js';
import { withOwner } from './owner.js';
import { backUp, eraseReferral, exportReferral, restore, retain } from './records.js';
import { DEFAULT_SCHEDULE } from './retention.js';

let clock = new Date('2026-03-01T10:00:00Z');
let server: RunningServer;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const place = () => ({ folder: folder.path });

interface Sent {
  id: string;
  reference: string;
}

const send = async (): Promise<Sent> =>
  (await (await post(server.url, aReferral({ needs: ['company'] }))).json()) as Sent;
const act = (id: string, body: object) =>
  staffCall(server.url, server.demoToken, `/staff/referrals/${id}/events`, body);

/** A referral that was passed on once, and opened by staff. */
async function chain(): Promise<{ first: Sent; second: string }> {
  const first = await send();
  const { body } = await act(first.id, { action: 're-route', reason: 'distance', serviceId: 'falls' });
  const second = String(body.replacedById);
  expect((await staffCall(server.url, server.demoToken, `/staff/referrals/${second}`)).body.answers).toBeDefined();
  return { first, second };
}

beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startServer({
    ...{ data: folder.path, demo: true, services: SERVICES, log: () => undefined, now: () => clock },
  });
});

afterAll(async () => {
  await server.close();
  await folder.remove();
});

/** Bytes of every wrapped key of some referrals, as they stand in the files of the database. */
const keysOf = (ids: readonly string[]) =>
  withOwner(place(), async (client) => {
    const { rows } = await client.query<{ wrapped_key: Buffer }>(
      `select wrapped_key from nk.personal_data where referral_id = any($1)
       union all select wrapped_key from nk.event_details where referral_id = any($1)`,
      [ids],
    );
    await client.query('checkpoint');
    return rows.map((row) => row.wrapped_key);
  });

async function filesHolding(bytes: readonly Buffer[]): Promise<string[]> {
  const base = join(folder.path, 'postgres', 'base');
  const held: string[] = [];
  for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.some((part) => content.includes(part))) held.push(entry.name);
  }
  return held;
}

describe('what is held about a person', { timeout: 60_000 }, () => {
  test('is copied for them: answers, events, and who looked; the copy itself is remembered', async () => {
    const { first, second } = await chain();
    const copy = await exportReferral(place(), place(), first.reference.toLowerCase().replaceAll('-', ' '), clock);
    expect(copy).toMatchObject({
      reference: first.reference,
      referrals: [
        { id: first.id, state: 're-routed', answers: { person: { name: 'Ada Example' } } },
        {
          id: second,
          state: 'sent',
          answers: { serviceId: 'falls' },
          looks: [{ role: 'coordinator', accountId: 'demo' }],
        },
      ],
    });
    expect(copy?.referrals[0]?.events[0]).toMatchObject({ action: 'create', needs: ['company'] });
    const again = await exportReferral(place(), place(), first.reference, clock);
    expect(again?.referrals[0]?.looks).toMatchObject([{ role: 'system', accountId: 'subject-access' }]);
    expect(await exportReferral(place(), place(), 'AAAA-AAAA-AAAA', clock)).toBeUndefined();
  });

  test('is erased in the whole chain: nothing readable remains, in rows, answers or files, and the audit holds', async () => {
    const { first, second } = await chain();
    const kept = await send();
    const ids = [first.id, second];
    const keys = await keysOf(ids);
    expect(keys).toHaveLength(4);
    expect((await filesHolding(keys)).length).toBeGreaterThan(0);

    const erased = await eraseReferral(place(), place(), first.reference, { now: clock });
    expect(erased).toMatchObject({ referralIds: ids, rows: { 'nk.personal_data': 2, 'nk.event_details': 2 } });
    expect(await keysOf(ids)).toEqual([]);
    expect(await filesHolding(keys)).toEqual([]);
    expect(JSON.stringify(await exportReferral(place(), place(), first.reference, clock))).not.toMatch(/Ada|company/u);
    const events = await readEventLog(place(), place());
    expect(events.filter(({ referralId }) => ids.includes(referralId)).some((event) => event.needs)).toBe(false);
    const shown = await staffCall(server.url, server.demoToken, `/staff/referrals/${second}`);
    expect([shown.status, shown.body.answers, shown.body.state]).toEqual([200, undefined, 'sent']);
    expect((await act(second, { action: 'accept' })).status).toBe(201);
    // Nothing can be added to what was erased, and there is nothing to pass on; but the referral can be ended.
    for (const refused of [
      { action: 'add-information', words: 'They moved house.' },
      { action: 'ask-question', words: 'Which day?' },
      { action: 're-route', reason: 'distance' },
    ]) {
      const { status, body } = await act(second, refused);
      expect([status, body.type]).toEqual([410, 'urn:neighbourhood-kit:problem:erased']);
    }
    expect((await act(second, { action: 'complete', outcome: 'got-help' })).body.state).toBe('completed');
    // The rest is untouched, the form's key makes no second referral, and the audit tells of the erasure.
    expect((await staffCall(server.url, server.demoToken, `/staff/referrals/${kept.id}`)).body.answers).toBeDefined();
    expect(await verifyAudit(place(), place())).toMatchObject({ ok: true, findings: [] });
    expect(await eraseReferral(place(), place(), first.reference, { now: clock })).toMatchObject({ rows: {} });
    expect(await eraseReferral(place(), place(), 'AAAA-AAAA-AAAA', { now: clock })).toBeUndefined();
  });

  test('is kept by class: a dry run says what is due and changes nothing; what has not ended is never due', async () => {
    clock = new Date('2026-05-01T10:00:00Z');
    const ended = await send();
    await act(ended.id, { action: 'reject', reason: 'no-capacity' });
    const open = await send();
    const years = (count: number) => new Date(clock.getTime() + count * 366 * 86_400_000);
    const run = (now: Date, apply: boolean) => retain(place(), place(), DEFAULT_SCHEDULE, { now, apply });
    const due = async (now: Date) => (await run(now, false)).due.map(({ class: name, count }) => [name, count]);

    expect(await due(new Date(clock.getTime() + 86_400_000))).toMatchObject([
      ['words', 0],
      ['keys', expect.any(Number)],
      ['log', 0],
    ]);
    const dry = await run(years(2), false);
    expect(dry).toMatchObject({
      applied: false,
      due: [{ class: 'words', count: 1 }, { count: expect.any(Number) as number }, { class: 'log', count: 0 }],
    });
    expect(dry.stillOpen).toBeGreaterThan(0);
    const noted = () => readFile(join(folder.path, 'erased.ndjson'), 'utf8');
    expect(await noted()).not.toContain(ended.id);
    expect(await run(years(2), true)).toMatchObject({ applied: true, erased: [ended.id] });
    expect(await noted()).toContain(ended.id);
    expect(await due(years(2))).toEqual([
      ['words', 0],
      ['keys', 0],
      ['log', 0],
    ]);
    const shown = async (id: string) => (await staffCall(server.url, server.demoToken, `/staff/referrals/${id}`)).body;
    expect((await shown(ended.id)).answers).toBeUndefined();
    expect((await shown(open.id)).answers).toBeDefined();

    expect(await run(years(9), true)).toMatchObject({ erased: expect.arrayContaining([ended.id]) as unknown });
    const left = await listStoredReferrals(place());
    expect(left.map(({ id }) => id)).not.toContain(ended.id);
    expect(left.map(({ id }) => id)).toContain(open.id);
  });
});

describe('a backup', { timeout: 120_000 }, () => {
  test('made while people send is one whole moment: restored, it is equal, its audit holds, and what was erased since stays erased', async () => {
    const own = await temporaryFolder();
    const busy = await startServer({ data: own.path, demo: true, services: SERVICES, log: () => undefined });
    let sending = true;
    const clients = Array.from({ length: 4 }, async () => {
      while (sending) await post(busy.url, aReferral({ needs: ['company'] }));
    });
    const stored = async () => (await listStoredReferrals({ folder: own.path })).length;
    while ((await stored()) < 20) await new Promise((next) => setTimeout(next, 20));
    // Chosen before the backup: the oldest may be on its way to the disk still when the backup is made.
    const [victim] = await listStoredReferrals({ folder: own.path });
    const file = join(own.path, '..', 'backup.nkb');
    const counts = await backUp({ folder: own.path }, file, new Date());
    expect(counts.rows['nk.referrals']).toBeGreaterThanOrEqual(20);
    const seen = await stored();
    sending = false;
    await Promise.all(clients);
    expect(seen).toBeGreaterThanOrEqual(counts.rows['nk.referrals'] ?? 0);
    const now = new Date();
    const source = { folder: own.path };
    const erase = (reference = '') => eraseReferral(source, source, reference, { now });
    await erase(victim?.reference);
    // Sent and erased after the backup was made: it is not in it, and its id is noted like others.
    const late = (await (await post(busy.url, aReferral())).json()) as Sent;
    await erase(late.reference);
    const before = await listStoredReferrals({ folder: own.path });
    await busy.close();

    const fresh = await temporaryFolder();
    const target = { folder: fresh.path };
    // The keys are put in place first, as the help says.
    await mkdir(fresh.path);
    await copyFile(join(own.path, 'master-key.secret'), join(fresh.path, 'master-key.secret'));
    const options = { erased: join(own.path, 'erased.ndjson'), now };
    await expect(restore(target, target, file, { now })).rejects.toThrow(/would come back\..*--erased FILE/u);
    const empty = join(own.path, '..', 'no-ids.txt');
    await writeFile(empty, 'Erased what was written in 1 referrals: 1 of personal_data.\n');
    await expect(restore(target, target, file, { erased: empty, now })).rejects.toThrow(/no id of a referral/u);
    await expect(restore(target, target, file, { erased: `${empty}.gone`, now })).rejects.toThrow(/could not be read/u);
    expect(await restore(target, target, file, options)).toMatchObject({ ok: true, findings: [], erasedAgain: 1 });
    const after = await listStoredReferrals(target);
    const ids = new Set(after.map(({ id }) => id));
    expect(after).toHaveLength(counts.rows['nk.referrals'] ?? 0);
    expect(after).toEqual(before.filter(({ id }) => ids.has(id)));
    expect(await verifyAudit(target, target)).toMatchObject({ ok: true, findings: [] });
    const copy = await exportReferral(target, target, victim?.reference ?? '', new Date());
    expect(copy?.referrals[0]).not.toHaveProperty('answers');
    expect(
      (await exportReferral(target, target, after.at(-1)?.reference ?? '', new Date()))?.referrals[0]?.answers,
    ).toBeDefined();
    await expect(restore(target, target, file, options)).rejects.toThrow('There are referrals in this store');

    // The folder goes on with the notes: a copy of it alone is enough for the next restore.
    const third = await temporaryFolder();
    const next = { folder: third.path };
    await mkdir(third.path);
    for (const name of ['master-key.secret', 'erased.ndjson']) {
      await copyFile(join(fresh.path, name), join(third.path, name));
    }
    expect(await restore(next, next, file, { now })).toMatchObject({ ok: true, erasedAgain: 1 });
    for (const each of [own, fresh, third]) await each.remove();
  });

  test('whose keys are not there is refused, and nothing of it is stored', async () => {
    const file = join(folder.path, '..', 'keyless.nkb');
    await backUp(place(), file, new Date());
    const fresh = await temporaryFolder();
    const target = { folder: fresh.path };
    const options = { nothingErased: true, now: new Date() };
    await expect(restore(target, { text: 'cd'.repeat(32) }, file, options)).rejects.toThrow(
      /^Nothing was restored.*key/u,
    );
    expect(await listStoredReferrals(target)).toEqual([]);
    await fresh.remove();
  });

  test('of a database keeps out what was erased there, because its ids are noted elsewhere first', async () => {
    const own = await temporaryFolder();
    const cluster = await openCluster(own.path);
    const admin = new pg.Client(cluster.owner);
    await admin.connect();
    const database = async (name: string) => {
      await admin.query(`create database ${name}`);
      const { user, password, port } = cluster.owner;
      return { url: `postgres://${String(user)}:${String(password)}@127.0.0.1:${String(port)}/${name}` };
    };
    const [old, target] = [await database('old'), await database('new')];
    const keys = { text: 'ab'.repeat(32) };
    const online = await startServer({
      ...{ databaseUrl: old.url, masterKey: keys.text, services: SERVICES, log: () => undefined, now: () => clock },
      intake: { origins: [], perMinute: 1000 },
      authenticate: () => ({ accountId: 'c', role: 'coordinator' }),
    });
    const sent = async () => (await (await post(online.url, aReferral())).json()) as Sent;
    const [asked, due] = [await sent(), await sent()];
    await staffCall(online.url, 'any', `/staff/referrals/${due.id}/events`, {
      action: 'reject',
      reason: 'no-capacity',
    });
    const file = join(own.path, 'backup.nkb');
    await backUp(old, file, clock);

    const notes = join(own.path, 'notes.ndjson');
    const [now, years] = [clock, new Date(clock.getTime() + 2 * 366 * 86_400_000)];
    const answersOf = async ({ reference }: Sent, at: { url: string }) =>
      (await exportReferral(at, keys, reference, now))?.referrals[0]?.answers;
    for (const erased of [undefined, join(own.path, 'no-such-folder', 'notes')]) {
      await expect(eraseReferral(old, keys, asked.reference, { now, erased })).rejects.toThrow(/^Nothing was erased/u);
      await expect(retain(old, keys, DEFAULT_SCHEDULE, { now: years, apply: true, erased })).rejects.toThrow(
        /^Nothing was erased/u,
      );
    }
    expect(await answersOf(asked, old)).toBeDefined();
    expect(await answersOf(due, old)).toBeDefined();
    expect(await eraseReferral(old, keys, asked.reference, { now, erased: notes })).toMatchObject({ notedIn: notes });
    expect(await retain(old, keys, DEFAULT_SCHEDULE, { now: years, apply: true, erased: notes })).toMatchObject({
      ...{ erased: [due.id], notedIn: notes },
    });

    await expect(restore(target, keys, file, { now })).rejects.toThrow(/--erased FILE/u);
    expect(await restore(target, keys, file, { erased: notes, now })).toMatchObject({ ok: true, erasedAgain: 2 });
    expect([await answersOf(asked, target), await answersOf(due, target)]).toEqual([undefined, undefined]);
    await online.close();
    await admin.end();
    await cluster.close();
    await own.remove();
  });

  // Made by the programs of those versions: of three referrals to which something was added, a provider of the partner opened one, somebody
  // of the police role, who may not read it, another, and nobody the third.
  test.each([
    ['before it was kept what has been read', 26, ['Unopened Example']],
    ['after', 27, ['Told Example', 'Unopened Example']],
  ])('of an earlier version, made %s, takes the later steps of the schema with its rows', async (_, version, news) => {
    const fresh = await temporaryFolder();
    const [target, keys] = [{ folder: fresh.path }, { text: 'ab'.repeat(32) }];
    const file = join(import.meta.dirname, '..', 'testing', 'backups', `version-${String(version)}.nkb`);
    const { findings } = await restore(target, keys, file, { nothingErased: true, now: new Date() });
    expect(findings.filter(({ kind }) => kind !== 'rules')).toEqual([]);
    const online = await startServer({
      ...{ data: fresh.path, masterKey: keys.text, services: SERVICES, log: () => undefined },
      authenticate: () => ({ accountId: 'h1', role: 'provider', partnerId: 'hall' }),
    });
    const ids = (await listStoredReferrals(target)).map(({ id }) => id);
    const opened = await Promise.all(ids.map((id) => staffCall(online.url, 'any', `/staff/referrals/${id}`)));
    const unread = opened.filter(({ body }) => (body.notes as { unseen: boolean }[]).some(({ unseen }) => unseen));
    expect(unread.map(({ body }) => (body.answers as ReferralRequest).person.name).sort()).toEqual(news);
    expect((await verifyAudit(target, keys)).findings.filter(({ kind }) => kind !== 'rules')).toEqual([]);
    const { rows } = await withOwner(target, (client) =>
      client.query('select version from nk.schema_migrations where isfinite(applied_at) order by 1'),
    );
    expect(rows).toEqual(MIGRATIONS.map(({ version: step }) => ({ version: step })));
    await online.close();
    await fresh.remove();
  });

  test('that is not whole is refused, and nothing of it is stored', async () => {
    const file = join(folder.path, '..', 'cut.nkb');
    await backUp(place(), file, new Date());
    const whole = await readFile(file);
    const fresh = await temporaryFolder();
    const target = { folder: fresh.path };
    await mkdir(fresh.path);
    const changed = Buffer.from(whole);
    changed[Math.floor(whole.length / 2)] = (changed[Math.floor(whole.length / 2)] ?? 0) ^ 255;
    const others = ['{}', '', gzipSync('null\n'), gzipSync('1\n"end"\n')].map((bytes) => Buffer.from(bytes));
    for (const broken of [whole.subarray(0, whole.length / 2), changed, ...others]) {
      await writeFile(file, broken);
      await expect(restore(target, target, file, { nothingErased: true, now: new Date() })).rejects.toThrow(
        /is no whole backup/u,
      );
    }
    await expect(restore(target, target, `${file}.gone`, { nothingErased: true, now: new Date() })).rejects.toThrow(
      /gone could not be read: there is nothing of that name\. Nothing was restored/u,
    );
    expect(await readdir(fresh.path)).toEqual([]);
    await fresh.remove();
  });

  test('is written into a folder that is made for it, or said not to be', async () => {
    const fresh = await temporaryFolder();
    const file = join(fresh.path, 'new', 'whole.nkb');
    await backUp(place(), file, new Date());
    expect(await readdir(join(fresh.path, 'new'))).toEqual(['whole.nkb']);
    await expect(backUp(place(), join(file, 'x.nkb'), new Date())).rejects.toThrow(
      /x\.nkb could not be written: there is a file where a folder has to be/u,
    );
    await fresh.remove();
  });
});

describe('a place without a store', () => {
  const none = { folder: join('nowhere', 'data') };
  test.each([
    ['a copy', () => exportReferral(none, none, 'x', new Date())],
    ['an erasure', () => eraseReferral(none, none, 'x', { now: new Date() })],
    ['a run of retention', () => retain(none, none, DEFAULT_SCHEDULE, { now: new Date(), apply: true })],
    ['a check of the audit', () => verifyAudit(none, none)],
    ['a log of events', () => readEventLog(none, none)],
  ])('is said to have none when it is asked for %s, and gets no keys', async (_, ask) => {
    await expect(ask()).rejects.toThrow(/^There is no store in .*data\. /u);
    await expect(readdir('nowhere')).rejects.toThrow();
  });
});
