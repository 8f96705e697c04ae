import { civilDayOf } from '@neighbourhood-kit/core/time';
import { formatDay } from '../shared/format.js';

/** The day on London's calendar on which something happened: in summer UTC is still at the day before for an hour. */
export const dayOf = (at: string, language: string): string => formatDay(civilDayOf(new Date(at)), language, 'date');

/** Day and time as the staff's own clocks show them. */
export function moment({ language }: { readonly language: string }, at: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(new Date(at));
}
