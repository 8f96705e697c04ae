import { describeTrend, type InterruptedTimeSeries, trendSentence } from '@neighbourhood-kit/core/statistics';
import { outcomeFiguresEn } from '../locales/en/outcome-figures.js';
import type { DrawnPoint, SeriesFigures } from './figures.js';
import { given, type Given, happeningsOf, list, readAbout } from '../shared/chart/read-about.js';

/**
 * Prepares an interrupted time series for drawing.
 * @param model - The model.
 * @param points - The series, complete and in order.
 * @param change - Position of the first point after the change.
 * @param input - What came with it: name, unit, `interruption`, annotations.
 * @returns What is drawn.
 */
export function trendFigures(
  model: InterruptedTimeSeries,
  points: readonly DrawnPoint[],
  change: number,
  input: Given,
): SeriesFigures {
  const without = points.map((_, i) => model.withoutChange[i - change] ?? null);
  const at = points[change]?.date ?? '';
  const interruption = { ...given(input['interruption']), date: at };
  return {
    kind: 'trend',
    about: readAbout(input),
    // A line that starts again after the change: two groups.
    points: points.map((point, i) => ({ ...point, group: Number(i >= change) })),
    broken: points.map(() => false),
    lines: [
      { name: 'fitted', values: model.fitted, shape: 'slope' },
      { name: 'withoutChange', values: without, shape: 'slope' },
    ],
    happenings: happeningsOf([
      ['change', [interruption]],
      ['note', [...list(input['annotations']), ...points]],
    ]),
    variation: undefined,
    assurance: null,
    evidence: undefined,
    sentence: (writer) => trendSentence(model, writer),
    describe: (writer) => describeTrend(model, { all: points.map(({ date }) => date), change }, writer),
    cautions: model.cautions,
    words: outcomeFiguresEn,
    assumptions: model.assumptions,
    doesNotShow: model.doesNotShow,
  };
}
