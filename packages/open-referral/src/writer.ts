/**
 * Writes the model as Open Referral UK 3.0: a superset of HSDS 3.0 that is valid under the official schemas.
 * @packageDocumentation
 */
import { withoutWhereabouts, withSecretsMarked } from '@neighbourhood-kit/core/directory';
import { civilDayOf, type CivilDate } from '@neighbourhood-kit/core/time';
import { mustBeRecord, mustBeRecords } from '@neighbourhood-kit/core/text';
import type { Partner } from '@neighbourhood-kit/core/partners';
import type { Location, Service } from '@neighbourhood-kit/core/services';
import { writeEntity, type Written } from './writer/entity.js';

export type { Written } from './writer/entity.js';

/** On which day is written. */
export interface WriteDay {
  /**
   * The day of writing; today when absent. Of days that come back every year (closed on 25 December), those at most two years from
   * it are named one by one for readers that know single days only.
   */
  readonly today?: CivilDate | undefined;
}

const yearOf = ({ today = civilDayOf(new Date()) }: WriteDay): number => Number(today.slice(0, 4));

/** Records that a service may name by id instead of holding them, and the day of writing. */
export interface WriteOptions extends WriteDay {
  /** Finds an organisation that a service only names. */
  readonly partner?: ((id: string) => Partner | undefined) | undefined;
  /** Finds a place that a service only names. */
  readonly location?: ((id: string) => Location | undefined) | undefined;
}

/**
 * Writes a service in full: as `/services/{id}` answers.
 * @param service - The service.
 * @param options - Where organisations and places are found that it only names; the day of writing.
 * @returns The record in the fields of HSDS 3.0. Empty values are left out, ids that are no UUID become one with the original
 * next to it (`nk_id`), confidential places go out without name, address and point.
 */
export function writeService(service: Service, options: WriteOptions = {}): Written {
  mustBeRecord(service, 'service', 'a service as readFeed gives it');
  return writeEntity('service', embed(service, options), `service:${service.id}`, yearOf(options));
}

function embed(service: Service, { partner, location }: WriteOptions): Service {
  const organisation =
    service.organisation ?? (service.organisationId === undefined ? undefined : partner?.(service.organisationId));
  const places = service.serviceAtLocations?.map((place) =>
    place.location || place.locationId === undefined ? place : { ...place, location: location?.(place.locationId) },
  );
  return { ...service, ...(organisation && { organisation }), ...(places && { serviceAtLocations: places }) };
}

/** Lists of a service that `/services` leaves to `/services/{id}`. */
const ONLY_IN_FULL = [
  'phones', 'schedules', 'service_areas', 'service_at_locations', 'languages', 'funding', 'cost_options', 'program',
  'required_documents', 'contacts', 'capacities', 'attributes', 'metadata', 'additional_urls',
]; // prettier-ignore

/**
 * Writes a service in short: as `/services` lists it.
 * @param service - The service.
 * @param options - As for `writeService`.
 * @returns The record without its lists, the organisation in short.
 */
export function writeServiceSummary(service: Service, options: WriteOptions = {}): Written {
  const full = writeService(service, options);
  const { organization } = full;
  const short = Object.fromEntries(Object.entries(full).filter(([name]) => !ONLY_IN_FULL.includes(name)));
  if (typeof organization === 'object' && organization !== null) {
    short['organization'] = Object.fromEntries(
      Object.entries(organization).filter(([, value]) => !Array.isArray(value)),
    );
  }
  return short;
}

/**
 * Writes the places of a service: as `/service_at_locations` answers.
 * @param service - The service.
 * @param options - As for `writeService`.
 * @returns One record a place, each with the service in short.
 */
export function writeServiceAtLocations(service: Service, options: WriteOptions = {}): Written[] {
  mustBeRecord(service, 'service', 'a service as readFeed gives it');
  const whole = embed(service, options);
  const short = writeServiceSummary(service, options);
  return (whole.serviceAtLocations ?? []).map((place, i) => ({
    ...writeEntity('service_at_location', place, `service:${service.id}/service_at_locations/${i}`, yearOf(options)),
    service: short,
  }));
}

/**
 * Writes an organisation.
 * @param partner - The partner.
 * @param options - The day of writing.
 * @returns The record in the fields of HSDS 3.0 `organization`.
 */
export function writeOrganisation(partner: Partner, options: WriteDay = {}): Written {
  mustBeRecord(partner, 'partner', 'an organisation as readFeed gives it');
  return writeEntity('organization', partner, `organization:${partner.id}`, yearOf(options));
}

/**
 * Writes a place; a confidential one without what would lead there.
 * @param place - The place.
 * @param options - The day of writing.
 * @returns The record in the fields of HSDS 3.0 `location`.
 */
export function writeLocation(place: Location, options: WriteDay = {}): Written {
  mustBeRecord(place, 'place', 'a location as readFeed gives it');
  return writeEntity('location', place, `location:${place.id}`, yearOf(options));
}

/**
 * Writes a vocabulary.
 * @param taxonomy - From `Feed.taxonomies`.
 * @returns The record in the fields of HSDS 3.0.
 */
export function writeTaxonomy(taxonomy: object): Written {
  mustBeRecord(taxonomy, 'taxonomy', 'one of the taxonomies of a feed', []);
  return writeEntity('taxonomy', taxonomy, 'taxonomy', yearOf({}));
}

/**
 * Writes a term of a vocabulary.
 * @param term - From `Feed.terms`.
 * @returns The record in the fields of HSDS 3.0 `taxonomy_term`.
 */
export function writeTerm(term: object): Written {
  mustBeRecord(term, 'term', 'one of the terms of a feed', []);
  return writeEntity('taxonomy_term', term, 'taxonomy_term', yearOf({}));
}

/**
 * Writes services as one JSON file. The same services and the same day of writing always give the same bytes.
 * @param services - The services.
 * @param options - As for `writeService`.
 * @returns JSON text: an array of full services.
 */
export function writeFeed(services: readonly Service[], options: WriteOptions = {}): string {
  mustBeRecords(services, 'services', 'a list of services as readFeed gives them');
  // A place of which any copy says that it is confidential is.
  const shown = withoutWhereabouts(withSecretsMarked({ services }));
  return `${JSON.stringify(
    shown.services.map((service) => writeService(service, options)),
    undefined,
    1,
  )}\n`;
}
