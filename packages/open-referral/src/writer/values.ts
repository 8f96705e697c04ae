import { safeUrl } from '@neighbourhood-kit/core/identifiers';
import { encodeUri } from '../encode-uri.js';
import { escapeMarkup } from '../escape-markup.js';

/** Writes one value of the model; `undefined` leaves the field out. */
type ValueWriter = (value: unknown) => unknown;

const text: ValueWriter = (value) => (typeof value === 'string' ? escapeMarkup(value) : undefined);
const finite: ValueWriter = (value) => (Number.isFinite(value) ? value : undefined);

const webAddress: ValueWriter = (value) => {
  const safe = safeUrl(value);
  return safe && encodeUri(safe);
};

/** Writers for the kinds of `fields.ts` that do not go out as they are. Identifiers are written by `writer/entity.ts`. */
export const VALUE_WRITERS: Readonly<Record<string, ValueWriter>> = {
  name: text,
  short: text,
  line: text,
  long: text,
  words: text,
  // HSDS 3 has a number; an extension that begins with 0 is none.
  extension: (value) => (typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : text(value)),
  url: webAddress,
  // JSON Schema's `date-time` wants a time of day; midnight stands for a day.
  instant: (value) => (typeof value === 'string' && value.length === 10 ? `${value}T00:00:00Z` : value),
  number: finite,
  whole: finite,
  interval: finite,
  price: finite,
  weeks: finite,
  age: finite,
  latitude: finite,
  longitude: finite,
};
