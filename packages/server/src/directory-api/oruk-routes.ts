import type { Problem } from '@neighbourhood-kit/core';
import { distanceMetres } from '@neighbourhood-kit/core/place';
import { explain } from '@neighbourhood-kit/core/schemas';
import {
  writeService,
  writeServiceAtLocations,
  writeServiceSummary,
  type Written,
} from '@neighbourhood-kit/open-referral';
import type * as z from 'zod';
import { NOT_FOUND, refuse } from '../http/problem.js';
import type { Request, Route } from '../http/route.js';
import {
  found,
  isAskedFor,
  parametersOf,
  placesQuery,
  servicesQuery,
  taxonomiesQuery,
  termsQuery,
  type Narrowing,
  type Paging,
} from './oruk-questions.js';
import type { OrukEntry, OrukPlace } from './oruk-records.js';
import type { ServedDirectory } from './services.js';

const FRESH = 'public, max-age=60';
const PER_PAGE = 50;
/** Metres around a postcode when none are given. */
const NEAR = 5000;

const invalid = (request: Request, problems: readonly Problem[]) =>
  refuse(request, {
    status: 400,
    code: 'invalid-query',
    title: 'The query cannot be read',
    detail: 'Put right what is listed under "problems".',
    problems,
  });

/** One page of a list in the envelope of Open Referral UK; only the records of that page are written. */
function page<T>(request: Request, all: readonly T[], asked: Paging, write: (record: T) => unknown): Response {
  const { page: number = 1, per_page: size = PER_PAGE, format } = asked;
  const contents = all.slice((number - 1) * size, number * size).map(write);
  const pages = Math.max(1, Math.ceil(all.length / size));
  request.header('Cache-Control', FRESH);
  if (format === 'ndjson') {
    const lines = contents.map((record) => `${JSON.stringify(record)}\n`).join('');
    return request.body(lines, 200, { 'Content-Type': 'application/x-ndjson' });
  }
  return request.json({
    total_items: all.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  });
}

function one(request: Request, record: unknown): Response {
  if (record === undefined) return refuse(request, NOT_FOUND);
  request.header('Cache-Control', FRESH);
  return request.json(record);
}

type Read<T> = { readonly asked: T } | { readonly refusal: Response };

function read<T extends z.ZodType>(request: Request, schema: T): Read<z.infer<T>> {
  const query = schema.safeParse(request.req.query());
  return query.success ? { asked: query.data } : { refusal: invalid(request, explain(query.error)) };
}

/** Those that are asked for: by relevance when there are words, else in the directory's order. */
function narrowed<T>(
  directory: ServedDirectory,
  all: readonly T[],
  asked: Narrowing,
  of: (each: T) => OrukEntry,
  hours: (each: T) => OrukEntry['schedules'],
): T[] {
  const kept = all.filter((each) => isAskedFor(of(each), asked, hours(each)));
  if (asked.search === undefined || asked.search.trim() === '') return kept;
  const order = found(directory.index, asked.search);
  const place = (each: T) => order.get(of(each).service.id);
  return kept.filter((each) => place(each) !== undefined).sort((a, b) => (place(a) ?? 0) - (place(b) ?? 0));
}

const writePlace = ({ entry, id }: OrukPlace): Written | undefined =>
  writeServiceAtLocations(entry.service).find((record) => record['id'] === id);

async function services(request: Request, directory: ServedDirectory): Promise<Response> {
  const query = read(request, servicesQuery);
  if ('refusal' in query) return query.refusal;
  const { asked } = query;
  const { entries } = await directory.oruk();
  const kept = narrowed(
    directory,
    entries,
    asked,
    (entry) => entry,
    (entry) => entry.schedules,
  );
  return page(request, kept, asked, ({ id, service }) => {
    if (asked.minimal) return { id, modified_date: service.lastModified };
    return asked.full ? writeService(service) : writeServiceSummary(service);
  });
}

