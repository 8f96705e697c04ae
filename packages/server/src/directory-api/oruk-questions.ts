import * as z from 'zod';
import { LIMITS } from '@neighbourhood-kit/core';
import type { Schedule } from '@neighbourhood-kit/core/services';
import type { FinderIndex } from '@neighbourhood-kit/finder';
import type { Parameter } from '../http/route.js';
import type { OrukEntry } from './oruk-records.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const text = (what: string) => z.string().max(LIMITS.shortText).describe(what).optional();
const yesNo = (what: string) =>
  z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .describe(what)
    .optional();
const whole = (what: string, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).describe(what).optional();
const time = (what: string) =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/u)
    .transform((value) => value.slice(0, 5))
    .describe(what)
    .optional();

/** Parameters that every list takes. */
const paging = {
  search: text('Words to look for.'),
  page: whole('Number of the page, from 1.', 1, 1_000_000),
  per_page: whole('Records a page; 50 where absent.', 1, 500),
  format: z.enum(['json', 'ndjson']).describe('One object, or one record a line without an envelope.').optional(),
};

/** Parameters of lists of services. */
const narrowing = {
  taxonomy_term_id: text('Only services with this term.'),
  taxonomy_id: text('Only services with any term of this taxonomy.'),
  organization_id: text('Only services of this organisation.'),
  modified_after: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .describe('Only records changed on or after this.')
    .optional(),
  minimum_age: whole('Only services whose own minimum age is at least this.', 0, 150),
  maximum_age: whole('Only services whose own maximum age is at most this.', 0, 150),
  day: z.enum(DAYS).describe('Only services with hours on this day of the week.').optional(),
  start_time: time('Only services with hours that begin at or after this.'),
  end_time: time('Only services with hours that end at or before this.'),
  full: yesNo('True gives whole records instead of short ones.'),
};

/** Query of `/services`. */
export const servicesQuery = z.object({
  ...paging,
  ...narrowing,
  minimal: yesNo('True gives ids and dates of change only.'),
});
/** Query of `/service_at_locations`. */
export const placesQuery = z.object({
  ...paging,
  ...narrowing,
  postcode: text('Only places near this postcode, as far as the directory knows where it is.'),
  proximity: whole(
    'How near to the postcode, in metres; 5,000 where absent. Refused without a postcode.',
    0,
    1_000_000,
  ),
});
/** Query of `/taxonomies`. */
export const taxonomiesQuery = z.object(paging);
/** Query of `/taxonomy_terms`. */
export const termsQuery = z.object({
  ...paging,
  taxonomy_id: text('Only terms of this taxonomy.'),
  parent_id: text('Only terms directly below this one.'),
  top_only: yesNo('True gives only terms that are below no other.'),
});

/** Parameters common to every list. */
export type Paging = z.infer<typeof taxonomiesQuery>;
/** Parameters common to lists of services and of places. */
export type Narrowing = Omit<z.infer<typeof placesQuery>, 'postcode' | 'proximity'>;

/**
 * Describes a query for the OpenAPI document.
 * @param query - Its schema.
 * @returns Its parameters.
 */
export function parametersOf(query: z.ZodObject): Parameter[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' }) as {
    properties?: Record<string, { description?: string }>;
  };
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
  }));
}

function hasHours(schedules: readonly Schedule[], { day, start_time: from, end_time: to }: Narrowing): boolean {
  if (day === undefined && from === undefined && to === undefined) return true;
  return schedules.some(
    ({ byday, opensAt, closesAt }) =>
      (day === undefined || (byday ?? '').split(',').some((each) => each.trim().endsWith(day))) &&
      (from === undefined || (opensAt !== undefined && opensAt >= from)) &&
      (to === undefined || (closesAt !== undefined && closesAt <= to)),
  );
}

/**
 * Tells whether a service is asked for. The age filters mean what the standard says: the service's own range lies inside.
 * @param entry - The service.
 * @param asked - The query.
 * @param schedules - The hours that count: the service's, or those of one place.
 * @returns True when it is.
 */
export function isAskedFor(entry: OrukEntry, asked: Narrowing, schedules = entry.schedules): boolean {
  const { service, organisationId, terms, taxonomies } = entry;
  const { minimumAge, maximumAge, lastModified } = service;
  return (
    (asked.taxonomy_term_id === undefined || terms.has(asked.taxonomy_term_id)) &&
    (asked.taxonomy_id === undefined || taxonomies.has(asked.taxonomy_id)) &&
    (asked.organization_id === undefined || [organisationId, service.organisationId].includes(asked.organization_id)) &&
    (asked.minimum_age === undefined || (minimumAge !== undefined && minimumAge >= asked.minimum_age)) &&
    (asked.maximum_age === undefined || (maximumAge !== undefined && maximumAge <= asked.maximum_age)) &&
    (asked.modified_after === undefined ||
      (lastModified !== undefined && Date.parse(lastModified) >= Date.parse(asked.modified_after))) &&
    hasHours(schedules, asked)
  );
}

const BATCH = 1000;

/**
 * Ids of the services that words find, best first.
 * @param index - The finder.
 * @param words - As typed.
 * @returns Ids of the feed with their place in the order.
 */
export function found(index: FinderIndex, words: string): ReadonlyMap<string, number> {
  const order = new Map<string, number>();
  for (;;) {
    const { hits, total } = index.query({
      text: words,
      complete: true,
      facetCounts: [],
      offset: order.size,
      limit: BATCH,
    });
    for (const { id } of hits) order.set(id, order.size);
    if (hits.length === 0 || order.size >= total) return order;
  }
}
