import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderHit, FinderResult } from '@neighbourhood-kit/finder';
import type { ReactiveControllerHost } from 'lit';
import { failureOf, type SourceFailure } from '../shared/source/source-error.js';
import type { Source, SourceInfo } from '../shared/source/source.js';
import { turn } from '../shared/turn.js';
import { toQuery, type DayAndTime, type SearchState } from './search-state.js';

/** Where the finder stands. Every phase has a face. */
export type FinderPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' | 'empty'; readonly result: FinderResult }
  | { readonly kind: 'failed'; readonly failure: SourceFailure };

/** For how long entries are waited for to be drawn with the first, in milliseconds. */
const TOGETHER = 50;

/** The finder's conversation with its source. The last question wins; an answer that comes late is dropped. */
export class FinderSearch {
  phase: FinderPhase = { kind: 'idle' };
  info: SourceInfo | undefined;
  /** The moment from which "now" is seen, kept for one answer so that its parts agree. */
  now = new Date(0);
  /** The answer whose counts the filters show: a new list is drawn before them, in a turn of its own. */
  counted: FinderResult | undefined;
  /** Whole entries of services in the list, as they arrive. */
  readonly services = new Map<string, Service>();

  #source: Source | undefined;
  /** When what was asked for last should be open. */
  #openAt: number | undefined;
  #running: AbortController | undefined;
  #drawing = false;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly clock: () => Date },
    private readonly answered: (result: FinderResult) => void,
    /** The moment that a day and a clock time are; rejects with a `SourceError` when that cannot be found out. */
    private readonly instantOf: (at: DayAndTime) => Promise<number | undefined>,
  ) {}

  /**
   * Turns to another source, or to none.
   * @param source - The source.
   * @param state - What is asked of it first.
   */
  start(source: Source | undefined, state: SearchState): void {
    this.#running?.abort();
    this.#source = source;
    this.info = undefined;
    this.counted = undefined;
    this.services.clear();
    this.#enter({ kind: source ? 'loading' : 'idle' });
    if (source) void this.ask(state);
  }

  /**
   * Asks the source.
   * @param state - What is asked.
   */
  async ask(state: SearchState): Promise<void> {
    const source = this.#source;
    if (!source) return;
    if (this.phase.kind === 'failed') this.#enter({ kind: 'loading' });
    await this.#run(async (signal) => {
      this.info ??= await source.describe(signal);
      if (signal.aborted) return;
      const now = this.host.clock();
      this.#openAt = await this.#moment(state, now);
      this.now = now;
      // Taking the key, answering and drawing in one go would hold up an old telephone for a quarter of a second.
      await turn();
      const result = await source.query(toQuery(state, now, this.#openAt), signal);
      await turn();
      // Its parts are drawn when the answer is another one, and a source may give the same object twice.
      this.#show({ ...result }, signal);
    });
  }

  /**
   * Adds the next services to the list.
   * @param state - What was asked.
   * @returns The first service that was added, once it is in the list.
   */
  async more(state: SearchState): Promise<FinderHit | undefined> {
    const { phase } = this;
    const source = this.#source;
    if (!source || phase.kind !== 'ready') return undefined;
    const shown = phase.result.hits;
    let first: FinderHit | undefined;
    await this.#run(async (signal) => {
      const { hits } = await source.query(
        { ...toQuery(state, this.now, this.#openAt, shown.length), facetCounts: [] },
        signal,
      );
      const known = new Set(shown.map(({ id }) => id));
      const added = hits.filter(({ id }) => !known.has(id));
      first = added[0];
      this.#show({ ...phase.result, hits: [...shown, ...added] }, signal);
    });
    return first;
  }

  async #moment({ when }: SearchState, now: Date): Promise<number | undefined> {
    if (when.kind === 'at') return this.instantOf(when);
    return when.kind === 'now' ? now.getTime() : undefined;
  }

  async #run(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      await work(running.signal);
    } catch (error) {
      if (running.signal.aborted) return;
      // For the people who run the site; the detail never holds what a visitor typed.
      console.error('The directory could not be read.', error);
      this.#enter({ kind: 'failed', failure: failureOf(error) });
    }
  }

  #show(result: FinderResult, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.counted ??= result;
    this.#enter({ kind: result.total === 0 ? 'empty' : 'ready', result });
    this.answered(result);
    void this.#readEntries(result, signal);
  }

  /** The list is useful without them: an entry that does not come is simply not added. */
  async #readEntries(result: FinderResult, signal: AbortSignal): Promise<void> {
    await turn();
    if (signal.aborted) return;
    this.counted = result;
    this.host.requestUpdate();
    await turn();
    const missing = result.hits.filter(({ id }) => !this.services.has(id));
    const read = async ({ id }: FinderHit) => {
      const service = await this.#source?.service(id, signal);
      if (!service || signal.aborted) return;
      this.services.set(id, service);
      // Entries that come close together are drawn together: ten by themselves would lay the page out ten times.
      if (this.#drawing) return;
      this.#drawing = true;
      await turn(TOGETHER);
      this.#drawing = false;
      this.host.requestUpdate();
    };
    await Promise.allSettled(missing.map(read));
  }

  #enter(phase: FinderPhase): void {
    this.phase = phase;
    this.host.requestUpdate();
  }
}
