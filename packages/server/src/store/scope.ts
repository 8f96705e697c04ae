import { sql, type Kysely, type RawBuilder, type SqlBool, type Transaction } from 'kysely';
import type { Tables } from './tables.js';

/**
 * What a transaction may see: nothing (it only adds), the one link whose token was shown, the referral that a person named, those it
 * became, one partner's referrals, or all of them.
 */
export type Scope =
  | { readonly kind: 'intake' }
  | { readonly kind: 'link'; /** SHA-256 of the token, in hexadecimal. */ readonly key: string }
  | { readonly kind: 'reference'; /** The reference. */ readonly key: string }
  | { readonly kind: 'chain'; /** Id of the first referral of the chain. */ readonly key: string }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'coordinator' };

/** How long a transaction waits for another that holds what it needs, before its caller is told to come back. */
const WAIT_FOR_OTHERS = '4s';

/** A transaction whose scope is set. */
export type Scoped = Transaction<Tables>;

/** The scope that each transaction was given, for `ownRows`. */
const SCOPES = new WeakMap<object, Scope>();

/**
 * The application's own filter: only a partner's referrals in a partner's transaction. Row-level security says the same in the
 * database; either holds without the other.
 * @param trx - The transaction.
 * @returns A condition on `nk.referrals`.
 */
export function ownRows(trx: Scoped): RawBuilder<SqlBool> {
  const scope = SCOPES.get(trx);
  return scope?.kind === 'partner' ? sql<SqlBool>`nk.referrals.partner_id = ${scope.partnerId}` : sql<SqlBool>`true`;
}

/**
 * Sets what the rest of the transaction may see. Row-level security reads it; it ends with the transaction.
 * @param trx - The transaction.
 * @param scope - The scope.
 */
export async function setScope(trx: Scoped, scope: Scope): Promise<void> {
  SCOPES.set(trx, scope);
  await scopeStatement(scope).execute(trx);
}

/**
 * The statement that sets what the rest of a transaction may see.
 * @param scope - The scope.
 * @returns The statement.
 */
export function scopeStatement(scope: Scope): RawBuilder<unknown> {
  const partner = scope.kind === 'partner' ? scope.partnerId : '';
  const key = 'key' in scope ? scope.key : '';
  return sql`select set_config('nk.scope', ${scope.kind}, true), set_config('nk.partner', ${partner}, true),
    set_config('nk.key', ${key}, true), set_config('lock_timeout', ${WAIT_FOR_OTHERS}, true)`;
}

/**
 * Runs work in one transaction that sees only what its scope may see.
 * @param db - The store.
 * @param scope - What it may see.
 * @param work - What to do; the transaction is rolled back when it throws.
 * @returns What the work returned, after the commit is on disk.
 */
export function withScope<T>(db: Kysely<Tables>, scope: Scope, work: (trx: Scoped) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await setScope(trx, scope);
    return work(trx);
  });
}
