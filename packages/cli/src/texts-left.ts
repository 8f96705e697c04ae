import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pagesFolder } from '@neighbourhood-kit/finder';

/** What there is in a folder; nothing where there is none. */
const listed = (folder: string) => readdir(folder, { withFileTypes: true }).catch(() => []);

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

async function removePages(folder: string, from: number): Promise<number> {
  const numbered = (await listed(folder)).filter(
    (entry) => entry.isFile() && /^\d+\.json$/u.test(entry.name) && parseInt(entry.name, 10) >= from,
  );
  let removed = 0;
  for (const { name } of numbered) {
    const path = join(folder, name);
    if (!(await isPageOfTexts(path))) continue;
    await rm(path);
    removed++;
  }
  return removed;
}

/**
 * Removes texts that are no longer of a snapshot: pages of an earlier, longer one, and those in `pages`, where earlier versions put the
 * texts of whatever snapshot stood beside. These stay while another snapshot there has no folder of its own. What does not look like a page
 * of texts is never touched.
 * @param snapshot - The snapshot, written, with its pages.
 * @param pages - How many pages it has.
 * @returns How many pages of an earlier version were removed from `pages`.
 */
export async function removeTextsLeft(snapshot: string, pages: number): Promise<number> {
  await removePages(pagesFolder(snapshot), pages);
  const beside = await listed(dirname(snapshot));
  const folders = new Set(beside.map(({ name }) => `${name}/`));
  if (beside.some(({ name }) => name.endsWith('.nkx') && !folders.has(pagesFolder(name)))) return 0;
  const earlier = join(dirname(snapshot), 'pages');
  const removed = await removePages(earlier, 0);
  // Fails where other things are in it, which stay.
  if (removed > 0) await rmdir(earlier).catch(() => undefined);
  return removed;
}
