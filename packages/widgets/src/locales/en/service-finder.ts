import type { MatchReason } from '@neighbourhood-kit/finder';
import { plural } from '../plural.js';
import { reasonWords } from '../reasons.js';

/** Words of `nk-service-finder`. */
export interface ServiceFinderMessages {
  readonly title: string;
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly search: string;
  readonly nearLabel: string;
  readonly nearHint: string;
  readonly nearMe: string;
  readonly nearMeBusy: string;
  readonly filters: string;
  readonly showFilters: (chosen: number) => string;
  readonly hideFilters: string;
  readonly when: string;
  readonly anyTime: string;
  readonly openNowChoice: string;
  readonly atTime: string;
  readonly age: string;
  readonly ageHint: string;
  readonly ageProblem: string;
  readonly showAll: (count: number) => string;
  /** Headings of groups of filters, by facet key. In English they stand in the order in which a finder shows them. */
  readonly facets: Readonly<Record<string, string>>;
  /** Values of the facet `statutory`. */
  readonly runBy: Readonly<Record<'yes' | 'no', string>>;
  readonly count: (total: number, near: string | undefined) => string;
  readonly miles: (distance: string) => string;
  readonly placeCount: (count: number) => string;
  readonly because: (reasons: readonly MatchReason[]) => string;
  readonly checkAge: string;
  readonly more: (count: number) => string;
  readonly shown: (shown: number, total: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly noSource: string;
  readonly loadingServices: string;
  readonly askSomebody: string;
  readonly keep: string;
  readonly share: string;
  readonly map: string;
  readonly shortlist: (count: number) => string;
  /** Said when a part that comes after the list could not be loaded; "Try again" is next to it. */
  readonly incomplete: string;
}

const en = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English words of `nk-service-finder`. */
export const serviceFinderEn: ServiceFinderMessages = {
  title: 'Find local help',
  searchLabel: 'What do you need help with?',
  searchHint: 'For example falls, debt, someone to talk to',
  search: 'Search',
  nearLabel: 'Near',
  nearHint: 'Postcode or town',
  nearMe: 'Use my location',
  nearMeBusy: 'Finding where you are',
  filters: 'Narrow the list',
  showFilters: (chosen) => (chosen === 0 ? 'Narrow the list' : `Narrow the list (${String(chosen)} chosen)`),
  hideFilters: 'Hide these choices',
  when: 'When',
  anyTime: 'Any time',
  openNowChoice: 'Open now',
  atTime: 'Open at another time',
  age: 'Age of the person',
  ageHint: 'In years',
  ageProblem: 'Age must be a number from 0 to 120',
  showAll: (count) => `Show all ${String(count)}`,
  facets: {
    cost: 'Cost',
    access: 'How to get help',
    need: 'Need',
    topic: 'Topic',
    type: 'Kind of service',
    audience: 'Who it is for',
    circumstance: 'Circumstances',
    accessibility: 'Access needs',
    language: 'Languages spoken',
    statutory: 'Run by',
    area: 'Area served',
    town: 'Town',
  },
  runBy: { yes: 'Public services', no: 'Voluntary groups' },
  count: (total, near) => en(total, '# service', '# services') + (near === undefined ? '' : ` near ${near}`),
  miles: (distance) => `${distance} away`,
  placeCount: (count) => en(count, '# place', '# places'),
  because: (reasons) => `Matches ${reasonWords(reasons, (found, asked) => `${found} for ${asked}`)}`,
  checkAge: 'Ages not given: ask whether it is right for you',
  more: (count) => `Show ${String(count)} more`,
  shown: (shown, total) => `Showing ${String(shown)} of ${String(total)}`,
  nothing: 'No services found',
  nothingHint: 'Check the spelling, or use fewer or simpler words.',
  noSource: 'This service finder has not been set up yet.',
  loadingServices: 'Loading services',
  askSomebody: 'Or ask somebody',
  keep: 'Add to shortlist',
  share: 'Share these results',
  map: 'Map',
  shortlist: (count) => `Shortlist (${String(count)})`,
  incomplete: 'Part of this page could not be loaded.',
};
