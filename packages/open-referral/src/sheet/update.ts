import type { Location, Service, ServiceAtLocation } from '@neighbourhood-kit/core/services';
import { FULL_TABLE } from '../full-reader.js';
import { isRecord, textOf, type Draft, type Raw } from '../reader/raw.js';
import { uuidFrom } from '../writer/ids.js';
import { COLUMN_OF, SECRET } from './columns.js';
import { hasGuessedPoint } from './guessed-point.js';

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

/** Whether an address says anything of where it is. */
const saysWhere = (address: Draft): boolean =>
  Object.keys(address).some((name) => !/^(?:id|addressType|country)$/.test(name));

/** A place, changed where a cell says something new; none where no cell says any more where it is. */
function updatePlace(
  before: ServiceAtLocation | undefined,
  now: ServiceAtLocation | undefined,
  paths: readonly string[],
  isShared: boolean,
): ServiceAtLocation | undefined {
  if (!before) return now;
  // Nothing that was known of a secret place is published because a cell no longer asks for secrecy: only what the row says.
  if (before.location?.confidential && !now?.location?.confidential && paths.includes(SECRET))
    return now?.location && { ...now, id: before.id, ...(before.schedules && { schedules: before.schedules }) };
  const location: Draft = { ...before.location };
  const [oldAddress, ...otherAddresses] = before.location?.addresses ?? [];
  const [newAddress] = now?.location?.addresses ?? [];
  const address: Draft = { ...oldAddress };
  for (const path of paths) {
    const [, , , field = '', , inner = ''] = path.split('.');
    if (field === 'addresses')
      set(address, modelName('address', inner), (newAddress as Raw | undefined)?.[modelName('address', inner)]);
    else {
      const name = modelName('location', field);
      set(location, name, reuse(name, (now?.location as Raw | undefined)?.[name], location[name]));
    }
  }
  const hasMoved = paths.some((path) => path.includes('addresses'));
  if (hasMoved) {
    // The cell shows both lines of an address as one.
    if (paths.some((path) => path.endsWith('address_1'))) delete address['address2'];
    const addresses = [...(saysWhere(address) ? [{ ...newAddress, ...address }] : []), ...otherAddresses];
    set(location, 'addresses', addresses.length > 0 ? addresses : undefined);
  }
  const isStreetGone = hasMoved && (!saysWhere(address) || textOf(address['address1']) === '');
  // Anyone who takes the street away wants nobody led there by the point either.
  if (isStreetGone && !paths.some((path) => path.endsWith('itude')))
    for (const name of ['latitude', 'longitude'] as const) set(location, name, undefined);
  // The point of the postcode that it had is not that of another.
  if (hasGuessedPoint(before.location) && paths.some((path) => /postal_code$|itude$/.test(path))) {
    for (const name of ['latitude', 'longitude'] as const) set(location, name, now?.location?.[name]);
    const { nk_point_from, ...extra } = before.location?.extra ?? {};
    set(location, 'extra', nk_point_from !== undefined && Object.keys(extra).length > 0 ? extra : undefined);
  }
  const isRenamed = paths.some((path) => path.endsWith('location.name'));
  const isNowhere = location['name'] === undefined && location['addresses'] === undefined && !location['confidential'];
  if (isNowhere && (hasMoved || isRenamed || location['latitude'] === undefined)) return undefined;
  // Another building is another place; a place of several services changes for one of them only.
  if (isShared || (isRenamed && hasMoved))
    location['id'] = now?.location?.id ?? uuidFrom('location', `${before.id} ${textOf(location['id'])}`);
  const changed = location as unknown as Location;
  return { ...before, locationId: changed.id, location: changed };
}

const pathsOf = (keys: Iterable<string>): string[] => [...keys].flatMap((key) => COLUMN_OF.get(key)?.path ?? []);

/**
 * Brings a service up to what its rows say of it wherever it is. What no changed cell speaks of stays as it was.
 * @param base - The service as it was.
 * @param fresh - The service as the first row alone gives it.
 * @param changed - Keys of the columns whose cell says something else than before.
 * @returns The service as it is now, with its places and hours as they were.
 */
