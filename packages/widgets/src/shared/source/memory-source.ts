import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndexGently, everydayTable, type EverydayTable } from '@neighbourhood-kit/finder/build';
import { openIndex } from '@neighbourhood-kit/finder/query';
import { IndexSource, type OpenedIndex } from './index-source.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/**
 * A source over services that are at hand, or that something reads: the index is built in this page.
 * @param kind - What kind of source it is.
 * @param read - Gives the services, organisations and locations embedded; rejects with a `SourceError`.
 * @returns The source; nothing is read yet.
 */
export function memorySource(kind: string, read: () => Promise<readonly Service[]>): Source {
  return new IndexSource(kind, async () => openServices(await read()));
}

/**
 * Builds and opens the index of services that are at hand, without holding up the page.
 * @param services - Organisations and locations embedded.
 * @returns The index.
 * @throws SourceError `empty` when there are none.
 */
export async function openServices(services: readonly Service[]): Promise<OpenedIndex> {
  if (services.length === 0) throw new SourceError('empty', 'no services');
  let table: EverydayTable | undefined;
  const opened = openIndex(await buildIndexGently(services), () => table);
  if (!opened.ok) throw new SourceError('unknown', opened.problem.message);
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    index: opened.value,
    service: (id) => Promise.resolve(byId.get(id)),
    learn: (lines) => {
      table = everydayTable(lines);
    },
  };
}
