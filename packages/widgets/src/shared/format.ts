import { british, dateWordsOf, type DateWords } from './date-words.js';

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const format = cache.get(key) ?? new Intl.DateTimeFormat(british(language), options);
  cache.set(key, format);
  return format;
}

/**
 * Writes a calendar day.
 * @param date - `YYYY-MM-DD`.
 * @param language - BCP 47.
 * @param parts - `weekday` for "Monday", `day` for "Monday 7 December", `date` for "7 December 2026".
 * @returns The day in words; the input where it is not a day.
 */
export function formatDay(date: string, language: string, parts: 'weekday' | 'day' | 'date'): string {
  const instant = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  const words = dateWordsOf(language);
  if (words) return dayInWords(instant, words, parts);
  const weekday = { weekday: 'long', timeZone: 'UTC' } as const;
  const month = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const options = { weekday, day: { ...weekday, ...month }, date: { ...month, year: 'numeric' } as const }[parts];
  return dateFormat(language, options).format(instant).replace(',', '');
}

function dayInWords(instant: Date, { weekdays, months }: DateWords, parts: 'weekday' | 'day' | 'date'): string {
  const weekday = weekdays[instant.getUTCDay()] ?? '';
  if (parts === 'weekday') return weekday;
  const day = `${String(instant.getUTCDate())} ${months[instant.getUTCMonth()] ?? ''}`;
  return parts === 'day' ? `${weekday} ${day}` : `${day} ${String(instant.getUTCFullYear())}`;
}

/**
 * Writes a time of day. English follows GOV.UK style: 9am, 5:30pm, midday, midnight.
 * @param time - `HH:MM`.
 * @param language - BCP 47.
 * @returns The time as people say it.
 */
export function formatTime(time: string, language: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (!language.startsWith('en')) {
    const instant = new Date(Date.UTC(2000, 0, 1, hours, minutes));
    return dateFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(instant);
  }
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'midday' : 'midnight';
  const clock = String(hours % 12 || 12) + (minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`);
  return clock + (hours < 12 ? 'am' : 'pm');
}
