import type { Service } from '@neighbourhood-kit/core/services';
import type { Whereabouts } from './places/gazetteer.js';

/** A point on the earth, WGS 84 degrees. */
export interface Point {
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
}

/** How a list of hits is ordered. Without it: by relevance when there is text, by distance when there is only `near`, else by name. */
export type FinderSort = 'relevance' | 'distance' | 'name' | 'updated';

/** Everything a person may ask in one question. Every part is optional; parts narrow each other. */
export interface FinderQuery {
  /**
   * Words as typed. Slips, word endings, compounds, everyday words, names of towns and postcodes are understood unless `strict` is set. A postcode
   * stands for `near` where that is absent.
   */
  readonly text?: string | undefined;
  /** True looks for exactly the words given, all of them. */
  readonly strict?: boolean | undefined;
  /** True when the text is finished, so that its last word is not also read as the beginning of a longer one. */
  readonly complete?: boolean | undefined;
  /**
   * Chosen values by facet key. Values of one facet widen or narrow each other as `FacetInfo.match` says; facets narrow each other. A value may
   * also be written by its label, where no other value has the same.
   */
  readonly facets?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Age of the person in years. Services for other ages come apart, in `notEligible`. */
  readonly age?: number | undefined;
  /**
   * Only services whose published hours say that they are open at this instant (a `Date`, or milliseconds since 1970). On a bank holiday
   * that the hours say nothing of, `bankHoliday` of the hit says so.
   */
  readonly openAt?: Date | number | undefined;
  /** The instant for which `open` is worked out on each hit, without filtering. `openAt` where absent. */
  readonly now?: Date | number | undefined;
  /** Where the person is. Gives distances, and lets the nearest place stand for a service. */
  readonly near?: Point | undefined;
  /** Only places within this many metres of `near`. */
  readonly withinMetres?: number | undefined;
  readonly sort?: FinderSort | undefined;
  /** Number of hits to pass over; 0 where absent. */
  readonly offset?: number | undefined;
  /** Largest number of hits to return, 0 to 1,000; 20 where absent. */
  readonly limit?: number | undefined;
  /** Facets to count; every facet of the index where absent, none when empty. */
  readonly facetCounts?: readonly string[] | undefined;
}

/** Whether a place is open at an instant. `not-known` is an honest answer: no hours were published, or none that can be read. */
export type OpenState = 'open' | 'closed' | 'not-known';

/** How a word of the question met a word of a service, best first. */
export type MatchKind = 'exact' | 'stem' | 'phrase' | 'compound' | 'prefix' | 'everyday' | 'typo';

/** Why a service was found. */
export interface MatchReason {
  readonly kind: MatchKind;
  /** The word or words of the question. */
  readonly asked: string;
  /** The word of the index that it met, folded to lower case without accents. */
  readonly found: string;
}

/** One service, shown at its best place. */
export interface FinderHit {
  /** The service's own id in the feed. */
  readonly id: string;
  /** Id of the service at location that is shown; absent when the service has no place. */
  readonly placeId?: string | undefined;
  readonly name: string;
  /** Name of the organisation that provides it. */
  readonly organisation?: string | undefined;
  /** Town of the place shown; absent for a confidential place. */
  readonly town?: string | undefined;
  /** Number of places where the service is offered, at least 0. */
  readonly places: number;
  /** Larger is better; 0 without text. Comparable within one result only. */
  readonly score: number;
  /** Metres from `near` to the place shown, as the crow flies. Absent without `near`, a point, or for a confidential place. */
  readonly distanceMetres?: number | undefined;
  readonly reasons: readonly MatchReason[];
  /** At `now` or `openAt`; absent when neither was given. */
  readonly open?: OpenState | undefined;
  /** On a hit that is `open`: it is a bank holiday, and the hours do not say that they hold then. Tell people to check before they go. */
  readonly bankHoliday?: 'check' | undefined;
  /** Whether the age given qualifies; `unsure` when the service states no age. Absent when no age was given. */
  readonly eligibility?: 'eligible' | 'unsure' | undefined;
  /** What it costs, as facet `cost` has it. */
  readonly cost: string;
  /** Number of the page next to the snapshot that holds the texts of this service. */
  readonly page: number;
}

/** A service that fits all but the person's age. */
export interface NotEligibleHit {
  readonly id: string;
  readonly name: string;
  /** `too-young`: the person is younger than `minimumAge`. `too-old`: older than `maximumAge`. */
  readonly reason: 'too-young' | 'too-old';
  /** Years, inclusive. */
  readonly minimumAge?: number | undefined;
  /** Years, inclusive. */
  readonly maximumAge?: number | undefined;
}

/** One value of a facet with the number of services that would be found if it alone were chosen in that facet. */
export interface FacetCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** How the question wrote this value, where it wrote it otherwise, by its label. */
  readonly asked?: readonly string[] | undefined;
}

