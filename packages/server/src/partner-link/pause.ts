import type { Scoped } from '../store/scope.js';

/**
 * Tells whether a partner takes no referrals now.
 * @param trx - The transaction.
 * @param partnerId - The partner; absent for none.
 * @returns True when it has paused.
 */
export async function isPaused(trx: Scoped, partnerId: string | undefined): Promise<boolean> {
  if (partnerId === undefined) return false;
  const row = await trx
    .selectFrom('nk.partner_settings')
    .select('paused_at')
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  return row?.paused_at !== undefined && row.paused_at !== null;
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
