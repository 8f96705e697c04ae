import { isEmpty, isRecord, without, type Raw } from '../reader/raw.js';
import { hasRecordList, isMapLayer } from './records.js';

/** Levels of an answer in which its records are looked for. */
const DEEPEST = 3;
/** Fields of a level that are looked into. */
const WIDEST = 60;

/** What holds a record in its turn: JSON:API, Elasticsearch, GeoJSON, GraphQL. A row of MongoDB has its id as `_id`. */
function opened(value: unknown): unknown {
  if (!isRecord(value)) return value;
  if (!isEmpty(value['name']))
    return isEmpty(value['id']) && !isEmpty(value['_id']) ? { id: value['_id'], ...without(value, '_id') } : value;
  const { id, _id, attributes, _source, properties, geometry, node } = value;
  const inner = [attributes, _source, properties, node].find((each) => isRecord(each) && !isEmpty(each['name']));
  if (!isRecord(inner)) return value;
  const own = isEmpty(inner['id']) && !isEmpty(id ?? _id) ? { id: id ?? _id } : {};
  return { ...own, ...inner, ...placeOf(inner, geometry) };
}

/** The point of a feature of GeoJSON, as the place of its service where that has none. */
function placeOf(inner: Raw, geometry: unknown): Raw {
  if (!isRecord(geometry) || geometry['type'] !== 'Point' || !Array.isArray(geometry['coordinates'])) return {};
  const [longitude, latitude] = geometry['coordinates'] as readonly unknown[];
  const hasPlace = ['service_at_locations', 'locations', 'latitude'].some((name) => !isEmpty(inner[name]));
  return hasPlace ? {} : { service_at_locations: [{ location: { location_type: 'physical', latitude, longitude } }] };
}

/** What a service, organisation or place has as well as a name; answers of other programs have names too. */
const TELLING =
  /^(?:status|description|organi[sz]ation(?:_id|s)?|services?(?:_at_locations?)?|locations?|latitude|phones|contacts|assured_date|fees|url|email)$/i;

function holds(value: unknown): boolean {
  const record = opened(value);
  if (!isRecord(record) || isEmpty(record['name'])) return false;
  return Object.keys(record).some((name) => TELLING.test(name)) && !isEmpty(record['id']);
}

const isPage = (value: unknown): boolean =>
  isRecord(value) && isEmpty(value['name']) && isEmpty(value['id']) && hasRecordList(value);

const isListOfRecords = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one)) && value.some(holds);

/**
 * Finds the records in an answer that is no page of a known form.
 * @param value - The answer.
 * @returns Names of the fields that lead to the list of records, or to records by their ids; `undefined` where there are none.
 */
export function pathWithin(value: unknown, depth = 0): readonly string[] | undefined {
  if (!isRecord(value) || depth > DEEPEST) return undefined;
  const inner = Object.entries(value).slice(0, WIDEST);
  const list = inner.find(([, each]) => isListOfRecords(each));
  if (list) return [list[0]];
  // Records by their ids; one among them may be broken.
  if (inner.every(([, each]) => isRecord(each)) && inner.filter(([, each]) => holds(each)).length * 2 > inner.length)
    return [];
  for (const [name, each] of inner) {
    const found = pathWithin(each, depth + 1);
    if (found) return [name, ...found];
  }
  return undefined;
}

/**
 * What stands at the end of a path.
 * @param value - A record.
 * @param path - Names of fields.
 * @returns The value; `undefined` where the path leads nowhere.
 */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((each, name) => (isRecord(each) ? each[name] : undefined), value);

/**
 * Takes the records of a feed out of what other standards put around them: pages in a list, lists in lists, JSON:API, HAL, OData,
 * Elasticsearch, GeoJSON, GraphQL, records by their ids.
 * @param value - What JSON held.
 * @returns The records in a list; the value itself where it is in a form of Open Referral's own.
 */
export function withoutEnvelopes(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const isNested =
      items.length > 0 && items.every((each) => isPage(each) || (Array.isArray(each) && each.some(holds)));
    if (isNested) return items.flatMap((each) => listOfPage(withoutEnvelopes(each)));
    return items.some((each) => opened(each) !== each) ? items.map(opened) : value;
  }
  if (!isRecord(value) || isRecord(value['service'])) return value;
  if (!isEmpty(value['name']) && !isMapLayer(value)) return value;
  if (hasRecordList(value)) {
    const fields = Object.entries(value).map(
      ([name, each]) => [name, Array.isArray(each) ? withoutEnvelopes(each) : each] as const,
    );
    return fields.some(([name, each]) => each !== value[name]) ? Object.fromEntries(fields) : value;
  }
  const path = pathWithin(value);
  if (!path) return value;
  const found = valueAt(value, path);
  return withoutEnvelopes(isRecord(found) ? Object.values(found) : found);
}

const listOfPage = (page: unknown): readonly unknown[] =>
  Array.isArray(page)
    ? page
    : isRecord(page)
      ? Object.values(page)
          .filter((each) => Array.isArray(each))
          .flat()
      : [page];
