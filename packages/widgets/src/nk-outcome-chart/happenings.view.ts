import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { OutcomeChartMessages } from '../locales/en/outcome-chart.js';
import type { FigureWriter } from '../shared/chart/figure-writer.js';
import { px } from '../shared/chart/paths.js';
import { fitted, type Frame } from './drawing.js';
import type { Happening } from '../shared/chart/about.js';

/** Says what happened, in words of its kind. */
function happeningText({ kind, text: what }: Happening, text: OutcomeChartMessages): string {
  if (kind === 'rebase') return text.restarted(what);
  return kind === 'change' ? text.changed(what === '' ? text.change : what) : what;
}

/**
 * Prints what happened on the chart: a line at its date, its number, and as much of its words as there is room for.
 * @param happenings - In order.
 * @param at - Place of each, in pixels; NaN for one outside the chart.
 * @param frame - Edges of the plot.
 * @param text - Messages.
 * @returns The marks.
 */
export function happeningMarks(
  happenings: readonly Happening[],
  at: readonly number[],
  frame: Frame,
  text: OutcomeChartMessages,
): SVGTemplateResult[] {
  return happenings.flatMap((happening, i) => {
    const x = at[i] ?? Number.NaN;
    if (Number.isNaN(x)) return [];
    const next = at.find((other, j) => j > i && other >= x) ?? frame.right + 8;
    const words = happening.text === '' ? text.change : happening.text;
    const y = frame.top - 16;
    return svg`<path class="event ${happening.kind}" d=${`M${px(x)} ${frame.top - 6}V${frame.bottom}`}/>
      <circle class="badge" cx=${px(x)} cy=${y} r="9.5"/>
      <text class="badge-number" text-anchor="middle" x=${px(x)} y=${y + 4.5}>${i + 1}</text>
      <text class="event-text" x=${px(x + 15)} y=${y + 5}>${fitted(words, next - x - 26)}</text>`;
  });
}

/**
 * Lists what happened in full, by the numbers on the chart.
 * @param happenings - In order.
 * @param text - Messages.
 * @param writer - Writes dates.
 * @returns The list; nothing where nothing is known.
 */
export function happeningList(
  happenings: readonly Happening[],
  text: OutcomeChartMessages,
  writer: FigureWriter,
): TemplateResult | typeof nothing {
  if (happenings.length === 0) return nothing;
  return html`<p class="small-heading">${text.happened}</p>
    <ol class="happened" part="annotations">
      ${happenings.map(
        (happening) =>
          html`<li><strong>${writer.date(happening.date)}</strong> <bdi>${happeningText(happening, text)}</bdi></li>`,
      )}
    </ol>`;
}
