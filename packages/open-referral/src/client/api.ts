import { good, type Reading } from '@neighbourhood-kit/core';
import { Notes, type Done, type Finding } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { parseJson } from '../json-guard.js';
import { isEmpty, isRecord, textOf, without, type Raw } from '../reader/raw.js';
import type { FetchOptions } from './options.js';
import { request } from './request.js';

/** Fields that only full services have. */
const FULL =
  /^(?:service_at_locations?|(?:regular_)?schedules?|eligibilitys?|cost_options|service_taxonomys|attributes|contacts|phones)$/;

/** A page and where it came from. */
interface Page {
  readonly url: URL;
  readonly value: unknown;
}

const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const list = ['contents', 'content', 'items', 'results', 'data', 'services', 'service_at_locations']
    .map((name) => value[name])
    .find(Array.isArray);
  return list ?? [];
};

const numberIn = (value: unknown, ...names: readonly string[]): number | undefined => {
  const found = isRecord(value) ? names.map((name) => value[name]).find((each) => typeof each === 'number') : undefined;
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : undefined;
};

const idOf = (record: unknown): string => (isRecord(record) ? textOf(record['id']) : '');
const isThin = (record: Raw): boolean => !Object.keys(record).some((name) => FULL.test(name) && !isEmpty(record[name]));
const isList = ({ pathname }: URL): boolean => /\/services\/?$/.test(pathname);

/** Asks one API, and notes what it could not get. */
export class Api {
  readonly findings: Finding[] = [];
  readonly #perPage: number;
  readonly #concurrency: number;

  constructor(private readonly options: FetchOptions) {
    this.#perPage = options.perPage ?? 100;
    this.#concurrency = Math.max(1, Math.min(options.concurrency ?? 4, 32));
  }

