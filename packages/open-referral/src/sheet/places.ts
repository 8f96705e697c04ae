import type { Schedule, Service, ServiceAtLocation } from '@neighbourhood-kit/core/services';
import type { Draft } from '../reader/raw.js';
import { SECRET } from './columns.js';
import { hasGuessedPoint } from './guessed-point.js';
import type { FoundColumn } from './header.js';
import { quote, type SheetNotes } from './notes.js';
import { textAt, type OpenRow } from './open-rows.js';
import { changedColumns, isOfPlace, plain } from './same-service.js';
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
 * Keeps an address that one row of a service asks to keep secret out of the others, where their cell is empty.
 * @param rows - Rows of one service.
 * @param columns - Columns of the sheet.
 * @param notes - Where it is noted.
 */
export function keepSecret(rows: readonly OpenRow[], columns: readonly FoundColumn[], notes: SheetNotes): void {
  const where = columns.filter(({ column }) => ['address', 'postcode'].includes(column.key));
  const secret = rows.filter(({ values }) => values[SECRET] === 'true');
  for (const row of rows) {
    if (row.values[SECRET] !== undefined) continue;
    const like = secret.find(({ values }) =>
      where.some(({ column: { path } }) => {
        const text = plain(textAt(row.values, path));
        return text !== '' && text === plain(textAt(values, path));
      }),
    );
    const cell = like?.cells.get('secret');
    if (!like || !cell) continue;
    row.values[SECRET] = 'true';
    row.cells.set('secret', cell);
    notes.add(
      'sheet/secret-once',
      'warning',
      { row: row.at, column: columns.find(({ column }) => column.key === 'secret') },
      `row ${like.at + 1} of the same service keeps this address or postcode secret, so it was kept secret here too. Write the same here; or “no” if it may be published.`,
    );
  }
}

/**
 * Finds out which place of its service, as it was, each row is. A secret place is never taken for one that is not: what is known of it
 * would go public under the name of another.
 * @param rows - Rows of one service that was known.
 * @param base - The service as it was.
 * @param columns - Columns of the sheet.
 * @param notes - Where it is noted that a place has become another.
 */
export function assignPlaces(
  rows: readonly OpenRow[],
  base: Service,
  columns: readonly FoundColumn[],
  notes: SheetNotes,
): void {
  const before = cellsBefore(base);
  const left = new Set(before.keys());
  const open = () => rows.filter(({ placeAt }) => placeAt === undefined);
  const where = columns.filter(({ column }) => isOfPlace(column.key) && column.key !== 'hours');
  const all = columns.filter(({ column }) => isOfPlace(column.key));
  const named = where.filter(({ column }) => ['place', 'address', 'postcode'].includes(column.key));
  const isSecret = (at: number) => base.serviceAtLocations?.[at]?.location?.confidential === true;
  const saysSecret = (row: OpenRow) => row.values[SECRET] === 'true';
  // A sheet that does not ask about secrecy leaves it as it was.
  const asks = columns.some(({ column }) => column.key === 'secret');
  const mayBe = (row: OpenRow, at: number) => !isSecret(at) || saysSecret(row) || !asks;
  const isSame = (some: readonly FoundColumn[]) => (row: OpenRow, at: number) =>
    changedColumns(row, before[at] ?? [], some).size === 0;
  const sharesOne = (row: OpenRow, at: number) =>
    mayBe(row, at) && named.some((each) => row.cells.has(each.column.key) && isSame([each])(row, at));
  // Secret places cannot be told apart: what a sheet says of where they are was never kept.
  const areSecret = (row: OpenRow, at: number) => saysSecret(row) && isSecret(at);
  const take = (row: OpenRow, at: number) => {
    row.placeAt = at;
    left.delete(at);
  };
  for (const fits of [isSame(all), isSame(where), sharesOne, areSecret])
    for (const row of open()) {
      const at = [...left].find((each) => fits(row, each));
      if (at !== undefined) take(row, at);
    }
  // Where all others are as they were, the only row left is what became of the only place left.
  const [[row, ...others], [at, ...more]] = [open(), [...left]];
  if (!row || at === undefined || others.length + more.length > 0 || rows.length !== before.length) return;
  if (before.length === 1) take(row, at);
  else if (mayBe(row, at)) {
    take(row, at);
    const { name, addresses: [address] = [] } = base.serviceAtLocations?.[at]?.location ?? {};
    const was = isSecret(at) ? undefined : (name ?? address?.address1 ?? address?.postalCode);
    notes.add(
      'sheet/place-moved',
      'warning',
      { row: row.at },
      `the service was at ${was === undefined ? 'a place' : quote(was)}, which no row names now, so it was taken to have moved from there to here. If it is at both, put that row back.`,
    );
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
