import type { Assurance, Variation } from '@neighbourhood-kit/core/statistics/spc';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { OutcomeMessages } from '../../locales/en/outcome.js';
import { markPath } from './marks.js';

/**
 * Draws what the latest value says of the process, with its words. Drawings of our own: a line of points that stays within its usual
 * range or leaves it upwards or downwards, ending in the same shape that marks such points on the chart.
 * @param variation - The meaning.
 * @param text - Messages.
 * @returns Picture and words; the words carry the meaning.
 */
export function variationIcon(variation: Variation, text: OutcomeMessages): TemplateResult {
  const [type = '', way = ''] = variation.split(/-(?=high|low)/);
  const kind = variation.startsWith('neutral') ? variation : type;
  return labelled(kind, variationDrawing(variation, kind, way), text.variations[variation]);
}

function variationDrawing(variation: Variation, kind: string, way: string): SVGTemplateResult {
  if (variation === 'not-assessed') return svg`<path class="faint" d="M7 16h3M14.500 16h3M22 16h3"/>`;
  if (variation === 'common-cause')
    return svg`<path class="faint" d="M5 10H27M5 22H27"/><path class="wave" d="M5 16l5.500-3l5.500 5l5.500-4.500L27 17"/>`;
  const flip = way === 'low' || variation === 'neutral-low';
  const y = (value: number) => (flip ? 32 - value : value);
  const mark = kind as 'improvement' | 'concern' | 'neutral-high' | 'neutral-low';
  return svg`<path class="faint" d=${`M5 ${y(25)}H27M5 ${y(17)}H27`}/>
    <path class="wave" d=${`M5 ${y(21)}l5 ${y(2) - y(0)}l5 ${y(0) - y(4)}L22 ${y(9.5)}`}/>
    <path class="mark ${mark}" d=${markPath(mark, 23, y(9), 3.6)}/>`;
}

/**
 * Draws what to expect of the target, with its words: a range of values above the dashed line of the target, across it, or short of it.
 * @param assurance - The meaning.
 * @param text - Messages.
 * @returns Picture and words.
 */
export function assuranceIcon(assurance: Assurance, text: OutcomeMessages): TemplateResult {
  const drawings: Readonly<Record<Assurance, SVGTemplateResult>> = {
    pass: svg`<path class="dash" d="M5 24H27"/><path class="wave" d="M9 13l5 5l9-10"/>`,
    fail: svg`<path class="dash" d="M5 8H27"/><path class="wave" d="M12 15l8 8M20 15l-8 8"/>`,
    inconsistent: svg`<path class="dash" d="M5 16H27"/><path class="wave" d="M5 20l5.500-9l5.500 10l5.500-10L27 20"/>`,
    'not-assessed': svg`<path class="dash" d="M5 16H27"/>`,
  };
  return labelled(`assurance-${assurance}`, drawings[assurance], text.assurances[assurance]);
}

function labelled(kind: string, drawing: SVGTemplateResult, words: string): TemplateResult {
  return html`<span class="verdict"
    ><svg class="icon ${kind}" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="tile" x="1" y="1" width="30" height="30" rx="7" />
      ${drawing}</svg
    ><span>${words}</span></span
  >`;
}
