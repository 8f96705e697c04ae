import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What `postmaster.pid` says of the PostgreSQL that uses a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

const isPostgres = (command: string) => /postgres/i.test(command);

/** The command line of a process, or undefined when it does not run. Windows is only asked whether the process exists. */
async function commandOf(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  if (process.platform === 'win32') return 'postgres';
  if (process.platform === 'linux') {
    return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  }
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}

/**
 * Finds the PostgreSQL that runs on a cluster, no matter who started it. A file left by a crash whose process id now belongs to
 * something else (usual in containers) is removed, because PostgreSQL itself would refuse to start.
 * @param cluster - Folder of the cluster.
 * @returns The running process and its port, or undefined when there is none.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => undefined);
  // Lines: process id, data directory, start time, port, and more (PostgreSQL, "lockfile.h").
  const [first, folder = '', , port] = (text ?? '').split('\n');
  const pid = Number(first);
  if (text === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  const command = await commandOf(pid);
  // A file whose process is gone is left: PostgreSQL checks for surviving backends before it takes over.
  if (command === undefined) return undefined;
  const ours = isPostgres(command) && (process.platform === 'win32' || command.includes(folder));
  if (!ours) {
    await rm(pidFile(cluster), { force: true });
    return undefined;
  }
  return port === undefined || port === '' ? undefined : { pid, port: Number(port) };
}

/**
 * Stops PostgreSQL: open transactions are rolled back, everything committed is on disk ("fast shutdown").
 * @param postmaster - The process to stop.
 * @param patience - Milliseconds to wait before it is stopped at once; its log then repairs it at the next start.
 */
export async function stopPostmaster({ pid }: Postmaster, patience = 10_000): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(pid, name);
      return true;
    } catch {
      return false;
    }
  };
  if (!signal('SIGINT')) return;
  for (let waited = 0; waited < patience; waited += 20) {
    if (!isPostgres((await commandOf(pid)) ?? '')) return;
    await wait(20);
  }
  signal('SIGQUIT');
  await wait(500);
}
