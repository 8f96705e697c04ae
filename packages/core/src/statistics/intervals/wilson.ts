import { type Checked, unless } from '../checked.js';
import { deviate } from './deviate.js';
import { checkConfidence, checkFraction, type Interval, USUAL_CONFIDENCE } from './interval.js';
import { wilsonLimits } from './share.js';

/**
 * Proportion with Wilson's score interval, the method of OHID's Fingertips.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; APHO Technical Briefing 3 (2008).
 * @param numerator - People or events with the property; a whole number.
 * @param denominator - People or events among whom they were counted; a whole number.
 * @param confidence - Coverage; 0.95 unless said.
 * @returns The proportion, 0 to 1, with its interval; or what is wrong with the input.
 */
export function wilson(numerator: number, denominator: number, confidence = USUAL_CONFIDENCE): Checked<Interval> {
  return unless([...checkFraction(numerator, denominator, 'proportion'), ...checkConfidence(confidence)], () => ({
    value: numerator / denominator,
    ...wilsonLimits(numerator, denominator, deviate(confidence)),
    confidence,
    method: 'Wilson',
  }));
}
