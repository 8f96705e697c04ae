import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';

// Collections of attacks and odd text that others made; they stay next to the repository and are never copied into it.
const corpora = new URL('../../../shared/corpora/', import.meta.url);
const names = ['xss.json', 'odd-text.json', 'sqli.json', 'blns/blns.json'];

/** Whether the collections are next to this clone. */
export const present = names.every((name) => existsSync(new URL(name, corpora)));

/** A page without a content security policy, and one with the strict one. */
export const PATHS = ['/', '/strict'] as const;
export type Path = (typeof PATHS)[number];

/** Every how many-th text a page tries, so that the run stays short; `pnpm run hostile` has each page try all. */
const STEP = process.env.NK_EVERY_STRING ? 1 : 14;

/** Milliseconds that a page may take over its share. */
export const PATIENCE = 300_000 * (14 / STEP);

/** The texts that attack, each once; none where the collections are absent. */
export async function hostileTexts(): Promise<string[]> {
  if (!present) return [];
  const lists = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(new URL(name, corpora), 'utf8')) as string[]),
  );
  return [...new Set(lists.flat())];
}

/** What one page tries: every text, or a share that the other page does not try. */
export function shareOf(path: Path, texts: readonly string[]): string[] {
  const first = Math.floor((PATHS.indexOf(path) * STEP) / PATHS.length) % STEP;
  return texts.filter((_text, i) => i % STEP === first);
}

/** What happened in a page that should have drawn text and nothing else. */
export interface Watched {
  readonly page: Page;
  /** Code that ran, requests that were made, reports of the policy, errors. */
  readonly events: () => Promise<string[]>;
}

/**
 * Opens a page that watches itself.
 * @param browser - Where it opens.
 * @param url - The page.
 * @param tags - Elements that must be defined before it is handed over.
 * @param ownParts - Addresses that the kit itself asks for when a part is first needed. Any other request comes from a text.
 */
export async function openWatched(
  browser: Browser,
  url: string,
  tags: readonly string[],
  ownParts: RegExp,
): Promise<Watched> {
  const page = await browser.newPage();
  const outside: string[] = [];
  await page.addInitScript(() => {
    const events: string[] = [];
    Object.assign(globalThis, { events });
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      Object.assign(globalThis, { [name]: (...words: unknown[]) => void events.push(`${name}(${words.join()})`) });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      events.push(`policy ${violatedDirective} ${sample}`);
    });
    addEventListener('error', (event) => events.push(`error ${event.message}`));
  });
  await page.goto(url);
  await page.evaluate(
    (wanted) => Promise.all(wanted.map((tag) => customElements.whenDefined(tag))).then(() => true),
    tags,
  );
  page.on('console', (message) => {
    if (message.type() === 'error') outside.push(`console ${message.text().slice(0, 200)}`);
  });
  page.on('request', (request) => {
    if (!ownParts.test(request.url())) outside.push(`request ${request.url().slice(0, 120)}`);
  });
  page.on('framenavigated', (frame) => outside.push(`navigation ${frame.url().slice(0, 120)}`));
  return {
    page,
    events: async () => [
      ...outside,
      ...(await page.evaluate(() => (globalThis as unknown as { events: string[] }).events)),
    ],
  };
}
