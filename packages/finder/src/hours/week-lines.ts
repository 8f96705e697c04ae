/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are within the lists by construction */
import { weeklyPattern, type Schedule, type WeekMinutes } from '@neighbourhood-kit/core/services';
import type { CivilDate } from '@neighbourhood-kit/core/time';
import { remembering } from '../columns/remembering.js';

/** What the hours of a line do not depend on. */
const ASIDE = {
  id: undefined,
  attendingType: undefined,
  description: undefined,
  notes: undefined,
  scheduleLink: undefined,
} satisfies Partial<Schedule>;

/** Lines of opening hours, each read once however many places have it. */
export interface WeekLines {
  /** Numbers a line; two that say the same of the hours share the number, whatever their ids and notes. */
  readonly numberOf: (line: Schedule) => number;
  /** Minutes for which all of some lines are open, by their numbers; undefined where one of them is not the same in every week, or not known. */
  readonly together: (lines: readonly number[]) => WeekMinutes | undefined;
}

/**
 * Begins to read lines.
 * @param from - First day for which hours are to hold.
 * @param timeZone - Zone of lines that name none.
 * @returns No lines yet.
 */
export function newWeekLines(from: CivilDate, timeZone: string): WeekLines {
  const weeks: (WeekMinutes | undefined)[] = [];
  const numberOf = remembering(Infinity, (line: string) => {
    const week = weeklyPattern([JSON.parse(line) as Schedule], from, { timeZone });
    return weeks.push(week && !week.closesOnBankHolidays && week.notKnown.length === 0 ? week.open : undefined) - 1;
  });
  return {
    numberOf: (line) => numberOf(JSON.stringify({ ...line, ...ASIDE })),
    together(lines) {
      const all = lines.flatMap((line) => weeks[line] ?? []);
      if (!lines.every((line) => weeks[line])) return undefined;
      return all.every((minute, i) => i === 0 || minute > all[i - 1]!) ? all : united(all);
    },
  };
}

/** Puts stretches in order and joins those that meet. */
function united(minutes: WeekMinutes): WeekMinutes {
  const flat: number[] = [];
  const starts = minutes.flatMap((_, i) => (i % 2 ? [] : i)).sort((a, b) => minutes[a]! - minutes[b]!);
  for (const i of starts) {
    const last = flat.at(-1) ?? -1;
    const end = minutes[i + 1]!;
    if (minutes[i]! > last) flat.push(minutes[i]!, end);
    else if (end > last) flat[flat.length - 1] = end;
  }
  return flat;
}
