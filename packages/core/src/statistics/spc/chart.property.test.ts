import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../time/civil.js';
import { type ImprovementDirection, type SeriesPoint, spcChart, type SpcChart, type SpcOptions } from './index.js';

/** Four properties: 10,000 series in all. */
const RUNS = Number(process.env['FC_RUNS'] ?? 2500);
const START = 19_000;

const daily = (values: readonly (number | null)[]): SeriesPoint[] =>
  values.map((value, i) => ({ date: civilDate(START + i), value }));

/** Whole numbers, so that shifting and scaling by whole numbers changes no value by rounding. */
const series = fc.array(fc.option(fc.integer({ min: -400, max: 400 }), { freq: 12 }), { minLength: 1, maxLength: 60 });
const options = fc.record({
  improvementDirection: fc.constantFrom<ImprovementDirection>('increase', 'decrease', 'neutral'),
  ruleset: fc.constantFrom('mdc' as const, 'nhsrplotthedots-0.2' as const),
  screenOutliers: fc.boolean(),
  fixAfterNPoints: fc.option(fc.integer({ min: 12, max: 20 })),
  target: fc.option(fc.integer({ min: -400, max: 400 })),
});

function chart(values: readonly (number | null)[], given: SpcOptions): SpcChart {
  const result = spcChart(daily(values), given);
  if (!result.ok) throw new Error('these series have nothing wrong with them');
  return result.value;
}

/** Whether a point, a target or a moving range lies so near to what it is compared with that rounding decides. */
function onKnifeEdge({ points, groups }: SpcChart, { screenOutliers = true }: SpcOptions): boolean {
  const close = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) < 1e-6;
  const limits = points.some(({ value, target, lower, upper, nearLower, nearUpper }) =>
    [lower, upper, nearLower, nearUpper].some((limit) => close(value, limit) || close(target, limit)),
  );
  const used = points.filter(({ usedInLimits, value }) => usedInLimits || value === null);
  const ranges = used.flatMap(({ value }, i) => {
    const before = used[i - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  const average = ranges.reduce((a, b) => a + b, 0) / ranges.length;
  const screening = screenOutliers && ranges.some((range) => close(range, 3.267 * average));
  return (limits && groups[0]?.averageMovingRange !== 0) || screening;
}

const judged = ({ points, variation, assurance }: SpcChart) => ({
  variation,
  assurance,
  points: points.map(({ signal, type, usedInLimits }) => ({ signal, type, usedInLimits })),
});

describe('an XmR chart', () => {
  it('says the same of a series that is shifted or scaled', () => {
    fc.assert(
      fc.property(
        series,
        options,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        (values, given, shift, factor) => {
          const before = chart(values, given);
          fc.pre(!onKnifeEdge(before, given));
          const move = (value: number | null) => (value === null ? null : value * factor + shift);
          const after = chart(values.map(move), { ...given, target: move(given.target) });
          expect(judged(after)).toEqual(judged(before));
          const [was, is] = [before.groups[0]?.upper, after.groups[0]?.upper];
          if (typeof was === 'number') expect(is).toBeCloseTo(was * factor + shift, 6);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('says the opposite of a series in a mirror, and the same when better and worse are swapped too', () => {
    const opposite = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' } as const;
    fc.assert(
      fc.property(series, options, (values, given) => {
        // 0 − value, for a series of noughts: −0 is the same limit, but toEqual tells it apart.
        const turn = (value: number | null) => (value === null ? null : 0 - value);
        const before = chart(values, given);
        const after = chart(values.map(turn), {
          ...given,
          improvementDirection: opposite[given.improvementDirection],
          target: turn(given.target),
        });
        const swap = (text: string | null) =>
          text?.replace(/high|low/, (side) => (side === 'high' ? 'low' : 'high')) ?? null;
        expect(swap(after.variation)).toBe(before.variation);
        expect(after.assurance).toBe(before.assurance);
        expect(after.points.map(({ type }) => swap(type))).toEqual(before.points.map(({ type }) => type));
        after.groups.forEach((group, i) => {
          expect(turn(group.upper)).toEqual(before.groups[i]?.lower ?? null);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('does not change a closed group when more is appended', () => {
    fc.assert(
      fc.property(series, series, series, options, (closed, open, more, given) => {
        const rebase = [{ date: civilDate(START + closed.length), reason: 'The process changed.' }];
        const before = chart([...closed, ...open], { ...given, rebase });
        const after = chart([...closed, ...open, ...more], { ...given, rebase });
        expect(after.groups[0]).toEqual(before.groups[0]);
        expect(after.points.slice(0, closed.length)).toEqual(before.points.slice(0, closed.length));
      }),
      { numRuns: RUNS },
    );
  });

  it('flags a point only with the rule that holds there', () => {
    fc.assert(
      fc.property(series, options, (values, given) => {
        for (const { value, signal, type, mean, lower, upper } of chart(values, given).points) {
          expect(signal === null).toBe(type === 'common-cause');
          if (value === null) expect(signal).toBeNull();
          else if (lower !== null && upper !== null) {
            expect(signal === 'astronomical').toBe(value < lower || value > upper);
          }
          if (signal === 'shift' || signal === 'two-of-three') expect(value).not.toBe(mean);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
