import { safeUrl } from '@neighbourhood-kit/core/identifiers';
import type { Kind } from '../fields.js';
import { escapeMarkup } from '../html-text.js';
import { encodeUri } from '../plain-records.js';

/** Writes one value of the model; `undefined` leaves the field out. */
type ValueWriter = (value: unknown) => unknown;

const text: ValueWriter = (value) => (typeof value === 'string' ? escapeMarkup(value) : undefined);
const asIs: ValueWriter = (value) => value;
const finite: ValueWriter = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

const webAddress: ValueWriter = (value) => {
  const safe = safeUrl(value);
  return safe && encodeUri(safe);
};

/** JSON Schema's `date-time` wants a time of day; midnight stands for a day. */
const instant: ValueWriter = (value) =>
  typeof value === 'string' && value.length === 10 ? `${value}T00:00:00Z` : value;

/** One writer for each kind of value. Identifiers are written by `writer/entity.ts`. */
export const VALUE_WRITERS: Readonly<Record<Exclude<Kind, 'parent' | 'id' | 'ref'>, ValueWriter>> = {
  name: text,
  short: text,
  line: text,
  long: text,
  url: webAddress,
  email: asIs,
  date: asIs,
  instant,
  clock: asIs,
  extension: (value) => (typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : text(value)),
  number: finite,
  whole: finite,
  age: finite,
  flag: asIs,
  status: asIs,
  freq: (value) => (value === 'WEEKLY' || value === 'MONTHLY' ? value : undefined),
  byday: asIs,
  zone: asIs,
  words: (value) => (Array.isArray(value) ? value.map(text) : undefined),
  dates: asIs,
  'as-found': asIs,
};
