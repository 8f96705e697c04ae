import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { listStoredReferrals, verifyAudit } from '@neighbourhood-kit/server';
import { started, type Outcome } from './compare.ts';
import { startSenders, type Told } from './senders.ts';
import { startProcess } from './server-process.ts';

const nk = fileURLToPath(new URL('../../packages/cli/bin/nk.js', import.meta.url));
const CLIENTS = 16;
/** Milliseconds between two forms of a client: some 40 a second, so that twenty stores can be compared in a few minutes. */
const PAUSE = 400;

/** Runs the command as somebody at a shell does. */
const run = (...args: string[]) => promisify(execFile)(process.execPath, [nk, ...args]);

/** A backup with what was acknowledged before it was begun: all of that has to be in it. */
interface Taken {
  readonly file: string;
  readonly promised: ReadonlyMap<string, string>;
}

async function take(data: string, file: string, { acknowledged }: Told): Promise<Taken> {
  const promised = new Map(acknowledged);
  await run('backup', file, '--data', data);
  return { file, promised };
}

/** A backup that is killed while it writes leaves no file of that name. */
async function cutShort(data: string, file: string): Promise<string[]> {
  const backup = execFile(process.execPath, [nk, 'backup', file, '--data', data]);
  const ended = new Promise((resolve) => backup.once('exit', resolve));
  const draft = `${file}.${String(backup.pid)}.part`;
  while (backup.exitCode === null && !(await stat(draft).catch(() => undefined))) await wait(2);
  backup.kill('SIGKILL');
  await ended;
  // It may have been quicker than its end: then the file is a whole backup like others.
  const whole = await stat(file).catch(() => undefined);
  return whole === undefined || backup.exitCode === 0 ? [] : [`a backup that was killed left ${file}`];
}

/** Restores a backup into a new folder, and compares it with the store as it became. */
async function restored(data: string, { file, promised }: Taken, told: Told): Promise<string[]> {
  const folder = `${file}.restored`;
  await mkdir(folder);
  await copyFile(join(data, 'master-key.secret'), join(folder, 'master-key.secret'));
  await run('restore', file, '--data', folder, '--nothing-erased');
  const copy = await listStoredReferrals({ folder });
  const now = new Map((await listStoredReferrals({ folder: data })).map((referral) => [referral.id, referral]));
  const keys = new Map(copy.map(({ idempotencyKey, reference }) => [idempotencyKey, reference]));
  const audit = await verifyAudit({ folder }, { folder });
  await rm(folder, { recursive: true });
  return [
    ...[...promised].filter(([key, reference]) => keys.get(key) !== reference).map(([, lost]) => `lost: ${lost}`),
    ...copy.filter(({ idempotencyKey }) => !told.sent.has(idempotencyKey ?? '')).map(({ id }) => `never sent: ${id}`),
    ...copy
      .filter((referral) => JSON.stringify(referral) !== JSON.stringify(now.get(referral.id)))
      .map(({ reference }) => `not equal: ${reference}`),
    ...audit.findings.map(({ message }) => message),
  ];
}

/** Backups taken while forms come in, some killed on their way; each that was made is restored into an empty store and compared. */
export async function backupsUnderLoad(data: string, count: number): Promise<Outcome> {
  const server = await startProcess(data);
  const url = started(server);
  const { told, stop } = startSenders(CLIENTS, () => url, PAUSE);
  const folder = dirname(data);
  const taken: Taken[] = [];
  const faults: string[] = [];
  while (told.acknowledged.size < 100) await wait(50);
  for (let i = 0; i < count; i++) {
    faults.push(...(await cutShort(data, join(folder, `killed-${i}.nkb`))));
    taken.push(await take(data, join(folder, `${i}.nkb`), told));
  }
  await stop();
  await server.stop();
  for (const one of taken) faults.push(...(await restored(data, one, told)));
  const sizes = taken.map(({ promised }) => promised.size);
  const drafts = (await readdir(folder)).filter((name) => name.endsWith('.part')).length;
  const figures = `${count} backups under ${CLIENTS} clients, with ${Math.min(...sizes)} to ${Math.max(...sizes)} acknowledged before, restored and equal; ${count} killed, ${drafts} of them while they wrote, which left no backup`;
  return { figures, faults };
}
