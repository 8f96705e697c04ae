import type { Service } from '@neighbourhood-kit/core/services';
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import { PAGE_SIZE } from './build.js';
import type { BuildOptions } from '../finder.js';
import { inIndexOrder } from './order.js';
import { withoutSecrets } from './secret-places.js';

/** What one page next to a snapshot holds. */
export interface Page {
  /** Services in the order of the index, whole. */
  readonly services: readonly Service[];
}

/**
 * Puts the texts that an index leaves out into pages: the page of a hit is `hit.page`, that of any service `index.pageOf(id)`.
 * Written next to a snapshot where `pagePath` says, each as `JSON.stringify(page)`: before the snapshot, so that nobody opens one whose texts are missing.
 * @param services - The same services that the index was built from.
 * @param options - The same options; only `pageSize` counts.
 * @returns The pages in order. Of a confidential place nothing is told but that there is one.
 */
export function buildPages(services: readonly Service[], options: BuildOptions = {}): Page[] {
  mustBeRecords(services, 'services', 'the services that the index is built from', ['id', 'name']);
  const size = pageSizeOf(options);
  const ordered = inIndexOrder(withoutSecrets(services));
  return Array.from({ length: Math.ceil(ordered.length / size) }, (_, page) => ({
    services: ordered.slice(page * size, (page + 1) * size),
  }));
}

/**
 * Reads the page size of build options.
 * @param options - As given.
 * @returns Services to a page.
 * @throws RangeError when it is no whole number from 1 to 1,000.
 */
export function pageSizeOf({ pageSize = PAGE_SIZE }: BuildOptions): number {
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 1000) {
    throw new RangeError(`pageSize must be a whole number from 1 to 1,000; it was ${pageSize}.`);
  }
  return pageSize;
}
