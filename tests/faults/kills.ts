import { setTimeout as wait } from 'node:timers/promises';
import { externalDatabase, type ExternalDatabase } from './database.ts';
import { compare, inDatabase, inFolder, started, type Outcome, type Place } from './compare.ts';
import { startSenders } from './senders.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const CLIENTS = 16;
const LIMIT = 5000;

/** Kills a server again and again under load, each time as `strike` says, and compares at the end. */
async function underLoad(
  count: number,
  place: Place,
  start: () => Promise<ServerProcess>,
  strike: (server: ServerProcess, round: number) => Promise<void>,
): Promise<Outcome> {
  let url: string | undefined;
  const { told, stop } = startSenders(CLIENTS, () => url);
  const took: number[] = [];
  const spent: number[] = [];
  for (let round = 0; round < count; round++) {
    const server = await start();
    url = started(server);
    took.push(server.took);
    if (server.spent !== undefined) spent.push(server.spent);
    await strike(server, round);
    await server.kill();
    url = undefined;
  }
  // The last server lives until every form that is under way has its answer.
  const last = await start();
  url = started(last);
  took.push(last.took);
  await wait(1500);
  await stop();
  const faults = await compare(place, told);
  await last.stop();
  const again = took.slice(1);
  const slowest = Math.max(...again);
  if (slowest > LIMIT)
    faults.push(`ready only after ${Math.round(slowest)} ms, after kill ${again.indexOf(slowest) + 1}`);
  const half = (times: readonly number[]) => Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN);
  const ready = `ready again in ${Math.round(slowest)} ms at most, half of the times in ${half(again)} ms with ${half(spent)} ms of processor time`;
  return { figures: `${count} kills, ${told.acknowledged.size} acknowledged, ${ready}`, faults };
}

/** At random moments, on the built-in database; every fifth time the database is killed with the server. */
export function randomKills(data: string, count: number): Promise<Outcome> {
  return underLoad(
    count,
    inFolder(data),
    () => startProcess(data),
    async (server, round) => {
      await wait(20 + Math.random() * 200);
      if (round % 5 !== 4) return;
      server.killNow();
      const [pid] = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
  );
}

/** At random moments, on a database of the deployer's own. */
export async function randomKillsExternal(data: string, count: number): Promise<Outcome> {
  const database = await externalDatabase(data);
  const outcome = await underLoad(
    count,
    inDatabase(database.env),
    () => startProcess(data, database.env),
    () => wait(20 + Math.random() * 200),
  );
  await database.close();
  return outcome;
}

/**
 * Names of the prepared statements of storing referrals, in order. Several travel together; the relay cuts what is sent where the one that
 * is struck begins, or where it ends.
 */
const STEPS: readonly (readonly [string, string])[] = [
  ['begin', 'nk begin'],
  ['scope', 'nk scope'],
  ['keys of the forms', 'nk keys'],
  ['end of the audit', 'nk free end'],
  ['referrals, events, words, needs, audit', 'nk store with details'],
  ['messages', 'nk post'],
  ['commit', 'nk commit'],
];
/** The server dies before the database has a step; or when the database has it, and has had time to do it, before the server hears so. */
const SIDES = ['before', 'after'] as const;
/** Milliseconds in which a database does what it was sent. */
const DOING = 40;

/** The end of the messages that belong to a statement: where the next one's begin. */
function endOf(bytes: Buffer, from: number): number {
  const next = bytes.indexOf('\0nk ', from);
  return next === -1 ? bytes.length : next;
}

/** Strikes when a step passes the relay; gives up after a while, which is a fault of the scenario. */
async function strikeAt(
  database: ExternalDatabase,
  server: ServerProcess,
  marker: string,
  side: (typeof SIDES)[number],
) {
  // Some groups of forms pass first, so that the step that is struck is one among many.
  let passing = Math.floor(Math.random() * 6);
  let done: () => void = () => undefined;
  const struck = new Promise<void>((resolve) => {
    done = resolve;
  });
  const nothing = Buffer.alloc(0);
  database.relay.watcher = {
    toDatabase: (bytes) => {
      const begin = bytes.indexOf(`${marker}\0`);
      if (begin === -1 || passing-- > 0) return bytes;
      database.relay.watcher = { toDatabase: () => nothing };
      if (side === 'before') server.killNow();
      done();
      return bytes.subarray(0, side === 'before' ? begin : endOf(bytes, begin + marker.length));
    },
  };
  const hit = await Promise.race([struck.then(() => true), wait(5000).then(() => false)]);
  if (hit && side === 'after') await wait(DOING);
  server.killNow();
  database.relay.watcher = {};
  return hit;
}

/** At each step of the commit, on both sides of it. */
export async function killsAtSteps(data: string, count: number): Promise<Outcome> {
  const database = await externalDatabase(data);
  const moments = STEPS.flatMap(([name, marker]) => SIDES.map((side) => ({ name, marker, side })));
  const missed = new Map<string, number>();
  const outcome = await underLoad(
    count,
    inDatabase(database.env),
    () => startProcess(data, database.env),
    async (server, round) => {
      const { name, marker, side } = moments[round % moments.length] ?? { name: '', marker: 'commit', side: 'before' };
      if (!(await strikeAt(database, server, marker, side)))
        missed.set(`${side} ${name}`, (missed.get(`${side} ${name}`) ?? 0) + 1);
    },
  );
  await database.close();
  const faults = [
    ...outcome.faults,
    ...[...missed].map(([moment, times]) => `${times} times the moment ${moment} did not come`),
  ];
  return {
    figures: `${outcome.figures}; ${moments.length} moments: ${STEPS.map(([name]) => name).join(', ')}`,
    faults,
  };
}
