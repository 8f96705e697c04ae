import type { Reading } from '@neighbourhood-kit/core';
import { request, type RequestOptions } from '../client/request.js';
import { Notes } from '../findings.js';
import { decodeText } from '../full/guard.js';
import { parseJson } from '../json-guard.js';
import { isRecord, textOf } from '../reader/raw.js';
import { verdictOf } from './verdict.js';

/** One thing that the national validator asks an API. */
export interface EndpointTest {
  /** As in the standard: `/services/{id}`. */
  readonly endpoint: string;
  /** Level 1 decides; level 2 only warns. */
  readonly level: 1 | 2;
  readonly passes: boolean;
  /** What is wrong, in a sentence; absent when it passes. */
  readonly problem?: string | undefined;
}

/** How the national validator's tests of the endpoints would end, and the services that it would look at. */
export interface EndpointVerdict {
  /** Whether all of level 1 passes. */
  readonly passes: boolean;
  readonly tests: readonly EndpointTest[];
  /** Records of the first, middle and last page, and up to ten services by themselves, as published. */
  readonly sampled: readonly unknown[];
}

/** Services that are asked for by themselves. */
const SINGLE = 10;

/** Fields of a page in Open Referral UK 3.0 with their types. */
const ENVELOPE: Readonly<Record<string, string>> = {
  total_items: 'number', total_pages: 'number', page_number: 'number', size: 'number', first_page: 'boolean', last_page: 'boolean', empty: 'boolean',
}; // prettier-ignore

function faultOfPage(page: unknown): string | undefined {
  if (!isRecord(page)) return 'The answer is no record with a list of contents.';
  const wrong = Object.entries(ENVELOPE).filter(([name, type]) => typeof page[name] !== type);
  if (wrong.length > 0) return `The page lacks ${wrong.map(([name, type]) => `${name} (${type})`).join(', ')}.`;
  return Array.isArray(page['contents']) ? undefined : 'The page has no list of contents.';
}

function faultOfRoot(root: unknown): string | undefined {
  const missing = ['version', 'profile', 'openapi_url'].filter((name) => !isRecord(root) || textOf(root[name]) === '');
  return missing.length === 0 ? undefined : `The answer lacks ${missing.join(', ')}.`;
}

const contentsOf = (page: unknown): readonly unknown[] =>
  isRecord(page) && Array.isArray(page['contents']) ? page['contents'] : [];

class Judge {
  readonly tests: EndpointTest[] = [];
  readonly sampled: unknown[] = [];

  constructor(
    private readonly base: URL,
    private readonly options: RequestOptions,
  ) {}

  async json(path: string): Promise<Reading<unknown>> {
    const url = new URL(this.base);
    const [route = '', query = ''] = path.split('?');
    url.pathname = `${url.pathname.replace(/(?<!\/)\/+$/, '')}${route}`;
    url.search = query;
    const body = await request(url.href, this.options);
    return body.ok ? parseJson(decodeText(body.value, new Notes())) : body;
  }

  /** Asks for an address and looks at the answer; notes the test, and returns the answer. */
  async test(
    endpoint: string,
    level: 1 | 2,
    path: string,
    fault: (answer: unknown) => string | undefined,
  ): Promise<unknown> {
    const answer = await this.json(path);
    const problem = answer.ok ? fault(answer.value) : answer.problem.message;
    const known = this.tests.find((test) => test.endpoint === endpoint);
    // Several questions of one endpoint are one test: the first that fails tells.
    if (!known)
      this.tests.push({ endpoint, level, passes: problem === undefined, ...(problem !== undefined && { problem }) });
    else if (known.passes && problem !== undefined)
      this.tests.splice(this.tests.indexOf(known), 1, { endpoint, level, passes: false, problem });
    return answer.ok ? answer.value : undefined;
  }

  async services(): Promise<void> {
    const first = await this.test('/services', 1, '/services?page=1', faultOfPage);
    this.sampled.push(...contentsOf(first));
    const pages =
      isRecord(first) && typeof first['total_pages'] === 'number' ? Math.min(first['total_pages'], 1_000_000) : 1;
    for (const page of new Set([Math.ceil(pages / 2), pages])) {
      if (page > 1)
        this.sampled.push(...contentsOf(await this.test('/services', 1, `/services?page=${page}`, faultOfPage)));
    }
    const ids = this.sampled
      .map((record) => (isRecord(record) ? textOf(record['id']) : ''))
      .filter(Boolean)
      .slice(0, SINGLE);
    for (const id of ids) {
      const service = await this.test('/services/{id}', 1, `/services/${encodeURIComponent(id)}`, (answer) =>
        isRecord(answer) && textOf(answer['id']) === id ? undefined : `The answer for ${id} is not that service.`,
      );
      if (service !== undefined) this.sampled.push(service);
    }
    if (ids.length === 0)
      this.tests.push({
        endpoint: '/services/{id}',
        level: 1,
        passes: false,
        problem: 'There is no service to ask for.',
      });
    const { passes, valid, services } = verdictOf(this.sampled);
    const problem = passes ? undefined : `${services - valid} of ${services} records do not fit the schema.`;
    this.tests.push({ endpoint: 'schema of services', level: 1, passes, ...(problem !== undefined && { problem }) });
  }

  async others(): Promise<void> {
    for (const list of ['/taxonomies', '/taxonomy_terms', '/service_at_locations']) {
      const [first] = contentsOf(await this.test(list, 2, `${list}?page=1`, faultOfPage));
      const id = isRecord(first) ? textOf(first['id']) : '';
      if (id !== '')
        await this.test(`${list}/{id}`, 2, `${list}/${encodeURIComponent(id)}`, (answer) =>
          isRecord(answer) ? undefined : 'The answer is no record.',
        );
    }
  }
}

/**
 * Asks an API what the national validator asks: level 1 `/`, `/services` (first, middle and last page) and `/services/{id}` (up to ten),
 * their records against the schema; level 2, which only warns, the other lists. It sends no filters and looks at neither CORS, dates,
 * coordinates nor duplicates.
 * @param address - Base address of the API, or that of its `/services`.
 * @param options - How it is asked.
 * @returns The verdict; nothing is thrown.
 */
export async function judgeApi(address: string, options: RequestOptions = {}): Promise<EndpointVerdict> {
  const base = new URL(address);
  base.pathname = base.pathname.replace(/\/services\/?$/, '');
  base.search = '';
  const judge = new Judge(base, options);
  await judge.test('/', 1, '/', faultOfRoot);
  await judge.services();
  await judge.others();
  return {
    passes: judge.tests.every(({ level, passes }) => level === 2 || passes),
    tests: judge.tests,
    sampled: judge.sampled,
  };
}
