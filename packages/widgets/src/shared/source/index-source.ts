import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderIndex, FinderQuery, FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import { whenIdle } from '../turn.js';
import { loadPart } from './load-part.js';
import { sayingFacets, UNASKED, type LocatedPlace, type Source, type SourceInfo } from './source.js';

/** An index that was opened, and where the texts of its services are. */
export interface OpenedIndex {
  readonly index: FinderIndex;
  readonly service: (id: string) => Promise<Service | undefined>;
  /** Takes in the table of everyday words; absent where the index carries one. */
  readonly learn?: ((lines: readonly string[]) => void) | undefined;
  /** RFC 3339 instant or `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
}

/** It is asked for again with the next question. */
const noTable = () => ({ EVERYDAY_WORDS: [] });

/** Words that take every way through the index: a beginning, two words, one that is spelt wrong. */
const FIRST_WORDS = ['he', 'help with', 'halp wiht', 'group'];

/** A source that holds its whole index in this page, so that questions are answered at once and tell nobody. */
export class IndexSource implements Source {
  #opened: Promise<OpenedIndex> | undefined;

  /**
   * Prepares the source; nothing is read yet.
   * @param kind - What kind of source it is.
   * @param open - Reads and opens the index; rejects with a `SourceError`. Called again after a failure.
   */
  constructor(
    readonly kind: string,
    private readonly open: () => Promise<OpenedIndex>,
  ) {}

  async describe(): Promise<SourceInfo> {
    const { index, updated } = await this.#open();
    const facets = index.facets.filter(({ services }) => services > 0).map(({ key }) => key);
    return {
      services: index.services,
      facets: sayingFacets(facets, index.query(UNASKED)),
      hours: index.placesWithHours > 0,
      distance: index.located > 0,
      updated,
    };
  }

  async query(query: FinderQuery): Promise<FinderResult> {
    const { index, learn } = await this.#open();
    // Only questions in words need the table. Without it they are answered too, by the words as typed.
    if (learn && query.text) learn((await loadPart('kit-words').catch(noTable)).EVERYDAY_WORDS);
    return index.query(query);
  }

  async suggest(typed: string): Promise<readonly Suggestion[]> {
    return (await this.#open()).index.suggest(typed, 6);
  }

  async service(id: string): Promise<Service | undefined> {
    return (await this.#open()).service(id);
  }

  async locate(place: string): Promise<LocatedPlace | undefined> {
    const found = (await this.#open()).index.locate(place);
    return found && { point: { latitude: found.latitude, longitude: found.longitude }, label: found.name };
  }

  #open(): Promise<OpenedIndex> {
    this.#opened ??= this.#begin().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #begin(): Promise<OpenedIndex> {
    const opened = await this.open();
    // The first words that anybody types would otherwise wait for code that has never run: three times as long as the next.
    void whenIdle(FIRST_WORDS.map((words) => () => opened.index.suggest(words, 6)));
    return opened;
  }
}
