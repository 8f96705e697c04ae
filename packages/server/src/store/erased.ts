import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../files.js';
import { StartError } from '../start-error.js';
import type { DatabasePlace } from './database.js';

/** Where ids of what is erased are noted in a data folder. */
const IN_FOLDER = 'erased.ndjson';

const NOWHERE = new StartError(
  'options/invalid',
  'Nothing was erased. A backup made before would bring it back, so its ids have to be noted outside the database: name a file with --erased, the same each time, and keep it with the backups.',
);
const NOT_SAID = new StartError(
  'options/invalid',
  'Nothing was restored: what was erased since the backup was made would come back. Give the ids that were noted with --erased FILE: they are in erased.ndjson of the old data folder, or in the file that nk referrals erase and nk retention run were given. Where nothing was ever erased, say --nothing-erased.',
);

/**
 * The file in which ids of what is erased are noted, outside the database, so that restoring an older backup erases it again.
 * @param place - Where the store is.
 * @param named - A file that was named for it; needed where the store is no data folder.
 * @returns Its path.
 * @throws StartError `options/invalid` when nothing says where.
 */
export function erasedFile(place: DatabasePlace, named: string | undefined): string {
  if (named !== undefined) return named;
  if ('folder' in place) return join(place.folder, IN_FOLDER);
  throw NOWHERE;
}

/**
 * Notes what is about to be erased: before it is, because what is noted and then not erased can be erased again, but not the other way round.
 * @param file - Path of the file; made when it is missing.
 * @param ids - The referrals.
 * @param now - Now.
 * @throws StartError `options/invalid` when the file cannot be written.
 */
export async function noteErased(file: string, ids: readonly string[], now: Date): Promise<void> {
  const lines = ids.map((referralId) => `${JSON.stringify({ referralId, at: now.toISOString() })}\n`);
  await appendFile(file, lines.join(''), { mode: 0o600, flush: true }).catch((cause: unknown) => {
    throw new StartError(
      'options/invalid',
      `Nothing was erased: its ids could not be noted in ${file}. Make its folder, or name another file with --erased.`,
      { cause },
    );
  });
}

/** What of erasures a restore is told. */
export interface KnownErased {
  /** File of ids that were noted, or that `nk referrals erase` or `nk retention run` printed. */
  readonly erased?: string | undefined;
  /** True says that nothing was ever erased. */
  readonly nothingErased?: boolean | undefined;
}

/** Every id in a file, whatever stands around it: lines that were noted or printed, or JSON of a command. */
async function idsIn(file: string): Promise<string[]> {
  const content = await readFile(file, 'utf8');
  return (content.match(/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/giu) ?? []).map((id) => id.toLowerCase());
}

function noneWhereMissing(error: unknown): string[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}

async function idsNamed(file: string): Promise<string[]> {
  const ids = await idsIn(file).catch((cause: unknown) => {
    throw new StartError('options/invalid', `The file ${file} could not be read: ${reasonOf(cause)}.`, { cause });
  });
  if (ids.length > 0) return ids;
  throw new StartError(
    'options/invalid',
    `Nothing was restored: there is no id of a referral in ${file}. It should have lines like those in erased.ndjson of the old data folder.`,
  );
}

/**
 * Reads what a restore has to erase again: ids in the file that was named, and those noted where the store is to be.
 * @param place - Where the store is to be.
 * @param known - What was said of erasures.
 * @returns The ids, each once; empty only when it was said that nothing was erased.
 * @throws StartError `options/invalid` when nothing was said, or the file that was named has no ids.
 */
export async function readErased(
  place: DatabasePlace,
  { erased, nothingErased = false }: KnownErased,
): Promise<string[]> {
  const named = erased === undefined ? [] : await idsNamed(erased);
  const noted = 'folder' in place ? await idsIn(erasedFile(place, undefined)).catch(noneWhereMissing) : [];
  if (named.length + noted.length === 0 && !nothingErased) throw NOT_SAID;
  return [...new Set([...named, ...noted])];
}
