import { chown, mkdir, open, rename, rm, stat, writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../start-error.js';
import { spawnAs, type Account } from './account.js';
import type { PostgresPrograms } from './programs.js';

/** The role that owns the cluster and migrates the schema. */
export const OWNER_ROLE = 'nk_owner';

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Makes an empty cluster, unless there is one. It is made next to its place and moved there whole, so that neither a crash nor
 * a second process leaves half a cluster.
 * @param cluster - Folder the cluster is to have.
 * @param programs - PostgreSQL's programs.
 * @param account - Account it belongs to, if not this process's own.
 * @param ownerPassword - Password of the owner role.
 * @param log - Path of the file that takes what the programs print.
 * @throws StartError `store/not-started` when `initdb` fails.
 */
export async function initialiseCluster(
  cluster: string,
  programs: PostgresPrograms,
  account: Account | undefined,
  ownerPassword: string,
  log: string,
): Promise<void> {
  if (await exists(join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = join(draft, 'password');
  const made = join(draft, 'cluster');
  const give = async (path: string) => {
    if (account) await chown(path, account.uid, account.gid);
  };
  try {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, `${ownerPassword}\n`, { mode: 0o600 });
    await give(draft);
    await give(passwordFile);
    await runInitdb(made, passwordFile, programs, account, log);
    await rename(made, cluster);
  } catch (error) {
    // Another process that started at the same moment has moved its own into place.
    if (!(await exists(join(cluster, 'PG_VERSION')))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function runInitdb(
  cluster: string,
  passwordFile: string,
  { initdb }: PostgresPrograms,
  account: Account | undefined,
  log: string,
): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    `--username=${OWNER_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ];
  const output = await open(log, 'a', 0o600);
  try {
    const child = await spawnAs(initdb, args, account, cluster, { stdio: ['ignore', output.fd, output.fd] });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    if (code !== 0) {
      throw new StartError(
        'store/not-started',
        `The database could not be made (initdb ended with ${code ?? 'a signal'}): ${await lastLine(log)} See ${log}.`,
      );
    }
  } finally {
    await output.close();
  }
}

/** What the program said last, as a sentence. */
async function lastLine(log: string): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
  const last = lines.findLast((line) => /error|denied|not found|cannot|could not/iu.test(line)) ?? lines.at(-1) ?? '';
  return `${last.slice(0, 300)}.`.replace(/^\.$/u, 'it said nothing.').replace(/\.\.$/u, '.');
}
