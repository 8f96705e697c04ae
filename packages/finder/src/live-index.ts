import type { Service } from '@neighbourhood-kit/core/services';
import { buildIndex, buildIndexGently } from './build.js';
import { Desk } from './desk.js';
import { DeskIndex } from './finder-index.js';
import type { BuildOptions, FinderIndex } from './finder.js';
import { nextTurn } from './platform.js';
import { openSegment } from './segment.js';

/** An index that changes while it answers. */
export interface LiveIndex extends FinderIndex {
  /**
   * Adds services, or puts new versions in the place of those with the same ids. They are found by the next question.
   * @param services - Changed services.
   */
  update(services: readonly Service[]): void;
  /**
   * Takes services away.
   * @param ids - Their ids; unknown ones are passed over.
   */
  remove(ids: readonly string[]): void;
  /**
   * Builds the main index anew from everything there is, in slices, while questions go on being answered. Changes made meanwhile are kept.
   * @param pause - Waits until others have had their turn; a turn of the event loop where absent.
   */
  rebuild(pause?: () => Promise<void>): Promise<void>;
  /** Number of services changed since the main index was built: a sign when to rebuild. */
  readonly changes: number;
  /**
   * Writes a snapshot of everything there is.
   * @returns A buffer for `openIndex`.
   */
  snapshot(): ArrayBuffer;
}

/**
 * Makes an index that changes while it answers: a main index that does not change, a small one of what has changed since, and a mark on
 * every service of the main one that is no longer true.
 * @param services - Services to begin with.
 * @param options - As for `buildIndex`.
 * @returns The index. It keeps the services, to build anew from.
 */
export function createLiveIndex(services: readonly Service[], options: BuildOptions = {}): LiveIndex {
  return new Live(services, options);
}

class Live extends DeskIndex implements LiveIndex {
  private readonly all = new Map<string, Service>();
  private changed = new Map<string, Service>();
  /** Ids changed or removed while a rebuild is under way. */
  private meanwhile: Set<string> | undefined;
  private main: Desk;
  private delta: Desk | undefined;

  constructor(
    services: readonly Service[],
    private readonly options: BuildOptions,
  ) {
    super(() => (this.delta ? [this.main, this.delta] : [this.main]));
    for (const service of services) this.all.set(service.id, service);
    this.main = deskOf(buildIndex([...this.all.values()], options));
  }

  get changes(): number {
    return this.changed.size + this.main.segment.facts.services - this.main.segment.aliveServices;
  }

  update(services: readonly Service[]): void {
    for (const service of services) {
      this.all.set(service.id, service);
      this.changed.set(service.id, service);
      this.meanwhile?.add(service.id);
      this.main.segment.bury(service.id);
    }
    this.refresh();
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.all.delete(id);
      this.changed.delete(id);
      this.meanwhile?.add(id);
      this.main.segment.bury(id);
    }
    this.refresh();
  }

  async rebuild(pause: () => Promise<void> = nextTurn): Promise<void> {
    const meanwhile = (this.meanwhile = new Set());
    const main = deskOf(await buildIndexGently([...this.all.values()], this.options, pause));
    // A later rebuild has begun: its outcome holds, with the changes it has noted.
    if (this.meanwhile !== meanwhile) return;
    this.meanwhile = undefined;
    this.changed = new Map();
    for (const id of meanwhile) {
      main.segment.bury(id);
      const service = this.all.get(id);
      if (service) this.changed.set(id, service);
    }
    this.main = main;
    this.refresh();
  }

  snapshot(): ArrayBuffer {
    return buildIndex([...this.all.values()], this.options);
  }

  private refresh(): void {
    this.delta = this.changed.size > 0 ? deskOf(buildIndex([...this.changed.values()], this.options)) : undefined;
  }
}

function deskOf(buffer: ArrayBuffer): Desk {
  const opened = openSegment(buffer);
  if (!opened.ok) throw new Error(`An index that was just built could not be opened: ${opened.problem.message}`);
  return new Desk(opened.value);
}
