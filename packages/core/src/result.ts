/** What is wrong with one piece of input, in words a data officer understands. */
export interface Problem {
  /** Stable machine name of the rule that was broken, for example `postcode/impossible-area`. */
  readonly code: string;
  /** What was expected, what was seen and how to fix it, as one or two plain sentences. */
  readonly message: string;
  /** Where it is, as a path from the record's root: `serviceAtLocations[0].location.latitude`. Absent for a single value. */
  readonly path?: string;
  /** The offending value, shortened. Never set by readers of personal data. */
  readonly seen?: string;
  /** A corrected value that the writer may have meant. */
  readonly suggestion?: string;
}

/** The answer of every reader of outside input: the value, or what is wrong with it. Nothing is thrown for bad content. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/**
 * Wraps a value that was read without trouble.
 * @param value - The value as the domain model holds it.
 * @returns The successful reading.
 */
export function good<T>(value: T): Reading<T> {
  return { ok: true, value };
}

/**
 * Describes why a value could not be read.
 * @param code - Stable machine name of the broken rule.
 * @param message - What was expected, seen, and how to fix it.
 * @param more - Path, value seen and suggestion where they help.
 * @returns The failed reading.
 */
export function bad(code: string, message: string, more: Omit<Problem, 'code' | 'message'> = {}): Reading<never> {
  return { ok: false, problem: { code, message, ...more } };
}

/**
 * The answer of a parser: the value, or the name of what is wrong. The readers put it into words; pages that only need to know whether
 * a value is right use the parsers and do not carry the words.
 */
export type Parsed<T, Fault extends string> =
  { readonly value: T; readonly fault?: undefined } | { readonly fault: Fault; readonly value?: undefined };
