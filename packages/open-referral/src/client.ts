/**
 * Reads a whole Open Referral API, in a browser or a server.
 * @packageDocumentation
 */
import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { request, type RequestOptions } from './client/request.js';
import type { Feed } from './feed.js';
import { Notes, type Done, type Finding } from './findings.js';
import { readValues } from './full-reader.js';
import { decodeText } from './full/guard.js';
import { parseJson } from './json-guard.js';
import { isEmpty, isRecord, textOf, type Raw } from './reader/raw.js';

/** How far the reading is. */
export interface Progress {
  readonly step: 'pages' | 'details';
  readonly done: number;
  /** How many there will be, once that is known. */
  readonly of?: number | undefined;
}

/** What may be set for reading an API. */
export interface FetchOptions extends RequestOptions {
  /** Services asked for in one page; 100 when absent. */
  readonly perPage?: number | undefined;
  /** Most pages; 500 when absent. */
  readonly maxPages?: number | undefined;
  /** Whether each service is asked for by itself: `auto`, where the list has neither places nor hours, when absent. */
  readonly details?: 'auto' | 'always' | 'never' | undefined;
  /** Most services asked for by themselves; 5,000 when absent. */
  readonly maxDetails?: number | undefined;
  /** Questions at the same time; 4 when absent. */
  readonly concurrency?: number | undefined;
  /** Only what changed after this instant (HSDS `modified_after`); publishers may not heed it. */
  readonly modifiedAfter?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Fields that only full services have. */
const FULL =
  /^(?:service_at_locations?|(?:regular_)?schedules?|eligibilitys?|cost_options|service_taxonomys|attributes|contacts|phones)$/;

/**
 * Reads every service of an API: page by page, and one by one where the list says little.
 * @param address - The API's base address, its `/services`, or the address of a file.
 * @param options - Limits, progress, a signal to stop.
 * @returns The feed, or why nothing could be read. A page or service that fails is among the findings; the others are there.
 */
export async function fetchFeed(address: string, options: FetchOptions = {}): Promise<Reading<Feed>> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return bad('fetch/address', 'Give the address of the feed with https:// in front.', { seen: address.slice(0, 80) });
  }
  const api = new Api(options);
  const first = await api.firstPage(new URL(address));
  if (!first.ok) return first;
  const pages = await api.otherPages(first.value);
  const full = await api.details(first.value.url, pages);
  const read = readValues(full);
  return read.ok ? good({ ...read.value, findings: [...api.findings, ...read.value.findings] }) : read;
}

/** A page and where it came from. */
interface Page {
  readonly url: URL;
  readonly value: unknown;
}

const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const list = ['contents', 'content', 'items', 'results', 'data', 'services']
    .map((name) => value[name])
    .find(Array.isArray);
  return list ?? [];
};

const numberIn = (value: unknown, ...names: readonly string[]): number | undefined => {
  const found = isRecord(value) ? names.map((name) => value[name]).find((each) => typeof each === 'number') : undefined;
  return typeof found === 'number' && Number.isFinite(found) && found >= 0 ? found : undefined;
};

class Api {
  readonly findings: Finding[] = [];
  constructor(private readonly options: FetchOptions) {}

  async #json(url: URL): Promise<Reading<unknown>> {
    const body = await request(url.href, this.options);
    if (!body.ok) return body;
    const parsed = parseJson(decodeText(body.value, new Notes()));
    return parsed;
  }

  /** The address itself where it holds records, else the list of services below it. */
  async firstPage(given: URL): Promise<Reading<Page>> {
    const address = new URL(given);
    address.pathname = address.pathname.replace(/(?<!\/)\/+$/, '');
    const asked = /\/services\/?$/.test(address.pathname) ? this.#page(address, 1) : address;
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
    const { perPage = 100, modifiedAfter } = this.options;
    const asked = new URL(url);
    asked.searchParams.set('page', String(page));
    if (!asked.searchParams.has('per_page')) asked.searchParams.set('per_page', String(perPage));
    if (modifiedAfter) asked.searchParams.set('modified_after', modifiedAfter);
    return asked;
  }

  /** Reads on until the API says that it was the last page, says nothing new, or says too much. */
  async otherPages({ url, value }: Page): Promise<readonly unknown[]> {
    const { maxPages = 500, onProgress } = this.options;
    const last = numberIn(value, 'total_pages', 'totalPages') ?? 1;
    const seen = new Set(listIn(value).map(idOf));
    const pages = [value];
    onProgress?.({ step: 'pages', done: 1, of: last });
    for (let page = 2; page <= last && !this.options.signal?.aborted; page++) {
      if (page > maxPages) {
        this.#note('fetch/too-many-pages', 'left out', `pages after ${maxPages} of ${last}`);
        break;
      }
      const answer = await this.#json(this.#page(url, page));
      if (!answer.ok) this.#note('fetch/page-failed', 'left out', `page ${page}: ${answer.problem.message}`);
      else {
        const ids = listIn(answer.value).map(idOf);
        if (ids.length === 0) break;
        if (ids.every((id) => seen.has(id))) {
          this.#note('fetch/loop', 'left out', `page ${page}`);
          break;
        }
        for (const id of ids) seen.add(id);
        pages.push(answer.value);
      }
      onProgress?.({ step: 'pages', done: page, of: last });
    }
    return pages;
  }

  /** Asks for every service by itself where the pages are thin. Pages come back as they are where that gives nothing. */
  async details(url: URL, pages: readonly unknown[]): Promise<readonly unknown[]> {
    const { details = 'auto', maxDetails = 5000, onProgress } = this.options;
    const records = pages.flatMap(listIn);
    const thin = records
      .filter(isRecord)
      .filter((record) => idOf(record) !== '' && (details === 'always' || isThin(record)));
    if (
      details === 'never' ||
      thin.length === 0 ||
      thin.length < records.length / 2 ||
      !/\/services\/?$/.test(url.pathname)
    )
      return pages;
    if (thin.length > maxDetails)
      this.#note('fetch/too-many-details', 'kept', `services after ${maxDetails} of ${thin.length}`);
    const queue = thin.slice(0, maxDetails);
    const found = new Map<unknown, unknown>();
    let done = 0;
    let refused = 0;
    const work = async () => {
      for (let record = queue.shift(); record && !this.options.signal?.aborted; record = queue.shift()) {
        const answer = await this.#json(
          new URL(`${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(idOf(record))}`, url),
        );
        if (answer.ok && isRecord(answer.value)) found.set(record, answer.value);
        else if (++refused >= 5 && found.size === 0) queue.length = 0;
        onProgress?.({ step: 'details', done: ++done, of: Math.min(thin.length, maxDetails) });
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, this.options.concurrency ?? 4) }, work));
    if (refused > 0) this.#note('fetch/details-failed', 'kept', `${refused} services`);
    return found.size === 0 ? pages : [records.map((record) => found.get(record) ?? record)];
  }

  #note(rule: string, done: Done, seen: string): void {
    this.findings.push({ rule, severity: done === 'kept' ? 'warning' : 'error', seen, done });
  }
}

const idOf = (record: unknown): string => (isRecord(record) ? textOf(record['id']) : '');
const isThin = (record: Raw): boolean => !Object.keys(record).some((name) => FULL.test(name) && !isEmpty(record[name]));
