import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart, partAtHand, type PartName, type PartOf } from './source/load-part.js';
import { failureOf, type SourceFailure } from './source/source-error.js';

/**
 * A part of an element that stands in a file of its own: it is loaded when the element is first on a page. Until it is there the
 * element shows crisis help and the page's own content; when it cannot be had, also why, and a way to try again.
 */
export class LatePart<Name extends PartName> implements ReactiveController {
  /** Why the part could not be had at the last try. */
  failure: SourceFailure | undefined;
  /** Settled, whatever came of it, once the part is there or has failed. */
  settled: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly name: Name,
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
    if (!this.part) this.load();
  }
}
