import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SeriesPoint, spcChart, type SpcOptions } from './index.js';

type Limit = 'mean' | 'averageMovingRange' | 'lower' | 'upper' | 'nearLower' | 'nearUpper';

interface Vector {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  readonly options: SpcOptions;
  readonly expected: {
    readonly groups: readonly Readonly<Record<Limit, number | null>>[];
    readonly signals: readonly (string | null)[];
    readonly types: readonly string[];
    readonly variation: string;
    readonly assurance: string | null;
    readonly warnings: readonly string[];
    readonly problems?: readonly string[];
  };
}

const file = new URL('../../../vectors/spc.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Vector[] };

describe('the published test vectors for statistical process control', () => {
  it.each(cases)('hold: $name', ({ points, options, expected }) => {
    const result = spcChart(points, options);
    if (!result.ok) {
      expect(result.problems.map(({ code }) => code)).toEqual(expected.problems);
      return;
    }
    const { groups, variation, assurance, warnings } = result.value;
    expect(result.value.points.map(({ signal }) => signal)).toEqual(expected.signals);
    expect(result.value.points.map(({ type }) => type)).toEqual(expected.types);
    expect({ variation, assurance }).toEqual({ variation: expected.variation, assurance: expected.assurance });
    expect(warnings.map(({ code }) => code)).toEqual(expected.warnings);
    expect(groups).toHaveLength(expected.groups.length);
    expected.groups.forEach((limits, i) => {
      for (const name of Object.keys(limits).filter((key) => key !== 'from') as Limit[]) {
        const [is, should] = [groups[i]?.[name], limits[name]];
        if (should === null) expect(is).toBeNull();
        else expect(Math.abs((is ?? Number.NaN) - should)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(should)));
      }
    });
  });
});
