import { good, type Problem, type Reading } from '@neighbourhood-kit/core';
import { Notes, type Done, type Finding } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { parseJson } from '../json-guard.js';
import { recordsIn } from '../reader.js';
import type { FetchOptions } from './options.js';
import { PageList } from './page-list.js';
import { request } from './request.js';

/** A page and where it came from. */
export interface Page {
  readonly url: URL;
  readonly value: unknown;
}

/** Whether an address is that of a list of services. */
export const isList = ({ pathname }: URL): boolean => /\/services\/?$/.test(pathname);

/** An address as it is asked for. */
export function withoutSlash(given: URL): URL {
  const address = new URL(given);
  address.pathname = address.pathname.replace(/(?<!\/)\/+$/, '');
  return address;
}

/** Whether an API answers that it has no such thing; another answer, or none, may be a fault that passes. */
export const isAbsent = ({ code, seen = '' }: Problem): boolean =>
  code === 'feed/html' || /^4(?!08|29)\d\d /.test(seen);

/** Why an answer is of no use. */
export const messageOf = (answer: Reading<unknown>): string =>
  answer.ok ? 'The answer is not what was asked for.' : answer.problem.message;

/** The address that the last page of a list gives of the next. */
function nextOf({ told: { next } }: PageList, url: URL): URL | undefined {
  return next !== undefined && URL.canParse(next, url) ? new URL(next, url) : undefined;
}

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
    const { asked } = this.options;
    const body = asked?.url === url.href ? asked.answer : await request(url.href, this.options);
    if (!body.ok) return body;
    const parsed = parseJson(decodeText(body.value, new Notes()));
    if (parsed.ok) await kept?.put(url.href, parsed.value);
    return parsed;
  }

  /** The address itself where it holds records, else the list of services below it. */
  async firstPage(given: URL): Promise<Reading<Page>> {
    const address = withoutSlash(given);
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

  /** Reads on until the API says that it was the last page, says nothing new, or says too much; notes what is missing then. */
  async otherPages({ url, value }: Page): Promise<readonly unknown[]> {
    const list = new PageList(value, this.recordsIn);
    this.options.onProgress?.({ step: 'pages', done: 1, of: list.told.pages ?? 1 });
    if (list.told.isFromZero) this.#take(await this.json(this.page(url, 0)), 0, list);
    const isElsewhere = nextOf(list, url)?.host !== url.host;
    if (list.told.pages === undefined && list.told.next !== undefined && !isElsewhere) await this.#follow(url, list);
    // Numbers of pages may do where the address of the next leads away, as it does behind many a proxy.
    else await this.#count(url, list);
    this.#noteElsewhere(url, list);
    const isExplained = this.findings.some(({ severity }) => severity === 'error');
    if (!isExplained && list.isShort) this.note('fetch/incomplete', 'left out', `${list.size} of ${list.told.records}`);
    return list.pages;
  }

  /** Reads on at the addresses that pages give of the next; none that leads to another host. */
  async #follow(url: URL, list: PageList): Promise<void> {
    const { maxPages = 500, onProgress, signal } = this.options;
    for (let page = 2; list.told.next !== undefined && !signal?.aborted; page++) {
      const next = nextOf(list, url);
      if (next?.host !== url.host) return;
      // Behind a proxy an API may take itself for one without encryption.
      next.protocol = url.protocol;
      if (page > maxPages) {
        this.note('fetch/too-many-pages', 'left out', `pages after ${page - 1}`);
        return;
      }
      if (this.#take(await this.json(next), page, list) !== 'taken') return;
      onProgress?.({ step: 'pages', done: page });
    }
  }

  /** Says so where a page leads to another host, unless everything came without it. */
  #noteElsewhere(url: URL, list: PageList): void {
    const next = nextOf(list, url);
    if (next && next.host !== url.host && list.isToGoOn)
      this.note(
        'fetch/next-elsewhere',
        'left out',
        `${url.host}, page ${list.pages.length}: ${next.href.slice(0, 200)}`,
      );
  }

  /** Reads on by the numbers of pages, some at a time where it is told how many there are. */
  async #count(url: URL, list: PageList): Promise<void> {
    const { maxPages = 500, onProgress, signal } = this.options;
    for (let page = 2; page <= list.last(isList(url)) && !signal?.aborted;) {
      const { pages } = list.told;
      if (page > maxPages) {
        this.note('fetch/too-many-pages', 'left out', `pages after ${maxPages}${pages ? ` of ${pages}` : ''}`);
        return;
      }
      const most =
        pages === undefined ? 1 : Math.min(this.concurrency, list.last(true) - page + 1, maxPages - page + 1);
      const batch = Array.from({ length: most }, (_, i) => page + i);
      const answers = await Promise.all(batch.map((each) => this.json(this.page(url, each))));
      const taken = answers.map((answer, i) => this.#take(answer, batch[i] ?? 0, list));
      if (taken.includes('over') || taken.every((each) => each === 'empty')) return;
      page += most;
      onProgress?.({ step: 'pages', done: page - 1, of: pages });
    }
  }

  /** Takes a page in. `over` where reading on would bring nothing; a page that `failed` says nothing of those after it. */
  #take(answer: Reading<unknown>, page: number, list: PageList): 'taken' | 'empty' | 'failed' | 'over' {
    const isSure = list.isToGoOn;
    const records = answer.ok ? this.#find(answer.value) : undefined;
    if (!answer.ok || !records) {
      const isFault = !answer.ok && !isAbsent(answer.problem);
      if (isSure || isFault) this.note('fetch/page-failed', 'left out', `page ${page}: ${messageOf(answer)}`);
      if (list.told.pages === undefined) return 'over';
      return isFault ? 'failed' : 'empty';
    }
    if (records.length === 0) return 'empty';
    if (list.add(answer.value, records)) return 'taken';
    if (isSure) this.note('fetch/loop', 'left out', `page ${page}`);
    return 'over';
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
