import type { Campaign } from '@neighbourhood-kit/core/plans';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { addLocale } from '../locales/locale.js';
import { memorySource } from '../shared/source/memory-source.js';
import { directoryEn } from '../locales/en/directory.js';
import { SourceError, type SourceFailure } from '../shared/source/source-error.js';
import type { Source } from '../shared/source/source.js';
import { fallback } from '../testing/fallback.js';
import { languageOf } from '../testing/language-of.js';
import type { ExampleLook } from '../testing/look.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';
import { EXAMPLE_NOW, EXAMPLE_SERVICES } from '../testing/services.js';
import { NkServiceFinder } from './nk-service-finder.js';
import type { SearchState } from './search-state.js';

/** One example of the finder. Stories, accessibility runs, screenshots and tests all read this list. */
export interface FinderExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly source?: Source | undefined;
  /** What is asked. */
  readonly ask?: Partial<SearchState>;
  /** Campaigns of the site. */
  readonly campaigns?: readonly Partial<Campaign>[];
  /** Service that is opened. */
  readonly open?: string;
}

const derby = () => memorySource('example', () => Promise.resolve(EXAMPLE_SERVICES));

/** A list feed: names and descriptions, no places, hours or cost. */
const bare = () =>
  memorySource('example', () =>
    Promise.resolve(
      EXAMPLE_SERVICES.map(({ id, name, description }) => ({ id, name, status: 'active' as const, description })),
    ),
  );

const failing = (failure: SourceFailure): Source => ({
  kind: 'example',
  describe: () => Promise.reject(new SourceError(failure)),
  query: () => Promise.reject(new SourceError(failure)),
  service: () => Promise.reject(new SourceError(failure)),
});

const never: Source = {
  ...failing('unknown'),
  describe: () => new Promise(() => undefined),
};

const inDerby = { point: { latitude: 52.9228, longitude: -1.4766 }, label: 'DE1' };

/** A campaign that comes back every winter, with the page of one partner and one for everybody. */
export const FLU_JAB = {
  name: 'Flu jab',
  message: 'Have your flu jab. It takes five minutes and is free for most people who need it.',
  from: '2025-10-01',
  to: '2026-03-31',
  everyYear: true,
  signposts: [{ partnerId: 'p-council', url: 'https://derwent-vale.example/flu', text: 'Flu jabs for our staff' }],
  fallback: { name: 'www.nhs.uk', url: 'https://www.nhs.uk/' },
};

/** Every phase of the finder, and the situations within a phase that look different. */
export const FINDER_EXAMPLES: readonly FinderExample[] = [
  { name: 'ready', about: 'Everything in the directory, nothing asked yet.', source: derby() },
  {
    name: 'found',
    about: 'Falls, free, within ten miles of DE1, for somebody aged 72.',
    source: derby(),
    ask: { text: 'falls', place: inDerby, withinMiles: 10, age: 72, facets: { cost: ['free'] } },
  },
  {
    name: 'campaign',
    about: 'A campaign of the season is on.',
    source: derby(),
    campaigns: [FLU_JAB],
  },
  {
    name: 'open-now',
    about: 'Only what is open at this moment.',
    source: derby(),
    ask: { when: { kind: 'now' } },
  },
  {
    name: 'empty',
    about: 'Nothing fits: what could be loosened, and whom to ask.',
    source: derby(),
    ask: { text: 'swimming', facets: { cost: ['free'] } },
  },
  {
    name: 'bare-feed',
    about: 'A list feed that gives no places, hours or cost: the finder says what it cannot answer.',
    source: bare(),
  },
  { name: 'service', about: 'A service opened in place.', source: derby(), open: 'steady-steps' },
  { name: 'loading', about: 'The directory is on its way; the fallback content stays.', source: never },
  { name: 'idle', about: 'No directory is named.' },
  ...(Object.keys(directoryEn.failures) as SourceFailure[]).map((failure) => ({
    name: `failed-${failure}`,
    about: `The directory cannot be read (${failure}).`,
    source: failing(failure),
  })),
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawFinder(example: FinderExample, look: ExampleLook): TemplateResult {
  const { source, ask, open, campaigns } = example;
  addLocale(RIGHT_TO_LEFT);
  const begin = (element?: Element) => {
    if (!(element instanceof NkServiceFinder)) return;
    if (ask) element.ask(ask);
    if (open !== undefined) void element.open(open);
  };
  return html`<div dir=${look.direction}>
    <nk-service-finder
      .source=${source}
      .clock=${() => EXAMPLE_NOW}
      site-campaigns=${ifDefined(campaigns && JSON.stringify(campaigns))}
      theme=${look.theme}
      locale=${ifDefined(languageOf(look))}
      form="#refer"
      heading-level="1"
      ${ref(begin)}
    >
      ${fallback()}
    </nk-service-finder>
  </div>`;
}
