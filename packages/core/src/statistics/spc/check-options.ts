import type { Problem } from '../../result.js';
import { dayNumber } from '../calendar.js';
import { notFinite, shown } from '../checked.js';
import {
  type DatedTarget,
  FEWEST_FIXED,
  IMPROVEMENT_DIRECTIONS,
  type Rebase,
  RULESETS,
  type SpcOptions,
} from './options.js';

/**
 * Checks the options of a chart, which may come from a file or an attribute.
 * @param options - Options as they came.
 * @returns What is wrong with them, each naming the option.
 */
export function checkOptions(options: SpcOptions): Problem[] {
  const { screenOutliers, reportingLagDays, fixAfterNPoints, rebase, asOf } = options;
  return [
    ...notOneOf(options, 'improvementDirection', IMPROVEMENT_DIRECTIONS),
    ...notOneOf(options, 'ruleset', RULESETS),
    ...notOneOf(options, 'shortSeries', ['withhold', 'trial']),
    ...notBoolean('screenOutliers', screenOutliers ?? true),
    ...notDays('reportingLagDays', reportingLagDays ?? 0),
    ...fixedTooEarly(fixAfterNPoints ?? FEWEST_FIXED),
    ...(rebase ?? []).flatMap(rebaseProblems),
    ...datedTargets(options).flatMap(targetProblems),
    ...(asOf === undefined || dayNumber(asOf) !== undefined
      ? []
      : problem('asOf', 'not-a-date', `asOf is ${shown(asOf)}; write it as 2026-04-01.`)),
  ];
}

function problem(path: string, code: string, message: string): Problem[] {
  return [{ code: `spc/${code}`, message, path }];
}

function notOneOf(
  options: SpcOptions,
  path: 'improvementDirection' | 'ruleset' | 'shortSeries',
  allowed: readonly string[],
): Problem[] {
  const seen = options[path];
  if (seen === undefined || allowed.includes(seen)) return [];
  return problem(path, 'unknown-option', `${path} is ${shown(seen)}; use one of ${allowed.join(', ')}.`);
}

/** The text "false" would count as true. */
function notBoolean(path: string, seen: unknown): Problem[] {
  if (typeof seen === 'boolean') return [];
  return problem(path, 'unknown-option', `${path} is ${shown(seen)}; use true or false.`);
}

function notDays(path: string, seen: unknown): Problem[] {
  if (typeof seen === 'number' && seen >= 0 && seen < Infinity) return [];
  return problem(path, 'not-a-number', `${path} is ${shown(seen)}; use a number of days of 0 or more.`);
}

function fixedTooEarly(seen: number): Problem[] {
  if (Number.isInteger(seen) && seen >= FEWEST_FIXED) return [];
  return problem(
    'fixAfterNPoints',
    'fix-too-early',
    `fixAfterNPoints is ${shown(seen)}; use a whole number of ${FEWEST_FIXED} or more.`,
  );
}

function rebaseProblems({ date, reason }: Rebase, i: number): Problem[] {
  return [
    ...notDate(`rebase[${i}].date`, `Rebase ${i + 1}:`, date),
    ...(reason.trim() === ''
      ? problem(
          `rebase[${i}].reason`,
          'rebase-without-reason',
          `Rebase ${i + 1} (${date}): say what changed in the process.`,
        )
      : []),
  ];
}

function targetProblems(target: Partial<DatedTarget> | null, i: number): Problem[] {
  const { from, value } = target ?? {};
  const wrong = value === null ? undefined : notFinite(value, 'the target');
  return [
    ...(wrong === undefined ? [] : problem('target', 'not-a-number', `Target ${i + 1}: ${wrong}`)),
    ...(from === '' ? [] : notDate(`target[${i}].from`, `Target ${i + 1}:`, from)),
  ];
}

/** Says that a text is no date; `named` begins the sentence. */
function notDate(path: string, named: string, seen: unknown): Problem[] {
  if (dayNumber(seen) !== undefined) return [];
  return problem(path, 'not-a-date', `${named} ${shown(seen)} is not a date; write it as 2026-04-01.`);
}

/** The targets as a list; one number holds from the start, written as an empty date. */
export function datedTargets(options: SpcOptions): readonly DatedTarget[] {
  const { target } = options;
  if (target === null || target === undefined) return [];
  return Array.isArray(target) ? (target as readonly DatedTarget[]) : [{ from: '', value: target as number }];
}
