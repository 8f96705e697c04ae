import { randomUUID } from 'node:crypto';
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FeedError } from './command.js';
import { codeOf, whyNot } from './file-fault.js';

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

/** Where a file may be written though not replaced: its folder is somebody else's or on a disk only to be read, or it is a disk of its own. */
const NOT_REPLACED = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV']);

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
  const draft = join(dirname(target), `.${randomUUID()}.new`);
  const kept = mode ?? before?.mode;
  try {
    await writeFile(draft, content, { flag: 'wx', ...(kept !== undefined && { mode: kept }) });
    if (kept !== undefined) await chmod(draft, kept);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    if (!before || !NOT_REPLACED.has(codeOf(error) ?? '')) throw error;
    if (mode !== undefined) await chmod(target, mode);
    await writeFile(target, content);
  }
}

/**
 * Writes a file whole or not at all, and makes the folders above it where they are missing. A file that may be written but not replaced is
 * written in place.
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
