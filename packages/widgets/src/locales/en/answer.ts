import type { FinderSort } from '@neighbourhood-kit/finder';
import { plural } from '../plural.js';

/** Words of `nk-service-finder` that are needed once there is an answer, or somebody does something with it. */
export interface AnswerMessages {
  readonly suggestions: string;
  readonly suggestionKinds: Readonly<Record<'service' | 'organisation' | 'topic' | 'town' | 'word', string>>;
  readonly suggestionsReady: (count: number) => string;
  readonly placeNotKnown: (place: string) => string;
  readonly yourLocation: string;
  readonly locationRefused: string;
  readonly locationFailed: string;
  readonly within: string;
  readonly withinMiles: (miles: number) => string;
  readonly anyDistance: string;
  readonly day: string;
  readonly time: string;
  readonly openOn: (day: string, time: string) => string;
  readonly aged: (age: number) => string;
  /** What the source is silent about, in a sentence. */
  readonly notSaid: (what: readonly string[]) => string;
  /** Which filters are hidden because they would not shorten the list, in a sentence. */
  readonly cannotNarrow: (what: readonly string[]) => string;
  readonly hours: string;
  readonly places: string;
  readonly chosen: string;
  readonly remove: (what: string) => string;
  readonly clearAll: string;
  readonly tryThis: string;
  readonly relaxWithin: (miles: number) => string;
  readonly relaxAnywhere: string;
  readonly relaxFacet: (facet: string) => string;
  readonly relaxAge: string;
  readonly relaxOpen: string;
  readonly relaxFilters: string;
  readonly relaxText: string;
  readonly withCount: (what: string, count: number) => string;
  readonly notEligible: (count: number) => string;
  readonly forAges: (minimum: number | undefined, maximum: number | undefined) => string;
  readonly notConfirmedSince: (date: string) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<FinderSort, string>>;
  readonly backToResults: string;
  readonly shareService: string;
}

const en = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English words of an answer. */
export const answerEn: AnswerMessages = {
  suggestions: 'Suggestions',
  suggestionKinds: {
    service: 'service',
    organisation: 'organisation',
    topic: 'topic',
    town: 'place',
    word: '',
  },
  suggestionsReady: (count) => en(count, '# suggestion below', '# suggestions below'),
  placeNotKnown: (place) =>
    `We do not know where “${place}” is. Try the first part of a postcode, such as DE1, or the name of a town.`,
  yourLocation: 'your location',
  locationRefused: 'This device did not let us see where you are. Type a postcode or a town instead.',
  locationFailed: 'We could not find out where you are. Type a postcode or a town instead.',
  within: 'How far',
  withinMiles: (miles) => en(miles, 'Within # mile', 'Within # miles'),
  anyDistance: 'Any distance',
  day: 'Day',
  time: 'Time',
  openOn: (day, time) => `Open ${day} at ${time}`,
  aged: (age) => `Aged ${String(age)}`,
  notSaid: (what) => `This list does not give: ${what.join(', ').toLowerCase()}.`,
  cannotNarrow: (what) => `Hidden, as they would not shorten this list: ${what.join(', ').toLowerCase()}.`,
  hours: 'Opening times',
  places: 'Where services are',
  chosen: 'You chose',
  remove: (what) => `Remove: ${what}`,
  clearAll: 'Clear all',
  tryThis: 'You could',
  relaxWithin: (miles) => en(miles, 'look within # mile', 'look within # miles'),
  relaxAnywhere: 'look at any distance',
  relaxFacet: (facet) => `take away “${facet}”`,
  relaxAge: 'take away the age',
  relaxOpen: 'look at services that are closed then too',
  relaxFilters: 'take away everything but the words',
  relaxText: 'take away the words',
  withCount: (what, count) => `${what} (${String(count)})`,
  notEligible: (count) => en(count, '# more is for other ages', '# more are for other ages'),
  forAges: (minimum, maximum) => {
    if (minimum !== undefined && maximum !== undefined)
      return `For people aged ${String(minimum)} to ${String(maximum)}`;
    return minimum === undefined
      ? `For people aged ${String(maximum)} or under`
      : `For people aged ${String(minimum)} or over`;
  },
  notConfirmedSince: (date) => `Not confirmed since ${date}: contact them before you go`,
  sort: 'Sort by',
  sorts: {
    relevance: 'Best match',
    distance: 'Nearest',
    name: 'Name',
    updated: 'Last checked',
  },
  backToResults: 'Back to the list',
  shareService: 'Share this service',
};
