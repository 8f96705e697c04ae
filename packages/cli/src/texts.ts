import { createHash } from 'node:crypto';
import type { Service } from '@neighbourhood-kit/core/services';
import { buildPages } from '@neighbourhood-kit/finder';

/**
 * Gives the texts that are next to a snapshot.
 * @param services - The services of the snapshot.
 * @returns What each page of them holds, as it is written.
 */
export function textsOf(services: readonly Service[]): string[] {
  return buildPages(services).map((page) => JSON.stringify(page));
}

/**
 * Tells texts from others.
 * @param texts - From `textsOf`.
 * @returns Sixteen digits: the beginning of their SHA-256.
 */
export function editionOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const page of texts) hash.update(page);
  return hash.digest('hex').slice(0, 16);
}