  async #json(url: URL): Promise<Reading<unknown>> {
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
    const asked = isList(address) ? this.#page(address, 1) : address;
    const answer = await this.#json(asked);
    if (answer.ok && (listIn(answer.value).length > 0 || (isRecord(answer.value) && !isEmpty(answer.value['name'])))) {
      return good({ url: address, value: answer.value });
    }
    if (asked !== address || /\.\w{2,5}$/.test(address.pathname))
      return answer.ok ? good({ url: address, value: answer.value }) : answer;
    const services = new URL(address);
    services.pathname = `${services.pathname.replace(/\/$/, '')}/services`;
    const list = await this.#json(this.#page(services, 1));
    return list.ok ? good({ url: services, value: list.value }) : answer.ok ? list : answer;
  }

  #page(url: URL, page: number): URL {
    const { modifiedAfter } = this.options;
    const asked = new URL(url);
    asked.searchParams.set('page', String(page));
    if (!asked.searchParams.has('per_page')) asked.searchParams.set('per_page', String(this.#perPage));
    if (modifiedAfter) asked.searchParams.set('modified_after', modifiedAfter);
    return asked;
  }

  /** Whether more pages follow one that does not say how many there are. */
  #goesOn(value: unknown, url: URL): boolean {
    if (isRecord(value)) return value['last_page'] === false || value['last'] === false;
    return isList(url) && listIn(value).length >= this.#perPage;
  }

  /** Reads on, some pages at a time, until the API says that it was the last page, says nothing new, or says too much. */
  async otherPages({ url, value }: Page): Promise<readonly unknown[]> {
    const { maxPages = 500, onProgress, signal } = this.options;
    const told = numberIn(value, 'total_pages', 'totalPages');
    const last = told ?? (this.#goesOn(value, url) ? Infinity : 1);
    const seen = new Set(listIn(value).map(idOf));
    const pages = [value];
    onProgress?.({ step: 'pages', done: 1, of: told ?? 1 });
    for (let page = 2; page <= last && !signal?.aborted;) {
      if (page > maxPages) {
        this.#note(
          'fetch/too-many-pages',
          'left out',
          `pages after ${maxPages}${told === undefined ? '' : ` of ${told}`}`,
        );
        break;
      }
      const count = told === undefined ? 1 : Math.min(this.#concurrency, last - page + 1, maxPages - page + 1);
      const batch = Array.from({ length: count }, (_, i) => page + i);
      const answers = await Promise.all(batch.map((each) => this.#json(this.#page(url, each))));
      if (!answers.every((answer, i) => this.#take(answer, batch[i] ?? 0, seen, pages))) break;
      page += count;
      onProgress?.({ step: 'pages', done: page - 1, of: told });
      if (told === undefined && !this.#goesOn(pages.at(-1), url)) break;
    }
    return pages;
  }

  /** Takes a page in; false where reading on would bring nothing. */
  #take(answer: Reading<unknown>, page: number, seen: Set<string>, pages: unknown[]): boolean {
    if (!answer.ok) {
      this.#note('fetch/page-failed', 'left out', `page ${page}: ${answer.problem.message}`);
      return true;
    }
    const ids = listIn(answer.value).map(idOf);
    if (ids.length === 0) return false;
    if (ids.every((id) => seen.has(id))) {
      this.#note('fetch/loop', 'left out', `page ${page}`);
      return false;
    }
    for (const id of ids) seen.add(id);
    pages.push(answer.value);
    return true;
  }

  /** Asks for every service by itself where the pages are thin. Pages come back as they are where that gives nothing. */
  async details(url: URL, pages: readonly unknown[]): Promise<readonly unknown[]> {
    const { details = 'auto', maxDetails = 5000 } = this.options;
    const records = pages.flatMap(listIn);
    const thin = records
      .filter(isRecord)
      .filter((record) => idOf(record) !== '' && (details === 'always' || isThin(record)));
    if (details === 'never' || thin.length === 0 || thin.length < records.length / 2 || !isList(url)) return pages;
    if (thin.length > maxDetails)
      this.#note('fetch/too-many-details', 'kept', `services after ${maxDetails} of ${thin.length}`);
    const found = await this.#askForEach(url, thin.slice(0, maxDetails));
    return found.size === 0 ? pages : [records.map((record) => found.get(record) ?? record)];
  }

  async #askForEach(url: URL, records: readonly Raw[]): Promise<ReadonlyMap<unknown, unknown>> {
    const { onProgress, signal } = this.options;
    const queue = [...records];
    const found = new Map<unknown, unknown>();
    let done = 0;
    let refused = 0;
    const work = async () => {
      for (let record = queue.shift(); record && !signal?.aborted; record = queue.shift()) {
        const answer = await this.#json(
          new URL(`${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(idOf(record))}`, url),
        );
        if (answer.ok && isRecord(answer.value)) found.set(record, answer.value);
        else if (++refused >= 5 && found.size === 0) queue.length = 0;
        onProgress?.({ step: 'details', done: ++done, of: records.length });
      }
    };
    await Promise.all(Array.from({ length: this.#concurrency }, work));
    if (refused > 0) this.#note('fetch/details-failed', 'kept', `${refused} services`);
    return found;
  }

  /** Asks for the places of services where neither list nor details name any. Nothing changes where the API has none. */
  async places(url: URL, values: readonly unknown[]): Promise<readonly unknown[]> {
    const records = values.flatMap(listIn);
    const hasPlaces = (record: unknown) =>
      isRecord(record) && !isEmpty(record['service_at_locations'] ?? record['service_at_location']);
    if (this.options.details === 'never' || !isList(url) || records.length === 0 || records.some(hasPlaces))
      return values;
    const list = new URL(url);
    list.pathname = list.pathname.replace(/services\/?$/, 'service_at_locations');
    const first = await this.#json(this.#page(list, 1));
    if (!first.ok || listIn(first.value).length === 0) return values;
    const pages = await this.otherPages({ url: list, value: first.value });
    const byService = new Map<string, Raw[]>();
    for (const place of pages.flatMap(listIn).filter(isRecord)) {
      const service = idOf(place['service']) || textOf(place['service_id']);
      byService.set(service, [...(byService.get(service) ?? []), without(place, 'service')]);
    }
    const complete = (record: unknown): unknown => {
      const offered = byService.get(idOf(record));
      return offered && isRecord(record) ? { ...record, service_at_locations: offered } : record;
    };
    return [records.map(complete)];
  }

  #note(rule: string, done: Done, seen: string): void {
    this.findings.push({ rule, severity: done === 'kept' ? 'warning' : 'error', seen, done });
  }
}
