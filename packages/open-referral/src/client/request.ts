import { bad, good, type Reading } from '@neighbourhood-kit/core';

/** How an API is asked. All times are in milliseconds. */
export interface RequestOptions {
  /** `fetch` of the platform when absent. */
  readonly fetch?: typeof fetch | undefined;
  /** Stops everything. */
  readonly signal?: AbortSignal | undefined;
  /** Longest wait for one answer, its body included; 10,000 when absent. */
  readonly timeout?: number | undefined;
  /** Largest answer in bytes; 10 MB when absent. */
  readonly maxPageBytes?: number | undefined;
  /** How often an answer of 429, 5xx or none at all is asked for again; 2 when absent. */
  readonly retries?: number | undefined;
  /** Waits; for tests. */
  readonly wait?: ((milliseconds: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** Between 0 and 1; spreads repeated questions. `Math.random` when absent. */
  readonly random?: (() => number) | undefined;
}

/** What `fetch` throws that will not go where it is led; its message says why. */
export class FetchRefused extends Error {}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/** An answer that a later try may fix. */
interface Failure {
  readonly problem: Reading<never>;
  readonly again: boolean;
  readonly pause?: number | undefined;
}

/**
 * Asks for one address, again where that may help.
 * @param url - http or https.
 * @param options - Limits.
 * @returns The body, or a problem: `fetch/stopped`, `fetch/timeout`, `fetch/network`, `fetch/broken`, `fetch/status`,
 * `fetch/redirect`, `fetch/too-large`.
 */
export async function request(url: string, options: RequestOptions): Promise<Reading<Uint8Array>> {
  const { retries = 2, random = Math.random, wait = pause, signal } = options;
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(url, options);
    if (answer instanceof Uint8Array) return good(answer);
    if (!answer.again || attempt >= retries || signal?.aborted) return answer.problem;
    await wait(Math.min(answer.pause ?? FIRST_PAUSE * 2 ** attempt * (0.5 + random()), LONGEST_PAUSE), signal);
  }
}

async function ask(url: string, options: RequestOptions): Promise<Uint8Array | Failure> {
  const { signal, timeout = 10_000, maxPageBytes = 10_000_000, fetch: get = fetch } = options;
  const clock = AbortSignal.timeout(timeout);
  let hasAnswered = false;
  try {
    const response = await get(url, {
      signal: signal ? AbortSignal.any([signal, clock]) : clock,
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) return refused(url, response);
    hasAnswered = true;
    return await bodyWithin(response, maxPageBytes);
  } catch (error) {
    if (error === TOO_LARGE)
      return {
        problem: bad(
          'fetch/too-large',
          `An answer is larger than ${Math.round(maxPageBytes / 1e6)} MB, the most that is read at once. Ask for smaller pages.`,
          { seen: url },
        ),
        again: false,
      };
    if (error instanceof FetchRefused)
      return { problem: bad('fetch/redirect', error.message, { seen: url }), again: false };
    if (signal?.aborted) return { problem: bad('fetch/stopped', 'The reading was stopped.'), again: false };
    if (clock.aborted)
      return {
        problem: bad(
          'fetch/timeout',
          `The feed did not answer within ${Math.round(timeout / 1000)} seconds. Try again later.`,
          { seen: url },
        ),
        again: true,
      };
    if (hasAnswered)
      return {
        problem: bad('fetch/broken', 'The answer broke off or cannot be unpacked. Try again later.', { seen: url }),
        again: true,
      };
    return {
      problem: bad(
        'fetch/network',
        'The feed could not be reached. Check the address and the connection; in a web page the publisher must also allow other sites to read it (CORS).',
        { seen: url },
      ),
      again: true,
    };
  }
}

function refused(url: string, response: Response): Failure {
  const { status } = response;
  const later = pauseOf(response.headers.get('retry-after'));
  const why =
    status === 404
      ? 'There is nothing at this address.'
      : status === 401 || status === 403
        ? 'The feed asks for a key or a password.'
        : `The feed answers with the error ${status}.`;
  void response.body?.cancel().catch(() => undefined);
  return {
    problem: bad('fetch/status', `${why} Check the address, or ask the publisher.`, {
      seen: `${status} ${url}`,
    }),
    again: status === 429 || status >= 500,
    ...(later > 0 && { pause: later }),
  };
}

/** Milliseconds that a server asks to wait: seconds or a date (RFC 9110 section 10.2.3). */
function pauseOf(header: string | null): number {
  if (header === null) return 0;
  const seconds = Number(header);
  return Number.isNaN(seconds) ? Date.parse(header) - Date.now() || 0 : seconds * 1000;
}

const TOO_LARGE = new Error('too large');

/** Reads a body and stops as soon as it grows too large, whatever its headers promise. */
async function bodyWithin(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel().catch(() => undefined);
      throw TOO_LARGE;
    }
    chunks.push(part.value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
