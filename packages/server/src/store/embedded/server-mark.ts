import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartError } from '../../start-error.js';

/** The mark: number of the process, and when it started, because numbers of processes are given again. */
const fileOf = (folder: string) => join(resolve(folder), 'server.pid');

/** When a process started, in ticks since the machine did (proc(5), field 22); undefined where it has ended, or this system does not say. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in brackets and may hold anything; the third field follows the last of them.
  const [state = '', ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // One that was killed stays on the list until its parent has asked what became of it.
  return 'ZX'.includes(state) ? undefined : rest[18];
}

/**
 * What a server is told that finds another on its folder.
 * @param holder - Who the other is.
 * @param folder - The data folder.
 * @returns The error, `store/in-use`.
 */
export const inUse = (holder: string, folder: string): StartError =>
  new StartError(
    'store/in-use',
    `Another server (${holder}) is using ${resolve(folder)}. Stop it, or give this one a folder of its own with --data.`,
  );

/**
 * Refuses a folder that certainly has a server, before anything else is loaded or opened. It is the lock in the database that decides:
 * where this cannot tell, on another system or from another container, it lets pass.
 * @param folder - The data folder.
 * @throws StartError `store/in-use`.
 */
export async function refuseSecondServer(folder: string): Promise<void> {
  const [pid = '', started] = (await readFile(fileOf(folder), 'utf8').catch(() => '')).trim().split(' ');
  if (started === undefined || Number(pid) === process.pid) return;
  if ((await startOf(Number(pid))) === started) throw inUse(`process ${pid}`, folder);
}

/**
 * Marks a folder as this process's own, once it holds the lock.
 * @param folder - The data folder.
 * @returns Takes the mark away.
 */
export async function markServer(folder: string): Promise<() => Promise<void>> {
  const started = await startOf(process.pid);
  if (started === undefined) return () => Promise.resolve();
  await writeFile(fileOf(folder), `${String(process.pid)} ${started}\n`, { mode: 0o600 });
  return () => rm(fileOf(folder), { force: true });
}
