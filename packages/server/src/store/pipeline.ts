import type { RawBuilder } from 'kysely';
import type pg from 'pg';
import { executeTogether, type Execution } from './batch.js';
import type { Database } from './database.js';
import { scopeStatement, type Scope } from './scope.js';

/** A statement that PostgreSQL reads and plans once a connection. */
export interface Statement<R = unknown> {
  /** Its name, the same for the same text only. */
  readonly name: string;
  readonly query: RawBuilder<R>;
}

/** The rows that each of some statements gave. */
type Rows<S extends readonly Statement[]> = { readonly [K in keyof S]: S[K] extends Statement<infer R> ? R[] : never };

/** A transaction whose statements are sent without waiting for the results of those before. */
export interface Pipeline {
  /** Sends statements together and waits for all of them. */
  readonly run: <S extends readonly Statement[]>(...statements: S) => Promise<Rows<S>>;
  /** Sends the last statements together with the commit, and waits until it is on disk. */
  readonly commit: (...statements: readonly Statement[]) => Promise<void>;
}

/**
 * Runs work in one transaction with as few journeys to the database as its results allow: the beginning and the scope travel with the
 * first statements, the commit with the last. Between two journeys of a small transaction there is nothing but waiting.
 * See `executeTogether`.
 * @param store - The store.
 * @param scope - What the transaction may see.
 * @param work - What to do; it ends with `commit`. The transaction is rolled back when it throws.
 * @returns What the work returned.
 * @throws The database's error when anything fails; then nothing was stored, or, when the connection broke during the commit, it is not known.
 */
export async function inPipeline<T>(
  store: Database,
  scope: Scope,
  work: (pipeline: Pipeline) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  try {
    const result = await work(pipelineOf(store, client, scope));
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

const BEGIN: Execution = { name: 'nk begin', text: 'begin', values: [] };
const COMMIT: Execution = { name: 'nk commit', text: 'commit', values: [] };

function pipelineOf({ db }: Database, client: pg.PoolClient, scope: Scope): Pipeline {
  let begun = false;
  const prepared = ({ name, query }: Statement): Execution => {
    const { sql, parameters } = query.compile(db);
    return { name, text: sql, values: parameters };
  };
  const send = async (statements: readonly Statement[], end: readonly Execution[]) => {
    const first = begun ? [] : [BEGIN, prepared({ name: 'nk scope', query: scopeStatement(scope) })];
    begun = true;
    const results = await executeTogether(client, [...first, ...statements.map(prepared), ...end]);
    return results.slice(first.length);
  };
  return {
    run: async <S extends readonly Statement[]>(...statements: S) => {
      const results = await send(statements, []);
      return results.map(({ rows }) => rows as unknown) as unknown as Rows<S>;
    },
    commit: async (...statements) => {
      const results = await send(statements, [COMMIT]);
      // PostgreSQL answers COMMIT with ROLLBACK when a statement before it failed.
      if (results.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
    },
  };
}
