import { LIMITS } from '@neighbourhood-kit/core';
import type { TermRole } from '@neighbourhood-kit/core/services';
import { civilDate, dayNumber } from '@neighbourhood-kit/core/time';
import { conceal } from '../confidential.js';
import type { Finish } from './feed-reader.js';
import { isRecord, listOf, saysYes, textOf, type Draft, type Raw } from './raw.js';

/** Fields that limit when a line of hours holds. Where one cannot be read, nobody can tell at which times there is somebody. */
export const LIMITING = /^(?:freq|interval|until|count|valid_|byday)/;

/** What is settled once all fields of a record are read, by entity. */
export const FINISHES: Readonly<Record<string, Finish>> = {
  schedule: (draft, _, lost) => {
    const byday = textOf(draft['byday'] ?? lost['byday']);
    if (byday) draft['freq'] ??= /\d/.test(byday) ? 'MONTHLY' : 'WEEKLY';
    if (Object.keys(lost).some((name) => LIMITING.test(name))) loseTimes(draft);
  },
  service_at_location: finishHolidays,
  location: (draft, reader, lost) => {
    finishHolidays(draft, reader, lost);
    // Half a point is none, and 0, 0 lies in the Atlantic.
    if (!draft['latitude'] || draft['longitude'] === undefined) {
      delete draft['latitude'];
      delete draft['longitude'];
    }
    if (conceal(draft)) reader.add('location/confidential', 'tidied');
  },
  service: (draft, reader, lost) => {
    finishHolidays(draft, reader, lost);
    draft['status'] ??= 'active';
    finishTerms(draft);
  },
};

/** Takes the times of a line of hours, so that nobody is sent to a closed door. */
function loseTimes(line: Draft): void {
  delete line['opensAt'];
  delete line['closesAt'];
}

/** Days on which hours differ: plain ones become exceptions of each line and lines of their own; for any others no line is certain. */
function finishHolidays(draft: Draft, _: unknown, lost: Raw): void {
  const lines = listOf(draft['schedules']) as readonly Draft[];
  const days: string[] = [];
  const own: Draft[] = [];
  for (const row of lines.length > 0 ? listOf(lost['holiday_schedules']) : []) {
    const { start_date: dtstart, end_date, closed, opens_at, closes_at }: Raw = isRecord(row) ? row : {};
    const until = textOf(end_date) || dtstart;
    const [from = 0, to = 0] = [dtstart, until].map(dayNumber);
    if (from <= 0 || to < from || to - from > LIMITS.list || days.length > LIMITS.list) days.push('');
    else if (!saysYes(closed) || opens_at !== closes_at)
      own.push({ dtstart, freq: 'DAILY', until, bankHolidays: 'open' });
    // After a row that is not plain no days matter.
    for (let day = from; days.at(-1) !== '' && day <= to; day++) days.push(civilDate(day));
  }
  if (days.length === 0) return;
  for (const line of lines) {
    const except = [...listOf(line['except']), ...days];
    if (except.includes('') || except.length > LIMITS.list) loseTimes(line);
    else line['except'] = except;
  }
  draft['schedules'] = [...lines, ...own].slice(0, LIMITS.list);
}

/** Roles by what the link or the vocabulary calls itself. */
const ROLES: readonly (readonly [RegExp, TermRole])[] = [
  [/\bneeds?\b/i, 'need'],
  [/circumstance/i, 'circumstance'],
  [/audience|target|eligib/i, 'audience'],
  [/service.?(?:type|categor)/i, 'service-type'],
];

/**
 * What a term says about a service.
 * @param called - How the link and the vocabulary call themselves.
 * @returns The role, where their names tell.
 */
export function roleOf(...called: readonly unknown[]): TermRole | undefined {
  const names = called.map(textOf).join(' ');
  return ROLES.find(([words]) => words.test(names))?.[1];
}

/** Turns attributes with their terms into the model's terms; two that say the same are one. */
function finishTerms(draft: Draft): void {
  const terms = new Map<string, Draft>();
  for (const { linkType, taxonomyTerm } of (draft['terms'] ?? []) as readonly Draft[]) {
    if (!isRecord(taxonomyTerm)) continue;
    const { taxonomy, name } = taxonomyTerm;
    terms.set(`${textOf(taxonomy)}>${textOf(name)}`.toLowerCase(), {
      ...taxonomyTerm,
      role: roleOf(linkType, taxonomy),
    });
  }
  if (draft['terms']) draft['terms'] = [...terms.values()];
}
