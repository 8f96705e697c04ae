import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Keyring } from './keyring.js';

/** Personal data as it is stored. Destroying `wrappedKey` destroys the data, in every backup that lacks the key too. */
export interface Sealed {
  /** The master key that wraps the data key. */
  readonly keyId: string;
  /** The record's own key, encrypted under the master key. */
  readonly wrappedKey: Buffer;
  /** The words, encrypted under the record's own key. */
  readonly ciphertext: Buffer;
}

const NONCE = 12;
const TAG = 16;
/** Bytes of a record's own key. */
const DATA_KEY = 32;

/** Random bytes for nonces, fetched for a few hundred at a time: asking for twelve costs as much as asking for all of them. */
const POOL = 4096;
let pool = Buffer.alloc(0);

/** A nonce, which is public; keys are never taken from the pool. */
function makeNonce(): Buffer {
  if (pool.length < NONCE) pool = randomBytes(POOL);
  const nonce = pool.subarray(0, NONCE);
  pool = pool.subarray(NONCE);
  return nonce;
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: nonce, ciphertext, tag. `bound` must be the same to open it. */
function encrypt(key: KeyObject, plain: Buffer, bound: string): Buffer {
  const nonce = makeNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer | KeyObject, box: Buffer, bound: string): Buffer {
  if (box.length < NONCE + TAG) throw new Error('The stored record is too short to be one.');
  const cipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(bound)).setAuthTag(box.subarray(-TAG));
  return Buffer.concat([cipher.update(box.subarray(NONCE, -TAG)), cipher.final()]);
}

/**
 * Encrypts one referral's personal data under a key of its own, wrapped by the current master key. Both are bound to the
 * referral, so that a row moved to another referral does not open.
 * @param keyring - The master keys.
 * @param referralId - The referral it belongs to.
 * @param plain - The words.
 * @returns What is stored.
 */
export function seal(keyring: Keyring, referralId: string, plain: string): Sealed {
  const keyId = keyring.current.id;
  const master = keyring.key(keyId, 'wrap');
  if (!master) throw new Error('The current key is missing from its own ring.');
  const own = randomBytes(DATA_KEY);
  return {
    keyId,
    wrappedKey: encrypt(master, own, `key ${keyId} ${referralId}`),
    ciphertext: encrypt(createSecretKey(own), Buffer.from(plain, 'utf8'), `data ${referralId}`),
  };
}

/**
 * Opens one referral's personal data.
 * @param keyring - The master keys.
 * @param referralId - The referral it belongs to.
 * @param sealed - What is stored.
 * @returns The words.
 * @throws Error when the key is not in the ring, or the row was changed or belongs to another referral; the message holds no data.
 */
export function unseal(keyring: Keyring, referralId: string, sealed: Sealed): string {
  return unsealMore(keyring, referralId, sealed, 'data');
}

function ownKey(keyring: Keyring, referralId: string, { keyId, wrappedKey }: Omit<Sealed, 'ciphertext'>): Buffer {
  const master = keyring.key(keyId, 'wrap');
  if (!master) throw new Error(`The key ${keyId} that protects this record is not in the keyring.`);
  return decrypt(master, wrappedKey, `key ${keyId} ${referralId}`);
}

/**
 * Encrypts further words about a referral under the key its personal data has already, so that destroying that key destroys them too.
 * @param keyring - The master keys.
 * @param referralId - The referral.
 * @param key - The wrapped key of its personal data.
 * @param name - What the words are, different for each of a referral; they open under the same name only.
 * @param plain - The words.
 * @returns The ciphertext.
 */
export function sealMore(
  keyring: Keyring,
  referralId: string,
  key: Omit<Sealed, 'ciphertext'>,
  name: string,
  plain: string,
): Buffer {
  return encrypt(
    createSecretKey(ownKey(keyring, referralId, key)),
    Buffer.from(plain, 'utf8'),
    `${name} ${referralId}`,
  );
}

/**
 * Opens what `sealMore` encrypted.
 * @param keyring - The master keys.
 * @param referralId - The referral.
 * @param sealed - The wrapped key of its personal data, and the ciphertext.
 * @param name - The name under which it was encrypted.
 * @returns The words.
 * @throws Error when the key is missing, or the row was changed or belongs elsewhere; the message holds no data.
 */
export function unsealMore(keyring: Keyring, referralId: string, sealed: Sealed, name: string): string {
  return decrypt(ownKey(keyring, referralId, sealed), sealed.ciphertext, `${name} ${referralId}`).toString('utf8');
}

/**
 * Tells whether a record's own key is there and belongs to it. The words are not opened.
 * @param keyring - The master keys.
 * @param bound - What the record is bound to.
 * @param sealed - What is stored.
 * @returns True when the key unwraps.
 */
export function opens(keyring: Keyring, bound: string, sealed: Sealed): boolean {
  const master = keyring.key(sealed.keyId, 'wrap');
  if (!master) return false;
  try {
    return decrypt(master, sealed.wrappedKey, `key ${sealed.keyId} ${bound}`).length === DATA_KEY;
  } catch {
    return false;
  }
}
