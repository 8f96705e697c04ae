import { access, chmod, open } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { makeFolders, reasonOf } from '../../files.js';
import { StartError } from '../../start-error.js';
import { chooseAccount, spawnAs, type Account } from './account.js';
import { initialiseCluster, OWNER_ROLE } from './initialise.js';
import { findPostmaster, stopPostmaster, type Postmaster } from './postmaster.js';
import { findPrograms, type PostgresPrograms } from './programs.js';
import { inUse, markServer, refuseSecondServer } from './server-mark.js';
import { readOrMakeSecret } from '../../keys/secret-file.js';

/** A running embedded PostgreSQL that belongs to this process alone. */
export interface Cluster {
  /** How to connect as the role that owns and migrates. */
  readonly owner: pg.ClientConfig;
  /** Password that the serving role is to have. */
  readonly appPassword: string;
  /** True when a PostgreSQL left over by a killed server was taken on. */
  readonly adopted: boolean;
  /** Called once when another process has taken the cluster, which ends this one's right to use it. */
  onLost: (() => void) | undefined;
  /** Stops PostgreSQL. Everything committed is on disk. */
  readonly close: () => Promise<void>;
}

/** One number for everybody: the process that holds this advisory lock may use the cluster. "nk" in hexadecimal, and 1. */
const LOCK = 0x6e6b0001;
const START_PATIENCE = 20_000;
/** Milliseconds in which a broken lock must be regained. */
const REGAIN_PATIENCE = 5000;
const DATABASE = 'postgres';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'max_connections=60',
  'shared_buffers=64MB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  // What an error is about may be what a person wrote: the log gets the kind of error, never the row or the statement.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        done(port);
      });
    });
  });
}

/** Starts PostgreSQL in a process group of its own, so that Ctrl+C reaches this process first and requests are finished. */
async function startPostgres(
  cluster: string,
  { postgres }: PostgresPrograms,
  account: Account | undefined,
  log: string,
): Promise<void> {
  const output = await open(log, 'a', 0o600);
  try {
    const args = ['-D', cluster, '-p', String(await freePort()), ...SETTINGS.flatMap((setting) => ['-c', setting])];
    const child = await spawnAs(postgres, args, account, cluster, {
      stdio: ['ignore', output.fd, output.fd],
      detached: true,
    });
    child.on('error', () => undefined);
    child.unref();
  } finally {
    await output.close();
  }
}

/** PostgreSQL's and the system's ways of saying "not yet, or not any more". */
const NOT_NOW = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

async function connect(config: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (NOT_NOW.has(code ?? '') || /terminated unexpectedly/.test((error as Error).message)) return undefined;
    throw new StartError('store/not-started', `The built-in database refused its owner (${code ?? 'unknown error'}).`, {
      cause: error,
    });
  }
}

/** Who uses a cluster: a server for as long as it runs, or a command for a moment. */
export type ClusterUse = 'server' | 'command';

/** Name of the process that holds the lock; undefined when nobody does. */
async function holderOf(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [LOCK],
  );
  return rows[0]?.name;
}

/**
 * Takes the lock that makes the cluster this process's own. It goes when the connection goes, even after kill -9.
 * False when a command has it, which is over in a moment.
 */
async function takeLock(client: pg.Client, data: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (rows[0]?.taken) return true;
  const holder = await holderOf(client);
  await client.end();
  if (holder?.startsWith('command ')) return false;
  throw inUse(holder ?? 'it has just started', data);
}

interface Held {
  readonly client: pg.Client;
  readonly postmaster: Postmaster;
  readonly adopted: boolean;
}

async function hold(data: string, cluster: string, config: pg.ClientConfig, start: () => Promise<void>): Promise<Held> {
  const until = performance.now() + START_PATIENCE;
  let starts = 0;
  let tried = -Infinity;
  while (performance.now() < until) {
    const postmaster = await findPostmaster(cluster);
    const client = postmaster && (await connect({ ...config, port: postmaster.port }));
    if (postmaster && client && (await takeLock(client, data))) {
      return { client, postmaster, adopted: starts === 0 };
    }
    // Nothing runs, or what runs is not ours yet. A start may be lost to a taken port or to another process; it is tried again after a second without a sign of life.
    if (!postmaster && performance.now() - tried > 1000 && starts < 5) {
      await start();
      starts++;
      tried = performance.now();
    }
    await wait(20);
  }
  throw new StartError(
    'store/not-started',
    `The built-in database did not start within ${START_PATIENCE / 1000} seconds. See ${data}/postgres.log.`,
  );
}

