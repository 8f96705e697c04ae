import { lookup, type LookupAddress } from 'node:dns';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Finds all addresses of a name. */
export type FindAddresses = (name: string) => Promise<readonly LookupAddress[]>;

/** Says why nothing may be asked at these addresses of one host; undefined where it may. */
export type Guard = (addresses: readonly string[]) => Error | undefined;

/** An answer, with the address that it came from. */
export interface Answered {
  readonly response: Response;
  readonly address: string;
}

/**
 * Finds addresses as the system does.
 * @param name - Name of a host.
 * @returns All of its addresses.
 */
export const systemAddresses: FindAddresses = (name) =>
  new Promise((resolve, reject) => {
    lookup(name, { all: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found);
    });
  });

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Looks up a name for a connection: what is checked here is what is connected to, and the name is not asked for again. */
function guarded(guard: Guard, find: FindAddresses): LookupFunction {
  return (name, { all }, done) => {
    const fail = (error: unknown): void => {
      done(asError(error), []);
    };
    find(name).then((found) => {
      const [first] = found;
      const why = guard(found.map(({ address }) => address));
      if (why || !first) fail(why ?? new Error(`${name} has no address.`));
      else if (all) done(null, [...found]);
      else done(null, first.address, first.family);
    }, fail);
  };
}

// What came is given on at once, and one that ends without its trailer, or empty, is read as far as it goes: browsers and `fetch` do so too.
const LENIENT = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const BROTLI = { flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH };
const gunzip = () => createGunzip(LENIENT);
const UNPACKERS = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: () => createBrotliDecompress(BROTLI),
  deflate: () => createInflate(LENIENT),
};
const isPacking = (encoding: string): encoding is keyof typeof UNPACKERS => Object.hasOwn(UNPACKERS, encoding);

function responseOf(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct))
    for (const value of values) headers.append(name, value);
  const status = answer.statusCode ?? 0;
  if ([204, 205, 304].includes(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  const encoding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase();
  // A fault of the answer reaches the code that reads the body.
  const body = isPacking(encoding) ? pipeline(answer, UNPACKERS[encoding](), () => undefined) : answer;
  return new Response(Readable.toWeb(body) as WebStream<Uint8Array> as unknown as ReadableStream, { status, headers });
}

/**
 * Asks one address for what it holds, without following it on. `fetch` cannot be told which address of a name to connect to; this checks the
 * very one.
 * @param url - http or https.
 * @param init - Its headers and signal are heeded.
 * @param guard - Asked before anything is sent, for a name looked up, an address as such, and a connection that is used again.
 * @param find - How names are looked up.
 * @returns The answer.
 * @throws What the guard returns, and what the system says.
 */
export function ask(
  url: URL,
  init: Pick<RequestInit, 'headers' | 'signal'>,
  guard: Guard,
  find: FindAddresses,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const name = url.hostname.replace(/^\[|\]$/g, '');
    const why = isIP(name) === 0 ? undefined : guard([name]);
    if (why) throw why;
    const headers = {
      accept: '*/*',
      // Some servers leave out the header of `deflate`, so it is not asked for.
      'accept-encoding': 'gzip, br',
      'user-agent': 'node',
      ...Object.fromEntries(new Headers(init.headers)),
    };
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const sent = send(url, { headers, lookup: guarded(guard, find), ...(init.signal && { signal: init.signal }) });
    sent.on('socket', (socket) => {
      const known = socket.connecting ? undefined : socket.remoteAddress;
      const refused = known === undefined ? undefined : guard([known]);
      if (refused) sent.destroy(refused);
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      try {
        resolve({ response: responseOf(answer), address: answer.socket.remoteAddress ?? '' });
      } catch (error) {
        answer.destroy();
        reject(asError(error));
      }
    });
    sent.on('upgrade', (_, socket) => {
      socket.destroy();
      reject(new Error(`${url.host} changes to another protocol instead of answering.`));
    });
    sent.on('close', () => {
      reject(new Error(`${url.host} closed the connection without an answer.`));
    });
    sent.end();
  });
}
