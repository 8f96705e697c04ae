import type { Location, Service, ServiceAtLocation } from '@neighbourhood-kit/core/services';
import { FULL_TABLE } from '../full-reader.js';
import { isRecord, type Draft, type Raw } from '../reader/raw.js';
import { COLUMN_OF } from './columns.js';

/** Fields by which an item of a list is known again, so that it keeps what a cell cannot say. */
const KNOWN_BY: Readonly<Record<string, string>> = {
  phones: 'number', terms: 'name', languages: 'name', serviceAreas: 'name', accessibility: 'description',
}; // prettier-ignore

const modelName = (entity: string, field: string): string => FULL_TABLE.get(entity)?.get(field)?.to ?? field;

/** Items of the old list where the new one names them again, new ones where it does not. */
function reuse(field: string, now: unknown, before: unknown): unknown {
  const by = KNOWN_BY[field];
  if (by === undefined || !Array.isArray(now) || !Array.isArray(before)) return now;
  const old = before.filter(isRecord);
  return now.map((item: unknown) => (isRecord(item) ? (old.find((each) => each[by] === item[by]) ?? item) : item));
}

/**
 * Sets a field, or takes it out.
 * @param target - Whose field it is.
 * @param field - Its name.
 * @param value - Undefined takes it out.
 */
export function set(target: Draft, field: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(target, field);
  else target[field] = value;
}

/** The first of the places, changed where a cell says something new. Its other places stay. */
function updatePlaces(
  base: Service,
  fresh: Service,
  paths: readonly string[],
  isShared: boolean,
): readonly ServiceAtLocation[] | undefined {
  const [first, ...others] = base.serviceAtLocations ?? [];
  const now = fresh.serviceAtLocations?.[0];
  if (!first || !now?.location) return now ? [now, ...others] : others.length > 0 ? others : undefined;
  const location: Draft = { ...first.location };
  const [oldAddress, ...otherAddresses] = first.location?.addresses ?? [];
  const [newAddress] = now.location.addresses ?? [];
  const address: Draft = { ...oldAddress };
  for (const path of paths) {
    const [, , , field = '', , inner = ''] = path.split('.');
    if (field === 'addresses')
      set(address, modelName('address', inner), (newAddress as Raw | undefined)?.[modelName('address', inner)]);
    else {
      const name = modelName('location', field);
      set(location, name, reuse(name, (now.location as unknown as Raw)[name], location[name]));
    }
  }
  if (paths.some((path) => path.includes('addresses'))) {
    // The cell shows both lines of an address as one.
    if (paths.some((path) => path.endsWith('address_1'))) delete address['address2'];
    location['addresses'] = [{ ...newAddress, ...address }, ...otherAddresses];
  }
  // Another building is another place; a place of several services changes for one of them only.
  const moved =
    paths.some((path) => path.endsWith('location.name')) && paths.some((path) => path.includes('addresses'));
  if (isShared || moved) location['id'] = now.location.id;
  const changed = location as unknown as Location;
  return [{ ...first, locationId: changed.id, location: changed }, ...others];
}

/**
 * Brings a service up to what a row says. What no changed cell speaks of stays as it was.
 * @param base - The service as it was.
 * @param fresh - The service as the row alone gives it.
 * @param changed - Keys of the columns whose cell says something else than before.
 * @param isShared - Whether other services are at its first place too.
 * @returns The service as it is now.
 */
export function updateService(base: Service, fresh: Service, changed: ReadonlySet<string>, isShared: boolean): Service {
  const now: Draft = { ...base };
  const row = fresh as unknown as Raw;
  const paths = [...changed].flatMap((key) => COLUMN_OF.get(key)?.path ?? []);
  const placePaths = paths.filter((path) => path.startsWith('service_at_locations'));
  for (const path of paths) {
    const [first = ''] = path.split('.');
    const name = modelName('service', first);
    if (first === 'service_at_locations' || first === 'schedules' || first === 'id') continue;
    if (first === 'contacts') {
      const [contact] = fresh.contacts ?? [];
      const [old, ...others] = base.contacts ?? [];
      set(now, name, contact ? [{ ...old, name: contact.name }, ...others] : others.length > 0 ? others : undefined);
    } else set(now, name, reuse(name, row[name], now[name]));
    if (first === 'organization') set(now, 'organisationId', fresh.organisationId);
  }
  if (placePaths.length > 0) set(now, 'serviceAtLocations', updatePlaces(base, fresh, placePaths, isShared));
  if (changed.has('hours')) setHours(now as unknown as Service, fresh, now);
  return now as unknown as Service;
}

/** Hours go where they were: with the place that has some of its own, else with the service. */
function setHours({ serviceAtLocations = [] }: Service, { schedules }: Service, now: Draft): void {
  const [first, ...others] = serviceAtLocations;
  const atPlace =
    first?.schedules !== undefined || (first?.location?.schedules !== undefined && now['schedules'] === undefined);
  if (!first || !atPlace) set(now, 'schedules', schedules);
  else now['serviceAtLocations'] = [{ ...first, schedules: schedules ?? [] }, ...others];
}
