import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StartError } from '../start-error.js';
import { openCluster, type ClusterUse } from './embedded/cluster.js';
import { APP_ROLE, migrate } from './migrate.js';
import type { Tables } from './tables.js';

/** Where referrals are kept. */
export type DatabasePlace =
  | { /** Data folder with an embedded PostgreSQL, for this machine only. */ readonly folder: string }
  | {
      /** Connection string of the role that owns and migrates the schema. */
      readonly url: string;
      /** Connection string of a login that is, or is a member of, `nk_app`; without it the owner's connections take that role on. */
      readonly appUrl?: string | undefined;
    };

/** What the database says of its own care, read from it each time. */
export interface Durability {
  readonly fsync: string;
  readonly synchronousCommit: string;
}

/** An open store. */
export interface Database {
  readonly db: Kysely<Tables>;
  /** The connections under `db`, for `inPipeline`. */
  readonly pool: pg.Pool;
  readonly schemaVersion: number;
  /** True when the store runs inside the data folder. */
  readonly embedded: boolean;
  /** True when a PostgreSQL that a killed server left running was taken on. */
  readonly adopted: boolean;
  readonly durability: () => Promise<Durability>;
  /** Calls back once when the store has been taken by another process. */
  readonly onLost: (listener: () => void) => void;
  /** A connection of the owner role, for maintenance; the caller ends it. */
  readonly owner: () => Promise<pg.Client>;
  readonly close: () => Promise<void>;
}

const POOL = 10;
/** Milliseconds in which a connection must be had. */
const TURN = 10_000;
const LIMITS = '-c statement_timeout=10000 -c idle_in_transaction_session_timeout=10000';
const NAME = 'neighbourhood-kit';

interface Connections {
  readonly owner: pg.ClientConfig;
  readonly app: pg.PoolConfig;
  readonly appPassword?: string;
}

/**
 * Opens the store: connects, migrates as the owner, then serves as `nk_app`, which cannot pass row-level security. Refuses to
 * go on when a commit would not be on disk.
 * @param place - A data folder, or the address of a PostgreSQL 15 or later.
 * @param use - What for; matters for a data folder only.
 * @returns The open store.
 * @throws StartError with a `store/` code.
 */
export async function openDatabase(place: DatabasePlace, use: ClusterUse = 'server'): Promise<Database> {
  if ('url' in place) {
    const owner = { connectionString: place.url, application_name: NAME, connectionTimeoutMillis: 5000 };
    const app = { ...owner, connectionString: place.appUrl ?? place.url };
    return open({ owner, app }, undefined);
  }
  const cluster = await openCluster(place.folder, use);
  const { owner, appPassword } = cluster;
  try {
    return await open({ owner, app: { ...owner, user: APP_ROLE, password: appPassword }, appPassword }, cluster);
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

async function open(
  { owner, app, appPassword }: Connections,
  cluster: Awaited<ReturnType<typeof openCluster>> | undefined,
): Promise<Database> {
  const asOwner = () => connectOwner(owner);
  const migrating = await asOwner();
  let schemaVersion: number;
  try {
    schemaVersion = await migrate(migrating, appPassword);
  } finally {
    await migrating.end();
  }
  const pool = new pg.Pool({
    ...app,
    application_name: NAME,
    max: POOL,
    // Also how long a request waits its turn when all connections are busy: a burst is served late rather than refused.
    connectionTimeoutMillis: TURN,
    // A role given at connection holds for the connection's life, whatever a request does.
    options: `${LIMITS} -c role=${APP_ROLE}`,
  });
  // A connection that breaks is replaced, and the request that was using it is told by its own query: but an error event that
  // nobody hears would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  try {
    await assertServing(pool, app.connectionString === owner.connectionString ? 'DATABASE_URL' : 'NK_APP_DATABASE_URL');
    await assertDurable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    schemaVersion,
    embedded: cluster !== undefined,
    adopted: cluster?.adopted ?? false,
    durability: () => readDurability(pool),
    onLost: (listener) => {
      if (cluster) cluster.onLost = listener;
    },
    owner: asOwner,
    close: async () => {
      await db.destroy();
      await cluster?.close();
    },
  };
}

/**
 * Connects to a database of the deployer's own as its owner.
 * @param config - How to connect.
 * @returns The connection, which the caller ends.
 * @throws StartError `store/unreachable`.
 */
export async function connectOwner(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw unreachable(cause, 'DATABASE_URL');
  }
  return client;
}

/** What PostgreSQL answers to a connection that it does not let in, by its code (appendix A of its manual). */
const REFUSED: Readonly<Record<string, string>> = {
  '28P01': 'refused the name or the password',
  '28000': 'does not let this role log in from here',
  '3D000': 'has no database of this name',
  '42501': 'does not let this role connect or take on nk_app',
  '53300': 'has no connection left',
};

function unreachable(cause: unknown, setting: string): StartError {
  const { code = 'no answer' } = cause as { code?: string };
  const refused = REFUSED[code];
  return new StartError(
    'store/unreachable',
    refused === undefined
      ? `The database did not answer (${code}). Check that it runs, and that ${setting} is right: postgres://name:password@host:5432/database.`
      : `The database ${refused} (${code}). Check ${setting}.`,
    { cause },
  );
}

async function assertServing(pool: pg.Pool, setting: string): Promise<void> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw unreachable(cause, setting);
  });
  client.release();
  const { rows } = await pool.query<{ name: string; rolsuper: boolean; rolbypassrls: boolean; owns: boolean }>(
    `select rolname as name, rolsuper, rolbypassrls,
       exists (select from pg_class where relnamespace = 'nk'::regnamespace and relowner = pg_roles.oid) as owns
     from pg_roles where rolname = current_user`,
  );
  const [role] = rows;
  if (!role || role.rolsuper || role.rolbypassrls || role.owns) {
    throw new StartError(
      'store/roles',
      `The server must serve as ${APP_ROLE}, which has no right to pass row-level security; it was connected as ${role?.name ?? 'nobody'}.`,
    );
  }
}

async function readDurability(pool: pg.Pool): Promise<Durability> {
  const { rows } = await pool.query<{ fsync: string; synchronous_commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`,
  );
  return { fsync: rows[0]?.fsync ?? 'unknown', synchronousCommit: rows[0]?.synchronous_commit ?? 'unknown' };
}

async function assertDurable(pool: pg.Pool): Promise<void> {
  const { fsync, synchronousCommit } = await readDurability(pool);
  if (fsync === 'on' && synchronousCommit !== 'off') return;
  throw new StartError(
    'store/not-durable',
    `The database would answer before a referral is on disk (fsync=${fsync}, synchronous_commit=${synchronousCommit}). Set both to on, then start again.`,
  );
}
