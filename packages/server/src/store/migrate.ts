import { createHash } from 'node:crypto';
import type pg from 'pg';
import { StartError } from '../start-error.js';
import { MIGRATIONS, type Migration } from './migrations/index.js';

/** The role that serves requests: no rights but those granted, and never past row-level security. */
export const APP_ROLE = 'nk_app';

/** "nk" in hexadecimal, and 2: one migration at a time, whichever server begins it. */
const LOCK = 0x6e6b0002;

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Brings the schema up to date, as the owner role. Each step runs in a transaction of its own.
 * @param owner - A connection of the role that owns the schema.
 * @param appPassword - Password for the serving role, which may then log in; without it the owner's connections take the role on.
 * @returns The version of the schema.
 * @throws StartError `store/newer` when the schema is ahead of this program, `store/changed-migration` when a step that has run
 *   is not the step this program knows, `store/roles` when the serving role cannot be made.
 */
export async function migrate(owner: pg.Client, appPassword?: string): Promise<number> {
  await owner.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await ensureAppRole(owner, appPassword);
    await makeSchema(owner);
    const { rows } = await owner.query<{ version: number; digest: string }>(
      'select version, digest from nk.schema_migrations order by version',
    );
    const done = new Map(rows.map((row) => [row.version, row.digest]));
    const latest = MIGRATIONS.at(-1)?.version ?? 0;
    const ahead = rows.find((row) => row.version > latest);
    if (ahead) {
      throw new StartError(
        'store/newer',
        `The database has schema version ${ahead.version}; this program knows ${latest}. Start the newer program, or restore a backup from before it.`,
      );
    }
    for (const migration of MIGRATIONS) {
      const { version, name, sql } = migration;
      const known = done.get(version);
      if (known === undefined) await inTransaction(owner, migration);
      else if (known !== digest(sql)) {
        throw new StartError(
          'store/changed-migration',
          `Step ${version} (${name}) of the database's schema is not the one this program knows. Use the program that made the database.`,
        );
      }
    }
    await letOwnerMaintain(owner);
    return latest;
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

/**
 * Lets the owner role, in the scope `maintenance`, see and change every row of every table under row-level security: for backups,
 * erasure and retention. No other role is given the policy, so the scope opens nothing to the serving role.
 */
async function letOwnerMaintain(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class c
     where relnamespace = 'nk'::regnamespace and relrowsecurity
       and not exists (select from pg_policy where polrelid = c.oid and polname = 'maintain')`,
  );
  for (const { name } of rows) {
    await owner.query(
      `create policy maintain on ${name} to current_user
       using (current_setting('nk.scope', true) = 'maintenance') with check (current_setting('nk.scope', true) = 'maintenance')`,
    );
  }
}

async function makeSchema(owner: pg.Client): Promise<void> {
  await owner.query('create schema if not exists nk');
  await owner.query(`create table if not exists nk.schema_migrations (
    version integer primary key, name text not null, digest text not null, applied_at timestamptz not null default now())`);
}

async function run(owner: pg.Client, { version, name, sql }: Migration): Promise<void> {
  await owner.query(sql);
  await owner.query('insert into nk.schema_migrations (version, name, digest) values ($1, $2, $3)', [
    version,
    name,
    digest(sql),
  ]);
}

async function inTransaction(owner: pg.Client, migration: Migration): Promise<void> {
  try {
    await owner.query('begin');
    await run(owner, migration);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/**
 * Makes the schema again as it was at an earlier version, has rows put into it, and takes the later steps: they rewrite those rows as they
 * would have where the rows came from. When the earlier steps ran there is not known: to the later ones they count as older than any row.
 * @param owner - A connection of the role that owns the schema, in a transaction of `maintain`; the store holds nothing that is to be kept.
 * @param schemaVersion - The version that the rows are of.
 * @param fill - Puts them in.
 */
export async function fillAsOf(owner: pg.Client, schemaVersion: number, fill: () => Promise<void>): Promise<void> {
  await owner.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await owner.query('drop schema nk cascade');
  await makeSchema(owner);
  for (const migration of MIGRATIONS) if (migration.version <= schemaVersion) await run(owner, migration);
  await letOwnerMaintain(owner);
  await owner.query(`update nk.schema_migrations set applied_at = '-infinity'`);
  await fill();
  for (const migration of MIGRATIONS) if (migration.version > schemaVersion) await run(owner, migration);
  await letOwnerMaintain(owner);
  await owner.query(`update nk.schema_migrations set applied_at = now() where applied_at = '-infinity'`);
}

async function ensureAppRole(owner: pg.Client, appPassword: string | undefined): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [APP_ROLE]);
  try {
    if (rowCount === 0) await owner.query(`create role ${APP_ROLE} nologin`);
    if (appPassword !== undefined) {
      await owner.query(`alter role ${APP_ROLE} login password ${owner.escapeLiteral(appPassword)}`);
    } else {
      if (!(await mayServeAs(owner))) await owner.query(`grant ${APP_ROLE} to current_user`);
    }
  } catch (cause) {
    throw new StartError(
      'store/roles',
      `The role ${APP_ROLE} is missing, or may not be used by this connection. Ask the database's administrator to run: create role ${APP_ROLE} nologin; grant ${APP_ROLE} to <the role of DATABASE_URL>;`,
      { cause },
    );
  }
}

/** Since PostgreSQL 16 a role may be held without the right to take it on, so the right itself is tried. */
async function mayServeAs(owner: pg.Client): Promise<boolean> {
  await owner.query('begin');
  try {
    await owner.query(`set local role ${APP_ROLE}`);
    return true;
  } catch {
    return false;
  } finally {
    await owner.query('rollback');
  }
}
