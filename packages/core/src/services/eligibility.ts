import type { Service } from './service.js';

/** What is known of the person help is looked for. */
export interface Person {
  /** Age in years; fractions count for small children. */
  readonly age?: number | undefined;
}

/** One reason for an answer about eligibility. Its words are the reader's. */
export interface EligibilityReason {
  readonly code:
    | 'age-within'
    | 'too-young'
    | 'too-old'
    | 'age-not-asked'
    | 'age-limits-not-stated'
    | 'age-limits-only-in-words'
    | 'age-limits-contradict';
  /** Youngest and oldest age in years that qualify, as far as the source gives them. */
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
}

/** Whether a person can use a service, as far as the source tells. */
export interface Eligibility {
  /** `unsure` is a third answer: never hide such a service, say what to ask. */
  readonly fit: 'eligible' | 'not-eligible' | 'unsure';
  readonly reasons: readonly EligibilityReason[];
  /** Who cannot use it, in the source's words: show it whatever the fit. */
  readonly notFor: readonly string[];
  /** Conditions in the source's words that no rule here has weighed. */
  readonly inWords?: string | undefined;
}

/**
 * Tells whether a person's age fits a service. An age counts from the birthday to the day before the next, so a maximum of 17
 * includes somebody of 17 and a half.
 * @param service - The service.
 * @param person - What is known of the person.
 * @returns The fit with its reasons. Without limits in the data, or with limits only in words, the answer is `unsure`.
 */
export function eligibilityOf(service: Service, person: Person): Eligibility {
  const reason = ageReason(service, person.age);
  const fit = reason.code === 'age-within' ? 'eligible' : /^too-/.test(reason.code) ? 'not-eligible' : 'unsure';
  return {
    fit,
    reasons: [reason],
    notFor: service.notFor ?? [],
    ...(service.eligibilityDescription && { inWords: service.eligibilityDescription }),
  };
}

/** Ages in running text: "over 50s", "aged 16", "18+", "under-fives". */
const AGE_WORDS =
  /\b(?:aged?|ages|over|under|years|yrs|adults?|child|children|young|older|pensioners?|teens?|teenagers?|babies|toddlers?)\b|\d ?\+/i;

function ageReason(service: Service, age: number | undefined): EligibilityReason {
  const minimumAge = limit(service.minimumAge);
  const maximumAge = limit(service.maximumAge);
  const limits = { ...(minimumAge !== undefined && { minimumAge }), ...(maximumAge !== undefined && { maximumAge }) };
  if (minimumAge === undefined && maximumAge === undefined) {
    const words = `${service.eligibilityDescription ?? ''} ${(service.notFor ?? []).join(' ')}`.slice(0, 20_000);
    return { code: AGE_WORDS.test(words) ? 'age-limits-only-in-words' : 'age-limits-not-stated' };
  }
  if ((minimumAge ?? 0) > (maximumAge ?? Infinity)) return { code: 'age-limits-contradict', ...limits };
  if (age === undefined || !(age >= 0 && age < 150)) return { code: 'age-not-asked', ...limits };
  if (age < (minimumAge ?? 0)) return { code: 'too-young', ...limits };
  const until = maximumAge === undefined ? Infinity : Number.isInteger(maximumAge) ? maximumAge + 1 : maximumAge;
  return { code: age < until || age === maximumAge ? 'age-within' : 'too-old', ...limits };
}

const limit = (age: unknown): number | undefined =>
  typeof age === 'number' && Number.isFinite(age) && age >= 0 ? age : undefined;
