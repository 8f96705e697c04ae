const DAY = 86_400_000;

/** A mark on the axis of time. */
export interface TimeTick {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** For example "Apr" or "3 Apr"; the year alone on an axis of years. */
  readonly label: string;
  /** Written below where the year begins or the axis does; empty elsewhere. */
  readonly year: string;
}

type Unit = 'day' | 'month';

/** Steps that a calendar knows, from the closest. Weeks begin on Mondays; half-years and quarters fit the financial year. */
const STEPS: readonly (readonly [Unit, number])[] = [
  ['day', 1],
  ['day', 7],
  ['day', 14],
  ['month', 1],
  ['month', 3],
  ['month', 6],
  ['month', 12],
  ['month', 24],
  ['month', 60],
  ['month', 120],
  ['month', 600],
];

const about = (unit: Unit, count: number) => count * (unit === 'day' ? 1 : 30.44);

/**
 * Divides an axis of time at dates that people know, as many as have room.
 * @param from - First day, days since 1970-01-01.
 * @param to - Last day.
 * @param most - Most labels that fit next to each other.
 * @param language - BCP 47.
 * @returns The ticks in order.
 */
export function timeTicks(from: number, to: number, most: number, language: string): TimeTick[] {
  const [unit, count] = STEPS.find(([u, n]) => (to - from) / about(u, n) <= most) ?? ['month', 1200];
  const days = unit === 'day' ? everyDays(from, to, count) : everyMonths(from, to, count);
  const years = unit === 'month' && count >= 12;
  const write = writer(language, unit);
  let before = '';
  return days.map((day) => {
    const date = new Date(day * DAY);
    const own = String(date.getUTCFullYear());
    const year = years || own === before ? '' : own;
    before = own;
    return { day, label: years ? own : write.format(date), year };
  });
}

function writer(language: string, unit: Unit): Intl.DateTimeFormat {
  const british = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(british, {
    month: 'short',
    timeZone: 'UTC',
    ...(unit === 'day' ? { day: 'numeric' } : {}),
  });
}

function everyDays(from: number, to: number, count: number): number[] {
  // 1970-01-05 was a Monday.
  const first = count === 1 ? Math.ceil(from) : Math.ceil((from - 4) / count) * count + 4;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / count) + 1) }, (_, i) => first + i * count);
}

function everyMonths(from: number, to: number, count: number): number[] {
  const start = new Date(from * DAY);
  const months = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const days: number[] = [];
  for (let month = Math.floor(months / count) * count; ; month += count) {
    const day = Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / DAY;
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}
