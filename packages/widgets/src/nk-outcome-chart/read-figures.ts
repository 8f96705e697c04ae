import { SourceError } from '../shared/source/source-error.js';
import { computedSpc } from '../shared/chart/check-computed.js';
import { given, type Given, list, words } from '../shared/chart/read-about.js';
import type { ChartKind } from './figures.js';
import { loadPart } from './load-part.js';
import type { TableInside } from './read-light.js';
import { type FiguresReading, type ReadOptions, refused } from './reading.js';
import { spcFigures } from './series-figures.js';

const loadStatistics = () => loadPart('kit-statistics');

/**
 * Reads whatever a page gives to a chart: a computed chart, a reading of a measure, a measure with its observations, the input of
 * `nk spc`, or the input of `nk stats funnel` and `run-chart`.
 * @param input - Parsed JSON, not trusted.
 * @param options - Kind of chart, near limits, day of the reading.
 * @returns What is to be drawn; or what is wrong with it.
 * @throws SourceError when the statistics cannot be loaded.
 */
export async function readFigures(input: unknown, options: ReadOptions = {}): Promise<FiguresReading> {
  try {
    const fields = await fieldsOf(given(input));
    const read = await readFields(fields, options);
    if (!read.ok) return read;
    const { figures } = read;
    return {
      ok: true,
      figures: { ...figures, cautions: [...list(fields['leftOut']).map(words), ...figures.cautions] },
    };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    // The types of core promise what a file from outside may break in ways that nobody foresaw.
    return refused([{ code: 'chart/shape', message: String(error) }]);
  }
}

async function readFields(fields: Given, options: ReadOptions): Promise<FiguresReading> {
  if (list(fields['units']).length > 0 || fields['curve'] !== undefined) {
    const { readFunnel } = await loadPart('funnel');
    return await readFunnel(fields, loadStatistics);
  }
  const kind = options.kind ?? kindIn(fields);
  if (kind === 'funnel') return refused([{ code: 'funnel/units', message: 'A funnel needs a list of units.' }]);
  if (kind === 'trend') return await readTrend(fields, options);
  if (kind === 'spc') return await readSpc(fields, options);
  const { readRun } = await loadPart('run');
  return await readRun(fields, options.today, loadStatistics);
}

/** A table inside the element is rows of text, whose dates and numbers are read with the statistics that its figures need anyway. */
async function fieldsOf(input: Given): Promise<Given> {
  if (!Array.isArray(input['rows'])) return input;
  return (await loadStatistics()).seriesOfTable(input as unknown as TableInside);
}

function kindIn(fields: Given): ChartKind {
  const kind = words(fields['kind']);
  if (kind === 'run' || kind === 'run-chart' || fields['median'] !== undefined) return 'run';
  return kind === 'trend' || fields['interruption'] !== undefined ? 'trend' : 'spc';
}

async function readSpc(fields: Given, { nearLimits = false, today }: ReadOptions): Promise<FiguresReading> {
  const { chart } = fields;
  if (chart === null) return refused([{ code: 'series/empty', message: '' }]);
  const ready = computedSpc(chart === undefined ? fields : given(chart));
  if (ready) return { ok: true, figures: spcFigures(ready, fields, nearLimits) };
  const computed = (await loadStatistics()).computeSpc(fields, today);
  return computed.ok
    ? { ok: true, figures: spcFigures(computed.value, fields, nearLimits) }
    : refused(computed.problems);
}

async function readTrend(fields: Given, { today }: ReadOptions): Promise<FiguresReading> {
  const { computeTrend } = await loadStatistics();
  const computed = await computeTrend(fields, today, () => loadPart('kit-trend'));
  return computed.ok ? { ok: true, figures: computed.value } : refused(computed.problems);
}
