import { unitName, type Measure } from '@neighbourhood-kit/core/outcomes';
import type { About, Happening } from './about.js';

/** A value from outside as a record of unknown fields. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a value from outside as a record.
 * @param value - Any value.
 * @returns Its fields; none if it has none.
 */
export function given(value: unknown): Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : {};
}

/**
 * Reads a value from outside as text.
 * @param value - Any value.
 * @returns The text; empty for anything else.
 */
export function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * Reads a value from outside as a list.
 * @param value - Any value.
 * @returns The list; empty for anything else.
 */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Turns the date of a period into a day.
 * @param date - `YYYY-MM-DD` or `YYYY-MM`.
 * @returns Days since 1970-01-01; NaN if it is no date.
 */
export function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

/**
 * Reads what a chart is about: of a measure its own fields, of other input `name`, `unit`, `form` and `source`.
 * @param input - Parsed JSON, not trusted.
 * @returns Words for heading and source line.
 */
export function readAbout(input: Given): About {
  const measure = given(input['measure']);
  const from = Object.keys(measure).length === 0 ? input : measure;
  const scope = words(given(from['scope'])['name']);
  const unit = words(from['unit']);
  // Of a measure the unit is a code that core has words for.
  const named = from === measure && unit !== '' ? unitName(measure as unknown as Measure) : unit;
  return {
    name: words(from['name']),
    subtitle: [named, scope].filter((part) => typeof part === 'string' && part !== '').join(', '),
    percent: from['form'] === 'proportion',
    source: words(from['source']),
  };
}

/**
 * Gathers what happened in the time of a chart: rebases, notes of points, annotations and the change that is studied, in order.
 * @param sources - Lists of `{date, text}` or `{date, reason}` or `{date, note}`, each with its kind.
 * @returns What has a real date and words.
 */
export function happeningsOf(sources: readonly (readonly [Happening['kind'], readonly unknown[]])[]): Happening[] {
  return sources
    .flatMap(([kind, items]) =>
      items.map((item): Happening => {
        const fields = given(item);
        const text = words(fields['text'] ?? fields['reason'] ?? fields['note'] ?? fields['label']);
        const date = words(fields['date'] ?? fields['from']);
        return { kind, date, day: dayOf(date), text };
      }),
    )
    .filter(({ day, text, kind }) => Number.isFinite(day) && (text !== '' || kind === 'change'))
    .sort((a, b) => a.day - b.day);
}
