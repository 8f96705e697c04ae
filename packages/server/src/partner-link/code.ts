import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Selectable } from 'kysely';
import { keyedDigest, type Keyring } from '../keys/keyring.js';
import type { Scoped } from '../store/scope.js';
import type { PartnerSettingsTable } from '../store/tables.js';

/** Digits of an answer code: a million codes against a few tries a day. */
const DIGITS = 6;
/** Wrong codes of a day after which all links of a partner are locked. */
const WRONG_A_DAY = 10;
const DAY = 86_400_000;

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
 * Sets the answer code of partners. The old one stops working, and wrong codes are counted from nothing: links that they locked open again. Pages that the
 * old one opened are closed.
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
      wrong_codes: 0,
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
        wrong_codes: ref('excluded.wrong_codes'),
      })),
    )
    .execute();
  await trx
    .updateTable('nk.partner_links')
    .set({ session_digest: null, session_ends_at: null })
    .where('partner_id', 'in', partnerIds)
    .where('session_digest', 'is not', null)
    .execute();
}

/**
 * Tries a partner's answer code, and counts a wrong one.
 * @param trx - The transaction.
 * @param keyring - The keys.
 * @param partnerId - The partner.
 * @param code - Six digits; undefined is wrong.
 * @param now - Now.
 * @returns `right`, or how many wrong codes the partner has left; 0 when all its links are locked from now on. Wrong also when no code was
 *   agreed.
 */
export async function tryCode(
  trx: Scoped,
  keyring: Keyring,
  partnerId: string,
  code: string | undefined,
  now: Date,
): Promise<'right' | number> {
  // Held until the transaction ends: codes that are entered on many links at once are counted one after the other.
  const row = await trx
    .selectFrom('nk.partner_settings')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return WRONG_A_DAY;
  if (row.wrong_codes >= WRONG_A_DAY) return 0;
  if (isRight(row, keyring, code)) return 'right';
  const since = row.wrong_codes_since;
  const goesOn = since !== null && now.getTime() - since.getTime() < DAY;
  const wrong = goesOn ? row.wrong_codes + 1 : 1;
  await trx
    .updateTable('nk.partner_settings')
    .set({ wrong_codes: wrong, wrong_codes_since: goesOn ? since.toISOString() : now.toISOString() })
    .where('partner_id', '=', partnerId)
    .execute();
  return WRONG_A_DAY - wrong;
}

function isRight(
  { partner_id, code_digest: kept, code_key_id: keyId }: Selectable<PartnerSettingsTable>,
  keyring: Keyring,
  code: string | undefined,
): boolean {
  if (code === undefined || kept === null || keyId === null) return false;
  const digest = keyedDigest(keyring, 'partner-code', [partner_id, code], keyId);
  return digest !== undefined && timingSafeEqual(digest, kept);
}

/**
 * Tells whether too many wrong codes were entered for a partner: nothing opens until it has a new code.
 * @param trx - The transaction.
 * @param partnerId - The partner.
 * @returns True when its links are locked.
 */
export async function isLocked(trx: Scoped, partnerId: string): Promise<boolean> {
  const locked = await trx
    .selectFrom('nk.partner_settings')
    .select('partner_id')
    .where('partner_id', '=', partnerId)
    .where('wrong_codes', '>=', WRONG_A_DAY)
    .executeTakeFirst();
  return locked !== undefined;
}