/**
 * Opens the embedded PostgreSQL of a data folder: makes it on first use, takes on one that a killed server left running, and
 * refuses when another server is using it.
 * @param folder - The data folder; made when absent, readable by nobody else.
 * @param use - What for: a server that starts while a command has the cluster waits for it, and is not refused.
 * @returns The running cluster.
 * @throws StartError `store/in-use`, `store/no-embedded` or `store/not-started`.
 */
export async function openCluster(folder: string, use: ClusterUse = 'server'): Promise<Cluster> {
  const data = resolve(folder);
  if (use === 'server') await refuseSecondServer(data);
  const cluster = join(data, 'postgres');
  const log = join(data, 'postgres.log');
  await makeFolder(data);
  const programs = await findPrograms();
  const account = await chooseAccount(cluster);
  const ownerPassword = await readOrMakeSecret(join(data, 'database-owner.secret'));
  const appPassword = await readOrMakeSecret(join(data, 'database-app.secret'));
  await initialiseCluster(cluster, programs, account, ownerPassword, log);
  const config = ownerConfig(ownerPassword, use);
  const held = await hold(data, cluster, config, () => startPostgres(cluster, programs, account, log));
  const unmark = use === 'server' ? await markServer(data) : undefined;
  return own(held, { ...config, port: held.postmaster.port }, { appPassword, data, unmark });
}

/**
 * Connects to a cluster that somebody is using, without taking it.
 * @param folder - The data folder.
 * @returns A connection of the owner role, which the caller ends; undefined when nothing runs there, or only what a killed server
 *   left running.
 * @throws StartError `store/missing` when the folder holds no store.
 */
export async function visitCluster(folder: string): Promise<pg.Client | undefined> {
  const data = resolve(folder);
  const secret = join(data, 'database-owner.secret');
  await access(secret).catch((cause: unknown) => {
    throw new StartError(
      'store/missing',
      `There is no store in ${data}. Name the folder that nk serve was given with --data.`,
      {
        cause,
      },
    );
  });
  const postmaster = await findPostmaster(join(data, 'postgres'));
  if (!postmaster) return undefined;
  const client = await connect({ ...ownerConfig(await readOrMakeSecret(secret), 'command'), port: postmaster.port });
  if (!client || (await holderOf(client)) !== undefined) return client;
  await client.end();
  return undefined;
}

const ownerConfig = (password: string, use: ClusterUse): pg.ClientConfig => ({
  host: '127.0.0.1',
  user: OWNER_ROLE,
  password,
  database: DATABASE,
  application_name: `${use === 'server' ? 'process' : 'command'} ${process.pid}`,
  connectionTimeoutMillis: 2000,
});

async function makeFolder(data: string): Promise<void> {
  const isMade = await makeFolders(data).catch((cause: unknown) => {
    const why = `The folder ${data} could not be made: ${reasonOf(cause)}. Name another with --data.`;
    throw new StartError('store/not-started', why, { cause });
  });
  // PostgreSQL's own account has to pass through; what is inside is closed to everybody by itself.
  if (isMade && process.getuid?.() === 0) await chmod(data, 0o711);
}

interface Ownership {
  readonly appPassword: string;
  /** The data folder. */
  readonly data: string;
  /** Takes away the mark that a server is there. */
  readonly unmark: (() => Promise<void>) | undefined;
}

function own(held: Held, owner: pg.ClientConfig, { appPassword, data, unmark }: Ownership): Cluster {
  let closing = false;
  const cluster: Cluster = {
    owner,
    appPassword,
    adopted: held.adopted,
    onLost: undefined,
    close: async () => {
      closing = true;
      await stopPostmaster(held.postmaster);
      await unmark?.();
    },
  };
  /** The lock's connection broke while PostgreSQL lives on: take the lock again before anybody else does. */
  const regain = async (): Promise<void> => {
    const until = performance.now() + REGAIN_PATIENCE;
    let why: unknown = new StartError('store/not-started', 'The built-in database has stopped.');
    while (!closing && performance.now() < until) {
      // The new connection may break as the old one did, and the old one may not have let go yet: neither is the end.
      try {
        const client = await connect(owner);
        if (client && (await takeLock(client, data))) {
          guard(client);
          return;
        }
      } catch (error) {
        why = error;
      }
      await wait(20);
    }
    if (!closing) throw why;
  };
  const guard = (client: pg.Client) => {
    let broken = false;
    const notice = () => {
      if (!broken) watch();
      broken = true;
    };
    client.on('end', notice);
    // A connection that broke before anybody listened says so at its next use.
    client.query('select').catch(notice);
  };
  const watch = () => {
    if (closing) return;
    regain().catch(() => cluster.onLost?.());
  };
  guard(held.client);
  return cluster;
}
