import { POINT_TYPES, type PointType } from '@neighbourhood-kit/core/statistics/spc';
import { html, nothing, type TemplateResult } from 'lit';
import type { OutcomeChartMessages } from '../locales/en/outcome-chart.js';
import { markPath } from '../shared/chart/marks.js';
import { assuranceIcon, variationIcon } from '../shared/chart/outcome-icons.js';
import type { Figures, SeriesFigures } from './figures.js';

/** Pictures and words for what the latest value says and what to expect of the target. */
export function verdicts(figures: Figures, text: OutcomeChartMessages): TemplateResult | typeof nothing {
  if (figures.kind === 'funnel' || figures.variation === undefined) return nothing;
  const { variation, assurance } = figures;
  return html`<div class="verdicts" part="verdicts">
    ${variationIcon(variation, text)} ${assurance === null ? nothing : assuranceIcon(assurance, text)}
  </div>`;
}

/** Names of the shapes that say something, of those that are on the chart only. */
export function markKey({ points }: SeriesFigures, text: OutcomeChartMessages): TemplateResult | typeof nothing {
  const entries = [
    ...POINT_TYPES.filter((type) => type !== 'common-cause' && points.some((point) => point.type === type)).map(
      (type) => [type, text.pointTypes[type]],
    ),
    ...(points.some(({ provisional }) => provisional) ? [['common-cause open', text.provisional]] : []),
    ...(points.some(({ value }) => value === null) ? [['missing', text.noValue]] : []),
  ] as const;
  if (entries.length === 0) return nothing;
  return html`<ul class="key" aria-hidden="true">
    ${entries.map(
      ([kind = '', words]) =>
        html`<li>
          <svg viewBox="0 0 16 16">
            <path
              class="mark ${kind}"
              d=${kind === 'missing' ? 'M4 4l8 8m0 -8l-8 8' : markPath(kind.split(' ')[0] as PointType, 8, 8, 4.4)}
            ></path></svg
          >${words}
        </li>`,
    )}
  </ul>`;
}

/** What a reader ought to know: cautions, assumptions, and what the chart does not show. */
export function caveats(figures: Figures, text: OutcomeChartMessages): TemplateResult {
  const bullets = (title: string, sentences: readonly string[]) =>
    sentences.length === 0
      ? nothing
      : html`<p class="small-heading">${title}</p>
          <ul class="know">
            ${sentences.map((sentence) => html`<li lang="en"><bdi>${sentence}</bdi></li>`)}
          </ul>`;
  return html`<div part="caveats">
    ${figures.doesNotShow === '' ? nothing : html`<p class="not-shown" lang="en">${figures.doesNotShow}</p>`}
    ${bullets(text.know, figures.cautions)} ${bullets(text.assumes, figures.assumptions)}
  </div>`;
}
