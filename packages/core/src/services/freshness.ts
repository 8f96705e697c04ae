import type { Problem } from '../result.js';
import { addMonths, dayNumber, readCivilDate } from '../time/civil.js';
import { MINUTES_A_DAY } from '../time/wall-time.js';
import { LONDON, toWall } from '../time/zone.js';
import type { Service } from './service.js';

/**
 * How long ago somebody confirmed an entry. `due` after three months, when Open Referral UK advises to look at it again;
 * `stale` after six; `never-confirmed` where the source gives no date; `unreadable` where it gives one that cannot be.
 */
export type Freshness =
  | { readonly state: 'fresh' | 'due' | 'stale'; readonly assuredDate: string; readonly days: number }
  | { readonly state: 'never-confirmed' }
  | { readonly state: 'unreadable'; readonly problem: Problem };

/**
 * Tells how fresh an entry is.
 * @param service - The entry; only its `assuredDate` counts. When a system last touched the record says nothing about its truth.
 * @param now - The moment of asking.
 * @param timeZone - Whose calendar counts; `Europe/London` when absent.
 * @returns The state and the whole days since. Source: Open Referral UK, guidance on data quality (re-assurance within three months).
 */
export function freshnessOf(service: Pick<Service, 'assuredDate'>, now: Date, timeZone: string = LONDON): Freshness {
  const { assuredDate } = service;
  if (!assuredDate) return { state: 'never-confirmed' };
  const read = readCivilDate(assuredDate);
  if (!read.ok) return { state: 'unreadable', problem: { path: 'assuredDate', ...read.problem } };
  const today = Math.floor(toWall(now.getTime() / 60_000, timeZone) / MINUTES_A_DAY);
  const day = dayNumber(read.value) ?? Infinity;
  if (day > today) return { state: 'unreadable', problem: { ...FUTURE, seen: read.value } };
  const state = today > addMonths(day, 6) ? 'stale' : today > addMonths(day, 3) ? 'due' : 'fresh';
  return { state, assuredDate: read.value, days: today - day };
}

const FUTURE: Problem = {
  code: 'freshness/future',
  path: 'assuredDate',
  message: 'The date of confirmation is in the future. Check the year.',
};
