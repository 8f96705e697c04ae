import type { Service } from '@neighbourhood-kit/core/services';
import { mustBeRecords } from '@neighbourhood-kit/core/text';
import { buildIndex, buildIndexGently } from './indexing/build-with-words.js';
import { deskOf, type Desk } from './ask/desk.js';
import { everydayWords } from './everyday/everyday.js';
import { questionTopics } from './topics/question-topics.js';
import type { BuildOptions, FinderIndex } from './finder.js';
import { jointAnswer } from './ask/joint-answer.js';
import { openBuffer } from './ask/opened-index.js';
import { withoutSecrets } from './indexing/secret-places.js';
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
   * Builds the main index again from everything there is, in slices, while questions go on being answered. Changes made meanwhile are kept.
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
 * @returns The index. It keeps the services to rebuild from.
 */
export function createLiveIndex(services: readonly Service[], options: BuildOptions = {}): LiveIndex {
  mustBeRecords(services, 'services', 'a list of services as readFeed gives them', ['id', 'name']);
  const held = new Holding(services, options);
  const sum = (of: (desk: Desk) => number) => held.desks.reduce((total, desk) => total + of(desk), 0);
  const locate = (typed: string) => held.main.locate(typed) ?? held.delta?.locate(typed);

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
      return held.main.index.facets.map(({ key, match }, i) => ({
        key,
        match,
        services: sum(({ index }) => index.facets[i]?.services ?? 0),
      }));
    },
    get changes() {
      return held.changes;
    },
    query: (query) => jointAnswer(held.main, held.delta, readQuestion(withPostcode(query, locate))),
    suggest(typed, limit) {
      const words = held.desks.map(({ index }) => index.words);
      return suggestions(live, words, typed, limit);
    },
    locate,
    pageOf: () => undefined,
    update: (versions) => {
      held.update(versions);
    },
    remove: (ids) => {
      held.remove(ids);
    },
    rebuild: (pause = nextTurn) => held.rebuild(pause),
    snapshot: () => held.snapshot(),
  };
  return live;
}

/** The services of an index that changes, and the two indexes that answer for them. */
class Holding {
  /** What was built last. */
  main: Desk;
  /** What has changed since; undefined where nothing has. */
  delta: Desk | undefined;
  readonly #current: Map<string, Service>;
  #changes: Changes = new Map();
  /** Changes made while a rebuild is under way. */
  #meanwhile: Changes | undefined;
  /** Ids of services of the main index of which a place was kept secret. */
  #secretive: ReadonlySet<string>;

  constructor(
    services: readonly Service[],
    private readonly options: BuildOptions,
  ) {
    this.#current = new Map(services.map((service) => [service.id, service]));
    this.#secretive = this.#secretiveNow();
    this.main = open(this.snapshot());
  }

  get desks(): readonly Desk[] {
    return this.delta ? [this.main, this.delta] : [this.main];
  }

  get changes(): number {
    return this.#changes.size;
  }

  snapshot(): ArrayBuffer {
    return buildIndex([...this.#current.values()], this.options);
  }

  update(versions: readonly Service[]): void {
    for (const service of versions) {
      this.#current.set(service.id, service);
      this.#change(service.id, service);
    }
    this.#refreshDelta();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) if (this.#current.delete(id)) this.#change(id);
    this.#refreshDelta();
  }

  async rebuild(pause: () => Promise<void>): Promise<void> {
    const noted: Changes = new Map();
    this.#meanwhile = noted;
    const secretive = this.#secretiveNow();
    const rebuilt = open(await buildIndexGently([...this.#current.values()], this.options, pause));
    // A later rebuild has begun: its outcome holds, with the changes that it has noted.
    if (this.#meanwhile !== noted) return;
    this.#meanwhile = undefined;
    this.#changes = noted;
    this.#secretive = secretive;
    this.main = rebuilt;
    for (const id of noted.keys()) this.main.index.bury(id);
    this.#refreshDelta();
  }

  /** Notes that a service is no longer as the main index has it; it is removed where there is no new version. */
  #change(id: string, version?: Service): void {
    this.#changes.set(id, version);
    this.#meanwhile?.set(id, version);
    this.main.index.bury(id);
  }

  /** A place that one service now keeps secret no other tells: those of the main index that have it are as changed as the one. */
  #refreshDelta(): void {
    for (const id of this.#secretiveNow()) {
      if (!this.#secretive.has(id) && !this.#changes.has(id)) this.#change(id, this.#current.get(id));
    }
    const versions = withoutSecrets([...this.#current.values()]).filter(({ id }) => this.#changes.has(id));
    this.delta = versions.length > 0 ? open(buildIndex(versions, this.options)) : undefined;
  }

  /** Ids of services of which a place is to be kept secret. */
  #secretiveNow(): ReadonlySet<string> {
    const services = [...this.#current.values()];
    const told = withoutSecrets(services);
    if (told === services) return new Set();
    return new Set(services.flatMap((service, i) => (told[i] === service ? [] : [service.id])));
  }
}

/** What is different from an index that was built, by id: services that are new or not as they were; undefined for one that is gone. */
type Changes = Map<string, Service | undefined>;

function open(buffer: ArrayBuffer): Desk {
  const opened = openBuffer(buffer);
  if (!opened.ok) throw new Error(`An index that was just built could not be opened: ${opened.problem.message}`);
  const table = everydayWords(() => opened.value.columns);
  return deskOf(opened.value, () => table, questionTopics(opened.value.columns));
}
