import { good, type Reading, bad } from '@neighbourhood-kit/core';
import type { Service } from '@neighbourhood-kit/core/services';
import { listInWords } from '@neighbourhood-kit/core/text';
import { fullReader } from '../full-reader.js';
import { FullAssembly } from '../full/assemble.js';
import { isRecord, textOf, without, type Draft } from '../reader/raw.js';
import { uuidFrom } from '../writer/ids.js';
import { COLUMNS, SECRET } from './columns.js';
import { noteFindings } from './from-findings.js';
import { tidyCell, type Grid } from './grid.js';
import { findHeader, noteHeader, type Header } from './header.js';
import { joinedHours, knownHours } from './hours-kept.js';
import { hoursOf } from './hours-words.js';
import { quote, SheetNotes, type SheetNote } from './notes.js';
import { openSheets } from './open-file.js';
import { Identity } from './identify.js';
import { openRows, textAt, type OpenRow } from './open-rows.js';
import { assignPlaces, cellsBefore, joinedService, keepSecret } from './places.js';
import { hideByWords } from './secret-words.js';
import { changedColumns, changedFacts, isOfPlace, plain } from './same-service.js';
import { toRows } from './to-row.js';
import { set, updateFacts, updatePlaces, type ChangedPlace } from './update.js';

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
  /** Whether places of a known service that none of its rows names are taken out; they stay unless asked. */
  readonly removePlaces?: boolean | undefined;
  /** Whether a row is about the first place of its service, whatever it says: a row of changes has no other cells to know a place by. */
  readonly ofFirstPlace?: boolean | undefined;
}

