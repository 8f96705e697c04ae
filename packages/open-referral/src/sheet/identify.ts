import type { Service } from '@neighbourhood-kit/core/services';
import { listInWords } from '@neighbourhood-kit/core/text';
import { uuidFrom } from '../writer/ids.js';
import type { FoundColumn } from './header.js';
import { quote, type SheetNotes } from './notes.js';
import { textAt, type OpenRow } from './open-rows.js';
import {
  changedColumns,
  changedFacts,
  differences,
  isOfPlace,
  joinRow,
  leftOutByEach,
  plain,
  sameCells,
  saysNothingNew,
  takeOver,
  type Difference,
} from './same-service.js';
import { wholeRows } from './to-row.js';

const nameKey = (name: string, organisation: string): string => `${plain(organisation)}\n${plain(name)}`;
const organisationOf = ({ values }: OpenRow): string => textAt(values, 'organization.name');
const nameOf = ({ values }: OpenRow): string => plain(textAt(values, 'name'));
const keyOf = (row: OpenRow): string => nameKey(textAt(row.values, 'name'), organisationOf(row));

/** Whether a row is at a place of a service, as the service was. */
const isAtOneOf = (row: OpenRow, service: Service, columns: readonly FoundColumn[]): boolean =>
  wholeRows(service).some((cells) => changedColumns(row, [cells], columns).size === 0);

/** Places of a service, as it was, at which a row is. */
function placesAt(row: OpenRow, base: Service, columns: readonly FoundColumn[]): readonly number[] {
  const where = columns.filter(({ column }) => isOfPlace(column.key) && column.key !== 'hours');
  if (!where.some(({ column }) => row.cells.has(column.key))) return [];
  return wholeRows(base).flatMap((cells, at) => (changedColumns(row, [cells], where).size === 0 ? at : []));
}

/** The id of a service that a row is of its own, though it has the id of another one: made of that and its place. */
function splitId({ id, values }: OpenRow, nth = 1): string {
  const place = Object.entries(values).filter(([path]) => path.startsWith('service_at_locations'));
  return uuidFrom('service', `${id}\n${JSON.stringify(place)}${nth === 1 ? '' : `\n${nth}`}`);
}

/** Finds out which service each row is: by its id, by name and organisation, or a new one. */
export class Identity {
  /** The first row of each service, by its id. */
  readonly heads = new Map<string, OpenRow>();
  readonly #knownById: ReadonlyMap<string, Service>;
  readonly #knownByName = new Map<string, Service[]>();
  /** First rows of services, by the id that stands in the sheet and by name and organisation. */
  readonly #alike = new Map<string, OpenRow[]>();
  #rows: readonly OpenRow[] = [];

  constructor(
    known: readonly Service[],
    private readonly columns: readonly FoundColumn[],
    private readonly notes: SheetNotes,
  ) {
    this.#knownById = new Map(known.map((service) => [service.id, service]));
    for (const service of known) {
      const key = nameKey(service.name, service.organisation?.name ?? '');
      this.#knownByName.set(key, [...(this.#knownByName.get(key) ?? []), service]);
    }
  }

  /** Rows with an id first, those that keep the name before others: a copy may stand above. Rows without an id are then known by them. */
  identify(rows: readonly OpenRow[]): void {
    this.#rows = rows;
    const withId = rows.filter(({ hasId }) => hasId);
    const keepsName = (row: OpenRow) => nameOf(row) === plain(this.#knownById.get(row.id)?.name ?? '');
    for (const row of [...withId.filter(keepsName), ...withId.filter((each) => !keepsName(each))]) this.#byId(row);
    for (const row of rows) if (!row.hasId && row.id === '') this.#withoutId(row);
  }

  #begin(row: OpenRow, id: string, base: Service | undefined, written = id): void {
    row.id = id;
    row.base = base;
    this.heads.set(id, row);
    for (const key of [written, keyOf(row)]) this.#alike.set(key, [...(this.#alike.get(key) ?? []), row]);
  }

