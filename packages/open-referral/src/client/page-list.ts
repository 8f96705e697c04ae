import { isRecord, textOf } from '../reader/raw.js';
import { toldBy, type Told } from './paging.js';

/** The id of a record; empty where it has none. */
export const idOf = (record: unknown): string => (isRecord(record) ? textOf(record['id']) : '');

/** What tells a record from others, also where it has no id. */
const keyOf = (record: unknown): string => idOf(record) || JSON.stringify(record);

/** The pages of a list that were taken in, and what they say of it. */
export class PageList {
  readonly pages: unknown[] = [];
  /** What the last page says; numbers are the largest that any said. */
  told: Told = { isFromZero: false };
  /** Records of all pages. */
  size = 0;
  readonly #seen = new Set<string>();
  readonly #isFromZero: boolean;

  constructor(first: unknown, recordsIn: (answer: unknown) => readonly unknown[]) {
    this.add(first, recordsIn(first));
    this.#isFromZero = this.told.isFromZero;
  }

  /** Takes a page in; false for one that holds nothing new. */
  add(page: unknown, records: readonly unknown[]): boolean {
    const keys = records.map(keyOf);
    if (this.pages.length > 0 && keys.every((key) => this.#seen.has(key))) return false;
    for (const key of keys) this.#seen.add(key);
    this.pages.push(page);
    this.size += records.length;
    const now = toldBy(page);
    const most = (name: 'pages' | 'records') =>
      now[name] === undefined ? this.told[name] : Math.max(now[name], this.told[name] ?? 0);
    this.told = { ...now, pages: most('pages'), records: most('records') };
    return true;
  }

  /** Whether fewer records came than there are said to be. */
  get isShort(): boolean {
    return this.told.records !== undefined && this.size < this.told.records;
  }

  /** Whether it is said that more follows. */
  get isToGoOn(): boolean {
    return this.told.pages !== undefined || (this.told.goesOn ?? this.isShort);
  }

  /**
   * The number of the last page, as far as it is known.
   * @param mayGoOn - Whether another page may be where no page says so.
   */
  last(mayGoOn: boolean): number {
    const { pages, records, goesOn } = this.told;
    if (pages !== undefined) return this.#isFromZero ? pages - 1 : pages;
    return (goesOn ?? (records === undefined ? mayGoOn && this.size > 0 : this.isShort)) ? Infinity : 1;
  }
}
