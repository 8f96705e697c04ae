import { openDirectory, type DirectoryData } from '@neighbourhood-kit/core/directory';
import type { Service } from '@neighbourhood-kit/core/services';
import { readFeed } from '@neighbourhood-kit/open-referral/reader';
import { load, parseJson } from './load.js';
import { memorySource } from './memory-source.js';
import { SourceError, type SourceFailure } from './source-error.js';
import type { Source } from './source.js';

const FAILURES: Readonly<Record<string, SourceFailure>> = {
  'feed/empty': 'empty',
  'feed/html': 'web-page',
  'feed/truncated': 'not-json',
  'feed/not-json': 'not-json',
  'feed/too-large': 'too-big',
};

/**
 * A live feed: one file in any form of Open Referral, or a directory of this kit, read and indexed in the page.
 * @param url - Address of the file; its publisher must allow this page to read it.
 * @returns The source; nothing is read yet.
 */
export function feedSource(url: string): Source {
  return memorySource('feed', async () => servicesOf(await load(url), url));
}

function servicesOf(bytes: Uint8Array, url: string): readonly Service[] {
  const feed = readFeed(bytes);
  if (feed.ok && feed.value.services.length > 0) return feed.value.services;
  const directory = directoryOf(bytes, url);
  if (directory) return openDirectory(directory).directory.services();
  if (feed.ok) throw new SourceError('empty', url);
  throw new SourceError(FAILURES[feed.problem.code] ?? 'not-a-directory', feed.problem.message);
}

function directoryOf(bytes: Uint8Array, url: string): DirectoryData | undefined {
  const value = parseJson(bytes, url);
  const isDirectory = typeof value === 'object' && value !== null && 'schemaVersion' in value && 'services' in value;
  return isDirectory ? (value as DirectoryData) : undefined;
}
