import { readdirSync, readFileSync } from 'node:fs';
import { mergeDirectories, type DirectoryData, type MergedDirectory } from '../directory/index.js';

const folder = new URL('../../../../examples/derbyshire/', import.meta.url);

/**
 * The files of the Derbyshire example that are parts of its directory: every JSON file with a `schemaVersion`.
 * @returns Name and content of each, `directory.json` first.
 */
export function derbyshireParts(): readonly (readonly [string, DirectoryData])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .sort((a, b) => Number(b === 'directory.json') - Number(a === 'directory.json') || a.localeCompare(b))
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as DirectoryData] as const)
    .filter(([, data]) => 'schemaVersion' in data);
}

/**
 * The whole Derbyshire example, its parts merged into one directory.
 * @returns The directory, and where its parts contradict each other.
 */
export function derbyshire(): MergedDirectory {
  const [first, ...others] = derbyshireParts().map(([, data]) => data);
  if (!first) throw new Error('examples/derbyshire holds no directory.');
  return mergeDirectories([first, ...others]);
}
