import { ALERT_STANDS } from '../store/alerts.js';
import type { Scoped } from '../store/scope.js';
import type { AlertCode } from './message.js';

/** A message about a referral, as staff see it: no address, no words. */
export interface MessageSummary {
  readonly kind: string;
  readonly to: string;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  /** Code of what went wrong last. */
  readonly failure?: string | undefined;
  /** Instants, RFC 3339. */
  readonly createdAt: string;
  readonly finishedAt?: string | undefined;
  /** When it is tried next. */
  readonly dueAt?: string | undefined;
}

/**
 * Lists the messages about a referral.
 * @param trx - A transaction that sees the referral.
 * @param referralId - The referral.
 * @returns The messages, oldest first.
 */
export async function messagesAbout(trx: Scoped, referralId: string): Promise<MessageSummary[]> {
  const rows = await trx
    .selectFrom('nk.outbox')
    .selectAll()
    .where('referral_id', '=', referralId)
    .orderBy('sequence')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    to: row.recipient,
    channel: row.channel,
    state: row.state,
    attempts: row.attempts,
    failure: row.failure ?? undefined,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString(),
    dueAt: row.state === 'pending' ? row.due_at.toISOString() : undefined,
  }));
}

/**
 * The alerts of a referral that stand, each by itself, the oldest first.
 * @param trx - A transaction that sees the referral.
 * @param id - The referral.
 * @returns Ids and codes.
 */
export function alertsAbout(trx: Scoped, id: string): Promise<{ readonly id: string; readonly code: AlertCode }[]> {
  return trx
    .selectFrom('nk.alerts as a')
    .select(['a.id', 'a.code'])
    .where('a.referral_id', '=', id)
    .where(ALERT_STANDS)
    .orderBy('a.raised_at')
    .execute();
}

/**
 * The alerts that stand, each code once.
 * @param trx - A transaction that sees the referrals.
 * @param ids - Their ids.
 * @returns Codes by referral; a referral without any is absent.
 */
export async function alertsOf(trx: Scoped, ids: readonly string[]): Promise<ReadonlyMap<string, AlertCode[]>> {
  const alerts = new Map<string, AlertCode[]>();
  if (ids.length === 0) return alerts;
  const rows = await trx
    .selectFrom('nk.alerts as a')
    .select(['a.referral_id', 'a.code'])
    .where('a.referral_id', 'in', ids)
    .where(ALERT_STANDS)
    .groupBy(['a.referral_id', 'a.code'])
    .orderBy(({ fn }) => fn.min('a.raised_at'))
    .execute();
  for (const { referral_id: id, code } of rows) alerts.set(id, [...(alerts.get(id) ?? []), code]);
  return alerts;
}

/**
 * Tells whether a referral's form may have been filled in by a machine, and no coordinator has looked at it.
 * @param trx - A transaction that sees the referral.
 * @param id - The referral.
 * @returns True also after somebody has opened it, which the alert does not outlast: anyone who opens it has to know.
 */
export async function mayBeFromMachine(trx: Scoped, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('nk.alerts')
    .select('id')
    .where('referral_id', '=', id)
    .where('code', '=', 'machine')
    .where('dealt_with_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
