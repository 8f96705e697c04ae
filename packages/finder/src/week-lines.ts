import { weeklyPattern, type Schedule, type WeekMinutes } from '@neighbourhood-kit/core/services';
import type { CivilDate } from '@neighbourhood-kit/core/time';

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
  const numbers = new Map<string, number>();
  const weeks: (WeekMinutes | undefined)[] = [];
  const read = (line: Schedule): WeekMinutes | undefined => {
    const week = weeklyPattern([line], from, { timeZone });
    return week && !week.closesOnBankHolidays && week.notKnown.length === 0 ? week.open : undefined;
  };
  return {
    numberOf(line) {
      const key = keyOf(line);
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = weeks.push(read(line)) - 1));
      return number;
    },
    together(lines) {
      const all: WeekMinutes[] = [];
      for (const line of lines) {
        const week = weeks[line];
        if (!week) return undefined;
        all.push(week);
      }
      return all.length === 1 ? all[0] : united(all);
    },
  };
}

/** Writes a line without what its hours do not depend on. */
function keyOf(line: Schedule): string {
  return JSON.stringify({ ...line, ...ASIDE });
}

/** Joins stretches that meet. */
function united(weeks: readonly WeekMinutes[]): WeekMinutes {
  const pairs = weeks.flatMap((week) => week.flatMap((start, i) => (i % 2 === 0 ? [[start, week[i + 1] ?? 0]] : [])));
  const flat: number[] = [];
  for (const [start = 0, end = 0] of pairs.sort(([a = 0], [b = 0]) => a - b)) {
    const last = flat.at(-1) ?? -1;
    if (start > last) flat.push(start, end);
    else if (end > last) flat[flat.length - 1] = end;
  }
  return flat;
}
