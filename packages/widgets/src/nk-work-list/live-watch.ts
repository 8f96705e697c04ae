import type { WorkDesk } from './work.js';

/** Milliseconds before another try after a question that was not answered; doubled each time. */
const PAUSE = 5000;
const LONGEST_PAUSE = 60_000;

const later = (pause: number) => new Promise((next) => setTimeout(next, pause));

/**
 * Hears of changes by a question that the server keeps open. Quiet while the tab is hidden: nobody is looking, and nobody pays for it.
 */
export class LiveWatch {
  #asking: AbortController | undefined;
  #desk: WorkDesk | undefined;
  #version: string | undefined;
  #connected = false;

  /** @param changed - Called when something changed; what follows is the caller's. */
  constructor(private readonly changed: () => void) {}

  /** Begins to hear, when the page comes into view. */
  readonly connect = (): void => {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  };

  /** Hears nothing any more. */
  readonly disconnect = (): void => {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#look);
    this.#stop();
  };

  /**
   * Watches a desk from what is on the page on; while disconnected, once it is connected again.
   * @param desk - The desk; undefined to hear nothing.
   * @param version - The version of what is on the page.
   */
  watch(desk: WorkDesk | undefined, version: string | undefined): void {
    const same = desk === this.#desk && version === this.#version && this.#asking !== undefined;
    this.#desk = desk;
    this.#version = version;
    if (same) return;
    this.#stop();
    this.#look();
  }

  readonly #look = (): void => {
    if (document.hidden || !this.#connected) this.#stop();
    else if (this.#asking === undefined && this.#version !== undefined) void this.#listen();
  };

  #stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #listen(): Promise<void> {
    const desk = this.#desk;
    if (!desk?.changes) return;
    const asking = new AbortController();
    this.#asking = asking;
    const over = (): boolean => asking.signal.aborted;
    for (let pause = PAUSE; !over();) {
      const begun = Date.now();
      const answer = await desk.changes(this.#version ?? '', asking.signal);
      if (over()) return;
      if (answer.ok) {
        pause = PAUSE;
        if (answer.value.version === this.#version) {
          // A desk that does not wait is not asked without end.
          if (Date.now() - begun < PAUSE) await later(PAUSE);
          continue;
        }
        this.#version = answer.value.version;
        this.changed();
      } else if (answer.failure === 'token') {
        this.#stop();
      } else {
        await later(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }
}
