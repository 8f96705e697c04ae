import { good, type Reading, bad } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { fullReader } from '../full-reader.js';
import { FullAssembly } from '../full/assemble.js';
import { isRecord, type Draft } from '../reader/raw.js';
import { uuidFrom } from '../writer/ids.js';
import { readCell } from './cells.js';
import { COLUMNS } from './columns.js';
import { noteFindings } from './from-findings.js';
import { tidyCell, type Grid } from './grid.js';
import { findHeader, noteHeader, type Header } from './header.js';
import { joinedHours, knownHours } from './hours-kept.js';
import { hoursOf } from './hours-words.js';
import { quote, SheetNotes, type SheetNote } from './notes.js';
import { openSheets } from './open-file.js';
import { openRows, textAt, type OpenRow } from './open-rows.js';
import { toRow, wholeRow, type RowCells } from './to-row.js';
import { set, updateService } from './update.js';

/** What a row became. */
export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  /** Id of its service. */
  readonly id: string;
  readonly done: 'new' | 'updated' | 'unchanged';
  /** False where the sheet does not hold the id yet. */
  readonly hasId: boolean;
}

/** A spreadsheet that was read. Every row with something in it is accounted for: `read + setAside` equals `records`. */
export interface SheetReading {
  /** Name of the sheet that was read; empty for CSV. */
  readonly sheet: string;
  readonly records: number;
  readonly read: number;
  readonly setAside: number;
  /** Services of the rows, provider and place embedded; those that were known keep what no column speaks of. */
  readonly services: readonly Service[];
  readonly rows: readonly SheetRow[];
  readonly notes: readonly SheetNote[];
  readonly notesLeftOff: number;
}

/** What may be set for reading a spreadsheet. */
export interface SheetOptions {
  /** Services that are known already; rows update them. Provider and places embedded. */
  readonly known?: readonly Service[] | undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const nameKey = (name: string, organisation: string): string => `${plain(organisation)}\n${plain(name)}`;

/**
 * Reads a spreadsheet of services, one a row: XLSX or CSV, headings in any order and under the names that people use.
 * @param bytes - The file.
 * @param options - Services that are known already.
 * @returns The services and notes by cell; or why nothing could be read: the problems of opening, `sheet/no-headings`, `sheet/no-rows`.
 * A bad cell costs that cell, a row without a name that row.
 */
export async function readSheet(bytes: Uint8Array, options: SheetOptions = {}): Promise<Reading<SheetReading>> {
  const opened = await openSheets(bytes);
  if (!opened.ok) return opened;
  const header = findHeader(opened.value.grids);
  if (!header?.columns.some(({ column }) => column.key === 'name'))
    return bad('sheet/no-headings', withoutName(header));
  if (isOnItsSide(header)) return bad('sheet/on-its-side', ON_ITS_SIDE);
  const notes = new SheetNotes();
  noteHeader(header, notes);
  noteOtherSheets(opened.value.grids, header, notes);
  return good(new SheetReader(header, notes, options.known ?? []).read());
}

const NO_HEADINGS =
  'No row of headings was found. The sheet needs a row with at least “Service name” in it, and one service in each row below. “nk sheet template” writes one to fill in.';
const ON_ITS_SIDE =
  'The sheet stands on its side: headings run down the first column, and services across. Copy it, choose Paste special, and Transpose; then save and try again.';

/** What is said of a sheet without names: which headings were known, where there are enough to be the row of headings. */
function withoutName(header: Header | undefined): string {
  if (!header || header.columns.length < 2) return NO_HEADINGS;
  const known = header.columns.slice(0, 5).map(({ heading }) => quote(heading));
  return `Row ${header.row + 1} has headings, such as ${known.join(', ')}, but none for the name of a service. Call that column “Service name”.`;
}

/** Whether what stands where names should are headings themselves. */
function isOnItsSide({ grid, row, columns }: Header): boolean {
  const at = columns.find(({ column }) => column.key === 'name')?.at ?? 0;
  const names = grid.rows.slice(row + 1).flatMap((cells) => tidyCell(cells[at]?.text ?? '') || []);
  const headings = names.filter((name) => COLUMNS.some(({ title }) => title.toLowerCase() === name.toLowerCase()));
  return headings.length >= 2 && headings.length > names.length / 2;
}

function noteOtherSheets(grids: readonly Grid[], { grid }: Header, notes: SheetNotes): void {
  const others = grids.filter(
    (each) => each !== grid && !/^(?:help|choices|notes?|instructions)$/i.test(each.name) && each.rows.length > 1,
  );
  if (others.length > 0)
    notes.add(
      'sheet/other-sheets',
      'info',
      {},
      `only the sheet ${quote(grid.name)} was read, not ${others.map(({ name }) => quote(name)).join(', ')}.`,
    );
}

class SheetReader {
  readonly #knownById: ReadonlyMap<string, Service>;
  readonly #knownByName = new Map<string, Service>();
  readonly #partnerIds = new Map<string, string>();
  readonly #usesOfPlace = new Map<string, number>();
  readonly #ids = new Map<string, OpenRow>();

