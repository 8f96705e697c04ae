import type { Problem } from '../result.js';
import { type Checked, shown, unless } from '../statistics/checked.js';
import { type Instrument, INSTRUMENTS, type ScoreRange } from './instruments.js';

/** A score of one person. */
export interface Score {
  readonly name: string;
  /** `null` when an answer is missing that the rule does not allow to be. */
  readonly value: number | null;
  readonly band: string | null;
  /** At the lowest or highest possible score, where change beyond it cannot be seen. */
  readonly end: 'floor' | 'ceiling' | null;
}

/** One person's answers, scored. */
export interface Scored {
  readonly instrumentId: string;
  readonly scores: readonly Score[];
  /** An answer that needs somebody to act today, whatever the score. */
  readonly needsSafetyPathway: boolean;
}

/**
 * Finds an instrument by its id.
 * @param id - For example `phq-9`.
 * @returns The instrument, if it may be scored or stored here.
 */
export function instrumentOf(id: string): Instrument | undefined {
  return INSTRUMENTS.find((instrument) => instrument.id === id);
}

/**
 * Scores one person's answers.
 * @param instrument - The instrument.
 * @param answers - One answer an item, in order; `null` where there is none.
 * @returns The scores; or what is wrong with the answers.
 */
export function scoreAnswers(instrument: Instrument, answers: readonly (number | null)[]): Checked<Scored> {
  return unless(checkAnswers(instrument, answers), () => {
    const safety = instrument.safetyItem;
    const risk = safety === undefined ? 0 : (answers[safety] ?? 0) - (instrument.items[safety]?.lowest ?? 0);
    return {
      instrumentId: instrument.id,
      scores: instrument.scores.map((range) => score(range, answers, instrument.mayBeMissing)),
      needsSafetyPathway: risk > 0,
    };
  });
}

function checkAnswers({ id, name, use, items }: Instrument, answers: readonly (number | null)[]): Problem[] {
  if (use === 'store-only') {
    const message = `${name} is licensed: its answers may be stored, but they are not scored here.`;
    return [{ code: 'instrument/store-only', message, path: id }];
  }
  if (answers.length !== items.length) {
    const message = `${name} has ${items.length} items and there are ${answers.length} answers; write null where there is none.`;
    return [{ code: 'instrument/length', message, path: id }];
  }
  return answers.flatMap((answer, i) => {
    const { lowest = 0, highest = 0 } = items[i] ?? {};
    if (answer === null || (Number.isInteger(answer) && answer >= lowest && answer <= highest)) return [];
    const message = `Item ${i + 1} of ${name} is ${shown(answer)}; use a whole number from ${lowest} to ${highest}.`;
    return [{ code: 'instrument/answer', message, path: `[${i}]` }];
  });
}

function score(range: ScoreRange, answers: readonly (number | null)[], mayBeMissing: number): Score {
  const given = range.items.flatMap((i) => answers[i] ?? []);
  if (given.length < range.items.length - mayBeMissing || given.length === 0) {
    return { name: range.name, value: null, band: null, end: null };
  }
  // With items missing that may be, the mean of those answered stands in for them.
  const sum = (given.reduce((a, b) => a + b, 0) * range.items.length) / given.length;
  const value = range.conversion?.[Math.round(sum) - range.lowest] ?? sum;
  const band = range.bands?.findLast(({ from }) => value >= from)?.name ?? null;
  return {
    name: range.name,
    value,
    band,
    end: value === range.lowest ? 'floor' : value === range.highest ? 'ceiling' : null,
  };
}

/** Whether one person changed by more than error of measurement. */
export type ReliableChange = 'improved' | 'deteriorated' | 'no reliable change' | 'not known for this instrument';

/**
 * Compares two scores of one person.
 * Source: N. S. Jacobson, P. Truax, J. Consult. Clin. Psychol. 59 (1991) 12-19, with the published change of each instrument.
 * @param range - The score.
 * @param before - First score.
 * @param after - Later score.
 * @returns Whether the person changed reliably, and which way.
 */
export function reliableChange(range: ScoreRange, before: number, after: number): ReliableChange {
  if (range.reliableChange === undefined) return 'not known for this instrument';
  if (Math.abs(after - before) < range.reliableChange) return 'no reliable change';
  return after > before === range.higherIsBetter ? 'improved' : 'deteriorated';
}

/** How many scores lie at an end of the scale. */
export interface EndEffects {
  /** Share of scores at the lowest possible score, 0 to 1. */
  readonly floor: number;
  /** Share of scores at the highest possible score, 0 to 1. */
  readonly ceiling: number;
  /** Set when more than 15 % lie at one end, where change can no longer be seen. */
  readonly warning: string | null;
}

/** More than this share at an end is a floor or ceiling effect. Source: C. B. Terwee et al., J. Clin. Epidemiol. 60 (2007) 34-42. */
const END_EFFECT = 0.15;

/**
 * Looks for floor and ceiling effects in a group.
 * @param range - The score.
 * @param scores - One score a person.
 * @returns Shares at the ends, with a warning if one is large; `undefined` without any score.
 */
export function endEffects(range: ScoreRange, scores: readonly number[]): EndEffects | undefined {
  if (scores.length === 0) return undefined;
  const share = (end: number) => scores.filter((value) => value === end).length / scores.length;
  const [floor, ceiling] = [share(range.lowest), share(range.highest)];
  const large = [floor > END_EFFECT && 'lowest', ceiling > END_EFFECT && 'highest'].filter(Boolean);
  const warning =
    large.length === 0
      ? null
      : `More than 15 % of the scores are the ${large.join(' and the ')} possible: change beyond cannot be seen.`;
  return { floor, ceiling, warning };
}
