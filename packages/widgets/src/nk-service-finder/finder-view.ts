import type { Service } from '@neighbourhood-kit/core/services';
import type { FinderHit, FinderResult } from '@neighbourhood-kit/finder';
import type { TemplateResult, nothing } from 'lit';
import type { Text, Words } from '../locales/locale.js';
import type { Panel } from '../more/more.js';
import type { Placed } from '../more/shared-link.js';
import type { Kept } from '../more/shortlist.js';
import { own } from '../shared/own.js';
import type { Source, SourceInfo } from '../shared/source/source.js';
import type { CardDetails } from './answer/card-details.js';
import type { FinderQuestion, QuestionHelp } from './finder-question.js';
import type { DayAndTime } from './search-state.js';

/** A part of the finder that comes late. */
type LatePart<Rest extends readonly unknown[] = []> = (
  view: FinderView,
  ...rest: Rest
) => TemplateResult | typeof nothing;

/** What an answer can say and do beyond its list, in the words of a language. */
export interface Answer extends QuestionHelp {
  readonly words: Words<'answer'>;
  readonly intoSuggestions: (event: KeyboardEvent, close: () => void) => void;
  readonly suggestions: LatePart;
  readonly details: (view: FinderView, hit: Pick<FinderHit, 'placeId'>, service: Service) => CardDetails;
  readonly sorting: LatePart;
  readonly chosen: LatePart;
  readonly relaxations: LatePart<[result: FinderResult]>;
  readonly notEligible: LatePart<[result: FinderResult]>;
  readonly distance: LatePart;
  readonly dayAndTime: LatePart<[at: DayAndTime]>;
  readonly notSaid: LatePart;
}

/** What the buttons of the list need of the panels that open next to it: share, shortlist, map, report of a problem. */
export interface ListPanels {
  readonly panel: Panel | undefined;
  /** Services on the shortlist; a new array whenever it changed. */
  readonly kept: readonly { readonly id: string }[];
  readonly has: (id: string) => boolean;
  /** Whether a link to this service stands open. */
  readonly shares: (id: string) => boolean;
  /** Opens one panel, or closes it. */
  readonly open: (panel: Panel, shared?: Placed) => Promise<void>;
  readonly report: (given: string) => Promise<void>;
  readonly keep: (service: Kept) => Promise<void>;
}

/** What the parts of the finder can set in motion. */
export interface FinderActions {
  /** Takes the visitor to the results of what is being asked: what was pressed may be gone by then. */
  readonly submit: (asking: Promise<void>) => void;
  readonly toggleFilters: () => void;
  readonly showAllValues: (facet: string) => void;
  readonly showMore: () => void;
  readonly openService: (id: string, placeId?: string) => void;
  /** Does something with what is next to the list, as soon as that is there. */
  readonly panels: (use: (panels: ListPanels) => Promise<void>) => void;
}

/** Everything the parts of the finder are drawn from. */
export interface FinderView {
  readonly text: Text<'service-finder'>;
  readonly language: string;
  readonly headingLevel: number;
  readonly now: Date;
  readonly info: SourceInfo | undefined;
  readonly source: Source | undefined;
  readonly question: FinderQuestion;
  readonly filtersShown: boolean;
  /** Facets of which all values are shown. */
  readonly unfolded: ReadonlySet<string>;
  readonly result: FinderResult | undefined;
  /** Whole entries that have arrived so far, by id. */
  readonly services: ReadonlyMap<string, Service>;
  /** What an answer can say and do beyond its list; undefined until that has come. */
  readonly answer: Answer | undefined;
  /** Tries again to load it; undefined while nothing failed. */
  readonly retry: (() => void) | undefined;
  /** Share, shortlist, map, report; undefined until they are loaded. */
  readonly panels: ListPanels | undefined;
  readonly act: FinderActions;
}

/**
 * Words for one value of a facet.
 * @param text - The finder's messages.
 * @param facet - Key of the facet.
 * @param value - The value.
 * @param label - What the directory calls it.
 * @returns The kit's own words for values it knows, else the directory's.
 */
export function facetLabel(text: Text<'service-finder'>, facet: string, value: string, label = value): string {
  const { costs: cost, accessModes: access, accessibilityNames: accessibility, runBy: statutory } = text;
  const known = own<Readonly<Record<string, string>>>({ cost, access, accessibility, statutory }, facet) ?? {};
  return own(known, value) ?? plainly(facet === 'language' ? text.languageName(value) : label);
}

/** "step-free-access" becomes "Step free access"; what is written in words stays as it is. */
function plainly(label: string): string {
  const words = /^[a-z0-9]+([-_][a-z0-9]+)+$/.test(label) ? label.replace(/[-_]/g, ' ') : label;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Heading of a group of filters.
 * @param text - The finder's messages.
 * @param facet - Key of the facet.
 * @returns The kit's heading, or the facet's own key in words.
 */
export function facetHeading(text: Text<'service-finder'>, facet: string): string {
  return own(text.facets, facet) ?? plainly(facet);
}