  constructor(
    private readonly header: Header,
    private readonly notes: SheetNotes,
    known: readonly Service[],
  ) {
    this.#knownById = new Map(known.map((service) => [service.id, service]));
    for (const service of known) {
      this.#knownByName.set(nameKey(service.name, service.organisation?.name ?? ''), service);
      for (const id of new Set(service.serviceAtLocations?.map(({ location }) => location?.id ?? '')))
        this.#usesOfPlace.set(id, (this.#usesOfPlace.get(id) ?? 0) + 1);
      if (service.organisation) this.#partnerIds.set(plain(service.organisation.name), service.organisation.id);
    }
  }

  read(): SheetReading {
    const { open, records } = openRows(this.header, this.notes);
    for (const row of open) this.#identify(row);
    const kept = open.filter((row) => this.#ids.get(row.id) === row);
    const services = this.#assemble(kept);
    const rows = kept.flatMap((row): SheetRow[] => {
      const service = services.get(row.id);
      if (!service) return [];
      const done = !row.base ? 'new' : service === row.base ? 'unchanged' : 'updated';
      return [{ row: row.at + 1, id: row.id, done, hasId: row.hasId }];
    });
    const { all, leftOff } = this.notes;
    return {
      sheet: this.header.grid.name,
      records,
      read: rows.length,
      setAside: records - rows.length,
      services: rows.flatMap(({ id }) => services.get(id) ?? []),
      rows,
      notes: all.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      notesLeftOff: leftOff,
    };
  }

  /** Finds out which service a row is: by its id, by name and organisation, or a new one. */
  #identify(row: OpenRow): void {
    const { values } = row;
    const name = textAt(values, 'name');
    const twin = row.hasId ? this.#ids.get(row.id) : undefined;
    const where = { row: row.at };
    if (twin) {
      if (plain(textAt(twin.values, 'name')) === plain(name)) {
        this.notes.add(
          'sheet/same-id',
          'error',
          where,
          `it has the same ID and name as row ${twin.at + 1}, so it was left out. Delete one of the two; for another service, clear the ID.`,
        );
        return;
      }
      this.notes.add(
        'sheet/copied-id',
        'warning',
        where,
        `it has the ID of row ${twin.at + 1}, as a copied row does; it was taken for a new service and gets an ID of its own.`,
      );
      row.hasId = false;
      row.id = '';
    }
    if (row.id === '') this.#findId(row, name);
    if (row.id === '') return;
    row.base ??= this.#knownById.get(row.id);
    this.#ids.set(row.id, row);
  }

  #findId(row: OpenRow, name: string): void {
    const organisation = textAt(row.values, 'organization.name');
    const postcode = textAt(row.values, 'service_at_locations.0.location.addresses.0.postal_code');
    const known = this.#knownByName.get(nameKey(name, organisation));
    if (known && !this.#ids.has(known.id)) {
      row.id = known.id;
      row.base = known;
      return;
    }
    // A row that was left out as a repetition got no id, and is none the less when the sheet comes again.
    if (known && this.#isRepeated(row, this.#ids.get(known.id))) return;
    const key = `${nameKey(name, organisation)}\n${plain(postcode)}`;
    for (let n = 1; ; n++) {
      const id = uuidFrom('service', n === 1 ? key : `${key}\n${n}`);
      const twin = this.#ids.get(id);
      if (!twin && !this.#knownById.has(id)) {
        row.id = id;
        return;
      }
      if (this.#isRepeated(row, twin)) return;
      if (twin && n === 1)
        this.notes.add(
          'sheet/alike',
          'warning',
          { row: row.at },
          `it has the name, organisation and postcode of row ${twin.at + 1}. Both were kept; if they are one service, delete one.`,
        );
    }
  }

  #isRepeated(row: OpenRow, twin: OpenRow | undefined): boolean {
    if (!twin || !sameCells(twin, row)) return false;
    this.notes.add(
      'sheet/repeated',
      'warning',
      { row: row.at },
      `it says the same as row ${twin.at + 1}, so it was left out. Delete one of the two.`,
    );
    return true;
  }

