import type { Service } from '@neighbourhood-kit/core/services';
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import { pack } from '../columns/snapshot.js';
import { builtInTable } from '../everyday/everyday-built-in.js';
import { everydayTable } from '../everyday/everyday-table.js';
import type { BuildOptions } from '../finder.js';
import { builtInTopics } from '../topics/built-in.js';
import { topicsIn } from '../topics/topics.js';
import { weekPatterns } from '../hours/week-patterns.js';
import { build, buildGently, type BuildParts, type Built } from './build.js';
import { pageSizeOf } from './pages.js';
import { withoutSecrets } from './secret-places.js';

/** What to give where something else was given. */
const WANTED = 'a list of services as readFeed gives them, with their places';

/**
 * Builds an index.
 * @param services - Services of a directory, organisations and locations embedded. Those with status `inactive` or `defunct` are left out, and where a
 * place is of which any copy says that it is confidential.
 * @param options - Moment, facets of a site's own, everyday words (the built-in table where absent), page size.
 * @returns One buffer, for `openIndex`; the same services and options give the same bytes.
 * @throws RangeError when `pageSize` is out of range; TypeError when `services` is no list of services.
 */
export function buildIndex(services: readonly Service[], options: BuildOptions = {}): ArrayBuffer {
  mustBeRecords(services, 'services', WANTED, ['id', 'name']);
  return packed(build(withoutSecrets(services), { ...options, pageSize: pageSizeOf(options) }, partsOf(options)));
}

/**
 * Builds an index in slices of a few milliseconds, so that a page stays responsive and a server goes on answering.
 * @param services - As for `buildIndex`.
 * @param options - As for `buildIndex`.
 * @param pause - Waits until others have had their turn; a turn of the event loop where absent.
 * @returns The buffer.
 */
export async function buildIndexGently(
  services: readonly Service[],
  options: BuildOptions = {},
  pause?: () => Promise<void>,
): Promise<ArrayBuffer> {
  mustBeRecords(services, 'services', WANTED, ['id', 'name']);
  return packed(
    await buildGently(withoutSecrets(services), { ...options, pageSize: pageSizeOf(options) }, partsOf(options), pause),
  );
}

function partsOf({ everydayWords }: BuildOptions): BuildParts {
  return {
    hours: weekPatterns,
    table: everydayWords ? everydayTable(everydayWords) : builtInTable(),
    topics: everydayWords?.length === 0 ? undefined : topicsIn(builtInTopics()),
  };
}

function packed({ facts, listing, words }: Built): ArrayBuffer {
  return pack(facts, listing, words);
}
