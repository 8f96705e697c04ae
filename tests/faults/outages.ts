import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { administrator, externalDatabase, type ExternalDatabase } from './database.ts';
import { compare, inDatabase, inFolder, started, type Outcome } from './compare.ts';
import { startSenders, type Told } from './senders.ts';
import { startProcess, type ServerProcess } from './server-process.ts';

const run = promisify(execFile);

/** Statuses but 201 and 503 that senders were answered. */
const wrong = ({ others }: Told) =>
  [...others.keys()].filter((status) => status !== 503).map((status) => `answered ${status}`);

const statusOf = (url: string, token?: string): Promise<number> =>
  fetch(url, {
    ...(token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } }),
    signal: AbortSignal.timeout(20_000),
  })
    .then(async (response) => {
      await response.arrayBuffer();
      return response.status;
    })
    .catch(() => 0);

/** Every connection of the server is ended again and again: no false 201, nothing lost. */
export async function brokenConnections(data: string, times: number): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const { told, stop } = startSenders(8, () => url);
  const admin = await administrator(data);
  for (let i = 0; i < times; i++) {
    await wait(20);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('nk_app', 'nk_owner') and pid <> pg_backend_pid()`,
    );
  }
  await admin.end();
  await wait(500);
  await stop();
  const faults = [...(await compare(inFolder(data), told)), ...wrong(told)];
  await server.stop();
  return {
    figures: `${times} times, ${told.acknowledged.size} acknowledged, ${told.others.get(503) ?? 0} told to come back`,
    faults,
  };
}

/** What readers saw while the database was gone, or could store nothing: how often each status. */
interface Readings {
  directory: Map<number, number>;
  /** The work list, which only reads. */
  staff: Map<number, number>;
  /** A referral with what the person wrote: each look is stored in the audit, or not allowed. */
  opened: Map<number, number>;
}

/** Reads the directory, the work list and one referral again and again until told to stop. */
async function reading(server: ServerProcess): Promise<{ readings: Readings; stop: () => Promise<void> }> {
  const readings: Readings = { directory: new Map(), staff: new Map(), opened: new Map() };
  const id = await anyReferral(server);
  const state = { going: true };
  const note = (counts: Map<number, number>, status: number) => counts.set(status, (counts.get(status) ?? 0) + 1);
  const work = (async () => {
    while (state.going) {
      note(readings.directory, await statusOf(`${server.url ?? ''}/services`));
      note(readings.staff, await statusOf(`${server.url ?? ''}/staff/referrals`, server.token));
      note(readings.opened, await statusOf(`${server.url ?? ''}/staff/referrals/${id}`, server.token));
      await wait(20);
    }
  })();
  return {
    readings,
    stop: async () => {
      state.going = false;
      await work;
    },
  };
}

/** Id of a referral that is there. */
async function anyReferral({ url = '', token }: ServerProcess): Promise<string> {
  const headers = { Authorization: `Bearer ${token}` };
  for (let tries = 0; tries < 50; tries++) {
    const response = await fetch(`${url}/staff/referrals?limit=1`, { headers });
    const { referrals = [] } = (await response.json()) as { referrals?: readonly { id: string }[] };
    if (referrals[0]) return referrals[0].id;
    await wait(100);
  }
  throw new Error('There is no referral to open.');
}

function wrongReadings({ directory, staff, opened }: Readings): string[] {
  const bad = [...directory.keys()].filter((status) => status !== 200);
  const odd = [...staff.keys(), ...opened.keys()].filter((status) => status !== 200 && status !== 503);
  return [
    ...bad.map((status) => `the directory answered ${status}`),
    ...odd.map((status) => `staff pages answered ${status}`),
  ];
}

const counts = ({ directory, staff, opened }: Readings) =>
  `directory read ${directory.get(200) ?? 0} times, work list ${staff.get(200) ?? 0} times and told 503 ${staff.get(503) ?? 0} times, a referral opened ${opened.get(200) ?? 0} times and told 503 ${opened.get(503) ?? 0} times`;

/** The database is restarted while people send, several times. */
export async function databaseRestart(data: string, times: number): Promise<Outcome> {
  const database = await externalDatabase(data);
  const server = await startProcess(data, database.env);
  const url = started(server);
  const senders = startSenders(8, () => url);
  const reader = await reading(server);
  for (let i = 0; i < times; i++) {
    await wait(500);
    await database.restart(300);
  }
  await wait(1500);
  await senders.stop();
  await reader.stop();
  const { told } = senders;
  const faults = [
    ...(await compare(inDatabase(database.env), told)),
    ...wrong(told),
    ...wrongReadings(reader.readings),
  ];
  if (!reader.readings.staff.has(503)) faults.push('staff pages never said 503');
  await server.stop();
  await database.close();
  return { figures: `${times} times, ${told.acknowledged.size} acknowledged, ${counts(reader.readings)}`, faults };
}

/** A disk of a few megabytes in memory; undefined where this machine gives none. */
async function smallDisk(folder: string): Promise<(() => Promise<void>) | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=0711', 'tmpfs', folder]);
    return async () => {
      await run('umount', ['-l', folder]);
    };
  } catch {
    return undefined;
  }
}

/** Writes until the disk is full. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) await file.write(block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}

/** The database's disk is full for a while. */
export async function fullDisk(data: string, seconds: number): Promise<Outcome> {
  const disk = join(data, 'disk');
  const release = await smallDisk(disk);
  if (!release) return { figures: 'not run: this machine mounts no small disk (needs root)', faults: [] };
  let database: ExternalDatabase | undefined;
  try {
    database = await externalDatabase(disk);
    return await whileFull(data, disk, seconds, database);
  } finally {
    await database?.close().catch(() => undefined);
    await release();
  }
}

async function whileFull(data: string, disk: string, seconds: number, database: ExternalDatabase): Promise<Outcome> {
  const server = await startProcess(data, database.env);
  const url = started(server);
  const senders = startSenders(8, () => url);
  await wait(1000);
  const before = senders.told.acknowledged.size;
  const reader = await reading(server);
  const filler = join(disk, 'filler');
  const until = Date.now() + seconds * 1000;
  // What the database frees meanwhile is filled up again.
  while (Date.now() < until) {
    await fill(`${filler}-${String(Date.now())}`);
    await wait(200);
  }
  const { bavail } = await statfs(disk);
  const refused = senders.told.others.get(503) ?? 0;
  await run('sh', ['-c', `rm -f '${filler}'-*`]);
  await rm(filler, { force: true });
  if (!database.runs()) await database.restart(0);
  const during = senders.told.acknowledged.size;
  for (let i = 0; i < 100 && senders.told.acknowledged.size === during; i++) {
    await wait(200);
    if (!database.runs()) await database.restart(0);
  }
  await senders.stop();
  await reader.stop();
  const { told } = senders;
  const faults = [
    ...(await compare(inDatabase(database.env), told)),
    ...wrong(told),
    ...wrongReadings(reader.readings),
  ];
  if (!reader.readings.opened.has(503)) faults.push('staff pages never said 503');
  if (refused === 0) faults.push('the disk was never full for the database');
  if (told.acknowledged.size === during) faults.push('nothing was taken again once there was room');
  await server.stop();
  return {
    figures: `${seconds} s full (${bavail} blocks left), ${before} acknowledged before, ${during - before} during and ${told.acknowledged.size - during} after, ${refused} told to come back, ${counts(reader.readings)}`,
    faults,
  };
}
