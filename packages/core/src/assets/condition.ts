import { listInWords } from '../text/list-in-words.js';
import { dayInWords } from '../time/day-in-words.js';
import type { Asset } from './asset.js';
import { CONDITION_FACETS, type Condition, type ConditionFacet } from './premises.js';

/** What is known of the condition of premises on a day. */
export interface ConditionReading {
  /** The latest finding of each facet that was surveyed, in the order of the six facets. */
  readonly found: readonly Condition[];
  /** Facets that nobody has surveyed. */
  readonly notSurveyed: readonly ConditionFacet[];
  /** The worst grade found, D being the worst; absent when nothing was surveyed. */
  readonly worst?: Condition['grade'] | undefined;
  readonly sentence: string;
}

const wordsOf = (facets: readonly ConditionFacet[]): string =>
  listInWords(facets.map((facet) => facet.replaceAll('-', ' ')));

/**
 * Reads the condition of premises as the surveys up to a day found it. A facet that nobody surveyed is named, never taken for good.
 * @param conditions - Findings of surveys, as an asset has them.
 * @param date - The day, `YYYY-MM-DD`; later surveys do not count.
 * @returns Facet by facet what was found last. Source: the six facets of an NHS estate survey (NHS Estatecode); capability 1.8.
 */
export function conditionOn(conditions: readonly Condition[] | undefined, date: string): ConditionReading {
  const found = CONDITION_FACETS.flatMap(
    (facet) =>
      (conditions ?? [])
        .filter((each) => each.facet === facet && each.surveyedOn <= date)
        .toSorted((a, b) => (a.surveyedOn < b.surveyedOn ? -1 : 1))
        .at(-1) ?? [],
  );
  const notSurveyed = CONDITION_FACETS.filter((facet) => !found.some((each) => each.facet === facet));
  const worst = found
    .map(({ grade }) => grade)
    .sort()
    .at(-1);
  if (worst === undefined) return { found, notSurveyed, sentence: 'No survey of its condition is on record.' };
  const grades = listInWords(found.map(({ facet, grade }) => `${facet.replaceAll('-', ' ')} ${grade}`));
  const days = [...new Set(found.map(({ surveyedOn }) => surveyedOn))].sort();
  const missing = notSurveyed.length === 0 ? '' : ` Not surveyed: ${wordsOf(notSurveyed)}.`;
  const sentence = `Surveyed on ${listInWords(days.map(dayInWords))}: ${grades} (A is as new, D is not acceptable).${missing}`;
  return { found, notSurveyed, worst, sentence };
}

/** The condition of one of several premises. */
export interface PremisesCondition extends ConditionReading {
  readonly assetId: string;
  readonly name: string;
}

/**
 * Lists the condition of premises side by side: "many and varied". An asset counts as premises when it stands at a place.
 * @param assets - Assets, of which those without a place are left out.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The worst first; those without any survey last, because nobody knows how they are.
 */
export function conditionsOn(
  assets: readonly Pick<Asset, 'id' | 'name' | 'locationId' | 'conditions'>[],
  date: string,
): PremisesCondition[] {
  return assets
    .filter(({ locationId }) => locationId !== undefined)
    .map(({ id, name, conditions }) => ({ assetId: id, name, ...conditionOn(conditions, date) }))
    .toSorted((a, b) => {
      const [one = '', other = ''] = [a.worst, b.worst];
      return one === other ? 0 : one < other ? 1 : -1;
    });
}