  #byId(row: OpenRow): void {
    const { id } = row;
    const twins = this.#alike.get(id) ?? [];
    const [first] = twins;
    if (!first) {
      this.#begin(row, id, this.#knownById.get(id));
      return;
    }
    const isNamedSo = nameOf(first) === nameOf(row);
    if (!isNamedSo && !this.#isRenamed(row, first.base)) {
      this.notes.add(
        'sheet/copied-id',
        'warning',
        { row: row.at },
        `it has the ID of row ${first.at + 1}, as a copied row does; it was taken for a new service and gets an ID of its own.`,
      );
      row.hasId = false;
      row.id = '';
      return;
    }
    const same = twins.flatMap((twin) => [twin, ...twin.further]).find((twin) => sameCells(twin, row));
    if (same) {
      this.notes.add(
        'sheet/same-id',
        'error',
        { row: row.at },
        `it has the same ID as row ${same.at + 1} and says the same, so it was left out. Delete one of the two; for another place, write its address.`,
      );
      return;
    }
    // What was split off once stays so, until the rows say the same.
    const isApart = this.#knownById.has(splitId(row));
    const head = twins.find((twin) =>
      isApart ? differences(twin, row, this.columns).length === 0 : this.#agree(twin, row),
    );
    if (head) joinRow(head, row, this.columns);
    else this.#splitOff(row, first);
  }

  /**
   * Whether a row under another name is a place of a service that had several, and no copy: then no other row is at its place, or none
   * keeps the old name.
   */
  #isRenamed(row: OpenRow, base: Service | undefined): boolean {
    if (!base || (base.serviceAtLocations ?? []).length < 2) return false;
    const at = placesAt(row, base, this.columns);
    const others = this.#rows.filter((each) => each !== row && textAt(each.values, 'id') === base.id);
    const isHeld = others.some((each) => placesAt(each, base, this.columns).some((place) => at.includes(place)));
    return at.length > 0 && (!isHeld || others.every((each) => nameOf(each) !== plain(base.name)));
  }

  /** Whether two rows with one id say the same of their service. What only one of them has changed holds for both. */
  #agree(head: OpenRow, row: OpenRow): boolean {
    const { base } = head;
    const found = differences(head, row, this.columns).map((each) => ({
      ...each,
      isOldAbove: base !== undefined && saysNothingNew(head, each.path, base),
      isOldHere: base !== undefined && saysNothingNew(row, each.path, base),
    }));
    if (found.some(({ isOldAbove, isOldHere }) => !isOldAbove && !isOldHere)) return false;
    for (const { path, column, isOldAbove } of found) {
      const [old, now] = isOldAbove ? [head, row] : [row, head];
      takeOver(old, now, path, this.columns);
      this.notes.add(
        'sheet/changed-once',
        'warning',
        { row: old.at, column },
        `this is changed in row ${now.at + 1}, which has the same ID, and was taken from there. Write the same here.`,
      );
    }
    return true;
  }

  /** Nobody can tell which of two rows is right: each keeps what it says, at its place. */
  #splitOff(row: OpenRow, first: OpenRow): void {
    const written = row.id;
    for (const { column } of differences(first, row, this.columns)) {
      const there = first.cells.get(column?.column.key ?? '')?.text ?? '';
      this.notes.add(
        'sheet/rows-differ',
        'warning',
        { row: row.at, column },
        `row ${first.at + 1} has the same ID and says ${quote(there)} here, so this row was taken for a service of its own. Write the same in both rows; if they are two services, clear the ID here.`,
      );
    }
    let id = splitId(row);
    for (let n = 2; this.heads.has(id); n++) id = splitId(row, n);
    this.#begin(row, id, this.#knownById.get(id), written);
  }

  #withoutId(row: OpenRow): void {
    const key = keyOf(row);
    const unused = (this.#knownByName.get(key) ?? []).filter(({ id }) => !this.heads.has(id));
    const alike = unused.filter((service) => changedFacts(row, service, this.columns).size === 0);
    const exact = alike.find((service) => isAtOneOf(row, service, this.columns)) ?? alike[0];
    const twins = this.#alike.get(key) ?? [];
    const same = twins.flatMap((twin) => [twin, ...twin.further]).find((twin) => sameCells(twin, row));
    if (exact) {
      this.#begin(row, exact.id, exact);
      return;
    }
    if (same) {
      this.notes.add(
        'sheet/repeated',
        'warning',
        { row: row.at },
        `it says the same as row ${same.at + 1}, so it was left out. Delete one of the two.`,
      );
      return;
    }
    // Groups of the same name are not one unless the same people run them.
    const head = organisationOf(row) === '' ? undefined : twins.find((twin) => this.#isOne(twin, row));
    if (head) {
      joinRow(head, row, this.columns);
      return;
    }
    const [known] = unused;
    if (known) this.#begin(row, known.id, known);
    else this.#beginNew(row, twins[0]);
  }

  #isOne = (twin: OpenRow, row: OpenRow): boolean =>
    differences(twin, row, this.columns).length === 0 && leftOutByEach(twin, row, this.columns).length === 0;

  #beginNew(row: OpenRow, twin: OpenRow | undefined): void {
    const postcode = textAt(row.values, 'service_at_locations.0.location.addresses.0.postal_code');
    const key = `${keyOf(row)}\n${plain(postcode)}`;
    let id = uuidFrom('service', key);
    for (let n = 2; this.heads.has(id) || this.#knownById.has(id); n++) id = uuidFrom('service', `${key}\n${n}`);
    this.#begin(row, id, undefined);
    if (!twin) return;
    const headings = (found: readonly Difference[]) =>
      listInWords([...new Set(found.flatMap(({ column }) => (column ? quote(column.heading) : [])))]);
    const [differ, leftOut] = [differences, leftOutByEach].map((find) => headings(find(twin, row, this.columns)));
    const another = 'so it was taken for another service. If it is the same one at another place, ';
    const why = differ
      ? `another ${differ}, ${another}write the same there`
      : leftOut
        ? `each leaves out what the other says in ${leftOut}, ${another}write the same there`
        : `no organisation, ${another}name the organisation in both rows`;
    this.notes.add('sheet/alike', 'warning', { row: row.at }, `it has the name of row ${twin.at + 1} and ${why}.`);
  }
}
