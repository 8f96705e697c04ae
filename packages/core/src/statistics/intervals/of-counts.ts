import { bad, good, type Reading } from '../../result.js';
import { rate } from './rate.js';
import { wilson } from './wilson.js';

/** What a figure was counted from. */
export interface CountedFigure {
  readonly numerator: number;
  readonly denominator: number;
  /** `proportion`: the numerator is a part of the denominator; `rate`: events over a population. */
  readonly kind: 'proportion' | 'rate';
  /** The figure is per so many: 100 for a percentage, 100,000 for most rates. */
  readonly per: number;
}

/**
 * Works out the 95 % interval of a published figure from its counts: Wilson's for a proportion, Byar's (exact under 10 events) for a rate.
 * @param counts - What was counted.
 * @returns The limits in the figure's own unit, or the first thing that is wrong with the counts.
 * Source: APHO Technical Briefing 3 (2008), the methods of OHID's Fingertips.
 */
export function intervalOfCounts({
  numerator,
  denominator,
  kind,
  per,
}: CountedFigure): Reading<{ readonly lower: number; readonly upper: number; readonly confidence: number }> {
  const checked = kind === 'rate' ? rate(numerator, denominator, { per }) : wilson(numerator, denominator);
  if (!checked.ok) {
    const [problem] = checked.problems;
    return problem
      ? { ok: false, problem }
      : bad('interval/counts', 'No interval can be worked out from these counts.');
  }
  const { lower, upper, confidence } = checked.value;
  const scale = kind === 'rate' ? 1 : per;
  return good({ lower: lower * scale, upper: upper * scale, confidence });
}
