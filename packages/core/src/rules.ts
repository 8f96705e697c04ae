/**
 * Limits and patterns shared by the zod schemas, the server's intake and the widgets' fields, so that a person is
 * never told one thing in the browser and another by the server. Lengths are in UTF-16 code units.
 */
export const LIMITS = {
  /** A name, label or short answer. */
  shortText: 200,
  /** One or two sentences. */
  mediumText: 1000,
  /** A paragraph or two in a person's own words. */
  longText: 4000,
  /** A published description. Real feeds hold up to 145,000 characters of HTML; as plain text the longest is far shorter. */
  description: 50_000,
  /** RFC 5321 section 4.5.3.1: 254 characters in a path, without the brackets. */
  email: 254,
  url: 2048,
  id: 200,
  /** Entries of one list inside a record. */
  list: 500,
} as const;

/** `YYYY-MM-DD`; whether there is such a day `dayNumber` of `time/` says. */
export const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
/** `HH:MM` on the 24-hour clock. */
export const TIME_PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
