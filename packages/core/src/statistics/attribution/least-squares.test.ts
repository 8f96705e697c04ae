import { expect, it } from 'vitest';
import { leastSquares } from './least-squares.js';

it('least squares recovers coefficients from columns that are nearly the same direction', () => {
  const times = Array.from({ length: 30 }, (_, i) => i + 1);
  const columns = [0, 1, 2, 3, 4, 5, 6, 7].map((power) => times.map((t) => t ** power));
  const made = [3, -2, 1, 5, -4, 2, 1, -3];
  const outcome = times.map((_, i) => made.reduce((sum, b, j) => sum + b * (columns[j]?.[i] ?? 0), 0));
  const { coefficients, rSquared } = leastSquares(columns, outcome);
  coefficients.forEach((coefficient, j) => {
    expect(coefficient).toBeCloseTo(made[j] ?? Number.NaN, 3);
  });
  expect(rSquared).toBeCloseTo(1, 12);
});
