import * as z from 'zod';
import { VISIBILITIES } from './record.js';
import { DATE_PATTERN, LIMITS, TIME_PATTERN } from './rules.js';

/** Builders shared by the schemas: each bounded, each with a description that carries unit and source. */

/**
 * Given with every bound on a text or list. zod asks whatever stands there for its `length`, a record too, and `{"length": {"toString": 1}}`
 * then throws instead of being refused (zod 4.6.7, `when` of its checks of length).
 */
export const sized = {
  when: ({ value }: { readonly value: unknown }) => typeof value === 'string' || Array.isArray(value),
} as { readonly abort?: boolean };

/** An identifier inside a data set; feeds use UUIDs, numbers as text and words. */
export const id = (what: string): z.ZodString => z.string().min(1, sized).max(LIMITS.id, sized).describe(what);

/** A reference to another record by its id. */
export const ref = (what: string): z.ZodOptional<z.ZodString> => id(what).optional();

/** References to other records by their ids. */
export const refs = (what: string): z.ZodOptional<z.ZodArray<z.ZodString>> =>
  z.array(z.string().min(1, sized).max(LIMITS.id, sized)).max(LIMITS.list, sized).describe(what).optional();

/** A name, label or short answer. */
export const short = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().max(LIMITS.shortText, sized).describe(what).optional();

/** A few sentences. */
export const medium = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().max(LIMITS.longText, sized).describe(what).optional();

/** A published text of any sensible length. */
export const long = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().max(LIMITS.description, sized).describe(what).optional();

/**
 * Refuses text of the right form that names no day, such as 2026-02-30: `format: date` of a JSON Schema. The message never repeats the
 * day, which may be somebody's date of birth.
 */
export const inCalendar: z.core.CheckFn<string> = ({ value, issues }) => {
  // Of 30 February some engines make a day of March, and others none.
  if (!JSON.stringify(new Date(value)).startsWith(`"${value}`))
    issues.push({
      code: 'invalid_format',
      format: 'date',
      input: value,
      message: 'There is no such day in the calendar.',
    });
};

/** A calendar day, `YYYY-MM-DD`, that there is. */
export const day = (what: string): z.ZodString =>
  z.string().regex(DATE_PATTERN, { abort: true }).check(inCalendar).meta({ description: what, format: 'date' });

/** A wall-clock time, `HH:MM`. */
export const wallTime = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().regex(TIME_PATTERN).describe(what).optional();

/** An instant, RFC 3339. */
export const instant = (what: string): z.ZodISODateTime => z.iso.datetime({ offset: true }).describe(what);

/** A web, mail or telephone address. Whether it is safe to follow is `readSafeUrl`'s to say: a refused link must not cost the record. */
export const url = (what: string): z.ZodOptional<z.ZodString> =>
  z.string().max(LIMITS.url, sized).describe(what).optional();

/** A whole number from `min` to `max`. */
export const whole = (what: string, min: number, max: number): z.ZodOptional<z.ZodInt> =>
  z.int().min(min).max(max).describe(what).optional();

/** A finite number from `min` to `max`. */
export const amount = (what: string, min: number, max: number): z.ZodOptional<z.ZodNumber> =>
  z.number().min(min).max(max).describe(what).optional();

/** Yes, no or not stated. */
export const flag = (what: string): z.ZodOptional<z.ZodBoolean> => z.boolean().describe(what).optional();

/** A bounded list. */
export const list = <T extends z.ZodType>(of: T, what: string): z.ZodOptional<z.ZodArray<T>> =>
  z.array(of).max(LIMITS.list, sized).describe(what).optional();

/** A list of a directory; unlike a list inside a record it may be of any length. */
export const records = <T extends z.ZodType>(of: T, what: string): z.ZodOptional<z.ZodArray<T>> =>
  z.array(of).describe(what).optional();

/** Fields of the source that the model does not know. */
export const extra = z
  .record(z.string(), z.unknown())
  .describe('Fields of the source that this model does not know, kept as found so that they come back out.')
  .optional();

/** The first and last day for which something holds. */
const validity = {
  validFrom: day('First day on which it holds, inclusive.').optional(),
  validTo: day('Last day on which it holds, inclusive.').optional(),
};

const provenanceSchema = z.looseObject({
  source: z.string().min(1, sized).max(500, sized).describe('Where the records come from.'),
  url: url('Web address of the source.'),
  licence: short('SPDX id or name of the licence.'),
  retrieved: short('Instant or day on which they were fetched.'),
  ...validity,
});

/** Where records come from, and on what terms they may be used. */
export const provenance = list(provenanceSchema, 'Where it comes from, and on what terms it may be used.');

/** Fields of `RecordKeeping`: what every record of a directory may say about itself. */
export const recordKeeping = {
  visibility: z
    .enum(VISIBILITIES)
    .describe('Who may see it: everybody (also when absent), partners of the place, or only those who work on it.')
    .optional(),
  provenance,
  ...validity,
};