/** What a facet is. */
export interface FacetInfo {
  readonly key: string;
  /** `any`: one of the chosen values is enough (cost). `all`: every chosen value is needed (accessibility). */
  readonly match: 'any' | 'all';
  /** Number of services with at least one value. A facet with 0 can be hidden: the feed does not say. */
  readonly services: number;
}

/** One condition to loosen, and what it would bring. Offered, best first, only when nothing was found. */
export type Relaxation =
  | { readonly change: 'within'; readonly withinMetres: number; readonly total: number }
  | { readonly change: 'anywhere'; readonly total: number }
  | { readonly change: 'facet'; readonly facet: string; readonly total: number }
  | { readonly change: 'age'; readonly total: number }
  | {
      readonly change: 'open';
      readonly total: number;
      /** Of these, how many publish no hours that can be read. */
      readonly notKnown: number;
    }
  | { readonly change: 'filters'; readonly total: number }
  | { readonly change: 'text'; readonly total: number };

/** The answer to one question. */
export interface FinderResult {
  /** Number of services found, all pages together. */
  readonly total: number;
  readonly hits: readonly FinderHit[];
  /** Counts by facet key, each facet counted as if its own filter were off; largest first, then by label. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>;
  /** Up to ten services that fit all but the age. */
  readonly notEligible: readonly NotEligibleHit[];
  /** Number of services that fit all but the age. */
  readonly notEligibleTotal: number;
  /** What to loosen. Empty unless `total` is 0. */
  readonly relax: readonly Relaxation[];
}

/** A completion for the search box. */
export interface Suggestion {
  /** Text to put in the box. */
  readonly text: string;
  /** What it is: a service or organisation by name, a topic of the taxonomy, a town, or a word. */
  readonly kind: 'service' | 'organisation' | 'topic' | 'town' | 'word';
  /** The service's id, for kind `service`. */
  readonly id?: string | undefined;
  /** Number of services behind it. */
  readonly count: number;
}

/** An index that answers questions. Every method is synchronous, pure and bounded by the size of the index. */
export interface FinderIndex {
  /** Number of services. */
  readonly services: number;
  /** Number of places at which they are offered. */
  readonly places: number;
  /** Number of services with a place that has a point; 0 when distance cannot be asked for. */
  readonly located: number;
  /** Number of places whose hours are known in part at least; 0 when opening hours cannot be asked for. */
  readonly placesWithHours: number;
  /** Every facet of the index, in the order in which they were defined. */
  readonly facets: readonly FacetInfo[];
  /**
   * Answers one question.
   * @param query - What is asked.
   * @returns Hits, counts and what to loosen.
   * @throws RangeError when a number is outside its range, naming the property: a caller's mistake, never a matter of content.
   */
  query(query: FinderQuery): FinderResult;
  /**
   * Completes what somebody is typing.
   * @param typed - The text so far.
   * @param limit - Largest number of suggestions; 8 where absent.
   * @returns Suggestions, best first.
   */
  suggest(typed: string, limit?: number): readonly Suggestion[];
  /**
   * Places what somebody typed, as far as the directory's own places know.
   * @param typed - A postcode, the beginning of one, or the name of a town.
   * @returns Where it is, with the precision; undefined when no place of the directory tells.
   */
  locate(typed: string): Whereabouts | undefined;
  /**
   * Finds the page next to the snapshot that holds the texts of a service.
   * @param id - The service's id.
   * @returns Its number; undefined when the index does not have the service.
   */
  pageOf(id: string): number | undefined;
}

/** One thing a facet says about a service. */
export interface FacetValue {
  /** Stable value, used in queries. */
  readonly value: string;
  /** Words to show. */
  readonly label: string;
}

/** A facet of a site's own. */
export interface FacetDefinition {
  readonly key: string;
  readonly match: 'any' | 'all';
  /** Reads the values of one service. Must not throw; an error leaves the service without a value. */
  readonly values: (service: Service) => readonly FacetValue[];
}

/** Choices when an index is built. */
export interface BuildOptions {
  /** Moment from which hours are worked out, and at which cost options must be in force; the clock's where absent. */
  readonly now?: Date | number | undefined;
  /** IANA name of the zone of the places' clocks; `Europe/London` where absent. */
  readonly timeZone?: string | undefined;
  /** Facets as well as the built-in ones: cost, access, accessibility, language, type, need, audience, circumstance, topic, statutory, area, town. */
  readonly facets?: readonly FacetDefinition[] | undefined;
  /**
   * Lines of everyday words to use instead of the built-in table (see `everyday-words.ts`). Spread `EVERYDAY_WORDS` to extend it. With an empty
   * list questions are taken by their words alone: without everyday words and without topics.
   */
  readonly everydayWords?: readonly string[] | undefined;
  /** Number of services whose texts stand in one page next to the snapshot, 1 to 1,000; 25 where absent. */
  readonly pageSize?: number | undefined;
  /**
   * Tells these texts from others, such as a digest of the pages next to the snapshot. Texts may change where nothing does that is searched; then
   * the snapshot is another one all the same, so that devices that keep both fetch both.
   */
  readonly edition?: string | undefined;
}
