import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  mergeDirectories,
  openDirectory,
  upgradeDirectory,
  type Directory,
  type DirectoryData,
} from '@neighbourhood-kit/core/directory';
import { directorySchema, explain } from '@neighbourhood-kit/core/schemas';
import { FeedError } from './command.js';

/** A directory read whole, with what it holds that does not hold together. */
export interface WholeDirectory {
  readonly directory: Directory;
  /** Conflicts between its parts and references that lead nowhere, as sentences. */
  readonly problems: readonly string[];
}

async function partsOf(source: string): Promise<string[]> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new FeedError(`There is no file or folder ${source}.`);
  if (!found.isDirectory()) return [source];
  const names = (await readdir(source)).filter((name) => name.toLowerCase().endsWith('.json')).sort();
  return names.map((name) => join(source, name));
}

async function readPart(path: string): Promise<DirectoryData | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new FeedError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return undefined;
  const current = upgradeDirectory(value);
  if (!current.ok) throw new FeedError(`${path}: ${current.problem.message}`);
  const read = directorySchema.safeParse(current.value);
  if (read.success) return read.data;
  const problems = explain(read.error, value);
  const [first] = problems;
  const where = first?.path === undefined ? '' : `${first.path}: `;
  const more = problems.length > 1 ? ` (and ${String(problems.length - 1)} more)` : '';
  throw new FeedError(`${path} is no kit directory. ${where}${first?.message ?? ''}${more}`);
}

/**
 * Reads a kit directory with everything in it, also what is not public: files, and folders of parts, merged.
 * @param sources - Files and folders as they were typed, at least one.
 * @returns The opened directory and what is wrong with it.
 * @throws FeedError when a part cannot be read; the message says which and why.
 */
export async function readWholeDirectory(sources: readonly string[]): Promise<WholeDirectory> {
  const paths = (await Promise.all(sources.map(partsOf))).flat();
  const read = await Promise.all(paths.map(readPart));
  const [first, ...others] = read.filter((part) => part !== undefined);
  if (!first) throw new FeedError(`${sources.join(', ')} is no kit directory: JSON with "schemaVersion".`);
  const { data, conflicts } = mergeDirectories([first, ...others]);
  const { directory, problems } = openDirectory(data);
  return { directory, problems: [...conflicts, ...problems].map(({ message }) => message) };
}
