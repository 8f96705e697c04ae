import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { entryMark, markEntry, topMark } from '../../shared/history-entry.js';

/**
 * Marks the history entry of an open service, and those that are added above it, with the moment it was opened, so that an entry further
 * back has a smaller number. It says that a service is open, not which: session history is written to disk.
 */
const MARK = 'nkServiceOpen';

/** Number of the entry the page stands at; 0 where no service is open. It may be left from before the page was loaded again. */
const here = () => Number(entryMark(MARK) ?? 0);

/**
 * Lets the browser's own Back button close a service that was opened in place, as people expect on a telephone, and Forward open it again.
 * The address never changes.
 */
export class ServiceHistory implements ReactiveController {
  /** Number of the entry of the service that was opened last; -1 where none leads to it. */
  #own = -1;
  #open = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly turned: (open: boolean) => void,
  ) {
    host.addController(this);
  }

  /** A service was opened. */
  opened(): void {
    if (this.#open) return;
    this.#own = Date.now();
    this.#open = markEntry('pushState', MARK, this.#own);
  }

  /** The visitor asks for the list by the widget's own button. */
  back(): void {
    // Another element's entry may be on top, for example that of the form below.
    if (here() === this.#own && topMark() === MARK) history.back();
    else {
      this.#own = -1;
      this.turned((this.#open = false));
    }
  }

  readonly #popped = (): void => {
    const open = this.#open ? here() >= this.#own : here() === this.#own;
    if (open !== this.#open) this.turned((this.#open = open));
  };

  hostConnected(): void {
    addEventListener('popstate', this.#popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#popped);
  }
}
