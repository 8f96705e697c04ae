import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, type Figure } from './protect.js';

const units = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `r${from + i}`);
const figure = (list: string[], hidden = list.length > 0 && list.length < 5, worth = 1): Figure => ({
  units: list,
  hidden,
  worth,
});

describe('figures of one report', () => {
  it('do not give a hidden count away by the difference of two that stand in different tables', () => {
    const [asked, seen, waiting] = [figure(units(0, 34)), figure(units(0, 31), false, 4), figure(units(31, 34))];
    expect([...protect([asked, seen, waiting], 5)]).toEqual([0]);
  });

  it('are left alone where nothing can be worked out', () => {
    const figures = [figure(units(0, 34)), figure(units(0, 3)), figure(units(2, 20))];
    expect(protect(figures, 5).size).toBe(0);
    expect(protect([figure(units(0, 34)), figure(units(0, 31))], 5).size).toBe(0);
  });

  it('count a person as often as they stand in a total', () => {
    const twice = [...units(0, 3), ...units(0, 3), ...units(3, 20)];
    expect(protect([figure(twice), figure(units(3, 20)), figure(units(0, 3))], 5).size).toBe(1);
  });

  it('cannot be added and taken away so that a small count comes out, whatever they count', () => {
    const people = Array.from({ length: 9 }, (_, i) => `p${i}`);
    const list = fc.array(fc.tuple(fc.subarray(people), fc.integer({ min: 1, max: 4 })), {
      minLength: 2,
      maxLength: 7,
    });
    fc.assert(
      fc.property(list, (made) => {
        const figures = made.map(([each, worth]) => figure(each, each.length > 0 && each.length < 4, worth));
        const further = protect(figures, 4);
        const shown = figures.filter(({ hidden, units: each }, i) => !hidden && !further.has(i) && each.length > 0);
        const small = figures.filter(({ hidden }) => hidden);
        // Every way of adding, leaving out and taking away what is shown, tried one by one.
        for (let way = 0; way < 3 ** shown.length; way++) {
          const sum = people.map((person) =>
            shown.reduce(
              (total, { units: each }, i) =>
                total + ((Math.floor(way / 3 ** i) % 3) - 1) * Number(each.includes(person)),
              0,
            ),
          );
          for (const { units: hidden } of small)
            expect(people.every((person, i) => sum[i] === Number(hidden.includes(person)))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
