import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderIndex, FinderQuery, FinderResult, Suggestion } from '@neighbourhood-kit/finder';
import { turn, whenIdle } from '../turn.js';
import { sayingFacets, UNASKED, type LocatedPlace, type Source, type SourceInfo } from './source.js';

/** An index that was opened, and where the texts of its services are. */
export interface OpenedIndex {
  /** Gives the index as it is now: one that learns is built again. */
  readonly index: () => FinderIndex;
  readonly service: (id: string) => Promise<Service | undefined>;
  /** Settled when the index is all there; absent where it is from the first. */
  readonly arrived?: Promise<void> | undefined;
  /** Takes in what it needs to understand a question in words; absent where the index carries it. Rejects with a `SourceError` where it must have that. */
  readonly learn?: ((text: string) => Promise<void>) | undefined;
  /** RFC 3339 instant or `YYYY-MM-DD`. */
  readonly updated?: string | undefined;
}

/** Words that take every way through the index: a beginning, two words, one that is spelt wrong. */
const FIRST_WORDS = ['he', 'help with', 'halp wiht', 'group'];

/** A source that holds its whole index in this page, so that questions are answered at once and tell nobody. */
export class IndexSource implements Source {
  /**
   * Answers from an index.
   * @param kind - What kind of source it is.
   * @param opened - The index.
   */
  constructor(
    readonly kind: string,
    private readonly opened: OpenedIndex,
  ) {
    // The first words that anybody types would otherwise wait for code that has never run: three times as long as the next.
    const warm = FIRST_WORDS.map((words) => () => opened.index().suggest(words, 6));
    void whenIdle([() => opened.arrived, ...warm]);
  }

  describe(): Promise<SourceInfo> {
    const { updated } = this.opened;
    const index = this.opened.index();
    const facets = index.facets.filter(({ services }) => services > 0).map(({ key }) => key);
    return Promise.resolve({
      services: index.services,
      facets: sayingFacets(facets, index.query(UNASKED)),
      hours: index.placesWithHours > 0,
      distance: index.located > 0,
      updated,
    });
  }

  async query(query: FinderQuery): Promise<FinderResult> {
    if (query.text) await this.opened.learn?.(query.text);
    return this.opened.index().query(query);
  }

  async suggest(typed: string): Promise<readonly Suggestion[]> {
    const index = this.opened.index();
    // The index remembers what it understood: half of the work is done by the time the browser may draw.
    index.query({ ...UNASKED, text: typed });
    await turn();
    return index.suggest(typed, 6);
  }

  service(id: string): Promise<Service | undefined> {
    return this.opened.service(id);
  }

  locate(place: string): Promise<LocatedPlace | undefined> {
    const found = this.opened.index().locate(place);
    return Promise.resolve(
      found && { point: { latitude: found.latitude, longitude: found.longitude }, label: found.name },
    );
  }
}
