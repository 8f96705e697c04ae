import { CRISIS_LINES, nextOpenings, openState } from '@neighbourhood-kit/core/services';
import { summarise, toBlocks } from '@neighbourhood-kit/core/text';
import {
  civilDate,
  dayNumber,
  fromWall,
  holidayOn,
  LONDON,
  parseWallTime,
  toWall,
  wallTime,
} from '@neighbourhood-kit/core/time';
import { css, html, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { kitLanguage } from '../locales/languages.js';
import { plural } from '../locales/plural.js';
import { NkElement } from './base-element.js';
import { controls } from './controls.styles.js';
import { crisisHelp } from './crisis.js';
import { define } from './define.js';
import { british, formatDay, formatDistance, formatTime, metres } from './format.js';
import { given } from './given.js';
import { heading } from './heading.js';
import { entryMark, markEntry, topMark } from './history-entry.js';
import type { LINKED_NAMES } from './linked-names.js';
import { dayFromNow, openingLine, sessionTimes } from './opening.js';
import { openingStyles } from './opening.styles.js';
import { own } from './own.js';
import { hoursAt, placeOf } from './service-places.js';

/** Modules by name. */
export type Linked = {
  readonly [M in keyof typeof LINKED_NAMES]: Readonly<Record<(typeof LINKED_NAMES)[M][number], unknown>>;
};

/**
 * What `kit.js` hands to the parts that are loaded late, so that they need not carry it once more. A function, because the elements that
 * load parts are among it.
 * @returns Modules by name, with what parts use of them.
 */
export const linkedModules = (): Linked => ({
  lit: { css, html, nothing, svg },
  'lit/directives/live.js': { live },
  '@neighbourhood-kit/core/services': { CRISIS_LINES, nextOpenings, openState },
  '@neighbourhood-kit/core/time': {
    civilDate,
    dayNumber,
    fromWall,
    holidayOn,
    LONDON,
    parseWallTime,
    toWall,
    wallTime,
  },
  '@neighbourhood-kit/core/text': { summarise, toBlocks },
  'lit/decorators.js': { property, state },
  'shared/base-element': { NkElement },
  'shared/controls.styles': { controls },
  'shared/define': { define },
  'shared/history-entry': { entryMark, markEntry, topMark },
  'shared/crisis': { crisisHelp },
  'shared/format': { british, formatDay, formatDistance, formatTime, metres },
  'shared/given': { given },
  'shared/heading': { heading },
  'shared/opening': { dayFromNow, openingLine, sessionTimes },
  'shared/opening.styles': { openingStyles },
  'shared/own': { own },
  'shared/service-places': { hoursAt, placeOf },
  'locales/languages': { kitLanguage },
  'locales/plural': { plural },
});
