import { describeRun, type RunChart } from '@neighbourhood-kit/core/statistics';
import { outcomeFiguresEn } from '../locales/en/outcome-figures.js';
import { computedRun } from '../shared/chart/check-computed.js';
import { type Given, happeningsOf, list, readAbout } from '../shared/chart/read-about.js';
import type { Line, SeriesFigures } from './figures.js';
import { type FiguresReading, refused } from './reading.js';
import { drawnPoints, gapsIn, hasValues } from './series-figures.js';

/**
 * Reads a run chart: computed, or a series to compute it of. In a file of its own, since most charts are control charts.
 * @param fields - Parsed JSON, not trusted.
 * @param today - `YYYY-MM-DD`: day of the reading of a measure.
 * @param load - Loads the statistics, where there are only figures.
 * @returns What is to be drawn; or what is wrong with it.
 */
export async function readRun(
  fields: Given,
  today: string | undefined,
  load: () => Promise<typeof import('./statistics.js')>,
): Promise<FiguresReading> {
  const ready = computedRun(fields);
  if (ready) return { ok: true, figures: runFigures(ready, fields) };
  const computed = (await load()).computeRun(fields, today);
  return computed.ok ? { ok: true, figures: runFigures(computed.value, fields) } : refused(computed.problems);
}

/**
 * Prepares a run chart for drawing.
 * @param chart - The chart.
 * @param input - What came with it: name, unit, annotations.
 * @returns What is drawn.
 */
function runFigures(chart: RunChart, input: Given): SeriesFigures {
  const { points } = chart;
  const drawn = drawnPoints(points, input);
  const median: Line = { name: 'median', values: points.map((point) => point.median), shape: 'level' };
  return {
    kind: 'run',
    about: readAbout(input),
    points: drawn,
    broken: gapsIn(points),
    lines: [median].filter(hasValues),
    happenings: happeningsOf([['note', [...list(input['annotations']), ...points]]]),
    variation: chart.variation,
    assurance: null,
    evidence: undefined,
    sentence: () => chart.sentence,
    describe: (writer) => describeRun(chart, writer),
    cautions: [],
    words: outcomeFiguresEn,
    assumptions: [],
    doesNotShow: '',
  };
}
