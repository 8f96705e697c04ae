import { successorsOn, type Succeeded } from '../partners/succession.js';
import { civilDate, dayNumber, type CivilDate } from '../time/civil.js';
import type { CollectionName } from './collection.js';
import { COLLECTION_NAMES } from './collections.js';
import type { DirectoryData } from './data.js';
import { hasFields, REFERENCES, visitIds, type Fields } from './references.js';
import type { Reorganisation } from './reorganisation.js';

function dayBefore(date: CivilDate): CivilDate {
  return civilDate((dayNumber(date) ?? 0) - 1);
}

/**
 * Rehearses a reorganisation on a directory.
 * @param data - The directory as it is.
 * @param what - The what-if.
 * @returns A copy in which what ends has its last day and its successors, and what begins has its first day. Ids that do not exist
 * show when the copy is opened (`openDirectory`).
 */
export function rehearse(data: DirectoryData, what: Reorganisation): DirectoryData {
  const last = dayBefore(what.effective);
  const partnersEnd = new Map(
    what.endingPartners?.map(({ partnerId, successorIds }) => [partnerId, successorIds ?? []]),
  );
  const areasEnd = new Map(what.endingAreas?.map(({ areaId, successorIds }) => [areaId, successorIds ?? []]));
  const partners = (data.partners ?? []).map((partner) => {
    const successorIds = partnersEnd.get(partner.id);
    return successorIds ? { ...partner, to: last, successorIds } : partner;
  });
  const areas = (data.areas ?? []).map((area) => {
    const successorIds = areasEnd.get(area.id);
    return successorIds ? { ...area, validTo: last, successorIds } : area;
  });
  return {
    ...data,
    partners: [...partners, ...(what.newPartners ?? []).map((partner) => ({ from: what.effective, ...partner }))],
    areas: [...areas, ...(what.newAreas ?? []).map((area) => ({ validFrom: what.effective, ...area }))],
  };
}

/** A reference to a partner or area that has ended by a day. */
export interface Displaced {
  readonly list: CollectionName;
  readonly id: string;
  /** Path of the reference from the record. */
  readonly path: string;
  /** What it names. */
  readonly names: { readonly list: 'partners' | 'areas'; readonly id: string };
  /** Ids of what has taken its place by that day: none, and it has lost its home; one, and it can move; several, and somebody must choose. */
  readonly heirs: readonly string[];
}

/** Fields that tell of the past, and stay true when what they name has ended. */
const HISTORY = new Set(['successorIds', 'agreedByIds']);

function hasEnded(record: Fields, date: CivilDate): boolean {
  const end = record['to'] ?? record['validTo'];
  return typeof end === 'string' && end < date;
}

function existingOn(
  data: DirectoryData,
  list: 'partners' | 'areas',
  date: CivilDate,
): ReadonlyMap<string, readonly string[]> {
  const records: Succeeded[] =
    list === 'partners'
      ? [...(data.partners ?? [])]
      : (data.areas ?? []).map(({ id, validFrom, validTo, successorIds }) => ({
          id,
          from: validFrom,
          to: validTo,
          successorIds,
        }));
  const byId = new Map(records.map((record) => [record.id, record]));
  return new Map(
    records.map((record) => [record.id, successorsOn(record, date, (id) => byId.get(id)).map(({ id }) => id)]),
  );
}

/**
 * Finds what a change of bodies and maps leaves behind: every reference, in a record that still holds on a day, to a partner or an area
 * that does not.
 * @param data - A directory, as it is or rehearsed.
 * @param date - The day, `YYYY-MM-DD`.
 * @returns The references, in the order of the lists, each with those that took over.
 */
export function displacedOn(data: DirectoryData, date: CivilDate): Displaced[] {
  const lines = { partners: existingOn(data, 'partners', date), areas: existingOn(data, 'areas', date) };
  const found: Displaced[] = [];
  for (const list of COLLECTION_NAMES) {
    for (const { steps, to } of REFERENCES.get(list) ?? []) {
      const named = to.filter((name): name is 'partners' | 'areas' => name === 'partners' || name === 'areas');
      if (named.length === 0 || steps.some(({ field }) => HISTORY.has(field))) continue;
      for (const record of data[list] ?? []) {
        if (hasEnded(record as unknown as Fields, date)) continue;
        const onId = (id: string, path: string): void => {
          for (const name of named) {
            const heirs = lines[name].get(id);
            if (heirs && !heirs.includes(id))
              found.push({ list, id: record.id, path, names: { list: name, id }, heirs });
          }
        };
        visitIds(
          record as unknown as Fields,
          steps,
          onId,
          '',
          (holder) => hasFields(holder) && !hasEnded(holder, date),
        );
      }
    }
  }
  return found;
}
