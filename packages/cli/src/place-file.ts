import { readFile } from 'node:fs/promises';
import { mergeDirectories, type DirectoryData } from '@neighbourhood-kit/core/directory';
import { directorySchema, explain } from '@neighbourhood-kit/core/schemas';
import { FeedError } from './command.js';
import { isDirectory } from './directory-feed.js';

async function readPart(path: string): Promise<DirectoryData> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new FeedError(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isDirectory(value)) throw new FeedError(`${path} is no kit directory: it has no schemaVersion.`);
  const result = directorySchema.safeParse(value);
  if (result.success) return value as DirectoryData;
  const [first] = explain(result.error, value);
  throw new FeedError(`${path}: ${first?.message ?? 'does not pass its schema'}`);
}

/**
 * Reads a directory that may be written as several files.
 * @param paths - Paths of its parts.
 * @returns The merged directory, or undefined when no path is given.
 * @throws FeedError with the reason when a part cannot be read.
 */
export async function readPlace(paths: readonly string[]): Promise<DirectoryData | undefined> {
  const [first, ...others] = await Promise.all(paths.map(readPart));
  return first && mergeDirectories([first, ...others]).data;
}