/**
 * Reads a spreadsheet of services, a row for each place of one: XLSX or CSV, headings in any order and under the names that people use.
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
  return good(new SheetReader(header, notes, options).read());
}

const NO_HEADINGS =
  'No row of headings was found. The sheet needs a row with at least “Service name” in it, and one service in each row below. “nk sheet template” writes one to fill in.';
const ON_ITS_SIDE =
  'The sheet is on its side: headings run down the first column, and services across. Copy it, choose Paste special, and Transpose; then save and try again.';

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
  readonly #identity: Identity;
  readonly #partnerIds = new Map<string, string>();
  readonly #usesOfPlace = new Map<string, number>();

  constructor(
    private readonly header: Header,
    private readonly notes: SheetNotes,
    private readonly options: SheetOptions,
  ) {
    const { known = [] } = options;
    this.#identity = new Identity(known, header.columns, notes);
    for (const service of known) {
      for (const id of new Set(service.serviceAtLocations?.map(({ location }) => location?.id ?? '')))
        this.#usesOfPlace.set(id, (this.#usesOfPlace.get(id) ?? 0) + 1);
      if (service.organisation) this.#partnerIds.set(plain(service.organisation.name), service.organisation.id);
    }
  }

  read(): SheetReading {
    const { open, records } = openRows(this.header, this.notes);
    this.#identity.identify(open);
    const heads = open.filter((row) => this.#identity.heads.get(row.id) === row);
    for (const head of heads) this.#noteJoined(head);
    const services = this.#assemble(heads);
    const rows = heads
      .flatMap((head): SheetRow[] => {
        const service = services.get(head.id);
        if (!service) return [];
        const done = !head.base ? 'new' : service === head.base ? 'unchanged' : 'updated';
        return [head, ...head.further].map(({ at, hasId }) => ({ row: at + 1, id: head.id, done, hasId }));
      })
      .sort((a, b) => a.row - b.row);
    const { all, leftOff } = this.notes;
    return {
      sheet: this.header.grid.name,
      records,
      read: rows.length,
      setAside: records - rows.length,
      services: heads.flatMap(({ id }) => services.get(id) ?? []),
      rows,
      notes: all.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      notesLeftOff: leftOff,
    };
  }

  /** Says which rows without an id were taken for one service. */
  #noteJoined({ at, further }: OpenRow): void {
    const joined = further.filter(({ hasId }) => !hasId).map((row) => String(row.at + 1));
    if (joined.length > 0)
      this.notes.add(
        'sheet/joined',
        'info',
        { row: at },
        `${joined.length === 1 ? 'row' : 'rows'} ${listInWords(joined)} ${joined.length === 1 ? 'has' : 'have'} the same name and organisation and ${joined.length === 1 ? 'says' : 'say'} nothing different, so they were taken for one service at several places or times.`,
      );
  }

  #assemble(heads: readonly OpenRow[]): Map<string, Service> {
    const reader = fullReader();
    const assembly = new FullAssembly(reader);
    const rowOf = new Map<string, OpenRow>();
    for (const head of heads) {
      const rows = [head, ...head.further];
      keepSecret(rows, this.header.columns, this.notes);
      hideByWords(rows, this.header.columns, this.notes);
      if (this.options.ofFirstPlace && head.base) head.placeAt = 0;
      else if (head.base) assignPlaces(rows, head.base, this.header.columns, this.notes);
      for (const row of rows) {
        this.#keepHours(row);
        // Each row is read for itself, so that what is found is told of its cells.
        const key = recordKey(row, head);
        rowOf.set(key.slice(0, 80), row);
        assembly.addOf({ kind: 'service', raw: this.#rawOf(row, key) });
      }
    }
    const { services, findings } = assembly.finishAll();
    noteFindings(findings, (id) => rowOf.get(id)?.at, this.header.columns, this.notes);
    const read = new Map(services.map((service) => [service.id, service]));
    return new Map(
      heads.flatMap((head) => {
        const service = this.#put(head, read);
        return service ? [[head.id, service] as const] : [];
      }),
    );
  }

  /** Keeps lines of hours that a cell names and cannot say, and notes those that it names no more. */
  #keepHours(row: OpenRow): void {
    const column = this.header.columns.find((each) => each.column.key === 'hours');
    if (!row.base || !column) return;
    const { path } = column.column;
    const hours = knownHours(textAt(row.values, path), row.placeAt === undefined ? [] : hoursOf(row.base, row.placeAt));
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

  #rawOf({ id, at, values }: OpenRow, key: string): Draft {
    const raw: Draft = {};
    for (const [path, value] of Object.entries({ ...values, id: key })) setAt(raw, path.split('.'), value);
    const { organization, service_at_locations: places } = raw;
    if (isRecord(organization)) {
      const name = plain(textAt(values, 'organization.name'));
      raw['organization'] = { ...organization, id: this.#partnerIds.get(name) ?? uuidFrom('organization', name) };
    }
    const [place] = Array.isArray(places) ? (places as readonly Draft[]) : [];
    if (place && isRecord(place['location'])) {
      const location = asOnline(place['location']);
      // The id of a secret place must not be a riddle whose answer is its address.
      const isSecret = location['nk_confidential'] === 'true';
      place['location'] = {
        ...location,
        id: uuidFrom(
          'location',
          isSecret
            ? `secret ${key === id ? id : `${id} ${at}`}`
            : JSON.stringify(Object.entries(location).filter(([name]) => name !== 'accessibility')).toLowerCase(),
        ),
      };
    }
    return raw;
  }

  /** What the rows of a service make of it: a new one, or the known one brought up to them. */
  #put(head: OpenRow, read: ReadonlyMap<string, Service>): Service | undefined {
    const fresh = read.get(head.id);
    if (!fresh) return undefined;
    const further = head.further.flatMap((row) => {
      const service = read.get(recordKey(row, head));
      return service ? [{ row, fresh: service }] : [];
    });
    const { base } = head;
    return base
      ? this.#update(base, [{ row: head, fresh }, ...further])
      : joinedService([fresh, ...further.map((each) => each.fresh)]);
  }

  #update(base: Service, rows: readonly { readonly row: OpenRow; readonly fresh: Service }[]): Service {
    const { columns } = this.header;
    const [head] = rows;
    const facts = head ? changedFacts(head.row, base, columns) : new Set<string>();
    const before = cellsBefore(base);
    const where = columns.filter(({ column }) => isOfPlace(column.key));
    // What a sheet says of where a secret place is was never kept.
    const ofSecret = where.filter(({ column }) => ['secret', 'accessibility', 'hours'].includes(column.key));
    const places = rows.map(({ row, fresh }): ChangedPlace => {
      const { placeAt: at, hours } = row;
      const schedules = hours ? joinedHours(hours, fresh.schedules) : (fresh.schedules ?? []);
      const { id = '', confidential } = base.serviceAtLocations?.[at ?? -1]?.location ?? {};
      const isSecret = confidential && row.values[SECRET] === 'true';
      const cells = at === undefined ? [] : changedColumns(row, before[at] ?? [], isSecret ? ofSecret : where);
      const isNowSecret = row.isHiddenByWords && at !== undefined && !confidential;
      return {
        at,
        changed: new Set(isNowSecret ? [...cells, 'secret'] : cells),
        fresh: { ...fresh, schedules: schedules.length > 0 ? schedules : undefined },
        isShared: (this.#usesOfPlace.get(id) ?? 0) > 1,
      };
    });
    const isMoved = places.some(({ at, changed }) => at === undefined || changed.size > 0);
    const updated = head && facts.size > 0 ? updateFacts(base, head.fresh, facts) : base;
    const moved = isMoved ? updatePlaces(updated, places) : updated;
    return this.#withoutUnnamed(
      moved,
      base,
      rows.map(({ row }) => row),
    );
  }

  /** Places of a known service that no row names stay and are told of, unless they are to go. */
  #withoutUnnamed(service: Service, base: Service, rows: readonly OpenRow[]): Service {
    // Places that a sheet cannot tell apart are written as one row.
    const written = toRows(base).map((cells) => JSON.stringify(cells));
    const named = new Set(rows.flatMap(({ placeAt }) => written[placeAt ?? -1] ?? []));
    const unnamed = (base.serviceAtLocations ?? []).filter((_, at) => !named.has(written[at] ?? ''));
    const saysWhere = this.header.columns.some(({ column }) => isOfPlace(column.key) && column.key !== 'hours');
    if (unnamed.length === 0 || !saysWhere) return service;
    const { removePlaces = false } = this.options;
    const which = unnamed.length === 1 ? 'a further place' : `${unnamed.length} further places`;
    this.notes.add(
      'sheet/place-unnamed',
      'info',
      { row: rows[0]?.at },
      `the service had ${which} that no row names; ${removePlaces ? 'taken out' : 'kept'}.`,
    );
    if (!removePlaces) return service;
    const gone = new Set(unnamed.map(({ id }) => id));
    return { ...service, serviceAtLocations: service.serviceAtLocations?.filter(({ id }) => !gone.has(id)) };
  }
}

/** What people write where an address would stand for a service that is nowhere. */
const ONLINE =
  /^(?:(?:all |only |fully )?(?:online|virtual(?:ly)?|remote(?:ly)?)(?: only| service| session| meeting)?|(?:by |on |via |over )?(?:zoom|(?:ms |microsoft )?teams|video call|the internet|internet))$/i;

/** A place that is none, under the name that it has. */
function asOnline(location: Draft): Draft {
  const [address, ...others] = Array.isArray(location['addresses']) ? (location['addresses'] as readonly Draft[]) : [];
  const { address_1: line, ...rest } = address ?? {};
  const [name, street] = [textOf(location['name']), textOf(line)];
  const isNowhere = Object.keys(rest).length === 0 && others.length === 0 && location['latitude'] === undefined;
  const words = [name, street].filter((each) => each !== '');
  if (!isNowhere || words.length === 0 || !words.every((each) => ONLINE.test(each.trim()))) return location;
  return { ...without(location, 'addresses'), name: words[0], location_type: 'virtual' };
}

/** The id under which a row is read: of the first row of a service that of the service. */
const recordKey = (row: OpenRow, head: OpenRow): string =>
  row === head ? head.id : uuidFrom('row', `${head.id}\n${row.at}`);

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
