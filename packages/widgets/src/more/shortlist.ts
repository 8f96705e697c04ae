import { own } from '../shared/own.js';
import type { Source } from '../shared/source/source.js';
import { KEPT_AS } from '../shared/stored.js';

/** A service on the shortlist. */
export interface Kept {
  readonly id: string;
  /** Id of the place at which it was shown, of a service that has several; the first where it is not known. */
  readonly placeId?: string | undefined;
  /** What it is called; unknown of one that came with a link or from an earlier visit until its entry is read. */
  readonly name?: string | undefined;
}

/** Where the services of a list come from, as an element is told it. */
export interface ListedFrom {
  readonly source?: Pick<Source, 'kind'> | undefined;
  readonly snapshot?: string | undefined;
  readonly api?: string | undefined;
  readonly feed?: string | undefined;
}

/** Most services on a list. */
const MOST = 50;

/** Days after its last change for which a list is kept: a device may be one that others use. */
const DAYS = 30;

/**
 * The name under which the list of a directory is kept: two finders on one site do not mix theirs.
 * @param from - What the element reads; of several the one that it takes.
 * @returns Name by the address of the directory. A query string may hold a key, and so a digest stands for it; that of a snapshot, which is
 *   a file, is left out: a site counts versions in it. A source of the host's own has no address but its kind.
 */
export function keptAs({ source, snapshot, api, feed }: ListedFrom): string {
  const address = snapshot || api || feed;
  if (source || !address) return `${KEPT_AS} ${source?.kind ?? ''}`;
  const { origin, pathname, search } = new URL(address, document.baseURI);
  const asked = snapshot ? '' : search;
  return `${KEPT_AS} ${origin}${pathname}${asked && ` ${digest(asked)}`}`;
}

/** 32 bits that tell query strings apart and give none of them away. */
function digest(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum, 31) + text.charCodeAt(i);
  return (sum >>> 0).toString(36);
}

/**
 * The services a visitor wants to remember. They live in memory; on the device only while the visitor says so, and then as ids (of a
 * service and of its place) and the day alone. A browser that allows no storage keeps them in memory.
 */
export class Shortlist {
  #kept: readonly Kept[];
  #remembered: boolean;
  #refused = false;

  /**
   * Takes up what an earlier visit left, and forgets what no visit has changed for too long, of whichever directory.
   * @param name - Name under which the list is kept (`keptAs`).
   * @param storage - Where it is kept.
   * @param now - Milliseconds since 1970.
   */
  constructor(
    readonly name: string,
    private readonly storage: () => Storage = () => localStorage,
    private readonly now: () => number = Date.now,
  ) {
    this.#sweep();
    const stored = this.#read();
    this.#remembered = stored !== undefined;
    this.#kept = stored ?? [];
  }

  get services(): readonly Kept[] {
    return this.#kept;
  }

  /** Whether it is kept on the device. */
  get remembered(): boolean {
    return this.#remembered;
  }

  /** Whether the browser would not keep it when it was last to be kept. */
  get refused(): boolean {
    return this.#refused;
  }

  has(id: string): boolean {
    return this.#kept.some((each) => each.id === id);
  }

  /** Puts a service on the list, or takes it off. */
  toggle({ id, placeId, name }: Kept): void {
    const taken = this.has(id);
    const rest = this.#latest().filter((each) => each.id !== id);
    this.#set(taken ? rest : [...rest, { id, placeId, name }]);
  }

  /** Puts services on the list that are not there yet. */
  add(services: readonly Kept[]): void {
    const latest = this.#latest();
    this.#set([...latest, ...services.filter(({ id }) => !latest.some((each) => each.id === id))]);
  }

  /** Empties the list, on the device too. */
  clear(): void {
    this.#set([]);
    this.remember(false);
  }

