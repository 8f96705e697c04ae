import { civilDayOf, dayNumber, type CivilDate } from '@neighbourhood-kit/core/time';
import type { DatabasePlace } from '@neighbourhood-kit/server';
import { flag, text, UsageError, type Arguments, type OptionHelp, type Terminal } from '../command.js';
import { databaseUrl } from '../data-folder.js';

/** File of what was asked and answered, unless another is named. */
export const DEFAULT_STATE = 'confirmations.json';

/** The option that names the file of what was asked and answered. */
export const STATE_OPTION: OptionHelp = {
  name: 'state',
  value: 'FILE',
  help: `What was asked and answered; ${DEFAULT_STATE} unless given. It holds the secret of the links: keep it to yourself.`,
};

/** The option that takes answers from a server's store instead of a file. */
export const SERVER_OPTION: OptionHelp = {
  name: 'data',
  value: 'DIR',
  help: 'Folder that nk serve was given: take the answers of its pages instead of a file.',
};

/** The option that takes answers from the database of DATABASE_URL. */
export const DATABASE_OPTION: OptionHelp = {
  name: 'database',
  help: 'Take the answers of the server’s pages from DATABASE_URL.',
};

/**
 * Finds the store whose answers are meant.
 * @param args - What was typed.
 * @param terminal - Whose environment to read.
 * @returns Where it is; undefined when a file is meant.
 * @throws UsageError when --database is given and DATABASE_URL is not set.
 */
export function answersPlace(args: Arguments, { env }: Terminal): DatabasePlace | undefined {
  const folder = text(args, 'data');
  if (!flag(args, 'database')) return folder === undefined ? undefined : { folder };
  const url = databaseUrl(env);
  if (url === undefined) throw new UsageError('--database takes the address from DATABASE_URL: set it.');
  return { url };
}

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
  const typed = text(args, 'today') ?? civilDayOf(new Date());
  if (dayNumber(typed) === undefined) throw new UsageError(`--today takes a day such as 2026-11-26, not "${typed}".`);
  return typed;
}
