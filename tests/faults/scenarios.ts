import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { listStoredReferrals, verifyAudit } from '@neighbourhood-kit/server';
import pg from 'pg';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { send, startSenders, type Told } from './senders.ts';
import { startProcess, type ServerProcess } from './server-process.ts';

/** What a scenario found: figures for people, and what must not be. */
export interface Outcome {
  figures: string;
  faults: string[];
}

/** Compares what senders were told with what is stored. */
async function compare(data: string, told: Told): Promise<string[]> {
  const place = { folder: data };
  const stored = await listStoredReferrals(place);
  const byKey = new Map(stored.map((referral) => [referral.idempotencyKey, referral]));
  const faults = told.contradicted.map((key) => `form ${key} was told two references`);
  for (const [key, reference] of told.acknowledged) {
    if (byKey.get(key)?.reference !== reference) faults.push(`lost: ${reference}`);
  }
  if (byKey.size !== stored.length) faults.push(`doubled: ${stored.length - byKey.size}`);
  for (const { reference, idempotencyKey, events } of stored) {
    if (!told.sent.has(idempotencyKey ?? '')) faults.push(`stored, never sent: ${reference}`);
    if (events.map((event) => event.action).join() !== 'create,send') faults.push(`half: ${reference}`);
  }
  const audit = await verifyAudit(place, place);
  return [...faults, ...audit.findings.map((finding) => finding.message)];
}

const started = (server: ServerProcess): string => {
  if (server.url === undefined) throw new Error(`The server did not start: ${server.refusal}`);
  return server.url;
};

/** kill -9 at random moments under load: nothing acknowledged is lost, nothing is doubled or halved. */
export async function kills(data: string, count: number, clients = 16): Promise<Outcome> {
  let url: string | undefined;
  const { told, stop } = startSenders(clients, () => url);
  const took: number[] = [];
  for (let i = 0; i <= count; i++) {
    const server = await startProcess(data);
    url = started(server);
    took.push(server.took);
    if (i === count) {
      // The last server lives until every form that is under way has its answer.
      await wait(1000);
      await stop();
      const faults = await compare(data, told);
      await server.stop();
      const slowest = Math.max(...took.slice(1));
      if (slowest > 5000) faults.push(`ready only after ${Math.round(slowest)} ms`);
      return {
        figures: `${count} kills, ${told.acknowledged.size} acknowledged, ready again in ${Math.round(slowest)} ms at most`,
        faults,
      };
    }
    await wait(20 + Math.random() * 200);
    await server.kill();
    url = undefined;
  }
  throw new Error('unreachable');
}

/** The same form many times at once: one referral, one answer. */
export async function copies(data: string, rounds: number, parallel: number): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const faults: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: parallel }, () =>
        send(url, key).catch((error: unknown) => ({ status: 0, text: String(error) })),
      ),
    );
    const kinds = new Set(answers.map(({ status, text }) => `${status} ${text}`));
    if (kinds.size !== 1 || answers[0]?.status !== 201)
      faults.push(`round ${round}: ${[...kinds].slice(0, 3).join(' | ')}`);
  }
  const stored = await listStoredReferrals({ folder: data });
  if (stored.length !== rounds) faults.push(`${stored.length} stored for ${rounds} forms`);
  await server.stop();
  return { figures: `${rounds} forms, ${parallel} copies of each at once`, faults };
}

/** A second server on the same folder is refused within a second. */
export async function secondServer(data: string, tries: number): Promise<Outcome> {
  const first = await startProcess(data);
  started(first);
  const faults: string[] = [];
  const took: number[] = [];
  for (let i = 0; i < tries; i++) {
    const second = await startProcess(data);
    took.push(second.took);
    if (second.url !== undefined) {
      faults.push(`try ${i}: a second server started`);
      await second.stop();
    } else if (!second.refusal.includes('Another server')) faults.push(`try ${i}: ${second.refusal}`);
  }
  await first.stop();
  const slowest = Math.max(...took);
  if (slowest > 1000) faults.push(`refused only after ${Math.round(slowest)} ms`);
  return { figures: `${tries} tries, refused in ${Math.round(slowest)} ms at most, start of Node included`, faults };
}

/** Every connection of the server is ended again and again: no false 201, nothing lost. */
export async function brokenConnections(data: string, times: number): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const { told, stop } = startSenders(8, () => url);
  const [, , , port] = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(join(data, 'database-owner.secret'), 'utf8')).trim();
  const admin = new pg.Client({
    host: '127.0.0.1',
    port: Number(port),
    user: 'nk_owner',
    password,
    database: 'postgres',
  });
  await admin.connect();
  for (let i = 0; i < times; i++) {
    await wait(20);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename in ('nk_app', 'nk_owner') and pid <> pg_backend_pid()`,
    );
  }
  await admin.end();
  await wait(500);
  await stop();
  const faults = await compare(data, told);
  for (const status of told.others.keys()) if (status !== 503) faults.push(`answered ${status}`);
  await server.stop();
  return {
    figures: `${times} times, ${told.acknowledged.size} acknowledged, ${told.others.get(503) ?? 0} told to come back`,
    faults,
  };
}
