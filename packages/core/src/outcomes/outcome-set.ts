import type { RecordKeeping } from '../record.js';
import type { FrameworkCode } from './measure.js';

/** An outcome that people have agreed to work for. */
export interface Outcome {
  readonly id: string;
  /** In the words of those who agreed it, for example "Older people feel safe at home". */
  readonly name: string;
  readonly description?: string | undefined;
  /** Measures that tell whether it comes about, by id. */
  readonly measureIds?: readonly string[] | undefined;
  /** Codes of national frameworks it is mapped to; it keeps its own words. */
  readonly frameworkCodes?: readonly FrameworkCode[] | undefined;
}

/** Outcomes that an alliance or neighbourhood defined for itself. */
export interface OutcomeSet extends RecordKeeping {
  readonly id: string;
  readonly name: string;
  /** Id of the alliance, partner or area whose set it is. */
  readonly definedById: string;
  /** Who led in defining it. */
  readonly ledBy?: 'community' | 'alliance' | 'commissioner' | undefined;
  /** `YYYY-MM-DD`. */
  readonly agreedOn?: string | undefined;
  readonly outcomes: readonly Outcome[];
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** How a local set meets a national framework. */
export interface FrameworkMapping {
  /** For each code of the framework the local outcomes that answer to it. */
  readonly answered: ReadonlyMap<string, readonly Outcome[]>;
  /** Codes that no local outcome answers to. */
  readonly unanswered: readonly string[];
  /** Local outcomes that the framework does not know; they stay. */
  readonly localOnly: readonly Outcome[];
  /** Local outcomes without any measure. */
  readonly unmeasured: readonly Outcome[];
}

/**
 * Maps a local set to a framework without changing either.
 * @param set - The local outcomes.
 * @param framework - Name of the framework.
 * @param codes - Codes of the framework that a report has to answer to.
 * @returns What is answered, what is not, and what is only local.
 */
export function mapToFramework(set: OutcomeSet, framework: string, codes: readonly string[]): FrameworkMapping {
  const codesOf = (outcome: Outcome) =>
    (outcome.frameworkCodes ?? []).filter((code) => code.framework === framework).map(({ code }) => code);
  const answered = new Map(
    codes.map((code) => [code, set.outcomes.filter((outcome) => codesOf(outcome).includes(code))]),
  );
  return {
    answered,
    unanswered: codes.filter((code) => answered.get(code)?.length === 0),
    localOnly: set.outcomes.filter((outcome) => codesOf(outcome).length === 0),
    unmeasured: set.outcomes.filter((outcome) => (outcome.measureIds ?? []).length === 0),
  };
}
