import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndexGently, everydayTable, type EverydayTable } from '@neighbourhood-kit/finder/build';
import { openIndex } from '@neighbourhood-kit/finder/query';
import { IndexSource, type OpenedIndex } from './index-source.js';
import { LateSource } from './late-source.js';
import { loadPart, type PartOf } from './load-part.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/** Loads the table of everyday words. */
export type LoadWords = () => Promise<PartOf<'kit-words'>>;

/**
 * A source over services that are at hand, or that something reads: the index is built in this page.
 * @param kind - What kind of source it is.
 * @param read - Gives the services, organisations and locations embedded; rejects with a `SourceError`.
 * @returns The source; nothing is read yet.
 */
export function memorySource(kind: string, read: () => Promise<readonly Service[]>): Source {
  return new LateSource(
    kind,
    async () => new IndexSource(kind, await openServices(await read(), () => loadPart('kit-words'))),
  );
}

/**
 * Builds and opens the index of services that are at hand, without holding up the page.
 * @param services - Organisations and locations embedded.
 * @param loadWords - Loads the table of everyday words, once somebody asks in words.
 * @returns The index.
 * @throws SourceError `empty` when there are none.
 */
export async function openServices(services: readonly Service[], loadWords: LoadWords): Promise<OpenedIndex> {
  if (services.length === 0) throw new SourceError('empty', 'no services');
  let table: EverydayTable | undefined;
  const opened = openIndex(await buildIndexGently(services), () => table);
  if (!opened.ok) throw new SourceError('unknown', opened.problem.message);
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    index: opened.value,
    service: (id) => Promise.resolve(byId.get(id)),
    learn: async () => {
      try {
        table ??= everydayTable((await loadWords()).EVERYDAY_WORDS);
      } catch {
        // Questions are answered by the words as typed; the table is asked for again with the next one.
      }
    },
  };
}
