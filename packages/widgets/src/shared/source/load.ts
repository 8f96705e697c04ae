import { isSourceError, SourceError } from './source-error.js';

/** Largest answer that is read, in bytes. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Longest wait for a whole answer, in milliseconds. */
const TIMEOUT = 10_000;
/** Waits before the second and third try, in milliseconds; half as much again is added at random. */
const PAUSES = [300, 1200];

/** How an address is asked. */
export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Sent as JSON by POST, so that nothing a visitor typed stands in an address. */
  readonly body?: unknown;
  /** Milliseconds until a whole answer must be there; 10 seconds when absent. */
  readonly timeout?: number;
  /** Bytes; 10 MiB when absent. */
  readonly maxBytes?: number;
  /** `reload` passes by what the browser keeps. */
  readonly cache?: RequestCache;
  /** Sees each piece of the answer as it comes, and at which byte it begins: another try begins at 0 again. */
  readonly look?: (piece: Uint8Array, from: number) => void;
}

/**
 * Reads an address with a limit on time and size, trying again twice when that may help.
 * @param url - Address, relative to the page.
 * @param options - Signal, body, limits.
 * @returns The bytes; never none.
 * @throws SourceError with the kind of failure, or the signal's reason when aborted.
 */
export async function load(url: string, options: LoadOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(url, options);
    } catch (error) {
      const pause = PAUSES[attempt];
      if (pause === undefined || !mayPass(error)) throw error;
      // Anyone who gave up meanwhile is told by the next try.
      await new Promise((resolve) => setTimeout(resolve, pause * (1 + Math.random() / 2)));
    }
  }
}

/**
 * Reads JSON.
 * @param url - Address, relative to the page.
 * @param options - Signal, body, limits.
 * @returns The value, not checked any further.
 * @throws SourceError with the kind of failure, or the signal's reason when aborted.
 */
export async function loadJson(url: string, options: LoadOptions = {}): Promise<unknown> {
  return parseJson(await load(url, options), url);
}

/**
 * Reads bytes as JSON, telling a web page and an empty answer from other text.
 * @param bytes - What came.
 * @param url - Where from, for the message.
 * @returns The value, not checked any further.
 * @throws SourceError `web-page` or `not-json`.
 */
export function parseJson(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SourceError(isWebPage(bytes) ? 'web-page' : 'not-json', withoutQuery(url));
  }
}

/**
 * Tells whether an answer is a web page: an error page, a sign-in page or a proxy's notice.
 * @param bytes - What came.
 * @returns True when it begins like HTML.
 */
export function isWebPage(bytes: Uint8Array): boolean {
  return /^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(new TextDecoder().decode(bytes.subarray(0, 500)));
}

async function once(url: string, options: LoadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, body, timeout = TIMEOUT, maxBytes = MAX_BYTES, cache = 'default', look } = options;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort(new SourceError('timeout', withoutQuery(url)));
  }, timeout);
  const abort = () => {
    stop.abort(signal?.reason);
  };
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const response = await fetch(url, { ...request(body), cache, signal: stop.signal });
    checkStatus(response, url);
    return await readAll(response, maxBytes, url, look);
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    if (isSourceError(error)) throw error;
    throw new SourceError(navigator.onLine ? 'unreachable' : 'offline', withoutQuery(url));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function request(body: unknown): RequestInit {
  // No cookies and no address of the page: a directory has no need to know who asks from where.
  const common: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer' };
  if (body === undefined) return common;
  return { ...common, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function checkStatus({ ok, status }: Response, url: string): void {
  if (ok) return;
  const detail = `${withoutQuery(url)} answered ${String(status)}`;
  if (status === 404 || status === 410) throw new SourceError('not-found', detail);
  throw new SourceError(status === 429 || status === 503 ? 'busy' : 'server-error', detail);
}

async function readAll(
  response: Response,
  maxBytes: number,
  url: string,
  look: LoadOptions['look'],
): Promise<Uint8Array<ArrayBuffer>> {
  const tooBig = () => new SourceError('too-big', `${withoutQuery(url)} is larger than ${String(maxBytes)} bytes`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooBig();
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    look?.(part.value, length);
    length += part.value.length;
    if (length > maxBytes) {
      void reader?.cancel();
      throw tooBig();
    }
    chunks.push(part.value);
  }
  if (length === 0) throw new SourceError('empty', withoutQuery(url));
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Failures that another try may fix. A timeout is not among them: the visitor has waited long enough to be told. */
function mayPass(error: unknown): boolean {
  return isSourceError(error) && ['unreachable', 'busy', 'server-error'].includes(error.failure);
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
