import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../files.js';
import { StartError } from '../start-error.js';
import { readOrMakeSecret, readSecret } from './secret-file.js';
import { readKeyring, type Keyring } from './keyring.js';

/** Where master keys may come from, in this order. */
export interface KeySource {
  /** The keys themselves (`NK_MASTER_KEY`). */
  readonly text?: string | undefined;
  /** A file that holds them (`NK_MASTER_KEY_FILE`). */
  readonly file?: string | undefined;
  /** Data folder of an embedded store, where a key may be made. Absent beyond loopback: there a key must be given. */
  readonly folder?: string | undefined;
}

/**
 * Loads the master keys.
 * @param source - Where they may come from.
 * @param used - Names of the keys that something in the store is protected by. Where there are some, no key is made: it would open nothing.
 * @returns The keyring.
 * @throws StartError `keys/missing` or `keys/unreadable`.
 */
export async function loadKeyring(source: KeySource, used: readonly string[]): Promise<Keyring> {
  if (source.text !== undefined && source.text !== '') return readKeyring(source.text, 'NK_MASTER_KEY');
  if (source.file !== undefined && source.file !== '') {
    const text = await readFile(source.file, 'utf8').catch((cause: unknown) => {
      throw new StartError(
        'keys/unreadable',
        `The key file ${source.file ?? ''} could not be read: ${reasonOf(cause)}.`,
        {
          cause,
        },
      );
    });
    return readKeyring(text, source.file);
  }
  if (source.folder !== undefined) {
    const file = join(source.folder, 'master-key.secret');
    const found = await readSecret(file);
    if (found !== undefined) return readKeyring(found, file);
    if (used.length > 0) {
      throw new StartError(
        'keys/missing',
        `The key file ${file} is missing, and what was stored is encrypted under ${used.length === 1 ? 'the key' : 'keys'} ${used.join(', ')}. Put the file back from your copy, or give the key in NK_MASTER_KEY. No new key was made: it would open nothing.`,
      );
    }
    return { ...readKeyring(await readOrMakeSecret(file), file), madeIn: file };
  }
  throw new StartError(
    'keys/missing',
    'Personal data is stored encrypted, and no key was given. Set NK_MASTER_KEY (make one with: openssl rand -base64 32) or NK_MASTER_KEY_FILE, and keep a copy apart from the database.',
  );
}
