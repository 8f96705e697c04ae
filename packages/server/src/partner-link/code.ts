import { randomInt, timingSafeEqual } from 'node:crypto';
import { keyedDigest, type Keyring } from '../keys/keyring.js';
import type { Scoped } from '../store/scope.js';

/** Digits of an answer code: a million codes against five tries. */
const DIGITS = 6;

/**
 * Makes an answer code.
 * @returns Six digits, at random.
 */
export const makeCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/**
 * Reads a code as it is typed: spaces and dashes between the digits are left out.
 * @param typed - What was typed.
 * @returns Six digits, or undefined.
 */
export function readCode(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.length > 40) return undefined;
  const digits = typed.replaceAll(/[\s-]/gu, '');
  return digits.length === DIGITS && /^\d+$/u.test(digits) ? digits : undefined;
}

/**
 * Sets the answer code of partners. The old one stops working.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param partnerIds - The partners, each once.
 * @param code - The code; only its keyed digest is stored.
 * @param now - Now.
 */
export async function setCode(
  trx: Scoped,
  keyring: Keyring,
  partnerIds: readonly string[],
  code: string,
  now: Date,
): Promise<void> {
  if (partnerIds.length === 0) return;
  const rows = partnerIds.map((partnerId) => {
    const digest = keyedDigest(keyring, 'partner-code', [partnerId, code]);
    if (!digest) throw new Error('The current key is missing from its own ring.');
    return {
      partner_id: partnerId,
      code_digest: digest,
      code_key_id: keyring.current.id,
      code_set_at: now.toISOString(),
    };
  });
  await trx
    .insertInto('nk.partner_settings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('partner_id').doUpdateSet(({ ref }) => ({
        code_digest: ref('excluded.code_digest'),
        code_key_id: ref('excluded.code_key_id'),
        code_set_at: ref('excluded.code_set_at'),
      })),
    )
    .execute();
}

/**
 * Checks a partner's answer code.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param partnerId - The partner.
 * @param code - Six digits; undefined is wrong.
 * @returns True when it is the one that was agreed; false also when none was.
 */
export async function isCode(
  trx: Scoped,
  keyring: Keyring,
  partnerId: string,
  code: string | undefined,
): Promise<boolean> {
  const row = await trx
    .selectFrom('nk.partner_settings')
    .select(['code_digest', 'code_key_id'])
    .where('partner_id', '=', partnerId)
    .executeTakeFirst();
  const { code_digest: kept, code_key_id: keyId } = row ?? {};
  if (code === undefined || !kept || keyId === null || keyId === undefined) return false;
  const digest = keyedDigest(keyring, 'partner-code', [partnerId, code], keyId);
  return digest !== undefined && timingSafeEqual(digest, kept);
}
