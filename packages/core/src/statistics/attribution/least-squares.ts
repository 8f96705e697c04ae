import { sum } from '../sum.js';

/** A square matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** An ordinary least squares fit. */
export interface Fit {
  /** The columns of the design, each with one entry an observation. */
  readonly columns: readonly (readonly number[])[];
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  readonly degreesOfFreedom: number;
  /** Inverse of X'X: times the residual variance it is the classical covariance. */
  readonly unscaled: Matrix;
  /** Residual variance. */
  readonly variance: number;
  /** Share of the variance of the outcome that the model takes up. */
  readonly rSquared: number;
}

/**
 * Fits a linear model by QR decomposition (Gram-Schmidt, each column made orthogonal twice, which keeps full precision).
 * Source: Å. Björck, Numerical Methods for Least Squares Problems, 2.4.
 * @param columns - Columns of the design, the constant among them; linearly independent.
 * @param outcome - One value an observation; more observations than columns.
 * @returns The fit.
 */
export function leastSquares(columns: readonly (readonly number[])[], outcome: readonly number[]): Fit {
  const directions: number[][] = [];
  // Column j of `made` writes direction j as a combination of the columns: the inverse of R, built as we go.
  const made: number[][] = [];
  columns.forEach((column, j) => {
    let direction = [...column];
    let combination = columns.map((_, k) => Number(k === j));
    for (let pass = 0; pass < 2; pass++) {
      directions.forEach((other, k) => {
        const share = dot(other, direction);
        direction = minus(direction, other, share);
        combination = minus(combination, made[k] ?? [], share);
      });
    }
    const length = Math.sqrt(dot(direction, direction));
    directions.push(direction.map((x) => x / length));
    made.push(combination.map((x) => x / length));
  });

  const shares = directions.map((direction) => dot(direction, outcome));
  const coefficients = columns.map((_, i) => sum(shares.map((share, j) => share * (made[j]?.[i] ?? 0))));
  const fitted = outcome.map((_, t) => sum(coefficients.map((b, i) => b * (columns[i]?.[t] ?? 0))));
  const residuals = outcome.map((y, t) => y - (fitted[t] ?? 0));
  const degreesOfFreedom = outcome.length - columns.length;
  const centre = sum(outcome) / outcome.length;
  const unexplained = dot(residuals, residuals);
  const unscaled = columns.map((_, i) =>
    columns.map((__, j) => sum(made.map((combination) => (combination[i] ?? 0) * (combination[j] ?? 0)))),
  );
  return {
    columns,
    coefficients,
    fitted,
    residuals,
    degreesOfFreedom,
    unscaled,
    variance: unexplained / degreesOfFreedom,
    rSquared: 1 - unexplained / sum(outcome.map((y) => (y - centre) ** 2)),
  };
}

/**
 * Durbin and Watson's statistic: about 2 where neighbouring residuals are unrelated, lower where they go together.
 * Source: J. Durbin, G. S. Watson, Biometrika 37 (1950) 409-428.
 * @param residuals - Residuals in order of time.
 * @returns The statistic, 0 to 4.
 */
export function durbinWatson(residuals: readonly number[]): number {
  const moves = residuals.slice(1).map((residual, i) => residual - (residuals[i] ?? 0));
  return dot(moves, moves) / dot(residuals, residuals);
}

/** Standard errors that the usual model gives, if residuals are independent and of one variance. */
export function classicalErrors(fit: Fit): number[] {
  return fit.unscaled.map((row, i) => Math.sqrt((row[i] ?? 0) * fit.variance));
}

/**
 * Covariance of the coefficients that allows residuals to go together over some lags (Bartlett weights, no prewhitening, adjusted
 * for the number of coefficients). Lag 0 is White's HC1, which allows for unequal variance alone.
 * Source: W. K. Newey, K. D. West, Econometrica 55 (1987) 703-708; J. G. MacKinnon, H. White, J. Econometrics 29 (1985) 305-325.
 * @param fit - The fit, observations in order of time.
 * @param lag - The largest lag allowed for.
 * @returns The covariance matrix.
 */
export function neweyWest(fit: Fit, lag: number): Matrix {
  const scores = fit.columns.map((column) => column.map((x, t) => x * (fit.residuals[t] ?? 0)));
  const meat = scores.map((a) =>
    scores.map((b) => {
      const terms = [dot(a, b)];
      for (let l = 1; l <= lag; l++) {
        const weight = 1 - l / (lag + 1);
        terms.push(weight * (dot(a.slice(l), b.slice(0, -l)) + dot(a.slice(0, -l), b.slice(l))));
      }
      return sum(terms);
    }),
  );
  const observations = fit.residuals.length;
  const adjustment = observations / (observations - fit.columns.length);
  const half = product(fit.unscaled, meat);
  return product(half, fit.unscaled).map((row) => row.map((entry) => entry * adjustment));
}

/**
 * Variance of a weighted sum of coefficients.
 * @param covariance - Covariance of the coefficients.
 * @param weights - Weight of each coefficient.
 * @returns The variance.
 */
export function varianceOf(covariance: Matrix, weights: readonly number[]): number {
  return sum(weights.map((a, i) => a * dot(covariance[i] ?? [], weights)));
}

function product(a: Matrix, b: Matrix): number[][] {
  return a.map((row) =>
    row.map((_, j) =>
      dot(
        row,
        b.map((other) => other[j] ?? 0),
      ),
    ),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((x, i) => x * (b[i] ?? 0)));
}

function minus(a: readonly number[], b: readonly number[], times: number): number[] {
  return a.map((x, i) => x - times * (b[i] ?? 0));
}