export function updateFacts(base: Service, fresh: Service, changed: ReadonlySet<string>): Service {
  const now: Draft = { ...base };
  const row = fresh as unknown as Raw;
  for (const path of pathsOf(changed)) {
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
  return now as unknown as Service;
}

/** A row of a service that was known, and what it says now. */
export interface ChangedPlace {
  /** Which of the places of the service it is, from 0; absent for a further one. */
  readonly at?: number | undefined;
  /** Keys of columns whose cell says something else than before. */
  readonly changed: ReadonlySet<string>;
  /** The service as the row alone gives it, hours as they are now. */
  readonly fresh: Service;
  /** Whether other services are at the place too. */
  readonly isShared: boolean;
}

/**
 * Brings the places and hours of a service up to what its rows say.
 * @param base - The service as it was.
 * @param rows - Its rows.
 * @returns The service with these places. Those that no row names stay.
 */
export function updatePlaces(base: Service, rows: readonly ChangedPlace[]): Service {
  const before = base.serviceAtLocations ?? [];
  const places: (ServiceAtLocation | undefined)[] = [...before];
  for (const { at, changed, fresh, isShared } of rows) {
    const paths = pathsOf(changed).filter((path) => path.startsWith('service_at_locations'));
    const now = fresh.serviceAtLocations?.[0];
    if (at === undefined) places.push(now);
    else if (paths.length > 0) places[at] = updatePlace(before[at], now, paths, isShared);
  }
  const now: Draft = { ...base };
  if (rows.length === 1) setHours(now, places, base, rows);
  else setHoursOfEach(now, places, base, rows);
  const left = places.filter((place) => place !== undefined);
  set(now, 'serviceAtLocations', left.length > 0 ? withOwnIds(left, base.id) : undefined);
  return now as unknown as Service;
}

/** Places of one service have ids that differ. */
function withOwnIds(places: readonly ServiceAtLocation[], service: string): readonly ServiceAtLocation[] {
  const used = new Set<string>();
  return places.map((place, i) => {
    const id = used.has(place.id) ? `${service.slice(0, 180)}@${i + 1}` : place.id;
    used.add(id);
    return id === place.id ? place : { ...place, id };
  });
}

/** Hours of the only row go where they were: with the place that has some of its own, else with the service. */
function setHours(
  now: Draft,
  places: (ServiceAtLocation | undefined)[],
  base: Service,
  [row]: readonly ChangedPlace[],
): void {
  if (!row?.changed.has('hours')) return;
  const { at = 0, fresh } = row;
  const place = places[at];
  const isAtPlace =
    place?.schedules !== undefined || (place?.location?.schedules !== undefined && base.schedules === undefined);
  if (!place || !isAtPlace) set(now, 'schedules', fresh.schedules);
  else places[at] = { ...place, schedules: fresh.schedules ?? [] };
}

/** Each place has the hours of its row; those that all have are the service's. */
function setHoursOfEach(
  now: Draft,
  places: (ServiceAtLocation | undefined)[],
  base: Service,
  rows: readonly ChangedPlace[],
): void {
  const changed = rows.filter(({ at, changed: keys }) => at === undefined || keys.has('hours'));
  if (changed.length === 0) return;
  let next = (base.serviceAtLocations ?? []).length;
  const hours = new Map(changed.map(({ at, fresh }) => [at ?? next++, fresh.schedules ?? []]));
  const isOwn = (at: number) => (places[at]?.schedules?.length ?? 0) > 0;
  const inForce = places.map((_, at) => hours.get(at) ?? (isOwn(at) ? undefined : (base.schedules ?? [])));
  const [first] = inForce;
  const isCommon = first !== undefined && inForce.every((lines) => JSON.stringify(lines) === JSON.stringify(first));
  set(now, 'schedules', isCommon && first.length > 0 ? first : undefined);
  inForce.forEach((lines, at) => {
    if (lines === undefined) return;
    const own = isCommon || lines.length === 0 ? undefined : lines;
    const place: Draft = { ...(places[at] ?? { id: `${base.id.slice(0, 180)}@${at + 1}` }) };
    set(place, 'schedules', own);
    if (places[at] || own) places[at] = place as unknown as ServiceAtLocation;
  });
}
