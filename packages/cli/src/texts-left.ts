import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pagesFolder } from '@neighbourhood-kit/finder';

/** Whether a file is a page of texts as `buildPages` makes it: services, and nothing else. */
async function isPageOfTexts(path: string): Promise<boolean> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as { services?: unknown } | null;
    return (
      Object.keys(value ?? {}).join() === 'services' &&
      Array.isArray(value?.services) &&
      value.services.length > 0 &&
      (value.services as ({ id?: unknown; name?: unknown } | null)[]).every(
        (service) => typeof service?.id === 'string' && typeof service.name === 'string',
      )
    );
  } catch {
    return false;
  }
}

/**
 * Removes pages of texts of an earlier, longer snapshot from the folder of a snapshot. What does not look like a page of texts is never touched.
 * @param snapshot - The snapshot, written, with its pages.
 * @param pages - How many pages it has.
 */
export async function removeTextsLeft(snapshot: string, pages: number): Promise<void> {
  const folder = pagesFolder(snapshot);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const isOfEarlier = entry.isFile() && /^\d+\.json$/u.test(entry.name) && parseInt(entry.name, 10) >= pages;
    if (isOfEarlier && (await isPageOfTexts(path))) await rm(path);
  }
}
