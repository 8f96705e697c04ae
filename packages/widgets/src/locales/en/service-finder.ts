import type { FinderSort, MatchReason } from '@neighbourhood-kit/finder';
import { plural } from '../plural.js';
import { reasonWords } from '../reasons.js';

/** Words of `nk-service-finder`. */
export interface ServiceFinderMessages {
  readonly title: string;
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly search: string;
  readonly suggestions: string;
  readonly suggestionKinds: Readonly<Record<'service' | 'organisation' | 'topic' | 'town' | 'word', string>>;
  readonly suggestionsReady: (count: number) => string;
  readonly nearLabel: string;
  readonly nearHint: string;
  readonly nearMe: string;
  readonly nearMeBusy: string;
  readonly yourLocation: string;
  readonly placeNotKnown: (place: string) => string;
  readonly locationRefused: string;
  readonly locationFailed: string;
  readonly within: string;
  readonly withinMiles: (miles: number) => string;
  readonly anyDistance: string;
  readonly filters: string;
  readonly showFilters: (chosen: number) => string;
  readonly hideFilters: string;
  readonly when: string;
  readonly anyTime: string;
  readonly openNowChoice: string;
  readonly atTime: string;
  readonly day: string;
  readonly time: string;
  readonly openOn: (day: string, time: string) => string;
  readonly age: string;
  readonly ageHint: string;
  readonly ageProblem: string;
  readonly aged: (age: number) => string;
  readonly showAll: (count: number) => string;
  /** Headings of groups of filters, by facet key. */
  readonly facets: Readonly<Record<string, string>>;
  /** What the source is silent about, in a sentence. */
  readonly notSaid: (what: readonly string[]) => string;
  /** Which filters are hidden because they would not shorten the list, in a sentence. */
  readonly cannotNarrow: (what: readonly string[]) => string;
  readonly hours: string;
  readonly places: string;
  readonly chosen: string;
  readonly remove: (what: string) => string;
  readonly clearAll: string;
  readonly count: (total: number, near: string | undefined) => string;
  readonly sort: string;
  readonly sorts: Readonly<Record<FinderSort, string>>;
  readonly miles: (distance: string) => string;
  readonly placeCount: (count: number) => string;
  readonly because: (reasons: readonly MatchReason[]) => string;
  readonly checkAge: string;
  readonly more: (count: number) => string;
  readonly shown: (shown: number, total: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
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
  readonly backToResults: string;
  readonly noSource: string;
  readonly loadingServices: string;
  readonly askSomebody: string;
  readonly keep: string;
  readonly share: string;
  readonly shareService: string;
  readonly map: string;
  readonly shortlist: (count: number) => string;
  readonly moreFailed: string;
  readonly notConfirmedSince: (date: string) => string;
}

const en = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English words of `nk-service-finder`. */
export const serviceFinderEn: ServiceFinderMessages = {
  title: 'Find local help',
  searchLabel: 'What do you need help with?',
  searchHint: 'For example falls, debt, someone to talk to',
  search: 'Search',
  suggestions: 'Suggestions',
  suggestionKinds: {
    service: 'service',
    organisation: 'organisation',
    topic: 'topic',
    town: 'place',
    word: '',
  },
  suggestionsReady: (count) => en(count, '# suggestion below', '# suggestions below'),
  nearLabel: 'Near',
  nearHint: 'Postcode or town',
  nearMe: 'Use my location',
  nearMeBusy: 'Finding where you are',
  yourLocation: 'your location',
  placeNotKnown: (place) =>
    `We do not know where “${place}” is. Try the first part of a postcode, such as DE1, or the name of a town.`,
  locationRefused: 'This device did not let us see where you are. Type a postcode or a town instead.',
  locationFailed: 'We could not find out where you are. Type a postcode or a town instead.',
  within: 'How far',
  withinMiles: (miles) => en(miles, 'Within # mile', 'Within # miles'),
  anyDistance: 'Any distance',
  filters: 'Narrow the list',
  showFilters: (chosen) => (chosen === 0 ? 'Narrow the list' : `Narrow the list (${String(chosen)} chosen)`),
  hideFilters: 'Hide these choices',
  when: 'When',
  anyTime: 'Any time',
  openNowChoice: 'Open now',
  atTime: 'Open at another time',
  day: 'Day',
  time: 'Time',
  openOn: (day, time) => `Open ${day} at ${time}`,
  age: 'Age of the person',
  ageHint: 'In years',
  ageProblem: 'Age must be a number from 0 to 120',
  aged: (age) => `Aged ${String(age)}`,
  showAll: (count) => `Show all ${String(count)}`,
  facets: {
    cost: 'Cost',
    access: 'How to get help',
    accessibility: 'Access needs',
    language: 'Languages spoken',
    type: 'Kind of service',
    need: 'Need',
    topic: 'Topic',
    audience: 'Who it is for',
    circumstance: 'Circumstances',
    statutory: 'Run by',
    area: 'Area served',
    town: 'Town',
  },
  notSaid: (what) => `This list does not give: ${what.join(', ').toLowerCase()}.`,
  cannotNarrow: (what) => `Hidden, as they would not shorten this list: ${what.join(', ').toLowerCase()}.`,
  hours: 'Opening times',
  places: 'Where services are',
  chosen: 'You chose',
  remove: (what) => `Remove: ${what}`,
  clearAll: 'Clear all',
  count: (total, near) => en(total, '# service', '# services') + (near === undefined ? '' : ` near ${near}`),
  sort: 'Sort by',
  sorts: {
    relevance: 'Best match',
    distance: 'Nearest',
    name: 'Name',
    updated: 'Last checked',
  },
  miles: (distance) => `${distance} away`,
  placeCount: (count) => en(count, '# place', '# places'),
  because: (reasons) => `Matches ${reasonWords(reasons, (found, asked) => `${found} for ${asked}`)}`,
  checkAge: 'Ages not given: ask whether it is right for you',
  more: (count) => `Show ${String(count)} more`,
  shown: (shown, total) => `Showing ${String(shown)} of ${String(total)}`,
  nothing: 'No services found',
  nothingHint: 'Check the spelling, or use fewer or simpler words.',
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
  backToResults: 'Back to the list',
  noSource: 'This service finder has not been set up yet.',
  loadingServices: 'Loading services',
  askSomebody: 'Or ask somebody',
  keep: 'Add to shortlist',
  share: 'Share these results',
  shareService: 'Share this service',
  map: 'Map',
  shortlist: (count) => `Shortlist (${String(count)})`,
  moreFailed: 'This could not be loaded. Check your connection, then try again.',
  notConfirmedSince: (date) => `Not confirmed since ${date}: contact them before you go`,
};
