import type { Problem } from '../../result.js';
import { type Checked, listIn, record, shown, unless } from '../checked.js';
import { binomial, type Distribution, poisson } from '../discrete.js';
import { checkFraction } from '../intervals/interval.js';
import { sum } from '../sum.js';

/** One unit of a funnel plot: an area, a practice, a provider. */
export interface FunnelUnit {
  /** What it is called; its row where it has no name. */
  readonly name: string;
  /** Events, or people with the property; a whole number. */
  readonly numerator: number;
  /** People, person-time, or for a ratio the expected events. */
  readonly denominator: number;
}

/** How to draw the funnel. */
export interface FunnelOptions {
  /** `proportion`: binomial; `rate`: Poisson, also for observed over expected with a target of 1. */
  readonly kind: 'proportion' | 'rate';
  /** The line in the middle, per one of the denominator; the average of all units unless said. */
  readonly target?: number | undefined;
}

/** Where a unit lies: within the 95 % limits, between them and the 99.8 % limits, or beyond those. */
export const FUNNEL_POSITIONS = ['within', 'high-95', 'low-95', 'high-99.8', 'low-99.8'] as const;
/** One of `FUNNEL_POSITIONS`. */
export type FunnelPosition = (typeof FUNNEL_POSITIONS)[number];

/** Control limits at one size of denominator, per one of the denominator. */
export interface FunnelLimits {
  readonly denominator: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/** A unit with its value and limits. */
export interface FunnelPoint extends FunnelLimits {
  readonly name: string;
  readonly numerator: number;
  readonly value: number;
  readonly position: FunnelPosition;
}

/** A funnel plot as data. */
export interface Funnel {
  readonly target: number;
  readonly points: readonly FunnelPoint[];
  /** Limits from the smallest to the largest denominator, for drawing. */
  readonly curve: readonly FunnelLimits[];
  readonly doesNotShow: string;
}

/**
 * Compares units of different size with their average, by control limits that narrow as the units grow.
 * Limits are exact and interpolated between counts.
 *
 * Source: D. J. Spiegelhalter, Statist. Med. 24 (2005) 1185-1202, appendix A.1.
 * @param units - The units.
 * @param options - Kind of measure and target.
 * @returns Units, limits and curve; or what is wrong with the input, by row.
 */
export function funnel(units: readonly FunnelUnit[], options: FunnelOptions): Checked<Funnel> {
  const { kind, target: given } = record(options) as Partial<FunnelOptions>;
  if (kind !== 'proportion' && kind !== 'rate') {
    const message = `kind is ${shown(kind)}; use one of proportion, rate.`;
    return { ok: false, problems: [{ code: 'funnel/kind', message, path: 'kind' }] };
  }
  const unread: Problem[] = [];
  const rows = listIn(units, 'units', unread).map((unit) => record(unit) as unknown as FunnelUnit);
  return unread.length > 0 ? { ok: false, problems: unread } : drawn(rows, kind, given);
}

function drawn(units: readonly FunnelUnit[], kind: FunnelOptions['kind'], given: number | undefined): Checked<Funnel> {
  const problems = units.flatMap((unit, row) => checkUnit(unit, row, kind));
  if (units.length === 0) problems.push({ code: 'funnel/no-units', message: 'There are no units to compare.' });
  const average = sum(units.map((unit) => unit.numerator)) / sum(units.map((unit) => unit.denominator));
  const target = given ?? average;
  if (problems.length === 0 && !(target > 0 && (kind === 'rate' ? target < Infinity : target < 1))) {
    const message = `The target is ${target}; limits need one above 0${kind === 'proportion' ? ' and below 1' : ''}.`;
    problems.push({ code: 'funnel/target', message, path: 'target' });
  }
  return unless(problems, () => {
    const limitsAt = (denominator: number): FunnelLimits => {
      const counts = kind === 'proportion' ? binomial(denominator, target) : poisson(denominator * target);
      const at = (p: number) => quantile(counts, p) / denominator;
      return { denominator, lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) };
    };
    return {
      target,
      points: units.map((unit, row) => {
        const { numerator, denominator } = unit;
        const limits = limitsAt(denominator);
        const value = numerator / denominator;
        return {
          name: nameOf(unit) ?? `Row ${row + 1}`,
          numerator,
          value,
          position: position(value, limits),
          ...limits,
        };
      }),
      curve: sizes(units.map(({ denominator }) => denominator)).map(limitsAt),
      doesNotShow:
        'This does not show which unit is best: units within the limits are not to be ranked, and a unit outside them may differ in the people it serves.',
    };
  });
}

function checkUnit(unit: FunnelUnit, row: number, kind: FunnelOptions['kind']): Problem[] {
  const name = nameOf(unit);
  const named = name === undefined ? '' : ` (${name})`;
  return checkFraction(unit.numerator, unit.denominator, kind).map((problem) => ({
    ...problem,
    message: `Row ${row + 1}${named}: ${problem.message}`,
    path: `[${row}].${problem.path ?? ''}`,
  }));
}

/** The name of a unit; a number, such as a code, is one too. */
function nameOf({ name }: { readonly name: unknown }): string | undefined {
  const text = typeof name === 'number' ? String(name) : typeof name === 'string' ? name.trim() : '';
  return text === '' ? undefined : text;
}

function position(value: number, limits: FunnelLimits): FunnelPosition {
  if (value > limits.upper998) return 'high-99.8';
  if (value < limits.lower998) return 'low-99.8';
  if (value > limits.upper95) return 'high-95';
  return value < limits.lower95 ? 'low-95' : 'within';
}

/** The smallest count that a share `p` does not exceed, less the part of it that is beyond `p`; at least 0. */
function quantile({ first, probabilities }: Distribution, p: number): number {
  let cumulative = 0;
  for (const [i, probability] of probabilities.entries()) {
    cumulative += probability;
    if (cumulative >= p) return Math.max(0, first + i - (cumulative - p) / probability);
  }
  return first + probabilities.length - 1;
}

/** About a hundred whole sizes from the smallest to the largest, closer together where the limits bend. */
function sizes(denominators: readonly number[]): number[] {
  if (denominators.length === 0) return [];
  const smallest = denominators.reduce((a, b) => Math.min(a, b));
  const largest = denominators.reduce((a, b) => Math.max(a, b));
  const steps = Array.from({ length: 101 }, (_, i) => Math.round(smallest * (largest / smallest) ** (i / 100)));
  return [...new Set(steps)].filter((size) => size > 0);
}
