import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FeedError } from './command.js';
import { whyNot } from './file-fault.js';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Makes folders one by one: `mkdir` of Node, told to make all, tries for ever where the system lets nothing be made, as in /proc. */
async function makeFolders(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  await mkdir(path).catch(async (error: unknown) => {
    // Another process, or another file of the same command, may have been faster.
    if (!(await isFolder(path))) throw error;
  });
}

async function replace(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  await makeFolders(dirname(path));
  // A link stays one; what it leads to is written.
  const target = await realpath(path).catch(() => path);
  const before = await stat(target).catch(() => undefined);
  // A pipe or a device takes what it is given, and cannot be replaced; of a folder the system says that it is one.
  if (before && !before.isFile()) {
    await writeFile(target, content);
    return;
  }
  const beside = `${target}.new`;
  const kept = mode ?? before?.mode;
  try {
    await writeFile(beside, content, kept === undefined ? {} : { mode: kept });
    if (kept !== undefined) await chmod(beside, kept);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a file whole or not at all, and makes the folders above it where they are missing.
 * @param path - The file; what was there before is gone once the new one is whole, but who may read it stays.
 * @param content - What it is to hold.
 * @param mode - Who may read and write it, where that is to be set.
 * @throws FeedError with the reason when it cannot be written.
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await replace(path, content, mode).catch((error: unknown) => {
    throw new FeedError(whyNot(path, 'write', error));
  });
}

/**
 * Makes a folder to write into, and those above it, where they are missing.
 * @param path - The folder.
 * @throws FeedError with the reason when it cannot be made.
 */
export async function makeFolder(path: string): Promise<void> {
  await makeFolders(path).catch((error: unknown) => {
    throw new FeedError(whyNot(path, 'write', error));
  });
}