  /**
   * Keeps the list on the device from now on, or forgets it there, with whatever is left of lists that were not told apart by directory.
   * @param remembered - Whether it is kept.
   */
  remember(remembered: boolean): void {
    // What another tab keeps of the same directory stays.
    if (remembered) this.add(this.#read() ?? []);
    else this.#store(KEPT_AS);
    this.#write(remembered);
  }

  /**
   * Takes over what was kept before lists were kept by directory, as far as this directory has it under the same name, and what was kept for
   * all directories of this address together, as far as this one has it; the rest stays for the one that it belongs to.
   * @param nameOf - What the directory calls a service; undefined where it has none of this id.
   */
  async adopt(nameOf: (id: string) => Promise<string | undefined>): Promise<void> {
    await this.#adoptShared(nameOf);
    const ours: Kept[] = [];
    await Promise.allSettled(
      this.#earlier().map(async ({ id, name }) => {
        const called = await nameOf(id);
        // One that came with a link was kept with its id in place of a name.
        if (called !== undefined && (name === called || name === id)) ours.push({ id, name: called });
      }),
    );
    if (ours.length === 0) return;
    this.add(ours);
    this.#write(true);
    // Read again: another finder may have taken its own meanwhile.
    const rest = this.#earlier().filter(({ id }) => !ours.some((each) => each.id === id));
    this.#store(KEPT_AS, rest.length > 0 ? { ...this.#stored(KEPT_AS), kept: rest } : undefined);
  }

  async #adoptShared(nameOf: (id: string) => Promise<string | undefined>): Promise<void> {
    const [start, address, digest] = this.name.split(' ');
    const name = `${start} ${address}`;
    const { whole, ...shared } = this.#stored(name);
    if (digest === undefined || whole) return;
    const ours: Kept[] = [];
    await Promise.allSettled(
      (this.#read(name) ?? []).map(async (kept) => {
        const called = await nameOf(kept.id);
        if (called !== undefined) ours.push({ ...kept, name: called });
      }),
    );
    if (ours.length === 0) return;
    this.add(ours);
    this.#write(true);
    const ids = this.#read(name)?.flatMap(({ id }) => (ours.some((each) => each.id === id) ? [] : [id])) ?? [];
    this.#store(name, ids.length > 0 ? { ...shared, ids } : undefined);
  }

  /** Days since 1970. */
  get #today(): number {
    return Math.floor(this.now() / 86_400_000);
  }

  /** The list as it stands by now: the same directory may be open in another tab, where it was changed, or emptied. */
  #latest(): readonly Kept[] {
    if (!this.#remembered) return this.#kept;
    const stored = this.#read();
    this.#remembered = stored !== undefined;
    return (stored ?? []).map((kept) => this.#kept.find(({ id }) => id === kept.id) ?? kept);
  }

  #set(services: readonly Kept[]): void {
    this.#kept = services.slice(-MOST);
    // Nobody needs a trace of an empty list.
    if (this.#remembered) this.#write(services.length > 0);
  }

  /** Where storage is refused the list lives as long as the page does. */
  #write(remembered: boolean): void {
    const ids = this.#kept.map(({ id }) => id);
    const placed = this.#kept.flatMap(({ id, placeId }) => (placeId === undefined ? [] : [[id, placeId] as const]));
    const places = placed.length > 0 ? Object.fromEntries(placed) : undefined;
    const kept = remembered ? { changed: this.#today, ids, places, whole: true } : undefined;
    this.#remembered = this.#store(this.name, kept) && remembered;
    this.#refused = remembered && !this.#remembered;
  }

  #read(name = this.name): readonly Kept[] | undefined {
    const { ids, places } = this.#stored(name);
    return Array.isArray(ids)
      ? ids
          .filter(isId)
          .slice(0, MOST)
          .map((id) => {
            const placeId = own(Object(places) as Record<string, unknown>, id);
            return isId(placeId) ? { id, placeId } : { id };
          })
      : undefined;
  }

  /** What was kept for all directories together. */
  #earlier(): readonly Kept[] {
    const { kept } = this.#stored(KEPT_AS);
    return Array.isArray(kept) ? kept.filter(isKept).slice(0, MOST) : [];
  }

  /** Nobody comes back to a list under a name that is no longer used, and so every visit looks at all names. */
  #sweep(): void {
    const old = this.#stored(KEPT_AS);
    // Lists of all directories together were kept without a day: theirs is the first visit since.
    if (Array.isArray(old)) this.#store(KEPT_AS, { changed: this.#today, kept: old });
    for (const name of this.#names()) {
      const { changed } = this.#stored(name);
      if (typeof changed !== 'number' || changed <= this.#today - DAYS) this.#store(name);
    }
  }

  #names(): readonly string[] {
    try {
      return Object.keys(this.storage()).filter((name) => name.startsWith(KEPT_AS));
    } catch {
      return [];
    }
  }

  #stored(name: string): Partial<Record<string, unknown>> {
    try {
      return (JSON.parse(this.storage().getItem(name) ?? 'null') ?? {}) as Partial<Record<string, unknown>>;
    } catch {
      return {};
    }
  }

  /** Stores something, or nothing any more; false where the browser refuses. */
  #store(name: string, value?: unknown): boolean {
    try {
      if (value) this.storage().setItem(name, JSON.stringify(value));
      else this.storage().removeItem(name);
      return true;
    } catch {
      return false;
    }
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isKept(value: unknown): value is Kept {
  const { id, name } = (value ?? {}) as Partial<Record<string, unknown>>;
  return isId(id) && isId(name);
}
