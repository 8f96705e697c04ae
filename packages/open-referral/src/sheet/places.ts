import type { Schedule, Service, ServiceAtLocation } from '@neighbourhood-kit/core/services';
import type { Draft } from '../reader/raw.js';
import { hasGuessedPoint } from './guessed-point.js';
import type { FoundColumn } from './header.js';
import type { OpenRow } from './open-rows.js';
import { changedColumns, isOfPlace } from './same-service.js';
import { toRows, wholeRows, type RowCells } from './to-row.js';
import { set } from './update.js';

/**
 * Writes the places of a service in the cells that a sheet may hold of them.
 * @param base - The service.
 * @returns For each place its row as it is published, without the name of a confidential one; whole; and without a point that was looked up
 * by the postcode.
 */
export function cellsBefore(base: Service): readonly (readonly RowCells[])[] {
  const whole = wholeRows(base);
  return toRows(base).map((cells, at) => {
    const all = whole[at] ?? {};
    const isGuessed = hasGuessedPoint(base.serviceAtLocations?.[at]?.location);
    return [cells, all, ...(isGuessed ? [{ ...all, latitude: '', longitude: '' }] : [])];
  });
}

/**
 * Finds out which place of its service, as it was, each row is.
 * @param rows - Rows of one service that was known.
 * @param base - The service as it was.
 * @param columns - Columns of the sheet.
 */
export function assignPlaces(rows: readonly OpenRow[], base: Service, columns: readonly FoundColumn[]): void {
  const before = cellsBefore(base);
  const left = new Set(before.keys());
  const where = columns.filter(({ column }) => isOfPlace(column.key) && column.key !== 'hours');
  const all = columns.filter(({ column }) => isOfPlace(column.key));
  const named = where.filter(({ column }) => ['place', 'address', 'postcode'].includes(column.key));
  const isSame = (some: readonly FoundColumn[]) => (row: OpenRow, at: number) =>
    changedColumns(row, before[at] ?? [], some).size === 0;
  const sharesOne = (row: OpenRow, at: number) =>
    named.some((each) => row.cells.has(each.column.key) && isSame([each])(row, at));
  for (const fits of [isSame(all), isSame(where), sharesOne, () => true]) {
    for (const row of rows) {
      if (row.placeAt !== undefined) continue;
      const at = [...left].find((each) => fits(row, each));
      if (at === undefined) continue;
      row.placeAt = at;
      left.delete(at);
    }
  }
}

/**
 * Makes one service of what the rows of it say, each alone.
 * @param parts - The service as each row gives it, the first with what holds for all.
 * @returns The service with every place. Hours that all rows have are the service's; else each place has its own.
 */
export function joinedService(parts: readonly [Service, ...Service[]]): Service {
  const [first] = parts;
  if (parts.length === 1) return first;
  const places = new Map<string, { readonly place: ServiceAtLocation | undefined; schedules: readonly Schedule[] }>();
  for (const { serviceAtLocations: [place] = [], schedules = [] } of parts) {
    const key = place?.locationId ?? place?.location?.id ?? '';
    const before = places.get(key);
    places.set(key, { place: before?.place ?? place, schedules: allOf([...(before?.schedules ?? []), ...schedules]) });
  }
  const all = [...places.values()].filter(({ place, schedules }) => place ?? schedules.length > 0);
  const [one] = all;
  const isCommon = all.every(({ schedules }) => JSON.stringify(schedules) === JSON.stringify(one?.schedules));
  const serviceAtLocations = all.flatMap(({ place, schedules }, i): ServiceAtLocation[] => {
    const own = !isCommon && schedules.length > 0;
    return place || own ? [{ ...place, id: `${first.id.slice(0, 195)}@${i + 1}`, ...(own && { schedules }) }] : [];
  });
  const joined: Draft = { ...first };
  set(joined, 'schedules', isCommon && one && one.schedules.length > 0 ? one.schedules : undefined);
  set(joined, 'serviceAtLocations', serviceAtLocations.length > 0 ? serviceAtLocations : undefined);
  return joined as unknown as Service;
}

const allOf = (lines: readonly Schedule[]): readonly Schedule[] => [
  ...new Map(lines.map((line) => [JSON.stringify(line), line])).values(),
];
