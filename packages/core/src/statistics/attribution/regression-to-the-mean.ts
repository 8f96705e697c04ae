import { type Checked, notFinite, record, unless } from '../checked.js';
import type { Attribution } from './attribution.js';

/** How the people of a cohort came to be in it. */
export interface CohortSelection {
  /** Were they chosen because the measure was high (or low) for them, such as frequent attenders? */
  readonly chosenByMeasure: boolean;
  /** Is there a group chosen in the same way that did not have the service? */
  readonly hasComparator: boolean;
}

/**
 * Warns when people were chosen for high use and only their own before and after are compared.
 * Source: A. G. Barnett et al., Int. J. Epidemiol. 34 (2005) 215-220.
 * @param cohort - How the people were chosen.
 * @returns The warning in one or two sentences, or `undefined` when there is no cause for one.
 */
export function regressionToTheMeanWarning(cohort: CohortSelection): string | undefined {
  if (!cohort.chosenByMeasure || cohort.hasComparator) return undefined;
  return 'These people were chosen when their use was high, and use falls after a high spell by itself. Part or all of the fall would have come without the service; only people chosen in the same way who did not have it can show how much.';
}

/** Means before and after, and how use goes together over time. */
export interface HighUseCohort {
  /** Mean of the cohort in the period by which it was chosen. */
  readonly baseline: number;
  /** Mean of the cohort in the period after; absent or `null` when it is not known. */
  readonly followUp?: number | null | undefined;
  /** Mean of the whole population it was chosen from. */
  readonly populationMean: number;
  /** Correlation of one period's use with the next's in that population, 0 to 1. */
  readonly correlation: number;
}

/** The fall that is to be expected without any service. */
export interface ExpectedRegression extends Attribution {
  /** Mean to be expected in the period after, in the unit of the measure. */
  readonly expected: number;
  /** Change to be expected without any service. */
  readonly expectedChange: number;
  /** Change seen beyond it; `null` when the period after is not known. */
  readonly beyond: number | null;
}

/**
 * Works out how far a cohort chosen for high use moves back towards the mean by itself.
 * Source: A. G. Barnett et al., Int. J. Epidemiol. 34 (2005) 215-220.
 * @param cohort - Means and correlation.
 * @returns What to expect without any service; or what is wrong with the input.
 */
export function expectedRegression(cohort: HighUseCohort): Checked<ExpectedRegression> {
  const { baseline, followUp, populationMean, correlation } = record(cohort) as unknown as HighUseCohort;
  const problems = Object.entries({ baseline, populationMean, correlation, followUp: followUp ?? 0 }).flatMap(
    ([path, value]) => {
      const wrong = notFinite(value, path);
      return wrong === undefined ? [] : [{ code: 'regression-to-the-mean/not-a-number', message: wrong, path }];
    },
  );
  if (problems.length === 0 && (correlation < 0 || correlation > 1)) {
    const message = `correlation is ${correlation}; give a number from 0 to 1.`;
    problems.push({ code: 'regression-to-the-mean/correlation', message, path: 'correlation' });
  }
  return unless(problems, () => {
    const expected = populationMean + correlation * (baseline - populationMean);
    return {
      expected,
      expectedChange: expected - baseline,
      beyond: typeof followUp === 'number' ? followUp - expected : null,
      assumptions: [
        'Use in the two periods follows a straight-line relation with the correlation given.',
        'The correlation and the mean were measured in the population the cohort was chosen from.',
        'Without the service the population as a whole would not have changed.',
      ],
      doesNotShow: 'This does not show that the service caused what is beyond the expected change.',
      cautions: ['The result leans on the correlation: try the lowest and the highest that are plausible.'],
    };
  });
}
