import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedError } from '../command.js';
import { count } from '../count.js';
import { lossOf } from './loss.js';
import { replaceFile } from '../replace-file.js';
import type { SiteFiles } from './site.js';

/** Next to the files: what was written, to be compared tomorrow. */
const MANIFEST = 'nk-publish.json';

/** What was written the last time. */
interface Manifest {
  readonly written: string;
  readonly services: number;
  /** Answers that the feed did not give; 0 when absent. */
  readonly missed?: number;
  readonly files: readonly string[];
}

async function manifestIn(folder: string): Promise<Manifest | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    const known = typeof value === 'object' && value !== null && 'services' in value && 'files' in value;
    return known && typeof value.services === 'number' && Array.isArray(value.files) ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Only paths that this command writes may be removed, whatever a manifest says. */
const isOurs = (path: unknown): path is string =>
  typeof path === 'string' && /^(?:(?:services|pages|index\.pages)\/)?[\w-]+(?:\.[\w-]+)*$/.test(path);

/** How a writing ended. */
export type Written =
  | { readonly done: true; readonly files: number; readonly removed: number }
  /** Yesterday's site stays, and a sentence says why. */
  | { readonly done: false; readonly why: string };

/** What is to be written. */
export interface Writing {
  /** Services that the site shows. */
  readonly shown: number;
  /** Answers that the feed did not give. */
  readonly missed: number;
  readonly now: Date;
  /** Whether a loss is meant, and a folder with other things in it. */
  readonly force: boolean;
}

/** Why a site is not to take the place of yesterday's: it would show less. */
function worse({ shown, missed }: Writing, before: Manifest | undefined): string | undefined {
  const lost = missed - (before?.missed ?? 0);
  if (lost > 0)
    return `${count(lost, 'answer')} of today's feed ${lost === 1 ? 'is' : 'are'} missing, as said above. Run the same line again later; to write what is there, use --force.`;
  return lossOf(shown, before?.services);
}

/**
 * Writes a site into a folder, each file whole or not at all, and removes what an earlier one left. Yesterday's stays where today's shows
 * over 10 % fewer services, or where the feed gave fewer of the answers that it lists.
 * @param folder - Where to write. One that holds other things is refused.
 * @param files - The files.
 * @param writing - What they show, the moment, whether a loss is meant.
 * @returns What was done.
 * @throws FeedError where the folder holds what this command has not written.
 */
export async function writeSite(folder: string, files: SiteFiles, writing: Writing): Promise<Written> {
  const { shown, missed, now, force } = writing;
  const before = await manifestIn(folder);
  const present = await readdir(folder).catch(() => []);
  if (!before && present.length > 0 && !force)
    throw new FeedError(
      `${folder} is not empty and was not written by nk publish. Give --out another folder, or --force to write into it.`,
    );
  const why = force ? undefined : worse(writing, before);
  if (why !== undefined) return { done: false, why };
  const old = (before?.files ?? []).filter(isOurs).filter((path) => !files.has(path));
  const note = (paths: readonly string[]): Promise<void> => {
    const manifest: Manifest = { written: now.toISOString(), services: shown, missed, files: paths };
    return replaceFile(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 1)}\n`);
  };
  // First, so that a folder in which the writing broke off is known as ours, with all that may be in it.
  await note([...files.keys(), ...old]);
  for (const [path, content] of files) await replaceFile(join(folder, path), content);
  for (const path of old) await rm(join(folder, path), { force: true });
  await note([...files.keys()]);
  return { done: true, files: files.size, removed: old.length };
}
