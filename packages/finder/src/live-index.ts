import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, buildIndexGently } from './indexing/build-with-words.js';
import { deskOf, type Desk } from './ask/desk.js';
import { everydayWords } from './everyday/everyday.js';
import { questionTopics } from './topics/question-topics.js';
import type { BuildOptions, FinderIndex } from './finder.js';
import { jointAnswer } from './ask/joint-answer.js';
import { openBuffer } from './ask/opened-index.js';
import { nextTurn } from './columns/platform.js';
import { withPostcode } from './ask/postcode.js';
import { readQuestion } from './ask/question.js';
import { suggestions } from './ask/suggest.js';

/** An index that changes while it answers. */
export interface LiveIndex extends FinderIndex {
  /**
   * Adds services, or puts new versions in the place of those with the same ids. They are found by the next question.
   * @param services - Changed services.
   */
  update(services: readonly Service[]): void;
  /**
   * Takes services away.
   * @param ids - Their ids; unknown ones are passed over.
   */
  remove(ids: readonly string[]): void;
  /**
   * Builds the main index anew from everything there is, in slices, while questions go on being answered. Changes made meanwhile are kept.
   * @param pause - Waits until others have had their turn; a turn of the event loop where absent.
   */
  rebuild(pause?: () => Promise<void>): Promise<void>;
  /** Number of services changed or removed since the main index was built: a sign when to rebuild. */
  readonly changes: number;
  /**
   * Writes a snapshot of everything there is.
   * @returns A buffer for `openIndex`.
   */
  snapshot(): ArrayBuffer;
}

/**
 * Makes an index that changes while it answers: a main index that does not change, a small one of what has changed since, and a mark on
 * every service of the main one that is no longer true.
 * @param services - Services to begin with.
 * @param options - As for `buildIndex`.
 * @returns The index. It keeps the services, to build anew from.
 */
export function createLiveIndex(services: readonly Service[], options: BuildOptions = {}): LiveIndex {
  const all = new Map(services.map((service) => [service.id, service]));
  let changed = new Map<string, Service>();
  let removed = new Set<string>();
  /** Ids changed or removed while a rebuild is under way. */
  let meanwhile: Set<string> | undefined;
  let main = open(buildIndex([...all.values()], options));
  let delta: Desk | undefined;

  const refresh = () => {
    delta = changed.size > 0 ? open(buildIndex([...changed.values()], options)) : undefined;
  };
  const desks = () => (delta ? [main, delta] : [main]);
  const sum = (of: (desk: Desk) => number) => desks().reduce((total, desk) => total + of(desk), 0);

  const locate = (typed: string) => main.locate(typed) ?? delta?.locate(typed);

  const live: LiveIndex = {
    get services() {
      return sum(({ index }) => index.living());
    },
    get places() {
      return sum(({ index }) => index.facts.places);
    },
    get located() {
      return sum(({ index }) => index.facts.located);
    },
    get placesWithHours() {
      return sum(({ index }) => index.facts.placesWithHours);
    },
    get facets() {
      const here = desks().map(({ index }) => index.facets);
      return (here[0] ?? []).map(({ key, match }, i) => ({
        key,
        match,
        services: here.reduce((total, facets) => total + (facets[i]?.services ?? 0), 0),
      }));
    },
    get changes() {
      return changed.size + removed.size;
    },
    query: (query) => jointAnswer(main, delta, readQuestion(withPostcode(query, locate))),
    suggest: (typed, limit) =>
      suggestions(
        live,
        desks().map(({ index }) => index.words),
        typed,
        limit,
      ),
    locate,
    pageOf: () => undefined,
    update(versions) {
      for (const service of versions) {
        all.set(service.id, service);
        changed.set(service.id, service);
        removed.delete(service.id);
        meanwhile?.add(service.id);
        main.index.bury(service.id);
      }
      refresh();
    },
    remove(ids) {
      for (const id of ids) {
        if (!all.delete(id)) continue;
        changed.delete(id);
        removed.add(id);
        meanwhile?.add(id);
        main.index.bury(id);
      }
      refresh();
    },
    async rebuild(pause = nextTurn) {
      const noted = (meanwhile = new Set());
      const rebuilt = open(await buildIndexGently([...all.values()], options, pause));
      // A later rebuild has begun: its outcome holds, with the changes that it has noted.
      if (meanwhile !== noted) return;
      meanwhile = undefined;
      changed = new Map();
      removed = new Set();
      for (const id of noted) {
        rebuilt.index.bury(id);
        const service = all.get(id);
        if (service) changed.set(id, service);
        else removed.add(id);
      }
      main = rebuilt;
      refresh();
    },
    snapshot: () => buildIndex([...all.values()], options),
  };
  return live;
}

function open(buffer: ArrayBuffer): Desk {
  const opened = openBuffer(buffer);
  if (!opened.ok) throw new Error(`An index that was just built could not be opened: ${opened.problem.message}`);
  const table = everydayWords(() => opened.value.columns);
  return deskOf(opened.value, () => table, questionTopics(opened.value.columns));
}
