import type { Service } from '@neighbourhood-kit/core/services';
import { buildFinder, type Everyday } from '@neighbourhood-kit/finder/build';
import { IndexSource, type OpenedIndex } from './index-source.js';
import { LateSource } from './late-source.js';
import { loadPart, type PartOf } from './load-part.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/** Loads what only some directories need. */
export interface IndexTools {
  /** The table of everyday words, once somebody asks in words. */
  readonly loadWords: () => Promise<PartOf<'kit-words'>>;
  /** What works out opening hours, where a service gives any. */
  readonly loadHours: () => Promise<PartOf<'kit-hours'>>;
}

const TOOLS: IndexTools = { loadWords: () => loadPart('kit-words'), loadHours: () => loadPart('kit-hours') };

/**
 * A source over services that are at hand, or that something reads: the index is built in this page.
 * @param kind - What kind of source it is.
 * @param read - Gives the services, organisations and locations embedded; rejects with a `SourceError`.
 * @returns The source; nothing is read yet.
 */
export function memorySource(kind: string, read: () => Promise<readonly Service[]>): Source {
  return new LateSource(kind, async () => new IndexSource(kind, await openServices(await read(), TOOLS)));
}

/**
 * Builds and opens the index of services that are at hand, without holding up the page.
 * @param services - Organisations and locations embedded.
 * @param tools - What may be needed beside.
 * @returns The index.
 * @throws SourceError `empty` when there are none; as `loadHours` does.
 */
export async function openServices(services: readonly Service[], tools: IndexTools): Promise<OpenedIndex> {
  if (services.length === 0) throw new SourceError('empty', 'no services');
  let table: Everyday | undefined;
  const hours = services.some(givesHours) ? (await tools.loadHours()).weekPatterns : undefined;
  const index = await buildFinder(services, { hours, everyday: () => table });
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    index,
    service: (id) => Promise.resolve(byId.get(id)),
    learn: async () => {
      try {
        table ??= (await tools.loadWords()).everyday;
      } catch {
        // Questions are answered by the words as typed; the table is asked for again with the next one.
      }
    },
  };
}

function givesHours({ schedules, serviceAtLocations = [] }: Service): boolean {
  const all = [schedules, ...serviceAtLocations.flatMap((place) => [place.schedules, place.location?.schedules])];
  return all.some((lines) => lines && lines.length > 0);
}
