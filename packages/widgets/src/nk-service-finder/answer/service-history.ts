import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { entryMark, markEntry, topMark } from '../../shared/history-entry.js';

/** Marks the history entry of an open service. It says that one is open, not which: session history is written to disk. */
const MARK = 'nkServiceOpen';

/**
 * Lets the browser's own Back button close a service that was opened in place, as people expect on a telephone. The address never changes.
 */
export class ServiceHistory implements ReactiveController {
  #pushed = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly close: () => void,
  ) {
    host.addController(this);
  }

  /** A service was opened. */
  opened(): void {
    if (this.#pushed) return;
    this.#pushed = markEntry('pushState', MARK, true);
  }

  /** The visitor asks for the list by the widget's own button. */
  back(): void {
    if (this.#pushed && topMark() === MARK) {
      history.back();
      return;
    }
    this.#pushed = false;
    this.close();
  }

  readonly #popped = (): void => {
    // Another element's entry was on top, for example that of the form below.
    if (!this.#pushed || entryMark(MARK) === true) return;
    this.#pushed = false;
    this.close();
  };

  hostConnected(): void {
    addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }
}
