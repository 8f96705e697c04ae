import { bad, good, type Reading } from '@neighbourhood-kit/core';
import { refuse, type Refusal } from './problem.js';
import type { Request } from './route.js';

const NOT_JSON_TYPE: Refusal = {
  status: 415,
  code: 'media-type',
  title: 'Send JSON',
  detail: 'Send the body as JSON, with the header Content-Type: application/json.',
};

const NOT_A_FORM: Refusal = {
  status: 415,
  code: 'media-type',
  title: 'Send the form',
  detail: 'Send the form of the page as it is.',
};

const PACKED: Refusal = {
  status: 415,
  code: 'content-encoding',
  title: 'Send it unpacked',
  detail: 'The body is packed (Content-Encoding). Send it as it is.',
};

const NOT_JSON: Refusal = {
  status: 400,
  code: 'not-json',
  title: 'Not JSON',
  detail: 'The body is not JSON in UTF-8. Send one object.',
};

/** The person who sent it broke off: no fault of this server or its store. */
const CUT_SHORT: Refusal = {
  status: 400,
  code: 'cut-short',
  title: 'Cut short',
  detail: 'The body did not arrive whole. Nothing was stored. Send it again.',
};

const tooLarge = (limit: number): Refusal => ({
  status: 413,
  code: 'too-large',
  title: 'Too large',
  detail: `The body may have up to ${Math.floor(limit / 1024)} kB.`,
});

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes what is no number out of every `length`, which no body has a field for: zod asks whatever stands in the place of a text or list for its
 * length, and `{"length": {"toString": 1}}` then throws instead of being refused (zod 4.6.7).
 */
const countable = (name: string, value: unknown) =>
  name === 'length' && typeof value === 'object' ? 'no number' : value;

/** Reads JSON. Bytes that are no text are refused: what stood there would be stored as question marks. */
function parse(bytes: Uint8Array): Reading<unknown> {
  try {
    return good(JSON.parse(UTF_8.decode(bytes), countable));
  } catch {
    return bad('json', 'The body is not JSON.');
  }
}

/** Reads a body up to a limit, or tells why not. One whose length is declared has no more than that: Node reads no further. */
async function readUpTo(request: Request, limit: number): Promise<Uint8Array | Refusal> {
  const declared = request.req.header('content-length');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    if (declared !== undefined)
      return Number(declared) <= limit ? new Uint8Array(await request.req.arrayBuffer()) : tooLarge(limit);
    const body: ReadableStream<Uint8Array> | null = request.req.raw.body;
    for await (const chunk of body ?? []) {
      length += chunk.byteLength;
      if (length > limit) return tooLarge(limit);
      chunks.push(chunk);
    }
  } catch {
    return CUT_SHORT;
  }
  return Buffer.concat(chunks);
}

/** What a body holds, or the response that refuses it. */
type BodyOf<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly response: Response };

/**
 * Reads the body of a form on a page of the server's own.
 * @param request - The request.
 * @param limit - Most bytes to take.
 * @returns The fields, or the response that refuses it.
 */
export async function readForm(request: Request, limit: number): Promise<BodyOf<URLSearchParams>> {
  if (typeOf(request) !== 'application/x-www-form-urlencoded') {
    return { ok: false, response: refuse(request, NOT_A_FORM) };
  }
  const bytes = await readUpTo(request, limit);
  if (!(bytes instanceof Uint8Array)) return { ok: false, response: refuse(request, bytes) };
  return { ok: true, value: new URLSearchParams(new TextDecoder().decode(bytes)) };
}

const typeOf = (request: Request) => (request.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();

/**
 * Reads a JSON body.
 * @param request - The request.
 * @param limit - Most bytes to take.
 * @returns The value, or the response that refuses it.
 */
export async function readJson(request: Request, limit: number): Promise<BodyOf<unknown>> {
  if (typeOf(request) !== 'application/json') return { ok: false, response: refuse(request, NOT_JSON_TYPE) };
  if ((request.req.header('content-encoding') ?? 'identity') !== 'identity') {
    return { ok: false, response: refuse(request, PACKED) };
  }
  const bytes = await readUpTo(request, limit);
  if (!(bytes instanceof Uint8Array)) return { ok: false, response: refuse(request, bytes) };
  const reading = parse(bytes);
  return reading.ok ? reading : { ok: false, response: refuse(request, NOT_JSON) };
}
