import { dayNumber, type CivilDate } from '@neighbourhood-kit/core/time';
import { text, UsageError, type Arguments, type OptionHelp } from '../command.js';

/** File of what was asked and answered, unless another is named. */
export const DEFAULT_STATE = 'confirmations.json';

/** The option that names the file of what was asked and answered. */
export const STATE_OPTION: OptionHelp = {
  name: 'state',
  value: 'FILE',
  help: `What was asked and answered; ${DEFAULT_STATE} unless given. It holds the secret of the links: keep it to yourself.`,
};

/** The option that sets the day. */
export const TODAY_OPTION: OptionHelp = {
  name: 'today',
  value: 'DATE',
  help: 'Day to count from, year-month-day; today unless given.',
};

/**
 * The day from which a command counts.
 * @param args - What was typed.
 * @returns `YYYY-MM-DD`.
 * @throws UsageError when it is no day.
 */
export function todayOf(args: Arguments): CivilDate {
  const typed = text(args, 'today') ?? new Date().toISOString().slice(0, 10);
  if (dayNumber(typed) === undefined) throw new UsageError(`--today takes a day such as 2026-11-26, not "${typed}".`);
  return typed;
}