  #assemble(rows: readonly OpenRow[]): Map<string, Service> {
    const reader = fullReader();
    const assembly = new FullAssembly(reader);
    for (const row of rows) this.#keepHours(row);
    for (const row of rows) assembly.addOf({ kind: 'service', raw: this.#rawOf(row) });
    const { services, findings } = assembly.finishAll();
    const rowOf = new Map(rows.map((row) => [row.id.slice(0, 80), row]));
    noteFindings(findings, (id) => rowOf.get(id)?.at, this.header.columns, this.notes);
    return new Map(services.map((service) => [service.id, this.#update(service)]));
  }

  /** Keeps lines of hours that a cell names and cannot say, and notes those that it names no more. */
  #keepHours(row: OpenRow): void {
    const column = this.header.columns.find((each) => each.column.key === 'hours');
    if (!row.base || !column) return;
    const { path } = column.column;
    const hours = knownHours(textAt(row.values, path), hoursOf(row.base));
    row.hours = hours;
    set(row.values, path, hours.rest === '' ? undefined : hours.rest);
    for (const words of hours.gone)
      this.notes.add(
        'sheet/hours-gone',
        'warning',
        { row: row.at, column },
        `${quote(words)} stood here and no longer does, so these hours were taken out. Put the words back if they still hold.`,
      );
  }

  #rawOf({ id, values }: OpenRow): Draft {
    const raw: Draft = {};
    for (const [path, value] of Object.entries({ ...values, id })) setAt(raw, path.split('.'), value);
    const { organization, service_at_locations: places } = raw;
    if (isRecord(organization)) {
      const name = plain(textAt(values, 'organization.name'));
      raw['organization'] = { ...organization, id: this.#partnerIds.get(name) ?? uuidFrom('organization', name) };
    }
    const [place] = Array.isArray(places) ? (places as readonly Draft[]) : [];
    if (place && isRecord(place['location'])) {
      const location = place['location'];
      // The id of a secret place must not be a riddle whose answer is its address.
      const isSecret = location['nk_confidential'] === 'true';
      place['location'] = {
        ...location,
        id: uuidFrom(
          'location',
          isSecret
            ? `secret ${id}`
            : JSON.stringify(Object.entries(location).filter(([name]) => name !== 'accessibility')).toLowerCase(),
        ),
      };
    }
    return raw;
  }

  #update(fresh: Service): Service {
    const row = this.#ids.get(fresh.id);
    if (!row?.base) return fresh;
    // A sheet that was written holds no name of a confidential place; one that was filled in may.
    const before = [toRow(row.base), wholeRow(row.base)];
    const changed = new Set(
      this.header.columns
        .filter(({ column }) => column.key !== 'id' && before.every((cells) => isChanged(column.key, row, cells)))
        .map(({ column }) => column.key),
    );
    if (changed.size === 0) return row.base;
    const uses = this.#usesOfPlace.get(row.base.serviceAtLocations?.[0]?.location?.id ?? '') ?? 0;
    const schedules = row.hours ? joinedHours(row.hours, fresh.schedules) : (fresh.schedules ?? []);
    const now = { ...fresh, schedules: schedules.length > 0 ? schedules : undefined };
    return updateService(row.base, now, changed, uses > 1);
  }
}

/** Whether a cell says something else than the service as it was; how it is written does not matter. */
function isChanged(key: string, row: OpenRow, before: RowCells): boolean {
  const column = COLUMNS.find((each) => each.key === key);
  if (!column) return false;
  const asked = { column, where: {}, notes: new SheetNotes() };
  const text = before[key] ?? '';
  const was = readCell(text === '' ? undefined : { text, kind: 'text' }, asked);
  const is = readCell(row.cells.get(key), asked);
  return JSON.stringify(was) !== JSON.stringify(is);
}

const sameCells = (one: OpenRow, other: OpenRow): boolean =>
  [...new Set([...one.cells.keys(), ...other.cells.keys()])].every(
    (key) => key === 'id' || (one.cells.get(key)?.text ?? '') === (other.cells.get(key)?.text ?? ''),
  );

/** Puts a value at a path; a number in it is a place in a list. */
function setAt(target: Draft, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  if (/^\d+$/.test(rest[0] ?? '')) {
    const list = (target[first] ??= []) as Draft[];
    const at = Number(rest[0]);
    setAt((list[at] ??= {}), rest.slice(1), value);
  } else setAt((target[first] ??= {}) as Draft, rest, value);
}
