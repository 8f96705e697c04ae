import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import { SourceError } from '../shared/source/source-error.js';
import { fallback } from '../testing/fallback.js';
import type { ExampleLook } from '../testing/look.js';
import { REPORT } from '../testing/report.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';

/** One example of a table. Stories, accessibility runs, screenshots and tests all read this list. */
export interface OutcomeTableExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly data?: unknown;
  /** Stands in for the answer of an address. */
  readonly load?: (() => Promise<unknown>) | undefined;
}

/** Every phase of a table, and every status of a measure. */
export const OUTCOME_TABLE_EXAMPLES: readonly OutcomeTableExample[] = [
  {
    name: 'report',
    about: 'A whole report: improving, concerning, too early, not assessed, without figures, with claims.',
    data: REPORT,
  },
  { name: 'readings', about: 'Readings of measures without a report around them.', data: REPORT.measures.slice(0, 3) },
  { name: 'claims', about: 'Claims and no measure.', data: { ...REPORT, measures: [] } },
  {
    name: 'left-out',
    about: 'A measure that cannot be read is named; the others are shown.',
    data: { ...REPORT, measures: [...REPORT.measures.slice(0, 2), { chart: {} }] },
  },
  { name: 'idle', about: 'No report is named.' },
  {
    name: 'loading',
    about: 'The report is on its way; the fallback content stays.',
    load: () => new Promise(() => undefined),
  },
  { name: 'empty', about: 'A report without measures.', data: { measures: [] } },
  { name: 'unreadable', about: 'Something that is not a report.', data: { points: [] } },
  { name: 'failed', about: 'The report cannot be read.', load: () => Promise.reject(new SourceError('server-error')) },
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawOutcomeTable(
  { data, load }: OutcomeTableExample,
  { theme, direction }: ExampleLook,
): TemplateResult {
  addLocale(RIGHT_TO_LEFT);
  return html`<div dir=${direction}>
    <nk-outcome-table
      .data=${data}
      .load=${load ?? (() => Promise.resolve(undefined))}
      src=${ifDefined(load && 'report.json')}
      theme=${theme}
      locale=${ifDefined(direction === 'rtl' ? RIGHT_TO_LEFT.code : undefined)}
      heading-level="1"
      >${fallback()}</nk-outcome-table
    >
  </div>`;
}
