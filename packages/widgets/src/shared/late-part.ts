import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart, partAtHand, type PartName, type PartOf } from './source/load-part.js';
import { failureOf, type SourceFailure } from './source/source-error.js';

/**
 * A part of an element that stands in a file of its own: it is loaded when the element is first on a page, or when it is asked for. The
 * element says when it cannot be loaded, and why, with a way to try again.
 */
export class LatePart<Name extends PartName> implements ReactiveController {
  /** Why the part could not be loaded at the last try. */
  failure: SourceFailure | undefined;
  /** Settled, whatever came of it, once the part is there or has failed. */
  settled: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly name: Name,
    private readonly when: 'at once' | 'later' = 'at once',
  ) {
    host.addController(this);
  }

  /** The part; undefined until it is there. */
  get part(): PartOf<Name> | undefined {
    return partAtHand(this.name);
  }

  /** Loads the part, or tries again. */
  readonly load = (): void => {
    this.failure = undefined;
    this.settled = this.#load();
  };

  /**
   * Loads the part when it is first asked for, and again when it could not be loaded.
   * @returns The part; undefined when it cannot be loaded.
   */
  async get(): Promise<PartOf<Name> | undefined> {
    if (!this.part && (this.failure !== undefined || !this.settled)) this.load();
    await this.settled;
    return this.part;
  }

  async #load(): Promise<void> {
    try {
      await loadPart(this.name);
    } catch (error) {
      console.error('A part of the kit could not be loaded.', error);
      this.failure = failureOf(error);
    }
    this.host.requestUpdate();
  }

  hostConnected(): void {
    if (this.when === 'at once' && !this.part) this.load();
  }
}
