import type { Problem } from '../../result.js';
import { dayNumber } from '../calendar.js';
import { notFinite, shown } from '../checked.js';
import { type DatedTarget, FEWEST_FIXED, IMPROVEMENT_DIRECTIONS, RULESETS, type SpcOptions } from './options.js';

/**
 * Checks the options of a chart, which may come from a file or an attribute.
 * @param options - Options as they came.
 * @returns What is wrong with them, each naming the option.
 */
export function checkOptions(options: SpcOptions): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, code: string, message: string) => problems.push({ code: `spc/${code}`, message, path });
  const oneOf = (path: 'improvementDirection' | 'ruleset' | 'shortSeries', allowed: readonly string[]) => {
    const seen = options[path];
    if (seen !== undefined && !allowed.includes(seen)) {
      add(path, 'unknown-option', `${path} is ${shown(seen)}; use one of ${allowed.join(', ')}.`);
    }
  };
  oneOf('improvementDirection', IMPROVEMENT_DIRECTIONS);
  oneOf('ruleset', RULESETS);
  oneOf('shortSeries', ['withhold', 'trial']);
  const screening: unknown = options.screenOutliers ?? true;
  // The text "false" would count as true.
  if (typeof screening !== 'boolean')
    add('screenOutliers', 'unknown-option', `screenOutliers is ${shown(screening)}; use true or false.`);
  const lag: unknown = options.reportingLagDays ?? 0;
  if (typeof lag !== 'number' || !(lag >= 0 && lag < Infinity))
    add('reportingLagDays', 'not-a-number', `reportingLagDays is ${shown(lag)}; use a number of days of 0 or more.`);

  const fixed = options.fixAfterNPoints ?? FEWEST_FIXED;
  if (!Number.isInteger(fixed) || fixed < FEWEST_FIXED) {
    const seen = shown(options.fixAfterNPoints);
    add(
      'fixAfterNPoints',
      'fix-too-early',
      `fixAfterNPoints is ${seen}; use a whole number of ${FEWEST_FIXED} or more.`,
    );
  }
  (options.rebase ?? []).forEach((rebase, i) => {
    if (dayNumber(rebase.date) === undefined) {
      add(
        `rebase[${i}].date`,
        'not-a-date',
        `Rebase ${i + 1}: ${shown(rebase.date)} is not a date; write it as 2026-04-01.`,
      );
    }
    if (rebase.reason.trim() === '') {
      add(
        `rebase[${i}].reason`,
        'rebase-without-reason',
        `Rebase ${i + 1} (${rebase.date}): say what changed in the process.`,
      );
    }
  });
  datedTargets(options).forEach((target: Partial<DatedTarget> | null, i) => {
    const { from, value } = target ?? {};
    const wrong = value === null ? undefined : notFinite(value, 'the target');
    if (wrong !== undefined) add('target', 'not-a-number', `Target ${i + 1}: ${wrong}`);
    if (from !== '' && dayNumber(from) === undefined) {
      add(`target[${i}].from`, 'not-a-date', `Target ${i + 1}: ${shown(from)} is not a date; write it as 2026-04-01.`);
    }
  });
  if (options.asOf !== undefined && dayNumber(options.asOf) === undefined) {
    add('asOf', 'not-a-date', `asOf is ${shown(options.asOf)}; write it as 2026-04-01.`);
  }
  return problems;
}

/** The targets as a list; one number holds from the start, written as an empty date. */
export function datedTargets(options: SpcOptions): readonly DatedTarget[] {
  const { target } = options;
  if (target === null || target === undefined) return [];
  return Array.isArray(target) ? (target as readonly DatedTarget[]) : [{ from: '', value: target as number }];
}
