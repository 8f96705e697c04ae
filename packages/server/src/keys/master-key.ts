import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../files.js';
import { StartError } from '../start-error.js';
import { readOrMakeSecret } from './secret-file.js';
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
 * @returns The keyring.
 * @throws StartError `keys/missing` or `keys/unreadable`.
 */
export async function loadKeyring(source: KeySource): Promise<Keyring> {
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
    return readKeyring(await readOrMakeSecret(file), file);
  }
  throw new StartError(
    'keys/missing',
    'Personal data is stored encrypted, and no key was given. Set NK_MASTER_KEY (make one with: openssl rand -base64 32) or NK_MASTER_KEY_FILE, and keep a copy apart from the database.',
  );
}
