import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Time for which a new announcement may still replace the last one, in milliseconds: somebody is typing. */
const SETTLE = 250;

/** Says things to screen readers through a live region of its own, without moving focus. */
export class Announcer implements ReactiveController {
  /** The live region. It must be in the page before its text changes, or screen readers say nothing. */
  readonly region = document.createElement('div');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.region.setAttribute('role', 'status');
    this.region.className = 'visually-hidden';
    host.addController(this);
  }

  /**
   * Says something. Several calls close together are said as the last one.
   * @param words - A short sentence; empty takes the last one back.
   */
  say(words: string): void {
    clearTimeout(this.#timer);
    this.region.textContent = '';
    this.#timer = setTimeout(() => {
      this.region.textContent = words;
    }, SETTLE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
