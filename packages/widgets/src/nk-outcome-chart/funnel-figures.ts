import { describeFunnel, type Funnel, funnelSentence } from '@neighbourhood-kit/core/statistics';
import { outcomeFiguresEn } from '../locales/en/outcome-figures.js';
import { computedFunnel } from '../shared/chart/check-computed.js';
import { type Given, readAbout, words } from '../shared/chart/read-about.js';
import { takeStyles } from '../shared/take-styles.js';
import type { FunnelFigures } from './figures.js';
import { drawFunnel, funnelStyles } from './funnel.view.js';
import { type FiguresReading, refused } from './reading.js';
import { unitReadout } from './unit-readout.js';

/**
 * Reads a funnel: computed, or units to compute it of. In a file of its own, since most charts are of a measure over time.
 * @param fields - Parsed JSON, not trusted.
 * @param load - Loads the statistics, where there are only units.
 * @returns What is to be drawn; or what is wrong with it.
 */
export async function readFunnel(
  fields: Given,
  load: () => Promise<typeof import('./statistics.js')>,
): Promise<FiguresReading> {
  const ready = computedFunnel(fields);
  if (ready) return { ok: true, figures: funnelFigures(ready, fields) };
  const computed = (await load()).computeFunnel(fields);
  return computed.ok ? { ok: true, figures: funnelFigures(computed.value, fields) } : refused(computed.problems);
}

function funnelFigures(plot: Funnel, fields: Given): FunnelFigures {
  const about = readAbout(fields);
  const funnel = { ...plot, points: plot.points.toSorted((a, b) => a.denominator - b.denominator) };
  const figures = { about: { ...about, percent: about.percent || fields['kind'] === 'proportion' }, funnel };
  return {
    ...figures,
    kind: 'funnel',
    draw: (context, root) => {
      takeStyles(root, funnelStyles);
      return drawFunnel(figures, context);
    },
    readout: (at, text, writer) => unitReadout(figures, at, text, writer),
    sentence: () => funnelSentence(plot),
    describe: (writer) => describeFunnel(plot, writer),
    cautions: [],
    words: outcomeFiguresEn,
    assumptions: [],
    doesNotShow: words(plot.doesNotShow),
  };
}
