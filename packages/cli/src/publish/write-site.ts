import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FeedError } from '../command.js';
import type { SiteFiles } from './site.js';

/** Beside the files: what was written, to be compared tomorrow. */
const MANIFEST = 'nk-publish.json';

/** Share of the services that may go missing from one day to the next; more is taken for a fault of the feed. */
const MAY_LOSE = 0.1;

/** What was written the last time. */
interface Manifest {
  readonly written: string;
  readonly services: number;
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
  typeof path === 'string' && /^(?:(?:services|pages)\/)?[\w-]+(?:\.[\w-]+)*$/.test(path);

/** How a writing ended. */
export type Written =
  | { readonly done: true; readonly files: number; readonly removed: number }
  | { readonly done: false; readonly before: number };

/**
 * Writes a site into a folder, each file whole or not at all, and removes what an earlier one left. Yesterday's stays where today's shows
 * over 10 % fewer services.
 * @param folder - Where to write. One that holds other things is refused.
 * @param files - The files.
 * @param options - How many services they show, the moment, whether a loss is meant.
 * @returns What was done.
 * @throws FeedError where the folder holds what this command has not written.
 */
export async function writeSite(
  folder: string,
  files: SiteFiles,
  { shown, now, force }: { readonly shown: number; readonly now: Date; readonly force: boolean },
): Promise<Written> {
  const before = await manifestIn(folder);
  const present = await readdir(folder).catch(() => []);
  if (!before && present.length > 0 && !force)
    throw new FeedError(
      `${folder} is not empty and was not written by nk publish. Give --out another folder, or --force to write into it.`,
    );
  if (before && !force && shown < before.services * (1 - MAY_LOSE)) return { done: false, before: before.services };
  for (const [path, content] of files) {
    const at = join(folder, path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(`${at}.new`, content);
    await rename(`${at}.new`, at);
  }
  const old = (before?.files ?? []).filter(isOurs).filter((path) => !files.has(path));
  for (const path of old) await rm(join(folder, path), { force: true });
  const manifest: Manifest = { written: now.toISOString(), services: shown, files: [...files.keys()] };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 1)}\n`);
  return { done: true, files: files.size, removed: old.length };
}
