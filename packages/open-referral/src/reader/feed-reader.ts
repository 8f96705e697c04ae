import { LIMITS } from '@neighbourhood-kit/core';
import type { Field, FieldTable } from '../fields.js';
import { Notes } from '../findings.js';
import { isEmpty, isRecord, listOf, textOf, type Draft, type Raw } from './raw.js';

/** Reads one value; `undefined` when nothing usable stands there. What was lost or mended is noted. */
export type ValueReader = (raw: unknown, reader: FeedReader, field: string) => unknown;
/** Changes a record before its fields are read, into the shape of HSDS 3. */
export type Upgrade = (raw: Raw, reader: FeedReader) => Raw;
/** Settles a record once its fields are read. */
export type Finish = (draft: Draft, reader: FeedReader) => void;
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

/** Fields that tell no one anything. */
/** Lists that people also write as one text with commas: "Spanish, Haitian Creole". */
const COMMAS = /^(?:language|accessibility|service_area)$|\|/;
const TELLS_NOTHING = /^(?:id|addressType|locationType)$/;

/** Reads records by the table of their fields. Whatever a feed holds, nothing is thrown. */
export class FeedReader extends Notes {
  /** Places that stood inside other records and are read on their own. */
  readonly besides: unknown[] = [];

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
    const found = typeof value === 'string' && inside ? { [main[entity] ?? 'name']: value } : value;
    if (!isRecord(found)) {
      this.add('record/shape', done, value);
      return undefined;
    }
    const was = new Map<string, string>();
    const source = this.#modernise(entity, found, was);
    const raw = upgrades[entity]?.(source, this) ?? source;
    const fields = table.get(entity);
    const draft: Draft = {};
    const extra: Draft = {};
    for (const [name, each] of Object.entries(raw)) {
      const field = fields?.get(name);
      if (isEmpty(each) || (name.startsWith('nk_') && fields?.get(name.slice(3))?.isId)) continue;
      const read = field ? this.at(was.get(name) ?? name, () => this.#field(field, name, each, raw)) : unknown?.(each);
      if (read !== undefined) (field && !field.inExtra ? draft : extra)[field?.to ?? name] = read;
    }
    if (!isEmpty(extra)) draft['extra'] = extra;
    finishes[entity]?.(draft, this);
    const need = needs[entity];
    if (need ? draft[need] : Object.keys(draft).some((name) => !TELLS_NOTHING.test(name))) return draft;
    this.add('record/hollow', need ? done : 'tidied', value);
    return undefined;
  }

  /** Gives fields their newer names; `was` remembers the older, which a publisher knows. */
  #modernise(entity: string, found: Raw, was: Map<string, string>): Raw {
    const names = new Map(Object.entries(this.dialect.renamed[entity] ?? {}));
    const modern: Draft = {};
    for (const [name, each] of Object.entries(found)) {
      const newer = names.get(name);
      if (newer && isEmpty(found[newer]) && isEmpty(modern[newer])) {
        modern[newer] = each;
        was.set(newer, name);
      } else if (!newer || this.dialect.table.get(entity)?.has(name)) modern[name] ??= each;
      else this.add('field/twice', 'left out', each);
    }
    return modern;
  }

  #field({ what, isList, isId }: Field, name: string, found: unknown, raw: Raw): unknown {
    // Beside a UUID that the writer made stands the id that the publisher gave.
    if (isId) return this.#one('id', name, raw[`nk_${name}`] ?? found);
    if (!isList) return this.#one(what, name, found);
    const items = listOf(found).flatMap((item) =>
      typeof item === 'string' ? item.split(COMMAS.test(what) ? /[,;\n]/ : /[;\n]/) : [item],
    );
    if (items.length > LIMITS.list) this.add('list/too-long', 'left out', items.length);
    const read = items
      .slice(0, LIMITS.list)
      .map((item, i) => (isEmpty(item) ? undefined : this.at(i, () => this.#one(what, name, item))))
      .filter((item) => item !== undefined);
    return read.length > 0 ? [...new Set(read)] : undefined;
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
