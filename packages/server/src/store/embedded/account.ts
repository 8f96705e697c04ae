import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../../start-error.js';

/** The account that PostgreSQL runs under, when this process may not run it as itself. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts to run PostgreSQL under when this process is root, best first. Both exist without any being created. */
const CANDIDATES = ['postgres', 'nobody'];
const SETPRIV = '/usr/bin/setpriv';

/**
 * Chooses the account for the database. PostgreSQL refuses to run as root, as servers in containers often do.
 * @param cluster - Folder of an existing cluster; its owner is kept.
 * @returns The account, or undefined when this process is not root and runs PostgreSQL as itself.
 * @throws StartError `store/not-started` when no account can be found.
 */
export async function chooseAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await stat(cluster).catch(() => undefined);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError(
    'store/not-started',
    'PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody" to run it under. Start the server as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether an account may pass through every folder above a path. */
async function mayReach(path: string, { uid, gid }: Account): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = await stat(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Starts a PostgreSQL program, under the account if one is given. Where folders above the program or its data are closed to that
 * account (a clone under /root), the program keeps the one right to pass them, which is still less than root has.
 * @param program - Absolute path of the program.
 * @param args - Its arguments.
 * @param account - The account to run under, if not this process's own.
 * @param data - Path of the data the program works on.
 * @param options - Further spawn options.
 * @returns The child process.
 * @throws StartError `store/not-started` when a folder is closed and the system offers no way to pass it.
 */
export async function spawnAs(
  program: string,
  args: readonly string[],
  account: Account | undefined,
  data: string,
  options: SpawnOptions,
): Promise<ChildProcess> {
  if (!account) return spawn(program, args, options);
  if ((await mayReach(program, account)) && (await mayReach(data, account))) {
    return spawn(program, args, { ...options, uid: account.uid, gid: account.gid });
  }
  await access(SETPRIV, constants.X_OK).catch((cause: unknown) => {
    throw new StartError(
      'store/not-started',
      `PostgreSQL does not run as root, and its account cannot reach ${data}. Start the server as an ordinary user, move it out of the closed folder, or set DATABASE_URL.`,
      { cause },
    );
  });
  const rights = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  // initdb asks access(2) whether it may run its programs, and the kernel forgets ambient rights there unless this bit is set.
  const pass = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  return spawn(SETPRIV, [...rights, ...pass, '--', program, ...args], options);
}
