import type { Answer, WorkDesk } from './work.js';

/** Milliseconds before another try after a question that was not answered; doubled each time. */
const PAUSE = 5000;
const LONGEST_PAUSE = 60_000;

/** Waits; not any longer once the signal says so. */
const later = (pause: number, over: AbortSignal) =>
  new Promise<void>((next) => {
    const end = (): void => {
      clearTimeout(timer);
      over.removeEventListener('abort', end);
      next();
    };
    const timer = setTimeout(end, pause);
    over.addEventListener('abort', end);
  });

/** A desk of the host's own may break off, which is no answer either. */
async function answered<T>(question: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await question();
  } catch (error) {
    console.error('The desk of the work list broke off.', error);
    return { ok: false, failure: 'unknown' };
  }
}

/** What is told to anyone who watches. */
export interface LiveHost {
  /** Something changed: reads it again, and tells whether that could be done. */
  readonly renew: () => Promise<Answer<unknown>>;
  /** The session has ended. */
  readonly ended: () => void;
  /** Whether what is on the page is as new as the server's. */
  readonly heard: (fresh: boolean) => void;
}

/**
 * Hears of changes by a question that the server keeps open. Quiet while the tab is hidden: nobody is looking, and nobody pays for it.
 */
export class LiveWatch {
  #asking: AbortController | undefined;
  #desk: WorkDesk | undefined;
  #version: string | undefined;
  #connected = false;

  /** @param host - Who watches. */
  constructor(private readonly host: LiveHost) {}

  /** Begins to hear, when the page comes into view. */
  readonly connect = (): void => {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('online', this.#again);
    this.#look();
  };

  /** Hears nothing any more. */
  readonly disconnect = (): void => {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('online', this.#again);
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

  /** The connection is back: nobody waits for the next try. */
  readonly #again = (): void => {
    this.#stop();
    this.#look();
  };

  #stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #listen(): Promise<void> {
    const desk = this.#desk;
    if (!desk?.changes) return;
    const changes = desk.changes.bind(desk);
    const asking = new AbortController();
    this.#asking = asking;
    const { signal } = asking;
    const over = (): boolean => signal.aborted;
    for (let pause = PAUSE; !over();) {
      const begun = Date.now();
      const answer = await answered(() => changes(this.#version ?? '', signal));
      if (over()) return;
      const news = answer.ok && answer.value.version !== this.#version;
      const heard = news ? await answered(this.host.renew) : answer;
      if (over()) return;
      if (heard.ok) {
        pause = PAUSE;
        // What could not be read again is asked for again: only what was read is known.
        if (answer.ok) this.#version = answer.value.version;
        this.host.heard(true);
        // A desk that does not wait is not asked without end.
        if (!news && Date.now() - begun < PAUSE) await later(PAUSE, signal);
      } else if (heard.failure === 'token') {
        this.#stop();
        this.host.ended();
      } else {
        this.host.heard(false);
        await later(pause, signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }
}
