import { css, html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { directoryEn } from '../locales/en/directory.js';
import { kitLanguage } from '../locales/languages.js';
import { plural } from '../locales/plural.js';
import { leftOut } from '../nk-service-finder/facets.view.js';
import { facetHeading, facetLabel } from '../nk-service-finder/finder-view.js';
import { AGES, comingWeek, NOTHING_ASKED, withFacet, withFacetValues } from '../nk-service-finder/search-state.js';
import { keep } from '../nk-service-finder/tools.view.js';
import { NkElement } from './base-element.js';
import { crisisHelp } from './crisis.js';
import { british, dateWordsOf } from './date-words.js';
import { define } from './define.js';
import { formatDistance, metres } from './distance.js';
import { failureView } from './failure.js';
import { fields } from './fields.styles.js';
import { given } from './given.js';
import { heading } from './heading.js';
import { LatePart } from './late-part.js';
import { openingStyles } from './opening.styles.js';
import { own } from './own.js';
import { plainButtons } from './plain-buttons.styles.js';
import { property, state } from './property.js';
import { exitStyles, quickExit } from './quick-exit.js';
import { loadJson } from './source/load.js';
import { loadPart } from './source/load-part.js';
import { SourceElement } from './source/source-element.js';
import { failureOf, isSourceError, SourceError } from './source/source-error.js';
import { takeStyles } from './take-styles.js';
import type { LINKED_NAMES } from './linked-names.js';

/** Modules by name, with the names of a list. */
export type Linked<Names extends Readonly<Record<string, readonly string[]>> = typeof LINKED_NAMES> = {
  readonly [M in keyof Names]: Readonly<Record<Names[M][number], unknown>>;
};

/**
 * What `kit.js` hands to the parts that are loaded late, so that they need not carry it once more. A function, because the elements that
 * load parts are among it.
 * @returns Modules by name, with what parts use of them.
 */
export const linkedModules = (): Linked => ({
  lit: { css, html, nothing, svg },
  'lit/directives/live.js': { live },
  'shared/property': { property, state },
  'locales/en/directory': { directoryEn },
  'locales/languages': { kitLanguage },
  'locales/plural': { plural },
  'nk-service-finder/facets.view': { leftOut },
  'nk-service-finder/finder-view': { facetHeading, facetLabel },
  'nk-service-finder/tools.view': { keep },
  'nk-service-finder/search-state': { AGES, comingWeek, NOTHING_ASKED, withFacet, withFacetValues },
  'shared/base-element': { NkElement },
  'shared/crisis': { crisisHelp },
  'shared/date-words': { british, dateWordsOf },
  'shared/define': { define },
  'shared/distance': { formatDistance, metres },
  'shared/failure': { failureView },
  'shared/fields.styles': { fields },
  'shared/given': { given },
  'shared/heading': { heading },
  'shared/plain-buttons.styles': { plainButtons },
  'shared/late-part': { LatePart },
  'shared/opening.styles': { openingStyles },
  'shared/own': { own },
  'shared/quick-exit': { exitStyles, quickExit },
  'shared/source/load': { loadJson },
  'shared/source/load-part': { loadPart },
  'shared/source/source-element': { SourceElement },
  'shared/source/source-error': { failureOf, isSourceError, SourceError },
  'shared/take-styles': { takeStyles },
});
