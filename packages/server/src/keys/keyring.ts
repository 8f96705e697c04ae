import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { StartError } from '../start-error.js';

/** A master key with the name that is next to everything it protects. */
export interface MasterKey {
  /** First 16 hexadecimal digits of the key's SHA-256: names the key, tells nothing of it. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** What a key derived from a master key is for. One purpose, one key. */
export type KeyPurpose =
  'wrap' | 'request-digest' | 'audit' | 'partner-link' | 'partner-code' | 'owner-link' | 'form-opened';

/** The master keys: the first protects what is new, the rest open what was protected while they were first. */
export interface Keyring {
  readonly current: MasterKey;
  readonly ids: readonly string[];
  /** File in which a key was made just now, because there was none and nothing was protected yet. */
  readonly madeIn?: string | undefined;
  /** The key derived for a purpose, 32 bytes, made once; undefined when the ring lacks that master key. */
  readonly key: (id: string, purpose: KeyPurpose) => KeyObject | undefined;
}

const KEY_BYTES = 32;

/**
 * Reads master keys from text.
 * @param text - One key or several, parted by commas or white space, each 32 bytes in base64, base64url or hexadecimal.
 *   The first protects what is new.
 * @param where - Where the text came from, for the message: "NK_MASTER_KEY".
 * @returns The keyring.
 * @throws StartError `keys/unreadable` when a key is not 32 bytes, without showing it.
 */
export function readKeyring(text: string, where: string): Keyring {
  const keys = text
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .map((part, place) => {
      const bytes = /^[0-9a-f]{64}$/iu.test(part) ? Buffer.from(part, 'hex') : Buffer.from(part, 'base64url');
      if (bytes.length !== KEY_BYTES || !/^[\w+/=-]+$/u.test(part)) {
        throw new StartError(
          'keys/unreadable',
          `Key ${place + 1} of ${where} is not 32 bytes in base64 or hexadecimal. Make one with: openssl rand -base64 32`,
        );
      }
      return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes };
    });
  const [current] = keys;
  if (!current) {
    throw new StartError('keys/missing', `${where} holds no key. Make one with: openssl rand -base64 32`);
  }
  const byId = new Map(keys.map((key) => [key.id, key.bytes]));
  const derived = new Map<string, KeyObject>();
  return {
    current,
    ids: [...byId.keys()],
    key: (id, purpose) => {
      const master = byId.get(id);
      if (!master) return undefined;
      const name = `${id} ${purpose}`;
      const known = derived.get(name);
      if (known) return known;
      const key = createSecretKey(
        Buffer.from(hkdfSync('sha256', master, '', `neighbourhood-kit ${purpose}`, KEY_BYTES)),
      );
      derived.set(name, key);
      return key;
    },
  };
}

/**
 * Computes a keyed digest: the same words give the same digest, and nobody without the key can test a guess.
 * @param keyring - The keys.
 * @param purpose - What the digest is for.
 * @param parts - What is digested, in order; parts are told apart by their lengths.
 * @param keyId - The key to use; the current one when absent.
 * @returns 32 bytes, or undefined when the ring lacks the key.
 */
export function keyedDigest(
  keyring: Keyring,
  purpose: KeyPurpose,
  parts: readonly (string | Buffer)[],
  keyId = keyring.current.id,
): Buffer | undefined {
  const key = keyring.key(keyId, purpose);
  if (!key) return undefined;
  const framed = parts.flatMap((part) => {
    const bytes = Buffer.from(part as string);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(bytes.length));
    return [length, bytes];
  });
  return createHmac('sha256', key).update(Buffer.concat(framed)).digest();
}
