import { createHash, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { keyedDigest, type Keyring } from '../keys/keyring.js';
import type { PartnerLinkTable } from '../store/tables.js';

const DAY = 86_400_000;

/** What a link is for. */
export interface LinkAbout {
  readonly referralId: string;
  readonly partnerId: string;
  readonly now: Date;
  /** Days for which it may be used. */
  readonly days: number;
}

/**
 * The secret of a link: 256 bits, derived from the master key, so that the same message can be written again after a crash and the
 * secret itself need not be stored.
 * @param keyring - The keys.
 * @param id - The link.
 * @param keyId - The master key under which it was made.
 * @returns 43 letters, digits, dashes and underscores; undefined when the key is not at hand.
 */
export function tokenOf(keyring: Keyring, id: string, keyId: string): string | undefined {
  return keyedDigest(keyring, 'partner-link', [id], keyId)?.toString('base64url');
}

/**
 * Digest of a secret, by which it is known again. It needs no key, because the secret cannot be guessed.
 * @param secret - A token, or the secret of an opened page.
 * @returns SHA-256.
 */
export const digestOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/**
 * Makes a link.
 * @param keyring - The keys.
 * @param about - The referral, the partner, and for how long.
 * @returns The row to store.
 */
export function makeLink(
  keyring: Keyring,
  { referralId, partnerId, now, days }: LinkAbout,
): Insertable<PartnerLinkTable> {
  const id = randomUUID();
  const keyId = keyring.current.id;
  const token = tokenOf(keyring, id, keyId);
  if (token === undefined) throw new Error('The current key is missing from its own ring.');
  return {
    id,
    referral_id: referralId,
    partner_id: partnerId,
    token_digest: digestOfSecret(token),
    key_id: keyId,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + days * DAY).toISOString(),
  };
}
