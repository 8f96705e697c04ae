import { sql } from 'kysely';
import type { Statement } from '../store/pipeline.js';
import type { Scoped } from '../store/scope.js';

/**
 * The statement that finds which of some partners take no referrals now.
 * @param partnerIds - The partners.
 * @returns The statement.
 */
export const pausedAmong = (partnerIds: readonly string[]): Statement<{ partner_id: string }> => ({
  name: 'nk paused',
  query: sql`select partner_id from nk.partner_settings where partner_id = any(${partnerIds}) and paused_at is not null`,
});

/**
 * Tells whether a partner takes no referrals now.
 * @param trx - The transaction.
 * @param partnerId - The partner; absent for none.
 * @returns True when it has paused.
 */
export async function isPaused(trx: Scoped, partnerId: string | undefined): Promise<boolean> {
  if (partnerId === undefined) return false;
  return (await pausedAmong([partnerId]).query.execute(trx)).rows.length > 0;
}

/**
 * Pauses referrals to a partner, or lets them go on.
 * @param trx - The transaction.
 * @param partnerId - The partner.
 * @param since - Now, RFC 3339; null lets them go on.
 */
export async function setPaused(trx: Scoped, partnerId: string, since: string | null): Promise<void> {
  await trx
    .insertInto('nk.partner_settings')
    .values({ partner_id: partnerId, paused_at: since })
    .onConflict((conflict) => conflict.column('partner_id').doUpdateSet({ paused_at: since }))
    .execute();
}
