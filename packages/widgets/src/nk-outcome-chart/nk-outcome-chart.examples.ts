import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { addLocale } from '../locales/locale.js';
import { loadJson } from '../shared/source/load.js';
import { fallback } from '../testing/fallback.js';
import type { ExampleLook } from '../testing/look.js';
import {
  BED_DAYS,
  CALLS,
  FALLS,
  HOME_VISIT_OBSERVATIONS,
  HOME_VISITS,
  months,
  PRACTICES,
  WAITS,
} from '../testing/outcomes.js';
import { RIGHT_TO_LEFT } from '../testing/right-to-left.js';

/** One example of a chart. Stories, accessibility runs, screenshots and tests all read this list. */
export interface OutcomeChartExample {
  readonly name: string;
  /** What there is to see. */
  readonly about: string;
  readonly data?: unknown;
  readonly src?: string | undefined;
  readonly load?: (() => Promise<unknown>) | undefined;
  readonly nearLimits?: boolean | undefined;
  /** Light-DOM content instead of the usual telephone number. */
  readonly inside?: TemplateResult | undefined;
}

/** The day on which the examples are read. */
export const OUTCOME_NOW = new Date('2026-01-20T12:00:00Z');

const load = (url: string, signal: AbortSignal) => loadJson(url, { signal });
const address = (text: string) => `data:application/json,${encodeURIComponent(text)}`;

/** Every kind and every phase of a chart. */
export const OUTCOME_CHART_EXAMPLES: readonly OutcomeChartExample[] = [
  {
    name: 'spc',
    about: 'Control chart: rebase with its reason, dated target, note, a period without a value, provisional values.',
    data: FALLS,
  },
  { name: 'proportion', about: 'Control chart of a share that gets worse and misses its target.', data: WAITS },
  { name: 'near-limits', about: 'The same with near limits.', data: WAITS, nearLimits: true },
  {
    name: 'neutral',
    about: 'No direction is better: open triangles tell higher and lower.',
    data: { ...WAITS, options: {} },
  },
  { name: 'run', about: 'Run chart with a shift.', data: CALLS },
  { name: 'trend', about: 'Interrupted time series with what the earlier trend would have led to.', data: BED_DAYS },
  { name: 'funnel', about: 'Funnel plot of practices, two of them far out.', data: PRACTICES },
  {
    name: 'measure',
    about: 'A measure with its observations, as the domain holds them.',
    data: { measure: HOME_VISITS, observations: HOME_VISIT_OBSERVATIONS },
  },
  {
    name: 'short',
    about: 'Too few figures for limits: mean only, and nothing is judged.',
    data: {
      ...FALLS,
      points: FALLS.points.slice(0, 5),
      options: { improvementDirection: 'decrease' },
      annotations: [],
    },
  },
  { name: 'one-point', about: 'A single figure.', data: { name: 'One', points: [{ date: '2025-04', value: 3 }] } },
  {
    name: 'light-table',
    about: 'Figures from a table inside the element.',
    inside: html`<table>
      <caption>
        Visits to the warm room
      </caption>
      <tbody>
        ${months(16).map(
          (date, i) =>
            html`<tr>
              <td>${date}</td>
              <td>${30 + ((i * 7) % 5)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  },
  { name: 'idle', about: 'No figures are named.' },
  {
    name: 'loading',
    about: 'The figures are on their way; the fallback content stays.',
    src: 'figures.json',
    load: () => new Promise(() => undefined),
  },
  { name: 'empty', about: 'There are no figures yet.', data: { points: [], options: {} } },
  {
    name: 'too-few',
    about: 'Too few points on one side of the change for this method.',
    data: { ...BED_DAYS, points: BED_DAYS.points.slice(0, 18) },
  },
  {
    name: 'unreadable',
    about: 'Figures with faults, each named with its row.',
    data: {
      points: [
        { date: '2025-04', value: '12' },
        { date: '2025-04', value: 3 },
        { date: 'May', value: 4 },
      ],
    },
  },
  { name: 'failed', about: 'The figures cannot be read.', src: address('<!doctype html><p>Sign in') },
];

/**
 * Draws one example as a page would embed it.
 * @param example - One of the list.
 * @param look - Theme and direction.
 * @returns The element, with fallback content inside.
 */
export function drawOutcomeChart(example: OutcomeChartExample, { theme, direction }: ExampleLook): TemplateResult {
  addLocale(RIGHT_TO_LEFT);
  return html`<div dir=${direction}>
    <nk-outcome-chart
      .data=${example.data}
      .load=${example.load ?? load}
      src=${ifDefined(example.src)}
      ?near-limits=${example.nearLimits === true}
      .clock=${() => OUTCOME_NOW}
      theme=${theme}
      locale=${ifDefined(direction === 'rtl' ? RIGHT_TO_LEFT.code : undefined)}
      heading-level="1"
      >${example.inside ?? fallback()}${nothing}</nk-outcome-chart
    >
  </div>`;
}
