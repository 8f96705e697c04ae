import type { Notes } from '../findings.js';
import { isRecord } from '../reader/raw.js';

/** Records in which names of fields are looked at. */
const SAMPLE = 20;
const DEEPEST = 40;

const snake = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();

/**
 * Gives fields that are written another way (`minimumAge`, `Name`, `Assured Date`) the names that Open Referral has for them.
 * @param value - What JSON held: a page, a list or a record.
 * @param known - Names of Open Referral; others stay as they are.
 * @param notes - Where it is noted.
 * @returns The value itself where no such name is in its first records.
 */
export function withStandardNames(value: unknown, known: ReadonlySet<string>, notes: Notes): unknown {
  const seen = new Set<string>();
  const look = (each: unknown, depth: number): void => {
    if (depth > 6) return;
    if (Array.isArray(each)) {
      for (const one of each.slice(0, SAMPLE)) look(one, depth + 1);
    } else if (isRecord(each)) {
      for (const [name, inner] of Object.entries(each)) {
        if (isOther(name, each, known)) seen.add(name);
        if (isOurs(name, known) || isPage(each, depth)) look(inner, depth + 1);
      }
    }
  };
  look(value, 0);
  // The names of a page's own fields are none of a record's.
  if (![...seen].some((name) => !/^total/i.test(name))) return value;
  notes.add('field/other-case', 'tidied', [...seen].slice(0, 8).join(', '));
  return rename(value, known, 0);
}

const isOther = (name: string, record: object, known: ReadonlySet<string>): boolean =>
  /[A-Z\s-]/.test(name) && known.has(snake(name)) && !Object.hasOwn(record, snake(name));

/** What stands in a field that nobody knows goes out as it came in. */
const isOurs = (name: string, known: ReadonlySet<string>): boolean => known.has(snake(name)) && !name.startsWith('pc_');

/** Around records a page may call its lists by any name. */
const isPage = (holder: object, depth: number): boolean =>
  depth === 0 && !Object.keys(holder).some((each) => snake(each) === 'name');

function rename(value: unknown, known: ReadonlySet<string>, depth: number): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((each) => rename(each, known, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      isOther(name, value, known) ? snake(name) : name,
      isOurs(name, known) || isPage(value, depth) ? rename(inner, known, depth + 1) : inner,
    ]),
  );
}
