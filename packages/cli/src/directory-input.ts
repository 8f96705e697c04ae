import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  mergeDirectories,
  openDirectory,
  upgradeDirectory,
  type Directory,
  type DirectoryData,
} from '@neighbourhood-kit/core/directory';
import { directorySchema, explain, isUnhidden, nearKeys } from '@neighbourhood-kit/core/schemas';
import { unpacked } from '@neighbourhood-kit/open-referral/node';
import { FeedError } from './command.js';
import { whyNot } from './file-fault.js';

/** Most bytes of a part, unpacked. */
const MAX_BYTES = 500_000_000;

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
  const names = (await readdir(source)).filter((name) => /\.json(?:\.gz)?$/i.test(name)).sort();
  return names.map((name) => join(source, name));
}

/** The parts in one file: several in a zip. */
async function partsIn(path: string): Promise<DirectoryData[]> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new FeedError(whyNot(path, 'read', error));
  });
  const plain = unpacked(basename(path), bytes, MAX_BYTES);
  if (!plain.ok) throw new FeedError(`${path}: ${plain.problem.message}`);
  const files = Object.entries(plain.value);
  return files.flatMap(([name, content]) => readPart(files.length > 1 ? `${path}: ${name}` : path, content) ?? []);
}

function readPart(path: string, content: Uint8Array): DirectoryData | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new FeedError(`${path} is not JSON, as kit directories are. nk feed check ${path} says what it is.`);
  }
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return undefined;
  const current = upgradeDirectory(value);
  if (!current.ok) throw new FeedError(`${path}: ${current.problem.message}`);
  const unhidden = nearKeys(directorySchema, current.value).find(isUnhidden);
  if (unhidden) throw new FeedError(`${path} would show what was to be hidden. ${unhidden.message}`);
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
  const [first, ...others] = (await Promise.all(paths.map(partsIn))).flat();
  if (!first) throw new FeedError(`${sources.join(', ')} is no kit directory: JSON with "schemaVersion".`);
  const { data, conflicts } = mergeDirectories([first, ...others]);
  const { directory, problems } = openDirectory(data);
  return { directory, problems: [...conflicts, ...problems].map(({ message }) => message) };
}
