/** A service on the shortlist. */
export interface Kept {
  readonly id: string;
  readonly name: string;
}

/** Name under which the list is kept, once the visitor has asked for it. */
export const KEPT_AS = 'nk-shortlist';

/** Most services on a list. */
const MOST = 50;

/**
 * The services a visitor wants to remember. They live in memory; on the device only while the visitor says so, and then as ids and
 * names alone. A browser that allows no storage keeps them in memory.
 */
export class Shortlist {
  #kept: readonly Kept[];
  #remembered: boolean;

  constructor(private readonly storage: () => Storage = () => localStorage) {
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

  has(id: string): boolean {
    return this.#kept.some((each) => each.id === id);
  }

  /** Puts a service on the list, or takes it off. */
  toggle({ id, name }: Kept): void {
    const rest = this.#kept.filter((each) => each.id !== id);
    this.#set(this.has(id) ? rest : [...rest, { id, name }].slice(-MOST));
  }

  /** Puts services on the list that are not there yet. */
  add(services: readonly Kept[]): void {
    this.#set([...this.#kept, ...services.filter(({ id }) => !this.has(id))].slice(-MOST));
  }

  /** Empties the list, on the device too. */
  clear(): void {
    this.#set([]);
    this.remember(false);
  }

  /** Keeps the list on the device from now on, or forgets it there. */
  remember(remembered: boolean): void {
    this.#remembered = remembered;
    this.#write();
  }

  #set(services: readonly Kept[]): void {
    this.#kept = services;
    if (this.#remembered) this.#write();
  }

  #write(): void {
    try {
      if (this.#remembered) this.storage().setItem(KEPT_AS, JSON.stringify(this.#kept));
      else this.storage().removeItem(KEPT_AS);
    } catch {
      // Storage is refused: the list lives as long as the page does.
      this.#remembered = false;
    }
  }

  #read(): readonly Kept[] | undefined {
    try {
      const stored: unknown = JSON.parse(this.storage().getItem(KEPT_AS) ?? 'null');
      return Array.isArray(stored) ? stored.filter(isKept).slice(0, MOST) : undefined;
    } catch {
      return undefined;
    }
  }
}

function isKept(value: unknown): value is Kept {
  const { id, name } = (value ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  return typeof id === 'string' && id !== '' && typeof name === 'string';
}
