import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { versionOf } from '../store/lists.js';
import { withScope, type Scope } from '../store/scope.js';
import type { Store } from '../store/store.js';

/** Milliseconds for which a question is kept open. Proxies and browsers wait at least 30 seconds for an answer. */
const PATIENCE = 25_000;
/** Milliseconds between looks at the database. */
const PAUSE = 1000;

/** Tells waiting pages that something changed. */
export interface ChangeWatch {
  /**
   * Waits until something has changed in what a scope may see, or for 25 seconds.
   * @param scope - What may be seen.
   * @param seen - The version that the asker has.
   * @param signal - Ends the wait when the asker has gone.
   * @returns The version now; the same one when nothing changed.
   */
  readonly next: (scope: Scope, seen: string, signal: AbortSignal) => Promise<string>;
  /** Answers everybody who waits, so that a server can stop. */
  readonly close: () => void;
}

/**
 * Watches a store for changes, also those that other servers make. While anybody waits, the ends of the audit chains and the number of
 * alerts are looked at once a second: every change moves one of them on. Only when they moved is each waiting scope asked.
 * @param store - The store.
 * @returns The watch.
 */
export function watchChanges(store: Store): ChangeWatch {
  const closing = new AbortController();
  let looking: Promise<string> | undefined;
  /** One look for all who wait. */
  const look = () =>
    (looking ??= (async () => {
      await wait(PAUSE, undefined, { signal: closing.signal }).catch(() => undefined);
      const end = await lastOf(store);
      looking = undefined;
      return end;
    })().finally(() => {
      looking = undefined;
    }));
  const now = (scope: Scope) => withScope(store.db, scope, versionOf);
  return {
    next: async (scope, seen, signal) => {
      const until = performance.now() + PATIENCE;
      let end = await lastOf(store);
      let version = await now(scope);
      while (version === seen && performance.now() < until && !signal.aborted && !closing.signal.aborted) {
        const next = await look();
        if (next === end) continue;
        end = next;
        version = await now(scope);
      }
      return version;
    },
    close: () => {
      closing.abort();
    },
  };
}

/** How far the store has got. Alerts are counted apart: nobody did anything, so they are in no audit. */
function lastOf({ db }: Store): Promise<string> {
  return withScope(db, { kind: 'coordinator' }, async (trx) => {
    const { rows } = await sql<{ last: string }>`
      select (select sum(place) from nk.audit_heads) || '.' || (select count(*) from nk.alerts) as last`.execute(trx);
    return rows[0]?.last ?? '';
  });
}
