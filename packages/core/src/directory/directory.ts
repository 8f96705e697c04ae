import type { Problem } from '../result.js';
import type { Service } from '../services/service.js';
import type { CollectionName, RecordOf } from './collection.js';
import { COLLECTIONS, COLLECTION_NAMES } from './collections.js';
import type { DirectoryData } from './data.js';
import { hasFields, REFERENCES, visitIds, type Fields } from './references.js';

/** A directory with look-ups by id. */
export interface Directory {
  readonly data: DirectoryData;
  /** The record of a list that has an id. A service comes with its provider and places embedded. */
  readonly find: <N extends CollectionName>(list: N, id: string) => RecordOf<N> | undefined;
  /** Every record of a list, each id once, in the order of the data. Services come with providers and places embedded. */
  readonly all: <N extends CollectionName>(list: N) => readonly RecordOf<N>[];
  /** Services offered at a place, embedded. */
  readonly servicesAt: (locationId: string) => Service[];
}

/** A directory that was opened, with every reference and id that does not hold. */
export interface OpenedDirectory {
  readonly directory: Directory;
  readonly problems: readonly Problem[];
}

type ById = ReadonlyMap<string, Fields>;

/** What of JSON with a type written over it is a directory: no list of it is none, and every record in them has fields. */
function soundOf(given: unknown, problems: Problem[]): DirectoryData {
  const data: Fields = hasFields(given) ? given : {};
  const is = (isSound: boolean, what: string, path = ''): boolean => {
    const message = `This is no ${what}. Read it with readDirectory first.`;
    if (!isSound) problems.push({ code: 'directory/not-a-record', message, path });
    return isSound;
  };
  is('schemaVersion' in data, 'directory');
  const lists: Record<string, unknown> = {};
  for (const list of COLLECTION_NAMES) {
    const records = data[list];
    if (records === undefined) continue;
    const isHere = (record: unknown, i: number): boolean => is(hasFields(record), 'record', `${list}[${String(i)}]`);
    lists[list] = is(Array.isArray(records), 'list', list) ? (records as unknown[]).filter(isHere) : [];
  }
  return { ...data, ...lists } as unknown as DirectoryData;
}

function indexById(list: CollectionName, data: DirectoryData, problems: Problem[]): ById {
  const byId = new Map<string, Fields>();
  for (const [i, record] of (data[list] ?? []).entries()) {
    if (!byId.has(record.id)) byId.set(record.id, record as unknown as Fields);
    else
      problems.push({
        code: 'directory/duplicate-id',
        message: `Two entries of ${list} have the id "${record.id}". The first is used; give the second an id of its own.`,
        path: `${list}[${String(i)}].id`,
        seen: record.id,
      });
  }
  return byId;
}

function checkReferences(data: DirectoryData, lists: ReadonlyMap<CollectionName, ById>, problems: Problem[]): void {
  for (const list of COLLECTION_NAMES) {
    for (const { steps, to } of REFERENCES.get(list) ?? []) {
      for (const [i, record] of (data[list] ?? []).entries()) {
        visitIds(record as unknown as Fields, steps, (id, path) => {
          if (to.some((name) => lists.get(name)?.has(id))) return;
          const words = to.map((name) => COLLECTIONS[name].one).join(' or ');
          problems.push({
            code: 'directory/dangling-reference',
            message: `No ${words} has the id "${id}". Add it to ${to.join(' or ')}, or correct the id.`,
            path: `${list}[${String(i)}].${path}`,
            seen: id,
          });
        });
      }
    }
  }
}

/**
 * Opens a directory: builds look-ups and checks every reference. Nothing is thrown; a record with a reference that leads nowhere
 * stays, and the problem is reported. What comes from outside is read with `readDirectory` first: here only what is no record is left
 * out, and told.
 * @param given - The directory's lists: `data` of what `readDirectory` or `mergeDirectories` gave.
 * @returns The directory, and with its path every duplicate id and dangling reference, and what is no directory, list or record.
 */
export function openDirectory(given: DirectoryData): OpenedDirectory {
  const problems: Problem[] = [];
  const data = soundOf(given, problems);
  const lists = new Map(COLLECTION_NAMES.map((name) => [name, indexById(name, data, problems)] as const));
  checkReferences(data, lists, problems);
  const get = <N extends CollectionName>(list: N, id: string | undefined): RecordOf<N> | undefined =>
    id === undefined ? undefined : (lists.get(list)?.get(id) as RecordOf<N> | undefined);
  const every = <N extends CollectionName>(list: N): RecordOf<N>[] =>
    [...(lists.get(list)?.values() ?? [])] as unknown as RecordOf<N>[];
  const embed = (service: Service): Service => ({
    ...service,
    organisation: service.organisation ?? get('partners', service.organisationId),
    serviceAtLocations: service.serviceAtLocations?.map((place) => ({
      ...place,
      location: place.location ?? get('locations', place.locationId),
    })),
  });
  const whole = <N extends CollectionName>(list: N, record: RecordOf<N>): RecordOf<N> =>
    list === 'services' ? embed(record as Service) : record;
  const directory: Directory = {
    data,
    find: (list, id) => {
      const record = get(list, id);
      return record && whole(list, record);
    },
    all: (list) => every(list).map((record) => whole(list, record)),
    servicesAt: (locationId) =>
      every('services')
        .filter((s) => s.serviceAtLocations?.some((p) => (p.location?.id ?? p.locationId) === locationId))
        .map(embed),
  };
  return { directory, problems };
}
