import type { Problem } from '../../result.js';
import { type Checked, shown, unless } from '../checked.js';
import { type Rebase, REASON_NOT_GIVEN, type SeriesPoint, type SpcOptions } from './options.js';

/** What a chart is made from. */
export interface SpcRequest {
  readonly points: readonly SeriesPoint[];
  readonly options: SpcOptions;
}

const OPTIONS: Readonly<Record<keyof SpcOptions, true>> = {
  improvementDirection: true,
  target: true,
  rebase: true,
  fixAfterNPoints: true,
  screenOutliers: true,
  ruleset: true,
  shortSeries: true,
  asOf: true,
  reportingLagDays: true,
};

/**
 * Reads a request for a chart from parsed JSON: `{"points": [{"date", "value"}], "options": {…}}`. A rebase may be a bare date;
 * its reason is then noted as not given, and the chart warns of it. Rows and option values are checked by `spcChart`.
 * @param input - Parsed JSON, not trusted.
 * @returns Points and options, or what is wrong with the shape.
 */
export function readSpcRequest(input: unknown): Checked<SpcRequest> {
  const problems: Problem[] = [];
  const add = (path: string, message: string) => problems.push({ code: 'spc/unreadable', message, path });
  const request = isRecord(input) ? input : {};
  const { points, options = {} } = request;
  if (!Array.isArray(points)) add('points', `points is ${shown(points)}; give a list of {"date", "value"}.`);
  if (!isRecord(options)) add('options', `options is ${shown(options)}; give an object, or leave it out.`);
  const known = isRecord(options) ? options : {};
  for (const name of Object.keys(known)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      add(`options.${name}`, `There is no option ${shown(name)}; use ${Object.keys(OPTIONS).join(', ')}.`);
    }
  }
  const rebase = readRebases(known['rebase'], add);
  return unless(problems, () => ({
    points: points as readonly SeriesPoint[],
    // An option that is null is one that is not wanted.
    options: {
      ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as SpcOptions),
      rebase,
    },
  }));
}

function readRebases(seen: unknown, add: (path: string, message: string) => void): Rebase[] {
  if (seen === undefined || seen === null) return [];
  const list: readonly unknown[] = Array.isArray(seen) ? seen : [seen];
  return list.flatMap((item, i): Rebase[] => {
    if (typeof item === 'string') return [{ date: item, reason: REASON_NOT_GIVEN }];
    if (isRecord(item) && typeof item['date'] === 'string') {
      const { date, reason } = item;
      return [{ date, reason: typeof reason === 'string' && reason.trim() !== '' ? reason : REASON_NOT_GIVEN }];
    }
    add(
      `options.rebase[${i}]`,
      `Rebase ${i + 1} is ${shown(item)}; give {"date": "2026-04-01", "reason": "what changed"}.`,
    );
    return [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