async function places(request: Request, directory: ServedDirectory): Promise<Response> {
  const query = read(request, placesQuery);
  if ('refusal' in query) return query.refusal;
  const { asked } = query;
  if (asked.proximity !== undefined && asked.postcode === undefined) {
    const message = 'proximity says how near to a postcode. Give postcode as well, or leave proximity out.';
    return invalid(request, [{ code: 'postcode/missing', message, path: 'postcode' }]);
  }
  const { places: all } = await directory.oruk();
  let kept = narrowed(
    directory,
    all,
    asked,
    ({ entry }) => entry,
    ({ schedules }) => schedules,
  );
  if (asked.postcode !== undefined) {
    const centre = directory.index.locate(asked.postcode);
    if (!centre) {
      const message = 'The directory does not know where this postcode is. Give another, or leave it out.';
      return invalid(request, [{ code: 'postcode/not-known', message, path: 'postcode' }]);
    }
    const far = ({ point }: OrukPlace) => (point ? distanceMetres(centre, point) : Infinity);
    kept = kept.filter((place) => far(place) <= (asked.proximity ?? NEAR)).sort((a, b) => far(a) - far(b));
  }
  return page(request, kept, asked, writePlace);
}

const matches = (record: Written, words: string | undefined) =>
  words === undefined || String(record['name']).toLowerCase().includes(words.toLowerCase());

async function taxonomies(request: Request, directory: ServedDirectory): Promise<Response> {
  const query = read(request, taxonomiesQuery);
  if ('refusal' in query) return query.refusal;
  const { taxonomies: all } = await directory.oruk();
  return page(
    request,
    all.filter((record) => matches(record, query.asked.search)),
    query.asked,
    (record) => record,
  );
}

async function terms(request: Request, directory: ServedDirectory): Promise<Response> {
  const query = read(request, termsQuery);
  if ('refusal' in query) return query.refusal;
  const { taxonomy_id: taxonomy, search, parent_id: parent, top_only: onlyTop } = query.asked;
  const of = (record: Written) => (record['taxonomy_detail'] as Written | undefined)?.['id'];
  const { terms: all } = await directory.oruk();
  const kept = all.filter(
    (record) =>
      matches(record, search) &&
      (taxonomy === undefined || of(record) === taxonomy) &&
      (parent === undefined || record['parent_id'] === parent || record['nk_parent_id'] === parent) &&
      (!onlyTop || record['parent_id'] === undefined),
  );
  return page(request, kept, query.asked, (record) => record);
}

/**
 * The read endpoints of Open Referral UK 3.0.
 * @param directory - Gives the directory as it is now.
 * @returns Rows of the route table.
 */
export function orukRoutes(directory: () => ServedDirectory): Route[] {
  const byId = (what: string, write: (id: string) => Promise<unknown>): Route => ({
    method: 'GET',
    path: `/${what}/{id}`,
    access: 'public',
    summary: `Show one of /${what}.`,
    parameters: [{ name: 'id', in: 'path', required: true, description: 'Its id.', schema: { type: 'string' } }],
    gives: { status: 200, description: 'The record, as Open Referral UK 3.0.' },
    refuses: [404],
    handle: async (request) => one(request, await write(request.req.param('id') ?? '')),
  });
  const list = (
    what: string,
    query: z.ZodObject,
    handle: (request: Request, directory: ServedDirectory) => Promise<Response>,
  ): Route => ({
    method: 'GET',
    path: `/${what}`,
    access: 'public',
    summary: `List /${what}, a page at a time.`,
    parameters: parametersOf(query),
    gives: { status: 200, description: 'A page of records, as Open Referral UK 3.0.' },
    refuses: [400],
    handle: (request) => handle(request, directory()),
  });
  const same = (id: string) => (record: Written) => record['id'] === id;
  return [
    list('services', servicesQuery, services),
    byId('services', async (id) => {
      const entry = (await directory().oruk()).entry(id);
      return entry && writeService(entry.service);
    }),
    list('service_at_locations', placesQuery, places),
    byId('service_at_locations', async (id) => {
      const place = (await directory().oruk()).place(id);
      return place && writePlace(place);
    }),
    list('taxonomies', taxonomiesQuery, taxonomies),
    byId('taxonomies', async (id) => (await directory().oruk()).taxonomies.find(same(id))),
    list('taxonomy_terms', termsQuery, terms),
    byId('taxonomy_terms', async (id) => (await directory().oruk()).terms.find(same(id))),
  ];
}
