import type { ReactiveController, ReactiveControllerHost } from 'lit';

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
    const state: unknown = history.state;
    history.pushState({ ...(typeof state === 'object' ? state : undefined), [MARK]: true }, '');
    this.#pushed = true;
  }

  /** The visitor asks for the list by the widget's own button. */
  back(): void {
    if (this.#pushed) history.back();
    else this.close();
  }

  readonly #popped = (): void => {
    if (!this.#pushed) return;
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
