import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A text for people, as it is written. */
export interface Readme {
  /** Path from the folder that was searched. */
  path: string;
  text: string;
}

/**
 * Finds the README of a folder and those of the folders in it, leaving out what is installed there.
 * @param folder - Where to look.
 * @returns The texts, by path.
 */
export async function readmesIn(folder: string): Promise<Readme[]> {
  const paths: string[] = [];
  for await (const path of glob('**/README.md', { cwd: folder, exclude: (name) => name.endsWith('node_modules') }))
    paths.push(path);
  return Promise.all(paths.sort().map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

/**
 * Lists the links of a text that lead to files, without the part after `#`.
 * @param text - Markdown.
 * @returns Relative addresses.
 */
export function fileLinks(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)#\s]+)/gu)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/iu.test(target));
}

/**
 * Lists the examples of TypeScript and JavaScript in a text.
 * @param text - Markdown.
 * @returns The code of each.
 */
export function snippets(text: string): string[] {
  return [...text.matchAll(/^```(?:ts|tsx|js)\n([^`]*(?:`(?!``)[^`]*)*)^```$/gmu)].map(([, code = '']) => code);
}
