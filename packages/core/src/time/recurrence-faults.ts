/** What can be wrong with a recurrence, and how to fix it. */
export const RECURRENCE_FAULTS = {
  date: 'Write the date as year-month-day, for example 2026-04-01.',
  number: 'Give a whole number of at least 1.',
  list: 'Write days as text with commas between them, and exception dates as a list of dates.',
  byday:
    'Write days as MO, TU, WE, TH, FR, SA or SU; in monthly lines a number in front tells which one: 2TH the second Thursday, -1FR the last Friday.',
  bymonthday: 'Write days of the month as numbers from 1 to 31, or -1 for the last day.',
  wkst: 'Write the first day of the week as MO or SU.',
  freq: 'The frequency can be DAILY, WEEKLY or MONTHLY.',
  'freq-missing': 'The line says which days but not how often. Add the frequency, WEEKLY or MONTHLY.',
  'days-missing':
    'The line does not say on which days it holds. Add freq with byday (MO,WE or 2TH) or bymonthday (15), or dtstart for a single day.',
  'start-missing': 'Every second week, or so many times, needs the first day to count from. Add dtstart.',
  ordinal:
    'A number in front of a day belongs to MONTHLY lines: a week has no second Thursday. Should this be MONTHLY?',
  'not-weekly': 'Days of the month belong to MONTHLY lines. Should this be MONTHLY?',
  unsupported: 'This part is not understood here. Say the same with byday or bymonthday, or list the dates.',
} as const;

/** Name of something wrong with a recurrence; a problem's code is this with `recurrence/` in front. */
export type RecurrenceFault = keyof typeof RECURRENCE_FAULTS;
