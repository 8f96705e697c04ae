import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { reasonOf } from '../files.js';
import { StartError } from '../start-error.js';

/**
 * Reads a secret kept in a file.
 * @param file - Path of the file.
 * @returns The secret; undefined where there is no such file.
 */
export function readSecret(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    },
  );
}

/**
 * Reads a secret kept in a file that only this account may read, or makes one. When two processes make it at once, both end
 * with the same secret.
 * @param file - Path of the file.
 * @param bytes - Length of a new secret in random bytes; it is written in base64url.
 * @returns The secret as it stands in the file.
 */
export async function readOrMakeSecret(file: string, bytes = 32): Promise<string> {
  const found = await readSecret(file);
  if (found !== undefined) return found;
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const secret = `${randomBytes(bytes).toString('base64url')}\n`;
  await writeFile(draft, secret, { mode: 0o600, flag: 'wx', flush: true }).catch((cause: unknown) => {
    const why = `Nothing could be written into ${dirname(file)}: ${reasonOf(cause)}. Name another folder with --data.`;
    throw new StartError('store/not-started', why, { cause });
  });
  try {
    // A link either puts the whole secret in place or fails because somebody else was first.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readSecret(file)) ?? '';
}
