import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, suppress } from './index.js';

const row = (...counts: number[]): Cell[] => counts.map((count) => ({ count, partOf: ['total'] }));

describe('small numbers', () => {
  it('from 1 to 4 are hidden, and zero is not', () => {
    expect(suppress([0, 1, 4, 5, 200].map((count) => ({ count }))).cells).toEqual([
      null,
      'primary',
      'primary',
      null,
      null,
    ]);
  });

  it('take the next smallest with them when the total would give them away', () => {
    expect(suppress(row(3, 12, 7, 40)).cells).toEqual(['primary', null, 'secondary', null]);
    expect(suppress(row(3, 12, 4, 40)).cells).toEqual(['primary', null, 'primary', null]);
  });

  it('hide further counts while those hidden add up to too few', () => {
    expect(suppress(row(1, 2, 9, 40)).cells).toEqual(['primary', 'primary', 'secondary', null]);
  });

  it('hide a further count, or the total, where a reader who knows that no 0 is hidden would find each to be 1', () => {
    expect(suppress(row(1, 1, 1, 1, 1, 9, 40)).cells.slice(4)).toEqual(['primary', 'secondary', null]);
    expect(suppress(row(1, 1, 1, 1, 1, 0)).totals).toEqual(['total']);
    expect(suppress(row(1, 1, 1, 1, 2))).toMatchObject({ totals: [] });
  });

  it('hide a total that is small itself', () => {
    expect(suppress(row(3, 0, 0))).toEqual({ cells: ['primary', null, null], totals: ['total'] });
  });

  it('hide one of the totals that would tell between them', () => {
    const counts = [20, 1, 100, 3, 0, 9, 4, 0, 1];
    const cells = counts.map((count, i) => ({ count, partOf: [`row ${Math.floor(i / 3)}`, `column ${i % 3}`] }));
    // With only column 1 hidden, all rows less columns 0 and 2 leave the one person in it.
    const { cells: hidden, totals } = suppress(cells);
    expect(hidden).toEqual(['secondary', 'primary', null, 'primary', null, 'secondary', 'primary', null, 'primary']);
    expect(totals).toHaveLength(2);
    expect(totals).toContain('column 1');
  });

  it('may be counted from another threshold', () => {
    expect(suppress(row(7, 12, 40), 8).cells).toEqual(['primary', 'secondary', null]);
  });

  it('can never be worked out from any total of a table with rows and columns', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.flatMap((counts, r) =>
          counts.map((count, c) => ({ count, partOf: [`row ${r}`, `column ${c}`] })),
        );
        const { cells: hidden, totals } = suppress(cells);
        cells.forEach(({ count }, i) => {
          if (count > 0 && count < 5) expect(hidden[i]).toBe('primary');
        });
        for (const total of new Set(cells.flatMap(({ partOf }) => partOf))) {
          const gone = cells.filter(({ partOf }, i) => partOf.includes(total) && hidden[i] !== null);
          const events = gone.reduce((sum, { count }) => sum + count, 0);
          if (gone.length > 0 && !totals.includes(total)) {
            expect(gone.length).toBeGreaterThan(1);
            expect(events).toBeGreaterThanOrEqual(5);
          }
        }
      }),
    );
  });
});
