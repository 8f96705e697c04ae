import { LIMITS } from '@neighbourhood-kit/core';
import type { Field, FieldTable } from '../fields.js';
import { Notes } from '../findings.js';
import { isEmpty, isRecord, listOf, NOTHING, textOf, type Draft, type Raw } from './raw.js';

/** Reads one value; `undefined` when nothing usable stands there. What was lost or fixed is noted. */
export type ValueReader = (raw: unknown, reader: FeedReader, field: string) => unknown;
/** Changes a record before its fields are read, into the shape of HSDS 3. */
export type Upgrade = (raw: Raw, reader: FeedReader) => Raw;
/** Settles a record once its fields are read; `lost` has those of which nothing could be read, by their names in HSDS 3. */
export type Finish = (draft: Draft, reader: FeedReader, lost: Raw) => void;
type ByName<T> = Readonly<Record<string, T>>;

/** What a reader knows of versions and vendors. */
export interface Dialect {
  readonly table: FieldTable;
  readonly values: ByName<ValueReader>;
  /** Older names of fields, by entity. They count only where the newer one is absent. */
  readonly renamed: ByName<ByName<string>>;
  readonly upgrades: ByName<Upgrade>;
  readonly finishes: ByName<Finish>;
  /** Reads text that may be HTML. */
  readonly text: (words: string, reader: FeedReader) => string;
  /** What is kept of a field that the table does not know; nothing when absent. */
  readonly unknown?: (found: unknown) => unknown;
  /** Fields that a bare text in place of a record stands for; `name` for those that are not here. */
  readonly main: ByName<string>;
  /** The field of the model without which a record says nothing. Where none is named, any field will do. */
  readonly needs: ByName<string>;
}

/** Lists that people also write as one text with commas: "Spanish, Haitian Creole". */
const COMMAS = /^(?:language|accessibility|service_area)$|\|/;
/** Values longer than this, in characters, seldom come twice. */
const LONGEST_KNOWN = 100;
/** How many values of one field are remembered. */
const MOST_KNOWN = 2000;
/** What programs and people write where nothing is limited: no end, no count. */
const NO_LIMIT = /^(?:-1|0(?:00.-0.-0.*)?|ongoing|open.?ended|no end(?: date)?)$/i;
/** Fields that tell no one anything. */
const TELLS_NOTHING = /^(?:id|addressType|locationType)$/;

/** Reads records by the table of their fields. Whatever a feed holds, nothing is thrown. */
export class FeedReader extends Notes {
  /** Places that stood inside other records and are read on their own. */
  declare apart?: unknown[];
  /** Whether some day of the week in the feed is 0. */
  declare countsDaysFromZero?: boolean;
  /** Whether days of the week that are numbers have been given names. */
  declare hasNamedDays?: boolean;
  /** What texts of a field were read as: days, hours, statuses and addresses come again and again. */
  readonly #known = new Map<Field, Map<string, unknown>>();

  constructor(readonly dialect: Dialect) {
    super();
  }

  /** Runs a step one level further down the record. */
  at<T>(key: string | number, step: () => T): T {
    this.path.push(key);
    const result = step();
    this.path.pop();
    return result;
  }

  /** Reads one record; `undefined` when nothing of it can be used. */
  entity(entity: string, value: unknown): Draft | undefined {
    const { table, upgrades, finishes, unknown, main, needs } = this.dialect;
    const inside = this.path.length > 0;
    const done = inside ? 'left out' : 'set aside';
    const found = textOf(value) && inside ? { [main[entity] ?? 'name']: value } : value;
    if (!isRecord(found)) {
      this.add('record/shape', done, value);
      return undefined;
    }
    const was: Record<string, string> = {};
    const source = this.#modernise(entity, found, was);
    const raw = upgrades[entity]?.(source, this) ?? source;
    const fields = table.get(entity);
    const draft: Draft = {};
    const extra: Draft = {};
    const lost: Draft = {};
    for (const name of Object.keys(raw)) {
      const each = raw[name];
      const field = fields?.get(name);
      if (isEmpty(each) || (name.startsWith('nk_') && fields?.get(name.slice(3))?.isId)) continue;
      const read = field ? this.at(was[name] ?? name, () => this.#field(field, name, each, raw)) : unknown?.(each);
      if (read !== undefined) (field && !field.inExtra ? draft : extra)[field?.to ?? name] = read;
      else if (!NOTHING.test(textOf(each)) && !NO_LIMIT.test(textOf(each)) && each !== false) lost[name] = each;
    }
    if (!isEmpty(extra)) draft['extra'] = extra;
    finishes[entity]?.(draft, this, lost);
    const need = needs[entity];
    if (need ? draft[need] : Object.keys(draft).some((name) => !TELLS_NOTHING.test(name))) return draft;
    this.add('record/hollow', need ? done : 'tidied', value);
    return undefined;
  }

  /** Gives fields their newer names; `was` remembers the older, which a publisher knows. */
  #modernise(entity: string, found: Raw, was: Record<string, string>): Raw {
    const names = this.dialect.renamed[entity] ?? {};
    // Without a prototype a feed may call a field `toString`.
    const modern: Draft = { __proto__: null };
    for (const name of Object.keys(found)) {
      const each = found[name];
      const newer = Object.hasOwn(names, name) ? names[name] : undefined;
      if (newer && isEmpty(found[newer]) && isEmpty(modern[newer])) {
        modern[newer] = each;
        was[newer] = name;
      } else if (!newer || this.dialect.table.get(entity)?.has(name)) modern[name] ??= each;
      else this.add('field/twice', 'left out', each);
    }
    return modern;
  }

  #field(field: Field, name: string, found: unknown, raw: Raw): unknown {
    const { what, isList, isId } = field;
    // The id that the publisher gave is next to the UUID that the writer made.
    if (isId) return this.dialect.values['id']?.(raw[`nk_${name}`] ?? found, this, name);
    if (!isList) return this.#recall(field, name, found);
    const items = listOf(found).flatMap((item) =>
      typeof item === 'string' ? item.split(COMMAS.test(what) ? /[,;\n]/ : /[;\n]/) : [item],
    );
    if (items.length > LIMITS.list) this.add('list/too-long', 'left out', items.length);
    const read = items
      .slice(0, LIMITS.list)
      .map((item, i) => (isEmpty(item) ? undefined : this.at(i, () => this.#recall(field, name, item))))
      .filter((item) => item !== undefined);
    return read.length > 0 ? [...new Set(read)] : undefined;
  }

  /** Reads a value once; a text that gave no finding is the same the next time. */
  #recall(field: Field, name: string, found: unknown): unknown {
    if (typeof found !== 'string' || found.length > LONGEST_KNOWN) return this.#one(field.what, name, found);
    const known = this.#known.get(field) ?? new Map<string, unknown>();
    const before = known.get(found);
    if (before !== undefined) return before;
    const noted = this.findings.length + this.leftOff;
    const read = this.#one(field.what, name, found);
    if (typeof read === 'object' || this.findings.length + this.leftOff > noted) return read;
    if (known.size < MOST_KNOWN) this.#known.set(field, known.set(found, read));
    return read;
  }

  #one(what: string, name: string, found: unknown): unknown {
    const read = this.dialect.values[what];
    if (read) return read(found, this, name);
    if (!what.includes('|')) return this.entity(what, found);
    const word = what.split('|').find((each) => each.toLowerCase() === textOf(found).toLowerCase());
    if (!word) this.add('value/unknown-word', 'left out', found);
    return word;
  }
}
