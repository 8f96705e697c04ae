import { good, type Problem, type Reading } from '@neighbourhood-kit/core';
import { Notes, type Done, type Finding } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { parseJson } from '../json-guard.js';
import { recordsIn } from '../reader.js';
import { isRecord, textOf } from '../reader/raw.js';
import type { FetchOptions } from './options.js';
import { request } from './request.js';

/** A page and where it came from. */
export interface Page {
  readonly url: URL;
  readonly value: unknown;
}

const numberIn = (value: unknown, ...names: readonly string[]): number | undefined => {
  const found = isRecord(value) ? names.map((name) => value[name]).find((each) => typeof each === 'number') : undefined;
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : undefined;
};

/** Whether a page says that it is not the last; a full one alone leaves it open. */
const saysMore = (page: unknown): boolean => isRecord(page) && (page['last_page'] === false || page['last'] === false);

/** The id of a record; empty where it has none. */
export const idOf = (record: unknown): string => (isRecord(record) ? textOf(record['id']) : '');

/** What tells a record from others, also where it has no id. */
const keyOf = (record: unknown): string => idOf(record) || JSON.stringify(record);

/** Whether an address is that of a list of services. */
export const isList = ({ pathname }: URL): boolean => /\/services\/?$/.test(pathname);

/** Whether an API answers that it has no such thing; another answer, or none, may be a fault that passes. */
export const isAbsent = ({ code, seen = '' }: Problem): boolean =>
  code === 'feed/html' || /^4(?!08|29)\d\d /.test(seen);

/** Why an answer is of no use. */
export const messageOf = (answer: Reading<unknown>): string =>
  answer.ok ? 'The answer is not what was asked for.' : answer.problem.message;

/** Asks one API, and notes what it could not get. */
export class Api {
  readonly findings: Finding[] = [];
  readonly #perPage: number;
  readonly concurrency: number;
  readonly #find: NonNullable<FetchOptions['recordsIn']>;

  constructor(readonly options: FetchOptions) {
    this.#perPage = options.perPage ?? 100;
    this.concurrency = Math.max(1, Math.min(options.concurrency ?? 4, 32));
    this.#find = options.recordsIn ?? recordsIn;
  }

  /** The records of an answer; none where it holds none. */
  readonly recordsIn = (answer: unknown): readonly unknown[] => this.#find(answer) ?? [];

  /** The answer to an address. */
  async json(url: URL): Promise<Reading<unknown>> {
    const { kept } = this.options;
    const known = await kept?.get(url.href);
    if (known !== undefined) return good(known);
    const body = await request(url.href, this.options);
    if (!body.ok) return body;
    const parsed = parseJson(decodeText(body.value, new Notes()));
    if (parsed.ok) await kept?.put(url.href, parsed.value);
    return parsed;
  }

  /** The address itself where it holds records, else the list of services below it. */
  async firstPage(given: URL): Promise<Reading<Page>> {
    const address = new URL(given);
    address.pathname = address.pathname.replace(/(?<!\/)\/+$/, '');
    const asked = isList(address) ? this.page(address, 1) : address;
    const answer = await this.json(asked);
    const first = answer.ok ? good({ url: address, value: answer.value }) : answer;
    const isFound = answer.ok && this.recordsIn(answer.value).length > 0;
    if (isFound || asked !== address || /\.\w{2,5}$/.test(address.pathname)) return first;
    const services = new URL(address);
    services.pathname = `${services.pathname.replace(/\/$/, '')}/services`;
    const list = await this.json(this.page(services, 1));
    if (list.ok) return good({ url: services, value: list.value });
    return isAbsent(list.problem) ? first : list;
  }

  /** The address of a page of a list. */
  page(url: URL, page: number): URL {
    const { modifiedAfter } = this.options;
    const asked = new URL(url);
    asked.searchParams.set('page', String(page));
    if (!asked.searchParams.has('per_page')) asked.searchParams.set('per_page', String(this.#perPage));
    if (modifiedAfter) asked.searchParams.set('modified_after', modifiedAfter);
    return asked;
  }

  /** Whether more pages may follow one that does not say how many there are. */
  #goesOn(value: unknown, url: URL): boolean {
    return isRecord(value) ? saysMore(value) : isList(url) && this.recordsIn(value).length >= this.#perPage;
  }

  /** Reads on, some pages at a time, until the API says that it was the last page, says nothing new, or says too much. */
  async otherPages({ url, value }: Page): Promise<readonly unknown[]> {
    const { maxPages = 500, onProgress, signal } = this.options;
    const told = numberIn(value, 'total_pages', 'totalPages');
    const last = told ?? (this.#goesOn(value, url) ? Infinity : 1);
    const seen = new Set(this.recordsIn(value).map(keyOf));
    const pages = [value];
    onProgress?.({ step: 'pages', done: 1, of: told ?? 1 });
    for (let page = 2; page <= last && !signal?.aborted;) {
      if (page > maxPages) {
        this.note(
          'fetch/too-many-pages',
          'left out',
          `pages after ${maxPages}${told === undefined ? '' : ` of ${told}`}`,
        );
        break;
      }
      const count = told === undefined ? 1 : Math.min(this.concurrency, last - page + 1, maxPages - page + 1);
      const batch = Array.from({ length: count }, (_, i) => page + i);
      const answers = await Promise.all(batch.map((each) => this.json(this.page(url, each))));
      if (!answers.every((answer, i) => this.#take(answer, batch[i] ?? 0, told, seen, pages))) break;
      page += count;
      onProgress?.({ step: 'pages', done: page - 1, of: told });
      if (told === undefined && !this.#goesOn(pages.at(-1), url)) break;
    }
    return pages;
  }

  /** Takes a page in; false where reading on would bring nothing. */
  #take(answer: Reading<unknown>, page: number, told: unknown, seen: Set<string>, pages: unknown[]): boolean {
    const isSure = told !== undefined || saysMore(pages.at(-1));
    const records = answer.ok ? this.#find(answer.value) : undefined;
    if (!answer.ok || !records) {
      if (isSure || (!answer.ok && !isAbsent(answer.problem)))
        this.note('fetch/page-failed', 'left out', `page ${page}: ${messageOf(answer)}`);
      return told !== undefined;
    }
    const ids = records.map(keyOf);
    if (ids.length === 0) return false;
    if (ids.every((id) => seen.has(id))) {
      if (isSure) this.note('fetch/loop', 'left out', `page ${page}`);
      return false;
    }
    for (const id of ids) seen.add(id);
    pages.push(answer.value);
    return true;
  }

  /** Notes what could not be had. */
  note(rule: string, done: Done, seen: string, record?: string): void {
    this.findings.push({
      rule,
      severity: done === 'kept' ? 'warning' : 'error',
      seen,
      done,
      ...(record && { record }),
    });
  }
}
