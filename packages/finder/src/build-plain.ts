/**
 * Builds an index and opens it at once, for a page that reads a feed: without what works out opening hours (`./hours`), the table of everyday words
 * (`./everyday-words`) and the topics (`./topics`), which a page loads when it needs them.
 * @packageDocumentation
 */
import type { Service } from '@neighbourhood-kit/core/services';
import { openColumns } from './ask/opened-index.js';
import type { Everyday } from './everyday/everyday.js';
import { finderOf } from './finder-index.js';
import type { FinderIndex } from './finder.js';
import { buildGently, type BuildParts } from './indexing/build.js';

export type { Everyday } from './everyday/everyday.js';

/** What an index is built with and asked with that not every page needs. */
export interface FinderParts extends Pick<BuildParts, 'hours' | 'topics'> {
  /** Gives the table of everyday words; undefined while there is none. */
  readonly everyday: () => Everyday | undefined;
}

/** Understands nothing but the words as they stand. */
const NO_TABLE: Everyday = { expressionsIn: () => [], isOf: () => false };

/**
 * Builds an index in slices of a few milliseconds, so that the page stays responsive, and opens it.
 * @param services - Services of a directory, organisations and locations embedded. Those with status `inactive` or `defunct` are left out.
 * @param parts - Hours, topics and everyday words.
 * @returns The finder.
 */
export async function buildFinder(
  services: readonly Service[],
  { hours, topics, everyday }: FinderParts,
): Promise<FinderIndex> {
  const { facts, listing, words } = await buildGently(services, {}, { hours, topics });
  return finderOf(openColumns(facts, { ...listing, ...words }), () => everyday() ?? NO_TABLE, topics?.ofQuestion);
}
