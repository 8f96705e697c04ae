import { apiSource } from './api-source.js';
import { feedSource } from './feed-source.js';
import { snapshotSource } from './snapshot-source.js';
import type { Source } from './source.js';

/** Addresses from which one is chosen. */
export interface SourceAddresses {
  readonly snapshot?: string | undefined;
  readonly api?: string | undefined;
  readonly feed?: string | undefined;
}

/**
 * Chooses the source an element names. Of several, the one that answers quickest and asks least of others is taken.
 * @param addresses - The element's attributes.
 * @returns The source, or undefined when none is named.
 */
export function chooseSource({ snapshot, api, feed }: SourceAddresses): Source | undefined {
  if (snapshot) return snapshotSource(snapshot);
  if (api) return apiSource(api);
  return feed ? feedSource(feed) : undefined;
}
