import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing of that name',
  ENOTDIR: 'there is a file where a folder has to be',
  EEXIST: 'there is a file where a folder has to be',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'its disk cannot be written to',
  ENOSPC: 'the disk is full',
};

/**
 * Tells a file or folder that cannot be used from any other fault.
 * @param error - What was thrown.
 * @returns True where `reasonOf` has words for it.
 */
export const isFileFault = (error: unknown): boolean => ((error as NodeJS.ErrnoException).code ?? '') in REASONS;

/**
 * Says why a file or folder could not be used, as the end of a sentence.
 * @param error - What the system threw.
 * @returns Words for what is common, else the code of the system.
 */
export function reasonOf(error: unknown): string {
  const { code = 'the system does not say why' } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? code;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Makes a folder and those above it, where they are missing. `mkdir` of Node tries for ever where the system lets nothing be made, as in /proc.
 * @param path - The folder.
 * @returns True where it was not there before.
 * @throws What the system says when it cannot be made.
 */
export async function makeFolders(path: string): Promise<boolean> {
  if (await isFolder(path)) return false;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    // Another process may have been faster.
    if (await isFolder(path)) return false;
    throw error;
  }
}
