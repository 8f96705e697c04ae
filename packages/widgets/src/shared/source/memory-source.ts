import type { Service } from '@neighbourhood-kit/core/services';
import { buildFinder, type Everyday, type FinderParts } from '@neighbourhood-kit/finder/build';
import { IndexSource, type OpenedIndex } from './index-source.js';
import { LateSource } from './late-source.js';
import { loadPart, type LoadPart } from './load-part.js';
import { SourceError } from './source-error.js';
import type { Source } from './source.js';

/**
 * A question of three words or more may be a story. One or two words name what is wanted, and what they mean stands in the table of everyday
 * words: topics are told by words together, so those few gain nothing by the largest file of the kit.
 */
const MAY_BE_STORY = /\S\s+\S+\s+\S/;

/**
 * A source over services that are at hand, or that something reads: the index is built in this page.
 * @param kind - What kind of source it is.
 * @param read - Gives the services, organisations and locations embedded; rejects with a `SourceError`.
 * @returns The source; nothing is read yet.
 */
export function memorySource(kind: string, read: () => Promise<readonly Service[]>): Source {
  return new LateSource(kind, async () => new IndexSource(kind, await openServices(await read(), loadPart)));
}

/**
 * Builds and opens the index of services that are at hand, without holding up the page. It is built again once topics are there.
 * @param services - Organisations and locations embedded.
 * @param load - Loads what only some directories and questions need.
 * @returns The index.
 * @throws SourceError `empty` when there are none; as `load` does where a service gives opening hours.
 */
export async function openServices(services: readonly Service[], load: LoadPart): Promise<OpenedIndex> {
  if (services.length === 0) throw new SourceError('empty', 'no services');
  let table: Everyday | undefined;
  const hours = services.some(givesHours) ? (await load('kit-hours')).weekPatterns : undefined;
  const build = (topics?: FinderParts['topics']) => buildFinder(services, { hours, topics, everyday: () => table });
  let index = await build();
  const byId = new Map(services.map((service) => [service.id, service]));
  const learnWords = once(async () => {
    table = (await load('kit-words')).everyday;
  });
  const learnTopics = once(async () => {
    index = await build((await load('kit-topics')).topics);
  });
  return {
    index: () => index,
    service: (id) => Promise.resolve(byId.get(id)),
    learn: async (text) => {
      await Promise.all([learnWords(), MAY_BE_STORY.test(text) && learnTopics()]);
    },
  };
}

/**
 * Learns once: anyone who asks meanwhile waits for the same. What cannot be had is asked for again with the next question, and this one is
 * answered without it.
 */
function once(learn: () => Promise<void>): () => Promise<void> {
  let learnt: Promise<void> | undefined;
  return () =>
    (learnt ??= learn().catch(() => {
      learnt = undefined;
    }));
}

function givesHours({ schedules, serviceAtLocations = [] }: Service): boolean {
  const all = [schedules, ...serviceAtLocations.flatMap((place) => [place.schedules, place.location?.schedules])];
  return all.some((lines) => lines && lines.length > 0);
}
